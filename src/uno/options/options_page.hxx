// SPDX-License-Identifier: MPL-2.0
/// The pages under Tools > Options > NCS Workbench (registry/OptionsDialog.xcu,
/// dialogs/options-….xdl): says it in the person's language, shows what is chosen, and keeps what
/// they change. It never touches a workbook. One serves both pages; the window tells which it is.
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cppuhelper/implbase2.hxx>

namespace ncs::uno::options
{

class OptionsPage
    : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler, css::lang::XServiceInfo>
{
public:
    explicit OptionsPage(const css::uno::Reference<css::uno::XComponentContext>& context);

    /// `external_event` with "initialize", "ok" and "back" from the office, `reset` from the page's
    /// button, which shows the defaults; they count once the person chooses OK.
    sal_Bool SAL_CALL callHandlerMethod(const css::uno::Reference<css::awt::XWindow>& window,
                                        const css::uno::Any& event,
                                        const rtl::OUString& method) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace ncs::uno::options
