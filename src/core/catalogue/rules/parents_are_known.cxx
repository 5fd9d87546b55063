// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void parentsAreKnown(const Subject& subject, base::Findings& findings)
{
    for (const RawItem* item : subject.items)
    {
        const std::string& parent = item->item.parent;
        if (parent.empty())
            continue;
        const auto found = subject.byId.find(parent);
        if (found == subject.byId.end() || found->second->item.list != item->item.list)
            report(findings,
                   "catalogue.parent-unknown",
                   item->origin,
                   item->item.id,
                   {item->item.id, parent});
    }
}

} // namespace ncs::catalogue::rules
