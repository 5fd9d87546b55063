// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <utility>

namespace ncs::catalogue::rules
{

namespace
{

using Concepts = std::set<std::string_view>;
using Primaries = std::set<std::pair<std::string_view, std::string_view>>; ///< reading, pillar

Concepts assessedConcepts(const RawList& list)
{
    Concepts concepts;
    for (const RawItem& item : list.items)
        if (item.item.kind == Kind::Element && item.item.assessable && !item.item.withdrawn)
            concepts.insert(item.item.concept_);
    return concepts;
}

Primaries primariesOf(const Subject& subject, const RawList& list, const Concepts& concepts)
{
    Primaries primaries;
    for (const RawPlace* place : subject.places)
    {
        const bool isOfList = place->list.empty() || place->list == list.list.id;
        if (!isOfList || concepts.count(place->key) == 0)
            continue;
        for (const RawPlacing& placing : place->placings)
            primaries.emplace(placing.reading, placing.primary);
    }
    for (const RawItem& item : list.items)
        if (concepts.count(item.item.concept_) != 0 && !item.item.pillar.empty())
            for (const std::string_view reading : subject.readingIds)
                primaries.emplace(reading, item.item.pillar);
    return primaries;
}

} // namespace

void pillarsHaveElements(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        const Concepts concepts = assessedConcepts(list);
        if (concepts.empty())
            continue;
        const Primaries primaries = primariesOf(subject, list, concepts);
        for (const std::string_view reading : subject.readingIds)
            for (const RawItem* pillar : subject.pillars)
            {
                if (primaries.count({reading, pillar->item.id}) != 0)
                    continue;
                report(findings,
                       "mapping.pillar-empty",
                       list.origin,
                       list.list.id,
                       {list.list.id, pillar->item.id, std::string(reading)});
                findings.back().severity = base::Severity::Warning;
            }
    }
}

} // namespace ncs::catalogue::rules
