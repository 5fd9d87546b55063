// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/row_subject.hxx"

#include "core/layout/layout.hxx"
#include "core/strategy/row_reader.hxx"

#include <algorithm>

namespace ncs::guidance
{

namespace
{

using catalogue::Item;
using review::Review;

/// Columns that name elements; of the tables beside draft, answers and gaps.
const std::vector<std::string>& elementColumns()
{
    static const std::vector<std::string> kKeys{"stock.element", "evidence.elements"};
    return kKeys;
}

/// The table with this row of data; where two stand side by side, the one the cursor is in.
const std::string* tableAt(const Review& review, const Cursor& cursor)
{
    const std::string* beside = nullptr;
    for (const auto& [name, place] : review.places())
    {
        const bool isDataRow = place.sheet == cursor.sheet &&
                               cursor.row >= place.firstRow + layout::kDataBelowKey &&
                               cursor.row <= place.lastRow;
        if (!isDataRow)
            continue;
        if (cursor.column >= place.firstColumn && cursor.column <= place.lastColumn)
            return &name;
        beside = &name;
    }
    return beside;
}

std::string cellText(const Review& review, const RowSubject& subject, const std::string& key)
{
    base::Findings unused;
    const strategy::Table& table = review.table(subject.table);
    const strategy::ColumnMap columns = strategy::mapColumns(table,
                                                             review::keyPrefix(subject.table),
                                                             subject.table,
                                                             review.knowledge().vocabulary,
                                                             unused);
    const auto column = columns.byKey.find(key);
    const std::string* text = column == columns.byKey.end()
                                  ? nullptr
                                  : strategy::textAt(table, subject.row, column->second);
    return text ? *text : std::string();
}

void addNamed(const Review& review, const std::string& text, std::vector<const Item*>& items)
{
    for (const std::string& part : strategy::elementParts(text))
    {
        std::string unused;
        const Item* item = strategy::resolveElement(
            part, review.knowledge().catalogue, review.settings().edition, unused);
        if (item != nullptr)
            items.push_back(item);
    }
}

const strategy::Measure* measureAt(const strategy::Strategy& strategy, long row)
{
    const auto found =
        std::find_if(strategy.measures.begin(),
                     strategy.measures.end(),
                     [row](const strategy::Measure& measure) { return measure.row == row; });
    return found == strategy.measures.end() ? nullptr : &*found;
}

void readDraftRow(const Review& review, RowSubject& subject)
{
    subject.measure = measureAt(review.strategy(), subject.row);
    subject.isEmpty = subject.measure == nullptr;
    if (subject.measure != nullptr)
        subject.items = subject.measure->elements;
    if (const strategy::Measure* ofCop =
            review.cop() ? measureAt(review.cop()->strategy(), subject.row) : nullptr)
        subject.items.insert(subject.items.end(), ofCop->elements.begin(), ofCop->elements.end());
}

void readAnswer(const coverage::Assessment& assessment, RowSubject& subject)
{
    for (const auto& [item, answer] : assessment.strategy().answers)
        if (answer.row == subject.row)
            subject.items.push_back(item);
}

/// By the gap's id, which outlives every edit; a row added by hand by its element.
void readGap(const Review& review, RowSubject& subject)
{
    const std::string id = cellText(review, subject, "gap.id");
    const std::size_t slash = id.find('/');
    if (slash == std::string::npos)
        return addNamed(review, cellText(review, subject, "gap.element"), subject.items);
    const std::string name = id.substr(slash + 1, id.find('@') - slash - 1);
    if (const Item* pillar = review.knowledge().catalogue.item(name))
        subject.items.push_back(pillar);
    for (const coverage::ElementFigures& figures : review.assessment().elements())
        if (figures.element->concept_ == name)
            subject.items.push_back(figures.element);
}

} // namespace

std::optional<RowSubject> subjectAt(const Review& review, const Cursor& cursor)
{
    const std::string* table = tableAt(review, cursor);
    if (table == nullptr)
        return std::nullopt;
    RowSubject subject;
    subject.table = *table;
    subject.row = cursor.row - review.places().at(*table).firstRow;
    if (*table == review::kDraft)
        readDraftRow(review, subject);
    else if (*table == review::kAnswers)
        readAnswer(review.assessment(), subject);
    else if (*table == review::kCop && review.cop() != nullptr)
        readAnswer(*review.cop(), subject);
    else if (*table == review::kGaps)
        readGap(review, subject);
    else
        for (const std::string& key : elementColumns())
            if (key.rfind(review::keyPrefix(*table), 0) == 0)
                addNamed(review, cellText(review, subject, key), subject.items);
    if (subject.items.empty() && *table != review::kDraft)
        return std::nullopt;
    return subject;
}

} // namespace ncs::guidance
