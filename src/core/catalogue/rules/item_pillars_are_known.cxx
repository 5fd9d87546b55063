// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void itemPillarsAreKnown(const Subject& subject, base::Findings& findings)
{
    for (const RawItem* item : subject.items)
    {
        std::set<std::string_view> named;
        const auto check = [&](const std::string& pillar)
        {
            if (pillar.empty())
                return;
            if (subject.pillarIds.count(pillar) == 0)
                report(findings,
                       "catalogue.pillar-unknown",
                       item->origin,
                       item->item.id,
                       {item->item.id, pillar});
            else if (!named.insert(pillar).second)
                report(findings,
                       "catalogue.pillar-repeated",
                       item->origin,
                       item->item.id,
                       {item->item.id, pillar});
        };
        check(item->item.pillar);
        for (const std::string& pillar : item->item.secondaryPillars)
            check(pillar);
    }
}

} // namespace ncs::catalogue::rules
