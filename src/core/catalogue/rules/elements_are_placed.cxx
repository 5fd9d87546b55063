// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <tuple>

namespace ncs::catalogue::rules
{

void elementsArePlaced(const Subject& subject, base::Findings& findings)
{
    // By list, concept and reading; without a list: for all.
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> placed;
    for (const RawPlace* place : subject.places)
        for (const RawPlacing& placing : place->placings)
            if (!placing.primary.empty())
                placed.emplace(place->list, place->key, placing.reading);
    for (const RawItem* element : subject.elements)
        for (const std::string_view reading : subject.readingIds)
            // An element may have its pillars in itself, the same in each reading.
            if (element->item.pillar.empty() &&
                placed.count({"", element->item.concept_, reading}) == 0 &&
                placed.count({element->item.list, element->item.concept_, reading}) == 0)
                report(findings,
                       "mapping.element-unplaced",
                       element->origin,
                       element->item.id,
                       {element->item.id, element->item.concept_, std::string(reading)});
}

} // namespace ncs::catalogue::rules
