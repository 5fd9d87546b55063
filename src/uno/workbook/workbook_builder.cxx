// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/workbook_builder.hxx"

#include "core/layout/layout_loader.hxx"
#include "core/layout/workbook_plan.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/document_language.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/workbook/sheet_builder.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <fstream>
#include <map>
#include <mutex>

namespace ncs::uno::workbook
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Document = Reference<css::sheet::XSpreadsheetDocument>;

namespace
{

constexpr char kTemplates[] = "templates/";

base::Result<layout::WorkbookPlan> planned(const Knowledge& knowledge, const NewWorkbook& options)
{
    const auto& layout = packedLayout(options.layout);
    if (!layout)
        return layout.error();
    return layout::planWorkbook(layout.value(),
                                knowledge,
                                {options.language,
                                 options.edition,
                                 options.reading,
                                 options.title,
                                 options.country,
                                 options.tlp,
                                 options.note,
                                 options.from,
                                 options.until});
}

/// Closes what was begun unless all went well, so that a failure leaves no half-made window.
class Draft
{
public:
    Draft(const Reference<css::uno::XComponentContext>& context, const OUString& url, bool hidden)
        : document_(css::frame::Desktop::create(context)->loadComponentFromURL(
                        url,
                        "_blank",
                        0,
                        boundary::sequenceOf({boundary::propertyValue("AsTemplate", true),
                                              boundary::propertyValue("Hidden", hidden)})),
                    UNO_QUERY)
    {
    }
    ~Draft()
    {
        boundary::guardListener("new workbook",
                                [this]
                                {
                                    const Reference<css::util::XCloseable> closeable(document_,
                                                                                     UNO_QUERY);
                                    if (closeable.is())
                                        closeable->close(true);
                                });
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const Document& document() const { return document_; }

    Document release()
    {
        Document whole = document_;
        document_.clear();
        return whole;
    }

private:
    Document document_;
};

std::set<std::string> namesOf(const Document& document, const char* family)
{
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName(OUString::createFromAscii(family)),
        UNO_QUERY_THROW);
    std::set<std::string> names;
    for (const OUString& name : styles->getElementNames())
        names.insert(boundary::toUtf8(name));
    return names;
}

/// The base's own sheets show its styles; they are no part of a workbook.
void makeSheets(const Document& document, const layout::WorkbookPlan& plan)
{
    const auto sheets = document->getSheets();
    const auto specimens = sheets->getElementNames();
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
        sheets->insertNewByName(boundary::toOUString(plan.sheets[index].name),
                                static_cast<sal_Int16>(index));
    for (const OUString& specimen : specimens)
        sheets->removeByName(specimen);
}

void setUpView(const Document& document, const layout::WorkbookPlan& plan)
{
    const auto controller =
        Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
    const Reference<css::sheet::XViewFreezable> freezable(controller, UNO_QUERY_THROW);
    // A template does not keep the base's view; borders of cells draw the tables.
    const Reference<css::beans::XPropertySet> settings(controller, UNO_QUERY_THROW);
    settings->setPropertyValue("ShowGrid", css::uno::Any(false));
    settings->setPropertyValue("ShowPageBreaks", css::uno::Any(false));
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
    {
        const auto& freeze = plan.sheets[index].freeze;
        if (!freeze)
            continue;
        view->setActiveSheet(sheetAt(document, index));
        freezable->freezeAtPosition(static_cast<sal_Int32>(freeze->column),
                                    static_cast<sal_Int32>(freeze->row));
    }
    view->setActiveSheet(sheetAt(document, 0));
}

/// Tells of a loop over sheets that makes up a part of the whole.
class Part
{
public:
    Part(const Advance& advance, int from, int until, std::size_t steps)
        : advance_(advance), from_(from), until_(until), steps_(steps)
    {
    }
    void step()
    {
        ++done_;
        if (advance_)
            advance_(from_ + (until_ - from_) * static_cast<int>(done_) / static_cast<int>(steps_));
    }

private:
    const Advance& advance_;
    int from_;
    int until_;
    std::size_t steps_;
    std::size_t done_ = 0;
};

// Of a hundred, by the time that it takes: when the document is there, filled, computed, shown.
constexpr int kLoaded = 15;
constexpr int kFilled = 60;
constexpr int kDrawn = 80;
constexpr int kWhole = 100;

void fillSheets(const Document& document, const layout::WorkbookPlan& plan, const Advance& advance)
{
    constexpr std::size_t kRounds = 3;
    Part part(advance, kLoaded, kFilled, kRounds * plan.sheets.size());
    std::vector<SheetBuilder> builders;
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
        builders.emplace_back(document, plan, index);
    for (SheetBuilder& builder : builders)
    {
        builder.writeContents();
        part.step();
    }
    // Formulas name ranges and other sheets, so these come first.
    nameRanges(document, plan);
    for (SheetBuilder& builder : builders)
    {
        builder.writeFormulas();
        part.step();
    }
    for (SheetBuilder& builder : builders)
    {
        builder.writeAppearance();
        part.step();
    }
}

void drawSheets(const Document& document, const layout::WorkbookPlan& plan, const Advance& advance)
{
    constexpr std::size_t kRounds = 2;
    Part part(advance, kFilled, kDrawn, kRounds * plan.sheets.size());
    // Each after all of the other: a figure that is computed anew would mark its chart as modified.
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
    {
        SheetBuilder(document, plan, index).renewFormulas();
        part.step();
    }
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
    {
        SheetBuilder(document, plan, index).writeCharts();
        part.step();
    }
}

/// Each sheet while it is in view. The anchor of a chart is but half made on any other: the office
/// keeps a second one, which stays empty there, and saving as ODS then writes rows without end once
/// a figure has changed (LibreOffice 7.4).
void settle(const Document& document, const layout::WorkbookPlan& plan, const Advance& advance)
{
    Part part(advance, kDrawn, kWhole, plan.sheets.size());
    const Reference<css::sheet::XSpreadsheetView> view(
        Reference<css::frame::XModel>(document, UNO_QUERY_THROW)->getCurrentController(),
        UNO_QUERY_THROW);
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
    {
        if (!plan.sheets[index].hidden)
            view->setActiveSheet(sheetAt(document, index));
        SheetBuilder(document, plan, index).settle();
        part.step();
    }
    view->setActiveSheet(sheetAt(document, 0));
}

void build(const Document& document, const layout::WorkbookPlan& plan, const Advance& advance)
{
    const Reference<css::frame::XModel> model(document, UNO_QUERY_THROW);
    const Reference<css::sheet::XCalculatable> calculation(document, UNO_QUERY_THROW);
    // Locking the undo manager would not keep Calc from recording, nor from the time that takes.
    const Reference<css::beans::XPropertySet> settings(document, UNO_QUERY_THROW);
    settings->setPropertyValue("IsUndoEnabled", css::uno::Any(false));
    model->lockControllers();
    calculation->enableAutomaticCalculation(false);
    boundary::setLanguage(document, plan.language);
    makeSheets(document, plan);
    fillSheets(document, plan, advance);
    calculation->enableAutomaticCalculation(true);
    calculation->calculateAll();
    drawSheets(document, plan, advance);
    model->unlockControllers();
    setUpView(document, plan);
    settle(document, plan, advance);
    settings->setPropertyValue("IsUndoEnabled", css::uno::Any(true));
    Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->setTitle(boundary::toOUString(plan.title));
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
}

base::Findings unloadable(const std::string& file)
{
    return {{"file.unreadable",
             base::Severity::Error,
             base::Certainty::Certain,
             {file, -1, -1},
             "",
             {file}}};
}

} // namespace

const base::Result<layout::Layout>& packedLayout(const std::string& name)
{
    static std::mutex mutex;
    static std::map<std::string, base::Result<layout::Layout>> layouts;
    const std::lock_guard<std::mutex> lock(mutex);
    const auto known = layouts.find(name);
    if (known != layouts.end() && known->second)
        return known->second;
    const std::string folder = boundary::extensionPath() + kTemplates;
    auto layout =
        layout::loadLayout(name + ".xml",
                           [&folder](const std::string& file) -> std::unique_ptr<std::istream>
                           {
                               auto stream =
                                   std::make_unique<std::ifstream>(folder + file, std::ios::binary);
                               if (!stream->is_open())
                                   return nullptr;
                               return stream;
                           });
    return layouts.insert_or_assign(name, std::move(layout)).first->second;
}

base::Result<Document> buildWorkbook(const Reference<css::uno::XComponentContext>& context,
                                     const Knowledge& knowledge,
                                     const NewWorkbook& options,
                                     const Advance& advance)
{
    const auto plan = planned(knowledge, options);
    if (!plan)
        return plan.error();
    const std::string file = kTemplates + plan.value().base;
    Draft draft(context, boundary::extensionUrl() + boundary::toOUString(file), options.hidden);
    if (!draft.document().is())
        return unloadable(file);
    base::Findings missing = layout::missingStyles(plan.value(),
                                                   namesOf(draft.document(), "CellStyles"),
                                                   namesOf(draft.document(), "PageStyles"));
    if (!missing.empty())
        return missing;
    build(draft.document(), plan.value(), advance);
    return draft.release();
}

} // namespace ncs::uno::workbook
