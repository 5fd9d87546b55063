// SPDX-License-Identifier: MPL-2.0
#include "core/base/number_text.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/dialog.hxx"
#include "uno/commands/setting_cells.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/sheet/XCalculatable.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

namespace
{

/// Code of the reading asked for; empty when the person cancels.
std::string readingGiven(const Call& call, const std::string& now)
{
    if (!call.arguments.text("Reading").empty() || !call.isInteractive)
        return listArgument(call, "Reading", "reading", now);
    const auto& values = call.knowledge->vocabulary.values("reading");
    std::vector<std::string> labels;
    std::size_t current = 0;
    for (const catalogue::ListValue& value : values)
    {
        current = value.code == now ? labels.size() : current;
        labels.push_back(value.label.in(call.language));
    }
    const auto chosen =
        askForChoice(call, {"reading.dialog-title", "reading.dialog-text", labels, current});
    return chosen ? values.at(*chosen).code : std::string();
}

} // namespace

Outcome changeReading(const Call& call)
{
    Outcome outcome;
    std::string code;
    {
        const WorkbookReading before(call.model, call.knowledge);
        code = readingGiven(call, before.settings().reading);
        outcome.isCancelled = code.empty();
        if (code.empty())
            return outcome;
        EditableTable settings(
            before.document(), boundary::kSettingsName, "setting.", "settings", *call.knowledge);
        UndoStep step(call.model, call.say("reading.undo"));
        putSetting(settings,
                   "reading",
                   call.knowledge->vocabulary.label("reading", code, before.settings().language));
        step.keep();
    }
    css::uno::Reference<css::sheet::XCalculatable>(call.model, css::uno::UNO_QUERY_THROW)
        ->calculateAll();
    const WorkbookReading after(call.model, call.knowledge);
    const auto& whole = after.assessment().whole();
    outcome.message = call.say("reading.done",
                               {call.knowledge->vocabulary.label("reading", code, call.language),
                                whole ? base::wholePercent(whole->now) + " %" : std::string("–")});
    return outcome;
}

} // namespace ncs::uno::commands
