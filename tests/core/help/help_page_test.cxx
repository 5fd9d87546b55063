// SPDX-License-Identifier: MPL-2.0
#include "core/help/help_page.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::help;

class HelpPageTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(HelpPageTest);
    CPPUNIT_TEST(testNamesHoldNoPath);
    CPPUNIT_TEST(testTitleIsWhatStandsInItsElement);
    CPPUNIT_TEST(testTopicsAreFound);
    CPPUNIT_TEST(testLinksToPagesBecomeCommands);
    CPPUNIT_TEST(testOtherLinksStay);
    CPPUNIT_TEST(testTornPagesAreLeftAsTheyAre);
    CPPUNIT_TEST_SUITE_END();

public:
    void testNamesHoldNoPath()
    {
        for (const char* name : {"draft", "own-catalogues", "own.bad", "NCS"})
            CPPUNIT_ASSERT_MESSAGE(name, isName(name));
        for (const char* name : {"", "../draft", "a/b", ".", "..", "a b", "a%2e", "é", "a\\b"})
            CPPUNIT_ASSERT_MESSAGE(name, !isName(name));
    }

    void testTitleIsWhatStandsInItsElement()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("First steps"),
                             titleOf("<head><title>First steps</title></head>"));
        CPPUNIT_ASSERT_EQUAL(std::string(), titleOf("<head></head>"));
        CPPUNIT_ASSERT_EQUAL(std::string(), titleOf("<title>never ends"));
    }

    void testTopicsAreFound()
    {
        const char* html = R"(<h2><a name="own.bad" id="own.bad"></a>x</h2>)";
        CPPUNIT_ASSERT(hasTopic(html, "own.bad"));
        CPPUNIT_ASSERT(!hasTopic(html, "own"));
        CPPUNIT_ASSERT(!hasTopic(html, ""));
        CPPUNIT_ASSERT(!hasTopic(html, "own.bad\" id=\"own.bad"));
    }

    void testLinksToPagesBecomeCommands()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string(R"(<a href="org.ncsworkbench:help?Language=fr&amp;Page=draft">D</a>)"),
            withCommandLinks(R"(<a href="draft.html">D</a>)", "fr"));
        CPPUNIT_ASSERT_EQUAL(
            std::string(R"(a <a href="org.ncsworkbench:help?Language=zh-CN&amp;Page=gaps&amp;)"
                        R"(Topic=export">G</a> b)"),
            withCommandLinks(R"(a <a href="gaps.html#export">G</a> b)", "zh-CN"));
    }

    void testOtherLinksStay()
    {
        for (const char* html : {R"(<a href="#cells">)",
                                 R"(<a href="https://example.org/a.html">)",
                                 R"(<a href="../en/draft.html">)",
                                 R"(<a href=".html">)",
                                 R"(<a href="">)",
                                 "no link"})
            CPPUNIT_ASSERT_EQUAL(std::string(html), withCommandLinks(html, "en"));
    }

    void testTornPagesAreLeftAsTheyAre()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(R"(<a href="draft.html)"),
                             withCommandLinks(R"(<a href="draft.html)", "en"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HelpPageTest);

} // namespace
