// SPDX-License-Identifier: MPL-2.0
/// A smallest sound catalogue as three files, which tests then damage.
#pragma once

#include "core/catalogue/catalogue_loader.hxx"

#include <string>
#include <vector>

namespace ncs::tests
{

/// Replaces `from`, which must occur, once: at its first place. Throws std::logic_error else.
std::string with(std::string text, const std::string& from, const std::string& to);

/// One focus area (5.1) and two elements (5.1.1 alpha, 5.1.2 beta) of guide.2021.
std::string sampleGuide();
std::string samplePillars();
/// alpha: legal, technical; beta: organizational, and in the reading gci international.
std::string sampleMapping();

/// Loads the texts as files named guide.xml, gca.xml and map.xml.
base::Result<catalogue::Catalogue> load(const std::string& guide,
                                        const std::string& pillars,
                                        const std::string& mapping,
                                        base::Findings* warnings = nullptr);

/// "rule file:line argument|argument" of each.
std::vector<std::string> lines(const base::Findings& findings);

/// The findings of a load that must fail; throws when it does not.
std::vector<std::string> faults(const std::string& guide = sampleGuide(),
                                const std::string& pillars = samplePillars(),
                                const std::string& mapping = sampleMapping());

/// Between the pillars and the elements of the samples above.
std::string sampleRelations();
base::Result<catalogue::Catalogue> loadWithRelations(const std::string& relations);

/// The faults of the sample relations in which the first `from` is `to`.
std::vector<std::string> faultsInRelations(const std::string& from, const std::string& to);

} // namespace ncs::tests
