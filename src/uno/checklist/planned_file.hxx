// SPDX-License-Identifier: MPL-2.0
/// A file that is written beside its place and renamed when it is whole. Until then the old file,
/// if there is one, stays as it was; if anything goes wrong nothing is left behind.
///
///     PlannedFile file("/home/x/gaps.csv");
///     file.write(bytes);
///     file.finish();
///
/// Throws commands::Refused: export.folder-missing, export.not-a-file, export.read-only-file,
/// export.write-failed.
#pragma once

#include <rtl/ustring.hxx>

#include <filesystem>
#include <string>
#include <string_view>

namespace ncs::uno::checklist
{

class PlannedFile
{
public:
    explicit PlannedFile(const std::filesystem::path& target);
    ~PlannedFile();
    PlannedFile(const PlannedFile&) = delete;
    PlannedFile& operator=(const PlannedFile&) = delete;

    /// For filters that write by URL.
    rtl::OUString temporaryUrl() const;

    void write(std::string_view bytes) const;

    /// Puts the file in its place.
    void finish();

    /// As people and programs name it.
    std::string name() const;
    std::string url() const;

    /// What to throw when a filter could not write it.
    [[noreturn]] void refuse(const std::string& reason) const;

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
};

/// A path from "file:///…" or from a path of the system; empty when it is neither.
std::filesystem::path pathOf(const std::string& urlOrPath);

/// A path as UTF-8, as messages show it.
std::string shownPath(const std::filesystem::path& path);

std::string urlOf(const std::filesystem::path& path);

} // namespace ncs::uno::checklist
