// SPDX-License-Identifier: MPL-2.0
#include "support/plain_tables.hxx"

#include "core/base/text.hxx"

#include <algorithm>
#include <cmath>

namespace ncs::support
{

using catalogue::Item;
using strategy::Cell;
using strategy::Table;

namespace
{

/// "Trimmed of Unicode white space." Nothing for a cell that is not text.
std::optional<std::string> textOf(const Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return base::trimmed(*text);
    return std::nullopt;
}

Cell cellOf(const Table& table, std::size_t row, std::size_t column)
{
    if (row >= table.rows.size() || column >= table.rows[row].size())
        return {};
    return table.rows[row][column];
}

std::size_t widthOf(const Table& table)
{
    std::size_t width = 0;
    for (const auto& row : table.rows)
        width = std::max(width, row.size());
    return width;
}

bool beginsWith(const std::string& text, const std::string& prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

/// A cell of the key row names the column by its key and in no other way.
std::optional<std::string> keyIn(const Cell& cell, const catalogue::Vocabulary& vocabulary)
{
    const auto text = textOf(cell);
    if (text && vocabulary.column(*text) != nullptr)
        return text;
    return std::nullopt;
}

/// True when the first row holds at least one key that begins so.
bool hasKeys(const Table& table, const std::string& prefix, const catalogue::Vocabulary& vocabulary)
{
    for (std::size_t column = 0; column < widthOf(table); ++column)
    {
        const auto key = keyIn(cellOf(table, 0, column), vocabulary);
        if (key && beginsWith(*key, prefix))
            return true;
    }
    return false;
}

/// True when one of the first two rows holds a label of the one kind of table and not of the other.
bool hasLabelOf(const Table& table,
                const std::string& prefix,
                const std::string& other,
                const catalogue::Vocabulary& vocabulary)
{
    for (std::size_t row = 0; row < 2; ++row)
        for (std::size_t column = 0; column < widthOf(table); ++column)
        {
            const auto text = textOf(cellOf(table, row, column));
            if (text && vocabulary.columnKey(*text, prefix, true) &&
                !vocabulary.columnKey(*text, other, true))
                return true;
        }
    return false;
}

/// Days before 1 January of the year, counted from 1 January of the year 1.
long daysBeforeYear(long year)
{
    const long past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400;
}

bool isLeap(long year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

long daysInMonth(long year, int month)
{
    if (month == 2)
        return isLeap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

double dayOf(long year, int month, int day)
{
    long days = daysBeforeYear(year);
    for (int earlier = 1; earlier < month; ++earlier)
        days += daysInMonth(year, earlier);
    return static_cast<double>(days + day - 1);
}

/// "text YYYY-MM-DD"
std::optional<double> dayOfText(const std::string& text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    for (const std::size_t place : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
        if (text[place] < '0' || text[place] > '9')
            return std::nullopt;
    const int year = std::stoi(text.substr(0, 4));
    const int month = std::stoi(text.substr(5, 2));
    const int day = std::stoi(text.substr(8, 2));
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    return dayOf(year, month, day);
}

/// The part of a trimmed text before its first white space.
std::string firstWord(const std::string& text)
{
    for (std::size_t end = 1; end < text.size(); ++end)
    {
        const std::string rest = text.substr(end);
        if (base::trimmed(rest) != rest)
            return text.substr(0, end);
    }
    return text;
}

} // namespace

bool plainRapid(const Table& table, const catalogue::Vocabulary& vocabulary)
{
    // "Rapid mode holds exactly when the first table has answer.* keys and no measure.* keys."
    if (hasKeys(table, "", vocabulary))
        return hasKeys(table, "answer.", vocabulary) && !hasKeys(table, "measure.", vocabulary);
    return hasLabelOf(table, "answer.", "measure.", vocabulary) &&
           !hasLabelOf(table, "measure.", "answer.", vocabulary);
}

std::vector<PlainRow>
plainRows(const Table& table, const std::string& prefix, const catalogue::Vocabulary& vocabulary)
{
    // "Keys are sought in the range's first row; if absent, labels of the six languages are matched
    // in its first two rows." A table is a key row, a header row and data rows.
    std::map<std::string, std::size_t> columns;
    std::size_t firstDataRow = 2;
    if (hasKeys(table, "", vocabulary))
    {
        for (std::size_t column = 0; column < widthOf(table); ++column)
        {
            const auto key = keyIn(cellOf(table, 0, column), vocabulary);
            if (key && beginsWith(*key, prefix) && columns.count(*key) == 0)
                columns[*key] = column;
        }
    }
    else
    {
        for (std::size_t row = 0; row < 2 && columns.empty(); ++row)
        {
            for (std::size_t column = 0; column < widthOf(table); ++column)
            {
                const auto text = textOf(cellOf(table, row, column));
                const auto key = text ? vocabulary.columnKey(*text, prefix, true) : std::nullopt;
                if (key && columns.count(*key) == 0)
                    columns[*key] = column;
            }
            firstDataRow = row + 1;
        }
    }

    std::vector<PlainRow> rows;
    for (std::size_t row = firstDataRow; row < table.rows.size(); ++row)
    {
        PlainRow cells;
        for (const auto& [key, column] : columns)
            cells[key] = cellOf(table, row, column);
        rows.push_back(cells);
    }
    return rows;
}

Cell plainCell(const PlainRow& row, const std::string& key)
{
    const auto found = row.find(key);
    return found == row.end() ? Cell{} : found->second;
}

bool plainEmpty(const Cell& cell, const catalogue::Vocabulary& vocabulary)
{
    // "Empty, -, –, ? and the catalogue's placeholder words are empty."
    if (const auto text = textOf(cell))
        return vocabulary.isBlank(*text);
    // "An error cell is empty." A number is there, so it is a value, 0 too.
    return !std::holds_alternative<double>(cell);
}

std::optional<double> plainNumber(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    return std::nullopt;
}

std::optional<std::string>
plainCode(const Cell& cell, const std::string& list, const catalogue::Vocabulary& vocabulary)
{
    // "Readers accept the code and the label in any of the six languages." Codes come before the
    // words for an empty cell: `na` and `unknown` are codes of answers and would else be
    // unreadable.
    const auto text = textOf(cell);
    return text ? vocabulary.code(list, *text) : std::nullopt;
}

const Item* plainElement(const Cell& cell, const PlainKnowledge& knowledge)
{
    // "A date or number in an element cell is a finding with Repair, never guessed."
    const auto text = textOf(cell);
    if (!text || plainEmpty(cell, knowledge.vocabulary))
        return nullptr;
    // "An element cell is `5.3.1 Title`, an id, or the bare number, resolved in the workbook's
    // edition. A heading, an unknown id, a withdrawn item or another edition's id counts for
    // nothing."
    for (const Item& item : knowledge.catalogue.items())
    {
        const bool scored = item.kind == catalogue::Kind::Element && item.assessable &&
                            !item.withdrawn && item.edition == knowledge.context.edition;
        if (scored && (item.id == *text || item.number == firstWord(*text)))
            return &item;
    }
    return nullptr;
}

std::vector<const Item*> plainElements(const PlainRow& row, const PlainKnowledge& knowledge)
{
    std::vector<Cell> cells{plainCell(row, "measure.element")};
    // "Further elements are separated by ; , ； ， 、 ، ؛ or a line break." (docs/decisions/0008)
    if (const auto text = textOf(plainCell(row, "measure.further")))
        for (const std::string& part :
             base::split(*text, {";", ",", "；", "，", "、", "،", "؛", "\n", "\r"}))
            cells.emplace_back(part);

    // "Duplicates count once."
    std::vector<const Item*> elements;
    for (const Cell& cell : cells)
    {
        const Item* element = plainElement(cell, knowledge);
        if (element != nullptr &&
            std::find(elements.begin(), elements.end(), element) == elements.end())
            elements.push_back(element);
    }
    return elements;
}

std::optional<double>
plainDay(const Cell& cell, PlainEdge edge, const strategy::ReadingContext& context)
{
    if (const auto text = textOf(cell))
        return dayOfText(*text);
    const auto number = plainNumber(cell);
    if (!number || !std::isfinite(*number))
        return std::nullopt;
    // "A whole number 1990-2100 is a year: 31 December as an end, 1 January as a start."
    if (*number == std::floor(*number) && *number >= 1990 && *number <= 2100)
    {
        const long year = static_cast<long>(*number);
        return edge == PlainEdge::Start ? dayOf(year, 1, 1) : dayOf(year, 12, 31);
    }
    // "A date is a serial by the document's null date." Its fraction is a time of that day.
    const base::Date& zero = context.nullDate;
    return dayOf(zero.year, zero.month, zero.day) + std::floor(*number);
}

} // namespace ncs::support
