// SPDX-License-Identifier: MPL-2.0
/// Text for other programs.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ncs::uno::commands
{

/// Puts it on the clipboard of the desktop, in place of what is there.
void copyText(const css::uno::Reference<css::uno::XComponentContext>& context,
              const std::string& text);

} // namespace ncs::uno::commands
