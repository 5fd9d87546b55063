// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/expected_lines.hxx"
#include "core/words/words.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <sstream>

namespace
{

using namespace ncs::words;
using Lines = std::vector<std::string>;

std::string texts(const std::string& content)
{
    return "<texts schema-version=\"1\">\n" + content + "</texts>";
}

const std::string kTexts = texts(R"(<text id="gap.level">Level {1} of {2}.</text>
<text xml:lang="fr">Niveau {1} sur {2}.</text>
<text id="gap.none">No gap.</text>
)");
const std::string kRules = texts(R"(<rule id="measure.lead-missing" severity="warning">
<what>Nobody leads “{1}”.</what><what xml:lang="fr">Personne ne pilote « {1} ».</what>
<next>Name a body.</next><about>A lead is needed.</about></rule>
)");

ncs::base::Result<Words> load(const Lines& files)
{
    std::vector<std::istringstream> streams(files.begin(), files.end());
    std::vector<ncs::catalogue::NamedStream> named;
    for (std::istringstream& stream : streams)
        named.push_back({"file" + std::to_string(named.size() + 1), &stream});
    return loadWords(named);
}

Lines faults(const Lines& files)
{
    const auto loaded = load(files);
    CPPUNIT_ASSERT(!loaded);
    Lines lines;
    for (const ncs::base::Finding& finding : loaded.error())
    {
        lines.push_back(finding.rule + " " + finding.place.source + ":" +
                        std::to_string(finding.place.row));
        for (const std::string& argument : finding.arguments)
            lines.back() += " " + argument;
    }
    return lines;
}

class WordsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(WordsTest);
    CPPUNIT_TEST(testTextIsSaidInTheLanguageWithArguments);
    CPPUNIT_TEST(testTextFallsBackToEnglish);
    CPPUNIT_TEST(testTextWithoutIdIsSeen);
    CPPUNIT_TEST(testFindingIsSaidByItsRule);
    CPPUNIT_TEST(testFindingWithoutRuleIsSeen);
    CPPUNIT_TEST(testRuleHasItsSeverity);
    CPPUNIT_TEST(testIdTwiceIsReportedAcrossFiles);
    CPPUNIT_TEST(testTranslationOfATextGivenTwiceIsNotKept);
    CPPUNIT_TEST(testIdsOutsideThePatternAreReported);
    CPPUNIT_TEST(testMissingPartsAreReported);
    CPPUNIT_TEST(testUnknownSeverityIsReported);
    CPPUNIT_TEST(testSpaceAtTheEndsIsReported);
    CPPUNIT_TEST(testUnknownElementIsReported);
    CPPUNIT_TEST_SUITE_END();

public:
    void testTextIsSaidInTheLanguageWithArguments()
    {
        const Words words = load({kTexts, kRules}).value();
        CPPUNIT_ASSERT_EQUAL(std::string("Level 3 of 6."),
                             words.say("gap.level", "en", {"3", "6"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Niveau 3 sur 6."),
                             words.say("gap.level", "fr", {"3", "6"}));
        CPPUNIT_ASSERT(words.has("gap.level"));
    }

    void testTextFallsBackToEnglish()
    {
        const Words words = load({kTexts}).value();
        CPPUNIT_ASSERT_EQUAL(std::string("No gap."), words.say("gap.none", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Niveau {1} sur {2}."), words.say("gap.level", "fr-CA"));
    }

    void testTextWithoutIdIsSeen()
    {
        const Words words = load({kTexts}).value();
        CPPUNIT_ASSERT_EQUAL(std::string("[gap.lost]"), words.say("gap.lost", "en", {"1"}));
        CPPUNIT_ASSERT(!words.has("gap.lost"));
    }

    void testFindingIsSaidByItsRule()
    {
        const Words words = load({kRules}).value();
        ncs::base::Finding finding;
        finding.rule = "measure.lead-missing";
        finding.arguments = {"CIRT"};
        CPPUNIT_ASSERT_EQUAL(std::string("Nobody leads “CIRT”."), words.what(finding, "en"));
        CPPUNIT_ASSERT_EQUAL(std::string("Personne ne pilote « CIRT »."),
                             words.what(finding, "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Name a body."), words.next(finding, "fr"));
    }

    void testFindingWithoutRuleIsSeen()
    {
        const Words words = load({kRules}).value();
        ncs::base::Finding finding;
        finding.rule = "measure.lost";
        CPPUNIT_ASSERT_EQUAL(std::string("[measure.lost]"), words.what(finding, "en"));
        CPPUNIT_ASSERT_EQUAL(std::string("[measure.lost]"), words.next(finding, "en"));
        CPPUNIT_ASSERT(words.rule("measure.lost") == nullptr);
    }

    void testRuleHasItsSeverity()
    {
        const Words words = load({kRules}).value();
        CPPUNIT_ASSERT(ncs::base::Severity::Warning ==
                       words.rule("measure.lead-missing")->severity);
        CPPUNIT_ASSERT_EQUAL(std::string("A lead is needed."),
                             words.rules().at("measure.lead-missing").about.in("en"));
    }

    void testIdTwiceIsReportedAcrossFiles()
    {
        NCS_ASSERT_LINES(Lines({"words.id-twice file2:2 gap.level"}),
                         faults({kTexts, texts("<text id=\"gap.level\">Again.</text>")}));
        NCS_ASSERT_LINES(
            Lines({"words.id-twice file2:2 measure.lead-missing"}),
            faults({kRules, texts("<text id=\"measure.lead-missing\">Again.</text>")}));
        NCS_ASSERT_LINES(Lines({"words.id-twice file2:2 measure.lead-missing"}),
                         faults({kRules, kRules}));
    }

    void testTranslationOfATextGivenTwiceIsNotKept()
    {
        NCS_ASSERT_LINES(Lines({"words.id-twice file1:3 a.b"}),
                         faults({texts("<text id=\"a.b\">One.</text>\n<text id=\"a.b\">Two.</text>"
                                       "<text xml:lang=\"fr\">Deux.</text>")}));
    }

    void testIdsOutsideThePatternAreReported()
    {
        for (const char* bad :
             {"gap", "Gap.level", "gap.", ".gap", "gap..level", "gap.a_b", "gap.-a"})
            NCS_ASSERT_LINES(
                Lines({"words.id-pattern file1:2 " + std::string(bad)}),
                faults({texts("<text id=\"" + std::string(bad) + "\">Words.</text>")}));
    }

    void testMissingPartsAreReported()
    {
        NCS_ASSERT_LINES(Lines({"words.text-missing file1:2 a.b next",
                                "words.text-missing file1:2 a.b about",
                                "words.text-missing file1:4 a.c text",
                                "words.text-missing file1:5 a.d text",
                                "file.attribute-missing file1:6 id text"}),
                         []
                         {
                             Lines found = faults(
                                 {texts("<rule id=\"a.b\" severity=\"error\"><what>What.</what>"
                                        "<next/>\n</rule>\n<text id=\"a.c\"/>\n"
                                        "<text id=\"a.d\">  </text>\n<text>No id.</text>")});
                             // Texts are known to be missing only at the end of the file.
                             std::rotate(found.begin() + 2, found.begin() + 3, found.end());
                             return found;
                         }());
    }

    void testUnknownSeverityIsReported()
    {
        NCS_ASSERT_LINES(Lines({"words.severity-unknown file1:2 fatal"}),
                         faults({texts("<rule id=\"a.b\" severity=\"fatal\"><what>A</what>"
                                       "<next>B</next><about>C</about></rule>")}));
    }

    void testSpaceAtTheEndsIsReported()
    {
        for (const char* text : {"one ", " one", ", "})
            NCS_ASSERT_LINES(Lines({"words.space-at-end file1:2 a.b"}),
                             faults({texts("<text id=\"a.b\">" + std::string(text) + "</text>")}));
        // Indented XML is no such space.
        const auto indented = load({texts("<text id=\"a.b\">\n  one\n  two\n</text>")});
        CPPUNIT_ASSERT(indented.has_value());
        CPPUNIT_ASSERT_EQUAL(std::string("one two"), indented.value().say("a.b", "en"));
    }

    void testUnknownElementIsReported()
    {
        NCS_ASSERT_LINES(Lines({"file.element-unknown file1:2 txt texts"}),
                         faults({texts("<txt id=\"a.b\">One.</txt>")}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(WordsTest);

} // namespace
