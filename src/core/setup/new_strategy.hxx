// SPDX-License-Identifier: MPL-2.0
/// What is decided when a workbook is begun: whose strategy it is, for which term, by what title.
///
///     const catalogue::Item* country = countryNamed(knowledge.catalogue, "ken");
///     suggestedTitle(knowledge, "en", "Kenya", {"2027", "2031"});
///         // "Kenya: National Cybersecurity Strategy 2027–2031"
#pragma once

#include "core/knowledge.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ncs::setup
{

/// First and last day of a strategy as people write them: a year, or YYYY-MM-DD. Empty: not known.
struct Term
{
    std::string from;
    std::string until;
};

enum class TermFault
{
    None,
    FromUnreadable,
    UntilUnreadable,
    Reversed ///< ends before it begins
};

/// What is wrong first. A year stands for its first day in `from`, for its last one in `until`.
TermFault faultOf(const Term& term);

/// What a planner begins with: from the next year on, for five years. `today` in days since
/// 1970-01-01.
Term usualTerm(long today);

/// The country of that name in any language, or of that code (KEN), case and space folded; null
/// when there is none.
const catalogue::Item* countryNamed(const catalogue::Catalogue& catalogue, std::string_view text);

/// Names of all countries in the language, in the order of that alphabet as base::sortKey has it.
std::vector<std::string> countryNames(const Knowledge& knowledge, const std::string& language);

/// What the packaged data have about a country in the Global Cybersecurity Index, a sentence a
/// line: scores with their years, pillars, source; or that there is nothing.
std::vector<std::string>
profileOf(const Knowledge& knowledge, const catalogue::Item& country, const std::string& language);

/// A title in the language from what is known; `country` is a name as it shall be shown, or empty.
/// A term that has a fault is left out.
std::string suggestedTitle(const Knowledge& knowledge,
                           const std::string& language,
                           const std::string& country,
                           const Term& term);

/// The code of a language in which the workbench speaks: `wanted` ("fr-CA") itself, its base
/// language, or English.
std::string spokenLanguage(const catalogue::Vocabulary& vocabulary, const std::string& wanted);

} // namespace ncs::setup
