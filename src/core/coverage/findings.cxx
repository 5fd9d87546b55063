// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/findings.hxx"

#include <algorithm>
#include <tuple>

namespace ncs::coverage
{

namespace
{

using base::Certainty;
using base::Severity;
using strategy::AnswerValue;

void addAnswerFindings(const ElementFigures& figures,
                       const strategy::Answer& answer,
                       const strategy::Strategy& strategy,
                       base::Findings& findings)
{
    const bool isOverlay = strategy.subject == strategy::Subject::ChildOnlineProtection;
    const auto add = [&](const char* rule, Severity severity)
    {
        findings.push_back({rule,
                            severity,
                            Certainty::Certain,
                            {isOverlay ? "cop" : "answers", answer.row, -1},
                            figures.element->id,
                            {figures.element->number}});
    };
    if (figures.answer == AnswerValue::Yes && !strategy.rapid && !figures.committed)
        add("answer.yes-unbacked", Severity::Warning);
    if (isOverlay && figures.answer == AnswerValue::Yes && figures.rows.empty() &&
        !answer.hasEvidence)
        add("cop.yes-without-evidence", Severity::Information);
    if (figures.answer != AnswerValue::NotApplicable || !figures.in)
        return;
    if (!answer.hasReason)
        add("answer.na-without-reason", Severity::Warning);
    if (figures.committed)
        add("answer.na-but-committed", Severity::Warning);
}

/// Draft before answers, then by row and column; the order of equals is kept.
bool isBefore(const base::Finding& left, const base::Finding& right)
{
    const auto table = [](const base::Finding& finding)
    { return finding.place.source == "draft" ? 0 : 1; };
    return std::make_tuple(table(left), left.place.row, left.place.column) <
           std::make_tuple(table(right), right.place.row, right.place.column);
}

} // namespace

base::Findings allFindings(const Assessment& assessment)
{
    base::Findings findings = assessment.strategy().findings;
    for (const ElementFigures& figures : assessment.elements())
    {
        const auto answer = assessment.strategy().answers.find(figures.element);
        if (answer != assessment.strategy().answers.end())
            addAnswerFindings(figures, answer->second, assessment.strategy(), findings);
    }
    std::stable_sort(findings.begin(), findings.end(), isBefore);
    return findings;
}

} // namespace ncs::coverage
