// SPDX-License-Identifier: MPL-2.0
/// One call of a command: who asks, on what, with which arguments.
#pragma once

#include "core/coverage/explanation.hxx"
#include "core/knowledge.hxx"
#include "uno/commands/arguments.hxx"
#include "uno/commands/outcome.hxx"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <string>

namespace ncs::uno::commands
{

struct Call
{
    css::uno::Reference<css::uno::XComponentContext> context;
    css::uno::Reference<css::frame::XFrame> frame; ///< null when called without one
    css::uno::Reference<css::frame::XModel> model; ///< the document in the frame, or null
    Arguments arguments;
    std::shared_ptr<const Knowledge> knowledge;
    std::string language;       ///< of the person: the office's
    bool isInteractive = false; ///< a window is there to ask and tell in

    std::string say(const std::string& id, const std::vector<std::string>& values = {}) const
    {
        return knowledge->words.say(id, language, values);
    }
};

/// The commands, as named in `org.ncsworkbench:<command>`. Each throws Refused for bad input.
Outcome newWorkbook(const Call& call);
Outcome takeText(const Call& call);
Outcome check(const Call& call);
Outcome refreshGapList(const Call& call);
Outcome nextGap(const Call& call);
Outcome exportChecklist(const Call& call);
Outcome makeStaticCopy(const Call& call);
Outcome newCatalogueSheet(const Call& call);
Outcome loadCatalogue(const Call& call);
Outcome changeEdition(const Call& call);
Outcome changeReading(const Call& call);
Outcome changeLanguage(const Call& call);
Outcome takeSnapshot(const Call& call);
Outcome repair(const Call& call);
Outcome explain(const Call& call);
Outcome openHelp(const Call& call);
Outcome showAbout(const Call& call);

/// The report of About where there are no texts to speak with: what is wrong with the extension's
/// files stands in it.
std::string reportWithoutKnowledge(const css::uno::Reference<css::uno::XComponentContext>& context,
                                   const std::string& faults);

/// An argument that must be a value of one of the vocabulary's lists: its code, or `otherwise` when
/// it is absent. Throws Refused (command.argument-bad).
std::string listArgument(const Call& call,
                         const std::string& name,
                         const std::string& list,
                         const std::string& otherwise);

} // namespace ncs::uno::commands
