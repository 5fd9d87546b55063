// SPDX-License-Identifier: MPL-2.0
// A page of the help that is packed with the extension.
#include "uno/commands/call.hxx"
#include "uno/commands/help_window.hxx"

namespace ncs::uno::commands
{

Outcome openHelp(const Call& call)
{
    const std::string name = call.arguments.text("Page");
    const HelpPage page = helpPage({name.empty() ? "first-steps" : name,
                                    call.arguments.text("Topic"),
                                    listArgument(call, "Language", "language", call.language)});
    if (call.isInteractive)
        showHelpLater(call, page);
    Outcome outcome;
    outcome.message = call.say("help.page", {page.title});
    outcome.files = {page.url};
    outcome.isShown = call.isInteractive;
    return outcome;
}

} // namespace ncs::uno::commands
