// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/knowledge_store.hxx"

#include "core/base/number_text.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/recent_values.hxx"

#include <osl/file.hxx>
#include <osl/module.hxx>

#include <chrono>
#include <fstream>
#include <mutex>
#include <stdexcept>

namespace ncs::uno::boundary
{

namespace
{

using Clock = std::chrono::steady_clock;

/// A thousand formulas ask at once; bad files are not read a thousand times.
constexpr std::chrono::seconds kPauseAfterFailure{2};

std::mutex storeMutex;
std::shared_ptr<const Knowledge> stored;
std::string lastFailure;
Clock::time_point failedAt;

base::Result<std::shared_ptr<const Knowledge>>
loadWith(const std::vector<cataloguesheet::Sheet>& own)
{
    const std::string folder = extensionPath();
    return loadKnowledge(
        [&folder](const std::string& file) -> std::unique_ptr<std::istream>
        {
            auto stream = std::make_unique<std::ifstream>(folder + file, std::ios::binary);
            return stream->is_open() ? std::move(stream) : nullptr;
        },
        own);
}

std::shared_ptr<const Knowledge> load()
{
    auto loaded = loadWith({});
    if (!loaded)
        throw std::runtime_error(faultList(loaded.error()));
    return loaded.value();
}

/// What two sheets must have in common to say the same.
std::string contentsOf(const std::vector<cataloguesheet::Sheet>& own)
{
    std::string contents;
    for (const cataloguesheet::Sheet& sheet : own)
    {
        contents += sheet.name + '\f';
        for (const strategy::Row& row : sheet.cells.rows)
        {
            for (const strategy::Cell& cell : row)
            {
                if (const auto* text = std::get_if<std::string>(&cell))
                    contents += *text;
                else if (const auto* number = std::get_if<double>(&cell))
                    contents += '\a' + base::shortestDecimal(*number);
                else if (std::holds_alternative<strategy::ErrorCell>(cell))
                    contents += '\b';
                contents += '\v';
            }
            contents += '\f';
        }
    }
    return contents;
}

} // namespace

rtl::OUString extensionUrl()
{
    static const rtl::OUString kUrl = []
    {
        rtl::OUString library;
        if (!osl::Module::getUrlFromAddress(reinterpret_cast<oslGenericFunction>(&extensionUrl),
                                            library))
            throw std::runtime_error("the extension's own folder is unknown");
        // <extension>/Linux_x86_64/ncs.uno.so
        const sal_Int32 folderEnd = library.lastIndexOf('/');
        const sal_Int32 rootEnd = library.lastIndexOf('/', folderEnd);
        return library.copy(0, rootEnd + 1);
    }();
    return kUrl;
}

std::string extensionPath()
{
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(extensionUrl(), path) != osl::FileBase::E_None)
        throw std::runtime_error("the extension's folder is not in the file system: " +
                                 toUtf8(extensionUrl()));
    return toUtf8(path);
}

std::shared_ptr<const Knowledge> knowledge()
{
    const std::lock_guard<std::mutex> lock(storeMutex);
    if (stored)
        return stored;
    if (!lastFailure.empty() && Clock::now() - failedAt < kPauseAfterFailure)
        throw std::runtime_error(lastFailure);
    try
    {
        stored = load();
    }
    catch (const std::exception& e)
    {
        lastFailure = e.what();
        failedAt = Clock::now();
        throw;
    }
    return stored;
}

std::shared_ptr<const Knowledge> knowledgeWith(const std::vector<cataloguesheet::Sheet>& own)
{
    if (own.empty())
        return knowledge();
    // Faults are remembered too: a thousand formulas ask for the same sheet.
    using Loaded = base::Result<std::shared_ptr<const Knowledge>>;
    static RecentValues<std::string, const Loaded, kKeptKnowledge> recent;
    const auto loaded = recent.get(
        contentsOf(own), [&own] { return std::make_shared<const Loaded>(loadWith(own)); });
    if (!*loaded)
        throw OwnCatalogueFaults(loaded->error());
    return loaded->value();
}

std::shared_ptr<const Knowledge> knowledgeOf(const WorkbookDocument& document)
{
    std::vector<cataloguesheet::Sheet> own;
    for (const auto& range : document.ownCatalogues())
        own.push_back({sheetNameOf(range), tableOf(range)});
    return knowledgeWith(own);
}

void reloadKnowledge()
{
    auto fresh = load();
    const std::lock_guard<std::mutex> lock(storeMutex);
    stored = std::move(fresh);
}

std::string faultList(const base::Findings& findings)
{
    std::string list;
    for (const base::Finding& finding : findings)
    {
        list += finding.place.source;
        if (finding.place.row >= 0)
            list += ":" + std::to_string(finding.place.row);
        list += ": " + finding.rule;
        for (std::size_t i = 0; i < finding.arguments.size(); ++i)
            list += (i == 0 ? " (" : ", ") + finding.arguments[i];
        list += finding.arguments.empty() ? "\n" : ")\n";
    }
    return list;
}

} // namespace ncs::uno::boundary
