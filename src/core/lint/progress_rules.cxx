// SPDX-License-Identifier: MPL-2.0
// KPIs and evidence.
#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/lint/rules.hxx"
#include "core/lint/table_rows.hxx"

#include <algorithm>
#include <set>

namespace ncs::lint
{

namespace
{

using base::Severity;
using strategy::AnswerValue;
using strategy::RowReader;

/// A KPI is on track from this share of an even pace on; the sheet's formula says the same.
constexpr double kOnTrack = 0.9;

std::string isoDay(long day)
{
    return base::isoText(base::dateOfDayNumber(day));
}

/// Share of the way and of the time; nothing unless all six cells can be read.
struct Progress
{
    double done = 0;
    double expected = 0;
};

std::optional<Progress> progressOf(const RowReader& row)
{
    const double* baseline = row.number("kpi.baseline");
    const double* target = row.number("kpi.target");
    const double* reading = row.number("kpi.reading");
    const auto from = row.day("kpi.baseline-date", RowReader::YearMeans::LastDay);
    const auto until = row.day("kpi.target-date", RowReader::YearMeans::LastDay);
    const auto now = row.day("kpi.reading-date", RowReader::YearMeans::LastDay);
    if (!baseline || !target || !reading || !from || !until || !now || *target == *baseline ||
        *until <= *from)
        return std::nullopt;
    const double time = static_cast<double>(*now - *from) / static_cast<double>(*until - *from);
    return Progress{(*reading - *baseline) / (*target - *baseline),
                    std::min(1.0, std::max(0.0, time))};
}

void checkKpi(const RowReader& row, const std::string& name, const Input& input)
{
    if (!row.number("kpi.baseline") || !row.number("kpi.target"))
        row.report("kpi.figures-missing",
                   Severity::Information,
                   row.number("kpi.baseline") ? "kpi.target" : "kpi.baseline",
                   {name});
    const auto due = row.day("kpi.target-date", RowReader::YearMeans::LastDay);
    if (input.today && due && *due < *input.today && !row.isFilled("kpi.reading"))
        row.report("kpi.reading-missing", Severity::Warning, "kpi.reading", {name, isoDay(*due)});
    const auto progress = progressOf(row);
    if (progress && progress->done < 1 && progress->done < kOnTrack * progress->expected)
        row.report(
            "kpi.behind",
            Severity::Warning,
            "kpi.reading",
            {name, base::wholePercent(progress->done), base::wholePercent(progress->expected)});
}

} // namespace

void checkMonitoring(const Input& input, base::Findings& findings)
{
    std::set<std::string> numbers;
    for (const strategy::Measure& measure : input.assessment.strategy().measures)
        numbers.insert(base::folded(measure.id));
    const TableRows rows(input, kMonitoring, findings);
    rows.each(
        [&](const RowReader& row)
        {
            const std::string measure = row.text("kpi.measure");
            if (!measure.empty() && numbers.count(base::folded(measure)) == 0)
                row.report("kpi.measure-unknown", Severity::Warning, "kpi.measure", {measure});
            const std::string name = row.text("kpi.name");
            if (!name.empty())
                checkKpi(row, name, input);
        });
}

void checkEvidence(const Input& input, base::Findings& findings)
{
    const TableRows rows(input, kEvidence, findings);
    std::map<const catalogue::Item*, std::pair<std::vector<RowReader>, bool>> backed;
    rows.each(
        [&](const RowReader& row)
        {
            const std::string document = row.text("evidence.document");
            const bool isPublic = !holds(row, "evidence.access", "access", "restricted");
            for (const catalogue::Item* element : row.elementList("evidence.elements"))
            {
                auto& [places, anyPublic] = backed[element];
                places.push_back(row);
                anyPublic = anyPublic || isPublic;
            }
            if (document.empty())
                return;
            if (!row.isFilled("evidence.access"))
                row.report("evidence.access-missing",
                           Severity::Information,
                           "evidence.access",
                           {document});
            const auto expiry = row.day("evidence.expiry", RowReader::YearMeans::LastDay);
            if (input.today && expiry && *expiry < *input.today)
                row.report("evidence.expired",
                           Severity::Warning,
                           "evidence.expiry",
                           {document, isoDay(*expiry)});
        });
    for (const coverage::ElementFigures& figures : input.assessment.elements())
    {
        const auto found = backed.find(figures.element);
        if (found != backed.end() && !found->second.second)
            found->second.first.front().report("evidence.not-public",
                                               Severity::Information,
                                               "evidence.elements",
                                               {figures.element->number},
                                               figures.element->id);
        const auto& answers = input.assessment.strategy().answers;
        const auto answer = answers.find(figures.element);
        if (answer != answers.end() && answer->second.value == AnswerValue::Yes &&
            !answer->second.hasEvidence && found == backed.end())
            findings.push_back({"answer.evidence-missing",
                                Severity::Information,
                                base::Certainty::Certain,
                                {"answers", answer->second.row, -1},
                                figures.element->id,
                                {figures.element->number}});
    }
}

} // namespace ncs::lint
