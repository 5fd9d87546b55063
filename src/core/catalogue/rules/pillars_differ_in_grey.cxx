// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hxx"
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

bool isColour(const std::string& text)
{
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

} // namespace

void pillarsDifferInGrey(const Subject& subject, base::Findings& findings)
{
    std::set<std::string_view> symbols;
    for (const RawItem* pillar : subject.pillars)
    {
        const Item& item = pillar->item;
        const bool isMark = base::lengthInCharacters(item.symbol) == 1;
        if (!isMark || !symbols.insert(item.symbol).second || !isColour(item.colour))
            report(findings,
                   "catalogue.pillar-mark",
                   pillar->origin,
                   item.id,
                   {item.id, item.symbol, item.colour});
    }
}

} // namespace ncs::catalogue::rules
