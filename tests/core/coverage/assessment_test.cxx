// SPDX-License-Identifier: MPL-2.0
/// What Assessment and rankedGaps offer beside the figures; the figures themselves are judged by
/// tests/oracle.
#include "core/coverage/assessment.hxx"
#include "core/coverage/gaps.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace ncs::coverage
{

using strategy::Table;

class AssessmentTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(AssessmentTest);
    CPPUNIT_TEST(testScopeIsAnIdANumberOrAPillar);
    CPPUNIT_TEST(testUnknownScopeIsSaidToBeUnknown);
    CPPUNIT_TEST(testElementThatIsOutIsNotAssessable);
    CPPUNIT_TEST(testGapsOfAPillarAreItsOwnAndThoseOfItsPrimaryElements);
    CPPUNIT_TEST(testLevelsAreCountedOverElementsThatAreIn);
    CPPUNIT_TEST(testStatesFollowTheLevel);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        draft_ = support::emptyTable("measure.", small().vocabulary);
        answers_ = support::emptyTable("answer.", small().vocabulary);
        add(draft_,
            {{"measure.text", "We will."},
             {"measure.kind", "measure"},
             {"measure.element", "5.6.1"}});
        add(answers_,
            {{"answer.element", "5.5.1"}, {"answer.value", "na"}, {"answer.reason", "Not ours"}});
        strategy_ =
            strategy::readStrategy(draft_, answers_, small().catalogue, small().vocabulary, {});
    }

    void testScopeIsAnIdANumberOrAPillar()
    {
        const Assessment assessment(strategy_, small().catalogue, "gca");
        for (const char* scope : {"5.6.1", "5.6.1 Law", "guide.2021.5.6.1"})
            CPPUNIT_ASSERT_DOUBLES_EQUAL_MESSAGE(
                scope, 2. / 6, shareOf(assessment, scope).now, 1e-12);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(2. / 6, shareOf(assessment, "5.6").now, 1e-12);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(2. / 9, shareOf(assessment, "gca.pillar.legal").now, 1e-12);
        // L 2/9, T 0, O (1/2 x 2/6) / (9/2) = 1/27, I 0; capacity is not assessable
        CPPUNIT_ASSERT_DOUBLES_EQUAL((2. / 9 + 1. / 27) / 4, shareOf(assessment, "").now, 1e-12);
    }

    void testUnknownScopeIsSaidToBeUnknown()
    {
        const Assessment assessment(strategy_, small().catalogue, "gca");
        for (const char* scope : {"9.9.9", "guide.2018.5.3.1", "gca.pillar.social"})
        {
            bool known = true;
            CPPUNIT_ASSERT_MESSAGE(scope, !assessment.share(scope, known));
            CPPUNIT_ASSERT_MESSAGE(scope, !known);
        }
    }

    void testElementThatIsOutIsNotAssessable()
    {
        const Assessment assessment(strategy_, small().catalogue, "gca");
        for (const char* scope : {"5.5.1", "gca.pillar.capacity", "5.5"})
        {
            bool known = false;
            CPPUNIT_ASSERT_MESSAGE(scope, !assessment.share(scope, known));
            CPPUNIT_ASSERT_MESSAGE(scope, known);
        }
    }

    void testGapsOfAPillarAreItsOwnAndThoseOfItsPrimaryElements()
    {
        const Assessment assessment(strategy_, small().catalogue, "gci");
        std::vector<std::string> ids;
        for (const Gap& gap : rankedGaps(assessment, "gca.pillar.technical"))
            ids.push_back(gap.id);
        const std::vector<std::string> expected{"pillar.thin/gca.pillar.technical@gci",
                                                "element.gap/incident-response",
                                                "element.gap/contingency-plans"};
        CPPUNIT_ASSERT(expected == ids);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, rankedGaps(assessment, "5.6.1").size());
        CPPUNIT_ASSERT(rankedGaps(assessment, "5.5.1").empty());
    }

    void testLevelsAreCountedOverElementsThatAreIn()
    {
        const Assessment assessment(strategy_, small().catalogue, "gca");
        CPPUNIT_ASSERT_EQUAL(5, assessment.levelCount(0)); // seven, less the law and the one out
        CPPUNIT_ASSERT_EQUAL(1, assessment.levelCount(2));
        CPPUNIT_ASSERT_EQUAL(0, assessment.levelCount(6));
    }

    void testStatesFollowTheLevel()
    {
        const std::vector<std::string> expected{
            "missing", "partial", "partial", "partial", "nearly", "nearly", "measured"};
        for (int level = 0; level <= 6; ++level)
        {
            ElementFigures figures;
            const Assessment assessment(strategy_, small().catalogue, "gca");
            figures = assessment.elements().front();
            figures.level = level;
            CPPUNIT_ASSERT_EQUAL(expected[static_cast<std::size_t>(level)], stateOf(figures));
            figures.target = 1;
            CPPUNIT_ASSERT_EQUAL(std::string(level == 0 ? "missing" : "measured"),
                                 stateOf(figures));
        }
    }

private:
    static const support::FixtureKnowledge& small() { return support::smallKnowledge(); }

    static void add(Table& table, const std::vector<std::pair<std::string, std::string>>& cells)
    {
        strategy::Row row(table.rows.front().size());
        for (const auto& [key, value] : cells)
            row.at(static_cast<std::size_t>(support::columnOf(table, key))) = value;
        table.rows.push_back(row);
    }

    static Share shareOf(const Assessment& assessment, const std::string& scope)
    {
        bool known = false;
        const std::optional<Share> share = assessment.share(scope, known);
        CPPUNIT_ASSERT_MESSAGE(scope, known && share);
        return *share;
    }

    Table draft_;
    Table answers_;
    strategy::Strategy strategy_;
};

CPPUNIT_TEST_SUITE_REGISTRATION(AssessmentTest);

} // namespace ncs::coverage
