// SPDX-License-Identifier: MPL-2.0
// Any bytes: the loader ends, and gives a catalogue or at least one finding with a rule and a file.
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/vocabulary.hxx"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

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
    // A form feed parts the input into files, so that lists and mappings meet.
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t middle = std::min(bytes.find('\f'), bytes.size());
    std::istringstream first(bytes.substr(0, middle));
    std::istringstream second(middle < bytes.size() ? bytes.substr(middle + 1) : std::string());
    std::vector<ncs::catalogue::NamedStream> files{{"first.xml", &first}};
    if (middle < bytes.size())
        files.push_back({"second.xml", &second});

    const auto catalogue = ncs::catalogue::loadCatalogue(files);
    if (!catalogue)
        requireExplained(catalogue.error());

    std::istringstream again(bytes);
    const auto vocabulary = ncs::catalogue::loadVocabulary({"vocabulary.xml", &again});
    if (!vocabulary)
        requireExplained(vocabulary.error());
    return 0;
}
