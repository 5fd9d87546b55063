// SPDX-License-Identifier: MPL-2.0
/// Puts the product's figures beside those of the plain second implementation.
#pragma once

#include "support/plain_figures.hxx"

#include <string>

namespace ncs::oracle
{

/// How far two figures may lie apart.
inline constexpr double kTolerance = 1e-12;

/// Every difference between the two implementations, one a line; empty when they agree in all
/// figures, and in ids, severities and order of the gaps.
std::string differences(const strategy::Table& draft,
                        const strategy::Table& answers,
                        const support::PlainKnowledge& knowledge);

/// The tables as text, for a message about a failed case.
std::string shown(const strategy::Table& table);

} // namespace ncs::oracle
