// SPDX-License-Identifier: MPL-2.0
/// Findings that only the sheets themselves tell, not what is read from them: formulas inside the
/// tables, rows that slipped out, lost names, overwritten computed cells.
///
///     SheetFindings findings(document, knowledge);
///     while (!findings.lookOn()) { ... let the office breathe ... }
///     for (const PlacedFinding& finding : findings.take()) { ... }
///
/// Keeps references to both arguments.
#pragma once

#include "uno/commands/table_health.hxx"

#include <vector>

namespace ncs::uno::commands
{

class SheetFindings
{
public:
    SheetFindings(const boundary::WorkbookDocument& document, const Knowledge& knowledge);

    /// Looks at a little more; true when everything was looked at.
    bool lookOn();

    std::vector<PlacedFinding> take();

private:
    const boundary::WorkbookDocument& document_;
    TableHealth health_;
    bool areFormulasSeen_ = false;
    std::vector<PlacedFinding> found_;
};

} // namespace ncs::uno::commands
