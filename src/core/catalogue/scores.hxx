// SPDX-License-Identifier: MPL-2.0
/// Published figures of the Global Cybersecurity Index by country, as read from
/// extension/catalogue/gci-scores.xml. They are facts about a country and say nothing about a
/// draft; no figure of ours is made from them, and none of ours is called by their name.
///
///     const CountryScores* found = scores.of("KEN");
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/catalogue_loader.hxx"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::catalogue
{

inline constexpr std::size_t kPillarCount = 5;
inline constexpr double kMostOfPillar = 20; ///< points a pillar can have
inline constexpr double kMostOfAll = 100;   ///< points all pillars can have

struct CountryScores
{
    std::string iso3; ///< ISO 3166-1 alpha-3, the number of the item of kind country
    std::array<double, kPillarCount> pillars{}; ///< of 2024, 0 to 20, in the GCA's order
    double total2020 = 0;                       ///< 0 to 100
    double total2024 = 0;                       ///< 0 to 100; from another download than `pillars`
};

/// A group of countries, by the overall score of 2024.
struct Tier
{
    std::string number;
    double from = 0;        ///< this score and more, below that of the tier before
    bool isDerived = false; ///< the cut-off is worked out, not published
    LocalText title;
};

class Scores
{
public:
    const std::vector<Tier>& tiers() const { return tiers_; }
    const std::vector<CountryScores>& countries() const { return countries_; }

    /// Null for a country without figures.
    const CountryScores* of(std::string_view iso3) const;

    /// The tier of an overall score; null when there is none so low.
    const Tier* tierOf(double total) const;

private:
    friend base::Result<Scores> loadScores(const NamedStream& named, const Catalogue& catalogue);
    std::vector<Tier> tiers_; ///< highest first
    std::vector<CountryScores> countries_;
};

/// Every country must be one of the catalogue's, once, with figures within their bounds. Rules:
/// scores.number-bad, scores.country-unknown, scores.tier-order, and all that XmlFile reports.
base::Result<Scores> loadScores(const NamedStream& named, const Catalogue& catalogue);

} // namespace ncs::catalogue
