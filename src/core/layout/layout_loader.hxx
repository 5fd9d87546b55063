// SPDX-License-Identifier: MPL-2.0
/// Reads a layout file (docs/layout-format.md) and lints it. Every fault is reported with its line,
/// and nothing is returned unless there is none.
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/layout/layout.hxx"

#include <functional>
#include <istream>
#include <memory>
#include <string>

namespace ncs::layout
{

/// Limits that are part of the format.
inline constexpr long kMaxTableRows = 10000;
inline constexpr double kMaxMillimetres = 500;

/// Gives a stream for a file, or null. Names are relative to the folder of layouts: "strategy.xml",
/// "sheets/draft.xml".
using Open = std::function<std::unique_ptr<std::istream>(const std::string& name)>;

/// The layout file and the sheets that it uses, as they stand: well-formed, complete attributes,
/// readable addresses. Not yet linted.
base::Result<Layout> loadLayout(const std::string& name, const Open& open);

} // namespace ncs::layout
