// SPDX-License-Identifier: MPL-2.0
/// The checklist as comma-separated values (RFC 4180: commas, CRLF, quotes doubled, UTF-8).
///
/// gaps.csv is for people: it opens with a byte order mark, so that spreadsheets read its letters
/// right, and its header holds the column labels of the gap list in the checklist's language. It is
/// kept in rank order within each group. coverage.csv is for programs: no byte order mark, the keys
/// below as header, figures as the shortest decimals that read back as the same double; what is not
/// assessable is empty.
///
///     reading,scope,id,number,title,pillar,in,level,target,weight,coverage,low,high,
///     committed,elements,missing,tlp,note
///
/// A text that a spreadsheet could take for a formula is guarded with a tab in front (unguarded()
/// takes it off again): it then stays text in Calc and Excel alike.
#pragma once

#include "export/report.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ncs::report
{

std::string gapsCsv(const Checklist& checklist, const coverage::Speaker& speaker);
std::string coverageCsv(const Checklist& checklist);

/// Text of a cell that no spreadsheet takes for a formula: one that begins with = + - @ (full-width
/// ones too), a tab, a carriage return or a line feed gets a tab in front.
std::string guarded(std::string_view text);

/// What guarded() was given.
std::string unguarded(std::string_view text);

/// One record with CRLF at its end; every text is guarded.
std::string csvRecord(const std::vector<std::string>& texts);

} // namespace ncs::report
