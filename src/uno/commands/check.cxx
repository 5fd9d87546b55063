// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/today.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <map>

namespace ncs::uno::commands
{

Outcome check(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    Outcome outcome;
    outcome.isSummary = true;
    outcome.findings = reading.findings(boundary::today());
    outcome.count = static_cast<long>(outcome.findings.size());

    std::map<base::Severity, long> notes;
    for (const PlacedFinding& placed : outcome.findings)
        ++notes[placed.finding.severity];
    std::map<std::string, long> states;
    const auto gaps = coverage::rankedGaps(reading.assessment());
    for (const coverage::Gap& gap : gaps)
        ++states[coverage::stateOf(gap.severity)];
    outcome.figures = {{"Gaps", static_cast<long>(gaps.size())},
                       {"Missing", states["missing"]},
                       {"Partial", states["partial"]},
                       {"Nearly", states["nearly"]},
                       {"Errors", notes[base::Severity::Error]},
                       {"Warnings", notes[base::Severity::Warning]},
                       {"Information", notes[base::Severity::Information]}};

    std::vector<std::string> values;
    for (const auto& figure : outcome.figures)
        values.push_back(std::to_string(figure.second));
    if (reading.assessment().notStarted())
    {
        values.erase(values.begin(), values.begin() + 4);
        values.insert(values.begin(), std::to_string(reading.assessment().elements().size()));
        outcome.message = call.say("check.not-started", values);
    }
    else
    {
        outcome.message = call.say("check.done", values);
    }
    return outcome;
}

} // namespace ncs::uno::commands
