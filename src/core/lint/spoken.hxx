// SPDX-License-Identifier: MPL-2.0
/// Arguments of findings in the reader's language. "item:gca.pillar.legal" becomes the item's
/// title, "value:sector.private" a list value's label, "column:kpi.unit" a column's header;
/// anything else stays as it is.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"

#include <string>

namespace ncs::lint
{

base::Finding spoken(base::Finding finding,
                     const catalogue::Catalogue& catalogue,
                     const catalogue::Vocabulary& vocabulary,
                     const std::string& language);

} // namespace ncs::lint
