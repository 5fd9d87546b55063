// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/conversion.hxx"

#include <rtl/string.hxx>
#include <rtl/textcvt.h>
#include <rtl/ustrbuf.hxx>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace ncs::uno::boundary
{

namespace
{

constexpr std::uint32_t kReplacement = 0xFFFD;

void appendUtf8(std::string& out, std::uint32_t c)
{
    const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80)
    {
        put(c);
    }
    else if (c < 0x800)
    {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    }
    else if (c < 0x10000)
    {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    else
    {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool isStorable(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 || c == '\t' || c == '\n';
}

} // namespace

std::string toUtf8(const rtl::OUString& text)
{
    std::string out;
    out.reserve(static_cast<std::size_t>(text.getLength()));
    for (sal_Int32 i = 0; i < text.getLength();)
    {
        const std::uint32_t c = text.iterateCodePoints(&i);
        const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        appendUtf8(out, isSurrogate ? kReplacement : c);
    }
    return out;
}

rtl::OUString toOUString(std::string_view utf8)
{
    return rtl::OUString(utf8.data(),
                         static_cast<sal_Int32>(utf8.size()),
                         RTL_TEXTENCODING_UTF8,
                         OSTRING_TO_OUSTRING_CVTFLAGS);
}

rtl::OUString toCellText(std::string_view utf8)
{
    std::string clean(utf8);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return !isStorable(c); }, ' ');
    return toOUString(clean);
}

strategy::Cell toCell(const css::uno::Any& value)
{
    if (!value.hasValue())
        return strategy::ErrorCell{};
    double number = 0;
    if (value >>= number)
        return number;
    rtl::OUString text;
    if ((value >>= text) && !text.isEmpty())
        return toUtf8(text);
    return std::monostate{};
}

strategy::Table toTable(const DataArray& data)
{
    strategy::Table table;
    table.rows.reserve(static_cast<std::size_t>(data.getLength()));
    for (const auto& sourceRow : data)
    {
        strategy::Row row;
        row.reserve(static_cast<std::size_t>(sourceRow.getLength()));
        std::transform(sourceRow.begin(), sourceRow.end(), std::back_inserter(row), toCell);
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataArray toDataArray(const std::vector<std::vector<css::uno::Any>>& rows)
{
    std::size_t width = 1;
    for (const auto& row : rows)
        width = std::max(width, row.size());
    DataArray data(static_cast<sal_Int32>(rows.size()));
    auto* out = data.getArray();
    for (const auto& row : rows)
    {
        out->realloc(static_cast<sal_Int32>(width));
        css::uno::Any* cells = out->getArray();
        std::copy(row.begin(), row.end(), cells);
        std::fill(cells + row.size(), cells + width, css::uno::Any(rtl::OUString()));
        ++out;
    }
    return data;
}

css::uno::Any textValue(std::string_view utf8)
{
    return css::uno::Any(toOUString(utf8));
}

css::uno::Any errorValue(unsigned short code)
{
    // Calc carries its error codes in the payload of a quiet NaN.
    const std::uint64_t bits = 0x7FF8000000000000ULL | code;
    double value = 0;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    return css::uno::Any(value);
}

} // namespace ncs::uno::boundary
