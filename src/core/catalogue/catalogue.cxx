// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue.hxx"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>

namespace ncs::catalogue
{

namespace
{

constexpr std::array<std::pair<Kind, std::string_view>, 14> kKinds{
    {{Kind::Phase, "phase"},
     {Kind::Step, "step"},
     {Kind::Principle, "principle"},
     {Kind::FocusArea, "focus-area"},
     {Kind::Element, "element"},
     {Kind::Pillar, "pillar"},
     {Kind::Goal, "goal"},
     {Kind::Recommendation, "recommendation"},
     {Kind::Instrument, "instrument"},
     {Kind::Indicator, "indicator"},
     {Kind::CopItem, "cop-item"},
     {Kind::Objective, "objective"},
     {Kind::Theme, "theme"},
     {Kind::Country, "country"}}};

constexpr std::array<std::pair<Standing, std::string_view>, 3> kStandings{
    {{Standing::Verified, "verified"},
     {Standing::Unconfirmed, "unconfirmed"},
     {Standing::Own, "own"}}};

constexpr std::array<std::pair<Relation, std::string_view>, 4> kRelations{
    {{Relation::EqualTo, "equal-to"},
     {Relation::SubsetOf, "subset-of"},
     {Relation::SupersetOf, "superset-of"},
     {Relation::IntersectsWith, "intersects-with"}}};

template <class Names, class Value>
std::string_view nameIn(const Names& names, Value value)
{
    for (const auto& [known, name] : names)
        if (known == value)
            return name;
    return {};
}

template <class Names>
auto valueIn(const Names& names, std::string_view name)
    -> std::optional<std::decay_t<decltype(names.front().first)>>
{
    for (const auto& [value, known] : names)
        if (known == name)
            return value;
    return std::nullopt;
}

template <class Things>
auto withId(const Things& things, std::string_view id) -> const typename Things::value_type*
{
    const auto found = std::find_if(
        things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

template <class Wanted>
std::vector<const Item*> selected(const std::vector<Item>& items, Wanted wanted)
{
    std::vector<const Item*> result;
    for (const Item& item : items)
        if (!item.withdrawn && wanted(item))
            result.push_back(&item);
    return result;
}

} // namespace

std::string_view name(Kind kind)
{
    return nameIn(kKinds, kind);
}

std::optional<Kind> kindNamed(std::string_view name)
{
    return valueIn(kKinds, name);
}

std::string_view name(Relation relation)
{
    return nameIn(kRelations, relation);
}

std::optional<Relation> relationNamed(std::string_view name)
{
    return valueIn(kRelations, name);
}

std::string_view name(Standing standing)
{
    return nameIn(kStandings, standing);
}

std::optional<Standing> standingNamed(std::string_view name)
{
    return valueIn(kStandings, name);
}

std::string Catalogue::version() const
{
    std::string version;
    for (const List& list : lists_)
        version += (version.empty() ? "" : ", ") + list.id + " " + list.version;
    return version;
}

const List* Catalogue::list(std::string_view id) const
{
    return withId(lists_, id);
}

const Item* Catalogue::item(std::string_view id) const
{
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : &items_[found->second];
}

const Reading* Catalogue::reading(std::string_view id) const
{
    return withId(readings_, id);
}

const Item* Catalogue::numbered(std::string_view edition, std::string_view number) const
{
    const auto found = std::find_if(items_.begin(),
                                    items_.end(),
                                    [&](const Item& item) {
                                        return item.number == number && item.edition == edition &&
                                               isOfEdition(item);
                                    });
    return found == items_.end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::editions() const
{
    std::vector<std::string> editions;
    for (const Item& item : items_)
        if (isOfEdition(item) &&
            std::find(editions.begin(), editions.end(), item.edition) == editions.end())
            editions.push_back(item.edition);
    return editions;
}

std::vector<const Item*> Catalogue::elements(std::string_view edition) const
{
    return selected(items_,
                    [&](const Item& item)
                    {
                        return item.kind == Kind::Element && item.assessable &&
                               item.edition == edition && isOfEdition(item);
                    });
}

std::vector<const Item*> Catalogue::itemsOf(Kind kind, std::string_view edition) const
{
    if (list(edition) != nullptr)
        return selected(
            items_, [&](const Item& item) { return item.kind == kind && item.list == edition; });
    const bool isEditions =
        std::any_of(items_.begin(),
                    items_.end(),
                    [&](const Item& item) { return item.kind == kind && isOfEdition(item); });
    return selected(items_,
                    [&](const Item& item) {
                        return item.kind == kind &&
                               (!isEditions || (item.edition == edition && isOfEdition(item)));
                    });
}

std::vector<const Item*> Catalogue::pillars() const
{
    return itemsOf(Kind::Pillar, {});
}

bool Catalogue::isOfEdition(const Item& item) const
{
    return editionLists_.count(item.list) != 0;
}

const Catalogue::Place* Catalogue::placeOf(const Item& element) const
{
    const auto ofList = byConceptInList_.find(element.list);
    if (ofList != byConceptInList_.end())
    {
        const auto own = ofList->second.find(element.concept_);
        if (own != ofList->second.end())
            return &own->second;
    }
    const auto place = byConcept_.find(element.concept_);
    return place == byConcept_.end() ? nullptr : &place->second;
}

const Placing* Catalogue::placing(const Item& item, std::string_view reading) const
{
    const Place* place = placeOf(item);
    if (place == nullptr)
    {
        const auto own = placings_.find(&item);
        return own == placings_.end() ? nullptr : &own->second;
    }
    const auto placing = place->byReading.find(reading);
    return placing == place->byReading.end() ? nullptr : &placing->second;
}

const LocalText& Catalogue::placingReason(const Item& element) const
{
    const Place* place = placeOf(element);
    return place == nullptr ? element.reason : place->reason;
}

const std::vector<std::string>& Catalogue::relatedIndicators(const Item& element) const
{
    static const std::vector<std::string> kNone;
    const Place* place = placeOf(element);
    return place == nullptr ? kNone : place->indicators;
}

namespace
{

/// A list called `name`, or one whose id goes on with a dot after it.
bool isOfFramework(std::string_view list, std::string_view name)
{
    return list == name || (list.size() > name.size() && list.compare(0, name.size(), name) == 0 &&
                            list[name.size()] == '.');
}

} // namespace

bool Catalogue::isFramework(std::string_view name) const
{
    return !name.empty() &&
           std::any_of(items_.begin(),
                       items_.end(),
                       [&](const Item& item) { return isOfFramework(item.list, name); });
}

const LocalText* Catalogue::whyNew(const Item& item, std::string_view framework) const
{
    const auto found = news_.find(&item);
    const bool known = found != news_.end() && isOfFramework(found->second.against, framework);
    return known ? &found->second.reason : nullptr;
}

std::vector<Link> Catalogue::links(const Item& item, std::string_view framework) const
{
    std::vector<Link> found;
    const auto all = links_.find(&item);
    if (all == links_.end())
        return found;
    std::copy_if(all->second.begin(),
                 all->second.end(),
                 std::back_inserter(found),
                 [&](const Link& link) { return isOfFramework(link.to->list, framework); });
    return found;
}

} // namespace ncs::catalogue
