// SPDX-License-Identifier: MPL-2.0
/// The figures of design 2.1 worked out a second time, slowly and plainly, in exact fractions.
///
/// Written from the text of the rules and not from the product's code, to judge it: nested loops,
/// no caching, one comment for each sentence. Doubles appear only in the results.
///
///     const PlainFigures figures = plainFigures(draft, answers, {catalogue, vocabulary, context,
///     "gca"});
#pragma once

#include "core/base/finding.hxx"
#include "support/plain_tables.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ncs::support
{

struct PlainShare
{
    double now = 0;
    double low = 0;
    double high = 0;
};

struct PlainElement
{
    const catalogue::Item* element = nullptr;
    int level = 0;
    PlainShare ratio;
    bool in = true;
    bool committed = false;
    int target = 6;
    double weight = 1;
    std::vector<int> missing; ///< rungs 1..6 that its rows do not meet together
};

/// A pillar or a focus area; no share: not assessable.
struct PlainGroup
{
    const catalogue::Item* item = nullptr;
    std::optional<PlainShare> share;
};

struct PlainGap
{
    std::string id;
    base::Severity severity = base::Severity::Error;
};

struct PlainFigures
{
    bool rapid = false;
    bool notStarted = true;
    std::vector<PlainElement> elements;
    std::vector<PlainGroup> pillars;
    std::vector<PlainGroup> focusAreas;
    std::optional<PlainShare> whole;
    const catalogue::Item* weakest = nullptr; ///< pillar; null when none is assessable
    std::vector<PlainGap> gaps;               ///< in rank order
};

PlainFigures plainFigures(const strategy::Table& draft,
                          const strategy::Table& answers,
                          const PlainKnowledge& knowledge);

} // namespace ncs::support
