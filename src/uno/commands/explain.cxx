// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/explanation_panel.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/today.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/sidebar/explanation_window.hxx"

#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace
{

/// What the figure under the cursor stands for.
std::string scopeUnderCursor(const Call& call, const guidance::Situation& situation)
{
    const Reference<css::view::XSelectionSupplier> supplier(call.model->getCurrentController(),
                                                            UNO_QUERY);
    const Reference<css::table::XCellRange> selected(
        supplier.is() ? supplier->getSelection() : css::uno::Any(), UNO_QUERY);
    if (!selected.is())
        return {};
    const css::table::CellRangeAddress address = boundary::addressOf(selected);
    const auto cell = selected->getCellByPosition(0, 0);
    return guidance::scopeAt(
        situation,
        {boundary::sheetNameOf(selected), address.StartColumn, address.StartRow},
        boundary::toUtf8(cell->getFormula()));
}

} // namespace

Outcome explain(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    reading.requireStrategy();
    const guidance::Situation situation(
        reading.sharedReview(), {}, call.language, boundary::today());
    const std::string asked = listArgument(call, "Reading", "reading", "");
    const std::string scope = call.arguments.has("Scope") ? call.arguments.text("Scope")
                                                          : scopeUnderCursor(call, situation);
    const coverage::Assessment& assessment =
        situation.review().assessment(asked.empty() ? reading.settings().reading : asked);
    const catalogue::Item* item = call.knowledge->catalogue.item(scope);
    if (!scope.empty() && item == nullptr && assessment.scopeItem(scope) == nullptr)
        throw Refused("command.argument-bad", {"Scope", scope, ""});
    Outcome outcome;
    if (call.isInteractive)
    {
        const guidance::Action chosen = sidebar::showExplanation(
            call.context,
            call.frame,
            situation,
            {scope, asked, call.say("sidebar.explain"), call.say("dialog.close")});
        goTo(call.model, chosen.sheet, chosen.cell);
        outcome.isCancelled = true; // the window has said it
    }
    const bool isCop = situation.review().cop() != nullptr && item != nullptr &&
                       situation.review().cop()->element(*item) != nullptr;
    outcome.message = coverage::explain(
        isCop ? *situation.review().cop() : assessment, scope, situation.speaker());
    outcome.count = static_cast<long>(guidance::contributions(situation, scope, asked).size());
    return outcome;
}

} // namespace ncs::uno::commands
