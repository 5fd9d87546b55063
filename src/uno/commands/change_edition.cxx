// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/change_edition.hxx"

#include "core/coverage/explanation.hxx"
#include "core/edition/edition_change.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/commands/choice_lists.hxx"
#include "uno/commands/dialog.hxx"
#include "uno/commands/editable_table.hxx"
#include "uno/commands/setting_cells.hxx"
#include "uno/commands/undo_step.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/sheet/XCalculatable.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

using Range = Reference<css::table::XCellRange>;

void put(EditableTable& table, const edition::ChangedTable& changed)
{
    for (const edition::ChangedCell& cell : changed.cells)
        table.put(cell.row, cell.column, strategy::Cell{cell.text});
}

/// Below the last filled row.
void append(EditableTable& answers, const std::vector<std::string>& labels, const Knowledge& known)
{
    if (labels.empty())
        return;
    const long column = answers.column("answer.element");
    const long end = answers.nextRow(known.vocabulary);
    answers.makeRoom(end - answers.columns().firstDataRow + static_cast<long>(labels.size()));
    answers.putColumn(end, column, labels);
}

Range elementCells(const EditableTable& table, const char* key)
{
    return dataColumn(table.range(), table.column(key), table.columns().firstDataRow);
}

/// Columns of other tables that name elements.
struct ElementColumn
{
    const char* table;
    const char* prefix;
    const char* key;
    bool isChosen; ///< from the list of elements
};

/// Changes what they name; gives the cells that are chosen from the list.
std::vector<Range> changeOtherTables(const boundary::WorkbookDocument& document,
                                     const edition::Change& change,
                                     const Knowledge& knowledge,
                                     long& withoutCounterpart)
{
    static const std::vector<ElementColumn> kColumns{
        {"ncs_stocktaking", "stock.", "stock.element", true},
        {"ncs_evidence", "evidence.", "evidence.elements", false},
        {"ncs_scores", "score.", "score.element", true},
        {"ncs_votes", "vote.", "vote.element", true}};
    std::vector<Range> chosen;
    for (const ElementColumn& column : kColumns)
    {
        if (!document.namedRange(column.table).is())
            continue;
        EditableTable table(document, column.table, column.prefix, column.table, knowledge);
        if (!table.columns().has(column.key))
            continue;
        const auto changed = edition::changedColumn(
            table.table(), column.key, change, knowledge.catalogue, knowledge.vocabulary);
        put(table, changed);
        withoutCounterpart += changed.withoutCounterpart;
        if (column.isChosen)
            chosen.push_back(elementCells(table, column.key));
    }
    return chosen;
}

/// Smaller workbooks have one of the two, or neither.
void changeDraft(const boundary::WorkbookDocument& document,
                 const edition::Change& change,
                 const Knowledge& knowledge,
                 EditionOutcome& outcome,
                 std::vector<Range>& chosen)
{
    if (!document.namedRange(boundary::kDraftName).is())
        return;
    EditableTable draft(document, boundary::kDraftName, "measure.", "draft", knowledge);
    const auto changed =
        edition::changedDraft(draft.table(), change, knowledge.catalogue, knowledge.vocabulary);
    put(draft, changed);
    outcome.withoutCounterpart += changed.withoutCounterpart;
    chosen.push_back(elementCells(draft, "measure.element"));
}

void changeAnswers(const boundary::WorkbookDocument& document,
                   const edition::Change& change,
                   const Knowledge& knowledge,
                   EditionOutcome& outcome,
                   std::vector<Range>& chosen)
{
    if (!document.namedRange(boundary::kAnswersName).is())
        return;
    EditableTable answers(document, boundary::kAnswersName, "answer.", "answers", knowledge);
    const auto changed =
        edition::changedAnswers(answers.table(), change, knowledge.catalogue, knowledge.vocabulary);
    put(answers, changed);
    append(answers, changed.added, knowledge);
    outcome.withoutCounterpart += changed.withoutCounterpart;
    outcome.added += changed.newToAnswer;
    chosen.push_back(elementCells(answers, "answer.element"));
}

std::string editionGiven(const Call& call, const std::string& now)
{
    const auto editions = call.knowledge->catalogue.editions();
    std::string wanted = call.arguments.text("Edition");
    if (wanted.empty() && call.isInteractive)
    {
        const auto current = std::find(editions.begin(), editions.end(), now);
        const auto chosen = askForChoice(call,
                                         {"edition.dialog-title",
                                          "edition.dialog-text",
                                          editions,
                                          static_cast<std::size_t>(current - editions.begin())});
        return chosen ? editions[*chosen] : std::string();
    }
    if (std::find(editions.begin(), editions.end(), wanted) != editions.end())
        return wanted;
    std::string known;
    for (const std::string& each : editions)
        known = known.empty() ? each : call.say("coverage.list-pair", {known, each});
    throw Refused("command.argument-bad", {"Edition", wanted, known});
}

} // namespace

EditionOutcome useEdition(const Call& call, const std::string& edition)
{
    const boundary::WorkbookDocument document(call.model);
    const auto knowledge = boundary::knowledgeOf(document);
    const strategy::Settings settings = document.settings(*knowledge);
    const edition::Change change{settings.edition, edition, settings.language};
    EditableTable table(document, boundary::kSettingsName, "setting.", "settings", *knowledge);
    EditionOutcome outcome{0, 0};
    std::vector<Range> chosen =
        changeOtherTables(document, change, *knowledge, outcome.withoutCounterpart);
    changeDraft(document, change, *knowledge, outcome, chosen);
    changeAnswers(document, change, *knowledge, outcome, chosen);
    std::vector<std::string> labels;
    for (const catalogue::Item* element : knowledge->catalogue.elements(edition))
        labels.push_back(coverage::elementLabel(*element, settings.language));
    offer(document, "element", labels, chosen);
    const Range cell = settingCell(table, "edition");
    if (!cell.is())
        throw Refused("table.column-missing", {"edition"});
    offer(document, "edition", knowledge->catalogue.editions(), {cell});
    putSetting(
        table, "edition", knowledge->vocabulary.label("edition", edition, settings.language));
    return outcome;
}

Outcome changeEdition(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    Outcome outcome;
    const std::string edition = editionGiven(call, reading.settings().edition);
    if (edition.empty())
    {
        outcome.isCancelled = true;
        return outcome;
    }
    EditionOutcome changed;
    {
        UndoStep step(call.model, call.say("edition.undo"), Recalculation::Full);
        changed = useEdition(call, edition);
        step.keep();
    }
    Reference<css::sheet::XCalculatable>(call.model, UNO_QUERY_THROW)->calculateAll();
    outcome.count = changed.withoutCounterpart;
    outcome.figures = {{"WithoutCounterpart", changed.withoutCounterpart},
                       {"NewToAnswer", changed.added}};
    outcome.message = call.say(
        "edition.done",
        {edition, std::to_string(changed.withoutCounterpart), std::to_string(changed.added)});
    return outcome;
}

} // namespace ncs::uno::commands
