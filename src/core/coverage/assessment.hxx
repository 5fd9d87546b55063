// SPDX-License-Identifier: MPL-2.0
/// Level, ratio, coverage and bounds of a strategy: design 2.1, the published rules.
///
/// Pure: same strategy and reading, same figures. Costs one pass over rows and elements.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/strategy/strategy.hxx"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace ncs::coverage
{

/// Weight of a pillar's role for an element.
inline constexpr double kPrimaryWeight = 1.0;
inline constexpr double kSecondaryWeight = 0.5;

/// A share with what is not known: 0 <= low <= now <= high <= 1.
struct Share
{
    double now = 0;
    double low = 0;
    double high = 0;
};

/// Shares are compared to twelve decimals, so that the order of additions decides nothing.
inline long long compared(double share)
{
    return std::llround(share * 1e12);
}

struct ElementFigures
{
    const catalogue::Item* element = nullptr; ///< or item of child online protection
    const catalogue::Placing* placing = nullptr;
    strategy::Rungs rungs{}; ///< rungs its rows meet together (rapid mode: none)
    int level = 0;           ///< 0 silent … 6 measured
    Share share;             ///< ratio and its bounds
    double weight = 1.0;
    int target = 6;
    bool in = true; ///< false: not applicable, with a reason and no committed row
    bool committed = false;
    strategy::AnswerValue answer = strategy::AnswerValue::Blank;
    std::vector<const strategy::Measure*> rows;
};

struct PillarFigures
{
    const catalogue::Item* pillar = nullptr;
    std::optional<Share> share; ///< nothing: not assessable (sum of weights is 0)
    int primary = 0;            ///< elements in, with this pillar as primary
    int committed = 0;          ///< of these, committed
    int bestPrimaryLevel = 0;
};

class Assessment
{
public:
    /// Keeps references: strategy and catalogue must outlive it.
    Assessment(const strategy::Strategy& strategy,
               const catalogue::Catalogue& catalogue,
               std::string reading);

    const std::string& reading() const { return reading_; }
    const strategy::Strategy& strategy() const { return strategy_; }
    const catalogue::Catalogue& catalogue() const { return catalogue_; }

    /// In catalogue order; out elements too.
    const std::vector<ElementFigures>& elements() const { return elements_; }
    /// In pillar order.
    const std::vector<PillarFigures>& pillars() const { return pillars_; }
    /// Mean of the assessable pillars; nothing when there is none.
    const std::optional<Share>& whole() const { return whole_; }
    /// Lowest assessable pillar, ties in pillar order; null when there is none.
    const PillarFigures* weakest() const;

    const ElementFigures* element(const catalogue::Item& item) const;
    const PillarFigures* pillar(std::string_view id) const;
    /// As a pillar's, without role.
    std::optional<Share> focusArea(const catalogue::Item& focusArea) const;

    /// Share of a pillar, focus area, element or (empty scope) the whole. `known` is false when the
    /// scope names nothing of this edition. An element that is out is not assessable.
    std::optional<Share> share(std::string_view scope, bool& known) const;

    /// The scope as an item: an id, "5.3.1 Title", a number, or a pillar's id; null when unknown.
    const catalogue::Item* scopeItem(std::string_view scope) const;

    /// Before the first committed row (rapid mode: before the first answer): nothing is an error
    /// yet.
    bool notStarted() const { return notStarted_; }

    int levelCount(int level) const; ///< elements in, at this level

private:
    const strategy::Strategy& strategy_;
    const catalogue::Catalogue& catalogue_;
    std::string reading_;
    std::vector<ElementFigures> elements_;
    std::vector<PillarFigures> pillars_;
    std::optional<Share> whole_;
    bool notStarted_ = true;
};

} // namespace ncs::coverage
