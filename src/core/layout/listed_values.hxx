// SPDX-License-Identifier: MPL-2.0
/// What layouts can list and repeat over: the vocabulary's lists, and these of the catalogue:
///
/// | element | the edition's elements | "5.3.1 Title" |
/// | pillar | the five, in the Agenda's order | title |
/// | step, principle, phase | of the edition, or of 2021 where it lacks them | "3.1.1 Title" |
/// | cop-item | items of child online protection | "4 Title" |
/// | indicator | of the Global Cybersecurity Index | "T1 Title" |
/// | country | with figures in that index, by their names | name |
#pragma once

#include "core/knowledge.hxx"

#include <map>
#include <string>
#include <vector>

namespace ncs::layout
{

/// What stands for an item in patterns: id, symbol, title, short, number and english, the
/// title in English, gloss, question1 to question4 and the number of the item above (parent);
/// countries have their figures too: legal, technical, organizational, capacity,
/// international, total-2020, total-2024, tier (number and name); n is the place in the list,
/// from 1.
using Words = std::map<std::string, std::string>;

/// One entry of a list.
struct Listed
{
    std::string label; ///< as cells show it
    Words words;
};

/// Empty for an unknown list.
std::vector<Listed> listedValues(const std::string& list,
                                 const Knowledge& knowledge,
                                 const std::string& edition,
                                 const std::string& language);

} // namespace ncs::layout
