// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/explanation_panel.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/guidance/row_subject.hxx"

#include <algorithm>
#include <utility>

namespace ncs::guidance
{

namespace
{

using catalogue::Item;
using coverage::Assessment;
using coverage::ElementFigures;

/// So that its button fits into the window.
constexpr std::size_t kLettersOfARow = 50;

/// The figures that a scope stands for: of child online protection for its items.
const Assessment&
assessmentFor(const Situation& situation, const std::string& scope, const std::string& reading)
{
    const review::Review& review = situation.review();
    const Item* item = review.knowledge().catalogue.item(scope);
    const bool isCop =
        item != nullptr && review.cop() != nullptr && review.cop()->element(*item) != nullptr;
    return isCop ? *review.cop()
                 : review.assessment(reading.empty() ? review.settings().reading : reading);
}

std::string sentence(const Situation& situation, const std::string& text, const std::string& more)
{
    return more.empty() ? text : situation.say("coverage.sentence-pair", {text, more});
}

Contribution ofElement(const Situation& situation,
                       const ElementFigures& figures,
                       double role,
                       const Assessment& assessment)
{
    const Item& element = *figures.element;
    Contribution made;
    made.label = element.number + " " + element.shortTitle.in(situation.language());
    made.action = command("explain?Scope=" + element.id);
    if (!figures.in)
    {
        made.text = situation.say("sidebar.row-out");
        return made;
    }
    made.text = situation.say("explain.part",
                              {base::wholePercent(figures.share.now),
                               std::to_string(figures.level),
                               coverage::decimalText(role * figures.weight, situation.speaker())});
    const bool isAnswered = assessment.strategy().rapid;
    const std::string missing =
        isAnswered ? std::string() : coverage::missingRungs(figures, situation.speaker());
    if (!missing.empty())
        made.text = sentence(situation, made.text, situation.say("explain.missing", {missing}));
    return made;
}

/// Its weight for the pillar: 1, 0.5 or 0.
double roleIn(const Item& pillar, const ElementFigures& figures)
{
    if (figures.placing == nullptr)
        return 0;
    if (figures.placing->primary == &pillar)
        return coverage::kPrimaryWeight;
    const auto& secondary = figures.placing->secondary;
    return std::find(secondary.begin(), secondary.end(), &pillar) == secondary.end()
               ? 0
               : coverage::kSecondaryWeight;
}

/// The elements of a pillar or an area: what makes up most of its figure comes first.
std::vector<Contribution>
ofElements(const Situation& situation, const Item& item, const Assessment& assessment)
{
    std::vector<std::pair<double, Contribution>> parts;
    for (const ElementFigures& figures : assessment.elements())
    {
        const bool isOfArea = figures.element->parent == item.id;
        const double role = isOfArea ? coverage::kPrimaryWeight : roleIn(item, figures);
        if (role > 0)
            parts.emplace_back(figures.in ? role * figures.weight * figures.share.now : 0,
                               ofElement(situation, figures, role, assessment));
    }
    std::stable_sort(parts.begin(),
                     parts.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<Contribution> all;
    all.reserve(parts.size());
    for (auto& part : parts)
        all.push_back(std::move(part.second));
    return all;
}

Contribution
ofRow(const Situation& situation, const strategy::Measure& measure, const std::string& table)
{
    Contribution made;
    const std::string line = base::split(measure.text, {"\n"}).front();
    made.label = situation.say(
        "report.pair", {coverage::rowName(measure), base::beginningOf(line, kLettersOfARow)});
    made.action = situation.cellOf(table, measure.row, "measure.text");
    made.text = situation.say("explain.met",
                              {coverage::rungNames(measure.rungs, true, situation.speaker())});
    const std::string missing = coverage::rungNames(measure.rungs, false, situation.speaker());
    if (!missing.empty())
        made.text = sentence(situation, made.text, situation.say("explain.missing", {missing}));
    return made;
}

std::vector<Contribution> ofPillars(const Situation& situation, const Assessment& assessment)
{
    std::vector<Contribution> all;
    for (const coverage::PillarFigures& figures : assessment.pillars())
        all.push_back(
            {situation.say("explain.pillar-part",
                           {figures.share ? situation.say("report.share",
                                                          {base::wholePercent(figures.share->now)})
                                          : situation.say("coverage.not-assessable"),
                            std::to_string(figures.committed),
                            std::to_string(figures.primary)}),
             figures.pillar->title.in(situation.language()),
             command("explain?Scope=" + figures.pillar->id)});
    return all;
}

} // namespace

std::vector<Contribution>
contributions(const Situation& situation, const std::string& scope, const std::string& reading)
{
    const Assessment& assessment = assessmentFor(situation, scope, reading);
    if (scope.empty())
        return ofPillars(situation, assessment);
    std::vector<Contribution> all;
    const Item* item = assessment.scopeItem(scope);
    if (item == nullptr)
        return all;
    if (const ElementFigures* element = assessment.element(*item))
    {
        for (const strategy::Measure* row : element->rows)
            all.push_back(ofRow(situation, *row, review::kDraft));
        if (const Action closing = situation.closing(*item); closing.kind != Action::Kind::None)
            all.push_back({situation.say("sidebar.close-gap"),
                           situation.say("command.place", {closing.sheet, closing.cell}),
                           closing});
        return all;
    }
    return ofElements(situation, *item, assessment);
}

std::string scopeAt(const Situation& situation, const Cursor& cursor, const std::string& formula)
{
    const std::vector<std::string> parts = base::split(formula, {"\""});
    for (std::size_t index = 1; index < parts.size(); index += 2)
        if (situation.review().knowledge().catalogue.item(parts[index]) != nullptr)
            return parts[index];
    const auto subject = subjectAt(situation.review(), cursor);
    return subject && !subject->items.empty() ? subject->items.front()->id : std::string();
}

Lines explanationPanel(const Situation& situation,
                       const std::string& scope,
                       const std::string& reading,
                       Page page)
{
    if (!situation.review().hasStrategy())
        return {text(situation.say("sidebar.no-strategy"), Tone::Muted)};
    const Assessment& assessment = assessmentFor(situation, scope, reading);
    const Item* item = scope.empty() ? nullptr : assessment.scopeItem(scope);
    Lines lines{text(item ? coverage::elementLabel(*item, situation.language())
                          : situation.say("sidebar.whole"),
                     Tone::Strong),
                text(coverage::explain(assessment, item ? item->id : "", situation.speaker()))};
    if (item != nullptr)
        lines.push_back(links({{situation.say("explain.back"), "", command("explain")}}));
    const auto all = contributions(situation, item ? item->id : "", reading);
    const Page::Span span = page.of(static_cast<long>(all.size()));
    for (long index = span.begin; index < span.end; ++index)
    {
        const Contribution& each = all[static_cast<std::size_t>(index)];
        if (each.action.kind == Action::Kind::None)
            lines.push_back(text(each.label, Tone::Strong));
        else
            lines.push_back(links({{each.label, each.text, each.action}}));
        lines.push_back(text(each.text, Tone::Muted));
    }
    addPager(lines, situation, span);
    return lines;
}

} // namespace ncs::guidance
