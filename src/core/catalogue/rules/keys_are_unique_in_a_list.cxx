// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void keysAreUniqueInAList(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        std::map<std::string_view, const RawItem*> firstOfKey;
        for (const RawItem& item : list.items)
        {
            const std::string& key = item.item.concept_;
            const auto [first, isNew] = firstOfKey.emplace(key, &item);
            if (!isNew && !key.empty())
                report(findings,
                       "catalogue.key-twice",
                       item.origin,
                       item.item.id,
                       {key, first->second->item.id, item.item.id});
        }
    }
}

} // namespace ncs::catalogue::rules
