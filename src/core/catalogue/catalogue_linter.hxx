// SPDX-License-Identifier: MPL-2.0
/// What must hold over all files of a catalogue together, ours and users' own: one rule a file in
/// rules/, each listed in rules.xml under the id it reports.
///
/// Pure, and for any raw catalogue, however broken; costs little more than one pass (n log n).
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/raw_catalogue.hxx"

namespace ncs::catalogue
{

/// Appends every fault, rule by rule, each with file and line.
void lint(const RawCatalogue& raw, base::Findings& findings);

} // namespace ncs::catalogue
