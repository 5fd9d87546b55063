// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <algorithm>

namespace ncs::catalogue::rules
{

void editionsAreUnique(const Subject& subject, base::Findings& findings)
{
    std::map<std::string_view, const RawList*> firstOfEdition;
    for (const RawList& list : subject.raw.lists)
    {
        const bool isAssessed =
            std::any_of(list.items.begin(),
                        list.items.end(),
                        [](const RawItem& item) { return item.item.kind == Kind::Element; });
        if (!isAssessed || list.edition.empty())
            continue;
        const auto [first, isNew] = firstOfEdition.emplace(list.edition, &list);
        if (!isNew)
            report(findings,
                   "catalogue.edition-twice",
                   list.origin,
                   list.list.id,
                   {list.edition, first->second->list.id});
    }
}

} // namespace ncs::catalogue::rules
