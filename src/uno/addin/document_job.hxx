// SPDX-License-Identifier: MPL-2.0
/// Runs whenever a document is opened or made or gets another view (registry/Jobs.xcu). In a new
/// view it offers our commands in the menu of cells. Because add-ins are not called on load, it
/// follows the settings of a strategy workbook, and recalculates one that was loaded,
/// unmodified as it was. Any other document is left alone at once.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cppuhelper/implbase2.hxx>

namespace ncs::uno::addin
{

class DocumentJob : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo>
{
public:
    explicit DocumentJob(const css::uno::Reference<css::uno::XComponentContext>& context);

    // XJob
    css::uno::Any SAL_CALL
    execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override;

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

} // namespace ncs::uno::addin
