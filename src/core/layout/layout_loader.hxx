// SPDX-License-Identifier: MPL-2.0
/// Reads a layout file (docs/layout-format.md) and lints it. Every fault is reported with its line,
/// and nothing is returned unless there is none.
#pragma once

#include "core/base/result.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/layout/layout.hxx"

namespace ncs::layout
{

/// Limits that are part of the format.
inline constexpr long kMaxTableRows = 10000;
inline constexpr double kMaxMillimetres = 500;

/// The file as it stands: well-formed, complete attributes, readable addresses. Not yet linted.
base::Result<Layout> loadLayout(const catalogue::NamedStream& file);

} // namespace ncs::layout
