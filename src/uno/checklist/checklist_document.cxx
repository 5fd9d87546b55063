// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/checklist_document.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/checklist/figure_sheet.hxx"
#include "uno/checklist/gap_sheet.hxx"
#include "uno/checklist/styles.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace ncs::uno::checklist
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

Reference<css::frame::XModel>
hiddenSpreadsheet(const Reference<css::uno::XComponentContext>& context)
{
    const auto desktop = css::frame::Desktop::create(context);
    return Reference<css::frame::XModel>(
        desktop->loadComponentFromURL("private:factory/scalc",
                                      "_blank",
                                      0,
                                      boundary::sequenceOf({propertyValue("Hidden", true)})),
        UNO_QUERY_THROW);
}

/// The sheet at a place, named, on our page, from right to left where the language is written so.
Reference<css::sheet::XSpreadsheet>
sheetAt(const Reference<css::sheet::XSpreadsheetDocument>& document,
        sal_Int32 place,
        const char* page,
        const std::string& name,
        bool rightToLeft)
{
    const auto sheets = document->getSheets();
    const Reference<css::container::XIndexAccess> byIndex(sheets, UNO_QUERY_THROW);
    if (place >= byIndex->getCount())
        sheets->insertNewByName(toOUString(name), static_cast<sal_Int16>(place));
    const Reference<css::sheet::XSpreadsheet> sheet(byIndex->getByIndex(place), UNO_QUERY_THROW);
    Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName(toOUString(name));
    const Reference<css::beans::XPropertySet> properties(sheet, UNO_QUERY_THROW);
    properties->setPropertyValue("PageStyle", Any(OUString::createFromAscii(page)));
    properties->setPropertyValue(
        "TableLayout",
        Any(rightToLeft ? css::text::WritingMode2::RL_TB : css::text::WritingMode2::LR_TB));
    return sheet;
}

void fill(const Reference<css::frame::XModel>& model,
          const report::Checklist& checklist,
          const coverage::Speaker& speaker,
          const catalogue::Catalogue& catalogue)
{
    const Reference<css::sheet::XSpreadsheetDocument> document(model, UNO_QUERY_THROW);
    const Reference<css::document::XUndoManagerSupplier> undo(model, UNO_QUERY_THROW);
    undo->getUndoManager()->lock();
    makeCellStyles(document, checklist.language);
    makePageStyles(document, checklist, speaker);
    const auto gaps = sheetAt(
        document, 0, kPage, report::said(speaker, "report.sheet-checklist"), checklist.rightToLeft);
    const auto figures = sheetAt(document,
                                 1,
                                 kLastPage,
                                 report::said(speaker, "report.sheet-figures"),
                                 checklist.rightToLeft);
    {
        Ruler ruler(document);
        GapSheet(gaps, checklist, speaker, ruler).write();
        writeFigureSheet(figures, checklist, speaker, catalogue, ruler);
    }
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY_THROW);
    const auto properties = supplier->getDocumentProperties();
    properties->setTitle(toOUString(checklist.title));
    properties->setSubject(toOUString(checklist.subtitle));
    properties->setDescription(toOUString(checklist.tlp));
    undo->getUndoManager()->unlock();
}

void close(const Reference<css::frame::XModel>& model)
{
    const Reference<css::util::XCloseable> closeable(model, css::uno::UNO_QUERY);
    if (closeable.is())
        closeable->close(true);
}

} // namespace

ChecklistDocument::ChecklistDocument(const Reference<css::uno::XComponentContext>& context,
                                     const report::Checklist& checklist,
                                     const coverage::Speaker& speaker,
                                     const catalogue::Catalogue& catalogue)
    : model_(hiddenSpreadsheet(context))
{
    try
    {
        fill(model_, checklist, speaker, catalogue);
    }
    catch (...)
    {
        boundary::guardListener("checklist", [this] { close(model_); });
        throw;
    }
}

ChecklistDocument::~ChecklistDocument()
{
    boundary::guardListener("checklist", [this] { close(model_); });
}

} // namespace ncs::uno::checklist
