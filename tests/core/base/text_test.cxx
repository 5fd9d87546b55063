// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::base;
using Parts = std::vector<std::string>;

class TextTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(TextTest);
    CPPUNIT_TEST(testTrimmingTakesEveryKindOfWhiteSpace);
    CPPUNIT_TEST(testTrimmingLeavesWhiteSpaceInside);
    CPPUNIT_TEST(testTrimmingLeavesInvalidBytesAlone);
    CPPUNIT_TEST(testFoldingMakesCaseAndSpaceEqual);
    CPPUNIT_TEST(testFoldingMakesComposedAndDecomposedEqual);
    CPPUNIT_TEST(testFoldingKeepsDifferentWordsApart);
    CPPUNIT_TEST(testFoldingOfInvalidTextKeepsItsBytes);
    CPPUNIT_TEST(testInvalidUtf8IsSeen);
    CPPUNIT_TEST(testLengthCountsCharacters);
    CPPUNIT_TEST(testBeginningEndsBetweenWords);
    CPPUNIT_TEST(testMarksStandWhereTheDirectionChanges);
    CPPUNIT_TEST(testSplittingKeepsEmptyParts);
    CPPUNIT_TEST(testSplittingAtCharactersOfSeveralBytes);
    CPPUNIT_TEST(testFillingPutsArgumentsInTheirPlaces);
    CPPUNIT_TEST(testFillingLeavesWhatIsNoField);
    CPPUNIT_TEST(testFillingDoesNotFillArguments);
    CPPUNIT_TEST(testAsciiIsFoldedAsAnyOtherText);
    CPPUNIT_TEST_SUITE_END();

public:
    void testAsciiIsFoldedAsAnyOtherText()
    {
        // A no-break space at the start is trimmed, but takes the text the way of all Unicode.
        for (int first = 0; first < 128; ++first)
            for (int second = 0; second < 128; ++second)
            {
                const std::string text{
                    'A', static_cast<char>(first), static_cast<char>(second), 'Z', ' '};
                CPPUNIT_ASSERT_EQUAL(folded("\xC2\xA0" + text), folded(text));
                CPPUNIT_ASSERT_EQUAL(folded("\xC2\xA0" + text.substr(1, 2)),
                                     folded(text.substr(1, 2)));
            }
    }

    void testTrimmingTakesEveryKindOfWhiteSpace()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a"),
                             trimmed(" \t\r\n\u00a0\u3000\u2028\ufeff"
                                     "a\u202f\v\f\u0085 "));
        CPPUNIT_ASSERT_EQUAL(std::string(), trimmed(" \u2003\n"));
        CPPUNIT_ASSERT_EQUAL(std::string(), trimmed(""));
    }

    void testTrimmingLeavesWhiteSpaceInside()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a \u00a0 b"), trimmed("\na \u00a0 b "));
    }

    void testTrimmingLeavesInvalidBytesAlone()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("\xff a \x80"), trimmed(" \xff a \x80 "));
        // The last byte of a no-break space without its first is no white space.
        CPPUNIT_ASSERT_EQUAL(std::string("\xa0"), trimmed("\xa0"));
    }

    void testFoldingMakesCaseAndSpaceEqual()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("don't know"), folded("  Don't \u00a0\n KNOW "));
        CPPUNIT_ASSERT_EQUAL(folded("STRASSE"), folded("straße"));
        CPPUNIT_ASSERT_EQUAL(folded("ДА"), folded("да"));
    }

    void testFoldingMakesComposedAndDecomposedEqual()
    {
        CPPUNIT_ASSERT_EQUAL(folded("à définir"), folded("a\u0300 de\u0301finir"));
        CPPUNIT_ASSERT_EQUAL(folded("n/a"), folded("ｎ／Ａ"));
    }

    void testFoldingKeepsDifferentWordsApart()
    {
        CPPUNIT_ASSERT(folded("où") != folded("ou"));
        CPPUNIT_ASSERT(folded("a b") != folded("ab"));
    }

    void testFoldingOfInvalidTextKeepsItsBytes()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("\xff A"), folded(" \xff   A"));
    }

    void testInvalidUtf8IsSeen()
    {
        CPPUNIT_ASSERT(isValidUtf8("aé中😀"));
        CPPUNIT_ASSERT(isValidUtf8(""));
        CPPUNIT_ASSERT(!isValidUtf8("\xc3"));             // torn
        CPPUNIT_ASSERT(!isValidUtf8("a\xe9 b"));          // Latin-1
        CPPUNIT_ASSERT(!isValidUtf8("\xc0\xaf"));         // overlong
        CPPUNIT_ASSERT(!isValidUtf8("\xed\xa0\x80"));     // half of a surrogate pair
        CPPUNIT_ASSERT(!isValidUtf8("\xf4\x90\x80\x80")); // beyond the last character
    }

    void testLengthCountsCharacters()
    {
        CPPUNIT_ASSERT_EQUAL(std::size_t{4}, lengthInCharacters("aé中😀"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, lengthInCharacters(""));
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, lengthInCharacters("\xff\xff"));
    }

    void testBeginningEndsBetweenWords()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("One two"), beginningOf("One two", 7));
        CPPUNIT_ASSERT_EQUAL(std::string("One two…"), beginningOf("One two three", 10));
        CPPUNIT_ASSERT_EQUAL(std::string("网络安…"), beginningOf("网络安全战略", 3));
        CPPUNIT_ASSERT_EQUAL(std::string("A aaaa…"), beginningOf("A aaaaaaaaaaaa", 6));
    }

    void testMarksStandWhereTheDirectionChanges()
    {
        const std::string mark = "\u200F";
        CPPUNIT_ASSERT_EQUAL(mark + "صفوف: " + mark + "2" + mark + ". صفوف." + mark,
                             markedRightToLeft("صفوف: 2. صفوف."));
        CPPUNIT_ASSERT_EQUAL(mark + "صفوف " + mark + "5.1.1, NCS" + mark + ")" + mark,
                             markedRightToLeft("صفوف 5.1.1, NCS)"));
        CPPUNIT_ASSERT_EQUAL(mark + mark + "a" + mark + " صفوف" + mark,
                             markedRightToLeft("a صفوف"));
        CPPUNIT_ASSERT_EQUAL(mark + "\xff" + mark, markedRightToLeft("\xff"));
    }

    void testSplittingKeepsEmptyParts()
    {
        CPPUNIT_ASSERT(Parts({"", "a", "", "b", ""}) == split(";a;;b;", {";"}));
        CPPUNIT_ASSERT(Parts({""}) == split("", {";"}));
        CPPUNIT_ASSERT(Parts({"a;b"}) == split("a;b", {}));
    }

    void testSplittingAtCharactersOfSeveralBytes()
    {
        CPPUNIT_ASSERT(Parts({"5.1.1", "5.1.2", "5.1.3", "5.1.4"}) ==
                       split("5.1.1；5.1.2、5.1.3؛5.1.4", {";", "；", "、", "؛"}));
    }

    void testFillingPutsArgumentsInTheirPlaces()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("b of a, b"), filled("{2} of {1}, {2}", {"a", "b"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("k"),
            filled("{11}", {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}));
    }

    void testFillingLeavesWhatIsNoField()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("{2} {} {0} {x} {1 {"),
                             filled("{2} {} {0} {x} {1 {", {"a"}));
        CPPUNIT_ASSERT_EQUAL(std::string("{99999999999999999999}"),
                             filled("{99999999999999999999}", {"a"}));
        CPPUNIT_ASSERT_EQUAL(std::string("{a}"), filled("{{1}}", {"a"}));
    }

    void testFillingDoesNotFillArguments()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("{2}b"), filled("{1}{2}", {"{2}", "b"}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TextTest);

} // namespace
