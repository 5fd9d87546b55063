// SPDX-License-Identifier: MPL-2.0
/// Cell and page styles of the checklist, so that people can change its look in one place. Colours
/// are those of the workbook.
#pragma once

#include "core/coverage/explanation.hxx"
#include "export/report.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ncs::uno::checklist
{

inline constexpr long kInk = 0x1f2a37;
inline constexpr long kMuted = 0x5b6776;

inline constexpr char kTitle[] = "checklist-title";
inline constexpr char kSubtitle[] = "checklist-subtitle";
inline constexpr char kRemark[] = "checklist-remark";
inline constexpr char kRule[] = "checklist-rule";
inline constexpr char kGroup[] = "checklist-group";
inline constexpr char kHeader[] = "checklist-header";
inline constexpr char kBody[] = "checklist-body";
inline constexpr char kTick[] = "checklist-tick";
inline constexpr char kFigure[] = "checklist-figure";
inline constexpr char kFigureHeader[] = "checklist-figure-header";
inline constexpr char kSection[] = "checklist-section";
inline constexpr char kRuleText[] = "checklist-rule-text";
inline constexpr char kPage[] = "checklist";
inline constexpr char kLastPage[] = "checklist-figures";

/// Hundredths of a millimetre, A4 landscape.
inline constexpr long kPrintWidth = 27200;
inline constexpr long kPrintHeight = 15700;

/// "checklist-state-missing", …
std::string stateStyle(const std::string& state);

void makeCellStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                    const std::string& language);

/// kPage, and kLastPage that takes its whole sheet on one page. Both with the TLP label and the
/// note above, version, fingerprint and page number below.
void makePageStyles(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                    const report::Checklist& checklist,
                    const coverage::Speaker& speaker);

/// "#rrggbb" as a number; ink when it cannot be read.
long colourOf(const std::string& text);

} // namespace ncs::uno::checklist
