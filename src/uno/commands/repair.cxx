// SPDX-License-Identifier: MPL-2.0
// Brings back what people's changes cost a workbook: names, keys, rows that slipped out, computed
// cells, elements that became dates. Nothing that was typed goes, but for what stands in computed
// cells.
#include "core/coverage/explanation.hxx"
#include "core/layout/cell_address.hxx"
#include "core/layout/formula_pattern.hxx"
#include "core/layout/workbook_plan.hxx"
#include "core/strategy/column_map.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/today.hxx"
#include "uno/commands/array_edit.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/table_health.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace ncs::uno::commands
{

using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

class Repairer
{
public:
    Repairer(const Call& call, const boundary::WorkbookDocument& document)
        : call_(call), document_(document), knowledge_(*call.knowledge)
    {
    }

    /// Names first: what has no name is not looked into. Each pass can bring more to light.
    void run()
    {
        restoreKeys();
        restoreNames();
        takeInRows();
        restoreFormulas();
        replaceFormulasInside();
        restoreElements();
    }

    const std::vector<std::string>& done() const { return done_; }
    /// Names of the sheets that need mending and are protected.
    const std::set<std::string>& protectedSheets() const { return protected_; }

private:
    void note(const std::string& id, const std::vector<std::string>& values)
    {
        done_.push_back(call_.say(id, values));
    }

    /// Whether the sheet of what needs mending takes it; one that does not is remembered.
    bool takes(const Range& range)
    {
        const Reference<css::util::XProtectable> sheet(boundary::sheetOf(range), UNO_QUERY_THROW);
        if (sheet->isProtected())
            protected_.insert(sheetNameOf(range));
        return !sheet->isProtected();
    }

    /// The table is these cells: for its name and for its filter.
    void setName(const OwnTable& table, const Range& cells) const
    {
        const auto names = document_.names();
        const auto name = toOUString(table.name);
        const auto content = toOUString(contentOf(cells));
        if (names->hasByName(name))
            Reference<css::sheet::XNamedRange>(names->getByName(name), UNO_QUERY_THROW)
                ->setContent(content);
        else
            names->addNewByName(name, content, css::table::CellAddress(), 0);
        css::table::CellRangeAddress filtered = boundary::addressOf(cells);
        filtered.StartRow += layout::kHeaderBelowKey;
        const auto databases = document_.databases();
        const auto database = toOUString(table.name + "_table");
        if (databases->hasByName(database))
            Reference<css::sheet::XDatabaseRange>(databases->getByName(database), UNO_QUERY_THROW)
                ->setDataArea(filtered);
    }

    // Keys

    void restoreKeys()
    {
        const TableHealth health(document_, knowledge_);
        for (const TableHealth::LostKey& lost : health.lostKeys())
            if (takes(lost.table))
            {
                putKey(lost.table, lost.column, lost.key);
                note("repair.keys", {sheetNameOf(lost.table)});
            }
        for (const OwnTable& table : ownTables())
        {
            const Range range = document_.namedRange(table.name.c_str());
            if (!range.is())
                continue;
            base::Findings ignored;
            const strategy::ColumnMap columns = strategy::mapColumns(boundary::tableOf(range),
                                                                     table.prefix,
                                                                     table.source,
                                                                     knowledge_.vocabulary,
                                                                     ignored);
            if (!columns.fromKeys && !columns.byKey.empty() && takes(range))
                insertKeys(table, range, columns);
        }
    }

    void putKey(const Range& range, long column, const std::string& key) const
    {
        range->getCellByPosition(static_cast<sal_Int32>(column), 0)
            ->setFormula(toOUString("=" + layout::textLiteral(key)));
    }

    /// The whole row of keys is gone: a new one above the header.
    void insertKeys(const OwnTable& table, const Range& range, const strategy::ColumnMap& columns)
    {
        css::table::CellRangeAddress address = boundary::addressOf(range);
        address.StartRow += static_cast<sal_Int32>(columns.firstDataRow) - 1; // the header
        const auto sheet = boundary::sheetOf(range);
        const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
        lines->getRows()->insertByIndex(address.StartRow, 1);
        ++address.EndRow;
        const Range whole = sheet->getCellRangeByPosition(
            address.StartColumn, address.StartRow, address.EndColumn, address.EndRow);
        for (const auto& [key, column] : columns.byKey)
            putKey(whole, column, key);
        const Range keys = sheet->getCellRangeByPosition(
            address.StartColumn, address.StartRow, address.EndColumn, address.StartRow);
        const Reference<css::beans::XPropertySet> look(keys, UNO_QUERY_THROW);
        look->setPropertyValue("CellStyle", Any(rtl::OUString("ncs-key")));
        const Reference<css::beans::XPropertySet> row(
            lines->getRows()->getByIndex(address.StartRow), UNO_QUERY_THROW);
        row->setPropertyValue("IsVisible", Any(false));
        setName(table, whole);
        note("repair.keys", {sheetNameOf(whole)});
    }

    // Names and rows

    void restoreNames()
    {
        const TableHealth health(document_, knowledge_);
        for (const TableHealth::LostName& lost : health.lostNames())
        {
            setName(lost.table, lost.range);
            note("repair.name", {lost.table.name});
        }
    }

    void takeInRows()
    {
        const TableHealth health(document_, knowledge_);
        for (const TableHealth::RowsBelow& below : health.rowsBelow())
        {
            const css::table::CellRangeAddress now = boundary::addressOf(below.range);
            setName(below.table,
                    boundary::sheetOf(below.range)
                        ->getCellRangeByPosition(now.StartColumn,
                                                 now.StartRow,
                                                 now.EndColumn,
                                                 now.EndRow + static_cast<sal_Int32>(below.rows)));
            note("repair.rows", {sheetNameOf(below.range), std::to_string(below.rows)});
        }
    }

    // Formulas

    void restoreFormulas()
    {
        const TableHealth health(document_, knowledge_);
        for (const TableHealth::LostFormulas& lost : health.lostFormulas())
            if (takes(lost.column) && restore(lost, health.layout()))
                note("repair.formulas",
                     {sheetNameOf(lost.column), std::to_string(lost.rows.size())});
    }

    /// From a row that still has its formula, else from the layout where the table stands in its
    /// old place.
    bool restore(const TableHealth::LostFormulas& lost, const layout::Layout& layout) const
    {
        const css::table::CellRangeAddress address = boundary::addressOf(lost.column);
        const std::set<sal_Int32> without(lost.rows.begin(), lost.rows.end());
        const sal_Int32 count = address.EndRow - address.StartRow + 1;
        sal_Int32 model = 0;
        while (model < count && without.count(model) != 0)
            ++model;
        if (model == count)
        {
            model = 0;
            if (!putPlanned(lost, layout))
                return false;
        }
        const Reference<css::sheet::XCellRangeMovement> movement(boundary::sheetOf(lost.column),
                                                                 UNO_QUERY_THROW);
        css::table::CellRangeAddress source = address;
        source.StartRow = source.EndRow = address.StartRow + model;
        for (const sal_Int32 row : lost.rows)
            if (row != model)
                movement->copyRange(css::table::CellAddress(
                                        address.Sheet, address.StartColumn, address.StartRow + row),
                                    source);
        return true;
    }

    bool putPlanned(const TableHealth::LostFormulas& lost, const layout::Layout& layout) const
    {
        const strategy::Settings settings = document_.settings(knowledge_);
        const auto plan = layout::planWorkbook(
            layout,
            knowledge_,
            {settings.language, settings.edition, settings.reading, "", "", "", "", "", ""});
        if (!plan)
            return false;
        const css::table::CellRangeAddress address = boundary::addressOf(lost.column);
        for (std::size_t index = 0; index < layout.sheets.size(); ++index)
            for (const layout::Computed& computed : layout.sheets[index].computed)
            {
                const layout::Table* table = layout.sheets[index].table(computed.table);
                if (computed.header != lost.header || computed.table != lost.table.name ||
                    computed.column != address.StartColumn ||
                    table->dataRange().first.row != address.StartRow)
                    continue;
                for (const layout::PlannedFill& fill : plan.value().sheets[index].fills)
                    if (fill.range.first.column == computed.column &&
                        fill.range.first.row == address.StartRow)
                    {
                        lost.column->getCellByPosition(0, 0)->setFormula(toOUString(fill.formula));
                        return true;
                    }
            }
        return false;
    }

    /// A table holds what people typed: a formula becomes what it shows.
    void replaceFormulasInside()
    {
        for (const OwnTable& table : ownTables())
        {
            const Range range = document_.namedRange(table.name.c_str());
            if (!range.is() || !firstFormulaBelowKeys(range).is() || !takes(range))
                continue;
            const css::table::CellRangeAddress address = boundary::addressOf(range);
            const Range below =
                range->getCellRangeByPosition(0,
                                              layout::kHeaderBelowKey,
                                              address.EndColumn - address.StartColumn,
                                              address.EndRow - address.StartRow);
            const auto found = Reference<css::sheet::XCellRangesQuery>(below, UNO_QUERY_THROW)
                                   ->queryContentCells(css::sheet::CellFlags::FORMULA);
            long cells = 0;
            for (const css::table::CellRangeAddress& part : found->getRangeAddresses())
            {
                const Range formulas = boundary::sheetOf(range)->getCellRangeByPosition(
                    part.StartColumn, part.StartRow, part.EndColumn, part.EndRow);
                cells += static_cast<long>(part.EndColumn - part.StartColumn + 1) *
                         (part.EndRow - part.StartRow + 1);
                replace(formulas, part);
            }
            note("repair.values", {sheetNameOf(range), std::to_string(cells)});
        }
    }

    static void replace(const Range& formulas, const css::table::CellRangeAddress& part)
    {
        for (sal_Int32 row = 0; row <= part.EndRow - part.StartRow; ++row)
            for (sal_Int32 column = 0; column <= part.EndColumn - part.StartColumn; ++column)
            {
                const auto cell = formulas->getCellByPosition(column, row);
                const Reference<css::sheet::XCellRangeData> data(
                    formulas->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
                double number = 0;
                if (data->getDataArray()[0][0] >>= number)
                    cell->setValue(number);
                else
                {
                    const Reference<css::text::XTextRange> text(cell, UNO_QUERY_THROW);
                    text->setString(text->getString());
                }
            }
    }

    // Elements that became dates

    void restoreElements()
    {
        const WorkbookReading reading(call_.model, call_.knowledge);
        for (const base::Finding& finding : reading.strategy().findings)
        {
            if (finding.rule != "element.number")
                continue;
            const Range range = reading.rangeOf(finding.place.source);
            const auto cell = range->getCellByPosition(static_cast<sal_Int32>(finding.place.column),
                                                       static_cast<sal_Int32>(finding.place.row));
            const catalogue::Item* element = elementOf(cell->getValue(), reading);
            if (element == nullptr || !takes(range))
                continue;
            const std::string label = coverage::elementLabel(*element, reading.settings().language);
            Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOUString(label));
            note("repair.element",
                 {sheetNameOf(range),
                  cellName(range, finding.place.row, finding.place.column),
                  label});
        }
    }

    /// The element whose number would be typed as this day: 5.3.1 is read as 5 March 2001 in some
    /// places, as 3 May 2001 in others, as 2005-03-01 in yet others. Only if they agree.
    const catalogue::Item* elementOf(double serial, const WorkbookReading& reading) const
    {
        constexpr double kLastSerial = 3.0e6;
        if (serial < 1 || serial > kLastSerial)
            return nullptr;
        const base::Date day = base::dateOfDayNumber(base::dayNumber(document_.nullDate()) +
                                                     static_cast<long>(serial));
        const int year = day.year % 100;
        std::set<const catalogue::Item*> meant;
        for (const auto& parts : {std::array{day.day, day.month, year},
                                  std::array{day.month, day.day, year},
                                  std::array{year, day.month, day.day}})
        {
            const std::string number = std::to_string(parts[0]) + "." + std::to_string(parts[1]) +
                                       "." + std::to_string(parts[2]);
            const catalogue::Item* item =
                knowledge_.catalogue.numbered(reading.settings().edition, number);
            if (item != nullptr && item->assessable && !item->withdrawn)
                meant.insert(item);
        }
        return meant.size() == 1 ? *meant.begin() : nullptr;
    }

    const Call& call_;
    const boundary::WorkbookDocument& document_;
    const Knowledge& knowledge_;
    std::vector<std::string> done_;
    std::set<std::string> protected_;
};

/// What Repair is there for and could not mend.
bool isLeft(const PlacedFinding& placed)
{
    static const std::set<std::string> kRules{"table.name-lost",
                                              "table.rows-below",
                                              "table.keys-absent",
                                              "table.keys-lost",
                                              "table.no-columns",
                                              "table.column-missing",
                                              "table.formula-inside",
                                              "sheet.formula-lost",
                                              "element.number",
                                              "settings.key-missing"};
    return kRules.count(placed.finding.rule) != 0;
}

boundary::WorkbookDocument spreadsheetOf(const Call& call)
{
    const Reference<css::sheet::XSpreadsheetDocument> spreadsheet(call.model, UNO_QUERY);
    if (!spreadsheet.is())
        throw Refused("command.no-document");
    const Reference<css::frame::XStorable> storable(call.model, UNO_QUERY);
    if (storable.is() && storable->isReadonly())
        throw Refused("document.read-only");
    return boundary::WorkbookDocument(call.model);
}

} // namespace

Outcome repair(const Call& call)
{
    const boundary::WorkbookDocument document = spreadsheetOf(call);
    if (!isWorkbook(call.model) && TableHealth(document, *call.knowledge).lostNames().empty())
        throw Refused("workbook.none");
    Outcome outcome;
    std::vector<std::string> done;
    {
        UndoStep step(call.model, call.say("repair.undo"));
        Repairer repairer(call, document);
        repairer.run();
        done = repairer.done();
        for (const std::string& sheet : repairer.protectedSheets())
            outcome.findings.push_back(
                {{"sheet.protected", base::Severity::Error, {}, {}, "", {sheet}}, sheet, ""});
        step.keep();
    }
    Reference<css::sheet::XCalculatable>(call.model, UNO_QUERY_THROW)->calculateAll();
    outcome.isSummary = true;
    for (const PlacedFinding& placed :
         WorkbookReading(call.model, call.knowledge).findings(boundary::today()))
        if (isLeft(placed))
            outcome.findings.push_back(placed);
    outcome.count = static_cast<long>(done.size());
    const auto left = static_cast<long>(outcome.findings.size());
    outcome.figures = {{"Repaired", outcome.count}, {"Left", left}};
    outcome.message =
        done.empty() && left == 0
            ? call.say("repair.nothing")
            : call.say("repair.done", {std::to_string(outcome.count), std::to_string(left)});
    for (const std::string& line : done)
        outcome.message += "\n– " + line;
    return outcome;
}

} // namespace ncs::uno::commands
