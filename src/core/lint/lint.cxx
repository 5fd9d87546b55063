// SPDX-License-Identifier: MPL-2.0
#include "core/lint/lint.hxx"

#include "core/lint/rules.hxx"
#include "core/lint/table_rows.hxx"

namespace ncs::lint
{

const std::vector<std::string>& tableNames()
{
    static const std::vector<std::string> kNames{kLifecycle,
                                                 kPrinciples,
                                                 kStocktaking,
                                                 kStakeholders,
                                                 kMonitoring,
                                                 kConsultation,
                                                 kEvidence};
    return kNames;
}

base::Findings findings(const Input& input)
{
    base::Findings found;
    TableRows(input, "draft", found).checkCells();
    checkMeasures(input, found);
    for (const std::string& table : tableNames())
        TableRows(input, table, found).checkCells();
    checkLifecycle(input, found);
    checkPrinciples(input, found);
    checkStocktaking(input, found);
    checkStakeholders(input, found);
    checkMonitoring(input, found);
    checkConsultation(input, found);
    checkEvidence(input, found);
    checkPillars(input, found);
    checkWhole(input, found);
    return found;
}

} // namespace ncs::lint
