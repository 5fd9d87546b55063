// SPDX-License-Identifier: MPL-2.0
/// Makes the Catalogue of raw lists and mappings in which the linter found no fault.
#pragma once

#include "core/catalogue/raw_catalogue.hxx"

namespace ncs::catalogue
{

class CatalogueBuilder
{
public:
    /// Throws std::logic_error when a name does not resolve: the linter was not asked.
    static Catalogue build(RawCatalogue raw);

private:
    explicit CatalogueBuilder(Catalogue& catalogue) : catalogue_(catalogue) {}

    void addLists(RawCatalogue& raw);
    void addOwnPlacings();
    void addMapping(RawMapping& mapping);
    void addRelations(RawRelations& relations);
    void addLink(const Item& from, Link link);
    Placing resolved(const RawPlacing& raw) const;

    Catalogue& catalogue_;
};

} // namespace ncs::catalogue
