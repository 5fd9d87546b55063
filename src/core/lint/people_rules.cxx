// SPDX-License-Identifier: MPL-2.0
// Stakeholders, and what they said.
#include "core/base/text.hxx"
#include "core/lint/rules.hxx"
#include "core/lint/table_rows.hxx"

#include <set>

namespace ncs::lint
{

namespace
{

using base::Severity;
using strategy::RowReader;

/// Fewer names are a list that has only just been begun.
constexpr long kBegunList = 5;

std::set<std::string> namesOf(const Input& input, const std::string& table, const char* key)
{
    base::Findings ignored;
    std::set<std::string> names;
    TableRows(input, table, ignored)
        .each([&](const RowReader& row) { names.insert(base::folded(row.text(key))); });
    names.erase(std::string());
    return names;
}

void checkRole(const RowReader& row,
               const std::string& name,
               const std::set<std::string>& commented)
{
    const auto role = row.code("stakeholder.role", "stakeholder-role");
    if (!role)
    {
        row.report("stakeholder.role-missing", Severity::Information, "stakeholder.role", {name});
        return;
    }
    const bool isHeard =
        row.isFilled("stakeholder.engaged") || commented.count(base::folded(name)) != 0;
    if (*role != "inform" && *role != "?" && !isHeard)
        row.report("stakeholder.unheard", Severity::Warning, "stakeholder.engaged", {name});
    if (*role == "inform" && holds(row, "stakeholder.interest", "degree", "high") &&
        holds(row, "stakeholder.influence", "degree", "high"))
        row.report("stakeholder.only-informed", Severity::Information, "stakeholder.role", {name});
}

} // namespace

void checkStakeholders(const Input& input, base::Findings& findings)
{
    const auto commented = namesOf(input, kConsultation, "comment.from");
    const TableRows rows(input, kStakeholders, findings);
    std::set<std::string> names;
    std::set<std::string> sectors;
    rows.each(
        [&](const RowReader& row)
        {
            const std::string name = row.text("stakeholder.name");
            sectors.insert(row.code("stakeholder.sector", "sector").value_or(""));
            if (name.empty())
                return;
            if (!names.insert(base::folded(name)).second)
                row.report("stakeholder.twice", Severity::Warning, "stakeholder.name", {name});
            checkRole(row, name, commented);
        });
    if (rows.count() < kBegunList)
        return;
    for (const char* sector : {"operator", "private", "technical", "academia", "civil-society"})
        if (sectors.count(sector) == 0)
            findings.push_back({"stakeholder.group-absent",
                                Severity::Information,
                                base::Certainty::Certain,
                                {kStakeholders, -1, -1},
                                "",
                                {valueArgument("sector", sector)}});
}

void checkConsultation(const Input& input, base::Findings& findings)
{
    const auto people = namesOf(input, kStakeholders, "stakeholder.name");
    const TableRows rows(input, kConsultation, findings);
    rows.each(
        [&](const RowReader& row)
        {
            if (!row.isFilled("comment.text"))
                return;
            std::string number = row.text("comment.number");
            if (number.empty())
                number = std::to_string(rows.ordinal(row));
            const auto disposition = row.code("comment.disposition", "disposition");
            if (!disposition)
                row.report("comment.undecided", Severity::Warning, "comment.disposition", {number});
            else if ((*disposition == "rejected" || *disposition == "partly") &&
                     !row.isFilled("comment.reason"))
                row.report("comment.reason-missing", Severity::Warning, "comment.reason", {number});
            const std::string sender = row.text("comment.from");
            if (!sender.empty() && !people.empty() && people.count(base::folded(sender)) == 0)
                row.report(
                    "comment.sender-unlisted", Severity::Information, "comment.from", {sender});
        });
}

} // namespace ncs::lint
