// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/protocol_handler.hxx"

#include "uno/boundary/configuration.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/command_table.hxx"
#include "uno/commands/frame_states.hxx"
#include "uno/commands/help_window.hxx"
#include "uno/commands/messages.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/progress.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <cppuhelper/supportsservice.hxx>
#include <osl/process.h>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::guard;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using rtl::OUString;

namespace
{

constexpr char kOk[] = "ok";

/// What the command goes by: with the lists of the workbook, where it reads one.
std::shared_ptr<const Knowledge> knowledgeFor(const Call& call, const Command& command)
{
    const Reference<css::sheet::XSpreadsheetDocument> document(call.model, UNO_QUERY);
    if (!command.readsWorkbook || !document.is())
        return call.knowledge;
    try
    {
        return boundary::knowledgeOf(boundary::WorkbookDocument(document));
    }
    catch (const boundary::OwnCatalogueFaults& faults)
    {
        throw Refused(placedInSheets(faults.findings()));
    }
}

/// The URL after the protocol, without a mark at its end.
std::string pathOf(const css::util::URL& url)
{
    const std::string complete = boundary::toUtf8(url.Complete);
    const std::size_t start =
        complete.rfind(kProtocol, 0) == 0 ? sizeof kProtocol - 1 : complete.size();
    return complete.substr(start);
}

/// An office without a display calls its windows visible all the same; only its command line tells.
bool isHeadless()
{
    for (sal_uInt32 index = 0; index < osl_getCommandArgCount(); ++index)
    {
        rtl::OUString argument;
        osl_getCommandArg(index, &argument.pData);
        if (argument == "--headless" || argument == "-headless")
            return true;
    }
    return false;
}

bool isWindowVisible(const Reference<css::frame::XFrame>& frame)
{
    if (isHeadless())
        return false;
    const Reference<css::awt::XWindow2> window(frame.is() ? frame->getContainerWindow() : nullptr,
                                               UNO_QUERY);
    return window.is() && window->isVisible();
}

struct Answer
{
    std::string status;
    std::string message;
    Outcome outcome;
};

Answer refusal(const Call& call, const std::vector<PlacedFinding>& findings)
{
    Answer answer{"refused", refusalText(findings, call), {}};
    answer.outcome.findings = findings;
    showRefusal(call, answer.message);
    return answer;
}

Answer carryOut(const Call& call)
{
    const HelpKey helpKey(call);
    const Command* const command = commandNamed(call.arguments.command());
    if (command == nullptr)
        return refusal(call, Refused("command.unknown", {call.arguments.command()}).findings());
    try
    {
        Call informed = call;
        informed.knowledge = knowledgeFor(call, *command);
        Outcome outcome = command->carryOut(informed);
        show(call, outcome);
        return {kOk, outcome.message, std::move(outcome)};
    }
    catch (const Cancelled&)
    {
        Answer answer{kOk, call.say("command.cancelled"), {}};
        answer.outcome.isCancelled = true;
        answer.outcome.message = answer.message;
        return answer;
    }
    catch (const Refused& refused)
    {
        return refusal(call, refused.findings());
    }
    catch (...)
    {
        const std::string fault = boundary::currentExceptionMessage();
        boundary::logFailure(command->name, fault);
        return refusal(call, Refused("command.failed", {fault}).findings());
    }
}

} // namespace

ProtocolHandler::ProtocolHandler(const Reference<css::uno::XComponentContext>& context)
    : context_(context)
{
}

void ProtocolHandler::initialize(const Sequence<Any>& arguments)
{
    guard("initialize",
          [&]
          {
              if (arguments.hasElements())
                  arguments[0] >>= frame_;
          });
}

Reference<css::frame::XDispatch>
ProtocolHandler::queryDispatch(const css::util::URL& url, const OUString&, sal_Int32)
{
    return guard("queryDispatch",
                 [&]
                 {
                     const bool isOurs =
                         url.Complete.startsWith(OUString::createFromAscii(kProtocol));
                     return isOurs ? Reference<css::frame::XDispatch>(this)
                                   : Reference<css::frame::XDispatch>();
                 });
}

Sequence<Reference<css::frame::XDispatch>>
ProtocolHandler::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests)
{
    return guard("queryDispatches",
                 [&]
                 {
                     Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
                     std::transform(requests.begin(),
                                    requests.end(),
                                    found.getArray(),
                                    [this](const css::frame::DispatchDescriptor& each) {
                                        return queryDispatch(
                                            each.FeatureURL, each.FrameName, each.SearchFlags);
                                    });
                     return found;
                 });
}

Any ProtocolHandler::run(const css::util::URL& url,
                         const Sequence<css::beans::PropertyValue>& values,
                         bool& isDone)
{
    Arguments arguments(pathOf(url), values);
    const bool isInteractive = isWindowVisible(frame_) && !arguments.flag("Silent");
    std::shared_ptr<const Knowledge> knowledge;
    try
    {
        knowledge = boundary::knowledge();
    }
    catch (const std::exception& fault)
    {
        // Without catalogue and texts there are no words but the list of what is wrong with them.
        boundary::logFailure("knowledge", fault.what());
        if (isInteractive)
            showFault(context_, frame_, fault.what());
        return Any(boundary::sequenceOf<css::beans::NamedValue>(
            {{"Status", boundary::textValue("refused")},
             {"Message", boundary::textValue(fault.what())},
             {"Report", boundary::textValue(reportWithoutKnowledge(context_, fault.what()))}}));
    }
    const Call call{context_,
                    frame_,
                    modelIn(frame_),
                    std::move(arguments),
                    std::move(knowledge),
                    boundary::officeLanguage(context_),
                    isInteractive};
    const Answer answer = carryOut(call);
    isDone = answer.status == kOk;
    return resultOf(call, answer.status, answer.message, answer.outcome);
}

void ProtocolHandler::dispatch(const css::util::URL& url,
                               const Sequence<css::beans::PropertyValue>& values)
{
    dispatchWithNotification(url, values, {});
}

void ProtocolHandler::dispatchWithNotification(
    const css::util::URL& url,
    const Sequence<css::beans::PropertyValue>& values,
    const Reference<css::frame::XDispatchResultListener>& listener)
{
    // The handler must outlive a command that closes its own frame.
    const Reference<css::frame::XNotifyingDispatch> alive(this);
    css::frame::DispatchResultEvent event;
    event.Source = alive;
    event.State = css::frame::DispatchResultState::FAILURE;
    boundary::guardListener("dispatch",
                            [&]
                            {
                                bool isDone = false;
                                event.Result = run(url, values, isDone);
                                if (isDone)
                                    event.State = css::frame::DispatchResultState::SUCCESS;
                            });
    if (listener.is())
        boundary::guardListener("dispatchFinished", [&] { listener->dispatchFinished(event); });
}

void ProtocolHandler::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                        const css::util::URL& url)
{
    boundary::guardListener(
        "addStatusListener",
        [&]
        {
            const Command* const command = commandNamed(Arguments(pathOf(url), {}).command());
            if (!listener.is())
                return;
            if (command != nullptr && frame_.is())
                return FrameStates::of(context_, frame_)
                    ->add(listener, url, *command, static_cast<cppu::OWeakObject*>(this));
            css::frame::FeatureStateEvent event;
            event.Source = static_cast<cppu::OWeakObject*>(this);
            event.FeatureURL = url;
            event.IsEnabled = command != nullptr && whyNot(*command, 0) == nullptr;
            listener->statusChanged(event);
        });
}

void ProtocolHandler::removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                           const css::util::URL& url)
{
    boundary::guardListener("removeStatusListener",
                            [&]
                            {
                                const auto states = FrameStates::known(frame_);
                                if (states.is())
                                    states->remove(listener, url);
                            });
}

OUString ProtocolHandler::getImplementationName()
{
    return "org.ncsworkbench.comp.Commands";
}

sal_Bool ProtocolHandler::supportsService(const OUString& name)
{
    return cppu::supportsService(this, name);
}

Sequence<OUString> ProtocolHandler::getSupportedServiceNames()
{
    return boundary::sequenceOf<OUString>({"com.sun.star.frame.ProtocolHandler"});
}

} // namespace ncs::uno::commands

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
// NOLINTNEXTLINE(readability-identifier-naming): the name in ncs.components
ncs_Commands_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return cppu::acquire(new ncs::uno::commands::ProtocolHandler(context));
}
