// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/explanation.hxx"

#include "core/base/number_text.hxx"
#include "core/coverage/instruments.hxx"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace ncs::coverage
{

namespace
{

using strategy::Rung;

/// Builds a paragraph of sentences from coverage.xml.
class Paragraph
{
public:
    explicit Paragraph(const Speaker& speaker) : speaker_(speaker) {}

    void add(const std::string& id, const std::vector<std::string>& arguments = {})
    {
        const std::string sentence = speaker_.words.say(id, speaker_.language, arguments);
        text_ = text_.empty() ? sentence
                              : speaker_.words.say(
                                    "coverage.sentence-pair", speaker_.language, {text_, sentence});
    }

    const std::string& text() const { return text_; }

private:
    const Speaker& speaker_;
    std::string text_;
};

std::string joined(const std::vector<std::string>& parts, const Speaker& speaker)
{
    std::string text;
    for (const std::string& part : parts)
        text = text.empty()
                   ? part
                   : speaker.words.say("coverage.list-pair", speaker.language, {text, part});
    return text;
}

std::string shareText(const std::optional<Share>& share, const Speaker& speaker)
{
    if (!share)
        return speaker.words.say("coverage.not-assessable", speaker.language);
    return speaker.words.say("coverage.share",
                             speaker.language,
                             {base::wholePercent(share->now),
                              base::wholePercent(share->low),
                              base::wholePercent(share->high)});
}

std::string levelName(int level, const Speaker& speaker)
{
    return speaker.vocabulary.label("level", std::to_string(level), speaker.language);
}

std::string rungNames(const std::vector<Rung>& rungs, const Speaker& speaker)
{
    std::vector<std::string> names;
    names.reserve(rungs.size());
    for (const Rung rung : rungs)
        names.push_back(
            speaker.vocabulary.label("rung", std::string(name(rung)), speaker.language));
    return joined(names, speaker);
}

std::vector<Rung> rungsThat(const strategy::Rungs& rungs, bool met)
{
    std::vector<Rung> found;
    for (std::size_t rung = 0; rung < strategy::kRungCount; ++rung)
        if (rungs.at(rung) == met)
            found.push_back(static_cast<Rung>(rung));
    return found;
}

/// The row that is furthest along: the one whose unbroken rungs give the level.
const strategy::Measure* bestRow(const ElementFigures& figures)
{
    const auto unbroken = [](const strategy::Measure* row)
    { return std::find(row->rungs.begin(), row->rungs.end(), false) - row->rungs.begin(); };
    const auto best = std::max_element(figures.rows.begin(),
                                       figures.rows.end(),
                                       [&](const auto* left, const auto* right)
                                       { return unbroken(left) < unbroken(right); });
    return best == figures.rows.end() ? nullptr : *best;
}

using Elements = std::vector<const ElementFigures*>;

Elements elementsWhere(const Assessment& assessment,
                       const std::function<bool(const ElementFigures&)>& wanted)
{
    Elements found;
    for (const ElementFigures& figures : assessment.elements())
        if (figures.in && wanted(figures))
            found.push_back(&figures);
    return found;
}

std::string shortLabel(const ElementFigures& figures, const Speaker& speaker)
{
    const catalogue::Item& item = *figures.element;
    const std::string& title = item.shortTitle.in(speaker.language);
    return item.number + " " + (title.empty() ? item.title.in(speaker.language) : title);
}

/// Which are silent, and which are furthest along: what a reader asks next about a group's figure.
void addGroup(Paragraph& paragraph, const Elements& elements, const Speaker& speaker)
{
    std::vector<std::string> silent;
    int best = 1;
    for (const ElementFigures* figures : elements)
        best = std::max(best, figures->level);
    std::vector<std::string> furthest;
    for (const ElementFigures* figures : elements)
    {
        if (figures->level == 0)
            silent.push_back(shortLabel(*figures, speaker));
        else if (figures->level == best)
            furthest.push_back(
                speaker.words.say("explain.level",
                                  speaker.language,
                                  {shortLabel(*figures, speaker), std::to_string(best)}));
    }
    if (!silent.empty())
        paragraph.add("explain.silent", {joined(silent, speaker)});
    if (!furthest.empty())
        paragraph.add("explain.foundations", {joined(furthest, speaker)});
}

/// The element of a pillar's gaps with the highest level; null when none of its elements has a gap.
const catalogue::Item* closestToDone(const catalogue::Item& pillar, const Assessment& assessment)
{
    const catalogue::Item* closest = nullptr;
    int level = -1;
    for (const Gap& gap : rankedGaps(assessment, pillar.id))
    {
        if (gap.isPillar() || gap.level <= level)
            continue;
        closest = gap.item;
        level = gap.level;
    }
    return closest;
}

/// As sentences of the language write it: 0,5 in French.
void explainPillar(Paragraph& paragraph,
                   const PillarFigures& pillar,
                   const Assessment& assessment,
                   const Speaker& speaker)
{
    paragraph.add("explain.pillar",
                  {pillar.pillar->title.in(speaker.language),
                   shareText(pillar.share, speaker),
                   std::to_string(pillar.committed),
                   std::to_string(pillar.primary)});
    double weighted = 0;
    double weights = 0;
    const auto weigh = [&](const ElementFigures& figures, double role)
    {
        weights += role * figures.weight;
        weighted += role * figures.weight * figures.share.now;
    };
    for (const ElementFigures& figures : assessment.elements())
    {
        if (!figures.in || !figures.placing)
            continue;
        const auto& others = figures.placing->secondary;
        if (figures.placing->primary == pillar.pillar)
            weigh(figures, kPrimaryWeight);
        else if (std::find(others.begin(), others.end(), pillar.pillar) != others.end())
            weigh(figures, kSecondaryWeight);
    }
    const auto twoDecimals = [&speaker](double value)
    { return decimalText(std::round(value * 100) / 100, speaker); };
    if (pillar.share)
        paragraph.add("explain.pillar-sums", {twoDecimals(weighted), twoDecimals(weights)});
    const std::string help = instrumentsText(*pillar.pillar, assessment.catalogue(), speaker);
    addGroup(paragraph,
             elementsWhere(assessment,
                           [&pillar](const ElementFigures& figures) {
                               return figures.placing && figures.placing->primary == pillar.pillar;
                           }),
             speaker);
    if (!help.empty() && assessment.strategy().subject == strategy::Subject::Elements)
        paragraph.add("explain.instruments", {help});
}

void explainFocusArea(Paragraph& paragraph,
                      const catalogue::Item& area,
                      const Assessment& assessment,
                      const Speaker& speaker)
{
    const Elements elements = elementsWhere(assessment,
                                            [&area](const ElementFigures& figures)
                                            { return figures.element->parent == area.id; });
    const auto committed = std::count_if(
        elements.begin(), elements.end(), [](const auto* figures) { return figures->committed; });
    paragraph.add("explain.focus-area",
                  {area.number + " " + area.title.in(speaker.language),
                   shareText(assessment.focusArea(area), speaker),
                   std::to_string(committed),
                   std::to_string(elements.size())});
    addGroup(paragraph, elements, speaker);
}

/// Whether answers alone make the figure.
bool isAnswered(const ElementFigures& figures, const Assessment& assessment)
{
    return assessment.strategy().rapid ||
           (assessment.strategy().subject == strategy::Subject::ChildOnlineProtection &&
            figures.rows.empty());
}

void explainElement(Paragraph& paragraph,
                    const ElementFigures& figures,
                    const Assessment& assessment,
                    const Speaker& speaker)
{
    const std::string label = elementLabel(*figures.element, speaker.language);
    if (!figures.in)
    {
        paragraph.add("explain.element-out", {label});
        return;
    }
    const bool rapid = isAnswered(figures, assessment);
    const auto met = rungsThat(figures.rungs, true);
    paragraph.add(
        "explain.element",
        {label,
         std::to_string(figures.level),
         levelName(figures.level, speaker),
         rapid ? decimalText(figures.share.now * 6, speaker) : std::to_string(met.size())});
    std::vector<std::string> rows;
    for (const strategy::Measure* row : figures.rows)
        rows.push_back(rowName(*row));
    if (!rows.empty())
        paragraph.add("explain.rows", {joined(rows, speaker)});
    if (!met.empty())
        paragraph.add("explain.met", {rungNames(met, speaker)});
    const auto missing = rungsThat(figures.rungs, false);
    if (!missing.empty() && !rapid)
        paragraph.add("explain.missing", {rungNames(missing, speaker)});
    if (static_cast<std::size_t>(figures.level) < met.size())
        paragraph.add("explain.scattered");
    if (rapid)
    {
        static const std::map<strategy::AnswerValue, const char*> kCodes{
            {strategy::AnswerValue::Yes, "yes"},
            {strategy::AnswerValue::Partly, "partly"},
            {strategy::AnswerValue::No, "no"},
            {strategy::AnswerValue::Unknown, "unknown"},
            {strategy::AnswerValue::NotApplicable, "na"}};
        const auto code = kCodes.find(figures.answer);
        if (code != kCodes.end())
            paragraph.add("explain.answered",
                          {speaker.vocabulary.label("answer", code->second, speaker.language)});
    }
    if (figures.share.high > figures.share.now)
        paragraph.add("explain.unknown");
}

void explainWhole(Paragraph& paragraph, const Assessment& assessment, const Speaker& speaker)
{
    paragraph.add("explain.whole", {shareText(assessment.whole(), speaker)});
    std::vector<std::string> pillars;
    for (const PillarFigures& pillar : assessment.pillars())
        if (pillar.share)
            pillars.push_back(speaker.words.say("explain.pillar-share",
                                                speaker.language,
                                                {pillar.pillar->title.in(speaker.language),
                                                 base::wholePercent(pillar.share->now)}));
    if (!pillars.empty())
        paragraph.add("explain.pillars", {joined(pillars, speaker)});
    if (const PillarFigures* weakest = assessment.weakest())
        paragraph.add("explain.weakest", {weakest->pillar->title.in(speaker.language)});
}

} // namespace

std::string elementLabel(const catalogue::Item& element, const std::string& language)
{
    const std::string& title = element.title.in(language);
    return element.kind == catalogue::Kind::Pillar ? title : element.number + " " + title;
}

std::string decimalText(double value, const Speaker& speaker)
{
    std::string text = base::shortestDecimal(value);
    const std::size_t point = text.find('.');
    return point == std::string::npos
               ? text
               : text.replace(
                     point, 1, speaker.words.say("coverage.decimal-mark", speaker.language));
}

std::string rungNames(const strategy::Rungs& rungs, bool met, const Speaker& speaker)
{
    return rungNames(rungsThat(rungs, met), speaker);
}

std::string rowName(const strategy::Measure& measure)
{
    return measure.id.empty() ? std::to_string(measure.row - 1) : measure.id;
}

std::string explain(const Assessment& assessment, std::string_view scope, const Speaker& speaker)
{
    Paragraph paragraph(speaker);
    const catalogue::Item* item = scope.empty() ? nullptr : assessment.scopeItem(scope);
    const PillarFigures* pillar = item ? assessment.pillar(item->id) : nullptr;
    const ElementFigures* element = item ? assessment.element(*item) : nullptr;
    if (pillar)
        explainPillar(paragraph, *pillar, assessment, speaker);
    else if (element)
        explainElement(paragraph, *element, assessment, speaker);
    else if (item)
        explainFocusArea(paragraph, *item, assessment, speaker);
    else if (assessment.notStarted())
        paragraph.add("coverage.not-started", {std::to_string(assessment.elements().size())});
    else
        explainWhole(paragraph, assessment, speaker);
    if (assessment.strategy().rapid)
        paragraph.add("explain.rapid");
    if (assessment.strategy().subject == strategy::Subject::ChildOnlineProtection)
        paragraph.add("explain.cop");
    else if (const catalogue::Reading* reading =
                 assessment.catalogue().reading(assessment.reading()))
        paragraph.add("explain.reading", {reading->title.in(speaker.language)});
    return paragraph.text();
}

std::string summary(const Assessment& assessment, const Speaker& speaker)
{
    Paragraph paragraph(speaker);
    if (assessment.notStarted())
    {
        paragraph.add("coverage.not-started", {std::to_string(assessment.elements().size())});
        return paragraph.text();
    }
    const Elements in = elementsWhere(assessment, [](const ElementFigures&) { return true; });
    const auto committed =
        std::count_if(in.begin(), in.end(), [](const auto* figures) { return figures->committed; });
    paragraph.add("summary.whole",
                  {shareText(assessment.whole(), speaker),
                   std::to_string(committed),
                   std::to_string(in.size())});
    const PillarFigures* weakest = assessment.weakest();
    const PillarFigures* strongest = nullptr;
    for (const PillarFigures& pillar : assessment.pillars())
        if (pillar.share && (!strongest || pillar.share->now > strongest->share->now))
            strongest = &pillar;
    const auto addPillar = [&](const char* id, const PillarFigures& pillar)
    {
        paragraph.add(
            id, {pillar.pillar->title.in(speaker.language), base::wholePercent(pillar.share->now)});
    };
    if (weakest)
        addPillar("summary.weakest", *weakest);
    if (strongest && weakest && strongest->share->now > weakest->share->now)
        addPillar("summary.strongest", *strongest);
    std::vector<std::string> levels;
    for (int level = 0; level <= static_cast<int>(strategy::kRungCount); ++level)
        if (const int count = assessment.levelCount(level))
            levels.push_back(speaker.words.say("summary.level-count",
                                               speaker.language,
                                               {std::to_string(count), levelName(level, speaker)}));
    paragraph.add("summary.levels", {joined(levels, speaker)});
    if (in.size() < assessment.elements().size())
        paragraph.add("summary.out", {std::to_string(assessment.elements().size() - in.size())});
    return paragraph.text();
}

std::string missingText(const Gap& gap, const Assessment& assessment, const Speaker& speaker)
{
    const auto say = [&speaker](const char* id, const std::vector<std::string>& arguments = {})
    { return speaker.words.say(id, speaker.language, arguments); };
    if (gap.isPillar())
    {
        const PillarFigures* pillar = assessment.pillar(gap.item->id);
        const std::string percent = base::wholePercent(gap.coverage.value_or(0));
        if (pillar->committed == 0)
            return say("gap.pillar-no-foundation", {percent});
        return say("gap.pillar",
                   {percent, std::to_string(pillar->committed), std::to_string(pillar->primary)});
    }
    if (const ElementFigures* figures = assessment.element(*gap.item);
        figures != nullptr && isAnswered(*figures, assessment))
        return say(gap.level == 0 ? "gap.rapid-none" : "gap.rapid-partly");
    if (gap.level == 0)
        return say("gap.silent");
    std::string level = levelName(gap.level, speaker);
    if (!gap.missing.empty())
        return say("gap.level",
                   {level, std::to_string(gap.level), rungNames(gap.missing, speaker)});
    return say("gap.scattered", {level, std::to_string(gap.level)});
}

std::string missingRungs(const ElementFigures& figures, const Speaker& speaker)
{
    return rungNames(figures.rungs, false, speaker);
}

std::string questionText(const Gap& gap, const Assessment& assessment, const Speaker& speaker)
{
    const catalogue::Item* item = gap.isPillar() ? closestToDone(*gap.item, assessment) : gap.item;
    return item && !item->questions.empty() ? item->questions.front().in(speaker.language)
                                            : std::string();
}

std::string nextStepText(const Gap& gap, const Assessment& assessment, const Speaker& speaker)
{
    const auto say =
        [&speaker](const std::string& id, const std::vector<std::string>& arguments = {})
    { return speaker.words.say(id, speaker.language, arguments); };
    if (gap.isPillar())
    {
        const catalogue::Item* closest = closestToDone(*gap.item, assessment);
        return closest ? say("next.pillar", {elementLabel(*closest, speaker.language)})
                       : say("next.pillar-done");
    }
    const ElementFigures* figures = assessment.element(*gap.item);
    if (figures != nullptr && isAnswered(*figures, assessment))
        return say("next.answer");
    const strategy::Measure* row = figures ? bestRow(*figures) : nullptr;
    if (!row)
        return say("next.mentioned");
    return say("next." + std::string(name(static_cast<Rung>(gap.level))), {rowName(*row)});
}

} // namespace ncs::coverage
