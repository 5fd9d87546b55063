// SPDX-License-Identifier: MPL-2.0
#include "support/plain_figures.hxx"

#include "support/plain_elements.hxx"

namespace ncs::support
{

using base::Severity;
using catalogue::Item;
using strategy::Table;

using Fraction = PlainFraction;
using Share = PlainExactShare;
using Element = PlainElementRead;

namespace
{

struct Group
{
    const Item* item = nullptr;
    std::optional<Share> share;
};

struct Gap
{
    std::string id;
    Severity severity = Severity::Error;
    bool ofPillar = false;
    std::optional<Fraction> pillarCoverage;
    std::size_t pillarOrder = 0;
    int level = 0;
    std::size_t catalogueOrder = 0;
};

// --------------------------------------------------------------------------------------- coverage

/// "Coverage = sum(w x ratio) / sum(w). sum(w) = 0: not assessable."
std::optional<Share> mean(const std::vector<std::pair<Fraction, Share>>& weighted)
{
    Fraction weights = 0;
    Share sum;
    for (const auto& [weight, share] : weighted)
    {
        weights += weight;
        sum.now += weight * share.now;
        sum.low += weight * share.low;
        sum.high += weight * share.high;
    }
    if (weights == 0)
        return std::nullopt;
    return Share{sum.now / weights, sum.low / weights, sum.high / weights};
}

/// "w = role (primary 1, secondary 0.5) x weight of the answer row"; 0 where it has no role.
Fraction roleIn(const Item& pillar, const Element& element, const PlainKnowledge& knowledge)
{
    const auto* placing = knowledge.catalogue.placing(*element.item, knowledge.reading);
    if (placing == nullptr)
        return 0;
    if (placing->primary == &pillar)
        return 1;
    for (const Item* secondary : placing->secondary)
        if (secondary == &pillar)
            return Fraction(1, 2);
    return 0;
}

std::vector<Group> pillarsOf(const std::vector<Element>& elements, const PlainKnowledge& knowledge)
{
    std::vector<Group> pillars;
    for (const Item* pillar : knowledge.catalogue.pillars())
    {
        std::vector<std::pair<Fraction, Share>> weighted;
        for (const Element& element : elements)
            if (element.in)
                weighted.emplace_back(roleIn(*pillar, element, knowledge) * element.answer.weight,
                                      element.share);
        pillars.push_back({pillar, mean(weighted)});
    }
    return pillars;
}

/// "Focus area: the same without role."
std::vector<Group> focusAreasOf(const std::vector<Element>& elements,
                                const PlainKnowledge& knowledge)
{
    std::vector<Group> areas;
    for (const Item& area : knowledge.catalogue.items())
    {
        if (area.kind != catalogue::Kind::FocusArea || area.withdrawn ||
            area.edition != knowledge.context.edition)
            continue;
        std::vector<std::pair<Fraction, Share>> weighted;
        for (const Element& element : elements)
            if (element.in && element.item->parent == area.id)
                weighted.emplace_back(element.answer.weight, element.share);
        areas.push_back({&area, mean(weighted)});
    }
    return areas;
}

/// "The whole: mean of the assessable pillars; the whole's bound is the mean of the pillars'."
std::optional<Share> wholeOf(const std::vector<Group>& pillars)
{
    std::vector<std::pair<Fraction, Share>> weighted;
    for (const Group& pillar : pillars)
        if (pillar.share)
            weighted.emplace_back(Fraction(1), *pillar.share);
    return mean(weighted);
}

/// "Shown with the weakest": the lowest pillar, ties in pillar order as in the rank.
const Item* weakestOf(const std::vector<Group>& pillars)
{
    const Group* weakest = nullptr;
    for (const Group& pillar : pillars)
        if (pillar.share && (weakest == nullptr || pillar.share->now < weakest->share->now))
            weakest = &pillar;
    return weakest == nullptr ? nullptr : weakest->item;
}

// ------------------------------------------------------------------------------------------- gaps

void addPillarGaps(std::vector<Gap>& gaps,
                   const std::vector<Group>& pillars,
                   const std::vector<Element>& elements,
                   const PlainKnowledge& knowledge)
{
    for (std::size_t order = 0; order < pillars.size(); ++order)
    {
        const Group& pillar = pillars[order];
        if (!pillar.share) // "not assessable, left out"
            continue;
        bool someAtTwo = false;
        for (const Element& element : elements)
            if (element.in && roleIn(*pillar.item, element, knowledge) == 1 && element.level >= 2)
                someAtTwo = true;
        // "A pillar: error below 0.25 or with no primary element at level >= 2; warning below 0.5."
        const bool error = pillar.share->now < Fraction(1, 4) || !someAtTwo;
        const bool warning = pillar.share->now < Fraction(1, 2);
        if (error || warning)
            gaps.push_back({"pillar.thin/" + pillar.item->id + "@" + knowledge.reading,
                            error ? Severity::Error : Severity::Warning,
                            true,
                            pillar.share->now,
                            order,
                            0,
                            order});
    }
}

void addElementGaps(std::vector<Gap>& gaps,
                    const std::vector<Group>& pillars,
                    const std::vector<Element>& elements,
                    const PlainKnowledge& knowledge)
{
    for (std::size_t order = 0; order < elements.size(); ++order)
    {
        const Element& element = elements[order];
        // "Level >= t: no gap."
        if (!element.in || element.level >= element.answer.target)
            continue;
        Gap gap;
        gap.id = "element.gap/" + element.item->concept_;
        // "Level 0: error; level >= 4: information; else warning."
        gap.severity = element.level == 0   ? Severity::Error
                       : element.level >= 4 ? Severity::Information
                                            : Severity::Warning;
        gap.pillarOrder = pillars.size(); // after all pillars, when it stands in none
        for (std::size_t place = 0; place < pillars.size(); ++place)
        {
            if (roleIn(*pillars[place].item, element, knowledge) != 1)
                continue;
            gap.pillarOrder = place;
            if (pillars[place].share)
                gap.pillarCoverage = pillars[place].share->now;
        }
        gap.level = element.level;
        gap.catalogueOrder = order;
        gaps.push_back(gap);
    }
}

/// "Rank of gaps: severity; pillar gaps before element gaps; coverage of the primary pillar in the
/// reading used, lowest first, ties in pillar order; highest level first; catalogue order."
bool ranksBefore(const Gap& left, const Gap& right)
{
    if (left.severity != right.severity)
        return left.severity < right.severity; // error, warning, information
    if (left.ofPillar != right.ofPillar)
        return left.ofPillar;
    // A pillar that is not assessable has no coverage: it comes after those that have one.
    if (left.pillarCoverage.has_value() != right.pillarCoverage.has_value())
        return left.pillarCoverage.has_value();
    if (left.pillarCoverage && *left.pillarCoverage != *right.pillarCoverage)
        return *left.pillarCoverage < *right.pillarCoverage;
    if (left.pillarOrder != right.pillarOrder)
        return left.pillarOrder < right.pillarOrder;
    if (left.level != right.level)
        return left.level > right.level;
    return left.catalogueOrder < right.catalogueOrder;
}

std::vector<Gap> rankedGapsOf(const std::vector<Group>& pillars,
                              const std::vector<Element>& elements,
                              const PlainKnowledge& knowledge)
{
    std::vector<Gap> gaps;
    addPillarGaps(gaps, pillars, elements, knowledge);
    addElementGaps(gaps, pillars, elements, knowledge);
    std::vector<Gap> ranked;
    while (!gaps.empty())
    {
        std::size_t first = 0;
        for (std::size_t other = 1; other < gaps.size(); ++other)
            if (ranksBefore(gaps[other], gaps[first]))
                first = other;
        ranked.push_back(gaps[first]);
        gaps.erase(gaps.begin() + static_cast<long>(first));
    }
    return ranked;
}

// ---------------------------------------------------------------------------------------- results

double asDouble(const Fraction& fraction)
{
    return fraction.convert_to<double>();
}

PlainShare asDoubles(const Share& share)
{
    return {asDouble(share.now), asDouble(share.low), asDouble(share.high)};
}

std::vector<PlainGroup> asDoubles(const std::vector<Group>& groups)
{
    std::vector<PlainGroup> result;
    for (const Group& group : groups)
        result.push_back(
            {group.item,
             group.share ? std::optional<PlainShare>(asDoubles(*group.share)) : std::nullopt});
    return result;
}

std::vector<PlainElement> asDoubles(const std::vector<Element>& elements)
{
    std::vector<PlainElement> result;
    for (const Element& element : elements)
    {
        PlainElement plain{element.item,
                           element.level,
                           asDoubles(element.share),
                           element.in,
                           element.committed,
                           element.answer.target,
                           asDouble(element.answer.weight),
                           {}};
        for (int rung = 1; rung <= 6; ++rung)
            if (!element.together[static_cast<std::size_t>(rung)])
                plain.missing.push_back(rung);
        result.push_back(plain);
    }
    return result;
}

} // namespace

PlainFigures plainFigures(const Table& draft, const Table& answers, const PlainKnowledge& knowledge)
{
    PlainFigures figures;
    figures.rapid = plainRapid(draft, knowledge.vocabulary);

    const auto elements = plainElementsRead(draft, answers, figures.rapid, knowledge);
    const auto pillars = pillarsOf(elements, knowledge);
    const auto whole = wholeOf(pillars);
    figures.elements = asDoubles(elements);
    figures.pillars = asDoubles(pillars);
    figures.focusAreas = asDoubles(focusAreasOf(elements, knowledge));
    if (whole)
        figures.whole = asDoubles(*whole);
    figures.weakest = weakestOf(pillars);
    for (const Gap& gap : rankedGapsOf(pillars, elements, knowledge))
        figures.gaps.push_back({gap.id, gap.severity});

    // "Before the first committed row": in rapid mode, which has no rows, before the first answer.
    for (const Element& element : elements)
        if (figures.rapid ? !element.answer.value.empty() : element.committed)
            figures.notStarted = false;
    return figures;
}

} // namespace ncs::support
