// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/document_language.hxx"

#include "core/base/language.hxx"
#include "uno/boundary/conversion.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/WritingMode2.hpp>

namespace ncs::uno::boundary
{

namespace
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

css::lang::Locale localeOf(const std::string& language)
{
    const std::size_t dash = language.find('-');
    css::lang::Locale locale;
    locale.Language = toOUString(language.substr(0, dash));
    if (dash != std::string::npos)
        locale.Country = toOUString(language.substr(dash + 1));
    else if (language == "en")
        locale.Country = "GB";
    return locale;
}

const char* localeProperty(base::Script script)
{
    switch (script)
    {
    case base::Script::Asian:
        return "CharLocaleAsian";
    case base::Script::Complex:
        return "CharLocaleComplex";
    case base::Script::Western:
        break;
    }
    return "CharLocale";
}

} // namespace

void setLanguage(const Reference<css::sheet::XSpreadsheetDocument>& document,
                 const std::string& language)
{
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> standard(styles->getByName("Default"),
                                                       UNO_QUERY_THROW);
    standard->setPropertyValue(
        rtl::OUString::createFromAscii(localeProperty(base::scriptOf(language))),
        Any(localeOf(language)));
    standard->setPropertyValue("WritingMode",
                               Any(base::isRightToLeft(language) ? css::text::WritingMode2::RL_TB
                                                                 : css::text::WritingMode2::PAGE));
}

} // namespace ncs::uno::boundary
