// SPDX-License-Identifier: MPL-2.0
/// How high a paragraph stands. Merged cells have no fitting height of their own, and cells that do
/// not wrap get one that knows nothing of the font: both are measured on a sheet beside the others.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ncs::uno::checklist
{

class Ruler
{
public:
    /// Adds a sheet to the document, which goes with the ruler.
    explicit Ruler(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document);
    ~Ruler();
    Ruler(const Ruler&) = delete;
    Ruler& operator=(const Ruler&) = delete;

    /// Hundredths of a millimetre, as the width. The cell style must be one that wraps.
    long heightOf(const std::string& style, const std::string& text, long width);

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_;
    long width_ = 0;
};

} // namespace ncs::uno::checklist
