// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void placesAreUnique(const Subject& subject, base::Findings& findings)
{
    using Key = std::pair<std::string_view, std::string_view>; // list and key
    std::map<Key, const RawPlace*> firstOfKey;
    for (const RawPlace* place : subject.places)
    {
        const auto [first, isNew] = firstOfKey.emplace(Key(place->list, place->key), place);
        if (!isNew)
            report(findings,
                   "mapping.place-twice",
                   place->origin,
                   {},
                   {place->key, text(first->second->origin)});
        std::map<std::string_view, const RawPlacing*> firstOfReading;
        for (const RawPlacing& placing : place->placings)
        {
            const auto [other, isNewReading] = firstOfReading.emplace(placing.reading, &placing);
            if (!isNewReading)
                report(findings,
                       "mapping.place-twice",
                       placing.origin,
                       {},
                       {place->key + "@" + placing.reading, text(other->second->origin)});
        }
    }
}

} // namespace ncs::catalogue::rules
