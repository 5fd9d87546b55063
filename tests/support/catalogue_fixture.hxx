// SPDX-License-Identifier: MPL-2.0
/// Knowledge for tests: a small catalogue made for working figures by hand, and the one we ship.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"

#include <memory>
#include <string>

namespace ncs::support
{

struct FixtureKnowledge
{
    catalogue::Catalogue catalogue;
    catalogue::Vocabulary vocabulary;
};

/// Seven elements in edition 2021, chosen so that sums stay small. Roles (1 primary, 1/2
/// secondary):
///
///     number  concept              gca: L    T    O    C   I      gci: L    T    O    C   I
///     5.1.1   top-level-support              1                              1
///     5.1.2   competent-authority    1/2       1                   1/2       1
///     5.3.1   incident-response           1/2  1       1/2              1   1/2      1/2
///     5.3.2   contingency-plans           1    1/2                      1   1/2
///     5.5.1   capacity-plan                         1                            1
///     5.6.1   cybersecurity-law      1         1/2                 1        1/2
///     5.7.1   foreign-policy                   1/2      1                   1/2       1
///     sum of roles                   3/2  3/2  9/2  1  3/2         3/2  2    4    1  3/2
///
/// Besides: a withdrawn element 5.3.9 (older-drills), headings (focus areas 5.1, 5.3, 5.5, 5.6, 5.7
/// and a principle 4.1), and edition 2018 with 5.3.1 (incident-response) and 5.2.4 (older-advice).
/// The vocabulary speaks English and French.
const FixtureKnowledge& smallKnowledge();

/// What is under `root`, laid out as the extension's folder. Throws std::runtime_error with all
/// faults when it cannot be read.
std::unique_ptr<FixtureKnowledge> knowledgeUnder(const std::string& root);

/// knowledgeUnder the source tree's extension folder, read once.
const FixtureKnowledge& shippedKnowledge();

} // namespace ncs::support
