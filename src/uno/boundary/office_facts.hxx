// SPDX-License-Identifier: MPL-2.0
/// What the office says of itself and of where this extension is installed. Of documents and people
/// it says nothing.
#pragma once

#include "core/about/report.hxx"

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ncs::uno::boundary
{

/// Version, installation, office, build, platform, windows and locale; the rest is the caller's.
/// What the office does not tell is empty.
about::Facts officeFacts(const css::uno::Reference<css::uno::XComponentContext>& context);

/// Whether Writer is installed, which shows HTML.
bool hasWriter(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace ncs::uno::boundary
