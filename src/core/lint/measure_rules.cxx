// SPDX-License-Identifier: MPL-2.0
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
using strategy::Measure;
using strategy::RowReader;

class MeasureRules
{
public:
    MeasureRules(const Input& input, base::Findings& findings)
        : input_(input), rows_(input, "draft", findings)
    {
        base::Findings ignored;
        TableRows(input, kStakeholders, ignored)
            .each([this](const RowReader& row)
                  { people_.insert(base::folded(row.text("stakeholder.name"))); });
        people_.erase(std::string());
        for (const Measure& measure : input.assessment.strategy().measures)
            measures_[measure.row] = &measure;
    }

    void run()
    {
        rows_.each(
            [this](const RowReader& row)
            {
                const auto measure = measures_.find(row.row());
                if (measure == measures_.end())
                    return;
                checkNumber(row);
                checkText(row, *measure->second);
                if (!measure->second->rungs[1])
                    return;
                checkMoney(row);
                checkBodies(row);
                checkTerm(row);
                if (row.isFilled("measure.kpi") && !row.isFilled("measure.baseline"))
                    row.report(
                        "measure.baseline-missing", Severity::Information, "measure.baseline");
                if (measure->second->kind == "objective")
                    checkObjective(row, *measure->second);
            });
    }

private:
    /// What people call a row: its number, else its place among the rows.
    std::string called(const RowReader& row) const
    {
        const std::string id = row.text("measure.id");
        return id.empty() ? std::to_string(rows_.ordinal(row)) : id;
    }

    void checkNumber(const RowReader& row)
    {
        const std::string id = row.text("measure.id");
        if (id.empty())
            return;
        const auto [first, isNew] =
            numbers_.emplace(base::folded(id), std::to_string(rows_.ordinal(row)));
        if (!isNew)
            row.report("measure.id-twice", Severity::Warning, "measure.id", {id, first->second});
    }

    void checkText(const RowReader& row, const Measure& measure)
    {
        const std::string element = measure.elements.empty() ? "" : measure.elements.front()->id;
        const auto [first, isNew] =
            texts_.emplace(base::folded(measure.text) + "\n" + element, called(row));
        if (!isNew)
            row.report("measure.twice", Severity::Warning, "measure.text", {first->second});
    }

    void checkMoney(const RowReader& row) const
    {
        const double* amount = row.number("measure.amount");
        const bool isFunded = row.isFilled("measure.funding");
        if (amount && *amount > 0 && !isFunded)
            row.report("measure.funding-missing", Severity::Information, "measure.funding");
        if (!amount && !isFunded && holds(row, "measure.priority", "priority", "high"))
            row.report("measure.high-unfunded", Severity::Warning, "measure.amount");
    }

    bool isListed(const std::string& name) const
    {
        return people_.empty() || people_.count(base::folded(name)) != 0;
    }

    void checkBodies(const RowReader& row) const
    {
        const std::string lead = row.text("measure.lead");
        if (!lead.empty() && !isListed(lead))
            row.report("measure.lead-unlisted", Severity::Warning, "measure.lead", {lead});
        for (const std::string& name : namesIn(row, "measure.supporting"))
            if (!isListed(name))
                row.report("measure.supporting-unlisted",
                           Severity::Information,
                           "measure.supporting",
                           {name});
    }

    void checkTerm(const RowReader& row) const
    {
        const auto& from = input_.settings.from;
        const auto& until = input_.settings.until;
        if (!from || !until || *until < *from)
            return;
        const auto check = [&](const char* key, RowReader::YearMeans year)
        {
            const auto day = row.day(key, year);
            if (day && (*day < *from || *day > *until))
                row.report("measure.outside-term",
                           Severity::Warning,
                           key,
                           {base::isoText(base::dateOfDayNumber(*day)),
                            base::isoText(base::dateOfDayNumber(*from)),
                            base::isoText(base::dateOfDayNumber(*until))});
        };
        check("measure.start", RowReader::YearMeans::FirstDay);
        check("measure.end", RowReader::YearMeans::LastDay);
    }

    void checkObjective(const RowReader& row, const Measure& objective) const
    {
        const auto isServed = [this](const catalogue::Item* element)
        {
            return std::any_of(measures_.begin(),
                               measures_.end(),
                               [element](const auto& entry)
                               {
                                   const Measure& other = *entry.second;
                                   return other.kind == "measure" &&
                                          std::find(other.elements.begin(),
                                                    other.elements.end(),
                                                    element) != other.elements.end();
                               });
        };
        if (!objective.elements.empty() && !isServed(objective.elements.front()))
            row.report("objective.without-measure",
                       Severity::Warning,
                       "measure.element",
                       {objective.elements.front()->number},
                       objective.elements.front()->id);
    }

    const Input& input_;
    TableRows rows_;
    std::set<std::string> people_;
    std::map<long, const Measure*> measures_;
    std::map<std::string, std::string> numbers_;
    std::map<std::string, std::string> texts_;
};

} // namespace

void checkMeasures(const Input& input, base::Findings& findings)
{
    if (!input.assessment.strategy().rapid)
        MeasureRules(input, findings).run();
}

} // namespace ncs::lint
