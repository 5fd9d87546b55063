// SPDX-License-Identifier: MPL-2.0
#include "core/guidance/findings_panel.hxx"

#include <algorithm>

namespace ncs::guidance
{

namespace
{

/// In the order of base::Severity.
const std::vector<std::string>& severityCodes()
{
    static const std::vector<std::string> kCodes{"error", "warning", "information"};
    return kCodes;
}

const std::string& codeOf(base::Severity severity)
{
    return severityCodes().at(static_cast<std::size_t>(severity));
}

Tone toneOf(base::Severity severity)
{
    static const std::vector<Tone> kTones{Tone::Missing, Tone::Partial, Tone::Nearly};
    return kTones.at(static_cast<std::size_t>(severity));
}

std::string symbolOf(base::Severity severity, const Situation& situation)
{
    const std::string state = coverage::stateOf(severity);
    for (const catalogue::ListValue& value : situation.speaker().vocabulary.values("state"))
        if (value.code == state)
            return value.symbol;
    return {};
}

bool isChosen(const Entry& entry, const FindingsChoice& choice)
{
    return (choice.severity.empty() || choice.severity == codeOf(entry.severity)) &&
           (choice.pillar.empty() || (entry.pillar && entry.pillar->id == choice.pillar)) &&
           (choice.sheet.empty() || choice.sheet == entry.sheet);
}

/// A choice whose first option is "all".
class ChoiceLine
{
public:
    ChoiceLine(std::string name, std::string all, Action::Kind kind, std::string chosen)
        : kind_(kind), chosen_(std::move(chosen))
    {
        line_.kind = Line::Kind::Choice;
        line_.text = std::move(name);
        add(std::move(all), "");
    }

    void add(std::string label, const std::string& value)
    {
        Action action;
        action.kind = kind_;
        action.target = value;
        if (value == chosen_)
            line_.chosen = line_.options.size();
        line_.options.push_back({std::move(label), "", std::move(action)});
    }

    Line take() { return std::move(line_); }

private:
    Action::Kind kind_;
    std::string chosen_;
    Line line_;
};

void addChoices(Lines& lines, const Situation& situation, const FindingsChoice& choice)
{
    ChoiceLine severity(situation.say("sidebar.severity"),
                        situation.say("sidebar.severity-all"),
                        Action::Kind::ShowSeverity,
                        choice.severity);
    for (const std::string& code : severityCodes())
        severity.add(situation.speaker().vocabulary.label("severity", code, situation.language()),
                     code);
    lines.push_back(severity.take());

    ChoiceLine pillar(situation.say("sidebar.pillar"),
                      situation.say("sidebar.pillar-all"),
                      Action::Kind::ShowPillar,
                      choice.pillar);
    for (const catalogue::Item* each : situation.review().knowledge().catalogue.pillars())
        pillar.add(each->shortTitle.in(situation.language()), each->id);
    lines.push_back(pillar.take());

    ChoiceLine sheet(situation.say("sidebar.sheet"),
                     situation.say("sidebar.sheet-all"),
                     Action::Kind::ShowSheet,
                     choice.sheet);
    std::vector<std::string> names;
    for (const Entry& entry : situation.entries())
        if (!entry.sheet.empty() &&
            std::find(names.begin(), names.end(), entry.sheet) == names.end())
            names.push_back(entry.sheet);
    if (!choice.sheet.empty() && std::find(names.begin(), names.end(), choice.sheet) == names.end())
        names.push_back(choice.sheet);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
        sheet.add(name, name);
    lines.push_back(sheet.take());
}

void addEntry(Lines& lines, const Situation& situation, const Entry& entry)
{
    const auto label = [&](const std::string& place) {
        return situation.say("sidebar.finding-no-place",
                             {symbolOf(entry.severity, situation), place});
    };
    const std::string severity = situation.speaker().vocabulary.label(
        "severity", codeOf(entry.severity), situation.language());
    if (entry.sheet.empty())
        lines.push_back(
            text(label(situation.say("sidebar.whole-workbook")), toneOf(entry.severity)));
    else
        lines.push_back(
            links({{situation.say("sidebar.finding-place",
                                  {symbolOf(entry.severity, situation), entry.sheet, entry.cell}),
                    situation.say("command.placed-finding", {severity, entry.what, entry.next}),
                    goTo(entry.sheet, entry.cell)}},
                  "",
                  toneOf(entry.severity)));
    lines.push_back(text(situation.say("command.finding", {entry.what, entry.next})));
}

} // namespace

Lines findingsPanel(const Situation& situation, const FindingsChoice& choice)
{
    std::vector<const Entry*> chosen;
    for (const Entry& entry : situation.entries())
        if (isChosen(entry, choice))
            chosen.push_back(&entry);
    Lines lines;
    const coverage::Assessment& assessment = situation.review().assessment();
    const bool isToBegin = situation.review().hasStrategy() && assessment.notStarted();
    if (isToBegin)
        lines.push_back(text(
            situation.say("coverage.not-started", {std::to_string(assessment.elements().size())}),
            Tone::Muted));
    if (situation.entries().empty())
        return isToBegin ? lines : Lines{text(situation.say("sidebar.findings-none"), Tone::Muted)};
    addChoices(lines, situation, choice);
    lines.push_back(text(
        situation.say("sidebar.findings-count",
                      {std::to_string(chosen.size()), std::to_string(situation.entries().size())}),
        Tone::Strong));
    if (chosen.empty())
        lines.push_back(text(situation.say("sidebar.findings-filtered"), Tone::Muted));
    const Page::Span span = choice.page.of(static_cast<long>(chosen.size()));
    for (long index = span.begin; index < span.end; ++index)
        addEntry(lines, situation, *chosen[static_cast<std::size_t>(index)]);
    addPager(lines, situation, span);
    return lines;
}

} // namespace ncs::guidance
