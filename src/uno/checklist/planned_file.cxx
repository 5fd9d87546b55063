// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/planned_file.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/commands/outcome.hxx"

#include <osl/file.hxx>
#include <osl/thread.h>

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace ncs::uno::checklist
{

namespace fs = std::filesystem;
using commands::Refused;

namespace
{

fs::path pathFrom(const rtl::OUString& system)
{
    const rtl::OString bytes = rtl::OUStringToOString(system, osl_getThreadTextEncoding());
    return fs::path(std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength())));
}

rtl::OUString systemText(const fs::path& path)
{
    const std::string& bytes = path.native();
    return rtl::OUString(
        bytes.data(), static_cast<sal_Int32>(bytes.size()), osl_getThreadTextEncoding());
}

bool isWriteProtected(const fs::path& path)
{
    // The bits count even for one who may write anyway: protection is somebody's wish.
    constexpr auto kWrite =
        fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    std::error_code unreadable;
    const fs::perms bits = fs::status(path, unreadable).permissions();
    return (bits & kWrite) == fs::perms::none || ::access(path.c_str(), W_OK) != 0;
}

/// A name beside the target that nobody else uses.
fs::path besides(const fs::path& target)
{
    static std::atomic<unsigned> number{0};
    fs::path name = ".";
    name += target.filename();
    name += "." + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".part";
    return target.parent_path() / name;
}

} // namespace

fs::path pathOf(const std::string& urlOrPath)
{
    const rtl::OUString text = boundary::toOUString(urlOrPath);
    if (!text.isEmpty() && text[0] == '/')
        return pathFrom(text);
    rtl::OUString system;
    if (!text.startsWithIgnoreAsciiCase("file:") ||
        osl::FileBase::getSystemPathFromFileURL(text, system) != osl::FileBase::E_None)
        return {};
    return pathFrom(system);
}

std::string shownPath(const fs::path& path)
{
    return boundary::toUtf8(systemText(path));
}

std::string urlOf(const fs::path& path)
{
    rtl::OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(systemText(path), url) != osl::FileBase::E_None)
        return {};
    return boundary::toUtf8(url);
}

PlannedFile::PlannedFile(const fs::path& target)
{
    std::error_code unresolved;
    target_ = fs::weakly_canonical(target, unresolved);
    if (unresolved || target_.empty() || !target_.has_filename())
        target_ = target;
    std::error_code fault;
    if (!fs::is_directory(target_.parent_path(), fault))
        throw Refused("export.folder-missing", {shownPath(target_.parent_path())});
    const bool isThere = fs::exists(target_, fault);
    if (isThere && !fs::is_regular_file(target_, fault))
        throw Refused("export.not-a-file", {name()});
    if (isThere && isWriteProtected(target_))
        throw Refused("export.read-only-file", {name()});
    temporary_ = besides(target_);
    // Tells at once where nothing can be written, before any work is done.
    write("");
}

PlannedFile::~PlannedFile()
{
    std::error_code ignored;
    if (!temporary_.empty())
        fs::remove(temporary_, ignored);
}

rtl::OUString PlannedFile::temporaryUrl() const
{
    return boundary::toOUString(urlOf(temporary_));
}

void PlannedFile::write(std::string_view bytes) const
{
    errno = 0;
    std::ofstream stream(temporary_, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        refuse(std::error_code(errno != 0 ? errno : EIO, std::generic_category()).message());
}

void PlannedFile::finish()
{
    std::error_code fault;
    fs::rename(temporary_, target_, fault);
    if (fault)
        refuse(fault.message());
    temporary_.clear();
}

std::string PlannedFile::name() const
{
    return shownPath(target_);
}

std::string PlannedFile::url() const
{
    return urlOf(target_);
}

void PlannedFile::refuse(const std::string& reason) const
{
    throw Refused("export.write-failed", {name(), reason});
}

} // namespace ncs::uno::checklist
