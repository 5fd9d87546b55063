// SPDX-License-Identifier: MPL-2.0
// The coverage of the day, kept to compare with later.
#include "core/base/number_text.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/editable_table.hxx"
#include "uno/commands/today.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <cmath>

namespace ncs::uno::commands
{

namespace
{

constexpr char kSnapshotsName[] = "ncs_snapshots";

/// The row after the last one that holds anything.
long nextRow(const EditableTable& table)
{
    long next = table.columns().firstDataRow;
    for (long row = next; row < static_cast<long>(table.table().rows.size()); ++row)
        for (const auto& column : table.columns().byKey)
        {
            const strategy::Cell& cell = strategy::cellAt(table.table(), row, column.second);
            const auto* text = std::get_if<std::string>(&cell);
            if (!std::holds_alternative<std::monostate>(cell) &&
                (text == nullptr || !text->empty()))
                next = row + 1;
        }
    return next;
}

std::string textAt(const EditableTable& table, long row, const std::string& key)
{
    const auto* text = std::get_if<std::string>(
        &strategy::cellAt(table.table(), row, table.columns().byKey.at(key)));
    return text == nullptr ? std::string() : *text;
}

void writeRow(EditableTable& table, long row, const WorkbookReading& reading, const Call& call)
{
    const strategy::Settings& settings = reading.settings();
    const auto put = [&](const std::string& key, const strategy::Cell& cell)
    {
        const auto column = table.columns().byKey.find("snapshot." + key);
        if (column != table.columns().byKey.end())
            table.put(row, column->second, cell);
    };
    const auto share = [&](const std::string& key, const std::optional<coverage::Share>& figure)
    {
        // Rounded to what files keep of a number, so that it comes back the same.
        constexpr double kMillionths = 1e6;
        if (figure)
            put(key, strategy::Cell{std::round(figure->now * kMillionths) / kMillionths});
    };
    const catalogue::Vocabulary& vocabulary = call.knowledge->vocabulary;
    put("date",
        strategy::Cell{
            static_cast<double>(today() - base::dayNumber(reading.document().nullDate()))});
    share("whole", reading.assessment().whole());
    for (const coverage::PillarFigures& pillar : reading.assessment().pillars())
        // gca.pillar.legal -> legal
        share(pillar.pillar->id.substr(pillar.pillar->id.rfind('.') + 1), pillar.share);
    put("gaps",
        strategy::Cell{static_cast<double>(coverage::rankedGaps(reading.assessment()).size())});
    put("edition",
        strategy::Cell{vocabulary.label("edition", settings.edition, settings.language)});
    put("reading",
        strategy::Cell{vocabulary.label("reading", settings.reading, settings.language)});
    put("fingerprint", strategy::Cell{reading.fingerprint()});
}

} // namespace

Outcome takeSnapshot(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    EditableTable table(
        reading.document(), kSnapshotsName, "snapshot.", "snapshots", *call.knowledge);
    const long row = nextRow(table);
    Outcome outcome;
    table.column("snapshot.fingerprint");
    if (row > table.columns().firstDataRow &&
        textAt(table, row - 1, "snapshot.fingerprint") == reading.fingerprint())
    {
        outcome.message = call.say("snapshot.same");
        return outcome;
    }
    UndoStep step(call.model, call.say("snapshot.undo"));
    table.makeRoom(row - table.columns().firstDataRow + 2);
    writeRow(table, row, reading, call);
    step.keep();
    const auto& whole = reading.assessment().whole();
    outcome.count = 1;
    outcome.message = call.say("snapshot.done",
                               {base::isoText(base::dateOfDayNumber(today())),
                                whole ? base::wholePercent(whole->now) + " %" : std::string("–"),
                                std::to_string(coverage::rankedGaps(reading.assessment()).size())});
    return outcome;
}

} // namespace ncs::uno::commands
