// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/catalogue_loader.hxx"
#include "core/catalogue/expected_lines.hxx"
#include "core/catalogue/xml_reading.hxx"
#include "core/catalogue/xml_scan.hxx"

#include <cppunit/extensions/HelperMacros.h>
#include <tinyxml2.h>

#include <sstream>

namespace
{

using namespace ncs::catalogue;
using ncs::base::Finding;
using ncs::base::Findings;

/// "rule:line" of the only finding; "accepted" when there is none.
std::string verdict(const std::string& bytes)
{
    std::istringstream stream(bytes);
    Findings findings;
    const XmlFile file("file.xml", stream, "root", findings);
    if (findings.empty())
        return file.root() != nullptr ? "accepted" : "no root and no finding";
    CPPUNIT_ASSERT(file.root() == nullptr);
    CPPUNIT_ASSERT_EQUAL(std::size_t{1}, findings.size());
    CPPUNIT_ASSERT_EQUAL(std::string("file.xml"), findings[0].place.source);
    return findings[0].rule + ":" + std::to_string(findings[0].place.row);
}

std::string nested(int levels)
{
    std::string xml = "<root>";
    for (int i = 1; i < levels; ++i)
        xml += "<a>";
    for (int i = 1; i < levels; ++i)
        xml += "</a>";
    return xml + "</root>";
}

/// A sound file of exactly so many bytes.
std::string sized(std::size_t bytes)
{
    const std::string start = "<root><!--";
    const std::string end = "--></root>";
    return start + std::string(bytes - start.size() - end.size(), 'x') + end;
}

class XmlReadingTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(XmlReadingTest);
    CPPUNIT_TEST(testSoundFilesAreAccepted);
    CPPUNIT_TEST(testEmptyFilesAreRefused);
    CPPUNIT_TEST(testTornFilesAreRefused);
    CPPUNIT_TEST(testMoreThanOneRootIsRefused);
    CPPUNIT_TEST(testAnotherRootIsRefused);
    CPPUNIT_TEST(testAttributeGivenTwiceIsRefused);
    CPPUNIT_TEST(testOtherEncodingsAreRefused);
    CPPUNIT_TEST(testNulAndControlCharactersAreRefused);
    CPPUNIT_TEST(testDocumentTypesAreRefused);
    CPPUNIT_TEST(testEntityBombIsRefused);
    CPPUNIT_TEST(testUnknownEntitiesAreRefused);
    CPPUNIT_TEST(testDepthIsLimited);
    CPPUNIT_TEST(testDepthIsNotOfComments);
    CPPUNIT_TEST(testSizeIsLimited);
    CPPUNIT_TEST(testNumberOfElementsIsLimited);
    CPPUNIT_TEST(testStreamThatThrowsIsUnreadable);
    CPPUNIT_TEST(testTextsBecomeOneByLanguage);
    CPPUNIT_TEST(testWhiteSpaceOfTextsIsSettled);
    CPPUNIT_TEST(testEntitiesOfXmlAreResolvedOnce);
    CPPUNIT_TEST(testSecondTextOfALanguageIsReported);
    CPPUNIT_TEST(testTextOverTheLimitIsReported);
    CPPUNIT_TEST(testMarkupInATextIsReported);
    CPPUNIT_TEST(testSeveralTextsKeepTheirTranslations);
    CPPUNIT_TEST(testMissingAttributeIsReportedAtItsLine);
    CPPUNIT_TEST_SUITE_END();

    /// A file that must be sound, and what reading it reports.
    struct Sound
    {
        explicit Sound(const std::string& content)
            : stream("<root>" + content + "</root>"), file("file.xml", stream, "root", findings)
        {
            CPPUNIT_ASSERT(file.root() != nullptr);
        }
        std::istringstream stream;
        Findings findings;
        XmlFile file;
    };

public:
    void testSoundFilesAreAccepted()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("accepted"), verdict("<root/>"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("accepted"),
            verdict("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n"
                    "<!-- a > b & c --><root a='>' b=\"'/>\"><![CDATA[<&]]></root>\n"));
    }

    void testEmptyFilesAreRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict(""));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict(" \n\n "));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("<!-- only -->"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("words"));
    }

    void testTornFilesAreRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"), verdict("<root>\n<a"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"), verdict("<root>\n<!-- a"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"),
                             verdict("<root><a></b></root>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("<root>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("<root a='<'/>"));
    }

    void testMoreThanOneRootIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"), verdict("<root/>\n<root/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"), verdict("<root/>\nmore"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("less <root/>"));
    }

    void testAnotherRootIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.wrong-root:2"), verdict("<!-- a -->\n<Root/>"));
    }

    void testAttributeGivenTwiceIsRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"),
                             verdict("<root>\n<a b='1' c='2' b='3'/></root>"));
    }

    void testOtherEncodingsAreRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-utf8:2"), verdict("<root>\n\xe9</root>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-utf8:1"),
                             verdict("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><root/>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-utf8:1"),
                             verdict(std::string("\xff\xfe<\0r\0/\0>\0", 10)));
    }

    void testNulAndControlCharactersAreRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:2"),
                             verdict(std::string("<root>\n<a/>\0</root>", 20)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"),
                             verdict(std::string("<root/>\0<evil/>", 15)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict("<root>\x01</root>"));
    }

    void testDocumentTypesAreRefused()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("file.has-doctype:2"),
                             verdict("<!-- a -->\n<!DOCTYPE root><root/>"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("file.has-doctype:1"),
            verdict("<!DOCTYPE root SYSTEM \"file:///etc/passwd\"><root>&x;</root>"));
        CPPUNIT_ASSERT_EQUAL(std::string("file.has-doctype:1"),
                             verdict("<root><!ELEMENT a EMPTY></root>"));
    }

    void testEntityBombIsRefused()
    {
        std::string bomb = "<!DOCTYPE root [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 30; ++i)
            bomb += "<!ENTITY a" + std::to_string(i) + " \"&a" + std::to_string(i - 1) + ";&a" +
                    std::to_string(i - 1) + ";\">";
        CPPUNIT_ASSERT_EQUAL(std::string("file.has-doctype:1"),
                             verdict(bomb + "]><root>&a29;</root>"));
    }

    void testUnknownEntitiesAreRefused()
    {
        for (const char* bad : {"&nbsp;",
                                "& ",
                                "&;",
                                "&#0;",
                                "&#1;",
                                "&#xD800;",
                                "&#x110000;",
                                "&#x;",
                                "&#99999999999;",
                                "&#x41",
                                "&amp"})
        {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(bad,
                                         std::string("file.not-well-formed:2"),
                                         verdict("<root>\n" + std::string(bad) + "</root>"));
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                bad,
                std::string("file.not-well-formed:2"),
                verdict("<root>\n<a b='" + std::string(bad) + "'/></root>"));
        }
    }

    void testDepthIsLimited()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("accepted"), verdict(nested(kMaxDepth)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-deep:1"), verdict(nested(kMaxDepth + 1)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-deep:1"), verdict(nested(50)));
        std::string unclosed = "<root>";
        for (int i = 0; i < 1'000'000; ++i)
            unclosed += "<a>";
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-deep:1"), verdict(unclosed));
    }

    void testDepthIsNotOfComments()
    {
        std::string flat = "<root>";
        for (int i = 0; i < 50; ++i)
            flat += "<a b='<' />";
        CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed:1"), verdict(flat + "</root>"));
        flat = "<root>";
        for (int i = 0; i < 50; ++i)
            flat += "<!-- <a> --><![CDATA[<a>]]><a b='/>' /><b></b>";
        CPPUNIT_ASSERT_EQUAL(std::string("accepted"), verdict(flat + "</root>"));
    }

    void testSizeIsLimited()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("accepted"), verdict(sized(kMaxFileBytes)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-large:-1"), verdict(sized(kMaxFileBytes + 1)));
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-large:-1"), verdict(sized(9u * 1024 * 1024)));
    }

    void testNumberOfElementsIsLimited()
    {
        std::string many = "<root>";
        for (std::size_t i = 1; i < kMaxElements; ++i)
            many += "<a/>";
        CPPUNIT_ASSERT(!scanXml(many + "</root>", kMaxDepth));
        CPPUNIT_ASSERT_EQUAL(std::string("file.too-many-elements:1"),
                             verdict(many + "<a/></root>"));
    }

    void testStreamThatThrowsIsUnreadable()
    {
        std::istringstream sound("<root/>");
        sound.exceptions(std::ios::failbit | std::ios::badbit | std::ios::eofbit);
        Findings findings;
        CPPUNIT_ASSERT(XmlFile("a", sound, "root", findings).root() != nullptr);
        CPPUNIT_ASSERT(findings.empty());

        struct Failing : std::streambuf
        {
            int_type underflow() override { throw std::ios_base::failure("disk gone"); }
        } buffer;
        std::istream broken(&buffer);
        broken.exceptions(std::ios::badbit);
        CPPUNIT_ASSERT(XmlFile("a", broken, "root", findings).root() == nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("file.unreadable"), findings.at(0).rule);
    }

    void testTextsBecomeOneByLanguage()
    {
        Sound sound("<t>Hello</t><t xml:lang='fr'>Bonjour</t><t xml:lang='zh_CN'>你好</t><t "
                    "xml:lang='es'/>");
        const LocalText text = sound.file.text(*sound.file.root(), "t", sound.findings);
        CPPUNIT_ASSERT(sound.findings.empty());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, text.all().size());
        CPPUNIT_ASSERT_EQUAL(std::string("Hello"), text.in("en"));
        CPPUNIT_ASSERT_EQUAL(std::string("Bonjour"), text.in("fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("你好"), text.in("zh-CN"));
        CPPUNIT_ASSERT_EQUAL(std::string("Hello"), text.in("es"));
        CPPUNIT_ASSERT(sound.file.text(*sound.file.root(), "none", sound.findings).empty());
    }

    void testWhiteSpaceOfTextsIsSettled()
    {
        Sound sound("<t>\n  one\n\t two <!-- aside --> three\u00a0! </t><u xml:space='preserve'> a "
                    " b </u>");
        CPPUNIT_ASSERT_EQUAL(std::string("one two three\u00a0!"),
                             sound.file.text(*sound.file.root(), "t", sound.findings).in("en"));
        CPPUNIT_ASSERT_EQUAL(std::string(" a  b "),
                             sound.file.text(*sound.file.root(), "u", sound.findings).in("en"));
    }

    void testEntitiesOfXmlAreResolvedOnce()
    {
        Sound sound("<t>&lt;&amp;lt;&#x41;&#66;<![CDATA[&amp;]]></t>");
        CPPUNIT_ASSERT_EQUAL(std::string("<&lt;AB&amp;"),
                             sound.file.text(*sound.file.root(), "t", sound.findings).in("en"));
    }

    void testSecondTextOfALanguageIsReported()
    {
        Sound sound("<t>one</t>\n<t xml:lang='en'>two</t>");
        const LocalText text = sound.file.text(*sound.file.root(), "t", sound.findings);
        CPPUNIT_ASSERT_EQUAL(std::string("one"), text.in("en"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, sound.findings.size());
        CPPUNIT_ASSERT_EQUAL(std::string("file.text-twice"), sound.findings[0].rule);
        CPPUNIT_ASSERT_EQUAL(2L, sound.findings[0].place.row);
    }

    void testTextOverTheLimitIsReported()
    {
        std::string limit;
        for (std::size_t i = 0; i < kMaxTextCharacters; ++i)
            limit += "é";
        Sound within("<t>" + limit + "</t>");
        within.file.text(*within.file.root(), "t", within.findings);
        CPPUNIT_ASSERT(within.findings.empty());
        Sound beyond("<t>" + limit + "é</t>");
        beyond.file.text(*beyond.file.root(), "t", beyond.findings);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, beyond.findings.size());
        CPPUNIT_ASSERT_EQUAL(std::string("file.text-too-long"), beyond.findings[0].rule);
    }

    void testMarkupInATextIsReported()
    {
        Sound sound("<t>one <b>two</b></t>");
        sound.file.text(*sound.file.root(), "t", sound.findings);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, sound.findings.size());
        CPPUNIT_ASSERT_EQUAL(std::string("file.element-unknown"), sound.findings[0].rule);
    }

    void testSeveralTextsKeepTheirTranslations()
    {
        Sound sound(
            "<q>One</q><q xml:lang='fr'>Un</q><q>Two</q><q>Three</q><q xml:lang='fr'>Trois</q>");
        const auto texts = sound.file.texts(*sound.file.root(), "q", sound.findings);
        CPPUNIT_ASSERT(sound.findings.empty());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, texts.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Un"), texts[0].in("fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Two"), texts[1].in("fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Trois"), texts[2].in("fr"));
    }

    void testMissingAttributeIsReportedAtItsLine()
    {
        Sound sound("\n\n<a b=' '/>");
        const auto* const element = sound.file.root()->FirstChildElement("a");
        CPPUNIT_ASSERT_EQUAL(std::string(), sound.file.required(*element, "b", sound.findings));
        CPPUNIT_ASSERT_EQUAL(std::string(), XmlFile::optional(*element, "c"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, sound.findings.size());
        CPPUNIT_ASSERT_EQUAL(std::string("file.attribute-missing"), sound.findings[0].rule);
        CPPUNIT_ASSERT_EQUAL(3L, sound.findings[0].place.row);
        CPPUNIT_ASSERT(std::vector<std::string>({"b", "a"}) == sound.findings[0].arguments);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(XmlReadingTest);

} // namespace
