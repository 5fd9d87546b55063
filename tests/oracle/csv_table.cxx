// SPDX-License-Identifier: MPL-2.0
#include "oracle/csv_table.hxx"

#include "core/base/number_text.hxx"

#include <charconv>
#include <istream>
#include <iterator>
#include <ostream>
#include <stdexcept>

namespace ncs::oracle
{

using strategy::Cell;
using strategy::ErrorCell;
using strategy::Row;
using strategy::Table;

namespace
{

constexpr const char* kErrorText = "#N/A";

Cell cellOf(const std::string& field)
{
    if (field.empty())
        return {};
    if (field == kErrorText)
        return ErrorCell{};
    double number = 0;
    const char* end = field.data() + field.size();
    // from_chars would also read the words inf and nan.
    if (field.find_first_not_of("0123456789+-.eE") == std::string::npos)
    {
        const auto read = std::from_chars(field.data(), end, number);
        if (read.ec == std::errc{} && read.ptr == end)
            return number;
    }
    return field;
}

std::string fieldOf(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return base::shortestDecimal(*number);
    if (std::holds_alternative<ErrorCell>(cell))
        return kErrorText;
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr)
        return {};
    if (text->find_first_of("\",\r\n") == std::string::npos)
        return *text;
    std::string quoted = "\"";
    for (const char character : *text)
    {
        quoted += character;
        if (character == '"')
            quoted += '"';
    }
    return quoted + '"';
}

} // namespace

Table readCsv(std::istream& in)
{
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Table table;
    Row row;
    std::string field;
    bool quoted = false;
    const auto endField = [&]
    {
        row.push_back(cellOf(field));
        field.clear();
    };
    for (std::size_t place = 0; place < text.size(); ++place)
    {
        const char character = text[place];
        const bool doubled = quoted && text.compare(place, 2, "\"\"") == 0;
        if (doubled)
            field += text[++place];
        else if (character == '"')
            quoted = !quoted;
        else if (quoted)
            field += character;
        else if (character == ',')
            endField();
        else if (character == '\n')
        {
            endField();
            table.rows.push_back(std::move(row));
            row.clear();
        }
        else if (character != '\r')
            field += character;
    }
    if (quoted)
        throw std::runtime_error("a quoted field is not closed");
    if (!field.empty() || !row.empty())
    {
        endField();
        table.rows.push_back(std::move(row));
    }
    return table;
}

void writeCsv(const Table& table, std::ostream& out)
{
    for (const Row& row : table.rows)
    {
        for (std::size_t column = 0; column < row.size(); ++column)
            out << (column == 0 ? "" : ",") << fieldOf(row[column]);
        out << "\r\n";
    }
}

} // namespace ncs::oracle
