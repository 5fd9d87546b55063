// SPDX-License-Identifier: MPL-2.0
#include "core/about/report.hxx"

#include <algorithm>
#include <string_view>

namespace ncs::about
{

namespace
{

std::string reportList(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// Further lines stand below the first, set in.
std::string reportLine(std::string_view key, const std::string& value)
{
    std::string text = std::string(key) + ": ";
    if (value.empty())
        return text + "-\n";
    std::size_t begin = 0;
    while (begin < value.size())
    {
        const std::size_t end = std::min(value.find('\n', begin), value.size());
        text += (begin == 0 ? "" : "  ") + value.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return text;
}

} // namespace

std::string report(const Facts& facts)
{
    return reportLine("NCS Workbench", facts.version) +
           reportLine("installed for", facts.installation) + reportLine("office", facts.office) +
           reportLine("build", facts.build) + reportLine("platform", facts.platform) +
           reportLine("language of windows", facts.windows) + reportLine("locale", facts.locale) +
           reportLine("lists", facts.lists) +
           reportLine("languages of texts", reportList(facts.languages)) +
           reportLine("faults of files", facts.faults.empty() ? "none" : facts.faults);
}

} // namespace ncs::about
