// SPDX-License-Identifier: MPL-2.0
/// Looks over the bytes of an XML file before a parser sees them, in one pass without recursion:
/// tinyxml2 stops at a NUL, leaves unknown entities in the text and recurses for every level.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ncs::catalogue
{

/// The first reason not to parse: a rule of file.* and its line, from 1.
struct ScanFault
{
    std::string rule;
    long line = 1;
};

/// Reports file.not-utf8 (also for another declared encoding), file.has-doctype (any `<!` but
/// comment and CDATA), file.too-deep, and file.not-well-formed for characters and entities XML does
/// not know.
std::optional<ScanFault> scanXml(std::string_view bytes, int maxDepth);

/// 1-based line of a byte.
long lineAt(std::string_view bytes, std::size_t offset);

} // namespace ncs::catalogue
