// SPDX-License-Identifier: MPL-2.0
#include "core/knowledge.hxx"

#include "core/catalogue/catalogue_loader.hxx"
#include "core/cataloguesheet/finding_places.hxx"

#include <algorithm>
#include <utility>

namespace ncs
{

namespace
{

/// Keeps streams open while they are read.
class OpenFiles
{
public:
    using Open = std::function<std::unique_ptr<std::istream>(const std::string&)>;

    explicit OpenFiles(const Open& open)
    {
        for (const std::string& name : knowledgeFiles())
        {
            streams_.push_back(open(name));
            named_.push_back({name, streams_.back().get()});
        }
    }

    /// Files whose names begin with `folder`; with `except` left out.
    std::vector<catalogue::NamedStream> in(const std::string& folder,
                                           const std::string& except = {}) const
    {
        std::vector<catalogue::NamedStream> files;
        for (const catalogue::NamedStream& file : named_)
            if (file.name.compare(0, folder.size(), folder) == 0 && file.name != except)
                files.push_back(file);
        return files;
    }

private:
    std::vector<std::unique_ptr<std::istream>> streams_;
    std::vector<catalogue::NamedStream> named_;
};

template <class T>
void take(base::Result<T> loaded, T& into, base::Findings& findings)
{
    if (loaded)
        into = std::move(loaded).value();
    else
        findings.insert(findings.end(), loaded.error().begin(), loaded.error().end());
}

/// What is left to say about the files that came with the extension is for its makers.
void keepOwn(const std::vector<cataloguesheet::Sheet>& own, base::Findings& warnings)
{
    const auto isOwn = [&own](const base::Finding& finding)
    {
        return std::any_of(own.begin(),
                           own.end(),
                           [&finding](const cataloguesheet::Sheet& sheet)
                           { return sheet.name == finding.place.source; });
    };
    warnings.erase(std::remove_if(warnings.begin(), warnings.end(), std::not_fn(isOwn)),
                   warnings.end());
}

/// What a workbook's own list upsets elsewhere is mended in that list.
base::Findings mostTelling(const std::vector<cataloguesheet::Sheet>& own,
                           const base::Findings& findings)
{
    base::Findings ofOwn = findings;
    keepOwn(own, ofOwn);
    return ofOwn.empty() ? findings : ofOwn;
}

} // namespace

const std::vector<std::string>& knowledgeFiles()
{
    static const std::vector<std::string> kFiles{"catalogue/guide-2018.xml",
                                                 "catalogue/guide-2021.xml",
                                                 "catalogue/guide-2025.xml",
                                                 "catalogue/gca.xml",
                                                 "catalogue/itu.xml",
                                                 "catalogue/gci.xml",
                                                 "catalogue/cop.xml",
                                                 "catalogue/enisa.xml",
                                                 "catalogue/countries.xml",
                                                 kScoresFile,
                                                 "catalogue/mappings/guide-gca.xml",
                                                 "catalogue/mappings/guide-2018-2021.xml",
                                                 "catalogue/mappings/guide-2021-2025.xml",
                                                 "catalogue/mappings/cop-guide.xml",
                                                 "catalogue/mappings/enisa-guide.xml",
                                                 "catalogue/mappings/gci-guide.xml",
                                                 "catalogue/mappings/itu-guide.xml",
                                                 "texts/vocabulary.xml",
                                                 "texts/rules.xml",
                                                 "texts/coverage.xml",
                                                 "texts/workbook.xml",
                                                 "texts/planner.xml",
                                                 "texts/kit.xml",
                                                 "texts/about.xml",
                                                 "texts/commands.xml",
                                                 "texts/sidebar.xml",
                                                 "texts/menu.xml",
                                                 "texts/report.xml",
                                                 "texts/assistant.xml"};
    return kFiles;
}

base::Result<std::shared_ptr<const Knowledge>>
loadKnowledge(const std::function<std::unique_ptr<std::istream>(const std::string&)>& open,
              const std::vector<cataloguesheet::Sheet>& own)
{
    const std::string vocabulary = "texts/vocabulary.xml";
    const OpenFiles files(open);
    auto knowledge = std::make_shared<Knowledge>();
    base::Findings findings;
    // First: a workbook's own lists are read by its words.
    take(catalogue::loadVocabulary(files.in(vocabulary).front()), knowledge->vocabulary, findings);
    const auto addOwn = [&](catalogue::RawCatalogue& raw, base::Findings& faults)
    {
        for (const cataloguesheet::Sheet& sheet : own)
            cataloguesheet::addSheetCatalogue(sheet, knowledge->vocabulary, raw, faults);
    };
    take(
        catalogue::loadCatalogue(files.in("catalogue/", kScoresFile), addOwn, &knowledge->warnings),
        knowledge->catalogue,
        findings);
    // Without the countries every one of its lines would be a fault.
    const catalogue::NamedStream scores = files.in(kScoresFile).front();
    if (findings.empty() || scores.stream == nullptr)
        take(catalogue::loadScores(scores, knowledge->catalogue), knowledge->scores, findings);
    take(words::loadWords(files.in("texts/", vocabulary)), knowledge->words, findings);
    cataloguesheet::placeInSheets(own, findings);
    if (!findings.empty())
        return mostTelling(own, findings);
    cataloguesheet::placeInSheets(own, knowledge->warnings);
    keepOwn(own, knowledge->warnings);
    return std::shared_ptr<const Knowledge>(std::move(knowledge));
}

} // namespace ncs
