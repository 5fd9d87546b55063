// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/sheet_builder.hxx"

#include "core/base/language.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/workbook/chart_builder.hxx"
#include "uno/workbook/row_heights.hxx"
#include "uno/workbook/sizes.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <map>

namespace ncs::uno::workbook
{

using boundary::propertyValue;
using boundary::toOUString;
using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr sal_Int32 kLongestHelp = 255;

/// XLSX keeps no longer help; a text cut there would be lost without a word.
OUString helpText(const std::string& text)
{
    const OUString help = toOUString(text);
    return help.getLength() <= kLongestHelp ? help
                                            : help.copy(0, kLongestHelp - 1) + OUString(u'\u2026');
}

/// What is computed refuses to be typed over; unlike a protected sheet, the cells can still be
/// sorted, filtered, moved and deleted with their rows.
void refuseTyping(const Reference<XPropertySet>& validation, const std::string& refusal)
{
    validation->setPropertyValue("Type", Any(css::sheet::ValidationType_CUSTOM));
    validation->setPropertyValue("ShowErrorMessage", Any(true));
    validation->setPropertyValue("ErrorAlertStyle", Any(css::sheet::ValidationAlertStyle_STOP));
    validation->setPropertyValue("ErrorMessage", Any(helpText(refusal)));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_FORMULA);
    condition->setFormula1("FALSE()");
}

void setValidation(const Reference<XPropertySet>& range,
                   const layout::PlannedValidation& planned,
                   const std::string& refusal)
{
    const Reference<XPropertySet> validation(range->getPropertyValue("Validation"),
                                             UNO_QUERY_THROW);
    const bool listed = !planned.source.empty();
    validation->setPropertyValue(
        "Type", Any(listed ? css::sheet::ValidationType_LIST : css::sheet::ValidationType_ANY));
    validation->setPropertyValue("ShowInputMessage", Any(!planned.help.empty()));
    validation->setPropertyValue("InputTitle", Any(toOUString(planned.title)));
    validation->setPropertyValue("InputMessage", Any(helpText(planned.help)));
    validation->setPropertyValue("IgnoreBlankCells", Any(true));
    if (listed)
    {
        // Codes, bare element numbers and other languages' labels are read too: the list helps and
        // does not forbid. What cannot be read becomes a finding.
        validation->setPropertyValue("ShowList", Any(sal_Int16(1)));
        validation->setPropertyValue("ShowErrorMessage", Any(false));
        Reference<css::sheet::XSheetCondition>(validation, UNO_QUERY_THROW)
            ->setFormula1(toOUString(planned.source));
    }
    if (planned.isComputed)
        refuseTyping(validation, refusal);
    range->setPropertyValue("Validation", Any(validation));
}

/// Cells of one style one below the other, as ranges: a style costs as much for a hundred cells as
/// for one.
std::vector<std::pair<layout::Range, std::string>>
styleRuns(const std::vector<layout::PlannedCell>& planned)
{
    std::map<std::pair<long, long>, const std::string*> byPlace;
    for (const layout::PlannedCell& cell : planned)
        byPlace[{cell.at.column, cell.at.row}] = &cell.style;
    std::vector<std::pair<layout::Range, std::string>> runs;
    for (const auto& [place, style] : byPlace)
    {
        const layout::Address at{place.first, place.second};
        if (!runs.empty() && runs.back().second == *style &&
            runs.back().first.last.column == at.column && runs.back().first.last.row + 1 == at.row)
            runs.back().first.last = at;
        else
            runs.push_back({{at, at}, *style});
    }
    return runs;
}

} // namespace

SheetBuilder::SheetBuilder(const Reference<css::sheet::XSpreadsheetDocument>& document,
                           const layout::WorkbookPlan& plan,
                           std::size_t index)
    : SheetBuilder(document, plan, index, index)
{
}

SheetBuilder::SheetBuilder(const Reference<css::sheet::XSpreadsheetDocument>& document,
                           const layout::WorkbookPlan& plan,
                           std::size_t index,
                           std::size_t at)
    : document_(document), sheet_(sheetAt(document, at)), plan_(plan), planned_(plan.sheets[index]),
      index_(at)
{
}

void SheetBuilder::setStyle(const layout::Range& range, const std::string& style)
{
    if (!style.empty())
        Reference<XPropertySet>(cells(sheet_, range), UNO_QUERY_THROW)
            ->setPropertyValue("CellStyle", Any(toOUString(style)));
}

void SheetBuilder::writeContents()
{
    for (const layout::Area& area : planned_.areas)
        setStyle(area.range, area.style);
    for (const layout::PlannedFill& fill : planned_.fills)
        setStyle(fill.range, fill.style);
    for (const layout::Range& merge : planned_.merges)
        Reference<css::util::XMergeable>(cells(sheet_, merge), UNO_QUERY_THROW)->merge(true);
    for (const auto& [range, style] : styleRuns(planned_.cells))
        setStyle(range, style);
    for (const layout::PlannedCell& planned : planned_.cells)
    {
        const auto cell = cells(sheet_, {planned.at, planned.at})->getCellByPosition(0, 0);
        if (planned.content == layout::Content::Text)
            Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)
                ->setString(boundary::toCellText(planned.text));
        else if (planned.content == layout::Content::Number)
            cell->setValue(planned.number);
    }
}

void SheetBuilder::writeFormulas()
{
    for (const layout::PlannedCell& planned : planned_.cells)
        if (planned.content == layout::Content::Formula)
            cells(sheet_, {planned.at, planned.at})
                ->getCellByPosition(0, 0)
                ->setFormula(toOUString(planned.text));
    for (const layout::PlannedFill& fill : planned_.fills)
    {
        const auto range = cells(sheet_, fill.range);
        range->getCellByPosition(0, 0)->setFormula(toOUString(fill.formula));
        // 10,000 single setFormula calls take 2.1 s, this 39 ms.
        Reference<css::sheet::XCellSeries>(range, UNO_QUERY_THROW)
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
}

void SheetBuilder::writeAppearance()
{
    writeValidations();
    writeConditions();
    writeSizes();
    writePrintSetup();
    const Reference<XPropertySet> properties(sheet_, UNO_QUERY_THROW);
    if (plan_.rightToLeft)
        properties->setPropertyValue("TableLayout", Any(css::text::WritingMode2::RL_TB));
    if (planned_.hidden)
        properties->setPropertyValue("IsVisible", Any(false));
}

void SheetBuilder::renewFormulas()
{
    if (planned_.hidden || base::scriptOf(plan_.language) == base::Script::Western)
        return;
    const auto renew = [this](const layout::Range& range)
    {
        const Reference<css::sheet::XCellRangeFormula> formulas(cells(sheet_, range),
                                                                UNO_QUERY_THROW);
        formulas->setFormulaArray(formulas->getFormulaArray());
    };
    for (const layout::PlannedFill& fill : planned_.fills)
        renew(fill.range);
    for (const layout::PlannedCell& planned : planned_.cells)
        if (planned.content == layout::Content::Formula)
            renew({planned.at, planned.at});
}

void SheetBuilder::writeCharts()
{
    for (const layout::Range& rows : planned_.growing)
        fitRows(cells(sheet_, rows));
    fitSheet(sheet_, planned_.rows);
    for (const layout::PlannedChart& chart : planned_.charts)
        ChartBuilder(document_, sheet_, plan_, chart).build();
}

void SheetBuilder::settle()
{
    for (const layout::PlannedChart& chart : planned_.charts)
        ChartBuilder(document_, sheet_, plan_, chart).settle();
    if (planned_.isProtected)
        Reference<css::util::XProtectable>(sheet_, UNO_QUERY_THROW)->protect(OUString());
}

void SheetBuilder::writeValidations()
{
    for (const layout::PlannedValidation& validation : planned_.validations)
        setValidation(Reference<XPropertySet>(cells(sheet_, validation.range), UNO_QUERY_THROW),
                      validation,
                      plan_.refusal);
}

void SheetBuilder::writeConditions()
{
    for (const layout::PlannedCondition& condition : planned_.conditions)
    {
        const Reference<XPropertySet> range(cells(sheet_, condition.range), UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetConditionalEntries> entries(
            range->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
        const css::table::CellAddress origin(static_cast<sal_Int16>(index_),
                                             static_cast<sal_Int32>(condition.range.first.column),
                                             static_cast<sal_Int32>(condition.range.first.row));
        entries->addNew(
            boundary::sequenceOf({propertyValue("Operator", css::sheet::ConditionOperator_FORMULA),
                                  propertyValue("Formula1", toOUString(condition.formula)),
                                  propertyValue("SourcePosition", origin),
                                  propertyValue("StyleName", toOUString(condition.style))}));
        range->setPropertyValue("ConditionalFormat", Any(entries));
    }
}

void SheetBuilder::writeSizes()
{
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    const auto set = [](const Reference<css::container::XIndexAccess>& all,
                        long first,
                        long last,
                        const OUString& property,
                        double millimetres,
                        bool hidden)
    {
        for (long index = first; index <= last; ++index)
        {
            const Reference<XPropertySet> line(all->getByIndex(static_cast<sal_Int32>(index)),
                                               UNO_QUERY_THROW);
            line->setPropertyValue(property, Any(hundredths(millimetres)));
            if (hidden)
                line->setPropertyValue("IsVisible", Any(false));
        }
    };
    for (const layout::ColumnWidth& column : planned_.columns)
        set(Reference<css::container::XIndexAccess>(lines->getColumns(), UNO_QUERY_THROW),
            column.columns.first.column,
            column.columns.last.column,
            "Width",
            column.width,
            column.hidden);
    for (const layout::RowHeight& row : planned_.rows)
        set(Reference<css::container::XIndexAccess>(lines->getRows(), UNO_QUERY_THROW),
            row.rows.first.row,
            row.rows.last.row,
            "Height",
            row.height,
            row.hidden);
}

void SheetBuilder::writePrintSetup()
{
    Reference<XPropertySet>(sheet_, UNO_QUERY_THROW)
        ->setPropertyValue("PageStyle", Any(toOUString(planned_.page)));
    const Reference<css::sheet::XPrintAreas> areas(sheet_, UNO_QUERY_THROW);
    if (planned_.print)
        areas->setPrintAreas(boundary::sequenceOf({addressIn(index_, *planned_.print)}));
    if (planned_.repeatRows)
    {
        areas->setTitleRows(addressIn(index_, *planned_.repeatRows));
        areas->setPrintTitleRows(true);
    }
    if (planned_.repeatColumns)
    {
        areas->setTitleColumns(addressIn(index_, *planned_.repeatColumns));
        areas->setPrintTitleColumns(true);
    }
}

} // namespace ncs::uno::workbook
