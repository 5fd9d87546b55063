// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/call.hxx"
#include "uno/commands/dialog.hxx"
#include "uno/commands/messages.hxx"
#include "uno/commands/setting_cells.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/sheet/XCalculatable.hpp>

namespace ncs::uno::commands
{

Outcome changeReading(const Call& call)
{
    Outcome outcome;
    std::string code;
    {
        const WorkbookReading before(call.model, call.knowledge);
        code = listChoice(call,
                          {"Reading", "reading", "reading.dialog-title", "reading.dialog-text"},
                          before.settings().reading);
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
    outcome.message = call.say("reading.done",
                               {call.knowledge->vocabulary.label("reading", code, call.language),
                                shareText(call, after.assessment().whole())});
    return outcome;
}

} // namespace ncs::uno::commands
