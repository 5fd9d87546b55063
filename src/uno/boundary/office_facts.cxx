// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/office_facts.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/util/theMacroExpander.hpp>

#include <array>
#include <utility>

namespace ncs::uno::boundary
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

Reference<css::container::XNameAccess>
officeSettings(const Reference<css::uno::XComponentContext>& context, const char* path)
{
    const auto provider = css::configuration::theDefaultProvider::get(context);
    return Reference<css::container::XNameAccess>(
        provider->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            sequenceOf<Any>({Any(propertyValue("nodepath", OUString::createFromAscii(path)))})),
        UNO_QUERY_THROW);
}

std::string officeSetting(const Reference<css::container::XNameAccess>& settings, const char* name)
{
    OUString value;
    if (settings->hasByName(OUString::createFromAscii(name)))
        settings->getByName(OUString::createFromAscii(name)) >>= value;
    return toUtf8(value);
}

/// What a variable of the office's start stands for; empty when it has none.
OUString expandedVariable(const Reference<css::uno::XComponentContext>& context, const char* text)
{
    try
    {
        return css::util::theMacroExpander::get(context)->expandMacros(
            OUString::createFromAscii(text));
    }
    catch (const css::uno::Exception&)
    {
        return {};
    }
}

std::string installation(const Reference<css::uno::XComponentContext>& context)
{
    constexpr std::array<std::pair<const char*, const char*>, 3> kPlaces{
        {{"$BUNDLED_EXTENSIONS", "bundled"},
         {"$UNO_SHARED_PACKAGES_CACHE", "shared"},
         {"$UNO_USER_PACKAGES_CACHE", "user"}}};
    for (const auto& [variable, name] : kPlaces)
    {
        const OUString folder = expandedVariable(context, variable);
        if (!folder.isEmpty() && extensionUrl().startsWith(folder))
            return name;
    }
    return "other";
}

} // namespace

about::Facts officeFacts(const Reference<css::uno::XComponentContext>& context)
{
    const auto product = officeSettings(context, "/org.openoffice.Setup/Product");
    const auto languages = officeSettings(context, "/org.openoffice.Setup/L10N");
    about::Facts facts;
    facts.version = NCS_VERSION;
    facts.installation = installation(context);
    facts.office =
        officeSetting(product, "ooName") + " " + officeSetting(product, "ooSetupVersionAboutBox");
    facts.build = toUtf8(expandedVariable(context, "${$BRAND_BASE_DIR/program/versionrc:buildid}"));
    facts.platform = toUtf8(expandedVariable(context, "$_OS $_ARCH"));
    facts.windows = officeSetting(languages, "ooLocale");
    facts.locale = officeSetting(languages, "ooSetupSystemLocale");
    return facts;
}

bool hasWriter(const Reference<css::uno::XComponentContext>& context)
{
    // Writer/Web's own filter: the office's factories are named without Writer too.
    const Reference<css::container::XNameAccess> filters(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.document.FilterFactory", context),
        UNO_QUERY_THROW);
    return filters->hasByName("HTML");
}

} // namespace ncs::uno::boundary
