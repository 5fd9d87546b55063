// SPDX-License-Identifier: MPL-2.0
/// The office's configuration: what stands there now, and access to a part of it.
#pragma once

#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ncs::uno::boundary
{

enum class Access
{
    Read,
    Write ///< what is set takes effect by XChangesBatch::commitChanges
};

/// The part under `path` ("/org.openoffice.Setup/L10N"), whose properties are named by their paths
/// in it. Throws a css::uno::Exception where there is no such part.
css::uno::Reference<css::beans::XHierarchicalPropertySet>
configuration(const css::uno::Reference<css::uno::XComponentContext>& context,
              const char* path,
              Access access = Access::Read);

/// Language of the office's windows, "en-US".
std::string officeLanguage(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace ncs::uno::boundary
