// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/configuration.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/configuration/theDefaultProvider.hpp>

namespace ncs::uno::boundary
{

using css::beans::XHierarchicalPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

Reference<XHierarchicalPropertySet> configuration(
    const Reference<css::uno::XComponentContext>& context, const char* path, Access access)
{
    const auto provider = css::configuration::theDefaultProvider::get(context);
    const OUString service = access == Access::Write
                                 ? OUString("com.sun.star.configuration.ConfigurationUpdateAccess")
                                 : OUString("com.sun.star.configuration.ConfigurationAccess");
    return Reference<XHierarchicalPropertySet>(
        provider->createInstanceWithArguments(
            service,
            sequenceOf<Any>({Any(propertyValue("nodepath", OUString::createFromAscii(path)))})),
        UNO_QUERY_THROW);
}

std::string officeLanguage(const Reference<css::uno::XComponentContext>& context)
{
    OUString language;
    configuration(context, "/org.openoffice.Setup/L10N")
        ->getHierarchicalPropertyValue("ooLocale") >>= language;
    return language.isEmpty() ? "en" : toUtf8(language);
}

} // namespace ncs::uno::boundary
