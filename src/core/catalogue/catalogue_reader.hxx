// SPDX-License-Identifier: MPL-2.0
/// One `<catalogue>`, `<mapping>` or `<relations>` file into raw form. Reports what a single file
/// shows: missing attributes, unknown words, too many items. What needs the whole is the linter's.
#pragma once

#include "core/catalogue/raw_catalogue.hxx"
#include "core/catalogue/xml_reading.hxx"

namespace ncs::catalogue
{

/// The file's root is `<catalogue>`. Adds its list; items with faults are added too.
void readList(const XmlFile& file, RawCatalogue& raw, base::Findings& findings);

/// The file's root is `<mapping>`.
void readMapping(const XmlFile& file, RawCatalogue& raw, base::Findings& findings);

/// The file's root is `<relations>`.
void readRelations(const XmlFile& file, RawCatalogue& raw, base::Findings& findings);

} // namespace ncs::catalogue
