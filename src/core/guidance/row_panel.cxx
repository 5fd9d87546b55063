// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/row_panel.hxx"

#include "core/base/text.hxx"
#include "core/coverage/instruments.hxx"
#include "core/guidance/row_subject.hxx"

#include <algorithm>
#include <string>

namespace ncs::guidance
{

namespace
{

using catalogue::Item;
using strategy::Rung;

class RowLines
{
public:
    RowLines(const Situation& situation, const RowSubject& subject, const Ticks& ticks)
        : situation_(situation), review_(situation.review()), subject_(subject), ticks_(ticks)
    {
    }

    Lines about(const Item& item)
    {
        addTitle(item);
        addStand(item);
        addMore(item);
        addQuestions(item);
        addSources(item);
        return std::move(lines_);
    }

    /// A row of the draft that names nothing.
    Lines aboutNothing()
    {
        say(subject_.isEmpty ? "sidebar.row-empty" : "sidebar.row-no-element");
        addFill(subject_.isEmpty
                    ? std::vector<std::string>{"measure.text", "measure.kind", "measure.element"}
                    : std::vector<std::string>{"measure.element"});
        return std::move(lines_);
    }

private:
    std::string words(const std::string& id, const std::vector<std::string>& values = {}) const
    {
        return situation_.say(id, values);
    }

    void
    say(const std::string& id, const std::vector<std::string>& values = {}, Tone tone = Tone::Plain)
    {
        lines_.push_back(text(words(id, values), tone));
    }

    void addTitle(const Item& item)
    {
        lines_.push_back(text(coverage::elementLabel(item, situation_.language()), Tone::Strong));
        const std::string& gloss = item.gloss.in(situation_.language());
        if (!gloss.empty())
            lines_.push_back(text(gloss, Tone::Muted));
    }

    void addFill(const std::vector<std::string>& keys)
    {
        std::vector<Link> cells;
        for (const std::string& key : keys)
        {
            const Action cell = situation_.cellOf(subject_.table, subject_.row, key);
            const catalogue::Column* column = review_.knowledge().vocabulary.column(key);
            if (cell.kind != Action::Kind::None && column != nullptr)
                cells.push_back({column->label.in(situation_.language()),
                                 words("command.place", {cell.sheet, cell.cell}),
                                 cell});
        }
        if (!cells.empty())
            lines_.push_back(links(std::move(cells), words("sidebar.row-fill")));
    }

    std::string levelName(int level) const
    {
        return situation_.speaker().vocabulary.label(
            "level", std::to_string(level), situation_.language());
    }

    const coverage::ElementFigures* figuresOf(const Item& item) const
    {
        const coverage::ElementFigures* figures = review_.assessment().element(item);
        return figures == nullptr && review_.cop() ? review_.cop()->element(item) : figures;
    }

    /// How far the row is and what takes it further; then how far the element is.
    void addStand(const Item& item)
    {
        if (const strategy::Measure* measure = subject_.measure)
            addRow(*measure);
        const coverage::ElementFigures* figures = figuresOf(item);
        if (figures == nullptr)
            return addWhy(item);
        if (!figures->in)
            return say("sidebar.row-out");
        say("sidebar.row-element-level",
            {std::to_string(figures->level), levelName(figures->level)});
        if (figures->level >= figures->target)
            say("sidebar.row-target-met");
        else if (subject_.measure == nullptr)
            if (const Action closing = situation_.closing(item); closing.kind != Action::Kind::None)
                lines_.push_back(links({{words("sidebar.close-gap"),
                                         words("command.place", {closing.sheet, closing.cell}),
                                         closing}}));
        addWhy(item);
    }

    void addWhy(const Item& item)
    {
        lines_.push_back(links({{words("sidebar.explain"),
                                 coverage::elementLabel(item, situation_.language()),
                                 command("explain?Scope=" + item.id)}}));
    }

    void addRow(const strategy::Measure& measure)
    {
        const auto missing = static_cast<int>(
            std::find(measure.rungs.begin(), measure.rungs.end(), false) - measure.rungs.begin());
        if (missing == static_cast<int>(strategy::kRungCount))
            return say("sidebar.row-done");
        say("sidebar.row-level", {std::to_string(missing), levelName(missing)});
        const auto rung = static_cast<Rung>(missing);
        say("next." + std::string(strategy::name(rung)), {coverage::rowName(measure)});
        addFill(strategy::columnsOf(rung));
    }

    void addMore(const Item& shown)
    {
        std::vector<Link> others;
        for (std::size_t index = 0; index < subject_.items.size(); ++index)
        {
            if (subject_.items[index] == &shown)
                continue;
            Action action;
            action.kind = Action::Kind::ShowElement;
            action.number = static_cast<long>(index);
            const Item& item = *subject_.items[index];
            others.push_back(
                {item.number.empty() ? item.title.in(situation_.language()) : item.number,
                 coverage::elementLabel(item, situation_.language()),
                 action});
        }
        if (!others.empty())
            lines_.push_back(links(std::move(others), words("sidebar.row-more")));
    }

    void addQuestions(const Item& item)
    {
        if (item.questions.empty())
            return;
        say("sidebar.questions", {}, Tone::Muted);
        const auto ticked = ticks_.find(item.concept_);
        for (std::size_t index = 0; index < item.questions.size(); ++index)
        {
            Line line = text(item.questions[index].in(situation_.language()));
            line.kind = Line::Kind::Tick;
            line.action.kind = Action::Kind::Tick;
            line.action.target = item.concept_;
            line.action.number = static_cast<long>(index);
            line.ticked = ticked != ticks_.end() && ticked->second.count(line.action.number) != 0;
            lines_.push_back(std::move(line));
        }
    }

    void addSources(const Item& item)
    {
        const catalogue::Catalogue& catalogue = review_.knowledge().catalogue;
        std::string indicators;
        for (const std::string& id : catalogue.relatedIndicators(item))
            if (const Item* indicator = catalogue.item(id))
            {
                const std::string& title = indicator->shortTitle.in(situation_.language());
                const std::string named =
                    indicator->number.empty() ? title : indicator->number + " " + title;
                indicators =
                    indicators.empty() ? named : words("coverage.list-pair", {indicators, named});
            }
        if (!indicators.empty())
            say("sidebar.indicators", {indicators}, Tone::Muted);
        const std::string help = coverage::instrumentsText(item, catalogue, situation_.speaker());
        if (!help.empty())
            say("sidebar.instruments", {help}, Tone::Muted);
        const catalogue::List* list = catalogue.list(item.list);
        if (list == nullptr || item.locator.empty())
            return;
        say("sidebar.where",
            {list->title.in(situation_.language()),
             item.locator,
             situation_.speaker().vocabulary.label(
                 "standing", std::string(catalogue::name(item.standing)), situation_.language())},
            Tone::Muted);
    }

    const Situation& situation_;
    const review::Review& review_;
    const RowSubject& subject_;
    const Ticks& ticks_;
    Lines lines_;
};

} // namespace

std::string toText(const Ticks& ticks)
{
    std::string text;
    for (const auto& [key, numbers] : ticks)
    {
        if (numbers.empty())
            continue;
        text += (text.empty() ? "" : ";") + key + ":";
        bool isFirst = true;
        for (const long number : numbers)
        {
            text += (isFirst ? "" : ",") + std::to_string(number);
            isFirst = false;
        }
    }
    return text;
}

Ticks ticksFrom(const std::string& text)
{
    Ticks ticks;
    for (const std::string& part : base::split(text, {";"}))
    {
        const std::size_t colon = part.find(':');
        if (colon == std::string::npos || colon == 0)
            continue;
        for (const std::string& number : base::split(part.substr(colon + 1), {","}))
            if (!number.empty() && number.size() < 4 &&
                number.find_first_not_of("0123456789") == std::string::npos)
                ticks[part.substr(0, colon)].insert(std::stol(number));
    }
    return ticks;
}

Lines rowPanel(const Situation& situation,
               const Cursor& cursor,
               std::size_t element,
               const Ticks& ticks)
{
    const auto subject = subjectAt(situation.review(), cursor);
    if (!subject)
    {
        Lines lines{text(situation.say("sidebar.row-none"), Tone::Muted)};
        if (const Action begin = situation.beginning(); begin.kind != Action::Kind::None)
            lines.push_back(links({{situation.say("sidebar.row-go-draft"), "", begin}}));
        return lines;
    }
    RowLines lines(situation, *subject, ticks);
    if (subject->items.empty())
        return lines.aboutNothing();
    return lines.about(*subject->items[std::min(element, subject->items.size() - 1)]);
}

} // namespace ncs::guidance
