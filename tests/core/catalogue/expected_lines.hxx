// SPDX-License-Identifier: MPL-2.0
/// Compares lists of lines so that a failure shows both.
#pragma once

#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <vector>

namespace ncs::tests
{

inline std::string block(const std::vector<std::string>& lines)
{
    std::string all;
    for (const std::string& line : lines)
        all += line + "\n";
    return all;
}

} // namespace ncs::tests

#define NCS_ASSERT_LINES(expected, found)                                                          \
    CPPUNIT_ASSERT_EQUAL(ncs::tests::block(expected), ncs::tests::block(found))
