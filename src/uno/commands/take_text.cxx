// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/take_text.hxx"

#include "core/base/text.hxx"
#include "core/gaplist/next_cell.hxx"
#include "core/intake/taken_text.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/editable_table.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/progress.hxx"
#include "uno/commands/text_dialog.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

/// "Notes.A1:C20" as cells; the sheet may be quoted and absolute.
Range cellsNamed(const boundary::WorkbookDocument& document, const std::string& text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        throw Refused("take.range-bad", {text});
    std::string sheet = text.substr(0, dot);
    if (!sheet.empty() && sheet.front() == '$')
        sheet.erase(0, 1);
    if (sheet.size() > 1 && sheet.front() == '\'' && sheet.back() == '\'')
        sheet = sheet.substr(1, sheet.size() - 2);
    const Reference<css::container::XNameAccess> sheets(document.document()->getSheets(),
                                                        UNO_QUERY_THROW);
    const rtl::OUString name = boundary::toOUString(sheet);
    if (!sheets->hasByName(name))
        throw Refused("take.range-bad", {text});
    const Range whole(sheets->getByName(name), UNO_QUERY_THROW);
    try
    {
        return whole->getCellRangeByName(boundary::toOUString(text.substr(dot + 1)));
    }
    catch (const css::uno::RuntimeException&)
    {
        throw Refused("take.range-bad", {text});
    }
}

/// Name of the table of ours that shares cells with the range; empty when none does.
std::string ownTableUnder(const boundary::WorkbookDocument& document, const Range& range)
{
    const css::table::CellRangeAddress asked = boundary::addressOf(range);
    for (const char* name : {boundary::kDraftName,
                             boundary::kAnswersName,
                             boundary::kGapsName,
                             boundary::kCopName,
                             boundary::kSettingsName})
    {
        const Range table = document.namedRange(name);
        if (!table.is())
            continue;
        const css::table::CellRangeAddress own = boundary::addressOf(table);
        const bool isApart = own.Sheet != asked.Sheet || own.EndRow < asked.StartRow ||
                             asked.EndRow < own.StartRow || own.EndColumn < asked.StartColumn ||
                             asked.EndColumn < own.StartColumn;
        if (!isApart)
            return name;
    }
    return {};
}

std::vector<std::vector<std::string>> textsOf(const Range& range)
{
    std::vector<std::vector<std::string>> texts;
    const auto data = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
    for (sal_Int32 row = 0; row < data.getLength(); ++row)
    {
        std::vector<std::string> cells;
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column)
        {
            rtl::OUString text;
            if (!(data[row][column] >>= text))
                // Numbers and dates as people see them.
                text = Reference<css::text::XTextRange>(range->getCellByPosition(column, row),
                                                        UNO_QUERY_THROW)
                           ->getString();
            cells.push_back(boundary::toUtf8(text));
        }
        texts.push_back(std::move(cells));
    }
    return texts;
}

std::vector<intake::TakenRow> rowsOf(const Range& range, const Call& call)
{
    const Range used = boundary::usedPart(range);
    if (!used.is())
        return {};
    const std::string separator = call.say("take.cell-separator", {"", ""});
    auto rows = intake::rowsOf(textsOf(used), separator);
    const std::string sheet = sheetNameOf(used);
    const long first = boundary::addressOf(used).StartRow;
    for (intake::TakenRow& row : rows)
        row.section = call.say("take.section-row", {sheet, std::to_string(first + row.order)});
    return rows;
}

std::vector<intake::TakenRow> rowsOf(const std::string& text, const Call& call)
{
    auto rows = intake::paragraphsOf(text);
    for (intake::TakenRow& row : rows)
        if (row.section.empty())
            row.section = call.say("take.section-paragraph", {std::to_string(row.order)});
    return rows;
}

/// What is selected, unless it is a table of ours or nothing but one cell, where people just stand.
Range selectedCells(const Reference<css::frame::XModel>& model, bool isOneCellMeant)
{
    const boundary::WorkbookDocument document(model);
    const Reference<css::view::XSelectionSupplier> supplier(model->getCurrentController(),
                                                            UNO_QUERY);
    const Range selected(supplier.is() ? supplier->getSelection() : css::uno::Any(), UNO_QUERY);
    if (!selected.is() || !ownTableUnder(document, selected).empty())
        return {};
    const css::table::CellRangeAddress address = boundary::addressOf(selected);
    const bool isOneCell =
        address.StartRow == address.EndRow && address.StartColumn == address.EndColumn;
    return isOneCell && !isOneCellMeant ? Range() : selected;
}

struct Taken
{
    std::vector<intake::TakenRow> rows;
    std::string section; ///< given by the person; put before each row's own
    bool isCancelled = false;
};

Taken takenRows(const Call& call, const boundary::WorkbookDocument& document)
{
    Taken taken;
    taken.section = base::trimmed(call.arguments.text("Section"));
    if (call.arguments.has("Text"))
    {
        taken.rows = rowsOf(call.arguments.text("Text"), call);
        return taken;
    }
    const Range range = call.arguments.has("Range")
                            ? cellsNamed(document, call.arguments.text("Range"))
                            : selectedCells(call.model, !call.isInteractive);
    if (range.is())
    {
        const std::string table = ownTableUnder(document, range);
        if (!table.empty())
            throw Refused("take.own-table",
                          {rangeName(range), table},
                          sheetNameOf(range),
                          cellName(range, 0, 0));
        taken.rows = rowsOf(range, call);
        return taken;
    }
    if (!call.isInteractive)
        throw Refused("take.no-text");
    const auto typed = askForText(call);
    taken.isCancelled = !typed;
    if (typed)
    {
        taken.rows = rowsOf(typed->text, call);
        taken.section = base::trimmed(typed->section);
    }
    return taken;
}

std::string idOf(const EditableTable& table, long row)
{
    const strategy::Cell& cell =
        strategy::cellAt(table.table(), row, table.columns().byKey.at("measure.id"));
    const std::string* text = std::get_if<std::string>(&cell);
    if (text)
        return base::folded(*text);
    return std::holds_alternative<double>(cell) ? "number" : std::string();
}

/// Gives an id to every row with content that has none, new ones included.
void fillIds(EditableTable& table, long firstNewRow, std::size_t newRows)
{
    if (!table.columns().has("measure.id"))
        return;
    const long column = table.column("measure.id");
    std::set<std::string> known;
    std::vector<long> withoutId;
    for (long row = table.columns().firstDataRow; row < firstNewRow; ++row)
    {
        const std::string id = idOf(table, row);
        const strategy::Row& cells = table.table().rows[static_cast<std::size_t>(row)];
        const bool isFilled = gaplist::firstFreeRow({{cells}}, 0) == 1;
        if (!id.empty())
            known.insert(id);
        else if (isFilled)
            withoutId.push_back(row);
    }
    std::vector<std::string> ids = intake::freshIds(known, withoutId.size() + newRows);
    for (std::size_t index = 0; index < withoutId.size(); ++index)
        table.put(withoutId[index], column, strategy::Cell{ids[index]});
    ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(withoutId.size()));
    table.putColumn(firstNewRow, column, ids);
}

/// Gives the first new row, counted in the range.
long write(EditableTable& table, const Taken& taken, const Call& call, const std::string& language)
{
    const long first = gaplist::firstFreeRow(table.table(), table.columns().firstDataRow);
    table.makeRoom(first - table.columns().firstDataRow + static_cast<long>(taken.rows.size()));
    std::vector<std::string> texts;
    std::vector<std::string> sections;
    for (const intake::TakenRow& row : taken.rows)
    {
        texts.push_back(row.text);
        sections.push_back(taken.section.empty()
                               ? row.section
                               : call.say("take.section-pair", {taken.section, row.section}));
    }
    table.putColumn(first, table.column("measure.text"), texts);
    if (table.columns().has("measure.section"))
        table.putColumn(first, table.column("measure.section"), sections);
    if (table.columns().has("measure.kind"))
        table.putColumn(
            first,
            table.column("measure.kind"),
            std::vector<std::string>(
                texts.size(), call.knowledge->vocabulary.label("kind", "context", language)));
    fillIds(table, first, texts.size());
    return first;
}

} // namespace

bool isTextSelected(const Reference<css::frame::XModel>& model)
{
    return selectedCells(model, false).is();
}

Outcome takeText(const Call& call)
{
    if (!call.model.is())
        throw Refused("command.no-document");
    if (!isWorkbook(call.model))
        throw Refused("workbook.none");
    const boundary::WorkbookDocument document(call.model);
    EditableTable draft(document, boundary::kDraftName, "measure.", "draft", *call.knowledge);
    draft.column("measure.text");
    const Taken taken = takenRows(call, document);
    Outcome outcome;
    outcome.isCancelled = taken.isCancelled;
    if (taken.isCancelled)
        return outcome;
    if (taken.rows.empty())
        throw Refused("take.no-text");

    Progress progress(call, "take.undo", 2);
    long first = 0;
    {
        UndoStep step(call.model, call.say("take.undo"));
        first = write(draft, taken, call, document.settings(*call.knowledge).language);
        step.keep();
    }
    outcome.count = static_cast<long>(taken.rows.size());
    const auto column = static_cast<sal_Int32>(draft.column("measure.text"));
    const auto row = static_cast<sal_Int32>(first);
    if (call.isInteractive)
        goTo(call.model, draft.range()->getCellRangeByPosition(column, row, column, row));
    outcome.message = call.say("take.done", {std::to_string(outcome.count)});
    return outcome;
}

} // namespace ncs::uno::commands
