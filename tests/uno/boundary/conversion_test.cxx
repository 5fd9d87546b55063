// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/conversion.hxx"

#include <rtl/ustrbuf.hxx>

#include <cppunit/extensions/HelperMacros.h>

#include <cmath>
#include <cstdint>
#include <cstring>

namespace
{

using namespace ncs::uno::boundary;
using css::uno::Any;
using ncs::strategy::ErrorCell;
using rtl::OUString;

OUString fromUnits(std::initializer_list<sal_Unicode> units)
{
    return OUString(units.begin(), static_cast<sal_Int32>(units.size()));
}

class ConversionTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ConversionTest);
    CPPUNIT_TEST(testEveryCharacterComesBack);
    CPPUNIT_TEST(testHalfASurrogatePairBecomesTheReplacementCharacter);
    CPPUNIT_TEST(testBytesThatAreNoUtf8BecomeTheReplacementCharacter);
    CPPUNIT_TEST(testControlCharactersAreNotShown);
    CPPUNIT_TEST(testCellsByType);
    CPPUNIT_TEST(testTableKeepsItsRows);
    CPPUNIT_TEST(testShortRowsAreFilled);
    CPPUNIT_TEST(testErrorValueIsANanWithTheCode);
    CPPUNIT_TEST_SUITE_END();

public:
    void testEveryCharacterComesBack()
    {
        for (std::uint32_t c = 1; c <= 0x10FFFF; ++c)
        {
            if (c >= 0xD800 && c <= 0xDFFF)
                continue;
            const OUString text(&c, 1);
            CPPUNIT_ASSERT(toOUString(toUtf8(text)) == text);
        }
        const std::string nul("a\0b", 3);
        CPPUNIT_ASSERT_EQUAL(nul, toUtf8(toOUString(nul)));
    }

    void testHalfASurrogatePairBecomesTheReplacementCharacter()
    {
        const std::string replacement = "\xEF\xBF\xBD";
        CPPUNIT_ASSERT_EQUAL("a" + replacement, toUtf8(fromUnits({'a', 0xD83D})));
        CPPUNIT_ASSERT_EQUAL(replacement + "a", toUtf8(fromUnits({0xDE00, 'a'})));
        CPPUNIT_ASSERT_EQUAL(std::string("\xF0\x9F\x98\x80"), toUtf8(fromUnits({0xD83D, 0xDE00})));
    }

    void testBytesThatAreNoUtf8BecomeTheReplacementCharacter()
    {
        const OUString text = toOUString("a\xC3(\xFF"
                                         "b");
        CPPUNIT_ASSERT(text.startsWith("a"));
        CPPUNIT_ASSERT(text.endsWith("b"));
        CPPUNIT_ASSERT(text.indexOf(0xFFFD) > 0);
    }

    void testControlCharactersAreNotShown()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a b\tc\nd  e"),
                             toUtf8(toCellText("a\x01"
                                               "b\tc\nd\r\x1F"
                                               "e")));
    }

    void testCellsByType()
    {
        CPPUNIT_ASSERT(std::holds_alternative<ErrorCell>(toCell(Any())));
        CPPUNIT_ASSERT(std::holds_alternative<std::monostate>(toCell(Any(OUString()))));
        CPPUNIT_ASSERT_EQUAL(std::string("x"), std::get<std::string>(toCell(Any(OUString("x")))));
        CPPUNIT_ASSERT_EQUAL(2.5, std::get<double>(toCell(Any(2.5))));
        CPPUNIT_ASSERT_EQUAL(0.0, std::get<double>(toCell(Any(0.0))));
    }

    void testTableKeepsItsRows()
    {
        const DataArray data = toDataArray({{textValue("key"), Any(1.0)}, {Any(), textValue("")}});
        const ncs::strategy::Table table = toTable(data);
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), table.rows.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), table.rows[1].size());
        CPPUNIT_ASSERT(std::holds_alternative<ErrorCell>(table.rows[1][0]));
        CPPUNIT_ASSERT(toTable(DataArray()).rows.empty());
    }

    void testShortRowsAreFilled()
    {
        const DataArray data = toDataArray({{Any(1.0), Any(2.0), Any(3.0)}, {Any(4.0)}, {}});
        for (const auto& row : data)
            CPPUNIT_ASSERT_EQUAL(sal_Int32(3), row.getLength());
        OUString last("unset");
        CPPUNIT_ASSERT(data.getConstArray()[1].getConstArray()[2] >>= last);
        CPPUNIT_ASSERT(last.isEmpty());
    }

    void testErrorValueIsANanWithTheCode()
    {
        double value = 0;
        CPPUNIT_ASSERT(errorValue(kCircularReference) >>= value);
        CPPUNIT_ASSERT(std::isnan(value));
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t(522), bits & 0xFFFF);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ConversionTest);

} // namespace
