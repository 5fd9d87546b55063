// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/vocabulary.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <optional>
#include <sstream>

namespace
{

using namespace ncs::catalogue;

const std::string kAnswers = R"(<list id="answer">
<value code="yes"><label>yes</label><label xml:lang="fr">oui</label></value>
<value code="unknown"><label>don’t know</label><label xml:lang="fr">ne sait pas</label></value>
</list>)";
const std::string kStates =
    "<list id=\"state\"><value code=\"missing\" symbol=\"●\"><label>missing</label></value></list>";
const std::string kColumns = R"(
<column key="measure.text"><label>What the strategy says</label><label xml:lang="fr">Texte</label><help>Write.</help></column>
<column key="measure.end"><label>End</label></column>
<column key="answer.element"><label>Element</label><label xml:lang="fr">Élément</label></column>
)";
const std::string kBlanks = "<blanks>tbd; N/A ; to be determined</blanks><blanks "
                            "xml:lang=\"ar\">يحدد لاحقا؛ غير متاح</blanks>";

std::string vocabularyXml(const std::string& lists,
                          const std::string& columns = kColumns,
                          const std::string& blanks = kBlanks)
{
    return "<vocabulary schema-version=\"1\"><lists>" + lists + "</lists><columns>" + columns +
           "</columns>" + blanks + "</vocabulary>";
}

ncs::base::Result<Vocabulary> load(const std::string& xml)
{
    std::istringstream stream(xml);
    return loadVocabulary({"vocabulary.xml", &stream});
}

Vocabulary sample()
{
    return load(vocabularyXml(kAnswers + kStates)).value();
}

/// The rule of the only finding, with its arguments.
std::string fault(const std::string& xml)
{
    const auto loaded = load(xml);
    CPPUNIT_ASSERT(!loaded);
    CPPUNIT_ASSERT_EQUAL(std::size_t{1}, loaded.error().size());
    std::string text = loaded.error()[0].rule;
    for (const std::string& argument : loaded.error()[0].arguments)
        text += " " + argument;
    return text;
}

class VocabularyTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(VocabularyTest);
    CPPUNIT_TEST(testCodesAreFoundByCodeAndByLabelOfAnyLanguage);
    CPPUNIT_TEST(testWordsOfAnotherListAreUnknown);
    CPPUNIT_TEST(testLabelsFallBackToEnglishThenToTheCode);
    CPPUNIT_TEST(testValuesKeepOrderAndSymbol);
    CPPUNIT_TEST(testColumnsAreFoundByKey);
    CPPUNIT_TEST(testColumnsAreFoundByLabelWhenAsked);
    CPPUNIT_TEST(testColumnsOfAnotherTableAreNotFound);
    CPPUNIT_TEST(testBlanksOfEveryLanguageAreEmpty);
    CPPUNIT_TEST(testWordsThatMeanSomethingAreNotBlank);
    CPPUNIT_TEST(testSharedLabelIsReported);
    CPPUNIT_TEST(testLabelEqualToAnotherCodeIsReported);
    CPPUNIT_TEST(testSameLabelInTwoLanguagesIsAllowed);
    CPPUNIT_TEST(testSharedColumnLabelIsReportedWithinATable);
    CPPUNIT_TEST(testDuplicateCodeListAndKeyAreReported);
    CPPUNIT_TEST(testMissingLabelIsReported);
    CPPUNIT_TEST(testMissingFileIsReported);
    CPPUNIT_TEST_SUITE_END();

public:
    void testCodesAreFoundByCodeAndByLabelOfAnyLanguage()
    {
        const Vocabulary vocabulary = sample();
        for (const char* text : {"unknown", " Don’t  Know", "NE SAIT PAS\u00a0"})
            CPPUNIT_ASSERT_EQUAL(std::string("unknown"),
                                 vocabulary.code("answer", text).value_or("none"));
    }

    void testWordsOfAnotherListAreUnknown()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT(!vocabulary.code("state", "yes"));
        CPPUNIT_ASSERT(!vocabulary.code("nothing", "yes"));
        CPPUNIT_ASSERT(!vocabulary.code("answer", ""));
        CPPUNIT_ASSERT(!vocabulary.code("answer", "yess"));
    }

    void testLabelsFallBackToEnglishThenToTheCode()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT_EQUAL(std::string("oui"), vocabulary.label("answer", "yes", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), vocabulary.label("answer", "yes", "ru"));
        CPPUNIT_ASSERT_EQUAL(std::string("perhaps"), vocabulary.label("answer", "perhaps", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), vocabulary.label("nothing", "yes", "fr"));
    }

    void testValuesKeepOrderAndSymbol()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), vocabulary.values("answer").at(0).code);
        CPPUNIT_ASSERT_EQUAL(std::string("unknown"), vocabulary.values("answer").at(1).code);
        CPPUNIT_ASSERT_EQUAL(std::string("●"), vocabulary.values("state").at(0).symbol);
        CPPUNIT_ASSERT(vocabulary.values("nothing").empty());
    }

    void testColumnsAreFoundByKey()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT_EQUAL(std::string("Write."),
                             vocabulary.column("measure.text")->help.in("en"));
        CPPUNIT_ASSERT(vocabulary.column("measure.nothing") == nullptr);
        CPPUNIT_ASSERT(vocabulary.columnKey(" Measure.Text ", "measure.", false) == "measure.text");
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, vocabulary.columns().size());
    }

    void testColumnsAreFoundByLabelWhenAsked()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT(vocabulary.columnKey("texte", "measure.", true) == "measure.text");
        CPPUNIT_ASSERT(vocabulary.columnKey("E\u0301LE\u0301MENT", "answer.", true) ==
                       "answer.element");
        CPPUNIT_ASSERT(!vocabulary.columnKey("texte", "measure.", false));
    }

    void testColumnsOfAnotherTableAreNotFound()
    {
        const Vocabulary vocabulary = sample();
        CPPUNIT_ASSERT(!vocabulary.columnKey("measure.text", "answer.", true));
        CPPUNIT_ASSERT(!vocabulary.columnKey("Texte", "answer.", true));
        CPPUNIT_ASSERT(!vocabulary.columnKey("", "measure.", true));
    }

    void testBlanksOfEveryLanguageAreEmpty()
    {
        const Vocabulary vocabulary = sample();
        for (const char* text : {"",
                                 " \u00a0",
                                 "-",
                                 "–",
                                 "?",
                                 " TBD",
                                 "n/a",
                                 "To be\nDetermined",
                                 "يحدد لاحقا",
                                 "غير متاح"})
            CPPUNIT_ASSERT_MESSAGE(text, vocabulary.isBlank(text));
    }

    void testWordsThatMeanSomethingAreNotBlank()
    {
        const Vocabulary vocabulary = sample();
        for (const char* text : {"0", "--", "—", "??", "tbd later", "no"})
            CPPUNIT_ASSERT_MESSAGE(text, !vocabulary.isBlank(text));
    }

    void testSharedLabelIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("vocabulary.label-shared OUI yes no"),
            fault(
                vocabularyXml("<list id='a'><value code='yes'><label>yes</label>"
                              "<label xml:lang='fr'>oui</label></value><value code='no'>"
                              "<label>no</label><label xml:lang='es'>OUI</label></value></list>")));
    }

    void testLabelEqualToAnotherCodeIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("vocabulary.label-shared yes no yes"),
            fault(vocabularyXml("<list id='a'><value code='no'><label>Yes</label></value>"
                                "<value code='yes'><label>agreed</label></value></list>")));
    }

    void testSameLabelInTwoLanguagesIsAllowed()
    {
        CPPUNIT_ASSERT(load(vocabularyXml("<list id='a'><value code='no'><label>no</label>"
                                          "<label xml:lang='es'>no</label></value></list>"))
                           .has_value());
    }

    void testSharedColumnLabelIsReportedWithinATable()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("vocabulary.label-shared End measure.end measure.last"),
                             fault(vocabularyXml("",
                                                 kColumns + "<column key='measure.last'>"
                                                            "<label>End</label></column>")));
        CPPUNIT_ASSERT(
            load(vocabularyXml("", kColumns + "<column key='gap.last'><label>End</label></column>"))
                .has_value());
    }

    void testDuplicateCodeListAndKeyAreReported()
    {
        const std::string value = "<value code='x'><label>x</label></value>";
        CPPUNIT_ASSERT_EQUAL(std::string("vocabulary.key-twice x"),
                             fault(vocabularyXml("<list id='a'>" + value + value + "</list>")));
        CPPUNIT_ASSERT_EQUAL(
            std::string("vocabulary.key-twice a"),
            fault(vocabularyXml("<list id='a'>" + value + "</list><list id='a'/>")));
        const std::string column = "<column key='a.b'><label>x</label></column>";
        CPPUNIT_ASSERT_EQUAL(std::string("vocabulary.key-twice a.b"),
                             fault(vocabularyXml("", column + column)));
    }

    void testMissingLabelIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("vocabulary.label-missing x"),
                             fault(vocabularyXml("<list id='a'><value code='x'/></list>")));
        CPPUNIT_ASSERT_EQUAL(std::string("vocabulary.label-missing a.b"),
                             fault(vocabularyXml("", "<column key='a.b'/>")));
    }

    void testMissingFileIsReported()
    {
        const auto loaded = loadVocabulary({"vocabulary.xml", nullptr});
        CPPUNIT_ASSERT(!loaded);
        CPPUNIT_ASSERT_EQUAL(std::string("file.unreadable"), loaded.error().at(0).rule);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(VocabularyTest);

} // namespace
