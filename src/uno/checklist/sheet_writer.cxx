// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/sheet_writer.hxx"

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

namespace ncs::uno::checklist
{

using boundary::toCellText;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

SheetWriter::SheetWriter(const Reference<css::sheet::XSpreadsheet>& sheet, Ruler& ruler)
    : sheet_(sheet), ruler_(ruler)
{
}

Reference<css::table::XCellRange> SheetWriter::cells(long column, long row, long lastColumn) const
{
    return sheet_->getCellRangeByPosition(static_cast<sal_Int32>(column),
                                          static_cast<sal_Int32>(row),
                                          static_cast<sal_Int32>(lastColumn),
                                          static_cast<sal_Int32>(row));
}

void SheetWriter::property(
    long column, long row, long lastColumn, const char* name, const Any& value) const
{
    const Reference<css::beans::XPropertySet> properties(cells(column, row, lastColumn),
                                                         UNO_QUERY_THROW);
    properties->setPropertyValue(OUString::createFromAscii(name), value);
}

void SheetWriter::style(long row, long column, long lastColumn, const std::string& name) const
{
    property(column, row, lastColumn, "CellStyle", Any(boundary::toOUString(name)));
}

void SheetWriter::text(long column, long row, const std::string& text) const
{
    const Reference<css::text::XTextRange> cell(
        sheet_->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
        UNO_QUERY_THROW);
    cell->setString(toCellText(text));
}

void SheetWriter::runs(long column, long row, const std::vector<Run>& runs) const
{
    const Reference<css::text::XText> cell(
        sheet_->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
        UNO_QUERY_THROW);
    const auto cursor = cell->createTextCursor();
    bool isFirst = true;
    for (const Run& run : runs)
    {
        if (run.text.empty())
            continue;
        cursor->gotoEnd(false);
        cursor->setString(toCellText((isFirst ? "" : " ") + run.text));
        isFirst = false;
        const Reference<css::beans::XPropertySet> look(cursor, UNO_QUERY_THROW);
        look->setPropertyValue(
            "CharWeight",
            Any(run.isBold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        if (run.colour >= 0)
            look->setPropertyValue("CharColor", Any(static_cast<sal_Int32>(run.colour)));
    }
}

void SheetWriter::columnWidths(const std::vector<long>& widths) const
{
    const Reference<css::table::XColumnRowRange> range(sheet_, UNO_QUERY_THROW);
    const auto columns = range->getColumns();
    for (std::size_t column = 0; column < widths.size(); ++column)
    {
        const Reference<css::beans::XPropertySet> properties(
            columns->getByIndex(static_cast<sal_Int32>(column)), UNO_QUERY_THROW);
        properties->setPropertyValue("Width", Any(static_cast<sal_Int32>(widths[column])));
    }
}

Reference<css::beans::XPropertySet> SheetWriter::rowProperties(long row) const
{
    const Reference<css::table::XColumnRowRange> range(sheet_, UNO_QUERY_THROW);
    return Reference<css::beans::XPropertySet>(
        range->getRows()->getByIndex(static_cast<sal_Int32>(row)), UNO_QUERY_THROW);
}

void SheetWriter::height(long row, long height) const
{
    rowProperties(row)->setPropertyValue("Height", Any(static_cast<sal_Int32>(height)));
}

void SheetWriter::fitHeight(long row) const
{
    rowProperties(row)->setPropertyValue("OptimalHeight", Any(true));
}

long SheetWriter::heightOf(long row) const
{
    sal_Int32 height = 0;
    rowProperties(row)->getPropertyValue("Height") >>= height;
    return height;
}

void SheetWriter::breakBefore(long row) const
{
    rowProperties(row)->setPropertyValue("IsStartOfNewPage", Any(true));
}

void SheetWriter::insertRows(long row, long count) const
{
    const Reference<css::table::XColumnRowRange> range(sheet_, UNO_QUERY_THROW);
    range->getRows()->insertByIndex(static_cast<sal_Int32>(row), static_cast<sal_Int32>(count));
}

long SheetWriter::textOver(
    long row, long column, long lastColumn, const std::string& style, const std::string& text) const
{
    this->style(row, column, lastColumn, style);
    this->text(column, row, text);
    const auto whole = cells(column, row, lastColumn);
    Reference<css::util::XMergeable>(whole, UNO_QUERY_THROW)->merge(true);
    css::awt::Size size;
    Reference<css::beans::XPropertySet>(whole, UNO_QUERY_THROW)->getPropertyValue("Size") >>= size;
    return ruler_.heightOf(style, text, size.Width);
}

void SheetWriter::paragraph(long row,
                            long lastColumn,
                            const std::string& style,
                            const std::string& text) const
{
    height(row, textOver(row, 0, lastColumn, style, text));
}

} // namespace ncs::uno::checklist
