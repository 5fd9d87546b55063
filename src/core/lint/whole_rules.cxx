// SPDX-License-Identifier: MPL-2.0
// Pillars, and the strategy as a whole.
#include "core/base/number_text.hxx"
#include "core/coverage/gaps.hxx"
#include "core/lint/rules.hxx"
#include "core/lint/table_rows.hxx"

#include <algorithm>

namespace ncs::lint
{

namespace
{

using base::Severity;
using coverage::Assessment;
using coverage::PillarFigures;
using strategy::RowReader;

/// Points between a pillar and the mean of all from which on it is far below.
constexpr double kFarBelow = 0.2;

class WholeRules
{
public:
    WholeRules(const Input& input, base::Findings& findings) : input_(input), findings_(findings) {}

    void checkBalance()
    {
        const Assessment& assessment = input_.assessment;
        for (const PillarFigures& pillar : assessment.pillars())
            if (pillar.share && assessment.whole() &&
                coverage::compared(pillar.share->now) <=
                    coverage::compared(assessment.whole()->now - kFarBelow))
                add("pillar.below-mean",
                    Severity::Warning,
                    "draft",
                    pillar.pillar->id,
                    {itemArgument(*pillar.pillar),
                     base::wholePercent(pillar.share->now),
                     base::wholePercent(assessment.whole()->now)});
    }

    void checkOtherReadings()
    {
        const Assessment& assessment = input_.assessment;
        for (const catalogue::Reading& reading : assessment.catalogue().readings())
        {
            if (reading.id == assessment.reading())
                continue;
            const Assessment other(assessment.strategy(), assessment.catalogue(), reading.id);
            for (const PillarFigures& pillar : other.pillars())
                if (isThin(pillar) && !isThin(*assessment.pillar(pillar.pillar->id)))
                    add("pillar.thin-otherwise",
                        Severity::Information,
                        "draft",
                        pillar.pillar->id,
                        {itemArgument(*pillar.pillar),
                         base::wholePercent(pillar.share->now),
                         valueArgument("reading", reading.id)});
        }
    }

    void checkChildOnlineProtection()
    {
        if (input_.cop == nullptr)
            return;
        for (const PillarFigures& pillar : input_.cop->pillars())
            if (pillar.share && pillar.share->high <= 0)
                add("cop.pillar-empty",
                    Severity::Warning,
                    "cop",
                    pillar.pillar->id,
                    {itemArgument(*pillar.pillar)});
    }

    void checkTerm()
    {
        const strategy::Settings& settings = input_.settings;
        if (settings.from && settings.until && *settings.until < *settings.from)
            add("strategy.term-reversed",
                Severity::Error,
                "settings",
                "",
                {base::isoText(base::dateOfDayNumber(*settings.from)),
                 base::isoText(base::dateOfDayNumber(*settings.until))});
        else if (!settings.from || !settings.until)
            add("strategy.term-missing", Severity::Information, "settings", "", {});
        if (!settings.review)
            add("strategy.review-missing", Severity::Warning, "settings", "", {});
    }

    void checkMeans()
    {
        bool hasMeans = false;
        bool hasKpi = false;
        for (const strategy::Measure& measure : input_.assessment.strategy().measures)
        {
            hasMeans = hasMeans || measure.rungs[3];
            hasKpi = hasKpi || measure.rungs[5];
        }
        if (!hasMeans)
            add("strategy.budget-missing", Severity::Error, "draft", "", {});
        if (!hasKpi)
            add("strategy.kpi-missing", Severity::Warning, "draft", "", {});
    }

private:
    static bool isThin(const PillarFigures& pillar)
    {
        return pillar.share &&
               coverage::compared(pillar.share->now) < coverage::compared(coverage::kPillarWarning);
    }

    void add(const char* rule,
             Severity severity,
             const char* source,
             const std::string& item,
             std::vector<std::string> arguments)
    {
        findings_.push_back({rule,
                             severity,
                             base::Certainty::Certain,
                             {source, -1, -1},
                             item,
                             std::move(arguments)});
    }

    const Input& input_;
    base::Findings& findings_;
};

} // namespace

void checkPillars(const Input& input, base::Findings& findings)
{
    if (input.assessment.notStarted())
        return;
    WholeRules rules(input, findings);
    rules.checkBalance();
    rules.checkOtherReadings();
    rules.checkChildOnlineProtection();
}

void checkWhole(const Input& input, base::Findings& findings)
{
    if (input.assessment.notStarted() || input.assessment.strategy().rapid)
        return;
    WholeRules rules(input, findings);
    rules.checkMeans();
    rules.checkTerm();
}

} // namespace ncs::lint
