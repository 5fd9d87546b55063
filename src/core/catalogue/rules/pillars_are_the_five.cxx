// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/rules/rules.hxx"

#include <array>

namespace ncs::catalogue::rules
{

namespace
{

constexpr std::array<std::string_view, 5> kPillars{"gca.pillar.legal",
                                                   "gca.pillar.technical",
                                                   "gca.pillar.organizational",
                                                   "gca.pillar.capacity",
                                                   "gca.pillar.international"};

/// Where to send someone who gave no pillar at all.
Origin originOf(const Subject& subject)
{
    if (!subject.pillars.empty())
        return subject.pillars.front()->origin;
    return subject.raw.lists.empty() ? Origin{} : subject.raw.lists.front().origin;
}

} // namespace

void pillarsAreTheFive(const Subject& subject, base::Findings& findings)
{
    bool same = subject.pillars.size() == kPillars.size();
    for (std::size_t i = 0; same && i < kPillars.size(); ++i)
        same = subject.pillars[i]->item.id == kPillars[i];
    if (same)
        return;
    std::string wanted;
    for (const std::string_view id : kPillars)
        wanted += (wanted.empty() ? "" : ", ") + std::string(id);
    std::string found;
    for (const RawItem* pillar : subject.pillars)
        found += (found.empty() ? "" : ", ") + pillar->item.id;
    report(findings,
           "catalogue.pillars-differ",
           originOf(subject),
           {},
           {wanted, found.empty() ? "-" : found});
}

} // namespace ncs::catalogue::rules
