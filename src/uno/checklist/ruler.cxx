// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/ruler.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace ncs::uno::checklist
{

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr char kName[] = "ncs-ruler";

} // namespace

Ruler::Ruler(const Reference<css::sheet::XSpreadsheetDocument>& document) : document_(document)
{
    const auto sheets = document->getSheets();
    const auto last = static_cast<sal_Int16>(sheets->getElementNames().getLength());
    sheets->insertNewByName(kName, last);
    sheet_.set(sheets->getByName(kName), UNO_QUERY_THROW);
}

Ruler::~Ruler()
{
    boundary::guardListener("ruler", [this] { document_->getSheets()->removeByName(kName); });
}

long Ruler::heightOf(const std::string& style, const std::string& text, long width)
{
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    if (width != width_)
        Reference<XPropertySet>(lines->getColumns()->getByIndex(0), UNO_QUERY_THROW)
            ->setPropertyValue("Width", Any(static_cast<sal_Int32>(width)));
    width_ = width;
    const auto cell = sheet_->getCellByPosition(0, 0);
    Reference<XPropertySet>(cell, UNO_QUERY_THROW)
        ->setPropertyValue("CellStyle", Any(boundary::toOUString(style)));
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(boundary::toCellText(text));
    const Reference<XPropertySet> row(lines->getRows()->getByIndex(0), UNO_QUERY_THROW);
    row->setPropertyValue("OptimalHeight", Any(true));
    return row->getPropertyValue("Height").get<sal_Int32>();
}

} // namespace ncs::uno::checklist
