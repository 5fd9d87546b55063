// SPDX-License-Identifier: MPL-2.0
#include "core/export/small_workbook.hxx"
#include "export/report.hxx"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace ncs;
using namespace ncs::report;
using support::SmallWorkbook;

const std::string kLaw = "element.gap/cybersecurity-law";

class ReportTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReportTest);
    CPPUNIT_TEST(testGroupsBeginWithTheLeastCoveredPillar);
    CPPUNIT_TEST(testEveryGapStandsOnceUnderItsPillar);
    CPPUNIT_TEST(testHeadingTellsCoverageAndCommitments);
    CPPUNIT_TEST(testSubtitleTellsWhoseDraftAndHowManyGaps);
    CPPUNIT_TEST(testUntouchedDraftIsNotStarted);
    CPPUNIT_TEST(testPeoplesWordsStandBesideTheirGap);
    CPPUNIT_TEST(testTickedGapSaysThatTheDraftIsBehind);
    CPPUNIT_TEST(testRowsByHandComeLast);
    CPPUNIT_TEST(testRestrictedChecklistNamesNobody);
    CPPUNIT_TEST(testOtherReadingGroupsByItsOwnPillars);
    CPPUNIT_TEST(testEveryTextIsThere);
    CPPUNIT_TEST_SUITE_END();

    SmallWorkbook book_;
    gaplist::PeoplesPart people_;

    Checklist make(const std::set<std::string>& leftOut = {}, const std::string& reading = "gca")
    {
        const auto assessment = book_.assessment(reading);
        return makeChecklist({assessment,
                              book_.settings,
                              book_.speaker(),
                              people_,
                              "1.0.0",
                              "0123456789abcdef",
                              "2026-11-22",
                              leftOut});
    }

    static const Line& lineOf(const Checklist& checklist, const std::string& id)
    {
        for (const Group& group : checklist.groups)
            for (const Line& line : group.lines)
                if (line.gapId == id)
                    return line;
        CPPUNIT_FAIL("no line for " + id);
        return checklist.groups.front().lines.front();
    }

public:
    void setUp() override
    {
        book_.settings.country = "Exampleland";
        book_.draft({{"m-1", "A law.", "measure", "5.6.1", "Ministry"},
                     {"m-2", "A CIRT.", "objective", "5.3.1"}});
    }

    void testGroupsBeginWithTheLeastCoveredPillar()
    {
        const Checklist checklist = make();
        CPPUNIT_ASSERT_EQUAL(std::size_t(5), checklist.groups.size());
        const auto assessment = book_.assessment();
        double before = 0;
        for (const Group& group : checklist.groups)
            for (const auto& pillar : assessment.pillars())
                if (pillar.pillar->title.in("en") == group.title)
                {
                    CPPUNIT_ASSERT(before <= pillar.share->now);
                    before = pillar.share->now;
                }
        CPPUNIT_ASSERT(before > 0);
    }

    void testEveryGapStandsOnceUnderItsPillar()
    {
        const Checklist checklist = make();
        const auto assessment = book_.assessment();
        const auto gaps = coverage::rankedGaps(assessment);
        std::size_t lines = 0;
        for (const Group& group : checklist.groups)
        {
            lines += group.lines.size();
            for (const Line& line : group.lines)
                CPPUNIT_ASSERT_EQUAL(group.title, line.pillar);
        }
        CPPUNIT_ASSERT_EQUAL(gaps.size(), lines);
        for (const coverage::Gap& gap : gaps)
            lineOf(checklist, gap.id);
    }

    void testHeadingTellsCoverageAndCommitments()
    {
        for (const Group& group : make().groups)
            if (group.title == "Legal measures")
            {
                CPPUNIT_ASSERT_EQUAL(std::string("§"), group.symbol);
                CPPUNIT_ASSERT(group.figures.find("1 of 4 elements committed") !=
                               std::string::npos);
                CPPUNIT_ASSERT(group.figures.find(" % (") != std::string::npos);
                return;
            }
        CPPUNIT_FAIL("no group for the legal pillar");
    }

    void testSubtitleTellsWhoseDraftAndHowManyGaps()
    {
        book_.settings.tlp = "amber";
        const Checklist checklist = make();
        const std::string start = "Exampleland · draft of 2026-11-22 · Guide 2021 · reading GCA · ";
        CPPUNIT_ASSERT_EQUAL(start, checklist.subtitle.substr(0, start.size()));
        CPPUNIT_ASSERT(checklist.subtitle.find("gaps: " + std::to_string(checklist.gaps)) !=
                       std::string::npos);
        CPPUNIT_ASSERT_EQUAL(std::string("TLP:AMBER"), checklist.tlp);
    }

    void testUntouchedDraftIsNotStarted()
    {
        book_.draft({});
        const Checklist checklist = make();
        CPPUNIT_ASSERT(checklist.notStarted);
        CPPUNIT_ASSERT(checklist.subtitle.find("Not started: 38 elements to draft.") !=
                       std::string::npos);
    }

    void testPeoplesWordsStandBesideTheirGap()
    {
        people_.byGap[kLaw] = {false, "Ministry of Justice", "2027-03-31", "Soon"};
        const Line line = lineOf(make(), kLaw);
        CPPUNIT_ASSERT_EQUAL(std::string("Ministry of Justice"), line.entry.owner);
        CPPUNIT_ASSERT_EQUAL(std::string("2027-03-31"), line.entry.due);
        CPPUNIT_ASSERT_EQUAL(std::string("5.6.1"), line.number);
        CPPUNIT_ASSERT_EQUAL(std::string("◐ Partial"), line.state);
        CPPUNIT_ASSERT(!line.missing.empty() && !line.question.empty() && !line.next.empty());
        CPPUNIT_ASSERT(line.tickedOpen.empty());
    }

    void testTickedGapSaysThatTheDraftIsBehind()
    {
        people_.byGap[kLaw].ticked = true;
        CPPUNIT_ASSERT_EQUAL(std::string("Ticked as done, draft not updated."),
                             lineOf(make(), kLaw).tickedOpen);
    }

    void testRowsByHandComeLast()
    {
        people_.own.push_back(
            {"", "Hire a lawyer", "", "Post is open", "", "", "", {true, "Us", "", ""}});
        const Group last = make().groups.back();
        CPPUNIT_ASSERT_EQUAL(std::string("Added by hand"), last.title);
        CPPUNIT_ASSERT_EQUAL(std::string("Hire a lawyer"), last.lines.front().title);
        CPPUNIT_ASSERT(last.lines.front().tickedOpen.empty());
    }

    void testRestrictedChecklistNamesNobody()
    {
        people_.byGap[kLaw] = {true, "Somebody", "2027-03-31", "Note"};
        const Line line = lineOf(make({"gap.owner", "gap.notes"}), kLaw);
        CPPUNIT_ASSERT(line.entry.owner.empty() && line.entry.notes.empty());
        CPPUNIT_ASSERT(line.entry.ticked);
        CPPUNIT_ASSERT_EQUAL(std::string("2027-03-31"), line.entry.due);
    }

    void testOtherReadingGroupsByItsOwnPillars()
    {
        const std::string cirt = "element.gap/incident-response";
        CPPUNIT_ASSERT_EQUAL(std::string("Organizational structures"), lineOf(make(), cirt).pillar);
        CPPUNIT_ASSERT_EQUAL(std::string("Technical and procedural measures"),
                             lineOf(make({}, "gci"), cirt).pillar);
        CPPUNIT_ASSERT_EQUAL(std::string("gci"), make({}, "gci").figures.front().reading);
    }

    void testEveryTextIsThere()
    {
        people_.own.push_back({"", "By hand", "", "", "", "", "", {}});
        people_.byGap[kLaw].ticked = true;
        const Checklist checklist = make();
        // A text that is missing shows as "[its.id]".
        std::string all = checklist.title + checklist.subtitle;
        for (const std::string& rule : checklist.rules)
            all += rule;
        for (const Group& group : checklist.groups)
        {
            all += group.title + group.figures;
            for (const Line& line : group.lines)
                all += line.state + line.title + line.missing + line.next + line.tickedOpen;
        }
        CPPUNIT_ASSERT_EQUAL(std::string::npos, all.find('['));
        CPPUNIT_ASSERT_EQUAL(std::size_t(11), checklist.rules.size());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReportTest);

} // namespace
