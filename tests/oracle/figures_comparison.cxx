// SPDX-License-Identifier: MPL-2.0
#include "oracle/figures_comparison.hxx"

#include "core/base/number_text.hxx"
#include "core/coverage/assessment.hxx"
#include "core/coverage/gaps.hxx"
#include "core/strategy/strategy.hxx"

#include <cmath>
#include <sstream>

namespace ncs::oracle
{

using support::PlainElement;
using support::PlainFigures;
using support::PlainGroup;
using support::PlainShare;

namespace
{

class Comparison
{
public:
    std::string text() const { return out_.str(); }

    template <class T>
    void same(const std::string& what, const T& fast, const T& plain)
    {
        if (!(fast == plain))
            out_ << what << ": product " << fast << ", plain " << plain << '\n';
    }

    void near(const std::string& what, double fast, double plain)
    {
        if (!(std::fabs(fast - plain) <= kTolerance))
            out_ << what << ": product " << base::shortestDecimal(fast) << ", plain "
                 << base::shortestDecimal(plain) << '\n';
    }

    void share(const std::string& what, const coverage::Share& fast, const PlainShare& plain)
    {
        near(what + " now", fast.now, plain.now);
        near(what + " low", fast.low, plain.low);
        near(what + " high", fast.high, plain.high);
    }

    void share(const std::string& what,
               const std::optional<coverage::Share>& fast,
               const std::optional<PlainShare>& plain)
    {
        same(what + " is assessable", fast.has_value(), plain.has_value());
        if (fast && plain)
            share(what, *fast, *plain);
    }

private:
    std::ostringstream out_;
};

void compareElement(Comparison& comparison,
                    const coverage::ElementFigures& fast,
                    const PlainElement& plain,
                    bool rapid)
{
    const std::string& name = plain.element->number;
    comparison.same(name + " id", fast.element->id, plain.element->id);
    comparison.same(name + " level", fast.level, plain.level);
    comparison.share(name + " ratio", fast.share, plain.ratio);
    comparison.same(name + " in", fast.in, plain.in);
    comparison.same(name + " committed", fast.committed, plain.committed);
    comparison.same(name + " target", fast.target, plain.target);
    comparison.near(name + " weight", fast.weight, plain.weight);
    if (rapid)
        return;
    for (std::size_t rung = 0; rung < strategy::kRungCount; ++rung)
    {
        bool missing = false;
        for (const int number : plain.missing)
            missing = missing || number == static_cast<int>(rung) + 1;
        comparison.same(
            name + " rung " + std::to_string(rung + 1), bool(fast.rungs[rung]), !missing);
    }
}

void compareGroups(Comparison& comparison,
                   const coverage::Assessment& fast,
                   const PlainFigures& plain)
{
    comparison.same("number of pillars", fast.pillars().size(), plain.pillars.size());
    for (const PlainGroup& group : plain.pillars)
    {
        const coverage::PillarFigures* pillar = fast.pillar(group.item->id);
        comparison.same(group.item->id + " is there", pillar != nullptr, true);
        if (pillar == nullptr)
            continue;
        comparison.share(group.item->id, pillar->share, group.share);
        bool known = false;
        comparison.share(
            group.item->id + " by scope", fast.share(group.item->id, known), group.share);
    }
    for (const PlainGroup& group : plain.focusAreas)
        comparison.share(group.item->id, fast.focusArea(*group.item), group.share);
    comparison.share("whole", fast.whole(), plain.whole);
    const coverage::PillarFigures* weakest = fast.weakest();
    comparison.same("weakest pillar",
                    std::string(weakest != nullptr ? weakest->pillar->id : "none"),
                    std::string(plain.weakest != nullptr ? plain.weakest->id : "none"));
}

std::string gapText(const std::string& id, base::Severity severity)
{
    return std::to_string(static_cast<int>(severity)) + " " + id;
}

void compareGaps(Comparison& comparison,
                 const coverage::Assessment& fast,
                 const PlainFigures& plain)
{
    const auto gaps = coverage::rankedGaps(fast);
    comparison.same("number of gaps", gaps.size(), plain.gaps.size());
    for (std::size_t rank = 0; rank < gaps.size() && rank < plain.gaps.size(); ++rank)
        comparison.same("gap " + std::to_string(rank + 1),
                        gapText(gaps[rank].id, gaps[rank].severity),
                        gapText(plain.gaps[rank].id, plain.gaps[rank].severity));
}

} // namespace

std::string differences(const strategy::Table& draft,
                        const strategy::Table& answers,
                        const support::PlainKnowledge& knowledge)
{
    const PlainFigures plain = support::plainFigures(draft, answers, knowledge);
    const strategy::Strategy read = strategy::readStrategy(
        draft, answers, knowledge.catalogue, knowledge.vocabulary, knowledge.context);
    const coverage::Assessment fast(read, knowledge.catalogue, knowledge.reading);

    Comparison comparison;
    comparison.same("rapid", read.rapid, plain.rapid);
    comparison.same("not started", fast.notStarted(), plain.notStarted);
    comparison.same("number of elements", fast.elements().size(), plain.elements.size());
    for (std::size_t place = 0; place < fast.elements().size() && place < plain.elements.size();
         ++place)
        compareElement(comparison, fast.elements()[place], plain.elements[place], plain.rapid);
    compareGroups(comparison, fast, plain);
    compareGaps(comparison, fast, plain);
    return comparison.text();
}

std::string shown(const strategy::Table& table)
{
    std::ostringstream out;
    for (const strategy::Row& row : table.rows)
    {
        for (const strategy::Cell& cell : row)
        {
            if (const auto* text = std::get_if<std::string>(&cell))
                out << '"' << *text << '"';
            else if (const auto* number = std::get_if<double>(&cell))
                out << base::shortestDecimal(*number);
            else if (std::holds_alternative<strategy::ErrorCell>(cell))
                out << "#ERROR";
            out << " | ";
        }
        out << '\n';
    }
    return out.str();
}

} // namespace ncs::oracle
