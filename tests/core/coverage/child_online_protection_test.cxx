// SPDX-License-Identifier: MPL-2.0
/// The overlay of child online protection: its own answers and rows make its own figures, and
/// nothing of it enters those of the elements (docs/decisions/0007).
#include "core/coverage/assessment.hxx"
#include "core/coverage/explanation.hxx"
#include "core/coverage/findings.hxx"
#include "core/coverage/gaps.hxx"
#include "support/packed_knowledge.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace ncs::coverage
{

using strategy::Table;

class ChildOnlineProtectionTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ChildOnlineProtectionTest);
    CPPUNIT_TEST(testAnswerAloneCounts);
    CPPUNIT_TEST(testRowThatNamesAnIdCounts);
    CPPUNIT_TEST(testHigherOfAnswerAndRowsCounts);
    CPPUNIT_TEST(testPillarIsTheWeightedMeanOfItsItems);
    CPPUNIT_TEST(testUnknownAndUnansweredOpenTheUpperBound);
    CPPUNIT_TEST(testNotApplicableNeedsAReason);
    CPPUNIT_TEST(testNothingOfItEntersTheElements);
    CPPUNIT_TEST(testNumberCountsInItsTableAndNotInTheDraft);
    CPPUNIT_TEST(testUnknownItemIsReported);
    CPPUNIT_TEST(testYesWithoutEvidenceIsReported);
    CPPUNIT_TEST(testScopesAreItemsPillarsAndTheWhole);
    CPPUNIT_TEST(testAnsweredGapSaysSo);
    CPPUNIT_TEST_SUITE_END();

    using Cells = std::map<std::string, std::string>;

    static const Knowledge& all() { return support::packedKnowledge(); }

    static void add(Table& table, const Cells& cells)
    {
        strategy::Row row(table.rows.front().size());
        for (const auto& [key, text] : cells)
        {
            const long column = support::columnOf(table, key);
            CPPUNIT_ASSERT_MESSAGE(key, column >= 0);
            row[static_cast<std::size_t>(column)] = text;
        }
        table.rows.push_back(row);
    }

    strategy::Strategy& read(const Table& answers)
    {
        strategy_ = strategy::readStrategy(draft_, answers, all().catalogue, all().vocabulary, {});
        return strategy_;
    }

    Share shareOf(const std::string& scope)
    {
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        bool known = false;
        const auto share = assessment.share(scope, known);
        CPPUNIT_ASSERT_MESSAGE(scope, known && share);
        return *share;
    }

    int levelOf(const std::string& id)
    {
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        return assessment.element(*all().catalogue.item(id))->level;
    }

    std::vector<std::string> rulesOf()
    {
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        std::vector<std::string> rules;
        for (const base::Finding& finding : allFindings(assessment))
        {
            CPPUNIT_ASSERT_EQUAL(std::string("cop"), finding.place.source);
            rules.push_back(finding.rule);
        }
        return rules;
    }

    /// A row that reaches level 3 for what it names.
    void addOwned(const std::string& element, const std::string& further)
    {
        add(draft_,
            {{"measure.text", "We will."},
             {"measure.kind", "measure"},
             {"measure.element", element},
             {"measure.further", further},
             {"measure.lead", "Agency"}});
    }

    Table draft_;
    Table cop_;
    Table answers_;
    strategy::Strategy strategy_;

public:
    void setUp() override
    {
        draft_ = support::emptyTable("measure.", all().vocabulary);
        cop_ = support::emptyTable("cop.", all().vocabulary);
        answers_ = support::emptyTable("answer.", all().vocabulary);
    }

    void testAnswerAloneCounts()
    {
        add(cop_, {{"cop.item", "cop.2020.p12"}, {"cop.value", "partly"}});
        CPPUNIT_ASSERT_DOUBLES_EQUAL(0.5, shareOf("cop.2020.p12").now, 1e-12);
        CPPUNIT_ASSERT_EQUAL(3, levelOf("cop.2020.p12"));
    }

    void testRowThatNamesAnIdCounts()
    {
        addOwned("5.5.6", "cop.2020.p12");
        CPPUNIT_ASSERT_DOUBLES_EQUAL(3. / 6, shareOf("cop.2020.p12").now, 1e-12);
        addOwned("cop.2020.p11 Awareness", "");
        CPPUNIT_ASSERT_EQUAL(3, levelOf("cop.2020.p11"));
    }

    void testHigherOfAnswerAndRowsCounts()
    {
        addOwned("5.5.6", "cop.2020.p12; cop.2020.p11");
        add(cop_, {{"cop.item", "cop.2020.p12"}, {"cop.value", "yes"}});
        add(cop_, {{"cop.item", "cop.2020.p11"}, {"cop.value", "no"}});
        CPPUNIT_ASSERT_EQUAL(6, levelOf("cop.2020.p12"));
        CPPUNIT_ASSERT_EQUAL(3, levelOf("cop.2020.p11"));
    }

    /// International: items X1, X2, X3 first, and p04, p06 in second place.
    void testPillarIsTheWeightedMeanOfItsItems()
    {
        add(cop_, {{"cop.item", "X1"}, {"cop.value", "yes"}, {"cop.weight", ""}});
        add(cop_, {{"cop.item", "4"}, {"cop.value", "partly"}});
        CPPUNIT_ASSERT_DOUBLES_EQUAL(
            (1 + 0.5 * 0.5) / (3 + 2 * 0.5), shareOf("gca.pillar.international").now, 1e-12);
    }

    void testUnknownAndUnansweredOpenTheUpperBound()
    {
        addOwned("5.5.6", "cop.2020.p11");
        add(cop_, {{"cop.item", "cop.2020.p12"}, {"cop.value", "unknown"}});
        add(cop_, {{"cop.item", "cop.2020.p10"}, {"cop.value", "no"}});
        CPPUNIT_ASSERT_DOUBLES_EQUAL(1, shareOf("cop.2020.p12").high, 1e-12);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(1, shareOf("cop.2020.p09").high, 1e-12);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(0, shareOf("cop.2020.p10").high, 1e-12);
        // The draft speaks to it: nothing is open.
        CPPUNIT_ASSERT_DOUBLES_EQUAL(3. / 6, shareOf("cop.2020.p11").high, 1e-12);
    }

    void testNotApplicableNeedsAReason()
    {
        add(cop_, {{"cop.item", "12"}, {"cop.value", "na"}, {"cop.reason", "None here"}});
        add(cop_, {{"cop.item", "11"}, {"cop.value", "na"}});
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        CPPUNIT_ASSERT(!assessment.element(*all().catalogue.item("cop.2020.p12"))->in);
        CPPUNIT_ASSERT(assessment.element(*all().catalogue.item("cop.2020.p11"))->in);
        CPPUNIT_ASSERT(std::vector<std::string>{"answer.na-without-reason"} == rulesOf());
    }

    void testNothingOfItEntersTheElements()
    {
        addOwned("5.5.6", "5.6.2");
        const auto before = figuresOfElements();
        for (strategy::Row& row : draft_.rows)
            for (strategy::Cell& cell : row)
            {
                auto* text = std::get_if<std::string>(&cell);
                if (text != nullptr && *text == "5.6.2")
                    *text = "5.6.2; cop.2020.p01; cop.2020.p02";
            }
        addOwned("cop.2020.p04", "");
        CPPUNIT_ASSERT(before == figuresOfElements());
        for (const base::Finding& finding : read(answers_).findings)
            CPPUNIT_ASSERT_MESSAGE(finding.rule, finding.rule.rfind("element.", 0) != 0);
        add(cop_, {{"cop.item", "1"}, {"cop.value", "yes"}});
        CPPUNIT_ASSERT(shareOf("gca.pillar.legal").now > 0);
        CPPUNIT_ASSERT(before == figuresOfElements());
    }

    void testNumberCountsInItsTableAndNotInTheDraft()
    {
        addOwned("12", "11");
        CPPUNIT_ASSERT_EQUAL(0, levelOf("cop.2020.p12"));
        add(cop_, {{"cop.item", "12 Tools"}, {"cop.value", "yes"}});
        CPPUNIT_ASSERT_EQUAL(6, levelOf("cop.2020.p12"));
    }

    void testUnknownItemIsReported()
    {
        add(cop_, {{"cop.item", "99"}, {"cop.value", "yes"}});
        CPPUNIT_ASSERT(std::vector<std::string>{"cop.item-unknown"} == rulesOf());
    }

    void testYesWithoutEvidenceIsReported()
    {
        addOwned("5.5.6", "cop.2020.p11");
        add(cop_, {{"cop.item", "12"}, {"cop.value", "yes"}});
        add(cop_, {{"cop.item", "11"}, {"cop.value", "yes"}});
        add(cop_, {{"cop.item", "10"}, {"cop.value", "yes"}, {"cop.evidence", "Act 12"}});
        CPPUNIT_ASSERT(std::vector<std::string>{"cop.yes-without-evidence"} == rulesOf());
    }

    void testScopesAreItemsPillarsAndTheWhole()
    {
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        bool known = false;
        for (const char* scope : {"", "cop.2020.x1", "gca.pillar.legal"})
            CPPUNIT_ASSERT_MESSAGE(scope, assessment.share(scope, known) && known);
        for (const char* scope : {"5.1.1", "guide.2021.5.1", "1"})
        {
            assessment.share(scope, known);
            CPPUNIT_ASSERT_MESSAGE(scope, !known);
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t(15), assessment.elements().size());
    }

    void testAnsweredGapSaysSo()
    {
        add(cop_, {{"cop.item", "12"}, {"cop.value", "partly"}});
        const Assessment assessment(read(cop_), all().catalogue, "gca");
        const Speaker speaker{all().words, all().vocabulary, "en"};
        const auto gaps = rankedGaps(assessment, "cop.2020.p12");
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), gaps.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Answered “partly”."),
                             missingText(gaps.front(), assessment, speaker));
        CPPUNIT_ASSERT(explain(assessment, "cop.2020.p12", speaker).find("the higher counts") !=
                       std::string::npos);
    }

private:
    std::vector<double> figuresOfElements()
    {
        const Assessment assessment(read(answers_), all().catalogue, "gca");
        std::vector<double> figures{assessment.whole()->now, assessment.whole()->high};
        for (const PillarFigures& pillar : assessment.pillars())
            figures.push_back(pillar.share->now);
        for (const ElementFigures& element : assessment.elements())
            figures.push_back(element.share.now + element.level);
        return figures;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ChildOnlineProtectionTest);

} // namespace ncs::coverage
