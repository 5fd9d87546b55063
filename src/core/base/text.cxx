// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace ncs::base
{

namespace
{

struct Decoded
{
    utf8proc_int32_t code = -1; ///< -1: not a character
    std::size_t bytes = 1;
};

const utf8proc_uint8_t* bytesOf(std::string_view text)
{
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

Decoded decode(std::string_view text)
{
    Decoded decoded;
    const auto length =
        utf8proc_iterate(bytesOf(text), static_cast<utf8proc_ssize_t>(text.size()), &decoded.code);
    if (length <= 0)
        return {};
    decoded.bytes = static_cast<std::size_t>(length);
    return decoded;
}

enum class Direction
{
    None, ///< punctuation, spaces, symbols
    LeftToRight,
    RightToLeft
};

/// As far as a piece of text in one direction goes: digits run from left to right in every script.
Direction directionOf(utf8proc_int32_t code)
{
    if (code < 0)
        return Direction::None;
    switch (utf8proc_get_property(code)->bidi_class)
    {
    case UTF8PROC_BIDI_CLASS_L:
    case UTF8PROC_BIDI_CLASS_EN:
    case UTF8PROC_BIDI_CLASS_AN:
        return Direction::LeftToRight;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
        return Direction::RightToLeft;
    default:
        return Direction::None;
    }
}

bool isSpace(utf8proc_int32_t code)
{
    if ((code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xFEFF)
        return true;
    const auto category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

std::string_view withoutLeadingSpace(std::string_view text)
{
    while (!text.empty())
    {
        const Decoded first = decode(text);
        if (first.code < 0 || !isSpace(first.code))
            break;
        text.remove_prefix(first.bytes);
    }
    return text;
}

/// Start of the last character; a stray byte is a character of its own.
std::size_t lastStart(std::string_view text)
{
    std::size_t start = text.size() - 1;
    while (start > 0 && text.size() - start < 4 &&
           (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u)
        --start;
    return start;
}

std::string_view withoutTrailingSpace(std::string_view text)
{
    while (!text.empty())
    {
        const std::size_t start = lastStart(text);
        const Decoded last = decode(text.substr(start));
        if (last.code < 0 || last.bytes != text.size() - start || !isSpace(last.code))
            break;
        text = text.substr(0, start);
    }
    return text;
}

std::string withSingleSpaces(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool inSpace = false;
    while (!text.empty())
    {
        const Decoded next = decode(text);
        const bool space = next.code >= 0 && isSpace(next.code);
        if (!space)
            result.append(text.substr(0, next.bytes));
        else if (!inSpace)
            result.push_back(' ');
        inSpace = space;
        text.remove_prefix(next.bytes);
    }
    return result;
}

struct Freed
{
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

/// Valid UTF-8 only; characters that do not show (soft hyphen, joiners) are dropped.
std::string mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(bytesOf(text),
                                     static_cast<utf8proc_ssize_t>(text.size()),
                                     &raw,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Freed> owned(raw);
    if (length < 0)
        return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool isAscii(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What folded() gives for ASCII, where composing changes nothing: most cells of most tables.
std::string foldedAscii(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text)
    {
        if (c != ' ' && (c < '\t' || c > '\r'))
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        else if (!result.empty() && result.back() != ' ')
            result.push_back(' ');
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

} // namespace

std::string trimmed(std::string_view text)
{
    return std::string(withoutTrailingSpace(withoutLeadingSpace(text)));
}

std::string folded(std::string_view text)
{
    constexpr int kFolding =
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    if (isAscii(text))
        return foldedAscii(text);
    if (!isValidUtf8(text))
        return withSingleSpaces(trimmed(text));
    return trimmed(withSingleSpaces(mapped(withSingleSpaces(trimmed(text)), kFolding)));
}

std::string sortKey(std::string_view text)
{
    constexpr int kPlain = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                           UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    return isValidUtf8(text) ? trimmed(mapped(text, kPlain)) : std::string(text);
}

bool isValidUtf8(std::string_view text)
{
    while (!text.empty())
    {
        const Decoded next = decode(text);
        if (next.code < 0)
            return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

std::size_t lengthInCharacters(std::string_view text)
{
    std::size_t count = 0;
    while (!text.empty())
    {
        text.remove_prefix(decode(text).bytes);
        ++count;
    }
    return count;
}

std::string beginningOf(std::string_view text, std::size_t characters)
{
    if (lengthInCharacters(text) <= characters)
        return std::string(text);
    std::string_view rest = text;
    std::size_t space = std::string_view::npos;
    for (std::size_t count = 0; count < characters; ++count)
    {
        if (rest.front() == ' ' && count > characters / 2)
            space = text.size() - rest.size();
        rest.remove_prefix(decode(rest).bytes);
    }
    const std::size_t end = space == std::string_view::npos ? text.size() - rest.size() : space;
    return trimmed(text.substr(0, end)) + "…";
}

std::vector<std::string> split(std::string_view text, const std::vector<std::string>& separators)
{
    std::vector<std::string> parts(1);
    while (!text.empty())
    {
        std::size_t taken = 0;
        for (const std::string& separator : separators)
            if (!separator.empty() && text.substr(0, separator.size()) == separator)
                taken = std::max(taken, separator.size());
        if (taken != 0)
            parts.emplace_back();
        else
            parts.back().push_back(text.front());
        text.remove_prefix(taken != 0 ? taken : 1);
    }
    return parts;
}

std::string markedRightToLeft(std::string_view text)
{
    constexpr std::string_view kMark = "\u200F";
    // What lies between two pieces of the other direction belongs to them: "NCS Workbench",
    // "5.1.1".
    std::string marked(kMark);
    std::string between;
    bool isInside = false;
    while (!text.empty())
    {
        const Decoded next = decode(text);
        const Direction direction = directionOf(next.code);
        const std::string_view character = text.substr(0, next.bytes);
        text.remove_prefix(next.bytes);
        if (direction == Direction::None && isInside)
        {
            between.append(character);
            continue;
        }
        if (direction == Direction::RightToLeft && isInside)
            marked.append(kMark).append(between);
        else
            marked.append(between);
        between.clear();
        if (direction == Direction::LeftToRight && !isInside)
            marked.append(kMark);
        marked.append(character);
        if (direction != Direction::None)
            isInside = direction == Direction::LeftToRight;
    }
    if (isInside)
        marked.append(kMark);
    return marked.append(between).append(kMark);
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string result;
    while (!pattern.empty())
    {
        std::size_t end = 1;
        std::size_t number = 0;
        while (pattern.front() == '{' && end < pattern.size() && end <= 4 && pattern[end] >= '0' &&
               pattern[end] <= '9')
            number = number * 10 + static_cast<std::size_t>(pattern[end++] - '0');
        const bool isField = end > 1 && end < pattern.size() && pattern[end] == '}';
        if (isField && number >= 1 && number <= arguments.size())
        {
            result += arguments[number - 1];
            pattern.remove_prefix(end + 1);
        }
        else
        {
            result.push_back(pattern.front());
            pattern.remove_prefix(1);
        }
    }
    return result;
}

} // namespace ncs::base
