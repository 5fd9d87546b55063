// SPDX-License-Identifier: MPL-2.0
/// The language of the office's windows, which is the reader's.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ncs::uno::boundary
{

/// "en-US", "ar"; "en" where the office does not say.
std::string officeLanguage(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace ncs::uno::boundary
