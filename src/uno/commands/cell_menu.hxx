// SPDX-License-Identifier: MPL-2.0
/// Our commands in the menu of cells (right click, Shift+F10), in workbooks of ours and where they
/// can work.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ncs::uno::commands
{

/// In every view the document has now; called again when it gets another one. Whether it is a
/// workbook of ours is asked when the menu opens.
void offerInCellMenus(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const css::uno::Reference<css::frame::XModel>& model);

} // namespace ncs::uno::commands
