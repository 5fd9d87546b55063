// SPDX-License-Identifier: MPL-2.0
/// What the person has chosen under Tools > Options > NCS Workbench, for everybody who wants to
/// know:
///
///     const Options chosen = boundary::options(context);
///     if (chosen.openWithWorkbook)
///         openDeck();
///
/// Read it when it is needed and keep no copy: the person may change it at any time, and reading
/// takes well under a millisecond. It never decides about a figure, nor changes a workbook.
#pragma once

#include "core/setup/preferences.hxx"

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ncs::uno::boundary
{

/// See core/setup/preferences.hxx for what each value means and its default.
using Options = setup::Preferences;

/// Throws nothing: a value that is missing, of another type or without meaning, whatever damaged
/// the profile, is its default, and that is written to stderr when it cannot be read at all.
Options options(const css::uno::Reference<css::uno::XComponentContext>& context) noexcept;

/// Writes what differs from what is there. A value that an administrator has fixed stays as it is.
/// Throws a css::uno::Exception when the profile cannot be written.
void storeOptions(const css::uno::Reference<css::uno::XComponentContext>& context,
                  const Options& chosen);

} // namespace ncs::uno::boundary
