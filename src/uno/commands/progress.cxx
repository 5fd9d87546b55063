// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/progress.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

#include <cppuhelper/implbase2.hxx>

#include <atomic>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// What is over by then needs no window.
constexpr std::chrono::milliseconds kProgressPatience(500);
constexpr sal_Int32 kProgressWidth = 220;
constexpr sal_Int32 kProgressTextHeight = 20;
constexpr sal_Int32 kProgressBarHeight = 12;
constexpr sal_Int32 kProgressGap = 6;
constexpr char kBar[] = "bar";
constexpr char kCancel[] = "cancel";

/// The windows of all documents.
std::vector<Reference<css::awt::XWindow>>
documentWindows(const Reference<css::uno::XComponentContext>& context)
{
    std::vector<Reference<css::awt::XWindow>> windows;
    const Reference<css::container::XIndexAccess> frames(
        css::frame::Desktop::create(context)->getFrames(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < frames->getCount(); ++index)
    {
        const Reference<css::frame::XFrame> frame(frames->getByIndex(index), UNO_QUERY);
        const auto window = frame.is() ? frame->getContainerWindow() : nullptr;
        if (window.is())
            windows.push_back(window);
    }
    return windows;
}

} // namespace

/// Hears of the button, of Escape and of the window's own sign for closing.
class Progress::Stop
    : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XTopWindowListener>
{
public:
    bool isAsked() const { return isAsked_; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { isAsked_ = true; }
    void SAL_CALL windowClosing(const css::lang::EventObject&) override { isAsked_ = true; }
    void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
    void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::atomic<bool> isAsked_{false};
};

Progress::Progress(const Call& call, const std::string& text, int steps)
    : call_(call), text_(text), steps_(steps), begin_(std::chrono::steady_clock::now())
{
    const Reference<css::task::XStatusIndicatorFactory> factory(call.frame, UNO_QUERY);
    if (factory.is())
        indicator_ = factory->createStatusIndicator();
    if (indicator_.is())
        indicator_->start(toOUString(call.say(text)), steps);
}

Progress::~Progress()
{
    boundary::guardListener("progress", [this] { close(); });
}

void Progress::reach(int step)
{
    // The window may have gone: a new workbook takes the place of the Start Centre.
    boundary::guardListener("progress",
                            [&]
                            {
                                if (indicator_.is())
                                    indicator_->setValue(step);
                            });
    const bool isLong = std::chrono::steady_clock::now() - begin_ > kProgressPatience;
    if (!dialog_ && call_.isInteractive && isLong && step < steps_)
        open();
    if (!dialog_)
        return;
    dialog_->control(kBar)->setPropertyValue("ProgressValue", css::uno::Any(sal_Int32(step)));
    letThrough();
    if (!stop_->isAsked())
        return;
    // Before anything is taken back: the window may belong to a document that goes then.
    close();
    throw Cancelled();
}

void Progress::open()
{
    const auto front = css::frame::Desktop::create(call_.context)->getCurrentFrame();
    if (front.is())
        call_.frame = front;
    const sal_Int32 barY = kDialogMargin + kProgressTextHeight + kProgressGap;
    const sal_Int32 buttonY = barY + kProgressBarHeight + kProgressGap;
    const sal_Int32 inner = kProgressWidth - 2 * kDialogMargin;
    auto dialog = std::make_unique<Dialog>(
        call_, "command.title", kProgressWidth, buttonY + kDialogButtonHeight + kDialogMargin);
    dialog->add("FixedText",
                "text",
                {kDialogMargin, kDialogMargin, inner, kProgressTextHeight},
                {propertyValue("Label", toOUString(call_.say(text_))),
                 propertyValue("MultiLine", true),
                 propertyValue("NoLabel", true)});
    dialog->add("ProgressBar",
                kBar,
                {kDialogMargin, barY, inner, kProgressBarHeight},
                {propertyValue("ProgressValueMin", sal_Int32(0)),
                 propertyValue("ProgressValueMax", sal_Int32(steps_))});
    dialog->add("Button",
                kCancel,
                {kProgressWidth - kDialogMargin - kDialogButtonWidth,
                 buttonY,
                 kDialogButtonWidth,
                 kDialogButtonHeight},
                {propertyValue("Label", toOUString(call_.say("take.dialog-cancel"))),
                 propertyValue("TabIndex", sal_Int16(0))});
    events_.set(css::awt::Toolkit::create(call_.context), UNO_QUERY_THROW);
    resting_ = documentWindows(call_.context);
    stop_.set(new Stop);
    dialog_ = std::move(dialog);
    dialog_->show(kCancel, stop_.get(), stop_.get());
    for (const auto& window : resting_)
        window->setEnable(false);
}

/// A handful of rounds: a round draws, the next hears what was pressed.
void Progress::letThrough()
{
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds; ++round)
        events_->reschedule();
}

void Progress::close()
{
    for (const auto& window : resting_)
        boundary::guardListener("progress", [&] { window->setEnable(true); });
    dialog_.reset();
    if (indicator_.is())
        indicator_->end();
}

} // namespace ncs::uno::commands
