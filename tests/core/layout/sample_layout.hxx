// SPDX-License-Identifier: MPL-2.0
/// A layout small enough to read at a glance, and the knowledge we ship to plan it with.
#pragma once

#include "core/knowledge.hxx"
#include "core/layout/layout_loader.hxx"

#include <memory>
#include <string>

namespace ncs::layout::sample
{

/// Throws std::runtime_error with all faults when the shipped files cannot be read.
const Knowledge& knowledge();

/// A sheet of lists and a sheet "draft" with a table at B3; `parts` are further elements of the
/// latter.
std::string layoutText(const std::string& parts = {});

base::Result<Layout> load(const std::string& text);

/// One of templates/*.xml with its sheets.
base::Result<Layout> loadShipped(const std::string& name);

/// "rule line argument argument", a line each.
std::string listing(const base::Findings& findings);

} // namespace ncs::layout::sample
