// SPDX-License-Identifier: MPL-2.0
#include "uno/options/options_page.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/options.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/options/options_form.hxx"

#include <cppuhelper/supportsservice.hxx>

namespace ncs::uno::options
{

using css::uno::Reference;
using rtl::OUString;

namespace
{

constexpr char kFromOffice[] = "external_event";
constexpr char kReset[] = "reset";

} // namespace

OptionsPage::OptionsPage(const Reference<css::uno::XComponentContext>& context) : context_(context)
{
}

sal_Bool OptionsPage::callHandlerMethod(const Reference<css::awt::XWindow>& window,
                                        const css::uno::Any& event,
                                        const OUString& method)
{
    return boundary::guard("options page",
                           [&]() -> sal_Bool
                           {
                               OUString asked;
                               event >>= asked;
                               const OptionsForm form(context_, window);
                               if (method == kReset)
                                   form.show(boundary::Options());
                               else if (method != kFromOffice)
                                   return false;
                               else if (asked == "initialize")
                                   form.begin(boundary::options(context_));
                               else if (asked == "back")
                                   form.show(boundary::options(context_));
                               else if (asked == "ok")
                                   boundary::storeOptions(context_,
                                                          form.chosen(boundary::options(context_)));
                               return true;
                           });
}

css::uno::Sequence<OUString> OptionsPage::getSupportedMethodNames()
{
    return boundary::sequenceOf<OUString>({kFromOffice, kReset});
}

OUString OptionsPage::getImplementationName()
{
    return "org.ncsworkbench.comp.OptionsPage";
}

sal_Bool OptionsPage::supportsService(const OUString& name)
{
    return cppu::supportsService(this, name);
}

css::uno::Sequence<OUString> OptionsPage::getSupportedServiceNames()
{
    return boundary::sequenceOf<OUString>({"org.ncsworkbench.OptionsPage"});
}

} // namespace ncs::uno::options

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
// NOLINTNEXTLINE(readability-identifier-naming): the name in ncs.components
ncs_OptionsPage_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return cppu::acquire(new ncs::uno::options::OptionsPage(context));
}
