// SPDX-License-Identifier: MPL-2.0
/// The language that a document of ours is written in.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ncs::uno::boundary
{

/// Sets the default cell style to the language: spelling, and where it is written from right to
/// left the direction of text in every cell, so that full stops and figures stand where readers
/// expect.
void setLanguage(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const std::string& language);

} // namespace ncs::uno::boundary
