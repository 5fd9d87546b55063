// SPDX-License-Identifier: MPL-2.0
#include "core/cataloguesheet/finding_places.hxx"

#include "core/cataloguesheet/sheet_cells.hxx"
#include "core/cataloguesheet/sheet_format.hxx"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ncs::cataloguesheet
{

namespace
{

/// The field that a finding of the linter is about.
std::string fieldOf(const base::Finding& finding)
{
    static const std::map<std::string, std::string> kFields{
        {"catalogue.id-pattern", "id"},
        {"catalogue.id-outside-list", "id"},
        {"catalogue.id-twice", "id"},
        {"catalogue.key-pattern", "key"},
        {"catalogue.key-twice", "key"},
        {"catalogue.number-twice", "number"},
        {"catalogue.order", "number"},
        {"catalogue.parent-unknown", "parent"},
        {"catalogue.parent-cycle", "parent"},
        {"catalogue.pillar-unknown", "gca"},
        {"catalogue.pillar-repeated", "gca-also"},
        {"catalogue.placeholder-scored", "assessed"},
        {"catalogue.question-count", "question1"},
        {"catalogue.source-unknown", "source"},
        {"mapping.element-unplaced", "gca"},
        {"mapping.pillar-unknown", "gca"},
        {"mapping.place-twice", "key"},
        {"mapping.secondary-repeated", "gca-also"},
        {"relations.item-unknown", "related"},
        {"relations.list-differs", "related"},
        {"relations.twice", "related"}};
    if (finding.rule == "own.text-missing" || finding.rule == "catalogue.translation-missing")
    {
        const std::string part = finding.arguments.at(1);
        return part == "question" ? "question1" : part;
    }
    const auto found = kFields.find(finding.rule);
    return found == kFields.end() ? "title" : found->second;
}

} // namespace

void placeInSheets(const std::vector<Sheet>& sheets, base::Findings& findings)
{
    for (base::Finding& finding : findings)
        for (const Sheet& sheet : sheets)
        {
            if (finding.place.source != sheet.name || finding.place.column >= 0)
                continue;
            if (finding.rule == "catalogue.text-missing")
                finding.rule = "own.text-missing";
            const SheetCells cells(sheet.cells);
            finding.place.row -= kFirstRow;
            const bool isHead = finding.place.row <= cells.endOfHead();
            finding.place.column =
                isHead ? cells.headColumn(kHeadValue)
                       : std::max(cells.itemColumn(keyOf({fieldOf(finding), ""})), 0L);
        }
    // What holds for both readings is one fault of one cell.
    std::set<std::tuple<std::string, std::string, long, long>> seen;
    const auto isSeen = [&seen](const base::Finding& finding)
    {
        const base::Place& place = finding.place;
        return !seen.emplace(finding.rule, place.source, place.row, place.column).second;
    };
    if (!sheets.empty())
        findings.erase(std::remove_if(findings.begin(), findings.end(), isSeen), findings.end());
}

} // namespace ncs::cataloguesheet
