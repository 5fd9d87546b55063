// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/situation.hxx"

#include "core/gaplist/gap_list.hxx"
#include "core/gaplist/next_cell.hxx"
#include "core/layout/cell_address.hxx"
#include "core/lint/spoken.hxx"
#include "core/strategy/column_map.hxx"

#include <algorithm>
#include <utility>

namespace ncs::guidance
{

namespace
{

const catalogue::Item* primaryPillar(const std::string& id, const coverage::Assessment& assessment)
{
    const catalogue::Item* item = id.empty() ? nullptr : assessment.catalogue().item(id);
    if (item == nullptr || item->kind == catalogue::Kind::Pillar)
        return item;
    const catalogue::Placing* placing = assessment.catalogue().placing(*item, assessment.reading());
    return placing ? placing->primary : nullptr;
}

} // namespace

Situation::Situation(std::shared_ptr<const review::Review> review,
                     const std::vector<base::PlacedFinding>& sheetFindings,
                     std::string language,
                     long today)
    : review_(std::move(review)), language_(std::move(language))
{
    std::vector<base::PlacedFinding> findings;
    for (const base::Finding& finding : review_->findings(today))
        findings.push_back(review_->placed(finding));
    findings.insert(findings.end(), sheetFindings.begin(), sheetFindings.end());
    addFindings(findings);
    if (review_->hasStrategy())
        addGaps();
    std::stable_sort(entries_.begin(),
                     entries_.end(),
                     [](const Entry& left, const Entry& right)
                     { return left.severity < right.severity; });
}

coverage::Speaker Situation::speaker() const
{
    return {review_->knowledge().words, review_->knowledge().vocabulary, language_};
}

std::string Situation::say(const std::string& id, const std::vector<std::string>& values) const
{
    return review_->knowledge().words.say(id, language_, values);
}

void Situation::addFindings(const std::vector<base::PlacedFinding>& findings)
{
    const Knowledge& knowledge = review_->knowledge();
    for (const base::PlacedFinding& placed : findings)
    {
        const base::Finding finding =
            lint::spoken(placed.finding, knowledge.catalogue, knowledge.vocabulary, language_);
        entries_.push_back({finding.severity,
                            placed.sheet,
                            placed.cell,
                            knowledge.words.what(finding, language_),
                            knowledge.words.next(finding, language_),
                            primaryPillar(finding.item, review_->assessment())});
    }
}

void Situation::addGaps()
{
    const coverage::Assessment& assessment = review_->assessment();
    const coverage::Speaker speaker = this->speaker();
    const auto cells = gaplist::nextCells(assessment,
                                          review_->table(review::kDraft),
                                          review_->table(review::kAnswers),
                                          speaker.vocabulary);
    for (const gaplist::NextCell& cell : cells)
        closing_[cell.gap.item] = cell.place;
    if (!cells.empty())
        beginning_ = assessment.strategy().rapid
                         ? placeOf(cells.front().place)
                         : cellOf(review::kDraft, cells.front().place.row, "measure.text");
    for (const catalogue::Reading& reading : assessment.catalogue().readings())
        for (const coverage::Gap& gap : coverage::rankedGaps(review_->assessment(reading.id)))
            ++gapCounts_[reading.id][gap.pillar];
    // Before the first committed row nothing is a gap yet, it is all to be drafted.
    if (assessment.notStarted())
        return;
    for (const coverage::Gap& gap : coverage::rankedGaps(assessment))
    {
        const Action place = closing(*gap.item);
        entries_.push_back({gap.severity,
                            place.sheet,
                            place.cell,
                            say("command.finding",
                                {gaplist::subjectOf(gap, language_) + ".",
                                 coverage::missingText(gap, assessment, speaker)}),
                            coverage::nextStepText(gap, assessment, speaker),
                            gap.pillar});
    }
}

long Situation::gapsOf(const catalogue::Item& pillar, const std::string& reading) const
{
    const auto counts = gapCounts_.find(reading);
    if (counts == gapCounts_.end())
        return 0;
    const auto found = counts->second.find(&pillar);
    return found == counts->second.end() ? 0 : found->second;
}

Action Situation::placeOf(const base::Place& place) const
{
    const review::TablePlace* table = review_->placeOf(place.source);
    if (table == nullptr)
        return {};
    return goTo(table->sheet,
                layout::relativeName({table->firstColumn + std::max(place.column, 0L),
                                      table->firstRow + std::max(place.row, 0L)}));
}

Action Situation::closing(const catalogue::Item& element) const
{
    const auto found = closing_.find(&element);
    return found == closing_.end() ? Action() : placeOf(found->second);
}

Action Situation::beginning() const
{
    return beginning_;
}

Action Situation::cellOf(const std::string& table, long row, const std::string& key) const
{
    base::Findings unused;
    const strategy::ColumnMap columns = strategy::mapColumns(review_->table(table),
                                                             review::keyPrefix(table),
                                                             table,
                                                             review_->knowledge().vocabulary,
                                                             unused);
    const auto column = columns.byKey.find(key);
    return column == columns.byKey.end() ? Action() : placeOf({table, row, column->second});
}

Page::Span Page::of(long count) const
{
    const long each = std::max(size, 1L);
    Span span;
    span.count = count;
    span.last = std::max((count - 1) / each, 0L);
    span.number = std::min(std::max(number, 0L), span.last);
    span.begin = span.number * each;
    span.end = std::min(count, span.begin + each);
    return span;
}

void addPager(Lines& lines, const Situation& situation, const Page::Span& span)
{
    if (span.last == 0)
        return;
    std::vector<Link> pages;
    const auto add = [&](const char* words, long number)
    {
        Action action;
        action.kind = Action::Kind::ShowPage;
        action.number = number;
        pages.push_back({situation.say(words), "", std::move(action)});
    };
    if (span.number > 0)
        add("sidebar.page-before", span.number - 1);
    if (span.number < span.last)
        add("sidebar.page-after", span.number + 1);
    lines.push_back(links(
        std::move(pages),
        situation.say(
            "sidebar.page",
            {std::to_string(span.begin + 1), std::to_string(span.end), std::to_string(span.count)}),
        Tone::Muted));
}

} // namespace ncs::guidance
