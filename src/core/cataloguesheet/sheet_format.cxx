// SPDX-License-Identifier: MPL-2.0
#include "core/cataloguesheet/sheet_format.hxx"

#include <algorithm>

namespace ncs::cataloguesheet
{

const std::vector<std::string>& headRows()
{
    static const std::vector<std::string> kRows{
        "id", "title", "edition", "version", "provider", "licence"};
    return kRows;
}

const std::vector<ItemColumn>& itemColumns()
{
    // What everybody fills stands first.
    static const std::vector<ItemColumn> kColumns{{"number", 48, "", false},
                                                  {"title", 62, "", true},
                                                  {"kind", 30, "item-kind", false},
                                                  {"assessed", 22, "yes-no", false},
                                                  {"gloss", 70, "", true},
                                                  {"question1", 62, "", true},
                                                  {"question2", 62, "", true},
                                                  {"question3", 62, "", true},
                                                  {"question4", 62, "", true},
                                                  {"gca", 36, "pillar", false},
                                                  {"gca-also", 36, "", false},
                                                  {"gci", 36, "pillar", false},
                                                  {"gci-also", 36, "", false},
                                                  {"reason", 62, "", true},
                                                  {"short", 36, "", true},
                                                  {"id", 46, "", false},
                                                  {"key", 36, "", false},
                                                  {"parent", 46, "", false},
                                                  {"related", 46, "", false},
                                                  {"relation", 32, "relation", false},
                                                  {"related-reason", 62, "", false},
                                                  {"indicators", 36, "", false},
                                                  {"source", 28, "", false},
                                                  {"locator", 28, "", false},
                                                  {"standing", 30, "standing", false},
                                                  {"placeholder", 24, "yes-no", false},
                                                  {"withdrawn", 24, "yes-no", false},
                                                  {"symbol", 18, "", false},
                                                  {"colour", 22, "", false}};
    return kColumns;
}

const ItemColumn* itemColumn(const std::string& field)
{
    const auto found =
        std::find_if(itemColumns().begin(),
                     itemColumns().end(),
                     [&field](const ItemColumn& column) { return column.field == field; });
    return found == itemColumns().end() ? nullptr : &*found;
}

std::optional<ItemKey> itemKey(const std::string& key)
{
    if (key.compare(0, kItemPrefix.size(), kItemPrefix) != 0)
        return std::nullopt;
    const std::string rest = key.substr(kItemPrefix.size());
    const std::size_t dot = rest.find('.');
    ItemKey parts{rest.substr(0, dot), dot == std::string::npos ? "" : rest.substr(dot + 1)};
    const ItemColumn* column = itemColumn(parts.field);
    if (column == nullptr || (!parts.language.empty() && !column->isText))
        return std::nullopt;
    return parts;
}

std::string keyOf(const ItemKey& key)
{
    return kItemPrefix + key.field + (key.language.empty() ? "" : "." + key.language);
}

} // namespace ncs::cataloguesheet
