// SPDX-License-Identifier: MPL-2.0
/// The window Why this number.
#pragma once

#include "core/guidance/situation.hxx"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ncs::uno::sidebar
{

struct Explained
{
    std::string scope;   ///< of a figure; empty: the whole
    std::string reading; ///< empty: the workbook's
    std::string title;   ///< words of the window and of its button
    std::string close;
};

/// Waits until the person closes it or chooses a cell to go to, which is then given back.
guidance::Action showExplanation(const css::uno::Reference<css::uno::XComponentContext>& context,
                                 const css::uno::Reference<css::frame::XFrame>& frame,
                                 const guidance::Situation& situation,
                                 const Explained& explained);

} // namespace ncs::uno::sidebar
