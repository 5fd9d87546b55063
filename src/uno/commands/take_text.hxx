// SPDX-License-Identifier: MPL-2.0
/// Whether Take text would take what is selected, rather than ask for a text.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::commands
{

/// More than one cell is selected, outside our tables. The model is a spreadsheet.
bool isTextSelected(const css::uno::Reference<css::frame::XModel>& model);

} // namespace ncs::uno::commands
