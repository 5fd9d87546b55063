// SPDX-License-Identifier: MPL-2.0
#include "export/fingerprint.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using ncs::report::Fingerprint;
using ncs::strategy::Cell;
using ncs::strategy::ErrorCell;
using ncs::strategy::Table;

std::string of(const Table& table)
{
    Fingerprint fingerprint;
    fingerprint.add(table);
    return fingerprint.text();
}

Cell text(const char* words)
{
    return std::string(words);
}

class FingerprintTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(FingerprintTest);
    CPPUNIT_TEST(testNothingGivesTheStartOfTheHash);
    CPPUNIT_TEST(testTextIsFnv1a);
    CPPUNIT_TEST(testBlankRowsAndCellsAtTheEndDoNotCount);
    CPPUNIT_TEST(testEveryChangeOfACellShows);
    CPPUNIT_TEST(testPiecesDoNotRunTogether);
    CPPUNIT_TEST_SUITE_END();

public:
    void testNothingGivesTheStartOfTheHash()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("cbf29ce484222325"), Fingerprint().text());
    }

    void testTextIsFnv1a()
    {
        // FNV-1a, 64 bits, of "a1;": the text, its length, the end mark.
        Fingerprint fingerprint;
        fingerprint.add("a");
        std::uint64_t expected = 0xcbf29ce484222325ULL;
        for (const unsigned char byte : {'a', '1', ';'})
            expected = (expected ^ byte) * 0x100000001b3ULL;
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(expected));
        CPPUNIT_ASSERT_EQUAL(std::string(digits), fingerprint.text());
    }

    void testBlankRowsAndCellsAtTheEndDoNotCount()
    {
        const Table table{{{text("a"), 1.0}, {text("b")}}};
        CPPUNIT_ASSERT_EQUAL(of(table),
                             of({{{text("a"), 1.0, {}}, {text("b"), {}}, {{}, {}}, {}}}));
    }

    void testEveryChangeOfACellShows()
    {
        const std::string before = of({{{text("a"), 1.0}}});
        CPPUNIT_ASSERT(before != of({{{text("a"), 2.0}}}));
        CPPUNIT_ASSERT(before != of({{{text("a"), text("1")}}}));
        CPPUNIT_ASSERT(before != of({{{1.0, text("a")}}}));
        CPPUNIT_ASSERT(before != of({{{text("a"), {}, 1.0}}}));
        CPPUNIT_ASSERT(before != of({{{text("a"), ErrorCell{}}}}));
        CPPUNIT_ASSERT(before != of({{{text("a")}, {1.0}}}));
    }

    void testPiecesDoNotRunTogether()
    {
        Fingerprint one;
        one.add("ab");
        one.add("c");
        Fingerprint other;
        other.add("a");
        other.add("bc");
        CPPUNIT_ASSERT(one.text() != other.text());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FingerprintTest);

} // namespace
