// SPDX-License-Identifier: MPL-2.0
#include "export/page_plan.hxx"

#include <numeric>

namespace ncs::report
{

namespace
{

/// A group that must be cut anyway begins where it stands when this many of its lines fit.
constexpr std::size_t kFewestLines = 3;

long wholeHeight(const GroupHeights& group)
{
    return std::accumulate(group.lines.begin(), group.lines.end(), group.opening);
}

/// Opening and first lines.
long beginning(const GroupHeights& group)
{
    long height = group.opening;
    for (std::size_t line = 0; line < group.lines.size() && line < kFewestLines; ++line)
        height += group.lines[line];
    return height;
}

} // namespace

std::vector<PageBreak>
planPages(const std::vector<GroupHeights>& groups, long pageHeight, long head)
{
    std::vector<PageBreak> breaks;
    long used = head;
    for (std::size_t index = 0; index < groups.size(); ++index)
    {
        const GroupHeights& group = groups[index];
        const long whole = wholeHeight(group);
        const long needed = whole <= pageHeight ? whole : beginning(group);
        // The first group stays under the title, whatever its length.
        if (index > 0 && used + needed > pageHeight)
        {
            breaks.push_back({index, 0});
            used = 0;
        }
        used += group.opening;
        for (std::size_t line = 0; line < group.lines.size(); ++line)
        {
            if (line > 0 && used + group.lines[line] > pageHeight)
            {
                breaks.push_back({index, line});
                used = group.opening;
            }
            used += group.lines[line];
        }
    }
    return breaks;
}

} // namespace ncs::report
