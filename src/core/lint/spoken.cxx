// SPDX-License-Identifier: MPL-2.0
#include "core/lint/spoken.hxx"

namespace ncs::lint
{

namespace
{

std::string said(const std::string& argument,
                 const catalogue::Catalogue& catalogue,
                 const catalogue::Vocabulary& vocabulary,
                 const std::string& language)
{
    const std::size_t colon = argument.find(':');
    if (colon == std::string::npos)
        return argument;
    const std::string kind = argument.substr(0, colon);
    const std::string name = argument.substr(colon + 1);
    if (kind == "item")
    {
        const catalogue::Item* item = catalogue.item(name);
        return item ? item->title.in(language) : argument;
    }
    if (kind == "column")
    {
        const catalogue::Column* column = vocabulary.column(name);
        return column ? column->label.in(language) : argument;
    }
    const std::size_t dot = name.find('.');
    if (kind == "value" && dot != std::string::npos)
        return vocabulary.label(name.substr(0, dot), name.substr(dot + 1), language);
    return argument;
}

} // namespace

base::Finding spoken(base::Finding finding,
                     const catalogue::Catalogue& catalogue,
                     const catalogue::Vocabulary& vocabulary,
                     const std::string& language)
{
    for (std::string& argument : finding.arguments)
        argument = said(argument, catalogue, vocabulary, language);
    return finding;
}

} // namespace ncs::lint
