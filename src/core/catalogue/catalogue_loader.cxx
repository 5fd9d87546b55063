// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_loader.hxx"

#include "core/catalogue/catalogue_builder.hxx"
#include "core/catalogue/catalogue_linter.hxx"
#include "core/catalogue/catalogue_reader.hxx"

#include <tinyxml2.h>

#include <algorithm>
#include <string_view>

namespace ncs::catalogue
{

base::Result<Catalogue>
loadCatalogue(const std::vector<NamedStream>& files, const Extend& extend, base::Findings* warnings)
{
    RawCatalogue raw;
    base::Findings findings;
    bool allOpen = true;
    for (const NamedStream& named : files)
    {
        const auto file = openXml(named, {"catalogue", "mapping", "relations"}, findings);
        if (!file)
            allOpen = false;
        else if (std::string_view(file->root()->Name()) == "catalogue")
            readList(*file, raw, findings);
        else if (std::string_view(file->root()->Name()) == "relations")
            readRelations(*file, raw, findings);
        else
            readMapping(*file, raw, findings);
    }
    if (allOpen && extend)
        extend(raw, findings);
    // With a file missing, every reference into it would be reported as unknown.
    if (allOpen)
        lint(raw, findings);
    const auto firstWarning = std::stable_partition(
        findings.begin(),
        findings.end(),
        [](const base::Finding& finding) { return finding.severity == base::Severity::Error; });
    if (warnings != nullptr)
        warnings->assign(firstWarning, findings.end());
    findings.erase(firstWarning, findings.end());
    if (!findings.empty())
        return findings;
    return CatalogueBuilder::build(std::move(raw));
}

} // namespace ncs::catalogue
