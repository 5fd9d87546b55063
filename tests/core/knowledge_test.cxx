// SPDX-License-Identifier: MPL-2.0
// The files we ship, read from the source tree by the loaders that the product uses.
#include "core/knowledge.hxx"
#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace
{

using namespace ncs;

class KnowledgeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(KnowledgeTest);
    CPPUNIT_TEST(testShippedFilesHaveNoFault);
    CPPUNIT_TEST(testEditionOf2021HasItsNumbers);
    CPPUNIT_TEST(testPrimaryPillarsAreAsPublished);
    CPPUNIT_TEST(testVocabularyNamesReadingsAndEditions);
    CPPUNIT_TEST(testEveryRuleOfTheLoadersHasItsWords);
    CPPUNIT_TEST(testFaultsOfAllFilesAreReportedTogether);
    CPPUNIT_TEST(testMissingFilesAreReported);
    CPPUNIT_TEST_SUITE_END();

    static std::string listing(const base::Findings& findings)
    {
        std::ostringstream text;
        for (const base::Finding& finding : findings)
        {
            text << finding.place.source << ":" << finding.place.row << " " << finding.rule;
            for (const std::string& argument : finding.arguments)
                text << " | " << argument;
            text << "\n";
        }
        return text.str();
    }

    static std::shared_ptr<const Knowledge> knowledge()
    {
        auto loaded = loadKnowledge(support::packedFile);
        CPPUNIT_ASSERT_EQUAL(std::string(), loaded ? std::string() : listing(loaded.error()));
        return loaded.value();
    }

    static std::string counts(const catalogue::Catalogue& catalogue, const std::string& reading)
    {
        std::string text;
        for (const catalogue::Item* pillar : catalogue.pillars())
        {
            int primary = 0;
            for (const catalogue::Item* element : catalogue.elements("2021"))
                primary += catalogue.placing(*element, reading)->primary == pillar ? 1 : 0;
            text += std::to_string(primary) + " ";
        }
        return text;
    }

public:
    void testShippedFilesHaveNoFault() { CPPUNIT_ASSERT(knowledge() != nullptr); }

    void testEditionOf2021HasItsNumbers()
    {
        const auto all = knowledge();
        using catalogue::Kind;
        CPPUNIT_ASSERT_EQUAL(std::size_t{38}, all->catalogue.elements("2021").size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{7},
                             all->catalogue.itemsOf(Kind::FocusArea, "2021").size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{9},
                             all->catalogue.itemsOf(Kind::Principle, "2021").size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, all->catalogue.itemsOf(Kind::Phase, "2021").size());
    }

    void testPrimaryPillarsAreAsPublished()
    {
        const auto all = knowledge();
        CPPUNIT_ASSERT_EQUAL(std::string("4 11 11 7 5 "), counts(all->catalogue, "gca"));
        CPPUNIT_ASSERT_EQUAL(std::string("4 13 5 7 9 "), counts(all->catalogue, "gci"));
    }

    void testVocabularyNamesReadingsAndEditions()
    {
        const auto all = knowledge();
        for (const catalogue::Reading& reading : all->catalogue.readings())
            CPPUNIT_ASSERT_MESSAGE(reading.id,
                                   all->vocabulary.code("reading", reading.id) == reading.id);
        for (const std::string& edition : all->catalogue.editions())
            CPPUNIT_ASSERT_MESSAGE(edition, all->vocabulary.code("edition", edition) == edition);
    }

    // The ids stand as literals in the sources; a file that adds one without words is found here.
    void testEveryRuleOfTheLoadersHasItsWords()
    {
        const auto all = knowledge();
        std::size_t found = 0;
        for (const std::filesystem::path& source : ruleSources())
        {
            std::ifstream stream(source);
            CPPUNIT_ASSERT_MESSAGE(source.string(), stream.good());
            const std::string text{std::istreambuf_iterator<char>(stream), {}};
            for (const std::string& id : ruleIds(text))
            {
                CPPUNIT_ASSERT_MESSAGE(id + " in " + source.string(),
                                       all->words.rule(id) != nullptr);
                ++found;
            }
        }
        CPPUNIT_ASSERT(found >= 45);
    }

    void testFaultsOfAllFilesAreReportedTogether()
    {
        const auto damaged = [](const std::string& name) -> std::unique_ptr<std::istream>
        {
            if (name == "catalogue/gca.xml" || name == "texts/vocabulary.xml" ||
                name == "texts/report.xml")
                return std::make_unique<std::istringstream>("<torn");
            return support::packedFile(name);
        };
        const auto loaded = loadKnowledge(damaged);
        CPPUNIT_ASSERT(!loaded);
        std::set<std::string> files;
        for (const base::Finding& finding : loaded.error())
        {
            CPPUNIT_ASSERT_EQUAL(std::string("file.not-well-formed"), finding.rule);
            files.insert(finding.place.source);
        }
        CPPUNIT_ASSERT(std::set<std::string>(
                           {"catalogue/gca.xml", "texts/report.xml", "texts/vocabulary.xml"}) ==
                       files);
    }

    void testMissingFilesAreReported()
    {
        const auto loaded = loadKnowledge([](const std::string&) { return nullptr; });
        CPPUNIT_ASSERT(!loaded);
        CPPUNIT_ASSERT_EQUAL(knowledgeFiles().size(), loaded.error().size());
        for (const base::Finding& finding : loaded.error())
            CPPUNIT_ASSERT_EQUAL(std::string("file.unreadable"), finding.rule);
    }

private:
    static std::vector<std::filesystem::path> ruleSources()
    {
        std::vector<std::filesystem::path> sources;
        for (const char* folder : {"catalogue", "words"})
            for (const auto& entry : std::filesystem::recursive_directory_iterator(
                     std::filesystem::path(NCS_SOURCE_DIR) / "src" / "core" / folder))
                if (entry.path().extension() == ".cxx")
                    sources.push_back(entry.path());
        return sources;
    }

    /// Literals "file.…", "catalogue.…", "mapping.…", "vocabulary.…" and "words.…".
    static std::set<std::string> ruleIds(const std::string& text)
    {
        std::set<std::string> ids;
        for (const char* area :
             {"\"file.", "\"catalogue.", "\"mapping.", "\"vocabulary.", "\"words."})
            for (std::size_t at = text.find(area); at != std::string::npos;
                 at = text.find(area, at + 1))
                ids.insert(text.substr(at + 1, text.find('"', at + 1) - at - 1));
        return ids;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(KnowledgeTest);

} // namespace
