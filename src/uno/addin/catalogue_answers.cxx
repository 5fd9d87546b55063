// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/catalogue_answers.hxx"

#include <algorithm>
#include <functional>
#include <map>

namespace ncs::uno::addin
{

namespace
{

using catalogue::Catalogue;
using catalogue::Item;
using FieldReader = std::function<std::string(const Item&, const std::string&, const Catalogue&)>;

std::string sourceText(const Item& item, const std::string&, const Catalogue& catalogue)
{
    const catalogue::List* list = catalogue.list(item.list);
    if (!list)
        return {};
    const auto source =
        std::find_if(list->sources.begin(),
                     list->sources.end(),
                     [&item](const catalogue::Source& s) { return s.id == item.source; });
    if (source == list->sources.end())
        return item.locator;
    return item.locator.empty() ? source->text : source->text + ", " + item.locator;
}

FieldReader questionReader(std::size_t index)
{
    return [index](const Item& item, const std::string& language, const Catalogue&)
    { return index < item.questions.size() ? item.questions[index].in(language) : std::string(); };
}

const std::map<std::string, FieldReader>& fields()
{
    static const std::map<std::string, FieldReader> kFields{
        {"title",
         [](const Item& item, const std::string& l, const Catalogue&) { return item.title.in(l); }},
        {"short",
         [](const Item& item, const std::string& l, const Catalogue&)
         { return item.shortTitle.empty() ? item.title.in(l) : item.shortTitle.in(l); }},
        {"gloss",
         [](const Item& item, const std::string& l, const Catalogue&) { return item.gloss.in(l); }},
        {"question1", questionReader(0)},
        {"question2", questionReader(1)},
        {"question3", questionReader(2)},
        {"question4", questionReader(3)},
        {"reason",
         [](const Item& item, const std::string& l, const Catalogue& catalogue)
         { return (item.reason.empty() ? catalogue.placingReason(item) : item.reason).in(l); }},
        {"source", sourceText},
        {"standing",
         [](const Item& item, const std::string&, const Catalogue&)
         { return std::string(catalogue::name(item.standing)); }},
        {"number",
         [](const Item& item, const std::string&, const Catalogue&) { return item.number; }},
        {"symbol",
         [](const Item& item, const std::string&, const Catalogue&) { return item.symbol; }},
    };
    return kFields;
}

} // namespace

const Item*
itemNamed(const std::string& text, const std::string& edition, const Catalogue& catalogue)
{
    if (const Item* item = catalogue.item(text))
        return item;
    return catalogue.numbered(edition, text.substr(0, text.find(' ')));
}

bool isField(const std::string& field)
{
    return fields().count(field) != 0;
}

std::string fieldText(const Item& item,
                      const std::string& field,
                      const std::string& language,
                      const Catalogue& catalogue)
{
    return fields().at(field)(item, language, catalogue);
}

std::vector<std::string> itemIds(catalogue::Kind kind,
                                 const std::string& edition,
                                 const Item* pillar,
                                 const std::string& reading,
                                 const Catalogue& catalogue)
{
    std::vector<std::string> ids;
    for (const Item* item : catalogue.itemsOf(kind, edition))
    {
        const auto pillars = pillar ? pillarIds(*item, reading, catalogue) : ids;
        if (!pillar || (!pillars.empty() && pillars.front() == pillar->id))
            ids.push_back(item->id);
    }
    return ids;
}

std::vector<std::string>
pillarIds(const Item& item, const std::string& reading, const Catalogue& catalogue)
{
    std::vector<std::string> ids;
    if (const catalogue::Placing* placing = catalogue.placing(item, reading))
    {
        ids.push_back(placing->primary->id);
        for (const Item* secondary : placing->secondary)
            ids.push_back(secondary->id);
    }
    return ids;
}

std::vector<RelatedItem> relatedItems(const Item& item,
                                      const std::string& framework,
                                      const std::string& language,
                                      const Catalogue& catalogue)
{
    std::vector<RelatedItem> related;
    for (const catalogue::Link& link : catalogue.links(item, framework))
        related.push_back({link.to->id,
                           std::string(catalogue::name(link.relation)),
                           link.change,
                           link.reason.in(language)});
    const catalogue::LocalText* why = catalogue.whyNew(item, framework);
    if (why != nullptr)
        related.push_back({{}, {}, "new", why->in(language)});
    return related;
}

} // namespace ncs::uno::addin
