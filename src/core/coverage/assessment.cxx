// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/assessment.hxx"

#include <algorithm>
#include <functional>

namespace ncs::coverage
{

namespace
{

using strategy::AnswerValue;

constexpr int kRungs = static_cast<int>(strategy::kRungCount);
constexpr int kPartlyLevel = 3;

int levelOfRow(const strategy::Rungs& rungs)
{
    return static_cast<int>(std::find(rungs.begin(), rungs.end(), false) - rungs.begin());
}

void fillFromRows(ElementFigures& figures)
{
    for (const strategy::Measure* row : figures.rows)
    {
        figures.level = std::max(figures.level, levelOfRow(row->rungs));
        for (std::size_t rung = 0; rung < strategy::kRungCount; ++rung)
            figures.rungs[rung] = figures.rungs[rung] || row->rungs[rung];
    }
    figures.committed = figures.rungs[static_cast<std::size_t>(strategy::Rung::Committed)];
    figures.share.now =
        static_cast<double>(std::count(figures.rungs.begin(), figures.rungs.end(), true)) / kRungs;
}

void fillFromAnswer(ElementFigures& figures)
{
    figures.committed = figures.answer == AnswerValue::Yes || figures.answer == AnswerValue::Partly;
    if (figures.answer == AnswerValue::Yes)
    {
        figures.level = kRungs;
        figures.share.now = 1.0;
    }
    else if (figures.answer == AnswerValue::Partly)
    {
        figures.level = kPartlyLevel;
        figures.share.now = 0.5;
    }
}

/// The overlay: the higher of what the rows back up and of what is answered.
void raiseByAnswer(ElementFigures& figures)
{
    ElementFigures answered;
    answered.answer = figures.answer;
    fillFromAnswer(answered);
    figures.level = std::max(figures.level, answered.level);
    figures.share.now = std::max(figures.share.now, answered.share.now);
    figures.committed = figures.committed || answered.committed;
}

/// A blank answer leaves open what only answers, or nothing else, could tell.
void fillBounds(ElementFigures& figures, bool answersTell)
{
    const bool open = figures.answer == AnswerValue::Unknown ||
                      (answersTell && figures.answer == AnswerValue::Blank && figures.rows.empty());
    figures.share.low = figures.share.now;
    figures.share.high = open ? 1.0 : figures.share.now;
}

/// Role of a pillar for an element: primary, secondary or 0.
double roleWeight(const ElementFigures& figures, const catalogue::Item* pillar)
{
    if (!figures.placing)
        return 0;
    if (figures.placing->primary == pillar)
        return kPrimaryWeight;
    const auto& others = figures.placing->secondary;
    return std::find(others.begin(), others.end(), pillar) != others.end() ? kSecondaryWeight : 0;
}

/// sum(w x ratio) / sum(w) over the elements that are in; nothing when sum(w) is 0.
std::optional<Share> weighted(const std::vector<ElementFigures>& elements,
                              const std::function<double(const ElementFigures&)>& role)
{
    double sum = 0;
    Share share;
    for (const ElementFigures& figures : elements)
    {
        const double weight = figures.in ? role(figures) * figures.weight : 0;
        sum += weight;
        share.now += weight * figures.share.now;
        share.low += weight * figures.share.low;
        share.high += weight * figures.share.high;
    }
    if (sum <= 0)
        return std::nullopt;
    return Share{share.now / sum, share.low / sum, share.high / sum};
}

std::optional<Share> meanOf(const std::vector<PillarFigures>& pillars)
{
    Share sum;
    int count = 0;
    for (const PillarFigures& pillar : pillars)
    {
        if (!pillar.share)
            continue;
        ++count;
        sum.now += pillar.share->now;
        sum.low += pillar.share->low;
        sum.high += pillar.share->high;
    }
    if (count == 0)
        return std::nullopt;
    return Share{sum.now / count, sum.low / count, sum.high / count};
}

PillarFigures pillarFigures(const catalogue::Item* pillar,
                            const std::vector<ElementFigures>& elements)
{
    PillarFigures result;
    result.pillar = pillar;
    result.share = weighted(
        elements, [pillar](const ElementFigures& figures) { return roleWeight(figures, pillar); });
    for (const ElementFigures& figures : elements)
    {
        if (!figures.in || !figures.placing || figures.placing->primary != pillar)
            continue;
        ++result.primary;
        result.committed += figures.committed ? 1 : 0;
        result.bestPrimaryLevel = std::max(result.bestPrimaryLevel, figures.level);
    }
    return result;
}

} // namespace

Assessment::Assessment(const strategy::Strategy& strategy,
                       const catalogue::Catalogue& catalogue,
                       std::string reading)
    : strategy_(strategy), catalogue_(catalogue), reading_(std::move(reading))
{
    std::map<const catalogue::Item*, std::vector<const strategy::Measure*>> rows;
    for (const strategy::Measure& measure : strategy.measures)
        for (const catalogue::Item* element : measure.elements)
            rows[element].push_back(&measure);

    const bool isOverlay = strategy.subject == strategy::Subject::ChildOnlineProtection;
    for (const catalogue::Item* element : strategy::subjectItems(strategy, catalogue))
    {
        ElementFigures figures;
        figures.element = element;
        figures.placing = catalogue.placing(*element, reading_);
        figures.rows = rows[element];
        const auto answer = strategy.answers.find(element);
        const bool answered = answer != strategy.answers.end();
        if (answered)
        {
            figures.answer = answer->second.value;
            figures.weight = answer->second.weight;
            figures.target = answer->second.target;
        }
        if (strategy.rapid)
            fillFromAnswer(figures);
        else
            fillFromRows(figures);
        if (isOverlay)
            raiseByAnswer(figures);
        fillBounds(figures, strategy.rapid || isOverlay);
        figures.in = !(figures.answer == AnswerValue::NotApplicable && answer->second.hasReason &&
                       !figures.committed);
        notStarted_ = notStarted_ && !figures.committed;
        elements_.push_back(std::move(figures));
    }
    for (const catalogue::Item* pillar : catalogue.pillars())
        pillars_.push_back(pillarFigures(pillar, elements_));
    whole_ = meanOf(pillars_);
    if (strategy.rapid)
        notStarted_ = std::all_of(elements_.begin(),
                                  elements_.end(),
                                  [](const ElementFigures& figures)
                                  { return figures.answer == AnswerValue::Blank; });
}

const PillarFigures* Assessment::weakest() const
{
    const PillarFigures* lowest = nullptr;
    for (const PillarFigures& pillar : pillars_)
        if (pillar.share && (!lowest || compared(pillar.share->now) < compared(lowest->share->now)))
            lowest = &pillar;
    return lowest;
}

const ElementFigures* Assessment::element(const catalogue::Item& item) const
{
    const auto found =
        std::find_if(elements_.begin(),
                     elements_.end(),
                     [&item](const ElementFigures& figures) { return figures.element == &item; });
    return found == elements_.end() ? nullptr : &*found;
}

const PillarFigures* Assessment::pillar(std::string_view id) const
{
    const auto found =
        std::find_if(pillars_.begin(),
                     pillars_.end(),
                     [id](const PillarFigures& figures) { return figures.pillar->id == id; });
    return found == pillars_.end() ? nullptr : &*found;
}

std::optional<Share> Assessment::focusArea(const catalogue::Item& focusArea) const
{
    return weighted(elements_,
                    [&focusArea](const ElementFigures& figures)
                    { return figures.element->parent == focusArea.id ? 1.0 : 0.0; });
}

std::optional<Share> Assessment::share(std::string_view scope, bool& known) const
{
    known = true;
    if (scope.empty())
        return whole_;
    const catalogue::Item* item = scopeItem(scope);
    if (item && item->kind == catalogue::Kind::FocusArea)
        return focusArea(*item);
    if (item && item->kind == catalogue::Kind::Pillar)
        if (const PillarFigures* figures = pillar(item->id))
            return figures->share;
    if (item)
        if (const ElementFigures* figures = element(*item))
            return figures->in ? std::optional<Share>(figures->share) : std::nullopt;
    known = false;
    return std::nullopt;
}

const catalogue::Item* Assessment::scopeItem(std::string_view scope) const
{
    if (strategy_.subject == strategy::Subject::ChildOnlineProtection)
    {
        const catalogue::Item* item = catalogue_.item(scope);
        const bool isPillar = item && item->kind == catalogue::Kind::Pillar;
        return isPillar ? item : strategy::resolveCopItem(scope, catalogue_);
    }
    const std::string& edition = strategy_.context.edition;
    std::string rule;
    if (const catalogue::Item* item = strategy::resolveElement(scope, catalogue_, edition, rule))
        return item;
    const std::string_view word = scope.substr(0, scope.find(' '));
    const catalogue::Item* item = catalogue_.numbered(edition, word);
    if (!item)
        item = catalogue_.item(scope);
    const bool usable =
        item && !item->withdrawn && (item->edition.empty() || item->edition == edition) &&
        (item->kind == catalogue::Kind::Pillar || item->kind == catalogue::Kind::FocusArea);
    return usable ? item : nullptr;
}

int Assessment::levelCount(int level) const
{
    return static_cast<int>(std::count_if(elements_.begin(),
                                          elements_.end(),
                                          [level](const ElementFigures& figures)
                                          { return figures.in && figures.level == level; }));
}

} // namespace ncs::coverage
