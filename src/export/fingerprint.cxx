// SPDX-License-Identifier: MPL-2.0
#include "export/fingerprint.hxx"

#include "core/base/number_text.hxx"

#include <algorithm>

namespace ncs::report
{

namespace
{

constexpr std::uint64_t kPrime = 1099511628211ULL;
constexpr int kDigits = 16;
constexpr int kBitsPerDigit = 4;

/// A letter for the kind of cell, then what it holds: the text "1" and the number 1 differ.
std::string tagged(const strategy::Cell& cell)
{
    if (const double* number = std::get_if<double>(&cell))
        return "n" + base::shortestDecimal(*number);
    if (const std::string* text = std::get_if<std::string>(&cell))
        return "t" + *text;
    return std::holds_alternative<strategy::ErrorCell>(cell) ? "e" : "";
}

} // namespace

void Fingerprint::addByte(unsigned char byte)
{
    hash_ = (hash_ ^ byte) * kPrime;
}

void Fingerprint::add(std::string_view text)
{
    for (const char c : text)
        addByte(static_cast<unsigned char>(c));
    // Length and end mark keep "ab" + "c" apart from "a" + "bc".
    for (const char digit : std::to_string(text.size()) + ";")
        addByte(static_cast<unsigned char>(digit));
}

void Fingerprint::add(const strategy::Table& table)
{
    for (const strategy::Row& row : table.rows)
    {
        const auto lastFilled =
            std::find_if(row.rbegin(),
                         row.rend(),
                         [](const strategy::Cell& cell) { return !tagged(cell).empty(); });
        if (lastFilled == row.rend())
            continue;
        for (auto cell = row.begin(); cell != lastFilled.base(); ++cell)
            add(tagged(*cell));
        add("row");
    }
    add("table");
}

std::string Fingerprint::text() const
{
    static const char kHexadecimal[] = "0123456789abcdef";
    std::string digits;
    for (int digit = kDigits - 1; digit >= 0; --digit)
        digits += kHexadecimal[(hash_ >> (digit * kBitsPerDigit)) & 0xF];
    return digits;
}

} // namespace ncs::report
