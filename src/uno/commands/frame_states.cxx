// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/frame_states.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/office_words.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <com/sun/star/frame/ControlCommand.hpp>
#include <com/sun/star/frame/XDesktop.hpp>
#include <com/sun/star/sheet/XActivationBroadcaster.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace ncs::uno::commands
{

using boundary::guardListener;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using Listener = Reference<css::frame::XStatusListener>;

namespace
{

/// By the frame's identity. Never destroyed: at exit its references would outlive the office.
struct Frames
{
    std::mutex mutex;
    std::map<const css::uno::XInterface*, rtl::Reference<FrameStates>> states;
};

Frames& frames()
{
    static Frames* const kFrames = new Frames;
    return *kFrames;
}

const css::uno::XInterface* identityOf(const Reference<css::uno::XInterface>& object)
{
    return Reference<css::uno::XInterface>(object, UNO_QUERY).get();
}

css::uno::Any tooltip(const std::string& text)
{
    css::frame::ControlCommand command;
    command.Command = "SetQuickHelpText";
    command.Arguments =
        boundary::sequenceOf<css::beans::NamedValue>({{"HelpText", boundary::textValue(text)}});
    return css::uno::Any(command);
}

} // namespace

Reference<css::frame::XModel> modelIn(const Reference<css::frame::XFrame>& frame)
{
    const auto controller = frame.is() ? frame->getController() : nullptr;
    if (controller.is())
        return controller->getModel();
    const Reference<css::frame::XDesktop> desktop(frame, UNO_QUERY);
    if (!desktop.is())
        return {};
    return Reference<css::frame::XModel>(desktop->getCurrentComponent(), UNO_QUERY);
}

rtl::Reference<FrameStates> FrameStates::of(const Reference<css::uno::XComponentContext>& context,
                                            const Reference<css::frame::XFrame>& frame)
{
    rtl::Reference<FrameStates> states = known(frame);
    if (states.is())
        return states;
    states.set(new FrameStates(context, frame));
    // A frame that is gone throws here, before it is remembered.
    frame->addFrameActionListener(states.get());
    {
        const std::lock_guard<std::mutex> lock(frames().mutex);
        frames().states[identityOf(frame)] = states;
    }
    states->followDocument();
    return states;
}

rtl::Reference<FrameStates> FrameStates::known(const Reference<css::frame::XFrame>& frame)
{
    const std::lock_guard<std::mutex> lock(frames().mutex);
    const auto found = frames().states.find(identityOf(frame));
    return found == frames().states.end() ? rtl::Reference<FrameStates>() : found->second;
}

FrameStates::FrameStates(const Reference<css::uno::XComponentContext>& context,
                         const Reference<css::frame::XFrame>& frame)
    : context_(context), idle_(css::awt::AsyncCallback::create(context)), frame_(frame)
{
}

void FrameStates::add(const Listener& listener,
                      const css::util::URL& url,
                      const Command& command,
                      const Reference<css::uno::XInterface>& dispatch)
{
    remove(listener, url);
    look();
    Kept kept;
    if (Reference<css::uno::XWeak>(listener, UNO_QUERY).is())
        kept.weak = listener;
    else
        kept.strong = listener;
    kept.url = url;
    kept.command = &command;
    kept.dispatch = dispatch;
    Traits traits = 0;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        kept_.push_back(kept);
        traits = told_;
    }
    tell(listener, url, traits);
}

void FrameStates::remove(const Listener& listener, const css::util::URL& url)
{
    std::vector<Kept> removed; // let go after the lock
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto stays = std::stable_partition(
        kept_.begin(),
        kept_.end(),
        [&](const Kept& each)
        {
            const Listener known = each.listener();
            return known.is() && (known != listener || each.url.Complete != url.Complete);
        });
    removed.assign(std::make_move_iterator(stays), std::make_move_iterator(kept_.end()));
    kept_.erase(stays, kept_.end());
}

css::frame::FeatureStateEvent FrameStates::eventOf(const Kept& kept, Traits traits) const
{
    css::frame::FeatureStateEvent event;
    event.Source = kept.dispatch.get();
    event.FeatureURL = kept.url;
    event.Requery = false;
    const char* const reason = whyNot(*kept.command, traits);
    event.IsEnabled = reason == nullptr;
    if (reason == nullptr && !kept.hasReason)
        return event; // the tooltip is the office's own
    // Without words a state is still a state.
    guardListener("tooltip",
                  [&]
                  {
                      const OfficeWords& words = officeWords(context_);
                      const std::string title = words.titleOf(kept.command->name);
                      const std::string why =
                          reason == nullptr ? std::string() : "\n" + words.say(reason);
                      event.State = tooltip(title + why);
                  });
    return event;
}

void FrameStates::tell(const Listener& listener, const css::util::URL& url, Traits traits)
{
    Kept told;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = std::find_if(kept_.begin(),
                                        kept_.end(),
                                        [&](const Kept& each) {
                                            return each.url.Complete == url.Complete &&
                                                   each.listener() == listener;
                                        });
        if (found == kept_.end())
            return;
        told = *found;
        found->hasReason = whyNot(*found->command, traits) != nullptr;
    }
    try
    {
        listener->statusChanged(eventOf(told, traits));
    }
    catch (const css::uno::Exception&)
    {
        remove(listener, url); // it is gone
    }
}

void FrameStates::look()
{
    const Traits traits = traitsOf(modelIn(Reference<css::frame::XFrame>(frame_)));
    std::vector<std::pair<Listener, css::util::URL>> listeners;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (traits == told_)
            return;
        told_ = traits;
        for (const Kept& kept : kept_)
            listeners.emplace_back(kept.listener(), kept.url);
    }
    for (const auto& [listener, url] : listeners)
        if (listener.is())
            tell(listener, url, traits);
}

void FrameStates::lookLater()
{
    if (!isLookingLater_.exchange(true))
        idle_->addCallback(this, css::uno::Any());
}

void FrameStates::notify(const css::uno::Any&)
{
    isLookingLater_ = false;
    guardListener("command states", [this] { look(); });
}

void FrameStates::followDocument()
{
    const Reference<css::frame::XFrame> frame(frame_);
    const auto controller = frame.is() ? frame->getController() : nullptr;
    const auto model = controller.is() ? controller->getModel() : nullptr;
    leaveDocument();
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        model_ = model;
        controller_ = controller;
    }
    const Reference<css::document::XDocumentEventBroadcaster> events(model, UNO_QUERY);
    if (events.is())
        events->addDocumentEventListener(this);
    const Reference<css::util::XModifyBroadcaster> edits(model, UNO_QUERY);
    if (edits.is())
        edits->addModifyListener(this);
    const Reference<css::sheet::XActivationBroadcaster> sheets(controller, UNO_QUERY);
    if (sheets.is())
        sheets->addActivationEventListener(this);
}

void FrameStates::leaveDocument()
{
    Reference<css::frame::XModel> model;
    Reference<css::uno::XInterface> controller;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        model = Reference<css::frame::XModel>(model_);
        controller = controller_.get();
        model_.clear();
        controller_.clear();
    }
    const Reference<css::document::XDocumentEventBroadcaster> events(model, UNO_QUERY);
    if (events.is())
        events->removeDocumentEventListener(this);
    const Reference<css::util::XModifyBroadcaster> edits(model, UNO_QUERY);
    if (edits.is())
        edits->removeModifyListener(this);
    const Reference<css::sheet::XActivationBroadcaster> sheets(controller, UNO_QUERY);
    if (sheets.is())
        sheets->removeActivationEventListener(this);
}

void FrameStates::frameAction(const css::frame::FrameActionEvent& event)
{
    guardListener("frame action",
                  [&]
                  {
                      switch (event.Action)
                      {
                      case css::frame::FrameAction_COMPONENT_ATTACHED:
                      case css::frame::FrameAction_COMPONENT_REATTACHED:
                          followDocument();
                          return lookLater();
                      case css::frame::FrameAction_COMPONENT_DETACHING:
                          return leaveDocument();
                      default:
                          return;
                      }
                  });
}

void FrameStates::documentEventOccured(const css::document::DocumentEvent&)
{
    guardListener("document event", [this] { lookLater(); });
}

void FrameStates::modified(const css::lang::EventObject&)
{
    guardListener("document edit", [this] { lookLater(); });
}

void FrameStates::activeSpreadsheetChanged(const css::sheet::ActivationEvent&)
{
    guardListener("sheet in view", [this] { lookLater(); });
}

void FrameStates::disposing(const css::lang::EventObject& event)
{
    guardListener("closing",
                  [&]
                  {
                      const css::uno::XInterface* const gone = identityOf(event.Source);
                      rtl::Reference<FrameStates> last; // let go after the locks
                      std::vector<Kept> listeners;
                      {
                          const std::lock_guard<std::mutex> lock(frames().mutex);
                          const auto found = frames().states.find(gone);
                          if (found == frames().states.end() || found->second.get() != this)
                              return;
                          last = found->second;
                          frames().states.erase(found);
                      }
                      const std::lock_guard<std::mutex> lock(mutex_);
                      listeners.swap(kept_);
                  });
}

} // namespace ncs::uno::commands
