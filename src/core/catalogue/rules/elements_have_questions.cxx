// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

namespace ncs::catalogue::rules
{

void elementsHaveQuestions(const Subject& subject, base::Findings& findings)
{
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 4;
    for (const RawItem* item : subject.elements)
    {
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
