// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/document_job.hxx"

#include "uno/addin/settings_watch.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/cell_menu.hxx"
#include "uno/sidebar/deck.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <cppuhelper/supportsservice.hxx>

namespace ncs::uno::addin
{

namespace
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// False in a document that is no strategy workbook.
bool followSettings(const Reference<css::sheet::XSpreadsheetDocument>& document)
{
    const boundary::WorkbookDocument workbook(document);
    const auto range = workbook.namedRange(boundary::kSettingsName);
    if (range.is())
        SettingsWatch::instance().follow(
            workbook, range, workbook.settings(*boundary::knowledgeOf(workbook)));
    return range.is();
}

/// A document counts as modified while one of its charts does, and charts follow their cells.
void markUnmodified(const Reference<css::sheet::XSpreadsheetDocument>& document)
{
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
    {
        const Reference<css::table::XTableChartsSupplier> sheet(sheets->getByIndex(index),
                                                                UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> charts(sheet->getCharts(), UNO_QUERY_THROW);
        for (sal_Int32 place = 0; place < charts->getCount(); ++place)
        {
            const Reference<css::document::XEmbeddedObjectSupplier> chart(charts->getByIndex(place),
                                                                          UNO_QUERY_THROW);
            const Reference<css::util::XModifiable> object(chart->getEmbeddedObject(), UNO_QUERY);
            if (object.is())
                object->setModified(false);
        }
    }
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
}

/// Files keep the figures of whoever saved them last. Someone without the extension may have
/// changed the settings, which no cell depends on in Calc's eyes; so no figure is shown before it
/// is ours.
void recalculateLoaded(const Reference<css::sheet::XSpreadsheetDocument>& document)
{
    const bool wasModified =
        Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified();
    Reference<css::sheet::XCalculatable>(document, UNO_QUERY_THROW)->calculateAll();
    if (!wasModified)
        markUnmodified(document);
}

void look(const Reference<css::uno::XComponentContext>& context,
          const css::uno::Sequence<css::beans::NamedValue>& arguments)
{
    css::uno::Sequence<css::beans::NamedValue> environment;
    boundary::valueNamed(arguments, "Environment") >>= environment;
    const Reference<css::sheet::XSpreadsheetDocument> document(
        boundary::valueNamed(environment, "Model"), UNO_QUERY);
    rtl::OUString event;
    boundary::valueNamed(environment, "EventName") >>= event;
    if (!document.is())
        return;
    if (event == "OnViewCreated")
    {
        const Reference<css::frame::XModel> model(document, UNO_QUERY_THROW);
        commands::offerInCellMenus(context, model);
        return sidebar::openDeckLater(context, model);
    }
    if (!followSettings(document))
        return;
    if (event == "OnLoadFinished") // fires for hidden documents too
        recalculateLoaded(document);
}

} // namespace

DocumentJob::DocumentJob(const Reference<css::uno::XComponentContext>& context) : context_(context)
{
}

css::uno::Any DocumentJob::execute(const css::uno::Sequence<css::beans::NamedValue>& arguments)
{
    return boundary::guard("document job",
                           [&]() -> css::uno::Any
                           {
                               look(context_, arguments);
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
ncs_DocumentJob_get(css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&)
{
    return cppu::acquire(new ncs::uno::addin::DocumentJob(context));
}
