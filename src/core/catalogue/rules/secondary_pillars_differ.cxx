// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void secondaryPillarsDiffer(const Subject& subject, base::Findings& findings)
{
    for (const RawPlace* place : subject.places)
        for (const RawPlacing& placing : place->placings)
        {
            std::set<std::string_view> seen{placing.primary};
            for (const std::string& pillar : placing.secondary)
                if (!seen.insert(pillar).second)
                    report(findings,
                           "mapping.secondary-repeated",
                           placing.origin,
                           {},
                           {place->key, placing.reading, pillar});
        }
}

} // namespace ncs::catalogue::rules
