// SPDX-License-Identifier: MPL-2.0
#include "core/help/help_page.hxx"

#include <algorithm>

namespace ncs::help
{

namespace
{

constexpr std::string_view kHelpLink = "href=\"";
constexpr std::string_view kHelpEnding = ".html";

bool isNameLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
}

/// The target as a call of the command, or as it is.
std::string commandLink(std::string_view target, std::string_view language)
{
    const std::size_t mark = target.find('#');
    const std::string_view file = target.substr(0, mark);
    if (file.size() <= kHelpEnding.size() ||
        file.substr(file.size() - kHelpEnding.size()) != kHelpEnding)
        return std::string(target);
    const std::string_view page = file.substr(0, file.size() - kHelpEnding.size());
    if (!isName(page))
        return std::string(target);
    std::string link = "org.ncsworkbench:help?Language=" + std::string(language) +
                       "&amp;Page=" + std::string(page);
    if (mark != std::string_view::npos && isName(target.substr(mark + 1)))
        link += "&amp;Topic=" + std::string(target.substr(mark + 1));
    return link;
}

} // namespace

bool isName(std::string_view text)
{
    return !text.empty() && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), isNameLetter);
}

std::string titleOf(std::string_view html)
{
    constexpr std::string_view kOpen = "<title>";
    const std::size_t open = html.find(kOpen);
    if (open == std::string_view::npos)
        return {};
    const std::size_t begin = open + kOpen.size();
    const std::size_t end = html.find('<', begin);
    return end == std::string_view::npos ? std::string()
                                         : std::string(html.substr(begin, end - begin));
}

bool hasTopic(std::string_view html, std::string_view topic)
{
    return isName(topic) &&
           html.find("<a name=\"" + std::string(topic) + "\"") != std::string_view::npos;
}

std::string withCommandLinks(std::string_view html, std::string_view language)
{
    std::string changed;
    std::size_t done = 0;
    for (std::size_t found = html.find(kHelpLink); found != std::string_view::npos;
         found = html.find(kHelpLink, done))
    {
        const std::size_t begin = found + kHelpLink.size();
        const std::size_t end = html.find('"', begin);
        if (end == std::string_view::npos)
            break;
        changed.append(html.substr(done, begin - done));
        changed += commandLink(html.substr(begin, end - begin), language);
        done = end;
    }
    changed.append(html.substr(done));
    return changed;
}

} // namespace ncs::help
