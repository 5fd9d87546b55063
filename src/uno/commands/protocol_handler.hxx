// SPDX-License-Identifier: MPL-2.0
/// Answers `org.ncsworkbench:<command>` in every frame, from menu, toolbar, macro and program
/// alike.
///
///     soffice: dispatcher.executeDispatch(frame, "org.ncsworkbench:check", "", 0, ())
///
/// Commands: command_table.hxx. Arguments come as PropertyValues or as "?key=value&…",
/// percent-encoded. With a visible window and without Silent=true the outcome is also shown;
/// without one nothing ever waits for a person. The Result of a DispatchResultEvent is described in
/// docs/commands.md.
#pragma once

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cppuhelper/implbase4.hxx>

namespace ncs::uno::commands
{

class ProtocolHandler : public cppu::WeakImplHelper4<css::frame::XDispatchProvider,
                                                     css::frame::XNotifyingDispatch,
                                                     css::lang::XInitialization,
                                                     css::lang::XServiceInfo>
{
public:
    explicit ProtocolHandler(const css::uno::Reference<css::uno::XComponentContext>& context);

    // XInitialization
    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override;

    // XDispatchProvider
    css::uno::Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                                      const rtl::OUString& target,
                                                                      sal_Int32 flags) override;
    css::uno::Sequence<css::uno::Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override;

    // XNotifyingDispatch
    void SAL_CALL dispatch(const css::util::URL& url,
                           const css::uno::Sequence<css::beans::PropertyValue>& values) override;
    void SAL_CALL dispatchWithNotification(
        const css::util::URL& url,
        const css::uno::Sequence<css::beans::PropertyValue>& values,
        const css::uno::Reference<css::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL
    addStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                      const css::util::URL& url) override;
    void SAL_CALL
    removeStatusListener(const css::uno::Reference<css::frame::XStatusListener>& listener,
                         const css::util::URL& url) override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    css::uno::Any run(const css::util::URL& url,
                      const css::uno::Sequence<css::beans::PropertyValue>& values,
                      bool& isDone);

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::Reference<css::frame::XFrame> frame_;
};

} // namespace ncs::uno::commands
