// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/today.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/editable_table.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <variant>

namespace ncs::uno::commands
{

namespace
{

gaplist::RefreshedList listFor(const EditableTable& table, const WorkbookReading& reading)
{
    auto fresh = gaplist::refreshedList(table.table(), reading.assessment(), reading.speaker());
    if (fresh)
        return std::move(fresh).value();
    std::vector<PlacedFinding> faults;
    for (const base::Finding& finding : fresh.error())
        faults.push_back(placedIn(table.range(), finding));
    throw Refused(faults);
}

/// Writes only what differs: a cell that is written anew would lose its comment.
void write(EditableTable& table, const gaplist::RefreshedList& list)
{
    for (std::size_t index = 0; index < list.rows.size(); ++index)
    {
        const gaplist::ListRow& fresh = list.rows[index];
        const long row = list.firstDataRow + static_cast<long>(index);
        for (std::size_t column = 0; !fresh.kept && column < fresh.cells.size(); ++column)
        {
            const auto at = static_cast<long>(column);
            const strategy::Cell& before = strategy::cellAt(table.table(), row, at);
            const strategy::Cell& after = fresh.cells[column];
            const bool isSame =
                before.index() == after.index() &&
                (std::holds_alternative<double>(before)
                     ? std::get<double>(before) == std::get<double>(after)
                     : !std::holds_alternative<std::string>(before) ||
                           std::get<std::string>(before) == std::get<std::string>(after));
            if (!isSame)
                table.put(row, at, after);
        }
    }
}

/// Notes the day, where the workbook has a cell for it.
void noteDay(const boundary::WorkbookDocument& document)
{
    const auto cell = document.namedRange("ncs_gaps_refreshed");
    if (!cell.is())
        return;
    cell->getCellByPosition(0, 0)->setValue(
        static_cast<double>(boundary::today() - base::dayNumber(document.nullDate())));
}

} // namespace

Outcome refreshGapList(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    EditableTable table(reading.document(), boundary::kGapsName, "gap.", "gaps", *call.knowledge);
    gaplist::RefreshedList list = listFor(table, reading);

    UndoStep step(call.model, call.say("gaplist.undo"));
    table.makeRoom(static_cast<long>(list.rows.size()));
    list = listFor(table, reading);
    write(table, list);
    noteDay(reading.document());
    step.keep();

    Outcome outcome;
    outcome.count = list.open;
    outcome.figures = {
        {"Open", list.open}, {"Closed", list.closed}, {"TickedButOpen", list.tickedButOpen}};
    outcome.message = call.say("gaplist.done",
                               {std::to_string(list.open),
                                std::to_string(list.closed),
                                std::to_string(list.tickedButOpen)});
    return outcome;
}

} // namespace ncs::uno::commands
