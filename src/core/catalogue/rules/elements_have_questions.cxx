// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

namespace
{

bool needsQuestions(const Item& item)
{
    if (item.withdrawn || item.placeholder)
        return false;
    switch (item.kind)
    {
    case Kind::Element:
        return item.assessable;
    case Kind::Principle:
    case Kind::CopItem:
        return true;
    case Kind::Step:
        // Other frameworks have steps too; people are guided by the Guide's.
        return item.list.compare(0, 6, "guide.") == 0;
    default:
        return false;
    }
}

} // namespace

void elementsHaveQuestions(const Subject& subject, base::Findings& findings)
{
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 4;
    for (const RawItem* item : subject.items)
    {
        if (!needsQuestions(item->item))
            continue;
        const std::size_t count = item->item.questions.size();
        if (count < kFewest || count > kMost)
            report(findings,
                   "catalogue.question-count",
                   item->origin,
                   item->item.id,
                   {item->item.id,
                    std::to_string(count),
                    std::to_string(kFewest),
                    std::to_string(kMost)});
    }
}

} // namespace ncs::catalogue::rules
