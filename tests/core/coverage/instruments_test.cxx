// SPDX-License-Identifier: MPL-2.0
#include "core/coverage/instruments.hxx"
#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace ncs::coverage
{

class InstrumentsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(InstrumentsTest);
    CPPUNIT_TEST(testElementHasTheInstrumentsRelatedToIt);
    CPPUNIT_TEST(testElementWithoutRelationHasNone);
    CPPUNIT_TEST(testEveryPillarHasTheParagraphsOfTheReport);
    CPPUNIT_TEST(testTextNamesTheParagraph);
    CPPUNIT_TEST_SUITE_END();

    static std::vector<std::string> of(const std::string& id)
    {
        const auto& catalogue = support::packedKnowledge().catalogue;
        std::vector<std::string> ids;
        for (const catalogue::Item* item : instrumentsFor(*catalogue.item(id), catalogue))
            ids.push_back(item->id.substr(std::string("itu.c20-36.").size()));
        return ids;
    }

public:
    void testElementHasTheInstrumentsRelatedToIt()
    {
        CPPUNIT_ASSERT(std::vector<std::string>{"3.6c"} == of("guide.2021.5.3.4"));
    }

    void testElementWithoutRelationHasNone() { CPPUNIT_ASSERT(of("guide.2021.5.2.4").empty()); }

    void testEveryPillarHasTheParagraphsOfTheReport()
    {
        using Ids = std::vector<std::string>;
        CPPUNIT_ASSERT((Ids{"3.4a", "3.4b"}) == of("gca.pillar.legal"));
        CPPUNIT_ASSERT((Ids{"3.5a", "3.5b", "3.5c", "3.5d", "3.5e"}) == of("gca.pillar.technical"));
        CPPUNIT_ASSERT((Ids{"3.6a", "3.6b", "3.6c"}) == of("gca.pillar.organizational"));
        CPPUNIT_ASSERT((Ids{"3.7a", "3.7b", "3.7c"}) == of("gca.pillar.capacity"));
        CPPUNIT_ASSERT((Ids{"3.8a", "3.8b", "3.8c", "3.8d"}) == of("gca.pillar.international"));
    }

    void testTextNamesTheParagraph()
    {
        const auto& all = support::packedKnowledge();
        const Speaker speaker{all.words, all.vocabulary, "en"};
        const std::string text =
            instrumentsText(*all.catalogue.item("guide.2021.5.3.4"), all.catalogue, speaker);
        CPPUNIT_ASSERT(text.find("(3.6c)") != std::string::npos);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(InstrumentsTest);

} // namespace ncs::coverage
