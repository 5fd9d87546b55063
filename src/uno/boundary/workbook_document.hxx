// SPDX-License-Identifier: MPL-2.0
/// What the rest asks of an open spreadsheet: its named tables, its settings, its day zero.
///
///     WorkbookDocument workbook(model);
///     auto range = workbook.namedRange(kDraftName);
///     strategy::Table table = tableOf(range);
#pragma once

#include "core/knowledge.hxx"
#include "core/strategy/settings.hxx"
#include "core/strategy/strategy.hxx"
#include "core/strategy/table.hxx"

#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include <string>
#include <vector>

namespace ncs::uno::boundary
{

/// Names of the tables, the same in every language (frozen).
inline constexpr char kDraftName[] = "ncs_draft";
inline constexpr char kAnswersName[] = "ncs_answers";
inline constexpr char kSettingsName[] = "ncs_settings";
inline constexpr char kGapsName[] = "ncs_gaps";
inline constexpr char kSnapshotsName[] = "ncs_snapshots";
inline constexpr char kCopName[] = "ncs_cop"; ///< answers to child online protection
/// Lists that the workbook brings with it: ncs_catalogue_1, ncs_catalogue_2, … without a gap.
inline constexpr char kOwnCatalogueName[] = "ncs_catalogue_";

/// A spreadsheet, whether or not it holds our tables. Keeps it alive; copy freely.
class WorkbookDocument
{
public:
    /// Takes any interface of the document; throws BadArgument when it is no spreadsheet.
    explicit WorkbookDocument(const css::uno::Reference<css::uno::XInterface>& document);

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const
    {
        return document_;
    }

    /// The cells a name stands for; null when there is no such name or it names no cells.
    css::uno::Reference<css::table::XCellRange> namedRange(const char* name) const;

    /// All names, all database ranges.
    css::uno::Reference<css::sheet::XNamedRanges> names() const;
    css::uno::Reference<css::sheet::XDatabaseRanges> databases() const;

    /// Whether the document is one of ours: it has settings.
    bool hasSettings() const { return namedRange(kSettingsName).is(); }

    /// The cells of each list that the workbook brings with it, from the first cell of its sheet.
    std::vector<css::uno::Reference<css::table::XCellRange>> ownCatalogues() const;

    /// Day 0 of its date serials.
    base::Date nullDate() const;

    /// Read afresh from the cells; defaults when there is no settings table.
    strategy::Settings settings(const Knowledge& knowledge) const;

    /// What core needs besides the tables.
    strategy::ReadingContext readingContext(const strategy::Settings& settings) const;

    /// The table of a name as it stands; an empty table when the name is missing.
    strategy::Table namedTable(const char* name) const;

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
};

/// The part of a range that the sheet uses (a whole column has a million rows, few of them used);
/// null when none of it is used.
css::uno::Reference<css::table::XCellRange>
usedPart(const css::uno::Reference<css::table::XCellRange>& range);

/// The last column and row of a sheet that hold anything; the first cell of an empty one.
css::table::CellRangeAddress
endOfUsedArea(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// The range's cells, clipped to the used part.
strategy::Table tableOf(const css::uno::Reference<css::table::XCellRange>& range);

/// The sheet a range lies on, and its name.
css::uno::Reference<css::sheet::XSpreadsheet>
sheetOf(const css::uno::Reference<css::table::XCellRange>& range);
std::string sheetNameOf(const css::uno::Reference<css::table::XCellRange>& range);

css::table::CellRangeAddress addressOf(const css::uno::Reference<css::table::XCellRange>& range);

bool isSameAddress(const css::table::CellRangeAddress& a, const css::table::CellRangeAddress& b);

} // namespace ncs::uno::boundary
