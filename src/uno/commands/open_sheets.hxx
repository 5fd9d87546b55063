// SPDX-License-Identifier: MPL-2.0
/// While it lives, no sheet of a document is protected: neither cells nor styles can be changed
/// while one is. For copies: where the constructor refuses, sheets may have been opened already.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <vector>

namespace ncs::uno::commands
{

class OpenSheets
{
public:
    /// Throws Refused (sheet.protected) for a sheet that somebody protected with a password.
    explicit OpenSheets(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    /// Protects them again, without a password as before.
    ~OpenSheets();
    OpenSheets(const OpenSheets&) = delete;
    OpenSheets& operator=(const OpenSheets&) = delete;

private:
    std::vector<css::uno::Reference<css::util::XProtectable>> sheets_;
};

} // namespace ncs::uno::commands
