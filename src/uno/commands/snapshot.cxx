// SPDX-License-Identifier: MPL-2.0
// The coverage of the day, kept to compare with later.
#include "uno/boundary/today.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/editable_table.hxx"
#include "uno/commands/messages.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <cmath>

namespace ncs::uno::commands
{

namespace
{

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
        strategy::Cell{static_cast<double>(boundary::today() -
                                           base::dayNumber(reading.document().nullDate()))});
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
        reading.document(), boundary::kSnapshotsName, "snapshot.", "snapshots", *call.knowledge);
    const long row = table.nextRow(call.knowledge->vocabulary);
    Outcome outcome;
    const auto* last =
        strategy::textAt(table.table(), row - 1, table.column("snapshot.fingerprint"));
    if (last != nullptr && *last == reading.fingerprint())
    {
        outcome.message = call.say("snapshot.same");
        return outcome;
    }
    UndoStep step(call.model, call.say("snapshot.undo"));
    table.makeRoom(row - table.columns().firstDataRow + 2);
    writeRow(table, row, reading, call);
    step.keep();
    outcome.count = 1;
    outcome.message = call.say("snapshot.done",
                               {base::isoText(base::dateOfDayNumber(boundary::today())),
                                shareText(call, reading.assessment().whole()),
                                std::to_string(coverage::rankedGaps(reading.assessment()).size())});
    return outcome;
}

} // namespace ncs::uno::commands
