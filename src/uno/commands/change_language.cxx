// SPDX-License-Identifier: MPL-2.0
// A copy of the workbook that speaks another language. Conditional formats cannot be undone, so the
// workbook itself stays as it is.
#include "core/base/language.hxx"
#include "core/relabel/relabelling.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/document_language.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/dialog.hxx"
#include "uno/commands/document_copy.hxx"
#include "uno/commands/open_sheets.hxx"
#include "uno/commands/progress.hxx"
#include "uno/commands/setting_cells.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/workbook/layout_of.hxx"
#include "uno/workbook/relabelled_sheet.hxx"
#include "uno/workbook/row_heights.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;

namespace
{

layout::WorkbookPlan planIn(const std::string& language,
                            const layout::Layout& layout,
                            const Knowledge& knowledge,
                            const strategy::Settings& settings)
{
    auto plan = layout::planWorkbook(
        layout, knowledge, {language, settings.edition, settings.reading, "", "", "", "", "", ""});
    if (plan)
        return std::move(plan).value();
    std::vector<PlacedFinding> faults;
    for (const base::Finding& finding : plan.error())
        faults.push_back({finding, finding.place.source, ""});
    throw Refused(faults);
}

/// The sheet of the document that a planned one has become; -1 when it is gone.
long sheetOf(const boundary::WorkbookDocument& document,
             const layout::WorkbookPlan& plan,
             std::size_t index)
{
    for (const layout::PlannedRange& range : plan.names)
    {
        if (range.sheet != index)
            continue;
        const auto cells = document.namedRange(range.name.c_str());
        if (cells.is())
            return boundary::addressOf(cells).Sheet;
    }
    const Reference<css::container::XIndexAccess> sheets(document.document()->getSheets(),
                                                         UNO_QUERY_THROW);
    for (sal_Int32 sheet = 0; sheet < sheets->getCount(); ++sheet)
        if (Reference<css::container::XNamed>(sheets->getByIndex(sheet), UNO_QUERY_THROW)
                ->getName() == boundary::toOUString(plan.sheets[index].name))
            return sheet;
    return -1;
}

void rename(const Document& document, long sheet, const std::string& from, const std::string& to)
{
    const Reference<css::container::XNameAccess> names(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(names, UNO_QUERY_THROW);
    const Reference<css::container::XNamed> named(sheets->getByIndex(static_cast<sal_Int32>(sheet)),
                                                  UNO_QUERY_THROW);
    if (named->getName() == boundary::toOUString(from) &&
        !names->hasByName(boundary::toOUString(to)))
        named->setName(boundary::toOUString(to));
}

struct Changed
{
    long texts = 0;
    long values = 0;
};

/// One sheet, if it is still there.
void relabelOne(const boundary::WorkbookDocument& document,
                const workbook::RelabelledSheet::Task& change,
                Changed& changed)
{
    const long sheet = sheetOf(document, change.from, change.index);
    if (sheet < 0)
        return;
    workbook::RelabelledSheet relabelled(document, sheet, change);
    relabelled.relabel();
    changed.texts += relabelled.texts();
    changed.values += relabelled.values();
    rename(document.document(),
           sheet,
           change.from.sheets[change.index].name,
           change.to.sheets[change.index].name);
}

/// Once the figures of the new language are there.
void fitSheets(const boundary::WorkbookDocument& document, const layout::WorkbookPlan& plan)
{
    for (std::size_t index = 0; index < plan.sheets.size(); ++index)
    {
        const long number = sheetOf(document, plan, index);
        if (number >= 0)
            workbook::fitSheet(
                workbook::sheetAt(document.document(), static_cast<std::size_t>(number)),
                plan.sheets[index].rows);
    }
}

void setTitle(const Document& document, const relabel::Relabelling& relabelling)
{
    const auto properties =
        Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
            ->getDocumentProperties();
    if (const auto title = relabelling.phrase(boundary::toUtf8(properties->getTitle())))
        properties->setTitle(boundary::toOUString(*title));
}

/// What the list says of each gap is written anew; people's part of it stays.
void refreshGaps(const Call& call,
                 const Reference<css::frame::XModel>& copy,
                 const WorkbookReading& reading)
{
    if (reading.people().byGap.empty())
        return;
    Call inner = call;
    inner.model = copy;
    refreshGapList(inner);
}

/// The copy is made out of sight. Shown as it is, the office would take it for hidden for ever, and
/// keep no copy of it against a crash; so a copy of the copy is what people get.
void present(const Call& call, DocumentCopy& copy)
{
    if (call.arguments.flag("Hidden"))
        return copy.release();
    Call inner = call;
    inner.model.set(copy.document(), UNO_QUERY_THROW);
    DocumentCopy shown(inner, DocumentCopy::Kind::Untitled);
    Reference<css::util::XModifiable>(shown.document(), UNO_QUERY_THROW)->setModified(true);
    shown.release();
}

} // namespace

Outcome changeLanguage(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    const strategy::Settings& settings = reading.settings();
    Outcome outcome;
    const std::string language =
        listChoice(call,
                   {"Language", "language", "language.dialog-title", "language.dialog-text"},
                   settings.language);
    outcome.isCancelled = language.empty();
    if (language.empty())
        return outcome;
    const auto layout = workbook::layoutOf(reading.document(), *call.knowledge);
    if (!layout)
        throw Refused("file.unreadable", {"templates"});
    const auto from = planIn(settings.language, layout.value(), *call.knowledge, settings);
    const auto to = planIn(language, layout.value(), *call.knowledge, settings);
    const relabel::Relabelling relabelling(
        layout.value(), *call.knowledge, from, to, settings.edition);

    // The copy is made in the time that some of its sheets take, and figured out in as much.
    constexpr int kCopying = 4;
    const int planned = static_cast<int>(from.sheets.size());
    Progress progress(call, "language.progress", planned + 2 * kCopying);
    DocumentCopy copy(call, DocumentCopy::Kind::HiddenUntitled);
    const boundary::WorkbookDocument document(copy.document());
    const Reference<css::sheet::XCalculatable> calculation(copy.document(), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> properties(copy.document(), UNO_QUERY_THROW);
    const Reference<css::frame::XModel> model(copy.document(), UNO_QUERY_THROW);
    progress.reach(kCopying);
    properties->setPropertyValue("IsUndoEnabled", css::uno::Any(false));
    model->lockControllers();
    calculation->enableAutomaticCalculation(false);
    const OpenSheets open(copy.document());
    Changed changed;
    for (std::size_t index = 0; index < from.sheets.size(); ++index)
    {
        relabelOne(document, {layout.value().sheets[index], from, to, index, relabelling}, changed);
        progress.reach(kCopying + static_cast<int>(index) + 1);
    }
    EditableTable table(document, boundary::kSettingsName, "setting.", "settings", *call.knowledge);
    putSetting(table, "language", call.knowledge->vocabulary.label("language", language, language));
    boundary::setLanguage(copy.document(), language);
    setTitle(copy.document(), relabelling);
    calculation->enableAutomaticCalculation(true);
    calculation->calculateAll();
    refreshGaps(call, model, reading);
    fitSheets(document, to);
    model->unlockControllers();
    properties->setPropertyValue("IsUndoEnabled", css::uno::Any(true));
    present(call, copy);
    outcome.count = changed.texts + changed.values;
    outcome.figures = {{"Texts", changed.texts}, {"Values", changed.values}};
    outcome.message =
        call.say("language.done", {std::to_string(changed.texts), std::to_string(changed.values)});
    return outcome;
}

} // namespace ncs::uno::commands
