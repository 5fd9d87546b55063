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
    for (RawMapping& mapping : raw.mappings)
        builder.addMapping(mapping);
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
            catalogue_.items_.push_back(std::move(item.item));
        }
        catalogue_.lists_.push_back(std::move(list.list));
    }
}

// Runs after all lists: placings point into items_, which must not grow any more.
void CatalogueBuilder::addMapping(RawMapping& mapping)
{
    catalogue_.lists_.push_back(std::move(mapping.head.list));
    for (RawReading& reading : mapping.readings)
        catalogue_.readings_.push_back(std::move(reading.reading));
    for (RawPlace& raw : mapping.places)
    {
        Catalogue::Place& place = catalogue_.byConcept_[raw.key];
        place.reason = std::move(raw.reason);
        place.indicators = std::move(raw.indicators);
        for (const RawPlacing& placing : raw.placings)
            place.byReading[placing.reading] = resolved(placing);
    }
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
