// SPDX-License-Identifier: MPL-2.0
/// The linter's rules. Each stands in a file of its own and reports the ids named here.
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/raw_catalogue.hxx"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::catalogue::rules
{

/// A raw catalogue with the indexes that rules share. Keeps references; of things with one id the
/// first counts.
class Subject
{
public:
    explicit Subject(const RawCatalogue& catalogue);

    const RawCatalogue& raw;
    std::vector<const RawItem*> items;
    std::vector<const RawItem*> elements; ///< assessable and not withdrawn
    std::vector<const RawItem*> pillars;  ///< not withdrawn
    std::vector<const RawReading*> readings;
    std::vector<const RawPlace*> places;
    std::vector<const RawList*> heads; ///< of lists, mappings and relations
    std::map<std::string_view, const RawItem*> byId;
    std::set<std::string_view> readingIds;
    std::set<std::string_view> pillarIds;
};

using Rule = void (*)(const Subject&, base::Findings&);

/// An error at a place in a file; `item` is the id of the item it is about, or empty.
void report(base::Findings& findings,
            const std::string& rule,
            const Origin& origin,
            const std::string& item,
            std::vector<std::string> arguments);

/// "guide.xml:12", for saying where the other one stands.
std::string text(const Origin& origin);

/// catalogue.id-twice: items, lists and mappings share one space of ids; sources one per list.
void idsAreUnique(const Subject& subject, base::Findings& findings);
/// catalogue.id-pattern, catalogue.id-outside-list, catalogue.key-pattern,
/// catalogue.edition-differs
void idsFollowThePattern(const Subject& subject, base::Findings& findings);
/// catalogue.key-twice
void keysAreUniqueInAList(const Subject& subject, base::Findings& findings);
/// catalogue.number-twice
void numbersAreUniqueInAList(const Subject& subject, base::Findings& findings);
/// catalogue.edition-twice: an edition names one list with elements
void editionsAreUnique(const Subject& subject, base::Findings& findings);
/// catalogue.id-vanished: what was released stays, at least as withdrawn
void releasedIdsRemain(const Subject& subject, base::Findings& findings);
/// catalogue.translation-missing (a warning): a list speaks each of its languages everywhere
void translationsAreWhole(const Subject& subject, base::Findings& findings);
/// catalogue.translation-stale (a warning): what is no longer said in the list's own language is
/// not said in others
void translationsHaveASource(const Subject& subject, base::Findings& findings);
/// catalogue.order: numbers rise through a list
void itemsAreInOrder(const Subject& subject, base::Findings& findings);
/// catalogue.parent-unknown: not an item of the same list
void parentsAreKnown(const Subject& subject, base::Findings& findings);
/// catalogue.parent-cycle
void parentsFormNoCycle(const Subject& subject, base::Findings& findings);
/// catalogue.source-unknown
void sourcesAreKnown(const Subject& subject, base::Findings& findings);
/// catalogue.text-missing: titles and glosses in English; reasons of places
void textsArePresent(const Subject& subject, base::Findings& findings);
/// catalogue.question-count: 2 to 4 for what people answer or are guided by: assessable elements,
/// principles, steps and items of child online protection, where their titles are known
void elementsHaveQuestions(const Subject& subject, base::Findings& findings);
/// catalogue.pillars-differ: exactly the five, in the GCA's order
void pillarsAreTheFive(const Subject& subject, base::Findings& findings);
/// catalogue.pillar-mark: a symbol of its own and a colour #rrggbb
void pillarsDifferInGrey(const Subject& subject, base::Findings& findings);
/// mapping.reading-twice, mapping.reading-missing
void readingsAreUnique(const Subject& subject, base::Findings& findings);
/// mapping.key-unknown, mapping.reading-unknown, mapping.pillar-unknown
void placesNameKnownThings(const Subject& subject, base::Findings& findings);
/// mapping.place-twice: one place a key, one placing a reading
void placesAreUnique(const Subject& subject, base::Findings& findings);
/// mapping.element-unplaced: an assessable element has one primary pillar in each reading
void elementsArePlaced(const Subject& subject, base::Findings& findings);
/// mapping.pillar-empty (a warning): a list that is assessed has an element under each pillar
void pillarsHaveElements(const Subject& subject, base::Findings& findings);
/// mapping.secondary-repeated: equal to the primary, or given twice
void secondaryPillarsDiffer(const Subject& subject, base::Findings& findings);

/// catalogue.pillar-unknown, catalogue.pillar-repeated: an item's own pillars
void itemPillarsAreKnown(const Subject& subject, base::Findings& findings);
/// catalogue.placeholder-scored
void placeholdersAreNotScored(const Subject& subject, base::Findings& findings);
/// relations.item-unknown, relations.list-differs
void relationsNameKnownItems(const Subject& subject, base::Findings& findings);
/// relations.twice
void relationsAreUnique(const Subject& subject, base::Findings& findings);

} // namespace ncs::catalogue::rules
