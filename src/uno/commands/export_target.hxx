// SPDX-License-Identifier: MPL-2.0
/// Where and as what a file is to be written: from the arguments, or asked of the person.
#pragma once

#include "uno/checklist/planned_file.hxx"
#include "uno/commands/call.hxx"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

struct ExportTarget
{
    std::string format;          ///< ods, xlsx, pdf or csv
    std::filesystem::path path;  ///< the file; for csv the one with the gaps
    std::filesystem::path other; ///< csv: the one with the figures
};

/// What is to be written: its ids of texts and its formats, the first of which is the usual one.
struct TargetKind
{
    struct Format
    {
        const char* name; ///< also the ending
        const char* text; ///< id: how people choose it
    };
    const char* title;       ///< id: of the window that asks
    const char* defaultName; ///< without the ending
    std::vector<Format> formats;
};

/// Nothing when the person cancels. Without URL and without a window: Refused (export.no-target).
/// csv: a folder gives gaps.csv and coverage.csv in it; "x/name.csv" gives name-gaps.csv and
/// name-coverage.csv; gaps.csv and coverage.csv themselves keep their names.
std::optional<ExportTarget> exportTarget(const Call& call, const TargetKind& kind);

/// Writes the document to the file's temporary place, as ods, xlsx or pdf. Refused, in the office's
/// words, when that fails.
void store(const css::uno::Reference<css::uno::XInterface>& document,
           const checklist::PlannedFile& file,
           const std::string& format);

} // namespace ncs::uno::commands
