// SPDX-License-Identifier: MPL-2.0
/// Tells menus and toolbars of one frame whether our commands can work there, and why not, and
/// tells them again when the answer changes: another document in the frame, another sheet in view,
/// a name that comes or goes, a document that becomes editable.
///
///     FrameStates::of(context, frame)->add(listener, url, *command, dispatch);
///
/// After an edit the document is looked at once the office is idle, however many edits there were,
/// so that typing waits for nothing. Listeners that support it are held weakly. A command that is
/// off is told with a tooltip: its title, and below it the reason. Menus show no tooltips of their
/// items in LibreOffice 7.4; toolbars and the tabbed interface do.
#pragma once

#include "uno/commands/command_table.hxx"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/document/XDocumentEventListener.hpp>
#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/sheet/XActivationEventListener.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/URL.hpp>
#include <com/sun/star/util/XModifyListener.hpp>

#include <cppuhelper/implbase5.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <mutex>
#include <vector>

namespace ncs::uno::commands
{

/// The document of a frame; of the desktop, the one in front. Null when there is none.
css::uno::Reference<css::frame::XModel>
modelIn(const css::uno::Reference<css::frame::XFrame>& frame);

class FrameStates : public cppu::WeakImplHelper5<css::frame::XFrameActionListener,
                                                 css::document::XDocumentEventListener,
                                                 css::util::XModifyListener,
                                                 css::sheet::XActivationEventListener,
                                                 css::awt::XCallback>
{
public:
    /// The one of the frame, made at the first call and gone with the frame.
    static rtl::Reference<FrameStates>
    of(const css::uno::Reference<css::uno::XComponentContext>& context,
       const css::uno::Reference<css::frame::XFrame>& frame);

    /// Null when nobody asked about the frame, or it is gone.
    static rtl::Reference<FrameStates> known(const css::uno::Reference<css::frame::XFrame>& frame);

    /// The listener is told at once, and until it is removed or gone.
    void add(const css::uno::Reference<css::frame::XStatusListener>& listener,
             const css::util::URL& url,
             const Command& command,
             const css::uno::Reference<css::uno::XInterface>& dispatch);
    void remove(const css::uno::Reference<css::frame::XStatusListener>& listener,
                const css::util::URL& url);

    // XFrameActionListener, XDocumentEventListener, XModifyListener, XActivationEventListener
    void SAL_CALL frameAction(const css::frame::FrameActionEvent& event) override;
    void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override;
    void SAL_CALL modified(const css::lang::EventObject& event) override;
    void SAL_CALL activeSpreadsheetChanged(const css::sheet::ActivationEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

    // XCallback
    void SAL_CALL notify(const css::uno::Any& data) override;

private:
    struct Kept
    {
        css::uno::WeakReference<css::frame::XStatusListener> weak;
        css::uno::Reference<css::frame::XStatusListener>
            strong; ///< of one that cannot be held weakly
        css::util::URL url;
        const Command* command = nullptr;
        css::uno::WeakReference<css::uno::XInterface> dispatch;
        bool hasReason = false; ///< its tooltip says why it is off

        css::uno::Reference<css::frame::XStatusListener> listener() const
        {
            return strong.is() ? strong : css::uno::Reference<css::frame::XStatusListener>(weak);
        }
    };

    FrameStates(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::frame::XFrame>& frame);

    void followDocument();
    void leaveDocument();
    void lookLater();
    void look();
    void tell(const css::uno::Reference<css::frame::XStatusListener>& listener,
              const css::util::URL& url,
              Traits traits);
    css::frame::FeatureStateEvent eventOf(const Kept& kept, Traits traits) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::awt::XRequestCallback> idle_;
    css::uno::WeakReference<css::frame::XFrame> frame_;
    std::atomic<bool> isLookingLater_{false};

    std::mutex mutex_; ///< never held while others are called
    css::uno::WeakReference<css::frame::XModel> model_;
    css::uno::WeakReference<css::uno::XInterface> controller_;
    std::vector<Kept> kept_;
    Traits told_ = 0;
};

} // namespace ncs::uno::commands
