// SPDX-License-Identifier: MPL-2.0
/// What ITU offers, or works with, that can help to close a gap: the instruments of the Council
/// report C20/36 (list itu.c20-36). Which one helps with which element is our own comparison
/// (mappings/itu-guide.xml); under which pillar it stands is the report's.
#pragma once

#include "core/coverage/explanation.hxx"

#include <string>
#include <vector>

namespace ncs::coverage
{

/// Of an element: those related to it. Of a pillar: the paragraphs of the report on it.
/// In the report's order; empty when the report has none.
std::vector<const catalogue::Item*> instrumentsFor(const catalogue::Item& item,
                                                   const catalogue::Catalogue& catalogue);

/// "Help with national CIRTs (3.6b), …" by short titles, with the paragraph; empty for none.
std::string instrumentsText(const catalogue::Item& item,
                            const catalogue::Catalogue& catalogue,
                            const Speaker& speaker);

} // namespace ncs::coverage
