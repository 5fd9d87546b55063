// SPDX-License-Identifier: MPL-2.0
/// Our deck in the sidebar of a document's window.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ncs::uno::sidebar
{

/// Opens it a moment later, when the window of the workbook stands; does nothing where the person
/// does not want it (Tools > Options), without a window or in a document that is none of ours.
void openDeckLater(const css::uno::Reference<css::uno::XComponentContext>& context,
                   const css::uno::Reference<css::frame::XModel>& model);

/// Whether people see it now: the sidebar is open, on our deck.
bool isDeckShown(const css::uno::Reference<css::frame::XFrame>& frame);

} // namespace ncs::uno::sidebar
