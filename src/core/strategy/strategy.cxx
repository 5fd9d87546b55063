// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/strategy.hxx"

#include "core/base/text.hxx"
#include "core/strategy/answers_reader.hxx"
#include "core/strategy/column_map.hxx"
#include "core/strategy/draft_reader.hxx"

#include <algorithm>

namespace ncs::strategy
{

namespace
{

const std::string kDraft = "draft";
const std::string kAnswers = "answers";
const std::string kMeasurePrefix = "measure.";
const std::string kAnswerPrefix = "answer.";
const std::string kCop = "cop";
const std::string kCopPrefix = "cop.";
const std::string kCopItem = "cop.item";

/// "5.3.1 Title" -> "5.3.1"; an id has no white space and comes back whole.
std::string firstWord(const std::string& text)
{
    const auto end =
        std::find_if(text.begin(),
                     text.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    std::string word(text.begin(), end);
    // A no-break or other Unicode space is two or three bytes: cut where the number's characters
    // end.
    const std::size_t cut = word.find_first_not_of("0123456789.");
    const bool spaced =
        cut != std::string::npos && cut > 0 && base::trimmed(word.substr(cut)) != word.substr(cut);
    return spaced ? word.substr(0, cut) : word;
}

/// Whether one reading of the table's labels finds a column that the other does not.
bool hasOwnColumn(const ColumnMap& map, const ColumnMap& other)
{
    return std::any_of(map.byKey.begin(),
                       map.byKey.end(),
                       [&other](const auto& own)
                       {
                           return std::none_of(other.byKey.begin(),
                                               other.byKey.end(),
                                               [&own](const auto& theirs)
                                               { return theirs.second == own.second; });
                       });
}

/// Only this table has a column for such items.
bool isAboutCop(const Table& answers, const catalogue::Vocabulary& vocabulary)
{
    base::Findings unused;
    return mapColumns(answers, kCopPrefix, kCop, vocabulary, unused).has(kCopItem);
}

/// Answers to items of child online protection are answers like others: cop.value -> answer.value.
ColumnMap asAnswers(const ColumnMap& columns)
{
    ColumnMap answers = columns;
    answers.byKey.clear();
    for (const auto& [key, column] : columns.byKey)
        answers.byKey.emplace(key == kCopItem ? "answer.element"
                                              : kAnswerPrefix + key.substr(kCopPrefix.size()),
                              column);
    return answers;
}

/// Design 2.1, "Rapid mode": the first table has answer.* keys and no measure.* keys.
bool isRapid(const Table& table, const catalogue::Vocabulary& vocabulary)
{
    base::Findings unused;
    const ColumnMap measures = mapColumns(table, kMeasurePrefix, kDraft, vocabulary, unused);
    const ColumnMap answers = mapColumns(table, kAnswerPrefix, kDraft, vocabulary, unused);
    if (measures.fromKeys)
        return measures.byKey.empty() && !answers.byKey.empty();
    // Without keys "Element" is a label of both tables: the columns only one of them has decide.
    return hasOwnColumn(answers, measures) && !hasOwnColumn(measures, answers);
}

std::optional<ColumnMap> usableColumns(const Table& table,
                                       const std::string& prefix,
                                       const std::string& source,
                                       const std::string& neededKey,
                                       const catalogue::Vocabulary& vocabulary,
                                       base::Findings& findings)
{
    ColumnMap columns = mapColumns(table, prefix, source, vocabulary, findings);
    if (columns.has(neededKey))
        return columns;
    findings.push_back({columns.byKey.empty() ? "table.no-columns" : "table.column-missing",
                        base::Severity::Error,
                        base::Certainty::Certain,
                        {source, 0, -1},
                        "",
                        {neededKey}});
    return std::nullopt;
}

} // namespace

std::string_view name(Rung rung)
{
    static constexpr std::array<std::string_view, kRungCount> kNames{
        "mentioned", "committed", "owned", "resourced", "scheduled", "measured"};
    return kNames.at(static_cast<std::size_t>(rung));
}

const std::vector<std::string>& columnsOf(Rung rung)
{
    static const std::array<std::vector<std::string>, kRungCount> kColumns{
        {{"measure.element"},
         {"measure.kind"},
         {"measure.lead"},
         {"measure.amount", "measure.currency", "measure.funding"},
         {"measure.start", "measure.end"},
         {"measure.kpi", "measure.target"}}};
    return kColumns.at(static_cast<std::size_t>(rung));
}

const catalogue::Item* resolveElement(std::string_view text,
                                      const catalogue::Catalogue& catalogue,
                                      const std::string& edition,
                                      std::string& rule)
{
    rule.clear();
    const std::string cell = base::trimmed(text);
    if (cell.empty())
        return nullptr;
    // A title may follow the number; an id stands alone and is spelt as it is.
    if (resolveCopItem(cell, catalogue))
        return nullptr;
    const catalogue::Item* item = catalogue.numbered(edition, firstWord(cell));
    if (!item)
        item = catalogue.item(cell);
    const bool guideId = cell.rfind("guide.", 0) == 0;
    const bool ofOtherEdition = guideId && cell.rfind("guide." + edition + ".", 0) != 0;
    if (ofOtherEdition || (item && !item->edition.empty() && item->edition != edition))
        rule = "element.other-edition";
    else if (!item)
        rule = "element.unknown";
    else if (item->withdrawn)
        rule = "element.withdrawn";
    else if (!item->assessable)
        rule = "element.heading";
    return rule.empty() ? item : nullptr;
}

const catalogue::Item* resolveCopItem(std::string_view text, const catalogue::Catalogue& catalogue)
{
    const catalogue::Item* item = catalogue.item(firstWord(base::trimmed(text)));
    return item && item->kind == catalogue::Kind::CopItem ? item : nullptr;
}

std::vector<const catalogue::Item*> subjectItems(const Strategy& strategy,
                                                 const catalogue::Catalogue& catalogue)
{
    return strategy.subject == Subject::Elements ? catalogue.elements(strategy.context.edition)
                                                 : catalogue.itemsOf(catalogue::Kind::CopItem, {});
}

namespace
{

void readElements(const Table& draft,
                  const Table& answers,
                  const catalogue::Catalogue& catalogue,
                  const catalogue::Vocabulary& vocabulary,
                  Strategy& strategy)
{
    const ReadingContext& context = strategy.context;
    const Resolve resolve = [&](std::string_view text, std::string& rule)
    { return resolveElement(text, catalogue, context.edition, rule); };
    if (!strategy.rapid)
        if (const auto columns = usableColumns(
                draft, kMeasurePrefix, kDraft, "measure.text", vocabulary, strategy.findings))
            strategy.measures = readMeasures(
                {draft, *columns, kDraft, resolve, vocabulary, context, strategy.findings});
    const Table& answerTable = strategy.rapid ? draft : answers;
    if (const auto columns = usableColumns(
            answerTable, kAnswerPrefix, kAnswers, "answer.element", vocabulary, strategy.findings))
        strategy.answers = readAnswers(
            {answerTable, *columns, kAnswers, resolve, vocabulary, context, strategy.findings});
}

/// By id or by number, "4 Reporting"; in the draft, where numbers are the Guide's, by id.
const catalogue::Item* resolveCopAnswer(std::string_view text,
                                        const std::vector<const catalogue::Item*>& items,
                                        const catalogue::Catalogue& catalogue,
                                        std::string& rule)
{
    const std::string cell = base::trimmed(text);
    const std::string number = cell.substr(0, cell.find(' '));
    const auto found =
        std::find_if(items.begin(),
                     items.end(),
                     [&number](const catalogue::Item* item) { return item->number == number; });
    const catalogue::Item* item = found == items.end() ? resolveCopItem(cell, catalogue) : *found;
    rule = item || cell.empty() ? "" : "cop.item-unknown";
    return item;
}

void readChildOnlineProtection(const Table& draft,
                               const Table& answers,
                               const catalogue::Catalogue& catalogue,
                               const catalogue::Vocabulary& vocabulary,
                               Strategy& strategy)
{
    const ReadingContext& context = strategy.context;
    base::Findings ofDraft; // told when the draft is read for the elements
    const Resolve byId = [&](std::string_view text, std::string&)
    { return resolveCopItem(text, catalogue); };
    const ColumnMap rows = mapColumns(draft, kMeasurePrefix, kDraft, vocabulary, ofDraft);
    if (rows.has("measure.text"))
        strategy.measures = readMeasures({draft, rows, kDraft, byId, vocabulary, context, ofDraft});
    const auto items = subjectItems(strategy, catalogue);
    const Resolve resolve = [&](std::string_view text, std::string& rule)
    { return resolveCopAnswer(text, items, catalogue, rule); };
    if (const auto columns =
            usableColumns(answers, kCopPrefix, kCop, kCopItem, vocabulary, strategy.findings))
        strategy.answers = readAnswers(
            {answers, asAnswers(*columns), kCop, resolve, vocabulary, context, strategy.findings});
}

} // namespace

Strategy readStrategy(const Table& draft,
                      const Table& answers,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary,
                      const ReadingContext& context)
{
    Strategy strategy;
    strategy.context = context;
    if (isAboutCop(answers, vocabulary))
    {
        strategy.subject = Subject::ChildOnlineProtection;
        readChildOnlineProtection(draft, answers, catalogue, vocabulary, strategy);
        return strategy;
    }
    strategy.rapid = isRapid(draft, vocabulary);
    readElements(draft, answers, catalogue, vocabulary, strategy);
    return strategy;
}

} // namespace ncs::strategy
