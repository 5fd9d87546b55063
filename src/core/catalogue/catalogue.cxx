// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue.hxx"

#include <algorithm>
#include <array>

namespace ncs::catalogue
{

namespace
{

constexpr std::array<std::pair<Kind, std::string_view>, 6> kKinds{{{Kind::Phase, "phase"},
                                                                   {Kind::Step, "step"},
                                                                   {Kind::Principle, "principle"},
                                                                   {Kind::FocusArea, "focus-area"},
                                                                   {Kind::Element, "element"},
                                                                   {Kind::Pillar, "pillar"}}};

constexpr std::string_view kGuide = "guide.";

bool isOfGuide(const Item& item)
{
    return item.list.compare(0, kGuide.size(), kGuide) == 0;
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
    for (const auto& [known, name] : kKinds)
        if (known == kind)
            return name;
    return {};
}

std::optional<Kind> kindNamed(std::string_view name)
{
    for (const auto& [kind, known] : kKinds)
        if (known == name)
            return kind;
    return std::nullopt;
}

std::string_view name(Standing standing)
{
    switch (standing)
    {
    case Standing::Verified:
        return "verified";
    case Standing::Unconfirmed:
        return "unconfirmed";
    case Standing::Own:
        return "own";
    }
    return {};
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
    const auto found =
        std::find_if(items_.begin(),
                     items_.end(),
                     [&](const Item& item) {
                         return item.number == number && item.edition == edition && isOfGuide(item);
                     });
    return found == items_.end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::editions() const
{
    std::vector<std::string> editions;
    for (const Item& item : items_)
        if (isOfGuide(item) &&
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
                               item.edition == edition && isOfGuide(item);
                    });
}

std::vector<const Item*> Catalogue::itemsOf(Kind kind, std::string_view edition) const
{
    return selected(items_,
                    [&](const Item& item)
                    {
                        return item.kind == kind && (kind == Kind::Pillar ||
                                                     (item.edition == edition && isOfGuide(item)));
                    });
}

std::vector<const Item*> Catalogue::pillars() const
{
    return itemsOf(Kind::Pillar, {});
}

const Placing* Catalogue::placing(const Item& element, std::string_view reading) const
{
    const auto place = byConcept_.find(element.concept_);
    if (place == byConcept_.end())
        return nullptr;
    const auto placing = place->second.byReading.find(reading);
    return placing == place->second.byReading.end() ? nullptr : &placing->second;
}

const LocalText& Catalogue::placingReason(const Item& element) const
{
    static const LocalText kNone;
    const auto place = byConcept_.find(element.concept_);
    return place == byConcept_.end() ? kNone : place->second.reason;
}

const std::vector<std::string>& Catalogue::relatedIndicators(const Item& element) const
{
    static const std::vector<std::string> kNone;
    const auto place = byConcept_.find(element.concept_);
    return place == byConcept_.end() ? kNone : place->second.indicators;
}

} // namespace ncs::catalogue
