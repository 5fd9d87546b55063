// SPDX-License-Identifier: MPL-2.0
#include "export/report.hxx"

#include "core/base/language.hxx"
#include "core/base/number_text.hxx"
#include "core/coverage/instruments.hxx"
#include "export/figures.hxx"

#include <algorithm>
#include <limits>
#include <map>

namespace ncs::report
{

namespace
{

using coverage::Gap;
using coverage::PillarFigures;

const std::vector<std::string>& ruleTexts()
{
    static const std::vector<std::string> kRules{"report.rule-rows",
                                                 "report.rule-rungs",
                                                 "report.rule-level",
                                                 "report.rule-coverage",
                                                 "report.rule-whole",
                                                 "report.rule-bounds",
                                                 "report.rule-severity",
                                                 "report.rule-out",
                                                 "report.rule-reading",
                                                 "report.rule-not-gci"};
    return kRules;
}

class ChecklistMaker
{
public:
    explicit ChecklistMaker(const Source& source) : source_(source), speaker_(source.speaker) {}

    Checklist make()
    {
        const std::vector<Gap> gaps = coverage::rankedGaps(source_.assessment);
        fillHead(gaps);
        fillGroups(gaps);
        for (const std::string& id : ruleTexts())
            checklist_.rules.push_back(said(speaker_, id));
        addStanding();
        checklist_.figures = figuresOf(source_.assessment, speaker_.language);
        return std::move(checklist_);
    }

private:
    std::string pair(const std::string& left, const std::string& right) const
    {
        if (left.empty() || right.empty())
            return left + right;
        return said(speaker_, "report.pair", {left, right});
    }

    std::string subtitle(const std::vector<Gap>& gaps) const
    {
        const strategy::Settings& settings = source_.settings;
        const catalogue::Reading* reading =
            source_.assessment.catalogue().reading(source_.assessment.reading());
        std::string text = pair(settings.country, settings.title);
        if (!source_.draftDate.empty())
            text = pair(text, said(speaker_, "report.draft-of", {source_.draftDate}));
        text = pair(text, edition(settings.edition));
        if (reading)
            text = pair(text,
                        said(speaker_, "report.reading", {reading->title.in(speaker_.language)}));
        if (checklist_.notStarted)
            return pair(text,
                        said(speaker_,
                             "coverage.not-started",
                             {std::to_string(source_.assessment.elements().size())}));
        return pair(text, counts(gaps));
    }

    /// A list that is not the Guide's is called by its own name.
    std::string edition(const std::string& edition) const
    {
        const auto elements = source_.assessment.catalogue().elements(edition);
        const catalogue::List* list =
            elements.empty() ? nullptr
                             : source_.assessment.catalogue().list(elements.front()->list);
        const bool isGuides = list == nullptr || list->id == "guide." + edition;
        return isGuides ? said(speaker_, "report.edition", {edition})
                        : list->title.in(speaker_.language);
    }

    std::string counts(const std::vector<Gap>& gaps) const
    {
        std::map<std::string, int> states;
        for (const Gap& gap : gaps)
            ++states[coverage::stateOf(gap.severity)];
        return said(speaker_,
                    "report.counts",
                    {std::to_string(gaps.size()),
                     std::to_string(states["missing"]),
                     std::to_string(states["partial"]),
                     std::to_string(states["nearly"])});
    }

    void fillHead(const std::vector<Gap>& gaps)
    {
        const strategy::Settings& settings = source_.settings;
        checklist_.language = speaker_.language;
        checklist_.rightToLeft = base::isRightToLeft(speaker_.language);
        checklist_.notStarted = source_.assessment.notStarted();
        checklist_.leftOut = source_.leftOut;
        checklist_.title = said(speaker_, "report.title");
        checklist_.country = settings.country;
        checklist_.tlpCode = settings.tlp;
        if (!settings.tlp.empty())
            checklist_.tlp = speaker_.vocabulary.label("tlp", settings.tlp, speaker_.language);
        checklist_.note = settings.note;
        checklist_.reading = source_.assessment.reading();
        checklist_.version = source_.version;
        checklist_.fingerprint = source_.fingerprint;
        checklist_.gaps = static_cast<int>(gaps.size());
        checklist_.subtitle = pair(subtitle(gaps), checklist_.tlp);
    }

    bool isLeftOut(const char* column) const { return source_.leftOut.count(column) != 0; }

    gaplist::Entry shown(gaplist::Entry entry) const
    {
        if (isLeftOut("gap.owner"))
            entry.owner.clear();
        if (isLeftOut("gap.due"))
            entry.due.clear();
        if (isLeftOut("gap.notes"))
            entry.notes.clear();
        return entry;
    }

    /// The unconfirmed is never presented as fact.
    void addStanding()
    {
        const auto& elements = source_.assessment.elements();
        const auto unconfirmed =
            std::count_if(elements.begin(),
                          elements.end(),
                          [](const coverage::ElementFigures& figures) {
                              return figures.element->standing == catalogue::Standing::Unconfirmed;
                          });
        if (unconfirmed > 0)
            checklist_.rules.push_back(
                said(speaker_,
                     "report.standing",
                     {std::to_string(unconfirmed), std::to_string(elements.size())}));
    }

    std::string help(const catalogue::Item& item) const
    {
        return coverage::instrumentsText(item, source_.assessment.catalogue(), speaker_);
    }

    Line lineOf(const Gap& gap) const
    {
        Line line;
        line.gapId = gap.id;
        line.stateCode = coverage::stateOf(gap.severity);
        line.state = gaplist::stateLabel(line.stateCode, speaker_);
        line.number = gap.isPillar() ? "" : gap.item->number;
        line.title = gap.item->title.in(speaker_.language);
        if (gap.isPillar())
            line.title = said(speaker_, "report.whole-pillar", {line.title});
        line.pillar = gap.pillar ? gap.pillar->title.in(speaker_.language) : "";
        line.missing = coverage::missingText(gap, source_.assessment, speaker_);
        line.question = coverage::questionText(gap, source_.assessment, speaker_);
        line.next = coverage::nextStepText(gap, source_.assessment, speaker_);
        line.help = help(*gap.item);
        const auto entry = source_.people.byGap.find(gap.id);
        if (entry != source_.people.byGap.end())
            line.entry = shown(entry->second);
        if (line.entry.ticked)
            line.tickedOpen = said(speaker_, "report.ticked-open");
        return line;
    }

    Line lineOf(const gaplist::OwnRow& row) const
    {
        Line line;
        line.state = row.state;
        line.title = row.element;
        line.pillar = row.pillar;
        line.missing = row.missing;
        line.question = row.question;
        line.next = row.next;
        line.help = row.help;
        line.entry = shown(row.entry);
        return line;
    }

    Group groupOf(const PillarFigures& figures) const
    {
        Group group;
        group.symbol = figures.pillar->symbol;
        group.colour = figures.pillar->colour;
        group.title = figures.pillar->title.in(speaker_.language);
        const std::string share = figures.share ? said(speaker_,
                                                       "coverage.share",
                                                       {base::wholePercent(figures.share->now),
                                                        base::wholePercent(figures.share->low),
                                                        base::wholePercent(figures.share->high)})
                                                : said(speaker_, "coverage.not-assessable");
        group.figures =
            pair(share,
                 said(speaker_,
                      "report.committed",
                      {std::to_string(figures.committed), std::to_string(figures.primary)}));
        group.help = help(*figures.pillar);
        return group;
    }

    void fillGroups(const std::vector<Gap>& gaps)
    {
        std::vector<const PillarFigures*> order;
        for (const PillarFigures& pillar : source_.assessment.pillars())
            order.push_back(&pillar);
        const auto covered = [](const PillarFigures* pillar)
        { return pillar->share ? pillar->share->now : std::numeric_limits<double>::max(); };
        std::stable_sort(order.begin(),
                         order.end(),
                         [&covered](const PillarFigures* left, const PillarFigures* right)
                         { return covered(left) < covered(right); });
        for (const PillarFigures* pillar : order)
        {
            Group group = groupOf(*pillar);
            for (const Gap& gap : gaps)
                if (gap.pillar == pillar->pillar)
                    group.lines.push_back(lineOf(gap));
            if (!group.lines.empty())
                checklist_.groups.push_back(std::move(group));
        }
        Group own;
        own.title = said(speaker_, "report.own-rows");
        own.colour = "#1f2a37";
        for (const gaplist::OwnRow& row : source_.people.own)
            own.lines.push_back(lineOf(row));
        if (!own.lines.empty())
            checklist_.groups.push_back(std::move(own));
    }

    const Source& source_;
    const coverage::Speaker& speaker_;
    Checklist checklist_;
};

} // namespace

std::string said(const coverage::Speaker& speaker,
                 const std::string& id,
                 const std::vector<std::string>& arguments)
{
    return speaker.words.say(id, speaker.language, arguments);
}

std::string whatIsLeftOut(const Checklist& checklist, const coverage::Speaker& speaker)
{
    std::string names;
    for (const std::string& key : checklist.leftOut)
    {
        const catalogue::Column* column = speaker.vocabulary.column(key);
        const std::string& name = column ? column->label.in(speaker.language) : key;
        names = names.empty() ? name : said(speaker, "coverage.list-pair", {names, name});
    }
    return names.empty() ? names : said(speaker, "report.restricted", {names});
}

Checklist makeChecklist(const Source& source)
{
    return ChecklistMaker(source).make();
}

} // namespace ncs::report
