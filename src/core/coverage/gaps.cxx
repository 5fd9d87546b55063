// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/gaps.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace ncs::coverage
{

namespace
{

using base::Severity;

constexpr int kNearlyLevel = 4;
constexpr int kPillarStands = 2;

std::optional<Gap> gapOf(const ElementFigures& figures)
{
    if (!figures.in || figures.level >= figures.target)
        return std::nullopt;
    Gap gap;
    gap.id = "element.gap/" + figures.element->concept_;
    gap.item = figures.element;
    gap.pillar = figures.placing ? figures.placing->primary : nullptr;
    gap.level = figures.level;
    gap.severity = figures.level == 0              ? Severity::Error
                   : figures.level >= kNearlyLevel ? Severity::Information
                                                   : Severity::Warning;
    for (std::size_t rung = 0; rung < static_cast<std::size_t>(figures.target); ++rung)
        if (!figures.rungs[rung])
            gap.missing.push_back(static_cast<strategy::Rung>(rung));
    return gap;
}

std::optional<Gap> gapOf(const PillarFigures& figures, const std::string& reading)
{
    if (!figures.share)
        return std::nullopt;
    const bool error = compared(figures.share->now) < compared(kPillarError) ||
                       figures.bestPrimaryLevel < kPillarStands;
    if (!error && compared(figures.share->now) >= compared(kPillarWarning))
        return std::nullopt;
    Gap gap;
    gap.id = "pillar.thin/" + figures.pillar->id + "@" + reading;
    gap.item = figures.pillar;
    gap.pillar = figures.pillar;
    gap.coverage = figures.share->now;
    gap.level = figures.bestPrimaryLevel;
    gap.severity = error ? Severity::Error : Severity::Warning;
    return gap;
}

bool inScope(const Gap& gap, const catalogue::Item* scope)
{
    return !scope || gap.item == scope || gap.pillar == scope ||
           (scope->kind == catalogue::Kind::FocusArea && gap.item->parent == scope->id);
}

/// What a gap is ranked by, in order (design 2.1, "Rank"); lower comes first.
struct RankKey
{
    int severity = 0;
    int kind = 0; ///< pillar gaps 0, element gaps 1
    long long coverage = 0;
    std::size_t pillarOrder = 0;
    int levelDown = 0;
};

bool operator<(const RankKey& left, const RankKey& right)
{
    return std::tie(left.severity, left.kind, left.coverage, left.pillarOrder, left.levelDown) <
           std::tie(right.severity, right.kind, right.coverage, right.pillarOrder, right.levelDown);
}

RankKey rankKey(const Gap& gap, const Assessment& assessment)
{
    RankKey key;
    key.severity = static_cast<int>(gap.severity);
    key.kind = gap.isPillar() ? 0 : 1;
    key.coverage = std::numeric_limits<long long>::max();
    key.pillarOrder = assessment.pillars().size();
    for (std::size_t index = 0; index < assessment.pillars().size(); ++index)
    {
        const PillarFigures& pillar = assessment.pillars()[index];
        if (pillar.pillar != gap.pillar)
            continue;
        key.pillarOrder = index;
        if (pillar.share)
            key.coverage = compared(pillar.share->now);
    }
    key.levelDown = gap.isPillar() ? 0 : -gap.level;
    return key;
}

} // namespace

std::vector<Gap> rankedGaps(const Assessment& assessment, std::string_view scope)
{
    const catalogue::Item* scopeItem = scope.empty() ? nullptr : assessment.scopeItem(scope);
    std::vector<std::pair<RankKey, Gap>> found;
    const auto add = [&](std::optional<Gap> gap)
    {
        if (gap && inScope(*gap, scopeItem))
        {
            const RankKey key = rankKey(*gap, assessment);
            found.emplace_back(key, std::move(*gap));
        }
    };
    for (const PillarFigures& pillar : assessment.pillars())
        add(gapOf(pillar, assessment.reading()));
    for (const ElementFigures& element : assessment.elements())
        add(gapOf(element));
    std::stable_sort(found.begin(),
                     found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Gap> gaps;
    gaps.reserve(found.size());
    for (auto& entry : found)
        gaps.push_back(std::move(entry.second));
    return gaps;
}

std::string stateOf(Severity severity)
{
    switch (severity)
    {
    case Severity::Error:
        return "missing";
    case Severity::Warning:
        return "partial";
    case Severity::Information:
        return "nearly";
    }
    return {};
}

std::string stateOf(const ElementFigures& figures)
{
    const auto gap = gapOf(figures);
    return gap ? stateOf(gap->severity) : "measured";
}

} // namespace ncs::coverage
