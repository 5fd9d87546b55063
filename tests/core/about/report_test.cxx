// SPDX-License-Identifier: MPL-2.0
#include "core/about/report.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs::about;

class AboutReportTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(AboutReportTest);
    CPPUNIT_TEST(testEveryFactIsALine);
    CPPUNIT_TEST(testWhatIsNotKnownIsSeen);
    CPPUNIT_TEST(testFaultsStandBelowEachOther);
    CPPUNIT_TEST_SUITE_END();

public:
    void testEveryFactIsALine()
    {
        Facts facts;
        facts.version = "0.1.0";
        facts.installation = "user";
        facts.office = "LibreOffice 7.4.7.2";
        facts.build = "40(Build:2)";
        facts.platform = "Linux X86_64";
        facts.windows = "fr";
        facts.locale = "fr-FR";
        facts.lists = "guide.2021 2021.1, gca 2021.1";
        facts.languages = {"en", "fr"};
        CPPUNIT_ASSERT_EQUAL(std::string("NCS Workbench: 0.1.0\n"
                                         "installed for: user\n"
                                         "office: LibreOffice 7.4.7.2\n"
                                         "build: 40(Build:2)\n"
                                         "platform: Linux X86_64\n"
                                         "language of windows: fr\n"
                                         "locale: fr-FR\n"
                                         "lists: guide.2021 2021.1, gca 2021.1\n"
                                         "languages of texts: en, fr\n"
                                         "faults of files: none\n"),
                             report(facts));
    }

    void testWhatIsNotKnownIsSeen()
    {
        const std::string text = report({});
        CPPUNIT_ASSERT(text.find("lists: -\n") != std::string::npos);
        CPPUNIT_ASSERT(text.find("faults of files: none\n") != std::string::npos);
    }

    void testFaultsStandBelowEachOther()
    {
        Facts facts;
        facts.faults = "texts/rules.xml:3: file.torn\ncatalogue/gca.xml: file.missing\n";
        CPPUNIT_ASSERT(report(facts).find("faults of files: texts/rules.xml:3: file.torn\n"
                                          "  catalogue/gca.xml: file.missing\n") !=
                       std::string::npos);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(AboutReportTest);

} // namespace
