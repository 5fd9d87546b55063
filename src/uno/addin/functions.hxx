// SPDX-License-Identifier: MPL-2.0
/// The service org.ncsworkbench.Functions: NCS.* in cells (docs/functions.md).
///
/// Every method fetches its tables through the caches, calls one core function and hands the result
/// back; FunctionCall and guard() do the rest.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <cppuhelper/implbase3.hxx>

#include <org/ncsworkbench/XFunctions.hpp>

namespace ncs::uno::addin
{

class Functions : public cppu::WeakImplHelper3<org::ncsworkbench::XFunctions,
                                               css::lang::XLocalizable,
                                               css::lang::XServiceInfo>
{
public:
    using Document = css::uno::Reference<css::beans::XPropertySet>;
    using Table = css::uno::Reference<css::table::XCellRange>;
    using Any = css::uno::Any;

    // XFunctions
    Any SAL_CALL version(const Document& document) override;
    Any SAL_CALL text(const Document& document,
                      const rtl::OUString& id,
                      const Any& field,
                      const Any& language) override;
    Any SAL_CALL item(const Document& document,
                      double n,
                      const rtl::OUString& kind,
                      const Any& pillar,
                      const Any& edition) override;
    Any SAL_CALL items(const Document& document,
                       const rtl::OUString& kind,
                       const Any& pillar,
                       const Any& edition) override;
    Any SAL_CALL pillar(const Document& document,
                        const rtl::OUString& id,
                        const Any& reading) override;
    Any SAL_CALL map(const Document& document,
                     const rtl::OUString& id,
                     const rtl::OUString& framework) override;
    Any SAL_CALL level(const Document& document,
                       const Table& draft,
                       const Table& answers,
                       const rtl::OUString& element) override;
    Any SAL_CALL coverage(const Document& document,
                          const Table& draft,
                          const Table& answers,
                          const Any& scope,
                          const Any& reading) override;
    Any SAL_CALL bounds(const Document& document,
                        const Table& draft,
                        const Table& answers,
                        const Any& scope,
                        const rtl::OUString& bound,
                        const Any& reading) override;
    Any SAL_CALL matrix(const Document& document,
                        const Table& draft,
                        const Table& answers,
                        const Any& reading) override;
    Any SAL_CALL gaps(const Document& document,
                      const Table& draft,
                      const Table& answers,
                      const Any& scope,
                      const Any& limit,
                      const Any& reading) override;
    Any SAL_CALL gapcount(const Document& document,
                          const Table& draft,
                          const Table& answers,
                          const Any& scope,
                          const Any& severity,
                          const Any& reading) override;
    Any SAL_CALL explain(const Document& document,
                         const Table& draft,
                         const Table& answers,
                         const Any& scope,
                         const Any& reading) override;
    Any SAL_CALL summary(const Document& document,
                         const Table& draft,
                         const Table& answers,
                         const Any& reading) override;

    // XLocalizable: the office's language changes no result, but Calc asks for the interface.
    void SAL_CALL setLocale(const css::lang::Locale& locale) override { locale_ = locale; }
    css::lang::Locale SAL_CALL getLocale() override { return locale_; }

    // XServiceInfo
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    css::lang::Locale locale_;
};

} // namespace ncs::uno::addin
