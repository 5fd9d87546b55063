// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/settings.hxx"
#include "support/catalogue_fixture.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace ncs::strategy
{

class SettingsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SettingsTest);
    CPPUNIT_TEST(testEmptyTableGivesTheDefaults);
    CPPUNIT_TEST(testCodesAndLabelsAreRead);
    CPPUNIT_TEST(testNumberIsReadAsAnEdition);
    CPPUNIT_TEST(testUnknownValueLeavesTheDefaultAndIsReported);
    CPPUNIT_TEST(testUnknownKeyIsReported);
    CPPUNIT_TEST(testBlankValueLeavesTheDefaultInSilence);
    CPPUNIT_TEST(testErrorCellLeavesTheDefaultAndIsReported);
    CPPUNIT_TEST_SUITE_END();

public:
    void testEmptyTableGivesTheDefaults()
    {
        const Settings settings = read({});
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), settings.reading);
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), settings.edition);
        CPPUNIT_ASSERT_EQUAL(std::string("en"), settings.language);
        CPPUNIT_ASSERT_EQUAL(std::string(), settings.tlp);
        CPPUNIT_ASSERT(settings.findings.empty());
    }

    void testCodesAndLabelsAreRead()
    {
        const Settings settings = read({{"reading", std::string("Placement de l'ICG")},
                                        {"edition", std::string("2018")},
                                        {"language", std::string("français")},
                                        {"tlp", std::string("tlp:amber")},
                                        {"title", std::string(" A strategy ")},
                                        {"country", std::string("Exampleland")},
                                        {"note", std::string("Fictional")}});
        CPPUNIT_ASSERT_EQUAL(std::string("gci"), settings.reading);
        CPPUNIT_ASSERT_EQUAL(std::string("2018"), settings.edition);
        CPPUNIT_ASSERT_EQUAL(std::string("fr"), settings.language);
        CPPUNIT_ASSERT_EQUAL(std::string("amber"), settings.tlp);
        CPPUNIT_ASSERT_EQUAL(std::string("A strategy"), settings.title);
        CPPUNIT_ASSERT_EQUAL(std::string("Exampleland"), settings.country);
        CPPUNIT_ASSERT_EQUAL(std::string("Fictional"), settings.note);
        CPPUNIT_ASSERT(settings.findings.empty());
    }

    void testNumberIsReadAsAnEdition()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("2018"), read({{"edition", 2018.0}}).edition);
    }

    void testUnknownValueLeavesTheDefaultAndIsReported()
    {
        const Settings settings =
            read({{"reading", std::string("enisa")}, {"edition", std::string("1999")}});
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), settings.reading);
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), settings.edition);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, settings.findings.size());
        const base::Finding& finding = settings.findings.front();
        CPPUNIT_ASSERT_EQUAL(std::string("settings"), finding.place.source);
        CPPUNIT_ASSERT_EQUAL(2L, finding.place.row);
        CPPUNIT_ASSERT_EQUAL(1L, finding.place.column);
    }

    void testUnknownKeyIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(std::size_t{1},
                             read({{"colour", std::string("blue")}}).findings.size());
    }

    void testBlankValueLeavesTheDefaultInSilence()
    {
        const Settings settings = read({{"reading", Cell{}}, {"language", std::string("-")}});
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), settings.reading);
        CPPUNIT_ASSERT_EQUAL(std::string("en"), settings.language);
        CPPUNIT_ASSERT(settings.findings.empty());
    }

    void testErrorCellLeavesTheDefaultAndIsReported()
    {
        const Settings settings = read({{"reading", ErrorCell{}}});
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), settings.reading);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, settings.findings.size());
    }

private:
    static Settings read(const std::vector<std::pair<std::string, Cell>>& values)
    {
        Table table{{{std::string("setting.key"), std::string("setting.value")},
                     {std::string("Key"), std::string("Value")}}};
        for (const auto& [key, value] : values)
            table.rows.push_back({key, value});
        const support::FixtureKnowledge& small = support::smallKnowledge();
        return readSettings(table, small.catalogue, small.vocabulary);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SettingsTest);

} // namespace ncs::strategy
