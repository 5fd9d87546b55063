// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/document_job.hxx"

#include "uno/addin/settings_watch.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <cppuhelper/supportsservice.hxx>

namespace ncs::uno::addin
{

namespace
{

css::uno::Reference<css::sheet::XSpreadsheetDocument>
spreadsheetOf(const css::uno::Sequence<css::beans::NamedValue>& arguments)
{
    css::uno::Sequence<css::beans::NamedValue> environment;
    boundary::valueNamed(arguments, "Environment") >>= environment;
    return {boundary::valueNamed(environment, "Model"), css::uno::UNO_QUERY};
}

void followSettings(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document)
{
    const boundary::WorkbookDocument workbook(document);
    const auto range = workbook.namedRange(boundary::kSettingsName);
    if (range.is())
        SettingsWatch::instance().follow(
            workbook, range, workbook.settings(*boundary::knowledge()));
}

} // namespace

css::uno::Any DocumentJob::execute(const css::uno::Sequence<css::beans::NamedValue>& arguments)
{
    return boundary::guard("document job",
                           [&]() -> css::uno::Any
                           {
                               const auto document = spreadsheetOf(arguments);
                               if (document.is())
                                   followSettings(document);
                               return {};
                           });
}

rtl::OUString DocumentJob::getImplementationName()
{
    return "org.ncsworkbench.comp.DocumentJob";
}

sal_Bool DocumentJob::supportsService(const rtl::OUString& name)
{
    return cppu::supportsService(this, name);
}

css::uno::Sequence<rtl::OUString> DocumentJob::getSupportedServiceNames()
{
    return boundary::sequenceOf<rtl::OUString>({"com.sun.star.task.Job"});
}

} // namespace ncs::uno::addin

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
// NOLINTNEXTLINE(readability-identifier-naming): the name in ncs.components
ncs_DocumentJob_get(css::uno::XComponentContext*, const css::uno::Sequence<css::uno::Any>&)
{
    return cppu::acquire(new ncs::uno::addin::DocumentJob);
}
