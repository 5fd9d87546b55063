// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/coverage_panel.hxx"

#include "core/base/number_text.hxx"

namespace ncs::guidance
{

namespace
{

using coverage::Assessment;
using coverage::PillarFigures;
using coverage::Share;

Line bar(const Situation& situation,
         const std::string& name,
         const std::string& scope,
         const std::optional<Share>& share)
{
    Line line;
    line.kind = Line::Kind::Bar;
    line.figure = share ? situation.say("report.share", {base::wholePercent(share->now)})
                        : situation.say("coverage.not-assessable");
    if (share)
        line.share = share->now;
    line.links.push_back({name,
                          situation.say("sidebar.pillar-about", {name, line.figure}),
                          command("explain?Scope=" + scope)});
    return line;
}

void addPillar(Lines& lines, const Situation& situation, const PillarFigures& figures)
{
    const catalogue::Item& pillar = *figures.pillar;
    Line line = bar(situation,
                    situation.say("sidebar.pillar-name",
                                  {pillar.symbol, pillar.shortTitle.in(situation.language())}),
                    pillar.id,
                    figures.share);
    line.colour = pillar.colour;
    lines.push_back(std::move(line));
}

void addWhole(Lines& lines, const Situation& situation, const Assessment& assessment)
{
    Line whole = bar(situation, situation.say("sidebar.whole"), "", assessment.whole());
    whole.tone = Tone::Strong;
    lines.push_back(std::move(whole));
    const std::optional<Share>& share = assessment.whole();
    if (share && share->low < share->high)
        lines.push_back(
            text(situation.say("sidebar.bounds",
                               {base::wholePercent(share->low), base::wholePercent(share->high)}),
                 Tone::Muted));
    if (const PillarFigures* weakest = assessment.weakest())
        lines.push_back(text(
            situation.say("sidebar.weakest", {weakest->pillar->title.in(situation.language())}),
            Tone::Muted));
}

std::string titleOf(const std::string& reading, const Situation& situation)
{
    return situation.speaker().vocabulary.label("reading", reading, situation.language());
}

/// The reading in use, and the way to the next one.
void addReading(Lines& lines, const Situation& situation, const std::string& shown)
{
    const auto& readings = situation.review().knowledge().catalogue.readings();
    const std::string& own = situation.review().settings().reading;
    lines.push_back(text(shown == own
                             ? situation.say("sidebar.reading-workbook", {titleOf(own, situation)})
                             : situation.say("sidebar.reading-shown",
                                             {titleOf(shown, situation), titleOf(own, situation)}),
                         Tone::Muted));
    for (std::size_t index = 0; index < readings.size(); ++index)
    {
        if (readings[index].id != shown)
            continue;
        const std::string& next = readings[(index + 1) % readings.size()].id;
        Action action;
        action.kind = Action::Kind::ShowReading;
        action.target = next == own ? std::string() : next;
        const char* words = next == own ? "sidebar.reading-back" : "sidebar.reading-other";
        lines.push_back(links({{situation.say(words), titleOf(next, situation), action}}));
    }
}

} // namespace

Lines coveragePanel(const Situation& situation, const std::string& reading)
{
    const review::Review& review = situation.review();
    if (!review.hasStrategy())
        return {text(situation.say("sidebar.no-strategy"), Tone::Muted)};
    const Assessment& assessment =
        review.assessment(reading.empty() ? review.settings().reading : reading);
    Lines lines;
    if (assessment.notStarted())
    {
        lines.push_back(text(
            situation.say("coverage.not-started", {std::to_string(assessment.elements().size())}),
            Tone::Strong));
        const char* words =
            assessment.strategy().rapid ? "sidebar.coverage-answer" : "sidebar.coverage-begin";
        if (const Action begin = situation.beginning(); begin.kind != Action::Kind::None)
            lines.push_back(links({{situation.say(words), "", begin}}));
    }
    for (const PillarFigures& figures : assessment.pillars())
    {
        addPillar(lines, situation, figures);
        if (!assessment.notStarted())
            lines.push_back(text(situation.say("sidebar.pillar-facts",
                                               {std::to_string(figures.committed),
                                                std::to_string(figures.primary),
                                                std::to_string(figures.bestPrimaryLevel),
                                                std::to_string(situation.gapsOf(
                                                    *figures.pillar, assessment.reading()))}),
                                 Tone::Muted));
    }
    addWhole(lines, situation, assessment);
    addReading(lines, situation, assessment.reading());
    return lines;
}

Lines foreignPanel(const words::Words& words, const std::string& language)
{
    return {text(words.say("sidebar.no-workbook", language), Tone::Muted),
            links({{words.say("sidebar.new-workbook", language), "", command("new-workbook")}})};
}

} // namespace ncs::guidance
