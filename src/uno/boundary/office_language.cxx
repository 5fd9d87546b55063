// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/office_language.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace ncs::uno::boundary
{

std::string officeLanguage(const css::uno::Reference<css::uno::XComponentContext>& context)
{
    const auto provider = css::configuration::theDefaultProvider::get(context);
    const auto arguments = sequenceOf<css::uno::Any>(
        {css::uno::Any(propertyValue("nodepath", rtl::OUString("/org.openoffice.Setup/L10N")))});
    const css::uno::Reference<css::container::XNameAccess> settings(
        provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                              arguments),
        css::uno::UNO_QUERY_THROW);
    rtl::OUString language;
    settings->getByName("ooLocale") >>= language;
    return language.isEmpty() ? "en" : toUtf8(language);
}

} // namespace ncs::uno::boundary
