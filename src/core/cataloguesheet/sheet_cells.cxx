// SPDX-License-Identifier: MPL-2.0
#include "core/cataloguesheet/sheet_cells.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/cataloguesheet/sheet_format.hxx"

#include <cmath>

namespace ncs::cataloguesheet
{

namespace
{

/// Beyond it a whole number is a date's serial rather than a number of an item.
constexpr double kLargestNumber = 9999;

std::map<std::string, long> keysIn(const strategy::Row& row, const std::string& prefix)
{
    std::map<std::string, long> keys;
    for (std::size_t column = 0; column < row.size(); ++column)
        if (const std::string* text = std::get_if<std::string>(&row[column]))
            if (text->compare(0, prefix.size(), prefix) == 0)
                keys.emplace(base::trimmed(*text), static_cast<long>(column));
    return keys;
}

long columnIn(const std::map<std::string, long>& columns, const std::string& key)
{
    const auto found = columns.find(key);
    return found == columns.end() ? -1 : found->second;
}

} // namespace

SheetCells::SheetCells(const strategy::Table& cells) : cells_(cells)
{
    for (long row = 0; row < static_cast<long>(cells.rows.size()) && itemRow_ < 0; ++row)
    {
        const strategy::Row& line = cells.rows[static_cast<std::size_t>(row)];
        auto head = keysIn(line, "catalogue.");
        if (headRow_ < 0 && head.count(kHeadKey) != 0)
        {
            headRow_ = row;
            headColumns_ = std::move(head);
        }
        auto items = keysIn(line, kItemPrefix);
        if (headRow_ >= 0 && items.count(keyOf({"title", ""})) != 0)
        {
            itemRow_ = row;
            itemColumns_ = std::move(items);
        }
    }
}

long SheetCells::headColumn(const std::string& key) const
{
    return columnIn(headColumns_, key);
}

long SheetCells::itemColumn(const std::string& key) const
{
    return columnIn(itemColumns_, key);
}

const strategy::Cell& SheetCells::at(long row, long column) const
{
    static const strategy::Cell kEmpty;
    if (row < 0 || column < 0 || row >= static_cast<long>(cells_.rows.size()))
        return kEmpty;
    const strategy::Row& line = cells_.rows[static_cast<std::size_t>(row)];
    return column < static_cast<long>(line.size()) ? line[static_cast<std::size_t>(column)]
                                                   : kEmpty;
}

std::string SheetCells::text(long row, long column, const catalogue::Vocabulary& vocabulary) const
{
    const strategy::Cell& cell = at(row, column);
    if (const double* number = std::get_if<double>(&cell))
        return isDoubtful(row, column) ? std::string() : base::shortestDecimal(*number);
    const std::string* written = std::get_if<std::string>(&cell);
    return written == nullptr || vocabulary.isBlank(*written) ? std::string()
                                                              : base::trimmed(*written);
}

bool SheetCells::isError(long row, long column) const
{
    return std::holds_alternative<strategy::ErrorCell>(at(row, column));
}

bool SheetCells::isDoubtful(long row, long column) const
{
    const double* number = std::get_if<double>(&at(row, column));
    return number != nullptr &&
           (*number != std::floor(*number) || *number < 0 || *number > kLargestNumber);
}

bool isCatalogueSheet(const strategy::Table& cells)
{
    return SheetCells(cells).holdsTables();
}

std::string listIdIn(const strategy::Table& cells)
{
    const SheetCells sheet(cells);
    if (!sheet.holdsTables())
        return {};
    for (long row = sheet.firstHead(); row < sheet.endOfHead(); ++row)
    {
        const auto* key = std::get_if<std::string>(&sheet.at(row, sheet.headColumn(kHeadKey)));
        const auto* id = std::get_if<std::string>(&sheet.at(row, sheet.headColumn(kHeadValue)));
        if (key != nullptr && id != nullptr && *key == "id")
            return base::trimmed(*id);
    }
    return {};
}

} // namespace ncs::cataloguesheet
