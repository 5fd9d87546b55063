// SPDX-License-Identifier: MPL-2.0
/// Where and as what the checklist is to be written: from the arguments, or asked of the person.
#pragma once

#include "uno/commands/call.hxx"

#include <filesystem>
#include <optional>
#include <string>

namespace ncs::uno::commands
{

struct ExportTarget
{
    std::string format;          ///< ods, xlsx, pdf or csv
    std::filesystem::path path;  ///< the file; for csv the one with the gaps
    std::filesystem::path other; ///< csv: the one with the figures
};

/// Nothing when the person cancels. Without URL and without a window: Refused (export.no-target).
/// csv: a folder gives gaps.csv and coverage.csv in it; "x/name.csv" gives name-gaps.csv and
/// name-coverage.csv; gaps.csv and coverage.csv themselves keep their names.
std::optional<ExportTarget> exportTarget(const Call& call);

} // namespace ncs::uno::commands
