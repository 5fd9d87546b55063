// SPDX-License-Identifier: MPL-2.0
/// Each rule about a row or an answer: one change to tables that are in order provokes exactly it.
#include "core/coverage/findings.hxx"
#include "core/strategy/settings.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <map>

namespace ncs::coverage
{

using strategy::Cell;
using strategy::Table;
using Cells = std::map<std::string, Cell>;

namespace
{

const std::string kNothing;

struct Example
{
    std::string rule; ///< what the change must provoke
    Cells change;
    std::string column; ///< where the finding must point
};

Cell words(const char* text)
{
    return std::string(text);
}

/// A row in which nothing is wrong and nothing is missing.
Cells wholeRow()
{
    return {{"measure.text", words("A national CIRT answers incidents.")},
            {"measure.kind", words("measure")},
            {"measure.element", words("5.3.1")},
            {"measure.lead", words("Ministry")},
            {"measure.start", words("2027-01-01")},
            {"measure.end", 2028.0},
            {"measure.amount", 4200000.0},
            {"measure.currency", words("EUR")},
            {"measure.kpi", words("Incidents answered")},
            {"measure.target", 0.0}};
}

/// An answer in which nothing is wrong, to the element that wholeRow() commits to.
Cells wholeAnswer()
{
    return {{"answer.element", words("5.3.1")},
            {"answer.value", words("yes")},
            {"answer.weight", 2.0},
            {"answer.target", 4.0}};
}

} // namespace

class FindingsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(FindingsTest);
    CPPUNIT_TEST(testTablesInOrderGiveNoFinding);
    CPPUNIT_TEST(testEachFaultOfARowIsReportedAtItsCell);
    CPPUNIT_TEST(testEachFaultOfAnAnswerIsReportedAtItsCell);
    CPPUNIT_TEST(testAnswersThatTheDraftContradicts);
    CPPUNIT_TEST(testSecondAnswerToAnElementIsReported);
    CPPUNIT_TEST(testFaultsOfSettings);
    CPPUNIT_TEST_SUITE_END();

public:
    void testTablesInOrderGiveNoFinding()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), rulesOf(found({wholeRow()}, {wholeAnswer()})));
    }

    void testEachFaultOfARowIsReportedAtItsCell()
    {
        const std::vector<Example> examples = {
            {"measure.text-missing", {{"measure.text", words("tbd")}}, "measure.text"},
            {"measure.kind-missing", {{"measure.kind", Cell{}}}, "measure.kind"},
            {"measure.kind-unknown", {{"measure.kind", words("wish")}}, "measure.kind"},
            {"measure.element-missing", {{"measure.element", Cell{}}}, "measure.element"},
            {"measure.lead-missing", {{"measure.lead", words("-")}}, "measure.lead"},
            {"measure.amount-text", {{"measure.amount", words("4 million")}}, "measure.amount"},
            {"measure.amount-not-positive", {{"measure.amount", 0.0}}, "measure.amount"},
            {"measure.currency-missing", {{"measure.currency", Cell{}}}, "measure.currency"},
            {"measure.resources-missing",
             {{"measure.amount", Cell{}}, {"measure.currency", Cell{}}},
             "measure.amount"},
            {"measure.start-unreadable", {{"measure.start", words("soon")}}, "measure.start"},
            {"measure.end-missing", {{"measure.end", Cell{}}}, "measure.end"},
            {"measure.end-unreadable", {{"measure.end", words("in time")}}, "measure.end"},
            {"measure.end-before-start", {{"measure.end", 2026.0}}, "measure.end"},
            {"measure.kpi-missing", {{"measure.kpi", Cell{}}}, "measure.kpi"},
            {"measure.target-missing", {{"measure.target", Cell{}}}, "measure.target"},
            {"cell.number-for-text", {{"measure.lead", 7.0}}, "measure.lead"},
            {"cell.error", {{"measure.notes", strategy::ErrorCell{}}}, "measure.notes"},
        };
        for (const Example& example : examples)
            check(example, found({changed(wholeRow(), example.change)}, {}), "draft");
    }

    void testEachFaultOfAnAnswerIsReportedAtItsCell()
    {
        const std::vector<Example> examples = {
            {"answer.element-missing", {{"answer.element", Cell{}}}, "answer.element"},
            {"answer.value-unknown", {{"answer.value", words("perhaps")}}, "answer.value"},
            {"answer.weight-bad", {{"answer.weight", -1.0}}, "answer.weight"},
            {"answer.weight-bad", {{"answer.weight", words("much")}}, "answer.weight"},
            {"answer.target-bad", {{"answer.target", 7.0}}, "answer.target"},
            {"answer.target-bad", {{"answer.target", 2.5}}, "answer.target"},
        };
        for (const Example& example : examples)
            check(
                example, found({wholeRow()}, {changed(wholeAnswer(), example.change)}), "answers");
    }

    void testAnswersThatTheDraftContradicts()
    {
        const std::vector<Example> examples = {
            {"answer.yes-unbacked", {{"answer.element", words("5.3.2")}}, kNothing},
            {"answer.na-without-reason",
             {{"answer.element", words("5.3.2")}, {"answer.value", words("na")}},
             kNothing},
            {"answer.na-but-committed",
             {{"answer.value", words("na")}, {"answer.reason", words("Not ours")}},
             kNothing},
        };
        for (const Example& example : examples)
            check(
                example, found({wholeRow()}, {changed(wholeAnswer(), example.change)}), "answers");
    }

    void testSecondAnswerToAnElementIsReported()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("answer.twice "),
                             rulesOf(found({wholeRow()}, {wholeAnswer(), wholeAnswer()})));
    }

    void testFaultsOfSettings()
    {
        const Row keys{words("setting.key"), words("setting.value")};
        const Row header{words("Key"), words("Value")};
        CPPUNIT_ASSERT_EQUAL(std::string("settings.value-unknown "),
                             settingsRules({keys, header, {words("reading"), words("stars")}}));
        CPPUNIT_ASSERT_EQUAL(std::string("settings.key-unknown "),
                             settingsRules({keys, header, {words("colour"), words("blue")}}));
        CPPUNIT_ASSERT(settingsRules({{words("a"), words("b")}}).find("settings.no-columns ") !=
                       std::string::npos);
    }

private:
    using Row = strategy::Row;

    static const support::FixtureKnowledge& small() { return support::smallKnowledge(); }

    static Cells changed(Cells cells, const Cells& change)
    {
        for (const auto& [key, cell] : change)
            cells[key] = cell;
        return cells;
    }

    static Table table(const std::string& prefix, const std::vector<Cells>& rows)
    {
        Table made = support::emptyTable(prefix, small().vocabulary);
        for (const Cells& cells : rows)
        {
            Row row(made.rows.front().size());
            for (const auto& [key, cell] : cells)
                row.at(static_cast<std::size_t>(support::columnOf(made, key))) = cell;
            made.rows.push_back(row);
        }
        return made;
    }

    static base::Findings found(const std::vector<Cells>& draft, const std::vector<Cells>& answers)
    {
        const strategy::Strategy strategy = strategy::readStrategy(table("measure.", draft),
                                                                   table("answer.", answers),
                                                                   small().catalogue,
                                                                   small().vocabulary,
                                                                   {});
        return allFindings(Assessment(strategy, small().catalogue, "gca"));
    }

    static std::string settingsRules(const std::vector<Row>& rows)
    {
        return rulesOf(
            strategy::readSettings(Table{rows}, small().catalogue, small().vocabulary).findings);
    }

    static std::string rulesOf(const base::Findings& findings)
    {
        std::string rules;
        for (const base::Finding& finding : findings)
            rules += finding.rule + " ";
        return rules;
    }

    /// The example's rule and no other, in the first data row, at the column it names.
    static void check(const Example& example, const base::Findings& findings, const char* source)
    {
        CPPUNIT_ASSERT_EQUAL(example.rule + " ", rulesOf(findings));
        const base::Place& place = findings.front().place;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(example.rule, std::string(source), place.source);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(example.rule, 2L, place.row);
        const std::string prefix = source == std::string("draft") ? "measure." : "answer.";
        const long column =
            example.column.empty() ? -1 : support::columnOf(table(prefix, {}), example.column);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(example.rule, column, place.column);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FindingsTest);

} // namespace ncs::coverage
