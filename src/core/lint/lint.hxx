// SPDX-License-Identifier: MPL-2.0
/// What a planner should look at besides the gaps: rows that cannot be carried out, people nobody
/// asked, comments nobody answered, evidence that has run out. Each rule rests on a passage of the
/// Guide, which extension/texts/rules.xml names; docs/rules.md lists them all.
///
/// Pure: the day is an argument. A rule that needs a table stays silent where there is none, and
/// rules about what is missing stay silent until something is committed.
#pragma once

#include "core/coverage/assessment.hxx"
#include "core/strategy/settings.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ncs::lint
{

/// The tables beside draft and answers, as findings name them.
inline const std::string kLifecycle = "lifecycle";
inline const std::string kPrinciples = "principles";
inline const std::string kStocktaking = "stocktaking";
inline const std::string kStakeholders = "stakeholders";
inline const std::string kMonitoring = "monitoring";
inline const std::string kConsultation = "consultation";
inline const std::string kEvidence = "evidence";

struct Input
{
    const coverage::Assessment& assessment;    ///< of the draft
    const coverage::Assessment* cop = nullptr; ///< of child online protection
    const catalogue::Vocabulary& vocabulary;
    const strategy::Settings& settings;
    const strategy::Table& draft;
    std::map<std::string, strategy::Table> tables; ///< by the names above; those that there are
    std::optional<long> today; ///< days since 1970-01-01; no day: nothing is late
};

/// The names above, in the order of the work.
const std::vector<std::string>& tableNames();

/// Key prefix of a table named above, "step." for the lifecycle; empty for any other name.
std::string prefixOf(const std::string& table);

/// In the order of the tables: draft, then those above, then what concerns the whole.
base::Findings findings(const Input& input);

} // namespace ncs::lint
