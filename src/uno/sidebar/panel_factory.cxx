// SPDX-License-Identifier: MPL-2.0
/// Makes the panels named in registry/Sidebar.xcu.
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/sidebar/panel.hxx"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>

#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <map>

namespace ncs::uno::sidebar
{

namespace
{

class PanelFactory
    : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo>
{
public:
    explicit PanelFactory(const css::uno::Reference<css::uno::XComponentContext>& context)
        : context_(context)
    {
    }

    css::uno::Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const rtl::OUString& url,
                    const css::uno::Sequence<css::beans::PropertyValue>& arguments) override
    {
        return boundary::guard("createUIElement", [&] { return make(url, arguments); });
    }

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override
    {
        return "org.ncsworkbench.comp.PanelFactory";
    }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override
    {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override
    {
        return boundary::sequenceOf<rtl::OUString>({"org.ncsworkbench.PanelFactory"});
    }

private:
    css::uno::Reference<css::ui::XUIElement>
    make(const rtl::OUString& url,
         const css::uno::Sequence<css::beans::PropertyValue>& arguments) const
    {
        static const std::map<rtl::OUString, PanelKind> kKinds{
            {"NcsCoverage", PanelKind::Coverage},
            {"NcsRow", PanelKind::Row},
            {"NcsFindings", PanelKind::Findings}};
        const auto kind = kKinds.find(url.copy(url.lastIndexOf('/') + 1));
        Panel::Place place;
        boundary::valueNamed(arguments, "Frame") >>= place.frame;
        boundary::valueNamed(arguments, "ParentWindow") >>= place.parent;
        boundary::valueNamed(arguments, "Sidebar") >>= place.sidebar;
        if (kind == kKinds.end() || !place.parent.is())
            throw css::uno::RuntimeException("no panel of ours: " + url);
        return Panel::create(context_, kind->second, url, place).get();
    }

    css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace

} // namespace ncs::uno::sidebar

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
// NOLINTNEXTLINE(readability-identifier-naming): the name in ncs.components
ncs_PanelFactory_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return cppu::acquire(
        static_cast<cppu::OWeakObject*>(new ncs::uno::sidebar::PanelFactory(context)));
}
