// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void placesNameKnownThings(const Subject& subject, base::Findings& findings)
{
    std::set<std::string_view> keys;
    // A withdrawn element may keep its place.
    for (const RawItem* item : subject.items)
        if (item->item.kind == Kind::Element)
            keys.insert(item->item.concept_);
    const auto require = [&](const std::set<std::string_view>& known,
                             const std::string& name,
                             const char* rule,
                             const RawPlace& place,
                             const Origin& origin)
    {
        if (!name.empty() && known.count(name) == 0)
            report(findings, rule, origin, {}, {name, place.key});
    };
    for (const RawPlace* place : subject.places)
    {
        require(keys, place->key, "mapping.key-unknown", *place, place->origin);
        for (const RawPlacing& placing : place->placings)
        {
            require(subject.readingIds,
                    placing.reading,
                    "mapping.reading-unknown",
                    *place,
                    placing.origin);
            require(subject.pillarIds,
                    placing.primary,
                    "mapping.pillar-unknown",
                    *place,
                    placing.origin);
            for (const std::string& pillar : placing.secondary)
                require(
                    subject.pillarIds, pillar, "mapping.pillar-unknown", *place, placing.origin);
        }
    }
}

} // namespace ncs::catalogue::rules
