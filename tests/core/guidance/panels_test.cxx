// SPDX-License-Identifier: MPL-2.0
#include "core/base/colour.hxx"
#include "core/export/small_workbook.hxx"
#include "core/guidance/coverage_panel.hxx"
#include "core/guidance/explanation_panel.hxx"
#include "core/guidance/findings_panel.hxx"
#include "core/guidance/row_panel.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace
{

using namespace ncs;
using namespace ncs::guidance;
using Kind = Action::Kind;

const long kDay = 20000;

/// The draft stands on the sheet Draft from C3 on, the answers on Coverage from F3 on.
class PanelsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PanelsTest);
    CPPUNIT_TEST(testBeforeTheFirstRowThePanelLeadsToIt);
    CPPUNIT_TEST(testEachPillarHasItsBar);
    CPPUNIT_TEST(testAnotherReadingIsShownAndNamed);
    CPPUNIT_TEST(testWorkbookWithoutStrategySaysSo);
    CPPUNIT_TEST(testRowNamesTheCellsOfItsNextRung);
    CPPUNIT_TEST(testFinishedRowAsksForNothing);
    CPPUNIT_TEST(testEmptyRowIsToBeBegun);
    CPPUNIT_TEST(testRowWithoutElementLeadsToItsCell);
    CPPUNIT_TEST(testFurtherElementsCanBeShown);
    CPPUNIT_TEST(testAnswerRowLeadsToTheCellThatClosesTheGap);
    CPPUNIT_TEST(testOutsideTheTablesThePanelSaysWhereToGo);
    CPPUNIT_TEST(testTicksAreKeptAsText);
    CPPUNIT_TEST(testFindingsAreChosenBySeverityPillarAndSheet);
    CPPUNIT_TEST(testFindingsAreShownInPages);
    CPPUNIT_TEST(testExplanationOfAPillarNamesEveryElementWithItsWeight);
    CPPUNIT_TEST(testExplanationOfAnElementNamesItsRows);
    CPPUNIT_TEST(testScopeIsTakenFromTheFormulaOrTheRow);
    CPPUNIT_TEST(testColoursCanBeReadOnAnyGround);
    CPPUNIT_TEST_SUITE_END();

    support::SmallWorkbook book_;
    std::unique_ptr<Situation> situation_;

    void read(bool hasStrategy = true)
    {
        review::Tables tables;
        if (hasStrategy)
        {
            tables.cells[review::kDraft] = book_.draftTable;
            tables.places[review::kDraft] = {"Draft", 2, 2, 20, 102};
            tables.cells[review::kAnswers] = book_.answerTable;
            tables.places[review::kAnswers] = {"Coverage", 5, 2, 10, 46};
        }
        const std::shared_ptr<const Knowledge> knowledge(&support::wholeKnowledge(),
                                                         [](const Knowledge*) {});
        situation_ =
            std::make_unique<Situation>(std::make_shared<review::Review>(knowledge, tables),
                                        std::vector<base::PlacedFinding>{},
                                        "en",
                                        kDay);
    }

public:
    void setUp() override
    {
        book_.draft({{"m-1", "A law.", "measure", "5.6.1", "Ministry"},
                     {"m-2",
                      "A team.",
                      "measure",
                      "5.3.1",
                      "Agency",
                      "Budget",
                      "2028-06-30",
                      "Answered",
                      "95 %"},
                     {"m-3", "Words without an element.", "context", ""}});
        book_.answers({{"5.6.1", "yes"}, {"5.3.1", ""}});
    }

private:
    Lines rowLines(long row, const std::string& sheet = "Draft", std::size_t element = 0)
    {
        return rowPanel(*situation_, {sheet, 3, row}, element, {});
    }

    static bool says(const Lines& lines, const std::string& words)
    {
        return std::any_of(lines.begin(),
                           lines.end(),
                           [&words](const Line& line)
                           { return line.text.find(words) != std::string::npos; });
    }

    /// The link with these words; fails without one.
    static Link linkOf(const Lines& lines, const std::string& words)
    {
        for (const Line& line : lines)
            for (const Link& link : line.links)
                if (link.text.find(words) != std::string::npos)
                    return link;
        CPPUNIT_FAIL("no link " + words);
        return {};
    }

    static std::size_t count(const Lines& lines, Line::Kind kind)
    {
        return static_cast<std::size_t>(std::count_if(
            lines.begin(), lines.end(), [kind](const Line& line) { return line.kind == kind; }));
    }

    void testBeforeTheFirstRowThePanelLeadsToIt()
    {
        book_.draft({});
        read();
        const Lines lines = coveragePanel(*situation_, "");
        CPPUNIT_ASSERT(says(lines, "38"));
        const Action begin = linkOf(lines, "first measure").action;
        CPPUNIT_ASSERT(begin.kind == Kind::GoToCell);
        CPPUNIT_ASSERT_EQUAL(std::string("Draft"), begin.sheet);
        CPPUNIT_ASSERT_EQUAL(std::string("D5"), begin.cell);
        CPPUNIT_ASSERT(!says(findingsPanel(*situation_, {}), "Nothing to report"));
    }

    void testEachPillarHasItsBar()
    {
        read();
        const Lines lines = coveragePanel(*situation_, "");
        CPPUNIT_ASSERT_EQUAL(std::size_t(6), count(lines, Line::Kind::Bar));
        const auto& pillars = situation_->review().assessment().pillars();
        std::size_t index = 0;
        for (const Line& line : lines)
        {
            if (line.kind != Line::Kind::Bar)
                continue;
            const auto& share = index < pillars.size() ? pillars[index].share
                                                       : situation_->review().assessment().whole();
            CPPUNIT_ASSERT_EQUAL(share->now, *line.share);
            ++index;
        }
        CPPUNIT_ASSERT_EQUAL(std::string("explain?Scope=gca.pillar.legal"),
                             linkOf(lines, "Legal").action.target);
    }

    void testAnotherReadingIsShownAndNamed()
    {
        read();
        const Link other = linkOf(coveragePanel(*situation_, ""), "other reading");
        CPPUNIT_ASSERT_EQUAL(std::string("gci"), other.action.target);
        const Lines lines = coveragePanel(*situation_, "gci");
        CPPUNIT_ASSERT(says(lines, "itself counts by GCA"));
        CPPUNIT_ASSERT_EQUAL(std::string(), linkOf(lines, "workbook’s reading").action.target);
    }

    void testWorkbookWithoutStrategySaysSo()
    {
        read(false);
        CPPUNIT_ASSERT(says(coveragePanel(*situation_, ""), "no draft and no answers"));
        CPPUNIT_ASSERT(says(explanationPanel(*situation_, "", "", {}), "no draft"));
    }

    void testRowNamesTheCellsOfItsNextRung()
    {
        read();
        const Lines lines = rowLines(4);
        CPPUNIT_ASSERT(says(lines, "level 3 of 6"));
        CPPUNIT_ASSERT_EQUAL(std::string("L5"), linkOf(lines, "Amount").action.cell);
        CPPUNIT_ASSERT_EQUAL(std::string("M5"), linkOf(lines, "Currency").action.cell);
        CPPUNIT_ASSERT_EQUAL(std::string("H5"), linkOf(lines, "Funding").action.cell);
        CPPUNIT_ASSERT(count(lines, Line::Kind::Tick) >= 2);
        CPPUNIT_ASSERT(says(lines, "Where in the Guide"));
    }

    void testFinishedRowAsksForNothing()
    {
        read();
        const Lines lines = rowLines(5);
        CPPUNIT_ASSERT(says(lines, "all six rungs"));
        CPPUNIT_ASSERT(says(lines, "reached its target"));
    }

    void testEmptyRowIsToBeBegun()
    {
        read();
        const Lines lines = rowLines(50);
        CPPUNIT_ASSERT(says(lines, "This row is empty"));
        CPPUNIT_ASSERT_EQUAL(std::string("D51"),
                             linkOf(lines, "What the strategy says").action.cell);
    }

    void testRowWithoutElementLeadsToItsCell()
    {
        read();
        const Lines lines = rowLines(6);
        CPPUNIT_ASSERT(says(lines, "no element"));
        CPPUNIT_ASSERT_EQUAL(std::string("F7"), linkOf(lines, "Element").action.cell);
    }

    void testFurtherElementsCanBeShown()
    {
        book_.draftTable.rows[0].emplace_back("measure.further");
        book_.draftTable.rows[3].emplace_back("5.3.2");
        read();
        const Link other = linkOf(rowLines(5), "5.3.2");
        CPPUNIT_ASSERT(other.action.kind == Kind::ShowElement);
        const Lines lines = rowLines(5, "Draft", static_cast<std::size_t>(other.action.number));
        CPPUNIT_ASSERT(says(lines, "5.3.2"));
        CPPUNIT_ASSERT_EQUAL(0L, linkOf(lines, "5.3.1").action.number);
    }

    void testAnswerRowLeadsToTheCellThatClosesTheGap()
    {
        read();
        const Link close = linkOf(rowLines(4, "Coverage"), "closes the gap");
        CPPUNIT_ASSERT_EQUAL(std::string("Draft"), close.action.sheet);
        CPPUNIT_ASSERT_EQUAL(std::string("L5"), close.action.cell);
    }

    void testOutsideTheTablesThePanelSaysWhereToGo()
    {
        read();
        for (const Lines& lines : {rowLines(1), rowLines(3), rowLines(500), rowLines(4, "Start")})
        {
            CPPUNIT_ASSERT(says(lines, "Put the cursor in a row"));
            CPPUNIT_ASSERT_EQUAL(std::string("D8"), linkOf(lines, "next row").action.cell);
        }
    }

    void testTicksAreKeptAsText()
    {
        const Ticks ticks{{"curricula", {1}}, {"incident-response", {0, 2}}, {"none", {}}};
        CPPUNIT_ASSERT_EQUAL(std::string("curricula:1;incident-response:0,2"), toText(ticks));
        CPPUNIT_ASSERT(ticksFrom(toText(ticks)) ==
                       (Ticks{{"curricula", {1}}, {"incident-response", {0, 2}}}));
        for (const char* torn : {"", ";;", ":1", "a", "a:", "a:x,-1,99999999999999999999"})
            CPPUNIT_ASSERT_MESSAGE(torn, ticksFrom(torn).empty());
        read();
        const Lines lines =
            rowPanel(*situation_, {"Draft", 3, 5}, 0, {{"incident-response", {0, 2}}});
        std::vector<bool> ticked;
        for (const Line& line : lines)
            if (line.kind == Line::Kind::Tick)
                ticked.push_back(line.ticked);
        CPPUNIT_ASSERT(ticked == (std::vector<bool>{true, false, true, false}));
    }

    void testFindingsAreChosenBySeverityPillarAndSheet()
    {
        read();
        const auto shown = [this](FindingsChoice choice)
        {
            choice.page.size = 1000;
            const Lines lines = findingsPanel(*situation_, choice);
            long found = 0;
            for (const Line& line : lines)
                for (const Link& link : line.links)
                    found += link.action.kind == Kind::GoToCell ? 1 : 0;
            return found;
        };
        long bySeverity = 0;
        for (const char* severity : {"error", "warning", "information"})
            bySeverity += shown({severity, "", "", {}});
        CPPUNIT_ASSERT(bySeverity > 38);
        CPPUNIT_ASSERT_EQUAL(shown({}), bySeverity);
        CPPUNIT_ASSERT(shown({"", "gca.pillar.legal", "", {}}) < shown({}));
        CPPUNIT_ASSERT_EQUAL(0L, shown({"", "", "No such sheet", {}}));
        CPPUNIT_ASSERT_EQUAL(bySeverity,
                             shown({"", "", "Draft", {}}) + shown({"", "", "Coverage", {}}));
        CPPUNIT_ASSERT(
            says(findingsPanel(*situation_, {"", "", "No such sheet", {}}), "Nothing here"));
    }

    void testFindingsAreShownInPages()
    {
        read();
        const Lines first = findingsPanel(*situation_, {});
        CPPUNIT_ASSERT_EQUAL(1L, linkOf(first, "Next").action.number);
        FindingsChoice choice;
        choice.page.number = 1000; // beyond the end: the last one
        const Lines last = findingsPanel(*situation_, choice);
        linkOf(last, "Previous");
        for (const Line& line : last)
            for (const Link& link : line.links)
                CPPUNIT_ASSERT(link.text != "Next");
    }

    static bool hasScope(const Contribution& part, const catalogue::Item& element)
    {
        return part.action.target == "explain?Scope=" + element.id;
    }

    void testExplanationOfAPillarNamesEveryElementWithItsWeight()
    {
        read();
        const auto parts = contributions(*situation_, "gca.pillar.legal", "");
        double weighted = 0;
        double weights = 0;
        const coverage::Assessment& assessment = situation_->review().assessment();
        const catalogue::Item* pillar =
            situation_->review().knowledge().catalogue.item("gca.pillar.legal");
        std::size_t expected = 0;
        std::vector<double> made; // of the figure, by each
        std::size_t largest = 0;
        std::size_t first = 1; // place of the largest in the explanation
        for (const coverage::ElementFigures& figures : assessment.elements())
        {
            const auto& secondary = figures.placing->secondary;
            const bool isPrimary = figures.placing->primary == pillar;
            const bool isSecondary =
                std::find(secondary.begin(), secondary.end(), pillar) != secondary.end();
            if (!isPrimary && !isSecondary)
                continue;
            const double role = isPrimary ? 1 : 0.5;
            weighted += role * figures.share.now;
            weights += role;
            made.push_back(role * figures.share.now);
            const auto part = std::find_if(parts.begin(),
                                           parts.end(),
                                           [&](const Contribution& each)
                                           { return hasScope(each, *figures.element); });
            CPPUNIT_ASSERT(part != parts.end());
            CPPUNIT_ASSERT(part->text.find(isPrimary ? "weight 1." : "weight 0.5.") !=
                           std::string::npos);
            const auto at = static_cast<std::size_t>(part - parts.begin());
            first = made.back() > made[largest] ? at : first;
            largest = made.back() > made[largest] ? made.size() - 1 : largest;
            ++expected;
        }
        CPPUNIT_ASSERT_EQUAL(expected, parts.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(0), first);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(
            assessment.pillar("gca.pillar.legal")->share->now, weighted / weights, 1e-12);
    }

    void testExplanationOfAnElementNamesItsRows()
    {
        read();
        const auto parts = contributions(*situation_, "guide.2021.5.6.1", "");
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), parts.size());
        CPPUNIT_ASSERT_EQUAL(std::string("m-1 · "), parts[0].label.substr(0, 7));
        CPPUNIT_ASSERT_EQUAL(std::string("D5"), parts[0].action.cell);
        CPPUNIT_ASSERT_EQUAL(std::string("L5"), parts[1].action.cell);
        CPPUNIT_ASSERT(contributions(*situation_, "no.such.scope", "").empty());
    }

    void testScopeIsTakenFromTheFormulaOrTheRow()
    {
        read();
        const std::string formula = "=COVERAGE(ncs_draft;ncs_answers;\"gca.pillar.capacity\")";
        CPPUNIT_ASSERT_EQUAL(std::string("gca.pillar.capacity"),
                             scopeAt(*situation_, {"Start", 1, 1}, formula));
        CPPUNIT_ASSERT_EQUAL(std::string("guide.2021.5.6.1"),
                             scopeAt(*situation_, {"Draft", 0, 4}, "=1+1"));
        CPPUNIT_ASSERT_EQUAL(std::string(), scopeAt(*situation_, {"Start", 1, 1}, "\"none\""));
    }

    void testColoursCanBeReadOnAnyGround()
    {
        CPPUNIT_ASSERT_DOUBLES_EQUAL(21, base::contrast(0xffffff, 0), 1e-9);
        CPPUNIT_ASSERT(!base::colourFrom("0b5fa5") && !base::colourFrom("#0b5fg5"));
        for (const base::Colour ground : {0xffffffL, 0x000000L, 0x2e3436L, 0xc0c0c0L, 0x808080L})
            for (const catalogue::Item* pillar : support::wholeKnowledge().catalogue.pillars())
            {
                const auto own = base::colourFrom(pillar->colour);
                CPPUNIT_ASSERT(own);
                const base::Colour shown = base::readableOn(ground, *own);
                CPPUNIT_ASSERT(base::contrast(shown, ground) >= base::kReadable);
                if (base::contrast(*own, ground) >= base::kReadable)
                    CPPUNIT_ASSERT_EQUAL(*own, shown);
            }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PanelsTest);

} // namespace
