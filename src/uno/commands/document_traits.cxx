// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/document_traits.hxx"

#include "core/cataloguesheet/sheet_cells.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/workbook_document.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <utility>

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

/// What is typed. Values are not asked for: a formula would be computed by being looked at, before
/// its time. The keys of our tables are formulas of one text, ="item.title".
strategy::Table typedTexts(const Range& cells)
{
    strategy::Table table;
    for (const auto& line :
         Reference<css::sheet::XCellRangeFormula>(cells, UNO_QUERY_THROW)->getFormulaArray())
    {
        strategy::Row row;
        for (const rtl::OUString& typed : line)
        {
            const bool isText =
                typed.getLength() > 2 && typed.startsWith("=\"") && typed.endsWith("\"");
            row.emplace_back(
                boundary::toUtf8(isText ? typed.copy(2, typed.getLength() - 3) : typed));
        }
        table.rows.push_back(std::move(row));
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
