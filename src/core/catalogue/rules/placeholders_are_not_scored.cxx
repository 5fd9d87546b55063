// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void placeholdersAreNotScored(const Subject& subject, base::Findings& findings)
{
    for (const RawItem* item : subject.items)
        if (item->item.placeholder && item->item.assessable)
            report(findings,
                   "catalogue.placeholder-scored",
                   item->origin,
                   item->item.id,
                   {item->item.id});
}

} // namespace ncs::catalogue::rules
