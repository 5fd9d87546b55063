// SPDX-License-Identifier: MPL-2.0
/// Rules that a layout keeps, so that no workbook built from it shows a stale or wrong figure:
///
/// - layout.name-twice: names of sheets, tables, ranges and charts are unique, case folded
/// - layout.cell-twice: no cell is filled twice
/// - layout.tables-overlap: tables of a sheet share no cell
/// - layout.formula-inside: no formula stands inside a table's range (input only; a formula there
/// that
///   takes the table would go round in a circle)
/// - layout.table-unknown, layout.sheet-missing: computed columns name a table of their sheet, and
/// there is
///   a sheet for lists
/// - layout.key-unknown: columns are in the vocabulary and have the table's prefix
/// - layout.list-unknown, layout.text-unknown: lists stand on the lists sheet, texts exist
/// - layout.key-twice: a table has each column once
/// - layout.series-count: a chart has a look for each of its series
#pragma once

#include "core/base/finding.hxx"
#include "core/knowledge.hxx"
#include "core/layout/layout.hxx"

namespace ncs::layout
{

base::Findings lintLayout(const Layout& layout, const Knowledge& knowledge);

} // namespace ncs::layout
