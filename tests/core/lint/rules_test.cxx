// SPDX-License-Identifier: MPL-2.0
// Each rule on a bad example and on a good one. The good one is the whole workbook, on which every
// rule is silent; the bad one differs from it by what the rule is about.
#include "core/lint/spoken.hxx"
#include "core/lint/whole_workbook.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <functional>

namespace
{

using namespace ncs;
using ncs::lint::test::WholeWorkbook;
using strategy::Cell;

Cell text(const char* words)
{
    return Cell{std::string(words)};
}

struct Example
{
    const char* rule;
    std::function<void(WholeWorkbook&)> spoil;
};

/// One cell of the first row.
std::function<void(WholeWorkbook&)> cell(const char* table, const char* key, Cell value)
{
    return [=](WholeWorkbook& book) { book.set(table, 0, key, value); };
}

std::function<void(WholeWorkbook&)> setting(const char* key, const char* value)
{
    return [=](WholeWorkbook& book) { book.setting(key, text(value)); };
}

std::function<void(WholeWorkbook&)> all(const char* table, const char* key, const char* value)
{
    return [=](WholeWorkbook& book) { book.setAll(table, key, text(value)); };
}

void addRow(WholeWorkbook& book, const char* table, lint::test::Record record)
{
    book.add(table, std::move(record));
}

const std::vector<Example>& measureExamples()
{
    static const std::vector<Example> kExamples{
        {"measure.text-missing", cell("draft", "measure.text", text(""))},
        {"measure.kind-missing", cell("draft", "measure.kind", text(""))},
        {"measure.kind-unknown", cell("draft", "measure.kind", text("idea"))},
        {"measure.element-missing", cell("draft", "measure.element", text(""))},
        {"measure.lead-missing", cell("draft", "measure.lead", text("tbd"))},
        {"measure.resources-missing",
         [](WholeWorkbook& book)
         {
             book.set("draft", 0, "measure.amount", {});
             book.set("draft", 0, "measure.funding", {});
         }},
        {"measure.amount-text", cell("draft", "measure.amount", text("two million"))},
        {"measure.amount-not-positive", cell("draft", "measure.amount", Cell{0.0})},
        {"measure.currency-missing",
         [](WholeWorkbook& book)
         {
             book.set("draft", 0, "measure.currency", {});
             book.set("draft", 0, "measure.funding", {});
         }},
        {"measure.funding-missing", cell("draft", "measure.funding", {})},
        {"measure.high-unfunded",
         [](WholeWorkbook& book)
         {
             book.set("draft", 0, "measure.amount", {});
             book.set("draft", 0, "measure.funding", {});
         }},
        {"measure.end-missing", cell("draft", "measure.end", {})},
        {"measure.end-unreadable", cell("draft", "measure.end", text("soon"))},
        {"measure.start-unreadable", cell("draft", "measure.start", text("soon"))},
        {"measure.end-before-start", cell("draft", "measure.end", text("2027-01-15"))},
        {"measure.outside-term", cell("draft", "measure.end", text("2032-01-01"))},
        {"measure.kpi-missing", cell("draft", "measure.kpi", {})},
        {"measure.baseline-missing", cell("draft", "measure.baseline", {})},
        {"measure.target-missing", cell("draft", "measure.target", {})},
        {"measure.lead-unlisted", cell("draft", "measure.lead", text("Nobody’s Office"))},
        {"measure.supporting-unlisted",
         cell("draft", "measure.supporting", text("University; Nobody’s Office"))},
        {"measure.id-twice", cell("draft", "measure.id", text("M-2"))},
        {"measure.twice",
         [](WholeWorkbook& book)
         {
             book.set("draft", 0, "measure.text", text("We shall  do 5.1.2"));
             book.set("draft", 0, "measure.element", text("5.1.2"));
         }},
        {"objective.without-measure", cell("draft", "measure.kind", text("objective"))},
        {"list.value-unknown", cell("draft", "measure.priority", text("urgent"))},
        {"element.number", cell("draft", "measure.element", Cell{36961.0})},
        {"element.unknown", cell("draft", "measure.element", text("9.9.9"))},
        {"element.heading", cell("draft", "measure.element", text("5.1"))},
        {"element.other-edition", cell("draft", "measure.element", text("guide.2018.5.1.1"))},
        {"cell.error", cell("draft", "measure.notes", Cell{strategy::ErrorCell{}})},
        {"cell.number-for-text", cell("draft", "measure.lead", Cell{14.0})}};
    return kExamples;
}

const std::vector<Example>& answerExamples()
{
    static const std::vector<Example> kExamples{
        {"answer.element-missing", cell("answers", "answer.element", {})},
        {"answer.value-unknown", cell("answers", "answer.value", text("perhaps"))},
        {"answer.evidence-missing",
         [](WholeWorkbook& book)
         {
             book.set("answers", 0, "answer.evidence", {});
             book.set("evidence", 0, "evidence.elements", text("5.1.2"));
         }},
        {"answer.weight-bad", cell("answers", "answer.weight", text("much"))},
        {"answer.target-bad", cell("answers", "answer.target", Cell{7.0})},
        {"answer.yes-unbacked", cell("draft", "measure.kind", text("context"))},
        {"answer.na-but-committed",
         [](WholeWorkbook& book)
         {
             book.set("answers", 0, "answer.value", text("na"));
             book.set("answers", 0, "answer.reason", text("Elsewhere."));
         }},
        {"answer.na-without-reason", cell("answers", "answer.value", text("na"))},
        {"answer.twice",
         [](WholeWorkbook& book)
         {
             addRow(book,
                    "answers",
                    {{"answer.element", text("5.1.1")},
                     {"answer.value", text("yes")},
                     {"answer.evidence", text("Act")}});
         }},
        {"cop.item-unknown", cell("cop", "cop.item", text("99 Nothing"))},
        {"cop.yes-without-evidence", cell("cop", "cop.evidence", {})},
        {"cop.pillar-empty", all("cop", "cop.value", "no")}};
    return kExamples;
}

const std::vector<Example>& planningExamples()
{
    static const std::vector<Example> kExamples{
        {"step.output-missing", cell("lifecycle", "step.output", {})},
        {"step.owner-missing",
         [](WholeWorkbook& book)
         {
             book.set("lifecycle", 16, "step.status", text("under way"));
             book.set("lifecycle", 16, "step.owner", {});
         }},
        {"step.overdue", cell("lifecycle", "step.status", text("under-way"))},
        {"step.gate-unmet", cell("lifecycle", "step.status", text("not begun"))},
        {"list.date-unreadable", cell("lifecycle", "step.due", text("in spring"))},
        {"principle.unanswered", cell("principles", "principle.value", {})},
        {"principle.not-shown", cell("principles", "principle.how", {})},
        {"stock.gap-open",
         [](WholeWorkbook& book)
         {
             const auto row = book.rowOf("draft", "measure.element", "5.3.1");
             book.set("draft", row, "measure.kind", text("context"));
         }},
        {"stakeholder.twice", cell("stakeholders", "stakeholder.name", text("university"))},
        {"stakeholder.role-missing", cell("stakeholders", "stakeholder.role", {})},
        {"stakeholder.unheard", cell("stakeholders", "stakeholder.engaged", {})},
        {"stakeholder.only-informed", cell("stakeholders", "stakeholder.role", text("inform"))},
        {"stakeholder.group-absent",
         [](WholeWorkbook& book)
         { book.set("stakeholders", 4, "stakeholder.sector", text("government")); }},
        {"comment.undecided", cell("consultation", "comment.disposition", {})},
        {"comment.reason-missing", cell("consultation", "comment.reason", {})},
        {"comment.sender-unlisted", cell("consultation", "comment.from", text("A passer-by"))},
        {"kpi.measure-unknown", cell("monitoring", "kpi.measure", text("m-200"))},
        {"kpi.figures-missing", cell("monitoring", "kpi.baseline", {})},
        {"kpi.behind", cell("monitoring", "kpi.reading", Cell{12.0})},
        {"kpi.reading-missing",
         [](WholeWorkbook& book)
         {
             book.set("monitoring", 0, "kpi.reading", {});
             book.set("monitoring", 0, "kpi.target-date", text("2027-06-14"));
         }},
        {"evidence.expired", cell("evidence", "evidence.expiry", text("2027-06-14"))},
        {"evidence.access-missing", cell("evidence", "evidence.access", {})},
        {"evidence.not-public", cell("evidence", "evidence.access", text("restricted"))}};
    return kExamples;
}

const std::vector<Example>& wholeExamples()
{
    static const std::vector<Example> kExamples{
        {"pillar.below-mean",
         [](WholeWorkbook& book)
         {
             for (const char* element : {"5.7.1", "5.7.2", "5.7.3", "5.7.4", "5.6.7"})
                 book.set("draft",
                          book.rowOf("draft", "measure.element", element),
                          "measure.element",
                          text("5.1.1"));
         }},
        {"pillar.thin-otherwise",
         [](WholeWorkbook& book)
         {
             // Exercises weigh most and are only mentioned: the reading decides whose pillar
             // suffers.
             book.set("draft",
                      book.rowOf("draft", "measure.element", "5.3.4"),
                      "measure.kind",
                      text("context"));
             addRow(book,
                    "answers",
                    {{"answer.element", text("5.3.4")}, {"answer.weight", Cell{40.0}}});
         }},
        {"strategy.budget-missing",
         [](WholeWorkbook& book)
         {
             book.setAll("draft", "measure.amount", {});
             book.setAll("draft", "measure.funding", {});
         }},
        {"strategy.kpi-missing", all("draft", "measure.kpi", "")},
        {"strategy.review-missing", setting("review", "")},
        {"strategy.term-missing", setting("from", "")},
        {"strategy.term-reversed", setting("from", "2033-01-01")},
        {"settings.value-unknown", setting("until", "some day")}};
    return kExamples;
}

class RulesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RulesTest);
    CPPUNIT_TEST(testEveryRuleIsSilentOnAWholeWorkbook);
    CPPUNIT_TEST(testMeasures);
    CPPUNIT_TEST(testAnswers);
    CPPUNIT_TEST(testPlanning);
    CPPUNIT_TEST(testWhole);
    CPPUNIT_TEST(testGaps);
    CPPUNIT_TEST(testNothingIsMissedBeforeAnythingIsCommitted);
    CPPUNIT_TEST(testArgumentsAreSaidInTheReadersLanguage);
    CPPUNIT_TEST(testNothingIsLateWithoutADay);
    CPPUNIT_TEST_SUITE_END();

    static std::string joined(const std::set<std::string>& rules)
    {
        std::string all;
        for (const std::string& rule : rules)
            all += rule + " ";
        return all;
    }

    static void check(const std::vector<Example>& examples)
    {
        for (const Example& example : examples)
        {
            WholeWorkbook book;
            example.spoil(book);
            const auto rules = book.rules();
            CPPUNIT_ASSERT_MESSAGE(std::string(example.rule) +
                                       " is silent; found: " + joined(rules),
                                   rules.count(example.rule) != 0);
            CPPUNIT_ASSERT_MESSAGE(example.rule,
                                   support::packedKnowledge().words.rule(example.rule));
        }
    }

    void testEveryRuleIsSilentOnAWholeWorkbook()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), joined(WholeWorkbook().rules()));
        CPPUNIT_ASSERT_EQUAL(std::string(), joined(WholeWorkbook().gaps()));
    }

    void testMeasures() { check(measureExamples()); }
    void testAnswers() { check(answerExamples()); }
    void testPlanning() { check(planningExamples()); }
    void testWhole() { check(wholeExamples()); }

    void testGaps()
    {
        WholeWorkbook book;
        book.set("draft", 0, "measure.target", {});
        CPPUNIT_ASSERT_EQUAL(std::string("element.gap "), joined(book.gaps()));
        book.setAll("draft", "measure.lead", text(""));
        book.setAll("draft", "measure.kpi", text(""));
        book.setAll("draft", "measure.end", text(""));
        book.setAll("draft", "measure.funding", text(""));
        book.setAll("draft", "measure.currency", text(""));
        CPPUNIT_ASSERT_EQUAL(std::string("element.gap pillar.thin "), joined(book.gaps()));
    }

    void testNothingIsMissedBeforeAnythingIsCommitted()
    {
        WholeWorkbook book;
        for (const char* table : {"draft", "answers", "cop"})
            book.clear(table);
        book.setAll("principles", "principle.value", text(""));
        book.setting("review", {});
        const auto rules = book.rules();
        for (const char* rule : {"principle.unanswered",
                                 "strategy.review-missing",
                                 "strategy.budget-missing",
                                 "cop.pillar-empty",
                                 "stock.gap-open"})
            CPPUNIT_ASSERT_MESSAGE(rule, rules.count(rule) == 0);
    }

    void testArgumentsAreSaidInTheReadersLanguage()
    {
        const Knowledge& known = support::packedKnowledge();
        base::Finding finding;
        finding.arguments = {
            "item:gca.pillar.legal", "value:sector.private", "column:kpi.unit", "12:30", "item:no"};
        const auto said = lint::spoken(finding, known.catalogue, known.vocabulary, "en").arguments;
        CPPUNIT_ASSERT_EQUAL(std::string("Legal measures"), said[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("private sector"), said[1]);
        CPPUNIT_ASSERT_EQUAL(std::string("Unit"), said[2]);
        CPPUNIT_ASSERT_EQUAL(std::string("12:30"), said[3]);
        CPPUNIT_ASSERT_EQUAL(std::string("item:no"), said[4]);
    }

    void testNothingIsLateWithoutADay()
    {
        WholeWorkbook book;
        book.set("evidence", 0, "evidence.expiry", text("2027-06-15"));
        CPPUNIT_ASSERT_EQUAL(std::string(), joined(book.rules()));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(RulesTest);

} // namespace
