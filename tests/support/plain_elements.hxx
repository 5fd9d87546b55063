// SPDX-License-Identifier: MPL-2.0
/// Rungs, levels, ratios and answers of the elements, worked out plainly in exact fractions.
#pragma once

#include "support/plain_tables.hxx"

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <string>
#include <vector>

namespace ncs::support
{

using PlainFraction = boost::multiprecision::cpp_rational;

struct PlainExactShare
{
    PlainFraction now;
    PlainFraction low;
    PlainFraction high;
};

/// Rungs 1..6 at [1]..[6].
using PlainRungs = std::array<bool, 7>;

/// What the answers say of one element.
struct PlainAnswer
{
    std::string value; ///< yes, partly, no, unknown, na; empty: blank
    bool reason = false;
    PlainFraction weight = 1;
    int target = 6;
};

struct PlainElementRead
{
    const catalogue::Item* item = nullptr;
    PlainRungs together{}; ///< rungs that its rows meet together
    int level = 0;
    PlainFraction ratio;
    PlainExactShare share;
    bool committed = false;
    bool in = true;
    PlainAnswer answer;
};

/// The scored elements in catalogue order.
std::vector<PlainElementRead> plainElementsRead(const strategy::Table& draft,
                                                const strategy::Table& answers,
                                                bool rapid,
                                                const PlainKnowledge& knowledge);

} // namespace ncs::support
