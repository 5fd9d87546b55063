// SPDX-License-Identifier: MPL-2.0
/// Tells that something takes its time, and lets the person stop it. The status bar shows it at
/// once; what takes longer than a moment gets a small window with a bar and Cancel. Without a
/// window to tell in it does nothing.
///
///     Progress progress(call, "export.progress", 3);
///     UndoStep step(...); // what takes the edits back when reach() throws
///     ... progress.reach(1); ...
///
/// While that window is open no document takes input, so nothing changes under the command's hands.
#pragma once

#include "uno/commands/call.hxx"
#include "uno/commands/dialog.hxx"

#include <com/sun/star/awt/XReschedule.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>

#include <rtl/ref.hxx>

#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

/// The person has chosen Cancel. Whoever has begun something takes it back as this passes.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "cancelled"; }
};

class Progress
{
public:
    /// `text` is the id of what is done; `steps` of about the same length.
    Progress(const Call& call, const std::string& text, int steps);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// So many of the steps are done. Throws Cancelled. Call it where the work can be left, at
    /// least every second: only then the window is drawn and Cancel is heard.
    void reach(int step);

private:
    void open();
    void letThrough();
    void close();

    Call call_; ///< its frame is the one in front when the window opens
    std::string text_;
    int steps_;
    std::chrono::steady_clock::time_point begin_;
    css::uno::Reference<css::task::XStatusIndicator> indicator_;
    std::unique_ptr<Dialog> dialog_;
    css::uno::Reference<css::awt::XReschedule> events_;
    class Stop;
    rtl::Reference<Stop> stop_;                                   ///< hears Cancel
    std::vector<css::uno::Reference<css::awt::XWindow>> resting_; ///< windows that take no input
};

} // namespace ncs::uno::commands
