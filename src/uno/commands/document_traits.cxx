// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/document_traits.hxx"

#include "core/cataloguesheet/sheet_cells.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/workbook_document.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

using Range = Reference<css::table::XCellRange>;

/// The keys of a catalogue's tables stand in it; more would take time on a long sheet.
constexpr sal_Int32 kLastRowLookedAt = 99;
constexpr sal_Int32 kLastColumnLookedAt = 25;

bool hasTraces(const boundary::WorkbookDocument& document)
{
    // The filter of a table stays when its name goes: Repair finds the table all the same.
    const auto databases = document.databases()->getElementNames();
    return std::any_of(databases.begin(),
                       databases.end(),
                       [](const rtl::OUString& name) { return name.startsWith("ncs_"); });
}

/// Typed texts alone are read, each row in its place: a formula would be computed by being looked
/// at, before its time.
strategy::Table typedTexts(const Range& cells)
{
    strategy::Table table;
    const Reference<css::container::XIndexAccess> found(
        Reference<css::sheet::XCellRangesQuery>(cells, UNO_QUERY_THROW)
            ->queryContentCells(css::sheet::CellFlags::STRING),
        UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < found->getCount(); ++index)
    {
        const Range texts(found->getByIndex(index), UNO_QUERY_THROW);
        auto row = static_cast<std::size_t>(boundary::addressOf(texts).StartRow);
        for (const strategy::Row& line : boundary::tableOf(texts).rows)
        {
            table.rows.resize(std::max(table.rows.size(), row + 1));
            table.rows[row].insert(table.rows[row].end(), line.begin(), line.end());
            ++row;
        }
    }
    return table;
}

bool hasCatalogueInView(const Reference<css::frame::XModel>& model)
{
    const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(), UNO_QUERY);
    const Range sheet(view.is() ? view->getActiveSheet() : nullptr, UNO_QUERY);
    return sheet.is() && cataloguesheet::isCatalogueSheet(typedTexts(sheet->getCellRangeByPosition(
                             0, 0, kLastColumnLookedAt, kLastRowLookedAt)));
}

bool isEditable(const Reference<css::frame::XModel>& model)
{
    const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
    return !storable.is() || !storable->isReadonly();
}

Traits look(const Reference<css::frame::XModel>& model)
{
    const Reference<css::sheet::XSpreadsheetDocument> spreadsheet(model, UNO_QUERY);
    if (!spreadsheet.is())
        return 0;
    const boundary::WorkbookDocument document(spreadsheet);
    const auto when = [](bool holds, Traits trait) { return holds ? trait : Traits{0}; };
    const auto ifNamed = [&](const char* name, Traits trait)
    { return when(document.namedRange(name).is(), trait); };
    const Traits editable = when(isEditable(model), kEditable);
    if (!isWorkbook(model))
        return kSpreadsheet | editable | when(hasTraces(document), kTraces);
    return kSpreadsheet | kTraces | kWorkbook | editable |
           ifNamed(boundary::kSettingsName, kSettings) |
           ifNamed(boundary::kDraftName, kDraft | kStrategy) |
           ifNamed(boundary::kAnswersName, kStrategy) | ifNamed(boundary::kGapsName, kGapList) |
           ifNamed(boundary::kSnapshotsName, kSnapshots) |
           when(hasCatalogueInView(model), kCatalogueInView);
}

} // namespace

Traits traitsOf(const Reference<css::frame::XModel>& model) noexcept
{
    Traits traits = 0;
    boundary::guardListener("document traits", [&] { traits = look(model); });
    return traits;
}

} // namespace ncs::uno::commands
