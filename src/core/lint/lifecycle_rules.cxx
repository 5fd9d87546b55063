// SPDX-License-Identifier: MPL-2.0
// Steps of the lifecycle, and the overarching principles.
#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/lint/rules.hxx"
#include "core/lint/table_rows.hxx"

#include <algorithm>
#include <tuple>

namespace ncs::lint
{

namespace
{

using base::Severity;
using strategy::RowReader;

/// "3.1.2" of "3.1.2 Establishing a Steering Committee".
std::string numberOf(const std::string& cell)
{
    return cell.substr(0, cell.find(' '));
}

/// 3.1.2 belongs to phase 1; 0 for what is no such number.
long phaseOf(const std::string& number)
{
    const std::size_t dot = number.find('.');
    if (dot == std::string::npos)
        return 0;
    const auto phase =
        base::parseDecimal(number.substr(dot + 1, number.find('.', dot + 1) - dot - 1));
    return phase ? static_cast<long>(*phase) : 0;
}

struct Step
{
    RowReader row;
    std::string number;
    long phase = 0;
    std::string status; ///< code, or empty
    bool isOver() const { return status == "done" || status == "left-out"; }
    bool hasBegun() const { return status == "done" || status == "under-way"; }
};

void checkStep(const Step& step, const Input& input)
{
    if (step.status == "done" && !step.row.isFilled("step.output"))
        step.row.report("step.output-missing", Severity::Warning, "step.output", {step.number});
    if (step.status == "under-way" && !step.row.isFilled("step.owner"))
        step.row.report("step.owner-missing", Severity::Information, "step.owner", {step.number});
    const auto due = step.row.day("step.due", RowReader::YearMeans::LastDay);
    if (input.today && due && *due < *input.today && !step.isOver())
        step.row.report("step.overdue",
                        Severity::Warning,
                        "step.due",
                        {step.number, base::isoText(base::dateOfDayNumber(*due))});
}

/// The first step of each phase that has begun before an earlier phase was over.
void checkGates(const std::vector<Step>& steps)
{
    std::vector<long> told;
    for (const Step& step : steps)
    {
        if (!step.hasBegun() || std::find(told.begin(), told.end(), step.phase) != told.end())
            continue;
        const auto unmet = std::find_if(steps.begin(),
                                        steps.end(),
                                        [&step](const Step& earlier) {
                                            return earlier.phase > 0 &&
                                                   earlier.phase < step.phase && !earlier.isOver();
                                        });
        if (unmet == steps.end())
            continue;
        told.push_back(step.phase);
        step.row.report(
            "step.gate-unmet", Severity::Warning, "step.status", {step.number, unmet->number});
    }
}

} // namespace

void checkLifecycle(const Input& input, base::Findings& findings)
{
    const TableRows rows(input, kLifecycle, findings);
    std::vector<Step> steps;
    rows.each(
        [&](const RowReader& row)
        {
            const std::string number = numberOf(row.text("step.step"));
            const std::string status = row.code("step.status", "progress").value_or("");
            if (!number.empty())
                steps.push_back({row, number, phaseOf(number), status});
        });
    for (const Step& step : steps)
        checkStep(step, input);
    checkGates(steps);
}

void checkPrinciples(const Input& input, base::Findings& findings)
{
    if (input.assessment.notStarted())
        return;
    const TableRows rows(input, kPrinciples, findings);
    rows.each(
        [](const RowReader& row)
        {
            const std::string number = numberOf(row.text("principle.principle"));
            if (number.empty())
                return;
            const auto answer = row.code("principle.value", "answer");
            if (!answer)
                row.report("principle.unanswered", Severity::Warning, "principle.value", {number});
            else if (*answer != "unknown" && !row.isFilled("principle.how") &&
                     !row.isFilled("principle.notes"))
                row.report("principle.not-shown", Severity::Information, "principle.how", {number});
        });
}

void checkStocktaking(const Input& input, base::Findings& findings)
{
    const bool hasDraft = !input.draft.rows.empty() && !input.assessment.strategy().rapid;
    const TableRows rows(input, kStocktaking, findings);
    rows.each(
        [&](const RowReader& row)
        {
            const catalogue::Item* element = row.element("stock.element");
            const auto* figures = element ? input.assessment.element(*element) : nullptr;
            if (hasDraft && !input.assessment.notStarted() && figures && figures->in &&
                !figures->committed && row.isFilled("stock.gap"))
                row.report("stock.gap-open",
                           Severity::Warning,
                           "stock.gap",
                           {element->number},
                           element->id);
        });
}

} // namespace ncs::lint
