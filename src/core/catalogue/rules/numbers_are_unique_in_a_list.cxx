// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void numbersAreUniqueInAList(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        std::map<std::string_view, const RawItem*> firstOfNumber;
        for (const RawItem& item : list.items)
        {
            const std::string& number = item.item.number;
            const auto [first, isNew] = firstOfNumber.emplace(number, &item);
            if (!isNew && !number.empty())
                report(findings,
                       "catalogue.number-twice",
                       item.origin,
                       item.item.id,
                       {number, first->second->item.id, item.item.id});
        }
    }
}

} // namespace ncs::catalogue::rules
