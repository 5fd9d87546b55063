// SPDX-License-Identifier: MPL-2.0
// The lists that a workbook brings with it: a sheet to write one, and taking it into use.
#include "core/base/language.hxx"
#include "core/cataloguesheet/sheet_cells.hxx"
#include "core/cataloguesheet/sheet_reader.hxx"
#include "core/layout/catalogue_sheet_plan.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/document_language.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/commands/array_edit.hxx"
#include "uno/commands/change_edition.hxx"
#include "uno/commands/dialog.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/workbook/sheet_builder.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::toOUString;
using boundary::WorkbookDocument;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

using Range = Reference<css::table::XCellRange>;
using Sheets = Reference<css::sheet::XSpreadsheets>;

WorkbookDocument workbookIn(const Call& call)
{
    if (!Reference<css::sheet::XSpreadsheetDocument>(call.model, UNO_QUERY).is())
        throw Refused("command.no-document");
    if (!isWorkbook(call.model) || !WorkbookDocument(call.model).hasSettings())
        throw Refused("workbook.none");
    const Reference<css::frame::XStorable> storable(call.model, UNO_QUERY);
    if (storable.is() && storable->isReadonly())
        throw Refused("document.read-only");
    return WorkbookDocument(call.model);
}

/// A name that no sheet has: the wanted one, or with a number after it.
std::string freeName(const Sheets& sheets, const std::string& wanted)
{
    std::string name = wanted;
    for (int number = 2; sheets->hasByName(toOUString(name)); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

sal_Int16 sheetCount(const Sheets& sheets)
{
    return static_cast<sal_Int16>(
        Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount());
}

Range sheetNamed(const Sheets& sheets, const std::string& name)
{
    return Range(sheets->getByName(toOUString(name)), UNO_QUERY_THROW);
}

void show(const Call& call, const Range& sheet)
{
    goTo(call.model, sheet->getCellRangeByPosition(1, 0, 1, 0));
}

/// What the workbook has of its own already: the range of the list with this id, or null.
Range ownSheetOf(const WorkbookDocument& document, const std::string& list)
{
    for (const Range& range : document.ownCatalogues())
        if (cataloguesheet::listIdIn(boundary::tableOf(range)) == list)
            return range;
    return {};
}

/// The list to begin with: its id, empty for none; nothing when the person cancels.
std::optional<std::string> listGiven(const Call& call)
{
    const std::string wanted = call.arguments.text("List");
    std::vector<std::string> ids{""};
    std::vector<std::string> shown{call.say("catalogue.empty")};
    for (const catalogue::List& list : call.knowledge->catalogue.lists())
    {
        const auto& items = call.knowledge->catalogue.items();
        const bool hasItems =
            std::any_of(items.begin(),
                        items.end(),
                        [&list](const catalogue::Item& item) { return item.list == list.id; });
        if (!hasItems)
            continue;
        ids.push_back(list.id);
        shown.push_back(list.title.in(call.language));
    }
    if (!wanted.empty())
    {
        if (std::find(ids.begin(), ids.end(), wanted) != ids.end())
            return wanted;
        std::string known;
        for (std::size_t index = 1; index < ids.size(); ++index)
            known =
                known.empty() ? ids[index] : call.say("coverage.list-pair", {known, ids[index]});
        throw Refused("command.argument-bad", {"List", wanted, known});
    }
    if (!call.isInteractive)
        return std::string();
    const auto chosen =
        askForChoice(call, {"catalogue.dialog-title", "catalogue.dialog-text", shown, 0});
    return chosen ? std::optional<std::string>(ids[*chosen]) : std::nullopt;
}

/// Takes the texts out of the plan, to be written all at once: written one by one into cells that
/// wrap, a list in six languages takes minutes, for each lays out its whole row.
std::vector<std::vector<Any>> textsOf(layout::PlannedSheet& sheet)
{
    layout::Address end;
    for (const layout::PlannedCell& cell : sheet.cells)
    {
        end.row = std::max(end.row, cell.at.row);
        end.column = std::max(end.column, cell.at.column);
    }
    const Any blank = boundary::textValue("");
    std::vector<std::vector<Any>> rows(
        static_cast<std::size_t>(end.row) + 1,
        std::vector<Any>(static_cast<std::size_t>(end.column) + 1, blank));
    for (layout::PlannedCell& cell : sheet.cells)
    {
        if (cell.content != layout::Content::Text)
            continue;
        rows[static_cast<std::size_t>(cell.at.row)][static_cast<std::size_t>(cell.at.column)] =
            Any(boundary::toCellText(cell.text));
        cell.content = layout::Content::Nothing;
    }
    return rows;
}

/// What people wrote comes back as they wrote it; other lists are written out.
void addSheet(const Call& call,
              const WorkbookDocument& document,
              const std::string& list,
              const std::string& name)
{
    const Sheets sheets = document.document()->getSheets();
    const sal_Int16 last = sheetCount(sheets);
    if (const Range own = ownSheetOf(document, list); own.is())
    {
        sheets->copyByName(toOUString(sheetNameOf(own)), toOUString(name), last);
        Reference<css::beans::XPropertySet>(sheetNamed(sheets, name), UNO_QUERY_THROW)
            ->setPropertyValue("IsVisible", Any(true));
        return;
    }
    sheets->insertNewByName(toOUString(name), last);
    const std::string language = document.settings(*call.knowledge).language;
    layout::WorkbookPlan plan;
    plan.language = language;
    plan.rightToLeft = base::isRightToLeft(language);
    plan.sheets.push_back(layout::planCatalogueSheet(*call.knowledge, list, language));
    const auto texts = textsOf(plan.sheets.front());
    workbook::SheetBuilder builder(document.document(), plan, 0, static_cast<std::size_t>(last));
    builder.writeContents();
    builder.writeAppearance();
    writeArray(call.model,
               css::table::CellRangeAddress(last,
                                            0,
                                            0,
                                            static_cast<sal_Int32>(texts.front().size()) - 1,
                                            static_cast<sal_Int32>(texts.size()) - 1),
               boundary::toDataArray(texts));
    // Over the texts, which have blanks where keys stand.
    builder.writeFormulas();
    builder.writeCharts();
    builder.settle();
}

/// The sheet to be loaded: the one named, else the one in view.
Range sheetGiven(const Call& call, const WorkbookDocument& document)
{
    const std::string name = call.arguments.text("Sheet");
    const Sheets sheets = document.document()->getSheets();
    if (!name.empty())
    {
        if (!sheets->hasByName(toOUString(name)))
            throw Refused("own.no-tables", {}, name, "A1");
        return sheetNamed(sheets, name);
    }
    const Reference<css::sheet::XSpreadsheetView> view(call.model->getCurrentController(),
                                                       UNO_QUERY);
    if (!view.is())
        throw Refused("own.no-tables");
    return Range(view->getActiveSheet(), UNO_QUERY_THROW);
}

/// A formula would let the catalogue change without being loaded.
void refuseFormulas(const Range& sheet, const cataloguesheet::Sheet& read)
{
    for (std::size_t row = 0; row < read.cells.rows.size(); ++row)
    {
        const strategy::Row& cells = read.cells.rows[row];
        const bool isKeys = std::any_of(cells.begin(),
                                        cells.end(),
                                        [](const strategy::Cell& cell)
                                        {
                                            const auto* text = std::get_if<std::string>(&cell);
                                            return text != nullptr && (*text == "catalogue.key" ||
                                                                       *text == "item.title");
                                        });
        if (isKeys || cells.empty())
            continue;
        const auto at = static_cast<sal_Int32>(row);
        const Range formula = firstFormula(
            sheet->getCellRangeByPosition(0, at, static_cast<sal_Int32>(cells.size()) - 1, at));
        if (formula.is())
            throw Refused(
                "table.formula-inside", {}, sheetNameOf(formula), cellName(formula, 0, 0));
    }
}

void nameOwn(const WorkbookDocument& document, const Range& sheet, const std::string& name)
{
    const auto names = document.names();
    const Range used = boundary::usedPart(sheet);
    const css::table::CellRangeAddress area = boundary::addressOf(used);
    if (names->hasByName(toOUString(name)))
        names->removeByName(toOUString(name));
    names->addNewByName(toOUString(name),
                        toOUString(contentOf(used)),
                        css::table::CellAddress(area.Sheet, 0, 0),
                        0);
}

/// A hidden copy is what counts, so that writing on in the sheet changes no figure until it is
/// loaded again.
void keep(const Call& call,
          const WorkbookDocument& document,
          const Range& sheet,
          const std::string& list)
{
    const Sheets sheets = document.document()->getSheets();
    const auto own = document.ownCatalogues();
    std::size_t number = own.size() + 1;
    for (std::size_t index = 0; index < own.size(); ++index)
        if (cataloguesheet::listIdIn(boundary::tableOf(own[index])) == list)
        {
            number = index + 1;
            sheets->removeByName(toOUString(sheetNameOf(own[index])));
        }
    const std::string name = freeName(sheets, call.say("catalogue.loaded-sheet", {list}));
    sheets->copyByName(toOUString(sheetNameOf(sheet)), toOUString(name), sheetCount(sheets));
    const Range copy = sheetNamed(sheets, name);
    nameOwn(document, copy, boundary::kOwnCatalogueName + std::to_string(number));
    Reference<css::beans::XPropertySet>(copy, UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", Any(false));
}

struct Loaded
{
    std::string list;
    std::string title;
    std::string edition; ///< empty: it has no elements to be assessed
    long items = 0;
    long elements = 0;
};

Loaded described(const Knowledge& knowledge, const std::string& list, const std::string& language)
{
    Loaded loaded;
    loaded.list = list;
    loaded.title = knowledge.catalogue.list(list)->title.in(language);
    for (const catalogue::Item& item : knowledge.catalogue.items())
    {
        if (item.list != list)
            continue;
        ++loaded.items;
        if (item.kind != catalogue::Kind::Element || !item.assessable || item.withdrawn)
            continue;
        ++loaded.elements;
        loaded.edition = item.edition;
    }
    return loaded;
}

bool isToBeUsed(const Call& call, const Loaded& loaded)
{
    if (loaded.edition.empty() || call.arguments.has("Use"))
        return !loaded.edition.empty() && call.arguments.flag("Use");
    return call.isInteractive &&
           askWhether(
               call,
               call.say("catalogue.use-question", {loaded.title, std::to_string(loaded.elements)}));
}

} // namespace

Outcome newCatalogueSheet(const Call& call)
{
    const WorkbookDocument document = workbookIn(call);
    Outcome outcome;
    const auto list = listGiven(call);
    if (!list)
    {
        outcome.isCancelled = true;
        return outcome;
    }
    const Sheets sheets = document.document()->getSheets();
    const std::string language = document.settings(*call.knowledge).language;
    const std::string name =
        freeName(sheets, call.knowledge->words.say("catalogue.sheet", language));
    {
        UndoStep step(call.model, call.say("catalogue.undo-new"));
        addSheet(call, document, *list, name);
        step.keep();
    }
    show(call, sheetNamed(sheets, name));
    outcome.count = 1;
    outcome.message = call.say("catalogue.new-done", {name});
    return outcome;
}

Outcome loadCatalogue(const Call& call)
{
    const WorkbookDocument document = workbookIn(call);
    const Range sheet = sheetGiven(call, document);
    const cataloguesheet::Sheet read{sheetNameOf(sheet), boundary::tableOf(sheet)};
    if (!cataloguesheet::isCatalogueSheet(read.cells))
        throw Refused("own.no-tables", {}, read.name, "A1");
    refuseFormulas(sheet, read);
    const std::string list = cataloguesheet::listIdIn(read.cells);
    std::vector<cataloguesheet::Sheet> all;
    for (const Range& own : document.ownCatalogues())
    {
        cataloguesheet::Sheet other{sheetNameOf(own), boundary::tableOf(own)};
        if (cataloguesheet::listIdIn(other.cells) != list)
            all.push_back(std::move(other));
    }
    all.push_back(read);
    std::shared_ptr<const Knowledge> knowledge;
    try
    {
        knowledge = boundary::knowledgeWith(all);
    }
    catch (const boundary::OwnCatalogueFaults& faults)
    {
        throw Refused(placedInSheets(faults.findings()));
    }
    const Loaded loaded = described(*knowledge, list, call.language);
    const bool isUsed = isToBeUsed(call, loaded);
    Outcome outcome;
    EditionOutcome changed;
    {
        UndoStep step(call.model, call.say("catalogue.undo-load"), Recalculation::Full);
        keep(call, document, sheet, list);
        if (isUsed)
            changed = useEdition(call, loaded.edition);
        step.keep();
    }
    Reference<css::sheet::XCalculatable>(call.model, UNO_QUERY_THROW)->calculateAll();
    outcome.findings = placedInSheets(knowledge->warnings);
    outcome.count = loaded.items;
    outcome.figures = {{"Elements", loaded.elements},
                       {"WithoutCounterpart", changed.withoutCounterpart},
                       {"NewToAnswer", changed.added}};
    outcome.message =
        call.say("catalogue.load-done",
                 {loaded.title, std::to_string(loaded.items), std::to_string(loaded.elements)});
    if (isUsed)
        outcome.message = call.say("coverage.sentence-pair",
                                   {outcome.message,
                                    call.say("edition.done",
                                             {loaded.edition,
                                              std::to_string(changed.withoutCounterpart),
                                              std::to_string(changed.added)})});
    return outcome;
}

} // namespace ncs::uno::commands
