// SPDX-License-Identifier: MPL-2.0
/// Looks over the bytes of an XML file before a parser sees them, in one pass without recursion:
/// tinyxml2 stops at a NUL, leaves unknown entities in the text and recurses for every level.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::catalogue
{

/// More than the largest catalogue in all languages needs; each costs the parser over 100 bytes.
inline constexpr std::size_t kMaxElements = 500'000;

/// The first reason not to parse: a rule of file.* and its line, from 1.
struct ScanFault
{
    std::string rule;
    long line = 1;
    std::vector<std::string> arguments = {}; ///< the limit, where there is one
};

/// Reports file.not-utf8 (also for another declared encoding), file.has-doctype (any `<!` but
/// comment and CDATA), file.too-deep,
/// file.too-many-elements, and file.not-well-formed for characters and entities XML does
/// not know.
std::optional<ScanFault> scanXml(std::string_view bytes, int maxDepth);

/// 1-based line of a byte.
long lineAt(std::string_view bytes, std::size_t offset);

} // namespace ncs::catalogue
