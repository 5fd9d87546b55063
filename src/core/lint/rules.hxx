// SPDX-License-Identifier: MPL-2.0
/// The groups of rules; used by lint.cxx only. Each appends its findings.
#pragma once

#include "core/lint/lint.hxx"

namespace ncs::lint
{

void checkMeasures(const Input& input, base::Findings& findings);
void checkLifecycle(const Input& input, base::Findings& findings);
void checkPrinciples(const Input& input, base::Findings& findings);
void checkStocktaking(const Input& input, base::Findings& findings);
void checkStakeholders(const Input& input, base::Findings& findings);
void checkMonitoring(const Input& input, base::Findings& findings);
void checkConsultation(const Input& input, base::Findings& findings);
void checkEvidence(const Input& input, base::Findings& findings);
void checkPillars(const Input& input, base::Findings& findings);
void checkWhole(const Input& input, base::Findings& findings);

} // namespace ncs::lint
