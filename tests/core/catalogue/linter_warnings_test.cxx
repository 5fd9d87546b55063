// SPDX-License-Identifier: MPL-2.0
// What the linter says without refusing a catalogue.
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/sample_catalogue.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace
{

using namespace ncs;
using namespace ncs::tests;
using Lines = std::vector<std::string>;

class LinterWarningsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(LinterWarningsTest);
    CPPUNIT_TEST(testTextWithoutItsListsLanguageIsAWarning);
    CPPUNIT_TEST(testTranslationOfWhatIsNotSaidIsAWarning);
    CPPUNIT_TEST(testPillarWithoutElementIsAWarning);
    CPPUNIT_TEST_SUITE_END();

    static bool isAmong(const base::Findings& warnings, const std::string& line)
    {
        const Lines found = lines(warnings);
        return std::find(found.begin(), found.end(), line) != found.end();
    }

public:
    void testTextWithoutItsListsLanguageIsAWarning()
    {
        base::Findings warnings;
        CPPUNIT_ASSERT(load(sampleGuide(), samplePillars(), sampleMapping(), &warnings));
        const Lines found = lines(warnings);
        CPPUNIT_ASSERT_EQUAL(
            std::string("catalogue.translation-missing guide.xml:5 guide.2021.5.1|title|fr"),
            found.at(0));
        for (const base::Finding& warning : warnings)
            CPPUNIT_ASSERT(warning.severity == base::Severity::Warning);
    }

    void testTranslationOfWhatIsNotSaidIsAWarning()
    {
        base::Findings warnings;
        CPPUNIT_ASSERT(
            load(with(sampleGuide(), "<short>A</short>", "<short xml:lang=\"fr\">A</short>"),
                 samplePillars(),
                 sampleMapping(),
                 &warnings));
        CPPUNIT_ASSERT(
            isAmong(warnings, "catalogue.translation-stale guide.xml:6 guide.2021.5.1.1|short|fr"));
    }

    void testPillarWithoutElementIsAWarning()
    {
        base::Findings warnings;
        CPPUNIT_ASSERT(load(sampleGuide(), samplePillars(), sampleMapping(), &warnings));
        CPPUNIT_ASSERT(isAmong(
            warnings, "mapping.pillar-empty guide.xml:2 guide.2021|gca.pillar.capacity|gca"));
        CPPUNIT_ASSERT(
            !isAmong(warnings, "mapping.pillar-empty guide.xml:2 guide.2021|gca.pillar.legal|gca"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LinterWarningsTest);

} // namespace
