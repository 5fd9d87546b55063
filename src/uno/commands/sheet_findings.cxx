// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/sheet_findings.hxx"

#include "uno/commands/places.hxx"

#include <utility>

namespace ncs::uno::commands
{

SheetFindings::SheetFindings(const boundary::WorkbookDocument& document, const Knowledge& knowledge)
    : document_(document), health_(document, knowledge, TableHealth::BitByBit{})
{
}

bool SheetFindings::lookOn()
{
    if (areFormulasSeen_)
        return health_.lookOn();
    areFormulasSeen_ = true;
    for (const char* name : {boundary::kDraftName, boundary::kAnswersName, boundary::kCopName})
    {
        const auto formula = firstFormulaBelowKeys(document_.namedRange(name));
        if (formula.is())
            found_.push_back(placedIn(
                formula, {"table.formula-inside", base::Severity::Warning, {}, {}, "", {}}));
    }
    return false;
}

std::vector<PlacedFinding> SheetFindings::take()
{
    for (PlacedFinding& finding : health_.findings())
        found_.push_back(std::move(finding));
    return std::exchange(found_, {});
}

} // namespace ncs::uno::commands
