// SPDX-License-Identifier: MPL-2.0
/// The knowledge the product works by, as read from extension/catalogue/*.xml: items (the Guide's
/// phases, steps, principles, focus areas and good-practice elements, edition by edition; the GCA's
/// pillars, goals and recommendations; ITU's instruments; the GCI's indicators; child online
/// protection; ENISA's objectives; countries), the table that places each element in the pillars,
/// in two readings, and the relations between items of two lists.
///
/// Immutable after loading; pointers to items live as long as the catalogue. Items are in document
/// order, lists in the order in which their files were given.
#pragma once

#include "core/catalogue/local_text.hxx"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::catalogue
{

enum class Kind
{
    Phase,
    Step,
    Principle,
    FocusArea,
    Element,
    Pillar,
    Goal,           ///< of the GCA
    Recommendation, ///< of the GCA's High-Level Experts Group
    Instrument,     ///< what ITU offers or works with under a pillar
    Indicator,      ///< of the GCI
    CopItem,        ///< child online protection
    Objective,      ///< of ENISA's good practice guide
    Theme,          ///< watched, never scored
    Country
};

/// The name used in XML and by NCS.ITEMS: phase, step, principle, focus-area, element, pillar,
/// goal, recommendation, instrument, indicator, cop-item, objective, theme, country.
std::string_view name(Kind kind);
std::optional<Kind> kindNamed(std::string_view name);

/// How sure we are of the item's title and number (domain rule: never present the unconfirmed as
/// fact).
enum class Standing
{
    Verified,    ///< seen in a published source
    Unconfirmed, ///< from memory of the source, not yet compared with it
    Own          ///< ours
};
std::string_view name(Standing standing);
std::optional<Standing> standingNamed(std::string_view name);

struct Item
{
    std::string id;       ///< permanent, e.g. guide.2021.5.3.1, gca.pillar.legal
    std::string concept_; ///< edition-free key, e.g. incident-response
    Kind kind = Kind::Element;
    std::string list;    ///< id of its list, e.g. guide.2021
    std::string edition; ///< e.g. 2021; empty where the list has none
    std::string number;  ///< as the source numbers it, e.g. 5.3.1
    std::string parent;  ///< id or empty
    bool assessable = false;
    bool withdrawn = false;
    bool placeholder = false; ///< its title is not known yet
    Standing standing = Standing::Unconfirmed;
    std::string source;  ///< id of a source in its list
    std::string locator; ///< place in the source
    std::string symbol;  ///< pillars: a character that also differs in grey
    std::string colour;  ///< pillars: #rrggbb
    /// The same in every reading, for items that the readings do not place; ids of pillars or
    /// empty.
    std::string pillar;
    std::vector<std::string> secondaryPillars;
    LocalText title;
    LocalText shortTitle;             ///< for narrow places; the title where there is none
    LocalText gloss;                  ///< one sentence in our own words
    std::vector<LocalText> questions; ///< 2 to 4 check questions in our own words
    LocalText reason;                 ///< why it stands under its pillar, where it is not obvious
};

struct Source
{
    std::string id;
    std::string url; ///< may be empty
    std::string text;
};

struct List
{
    std::string id;
    std::string version;
    std::string provider;
    std::string licence;
    LocalText title;
    std::vector<Source> sources;
};

/// A reading: which element-to-pillar table counts.
struct Reading
{
    std::string id; ///< gca or gci
    LocalText title;
    LocalText gloss;
};

/// Where an element stands in one reading.
struct Placing
{
    const Item* primary = nullptr;
    std::vector<const Item*> secondary; ///< in pillar order, never the primary
};

/// How what an item says relates to what another says, as the set of things each covers.
enum class Relation
{
    EqualTo,
    SubsetOf,
    SupersetOf,
    IntersectsWith
};
/// equal-to, subset-of, superset-of, intersects-with
std::string_view name(Relation relation);
std::optional<Relation> relationNamed(std::string_view name);

/// One item's relation to another, seen from the one it is asked for.
struct Link
{
    const Item* to = nullptr;
    Relation relation = Relation::EqualTo;
    std::string change; ///< between editions: same, renamed, renumbered, widened, merged; or empty
    std::string confidence; ///< high, medium, low
    Standing standing = Standing::Own;
    LocalText reason;
};

class CatalogueBuilder;

class Catalogue
{
public:
    Catalogue() = default;
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    Catalogue(Catalogue&&) = default;
    Catalogue& operator=(Catalogue&&) = default;

    /// Versions of all lists, "guide.2021 2021.1, gca 2021.1, …".
    std::string version() const;

    const std::vector<List>& lists() const { return lists_; }
    const std::vector<Item>& items() const { return items_; }
    const std::vector<Reading>& readings() const { return readings_; }

    const List* list(std::string_view id) const;
    const Item* item(std::string_view id) const;
    const Reading* reading(std::string_view id) const;

    /// The item of the edition with this number (5.3.1), or none.
    const Item* numbered(std::string_view edition, std::string_view number) const;

    /// Editions by which a strategy can be assessed: of the Guide, e.g. {"2021"}, and of any other
    /// list that has elements.
    std::vector<std::string> editions() const;

    /// Assessable elements of an edition that are not withdrawn, in catalogue order.
    std::vector<const Item*> elements(std::string_view edition) const;

    /// Items of a kind, not withdrawn, in order: of the list whose id `edition` is ("enisa.2016"),
    /// else of that edition of the Guide; of every list where the Guide has no such kind.
    std::vector<const Item*> itemsOf(Kind kind, std::string_view edition) const;

    /// The five pillars in the GCA's order.
    std::vector<const Item*> pillars() const;

    /// The placing of an element's concept in a reading, or that of an item which has its pillars
    /// in itself, the same in each; nothing when there is none.
    const Placing* placing(const Item& item, std::string_view reading) const;

    /// Why the element is placed so, and the related GCI indicators ("gci.2020.t1", …).
    const LocalText& placingReason(const Item& element) const;
    const std::vector<std::string>& relatedIndicators(const Item& element) const;

    /// Related items in a list, given by its id ("guide.2018") or the start of it ("gci"), in that
    /// list's order; `isFramework` tells whether there is such a list.
    std::vector<Link> links(const Item& item, std::string_view framework) const;
    bool isFramework(std::string_view name) const;

    /// Why nothing in that list comes near the item, where that is known; else null.
    const LocalText* whyNew(const Item& item, std::string_view framework) const;

private:
    friend class CatalogueBuilder;
    struct Place
    {
        std::map<std::string, Placing, std::less<>> byReading;
        LocalText reason;
        std::vector<std::string> indicators;
    };
    std::vector<List> lists_;
    std::vector<Item> items_;
    std::vector<Reading> readings_;
    std::map<std::string, std::size_t, std::less<>> byId_;
    const Place* placeOf(const Item& element) const;
    bool isOfEdition(const Item& item) const;
    std::map<std::string, Place, std::less<>> byConcept_;
    std::map<std::string, std::map<std::string, Place, std::less<>>, std::less<>>
        byConceptInList_; ///< first by list: places that a list brings with it
    std::set<std::string, std::less<>> editionLists_; ///< ids of lists with elements
    std::map<const Item*, Placing> placings_;         ///< of items that no mapping places
    std::map<const Item*, std::vector<Link>> links_;
    struct New
    {
        std::string against; ///< id of a list
        LocalText reason;
    };
    std::map<const Item*, New> news_;
};

} // namespace ncs::catalogue
