// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

const RawItem* parentOf(const Subject& subject, const RawItem& item)
{
    const auto found = subject.byId.find(item.item.parent);
    return item.item.parent.empty() || found == subject.byId.end() ? nullptr : found->second;
}

} // namespace

// Every item is walked over once: a walk ends at an item that an earlier one has settled.
void parentsFormNoCycle(const Subject& subject, base::Findings& findings)
{
    std::set<const RawItem*> settled;
    for (const RawItem* start : subject.items)
    {
        std::set<const RawItem*> onTheWay;
        const RawItem* item = start;
        while (item != nullptr && settled.count(item) == 0 && onTheWay.insert(item).second)
            item = parentOf(subject, *item);
        if (item != nullptr && settled.count(item) == 0)
            report(findings,
                   "catalogue.parent-cycle",
                   item->origin,
                   item->item.id,
                   {item->item.id, item->item.parent});
        settled.insert(onTheWay.begin(), onTheWay.end());
    }
}

} // namespace ncs::catalogue::rules
