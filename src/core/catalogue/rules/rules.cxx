// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <utility>

namespace ncs::catalogue::rules
{

Subject::Subject(const RawCatalogue& catalogue) : raw(catalogue)
{
    for (const RawList& list : raw.lists)
    {
        heads.push_back(&list);
        for (const RawItem& item : list.items)
        {
            items.push_back(&item);
            byId.emplace(item.item.id, &item);
            if (item.item.kind == Kind::Element && item.item.assessable && !item.item.withdrawn)
                elements.push_back(&item);
            if (item.item.kind == Kind::Pillar && !item.item.withdrawn)
            {
                pillars.push_back(&item);
                pillarIds.insert(item.item.id);
            }
        }
    }
    for (const RawMapping& mapping : raw.mappings)
    {
        heads.push_back(&mapping.head);
        for (const RawReading& reading : mapping.readings)
        {
            readings.push_back(&reading);
            readingIds.insert(reading.reading.id);
        }
        for (const RawPlace& place : mapping.places)
            places.push_back(&place);
    }
    for (const RawRelations& relations : raw.relations)
        heads.push_back(&relations.head);
}

void report(base::Findings& findings,
            const std::string& rule,
            const Origin& origin,
            const std::string& item,
            std::vector<std::string> arguments)
{
    base::Finding finding;
    finding.rule = rule;
    finding.place = {origin.file, origin.line, -1};
    finding.item = item;
    finding.arguments = std::move(arguments);
    findings.push_back(std::move(finding));
}

std::string text(const Origin& origin)
{
    return origin.file + ":" + std::to_string(origin.line);
}

} // namespace ncs::catalogue::rules
