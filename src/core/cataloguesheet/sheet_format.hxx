// SPDX-License-Identifier: MPL-2.0
/// How a catalogue stands in a sheet, so that people without an editor for XML can make one
/// (docs/user/own-catalogues.md): a table of what the whole list is called, keys `catalogue.…`, and
/// below it a table of its items, keys `item.…`. Each begins with a row of keys and a row of
/// headers; the words are the vocabulary's. Further languages are further columns, with the
/// language after the key: `item.title.fr`.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ncs::cataloguesheet
{

// Keys of the head's columns and the values of its first column.
inline const std::string kHeadKey = "catalogue.key";
inline const std::string kHeadLabel = "catalogue.label";
inline const std::string kHeadValue = "catalogue.value";
inline const std::string kHeadId = "catalogue.id";           ///< of a source
inline const std::string kHeadAddress = "catalogue.address"; ///< of a source
inline const std::string kSourceRow = "source";
inline const std::string kTitleIn = "title."; ///< the title in a further language: title.fr

/// Rows of the head before its sources, in order: id, title, edition, version, provider, licence.
const std::vector<std::string>& headRows();

/// A column of the items.
struct ItemColumn
{
    std::string field;   ///< "title" of the key item.title
    double width = 0;    ///< millimetres
    std::string list;    ///< vocabulary list of its values, "pillar", or empty
    bool isText = false; ///< may stand in several languages
};

const std::vector<ItemColumn>& itemColumns();
const ItemColumn* itemColumn(const std::string& field);

inline const std::string kItemPrefix = "item.";

/// "item.title.fr" -> title, fr; nothing for a key that is none of an item's column.
struct ItemKey
{
    std::string field;
    std::string language; ///< empty: the list's own words
};
std::optional<ItemKey> itemKey(const std::string& key);
std::string keyOf(const ItemKey& key);

/// Most questions of an item.
inline constexpr int kQuestions = 4;

/// Most assessable elements: the workbook's figures have rows for so many.
inline constexpr std::size_t kMostElements = 150;

} // namespace ncs::cataloguesheet
