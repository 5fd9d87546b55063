// SPDX-License-Identifier: MPL-2.0
/// Tells in the window's status bar that something takes its time; gone when it ends. Without a
/// window it does nothing.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ncs::uno::commands
{

class Progress
{
public:
    Progress(const css::uno::Reference<css::frame::XFrame>& frame,
             const std::string& text,
             int steps = 1);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// So many of the steps are done.
    void reach(int step) const;

private:
    css::uno::Reference<css::task::XStatusIndicator> indicator_;
};

} // namespace ncs::uno::commands
