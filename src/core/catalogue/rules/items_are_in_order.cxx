// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hxx"
#include "core/catalogue/rules/rules.hxx"

#include <utility>

namespace ncs::catalogue::rules
{

namespace
{

/// "5.10" after "5.9": parts by their length first, so that digits compare as numbers do.
std::vector<std::pair<std::size_t, std::string>> partsOf(const std::string& number)
{
    std::vector<std::pair<std::size_t, std::string>> parts;
    for (std::string& part : base::split(number, {"."}))
        parts.emplace_back(part.size(), std::move(part));
    return parts;
}

} // namespace

void itemsAreInOrder(const Subject& subject, base::Findings& findings)
{
    for (const RawList& list : subject.raw.lists)
    {
        const RawItem* before = nullptr;
        for (const RawItem& item : list.items)
        {
            // Codes such as L1 or 3.4a stand in their source's order, which is theirs to know.
            if (item.item.number.find_first_not_of("0123456789.") != std::string::npos ||
                item.item.number.empty())
                continue;
            if (before != nullptr && partsOf(item.item.number) < partsOf(before->item.number))
                report(findings,
                       "catalogue.order",
                       item.origin,
                       item.item.id,
                       {item.item.number, before->item.number});
            before = &item;
        }
    }
}

} // namespace ncs::catalogue::rules
