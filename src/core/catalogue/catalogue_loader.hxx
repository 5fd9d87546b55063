// SPDX-License-Identifier: MPL-2.0
/// Reads catalogue XML (docs/catalogue-format.md). Every fault is reported with file and line, and
/// nothing is returned unless there is none: the caller keeps the last good catalogue.
///
/// Accepts no DTD and expands no entity but the five of XML. Limits below are part of the format.
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue.hxx"

#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace ncs::catalogue
{

struct RawCatalogue;

inline constexpr std::size_t kMaxFileBytes = std::size_t{8} * 1024 * 1024;
inline constexpr int kMaxDepth = 16;
inline constexpr std::size_t kMaxItems = 5000;
inline constexpr std::size_t kMaxTextCharacters = 2000;

/// A named stream; `name` is what findings call the file. A stream that cannot be read is a
/// finding.
struct NamedStream
{
    std::string name;
    std::istream* stream = nullptr;
};

/// Reads `<catalogue>` and `<mapping>` files, in this order of use: all lists, then all mappings.
/// Runs the linter (catalogue_linter.hxx) on the whole: its errors refuse the catalogue too.
///
/// `extend` may add to what was read, before it is looked at as a whole: lists that a workbook
/// brings with it. `warnings` takes what the linter found that refuses nothing.
using Extend = std::function<void(RawCatalogue&, base::Findings&)>;
base::Result<Catalogue> loadCatalogue(const std::vector<NamedStream>& files,
                                      const Extend& extend = {},
                                      base::Findings* warnings = nullptr);

} // namespace ncs::catalogue
