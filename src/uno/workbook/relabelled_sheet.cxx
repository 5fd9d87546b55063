// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/relabelled_sheet.hxx"

#include "core/strategy/column_map.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/workbook/row_heights.hxx"
#include "uno/workbook/sizes.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/drawing/XDrawPageSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace ncs::uno::workbook
{

using boundary::toOUString;
using boundary::toUtf8;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

std::string textOf(const Reference<css::table::XCell>& cell)
{
    return toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
}

void setText(const Reference<css::table::XCell>& cell, const std::string& text)
{
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(boundary::toCellText(text));
}

/// A width in millimetres becomes another, unless somebody changed it.
void follow(const Reference<XPropertySet>& column, double from, double to)
{
    constexpr char kWidth[] = "Width";
    if (isSameSize(column->getPropertyValue(kWidth).get<sal_Int32>(), hundredths(from)))
        column->setPropertyValue(kWidth, Any(hundredths(to)));
}

} // namespace

RelabelledSheet::RelabelledSheet(const boundary::WorkbookDocument& document,
                                 long sheet,
                                 const Task& task)
    : document_(document), task_(task), number_(sheet),
      sheet_(sheetAt(document.document(), static_cast<std::size_t>(sheet)))
{
}

void RelabelledSheet::relabel()
{
    resize();
    collectTables();
    relabelCells();
    for (const layout::Table& table : task_.layout.tables)
    {
        const auto range = document_.namedRange(table.name.c_str());
        if (range.is())
            relabelTable(table, range);
    }
    relabelConditions();
    relabelCharts();
    Reference<XPropertySet>(sheet_, UNO_QUERY_THROW)
        ->setPropertyValue("TableLayout",
                           Any(task_.to.rightToLeft ? css::text::WritingMode2::RL_TB
                                                    : css::text::WritingMode2::LR_TB));
}

void RelabelledSheet::collectTables()
{
    for (const layout::Table& table : task_.layout.tables)
    {
        const auto range = document_.namedRange(table.name.c_str());
        if (!range.is())
            continue;
        css::table::CellRangeAddress address = boundary::addressOf(range);
        address.StartRow += layout::kDataBelowKey;
        data_.push_back(address);
    }
}

bool RelabelledSheet::isData(sal_Int32 column, sal_Int32 row) const
{
    for (const css::table::CellRangeAddress& data : data_)
        if (column >= data.StartColumn && column <= data.EndColumn && row >= data.StartRow &&
            row <= data.EndRow)
            return true;
    return false;
}

void RelabelledSheet::relabelCells()
{
    const Range whole(sheet_, UNO_QUERY_THROW);
    const Range used = boundary::usedPart(whole);
    if (!used.is())
        return;
    const auto formulas =
        Reference<css::sheet::XCellRangeFormula>(used, UNO_QUERY_THROW)->getFormulaArray();
    for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
    {
        const auto& line = formulas.getConstArray()[row];
        for (sal_Int32 column = 0; column < line.getLength(); ++column)
            if (!line.getConstArray()[column].isEmpty() && !isData(column, row))
                relabelCell(column, row, toUtf8(line.getConstArray()[column]));
    }
}

void RelabelledSheet::relabelCell(sal_Int32 column, sal_Int32 row, const std::string& current)
{
    const auto cell = sheet_->getCellByPosition(column, row);
    const layout::Address at{column, row};
    const auto planned = static_cast<long>(task_.index);
    const css::table::CellContentType type = cell->getType();
    if (type == css::table::CellContentType_VALUE)
    {
        if (const auto number = task_.relabelling.number(planned, at, cell->getValue()))
            cell->setValue(*number);
    }
    else if (type == css::table::CellContentType_FORMULA)
    {
        const std::string formula = task_.relabelling.formula(current);
        if (formula == current)
            return;
        cell->setFormula(toOUString(formula));
        ++texts_;
    }
    else if (put(cell, current, task_.relabelling.text(planned, at, textOf(cell))))
        ++texts_;
}

bool RelabelledSheet::put(const Reference<css::table::XCell>& cell,
                          const std::string& current,
                          const std::optional<std::string>& text)
{
    if (!text || *text == current)
        return false;
    setText(cell, *text);
    return true;
}

void RelabelledSheet::relabelTable(const layout::Table& table, const Range& range)
{
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const sal_Int32 last = address.EndRow - address.StartRow;
    if (!table.entries.empty())
        relabelSettings(table, range);
    for (sal_Int32 column = 0; column <= address.EndColumn - address.StartColumn; ++column)
    {
        const std::string key = textOf(range->getCellByPosition(column, 0));
        for (const layout::TableColumn& planned : table.columns)
            if (planned.key == key && last >= layout::kDataBelowKey)
                relabelColumn(
                    table,
                    planned,
                    range->getCellRangeByPosition(column, layout::kDataBelowKey, column, last));
    }
    // Computed columns beside it have their help too.
    const sal_Int32 lastUsed =
        boundary::addressOf(boundary::usedPart(Range(sheet_, UNO_QUERY_THROW))).EndColumn;
    for (sal_Int32 column = 0; column <= lastUsed; ++column)
        if (column < address.StartColumn || column > address.EndColumn)
            relabelHelp(sheet_->getCellRangeByPosition(
                column, address.StartRow + layout::kDataBelowKey, column, address.EndRow));
}

void RelabelledSheet::relabelColumn(const layout::Table& table,
                                    const layout::TableColumn& column,
                                    const Range& data)
{
    relabelHelp(data);
    const bool isPrepared = !table.prepared.empty();
    if ((column.list.empty() && !isPrepared) || !table.entries.empty())
        return;
    const strategy::Table cells = boundary::tableOf(data);
    for (std::size_t row = 0; row < cells.rows.size(); ++row)
    {
        const auto* current = strategy::textAt(cells, static_cast<long>(row), 0);
        if (current == nullptr || current->empty())
            continue;
        const auto value = column.list.empty() ? task_.relabelling.phrase(*current)
                                               : task_.relabelling.value(column.list, *current);
        if (put(data->getCellByPosition(0, static_cast<sal_Int32>(row)), *current, value))
            ++values_;
    }
}

void RelabelledSheet::relabelSettings(const layout::Table& table, const Range& range)
{
    const strategy::Table cells = boundary::tableOf(range);
    const auto keyColumn = *table.columnOf("setting.key") - table.at.column;
    const auto labelColumn = *table.columnOf("setting.label") - table.at.column;
    const auto valueColumn = *table.columnOf("setting.value") - table.at.column;
    const auto textAt = [&cells](std::size_t row, long column)
    {
        const auto* text = strategy::textAt(cells, static_cast<long>(row), column);
        return text == nullptr ? std::string() : *text;
    };
    const auto cellAt = [&range](std::size_t row, long column) {
        return range->getCellByPosition(static_cast<sal_Int32>(column),
                                        static_cast<sal_Int32>(row));
    };
    for (std::size_t row = layout::kDataBelowKey; row < cells.rows.size(); ++row)
    {
        const std::string label = textAt(row, labelColumn);
        put(cellAt(row, labelColumn), label, task_.relabelling.phrase(label));
        const auto at = static_cast<sal_Int32>(row);
        const auto column = static_cast<sal_Int32>(valueColumn);
        relabelHelp(range->getCellRangeByPosition(column, at, column, at));
        for (const layout::Entry& entry : table.entries)
        {
            if (entry.key != textAt(row, keyColumn))
                continue;
            const std::string value = textAt(row, valueColumn);
            if (!entry.list.empty() &&
                put(cellAt(row, valueColumn), value, task_.relabelling.value(entry.list, value)))
                ++values_;
        }
    }
}

void RelabelledSheet::relabelHelp(const Range& cells)
{
    const Reference<XPropertySet> range(cells, UNO_QUERY_THROW);
    Reference<XPropertySet> validation(range->getPropertyValue("Validation"), UNO_QUERY);
    if (!validation.is())
    {
        // Rows of a table whose help differs: take that of the first.
        const Reference<XPropertySet> first(cells->getCellByPosition(0, 0), UNO_QUERY_THROW);
        validation.set(first->getPropertyValue("Validation"), UNO_QUERY);
    }
    if (!validation.is())
        return;
    bool isChanged = false;
    for (const char* name : {"InputTitle", "InputMessage", "ErrorMessage"})
    {
        OUString current;
        validation->getPropertyValue(OUString::createFromAscii(name)) >>= current;
        const auto text = task_.relabelling.phrase(toUtf8(current));
        if (!text)
            continue;
        validation->setPropertyValue(OUString::createFromAscii(name), Any(toOUString(*text)));
        isChanged = true;
    }
    if (isChanged)
        range->setPropertyValue("Validation", Any(validation));
}

void RelabelledSheet::relabelConditions()
{
    const Reference<XPropertySet> properties(sheet_, UNO_QUERY_THROW);
    const Reference<css::sheet::XConditionalFormats> formats(
        properties->getPropertyValue("ConditionalFormats"), UNO_QUERY);
    if (!formats.is())
        return;
    for (const auto& format : formats->getConditionalFormats())
    {
        const Reference<css::container::XIndexAccess> entries(format, UNO_QUERY);
        for (sal_Int32 index = 0; entries.is() && index < entries->getCount(); ++index)
        {
            const Reference<XPropertySet> entry(entries->getByIndex(index), UNO_QUERY);
            OUString current;
            if (!entry.is() || !entry->getPropertySetInfo()->hasPropertyByName("Formula1") ||
                !(entry->getPropertyValue("Formula1") >>= current))
                continue;
            const std::string formula = task_.relabelling.formula(toUtf8(current));
            if (formula != toUtf8(current))
                entry->setPropertyValue("Formula1", Any(toOUString(formula)));
        }
    }
}

void RelabelledSheet::relabelCharts()
{
    const Reference<css::container::XIndexAccess> shapes(
        Reference<css::drawing::XDrawPageSupplier>(sheet_, UNO_QUERY_THROW)->getDrawPage(),
        UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < shapes->getCount(); ++index)
    {
        const Reference<XPropertySet> shape(shapes->getByIndex(index), UNO_QUERY_THROW);
        for (const char* name : {"Title", "Description"})
        {
            OUString current;
            const OUString property = OUString::createFromAscii(name);
            if (!shape->getPropertySetInfo()->hasPropertyByName(property) ||
                !(shape->getPropertyValue(property) >>= current))
                continue;
            if (const auto text = task_.relabelling.phrase(toUtf8(current)))
                shape->setPropertyValue(property, Any(toOUString(*text)));
        }
    }
}

/// Widths and heights that people have not changed follow the script. Before the texts do: a row
/// may have been raised for what it still says.
void RelabelledSheet::resize()
{
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    const layout::PlannedSheet& from = task_.from.sheets[task_.index];
    const layout::PlannedSheet& to = task_.to.sheets[task_.index];
    changeRows(sheet_, from.rows, to.rows);
    const Reference<css::container::XIndexAccess> columns(lines->getColumns(), UNO_QUERY_THROW);
    for (std::size_t index = 0; index < std::min(from.columns.size(), to.columns.size()); ++index)
    {
        const layout::Range& over = from.columns[index].columns;
        for (long column = over.first.column; column <= over.last.column; ++column)
            follow(Reference<XPropertySet>(columns->getByIndex(static_cast<sal_Int32>(column)),
                                           UNO_QUERY_THROW),
                   from.columns[index].width,
                   to.columns[index].width);
    }
}

} // namespace ncs::uno::workbook
