// SPDX-License-Identifier: MPL-2.0
/// The checklist's last page: how figures are computed, and coverage in both readings.
#pragma once

#include "export/report.hxx"
#include "uno/checklist/sheet_writer.hxx"

#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::checklist
{

void writeFigureSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const report::Checklist& checklist,
                      const coverage::Speaker& speaker,
                      const catalogue::Catalogue& catalogue,
                      Ruler& ruler);

} // namespace ncs::uno::checklist
