// SPDX-License-Identifier: MPL-2.0
#include "core/layout/cell_address.hxx"

namespace ncs::layout
{

namespace
{

constexpr long kLetters = 26;
constexpr std::size_t kMaxLetters = 3;
constexpr std::size_t kMaxDigits = 7;

bool isLetter(char character)
{
    return character >= 'A' && character <= 'Z';
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

} // namespace

bool Range::contains(const Range& other) const
{
    return first.column <= other.first.column && other.last.column <= last.column &&
           first.row <= other.first.row && other.last.row <= last.row;
}

bool Range::overlaps(const Range& other) const
{
    return first.column <= other.last.column && other.first.column <= last.column &&
           first.row <= other.last.row && other.first.row <= last.row;
}

std::optional<long> columnNumber(std::string_view letters)
{
    if (letters.empty() || letters.size() > kMaxLetters)
        return std::nullopt;
    long number = 0;
    for (const char letter : letters)
    {
        if (!isLetter(letter))
            return std::nullopt;
        number = number * kLetters + (letter - 'A' + 1);
    }
    if (number > kMaxColumns)
        return std::nullopt;
    return number - 1;
}

std::string columnLetters(long column)
{
    std::string letters;
    for (long rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    return letters;
}

std::optional<Address> parseAddress(std::string_view text)
{
    std::size_t split = 0;
    while (split < text.size() && isLetter(text[split]))
        ++split;
    const std::string_view digits = text.substr(split);
    const auto column = columnNumber(text.substr(0, split));
    if (!column || digits.empty() || digits.size() > kMaxDigits || digits.front() == '0')
        return std::nullopt;
    long row = 0;
    for (const char digit : digits)
    {
        if (!isDigit(digit))
            return std::nullopt;
        row = row * 10 + (digit - '0');
    }
    if (row > kMaxRows)
        return std::nullopt;
    return Address{*column, row - 1};
}

std::optional<Range> parseRange(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto first = parseAddress(text.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : parseAddress(text.substr(colon + 1));
    if (!first || !last || first->column > last->column || first->row > last->row)
        return std::nullopt;
    return Range{*first, *last};
}

std::string relativeName(const Address& address)
{
    return columnLetters(address.column) + std::to_string(address.row + 1);
}

std::string absoluteName(const Address& address)
{
    return "$" + columnLetters(address.column) + "$" + std::to_string(address.row + 1);
}

std::string absoluteName(const Range& range)
{
    const std::string first = absoluteName(range.first);
    const std::string last = absoluteName(range.last);
    return first == last ? first : first + ":" + last;
}

std::string absoluteName(const std::string& sheet, const Range& range)
{
    std::string quoted;
    for (const char character : sheet)
        quoted += character == '\'' ? std::string("''") : std::string(1, character);
    return "$'" + quoted + "'." + absoluteName(range);
}

} // namespace ncs::layout
