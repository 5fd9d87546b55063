// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_builder.hxx"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ncs::catalogue
{

Catalogue CatalogueBuilder::build(RawCatalogue raw)
{
    Catalogue catalogue;
    CatalogueBuilder builder(catalogue);
    builder.addLists(raw);
    builder.addOwnPlacings();
    for (RawMapping& mapping : raw.mappings)
        builder.addMapping(mapping);
    for (RawRelations& relations : raw.relations)
        builder.addRelations(relations);
    return catalogue;
}

void CatalogueBuilder::addLists(RawCatalogue& raw)
{
    for (RawList& list : raw.lists)
    {
        for (RawItem& item : list.items)
        {
            if (!catalogue_.byId_.emplace(item.item.id, catalogue_.items_.size()).second)
                throw std::logic_error("catalogue item added twice: " + item.item.id);
            if (item.item.kind == Kind::Element && !item.item.edition.empty())
                catalogue_.editionLists_.insert(item.item.list);
            catalogue_.items_.push_back(std::move(item.item));
        }
        catalogue_.lists_.push_back(std::move(list.list));
    }
}

void CatalogueBuilder::addOwnPlacings()
{
    for (const Item& item : catalogue_.items_)
        if (!item.pillar.empty())
            catalogue_.placings_.emplace(&item,
                                         resolved({{}, item.pillar, item.secondaryPillars, {}}));
}

// Runs after all lists: placings point into items_, which must not grow any more.
void CatalogueBuilder::addMapping(RawMapping& mapping)
{
    catalogue_.lists_.push_back(std::move(mapping.head.list));
    for (RawReading& reading : mapping.readings)
        catalogue_.readings_.push_back(std::move(reading.reading));
    for (RawPlace& raw : mapping.places)
    {
        auto& places =
            raw.list.empty() ? catalogue_.byConcept_ : catalogue_.byConceptInList_[raw.list];
        Catalogue::Place& place = places[raw.key];
        place.reason = std::move(raw.reason);
        place.indicators = std::move(raw.indicators);
        for (const RawPlacing& placing : raw.placings)
            place.byReading[placing.reading] = resolved(placing);
    }
}

namespace
{

Relation inverse(Relation relation)
{
    switch (relation)
    {
    case Relation::SubsetOf:
        return Relation::SupersetOf;
    case Relation::SupersetOf:
        return Relation::SubsetOf;
    case Relation::EqualTo:
    case Relation::IntersectsWith:
        break;
    }
    return relation;
}

} // namespace

void CatalogueBuilder::addRelations(RawRelations& relations)
{
    catalogue_.lists_.push_back(std::move(relations.head.list));
    for (RawRelation& raw : relations.news)
        catalogue_.news_.emplace(catalogue_.item(raw.to),
                                 Catalogue::New{relations.from, std::move(raw.reason)});
    for (RawRelation& raw : relations.relations)
    {
        const Item* from = catalogue_.item(raw.from);
        const Item* to = catalogue_.item(raw.to);
        if (from == nullptr || to == nullptr)
            throw std::logic_error("catalogue relation without its end: " + raw.from + ", " +
                                   raw.to);
        Link link{
            to, raw.relation, raw.change, raw.confidence, raw.standing, std::move(raw.reason)};
        Link back = link;
        back.to = from;
        back.relation = inverse(raw.relation);
        addLink(*from, std::move(link));
        addLink(*to, std::move(back));
    }
}

/// In the order of the items that are pointed at, which is document order.
void CatalogueBuilder::addLink(const Item& from, Link link)
{
    std::vector<Link>& links = catalogue_.links_[&from];
    const auto after = std::upper_bound(
        links.begin(), links.end(), link, [](const Link& a, const Link& b) { return a.to < b.to; });
    links.insert(after, std::move(link));
}

Placing CatalogueBuilder::resolved(const RawPlacing& raw) const
{
    Placing placing;
    placing.primary = catalogue_.item(raw.primary);
    for (const std::string& id : raw.secondary)
        placing.secondary.push_back(catalogue_.item(id));
    const bool complete =
        placing.primary != nullptr &&
        std::count(placing.secondary.begin(), placing.secondary.end(), nullptr) == 0;
    if (!complete)
        throw std::logic_error("catalogue placing without its pillar: " + raw.primary);
    // Pillar order is document order, and so is the order of addresses in one vector.
    std::sort(placing.secondary.begin(), placing.secondary.end());
    return placing;
}

} // namespace ncs::catalogue
