// SPDX-License-Identifier: MPL-2.0
/// What NCS.TEXT, NCS.ITEMS, NCS.PILLAR and NCS.MAP say about the catalogue.
#pragma once

#include "core/catalogue/catalogue.hxx"

#include <string>
#include <vector>

namespace ncs::uno::addin
{

/// The item that an id, a number or "5.3.1 Title" names in the edition; null when there is none.
const catalogue::Item* itemNamed(const std::string& text,
                                 const std::string& edition,
                                 const catalogue::Catalogue& catalogue);

/// Whether NCS.TEXT knows the field.
bool isField(const std::string& field);

/// The field's text: title, short, gloss, question1 … question4, reason (of its place in the
/// pillars), source, standing, number; empty where the item has none.
std::string fieldText(const catalogue::Item& item,
                      const std::string& field,
                      const std::string& language,
                      const catalogue::Catalogue& catalogue);

/// Ids of the primary pillar and the secondary ones after it; none for items without.
std::vector<std::string> pillarIds(const catalogue::Item& item,
                                   const std::string& reading,
                                   const catalogue::Catalogue& catalogue);

/// One row of NCS.MAP.
struct RelatedItem
{
    std::string id; ///< empty for what is new
    std::string relation;
    std::string change;
    std::string reason;
};
std::vector<RelatedItem> relatedItems(const catalogue::Item& item,
                                      const std::string& framework,
                                      const std::string& language,
                                      const catalogue::Catalogue& catalogue);

/// Ids of a kind in the edition or list; with a pillar, of items whose primary pillar it is.
std::vector<std::string> itemIds(catalogue::Kind kind,
                                 const std::string& edition,
                                 const catalogue::Item* pillar,
                                 const std::string& reading,
                                 const catalogue::Catalogue& catalogue);

} // namespace ncs::uno::addin
