// SPDX-License-Identifier: MPL-2.0
#include "core/setup/preferences.hxx"
#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <fstream>
#include <iterator>
#include <regex>

namespace
{

using namespace ncs;
using namespace ncs::setup;

Preferences soundOf(const Preferences& preferences)
{
    return sound(preferences, support::packedKnowledge().vocabulary);
}

/// Default of a property as the schema of the office's configuration has it.
std::string inSchema(const std::string& property)
{
    std::ifstream file(NCS_SOURCE_DIR "/extension/registry/schema/Options.xcs");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const std::size_t place = text.find("oor:name=\"" + property + "\"");
    CPPUNIT_ASSERT_MESSAGE(property, place != std::string::npos);
    const std::size_t begin = text.find("<value>", place) + 7;
    return text.substr(begin, text.find("</value>", begin) - begin);
}

std::string written(bool flag)
{
    return flag ? "true" : "false";
}

class PreferencesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PreferencesTest);
    CPPUNIT_TEST(testDefaultsAreSound);
    CPPUNIT_TEST(testDefaultsAreThoseOfTheSchema);
    CPPUNIT_TEST(testWhatCannotBeMeantIsTheDefault);
    CPPUNIT_TEST(testWhatCanBeMeantStays);
    CPPUNIT_TEST(testColumnsAreLeftOutOneByOne);
    CPPUNIT_TEST_SUITE_END();

public:
    void testDefaultsAreSound()
    {
        const Preferences usual = soundOf({});
        CPPUNIT_ASSERT_EQUAL(std::string(), usual.language);
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), usual.edition);
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), usual.reading);
        CPPUNIT_ASSERT_EQUAL(std::string("strategy"), usual.templateName);
        CPPUNIT_ASSERT_EQUAL(20, usual.findingsPerPage);
    }

    void testDefaultsAreThoseOfTheSchema()
    {
        const Preferences usual;
        CPPUNIT_ASSERT_EQUAL(inSchema("Language"), usual.language);
        CPPUNIT_ASSERT_EQUAL(inSchema("Edition"), usual.edition);
        CPPUNIT_ASSERT_EQUAL(inSchema("Reading"), usual.reading);
        CPPUNIT_ASSERT_EQUAL(inSchema("TLP"), usual.tlp);
        CPPUNIT_ASSERT_EQUAL(inSchema("Template"), usual.templateName);
        CPPUNIT_ASSERT_EQUAL(inSchema("WithoutOwner"), written(usual.withoutOwner));
        CPPUNIT_ASSERT_EQUAL(inSchema("WithoutDue"), written(usual.withoutDue));
        CPPUNIT_ASSERT_EQUAL(inSchema("WithoutNotes"), written(usual.withoutNotes));
        CPPUNIT_ASSERT_EQUAL(inSchema("OpenWithWorkbook"), written(usual.openWithWorkbook));
        CPPUNIT_ASSERT_EQUAL(inSchema("FollowSelection"), written(usual.followSelection));
        CPPUNIT_ASSERT_EQUAL(inSchema("FindingsPerPage"), std::to_string(usual.findingsPerPage));
    }

    void testWhatCannotBeMeantIsTheDefault()
    {
        Preferences damaged;
        damaged.language = "tlh";
        damaged.edition = "1066";
        damaged.reading = "GCA ";
        damaged.tlp = "purple";
        damaged.templateName = "../strategy";
        damaged.findingsPerPage = 0;
        const Preferences mended = soundOf(damaged);
        CPPUNIT_ASSERT_EQUAL(std::string(), mended.language);
        CPPUNIT_ASSERT_EQUAL(std::string("2021"), mended.edition);
        CPPUNIT_ASSERT_EQUAL(std::string("gca"), mended.reading);
        CPPUNIT_ASSERT_EQUAL(std::string(), mended.tlp);
        CPPUNIT_ASSERT_EQUAL(std::string("strategy"), mended.templateName);
        CPPUNIT_ASSERT_EQUAL(20, mended.findingsPerPage);
    }

    void testWhatCanBeMeantStays()
    {
        Preferences chosen;
        chosen.language = "en";
        chosen.edition = "2025";
        chosen.reading = "gci";
        chosen.tlp = "amber-strict";
        chosen.templateName = "action-plan";
        chosen.findingsPerPage = kMostFindings;
        chosen.openWithWorkbook = false;
        const Preferences kept = soundOf(chosen);
        CPPUNIT_ASSERT_EQUAL(chosen.language, kept.language);
        CPPUNIT_ASSERT_EQUAL(chosen.edition, kept.edition);
        CPPUNIT_ASSERT_EQUAL(chosen.reading, kept.reading);
        CPPUNIT_ASSERT_EQUAL(chosen.tlp, kept.tlp);
        CPPUNIT_ASSERT_EQUAL(chosen.templateName, kept.templateName);
        CPPUNIT_ASSERT_EQUAL(kMostFindings, kept.findingsPerPage);
        CPPUNIT_ASSERT(!kept.openWithWorkbook);
    }

    void testColumnsAreLeftOutOneByOne()
    {
        Preferences chosen;
        CPPUNIT_ASSERT(leftOut(chosen).empty());
        chosen.withoutDue = true;
        CPPUNIT_ASSERT(leftOut(chosen) == std::vector<std::string>{"gap.due"});
        chosen.withoutOwner = chosen.withoutNotes = true;
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), leftOut(chosen).size());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PreferencesTest);

} // namespace
