// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/editable_table.hxx"

#include "core/layout/cell_address.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/array_edit.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

bool isProtected(const Range& range)
{
    const Reference<css::util::XProtectable> protection(boundary::sheetOf(range), UNO_QUERY);
    return protection.is() && protection->isProtected();
}

/// Whether any of the cells refuses input while its sheet is protected.
bool isLocked(const Range& cells)
{
    css::util::CellProtection protection;
    const Reference<css::beans::XPropertySet> properties(cells, UNO_QUERY_THROW);
    return !(properties->getPropertyValue("CellProtection") >>= protection) || protection.IsLocked;
}

css::uno::Any anyOf(const strategy::Cell& cell)
{
    if (const double* number = std::get_if<double>(&cell))
        return css::uno::Any(*number);
    const std::string* text = std::get_if<std::string>(&cell);
    return css::uno::Any(text ? boundary::toCellText(*text) : rtl::OUString());
}

} // namespace

EditableTable::EditableTable(const boundary::WorkbookDocument& document,
                             const char* name,
                             const std::string& prefix,
                             std::string source,
                             const Knowledge& knowledge)
    : document_(document), name_(name), source_(std::move(source)),
      range_(document.namedRange(name))
{
    refuseUnlessEditable(name, prefix, knowledge);
}

void EditableTable::refuseUnlessEditable(const char* name,
                                         const std::string& prefix,
                                         const Knowledge& knowledge)
{
    if (!range_.is())
        throw Refused("table.missing", {name});
    const Reference<css::frame::XStorable> storable(document_.document(), UNO_QUERY);
    if (storable.is() && storable->isReadonly())
        throw Refused("document.read-only");
    table_ = boundary::tableOf(range_);
    base::Findings found;
    columns_ = strategy::mapColumns(table_, prefix, source_, knowledge.vocabulary, found);
    if (!columns_.fromKeys)
        throw Refused(
            "table.keys-lost", {prefix + "…"}, sheetNameOf(range_), cellName(range_, 0, 0));
    if (isProtected(range_) && isLocked(inputCells()))
        refuseAsProtected();
    std::vector<PlacedFinding> faults;
    for (base::Finding& finding : found)
    {
        if (finding.rule != "table.column-twice")
            continue;
        finding.severity = base::Severity::Error;
        faults.push_back(placedIn(range_, finding));
    }
    if (!faults.empty())
        throw Refused(faults);
    const Range formula = firstFormulaBelowKeys(range_);
    if (formula.is())
        throw Refused("table.formula-inside", {}, sheetNameOf(formula), cellName(formula, 0, 0));
}

Range EditableTable::inputCells() const
{
    const css::table::CellRangeAddress address = boundary::addressOf(range_);
    const auto first = static_cast<sal_Int32>(columns_.firstDataRow);
    const sal_Int32 last = address.EndRow - address.StartRow;
    const auto value = columns_.byKey.find("setting.value");
    const bool isSettings = value != columns_.byKey.end();
    const auto left = isSettings ? static_cast<sal_Int32>(value->second) : 0;
    const sal_Int32 right = isSettings ? left : address.EndColumn - address.StartColumn;
    return range_->getCellRangeByPosition(left, std::min(first, last), right, last);
}

void EditableTable::refuseAsProtected() const
{
    throw Refused(
        "sheet.protected", {sheetNameOf(range_)}, sheetNameOf(range_), cellName(range_, 0, 0));
}

long EditableTable::column(const std::string& key) const
{
    const auto found = columns_.byKey.find(key);
    if (found == columns_.byKey.end())
        throw Refused("table.column-missing", {key}, sheetNameOf(range_), cellName(range_, 0, 0));
    return found->second;
}

long EditableTable::dataRows() const
{
    const css::table::CellRangeAddress address = boundary::addressOf(range_);
    return std::max(0L, address.EndRow - address.StartRow + 1 - columns_.firstDataRow);
}

long EditableTable::nextRow(const catalogue::Vocabulary& vocabulary) const
{
    const auto isWritten = [&vocabulary](const strategy::Cell& cell)
    {
        const auto* text = std::get_if<std::string>(&cell);
        return text == nullptr ? strategy::isFilled(cell) : !vocabulary.isBlank(*text);
    };
    const auto first = table_.rows.begin() +
                       std::min<std::ptrdiff_t>(columns_.firstDataRow,
                                                static_cast<std::ptrdiff_t>(table_.rows.size()));
    const auto last = std::find_if(table_.rows.rbegin(),
                                   std::make_reverse_iterator(first),
                                   [&isWritten](const strategy::Row& row)
                                   { return std::any_of(row.begin(), row.end(), isWritten); });
    return std::max(columns_.firstDataRow, static_cast<long>(last.base() - table_.rows.begin()));
}

void EditableTable::makeRoom(long dataRows)
{
    const long have = this->dataRows();
    const long missing = dataRows - have;
    if (missing <= 0)
        return;
    if (isProtected(range_))
        refuseAsProtected();
    const css::table::CellRangeAddress address = boundary::addressOf(range_);
    if (address.EndRow + missing >= layout::kMaxRows)
        throw Refused("take.too-much", {std::to_string(dataRows)}, sheetNameOf(range_), "");
    if (have >= 2)
        insertRows(missing);
    else
        appendRows(missing);
    range_ = document_.namedRange(name_.c_str());
    table_ = boundary::tableOf(range_);
}

void EditableTable::insertRows(long count)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range_);
    const auto sheet = boundary::sheetOf(range_);
    const Reference<css::table::XColumnRowRange> rows(sheet, UNO_QUERY_THROW);
    rows->getRows()->insertByIndex(address.EndRow, static_cast<sal_Int32>(count));
    fillComputedColumns(address.EndRow - 1, count);
    // What stood last stays next to what stood before it.
    css::table::CellRangeAddress place = address;
    place.StartRow = place.EndRow;
    const auto lastRow = address.EndRow + static_cast<sal_Int32>(count);
    const Reference<css::sheet::XCellRangeData> last(
        sheet->getCellRangeByPosition(address.StartColumn, lastRow, address.EndColumn, lastRow),
        UNO_QUERY_THROW);
    writeArray(model(), place, last->getDataArray());
    Reference<css::sheet::XSheetOperation>(last, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                        css::sheet::CellFlags::STRING);
}

Reference<css::frame::XModel> EditableTable::model() const
{
    return Reference<css::frame::XModel>(document_.document(), UNO_QUERY_THROW);
}

void EditableTable::appendRows(long count)
{
    css::table::CellRangeAddress address = boundary::addressOf(range_);
    const auto added = static_cast<sal_Int32>(count);
    const auto sheet = boundary::sheetOf(range_);
    const Reference<css::table::XColumnRowRange> rows(sheet, UNO_QUERY_THROW);
    rows->getRows()->insertByIndex(address.EndRow + 1, added);
    const Reference<css::beans::XPropertySet> fresh(
        sheet->getCellRangeByPosition(
            address.StartColumn, address.EndRow + 1, address.EndColumn, address.EndRow + added),
        UNO_QUERY_THROW);
    if (dataRows() == 0)
        fresh->setPropertyValue("CellStyle", css::uno::Any(rtl::OUString("Default")));
    const sal_Int32 endBefore = address.EndRow;
    address.EndRow += added;
    const Reference<css::sheet::XNamedRange> named(
        document_.names()->getByName(boundary::toOUString(name_)), UNO_QUERY_THROW);
    named->setContent(boundary::toOUString(contentOf(sheet->getCellRangeByPosition(
        address.StartColumn, address.StartRow, address.EndColumn, address.EndRow))));
    const auto databases = document_.databases();
    const rtl::OUString database = boundary::toOUString(name_ + "_table");
    if (!databases->hasByName(database))
        return;
    const Reference<css::sheet::XDatabaseRange> area(databases->getByName(database),
                                                     UNO_QUERY_THROW);
    css::table::CellRangeAddress covered = area->getDataArea();
    if (covered.EndRow == endBefore)
        covered.EndRow = address.EndRow;
    area->setDataArea(covered);
}

void EditableTable::fillComputedColumns(long sheetRow, long count)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range_);
    const auto sheet = boundary::sheetOf(range_);
    const auto row = static_cast<sal_Int32>(sheetRow);
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    const sal_Int32 lastColumn = boundary::addressOf(Range(cursor, UNO_QUERY_THROW)).EndColumn;
    for (sal_Int32 column = 0; column <= lastColumn; ++column)
    {
        const bool isInside = column >= address.StartColumn && column <= address.EndColumn;
        if (isInside)
            continue;
        const Range model = sheet->getCellRangeByPosition(column, row, column, row);
        if (!firstFormula(model).is())
            continue;
        const Reference<css::sheet::XCellSeries> series(
            sheet->getCellRangeByPosition(column, row, column, row + static_cast<sal_Int32>(count)),
            UNO_QUERY_THROW);
        series->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
}

void EditableTable::put(long row, long column, const strategy::Cell& cell)
{
    const auto target =
        range_->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    if (const double* number = std::get_if<double>(&cell))
    {
        target->setValue(*number);
        return;
    }
    rtl::OUString text;
    anyOf(cell) >>= text;
    Reference<css::text::XTextRange>(target, UNO_QUERY_THROW)->setString(text);
}

void EditableTable::putColumn(long firstRow, long column, const std::vector<std::string>& texts)
{
    if (texts.empty())
        return;
    std::vector<std::vector<css::uno::Any>> cells;
    cells.reserve(texts.size());
    std::transform(texts.begin(),
                   texts.end(),
                   std::back_inserter(cells),
                   [](const std::string& text)
                   { return std::vector<css::uno::Any>{anyOf(strategy::Cell{text})}; });
    const auto first = static_cast<sal_Int32>(firstRow);
    const auto at = static_cast<sal_Int32>(column);
    css::table::CellRangeAddress place = boundary::addressOf(range_);
    place.StartColumn += at;
    place.EndColumn = place.StartColumn;
    place.StartRow += first;
    place.EndRow = place.StartRow + static_cast<sal_Int32>(texts.size()) - 1;
    writeArray(model(), place, boundary::toDataArray(cells));
}

} // namespace ncs::uno::commands
