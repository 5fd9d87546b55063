// SPDX-License-Identifier: MPL-2.0
/// Where pages break: groups are kept together where a page can hold them, and a group that must be
/// cut shows its heading and its column header again.
#pragma once

#include <cstddef>
#include <vector>

namespace ncs::report
{

/// Heights in any one unit.
struct GroupHeights
{
    long opening = 0; ///< space before it, heading and column header
    std::vector<long> lines;
};

struct PageBreak
{
    std::size_t group = 0;
    std::size_t line = 0; ///< before this line; 0: before the group's heading

    bool operator==(const PageBreak& other) const
    {
        return group == other.group && line == other.line;
    }
};

/// Breaks in reading order. `head` is what stands above the first group on the first page. A line
/// that is higher than a page stands on one of its own and may run over.
std::vector<PageBreak>
planPages(const std::vector<GroupHeights>& groups, long pageHeight, long head);

} // namespace ncs::report
