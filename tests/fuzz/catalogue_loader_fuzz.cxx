// SPDX-License-Identifier: MPL-2.0
// Any bytes: the loader ends, and gives a catalogue or at least one finding with a rule and a file.
#include "core/base/text.hxx"
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/vocabulary.hxx"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace
{

void requireExplained(const ncs::base::Findings& findings)
{
    if (findings.empty())
        std::abort();
    for (const ncs::base::Finding& finding : findings)
        if (finding.rule.find('.') == std::string::npos)
            std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // Form feeds, which XML does not know, part the input into files, so that lists and mappings
    // meet.
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::vector<std::istringstream> streams;
    for (const std::string& part : ncs::base::split(bytes, {"\f"}))
        streams.emplace_back(part);
    std::vector<ncs::catalogue::NamedStream> files;
    for (std::istringstream& stream : streams)
        files.push_back({"file" + std::to_string(files.size()) + ".xml", &stream});

    const auto catalogue = ncs::catalogue::loadCatalogue(files);
    if (!catalogue)
        requireExplained(catalogue.error());

    std::istringstream again(bytes);
    const auto vocabulary = ncs::catalogue::loadVocabulary({"vocabulary.xml", &again});
    if (!vocabulary)
        requireExplained(vocabulary.error());
    return 0;
}
