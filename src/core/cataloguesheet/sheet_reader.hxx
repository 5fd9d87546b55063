// SPDX-License-Identifier: MPL-2.0
/// A catalogue in a sheet (sheet_format.hxx) into raw form, beside the lists that are there
/// already.
///
///     addSheetCatalogue({"My framework", cells}, vocabulary, raw, findings);
///     lint(raw, findings);
///     placeInSheets(sheets, findings); // from rows to cells
///
/// Nothing is guessed but what the format says may be left out: an id is the list's with the
/// number, a key the id in one word, a parent the item whose number begins it, the reading gci
/// places as gca does, the source is the list's first, the standing is `own`.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/raw_catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <string>
#include <vector>

namespace ncs::cataloguesheet
{

struct Sheet
{
    std::string name;      ///< what findings call it
    strategy::Table cells; ///< the sheet from its first cell on
};

/// Takes the place of a list of the same id, whose ids it must still have; one that holds pillars
/// or countries cannot be replaced. What cannot be read is reported and left out, so that the
/// linter can tell the rest; a faulty head adds nothing. Rules: own.*, cell.error,
/// relations.item-unknown, catalogue.too-many-items.
void addSheetCatalogue(const Sheet& sheet,
                       const catalogue::Vocabulary& vocabulary,
                       catalogue::RawCatalogue& raw,
                       base::Findings& findings);

} // namespace ncs::cataloguesheet
