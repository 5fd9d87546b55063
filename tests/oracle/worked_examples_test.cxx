// SPDX-License-Identifier: MPL-2.0
/// Both implementations against the examples worked by hand.
#include "core/coverage/assessment.hxx"
#include "core/coverage/gaps.hxx"
#include "oracle/figures_comparison.hxx"
#include "oracle/worked_examples.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <cmath>
#include <map>
#include <sstream>

namespace ncs::oracle
{

using strategy::Table;

namespace
{

using Facts = std::map<std::string, std::optional<double>>;

struct Outcome
{
    Facts facts;
    std::vector<std::string> gaps;
};

/// L T O C I by a pillar's id, the number of a focus area, "whole".
std::string shortName(const catalogue::Item& item)
{
    if (item.kind != catalogue::Kind::Pillar)
        return item.number;
    return std::string(1, static_cast<char>(std::toupper(item.concept_.front())));
}

template <class Share>
void addShare(Facts& facts, const std::string& name, const std::optional<Share>& share)
{
    facts["coverage " + name] = share ? std::optional<double>(share->now) : std::nullopt;
    facts["low " + name] = share ? std::optional<double>(share->low) : std::nullopt;
    facts["high " + name] = share ? std::optional<double>(share->high) : std::nullopt;
}

template <class Element, class Share>
void addElement(Facts& facts, const Element& element, const Share& share)
{
    const std::string name = " " + element.element->number;
    facts["level" + name] = element.level;
    facts["ratio" + name] = share.now;
    facts["low" + name] = share.low;
    facts["high" + name] = share.high;
    facts["in" + name] = element.in ? 1 : 0;
    facts["committed" + name] = element.committed ? 1 : 0;
    facts["target" + name] = element.target;
    facts["weight" + name] = element.weight;
}

void addGap(Outcome& outcome, const std::string& id, base::Severity severity)
{
    outcome.gaps.push_back(id);
    outcome.facts["severity " + id] = 1 + static_cast<int>(severity);
}

Outcome byPlain(const Table& draft, const Table& answers, const support::PlainKnowledge& knowledge)
{
    const support::PlainFigures figures = support::plainFigures(draft, answers, knowledge);
    Outcome outcome;
    for (const support::PlainElement& element : figures.elements)
        addElement(outcome.facts, element, element.ratio);
    for (const support::PlainGroup& group : figures.pillars)
        addShare(outcome.facts, shortName(*group.item), group.share);
    for (const support::PlainGroup& group : figures.focusAreas)
        addShare(outcome.facts, shortName(*group.item), group.share);
    addShare(outcome.facts, "whole", figures.whole);
    outcome.facts["rapid"] = figures.rapid ? 1 : 0;
    outcome.facts["started"] = figures.notStarted ? 0 : 1;
    for (const support::PlainGap& gap : figures.gaps)
        addGap(outcome, gap.id, gap.severity);
    return outcome;
}

Outcome
byProduct(const Table& draft, const Table& answers, const support::PlainKnowledge& knowledge)
{
    const strategy::Strategy read = strategy::readStrategy(
        draft, answers, knowledge.catalogue, knowledge.vocabulary, knowledge.context);
    const coverage::Assessment assessment(read, knowledge.catalogue, knowledge.reading);
    Outcome outcome;
    for (const coverage::ElementFigures& element : assessment.elements())
        addElement(outcome.facts, element, element.share);
    for (const coverage::PillarFigures& pillar : assessment.pillars())
        addShare(outcome.facts, shortName(*pillar.pillar), pillar.share);
    for (const catalogue::Item* area :
         knowledge.catalogue.itemsOf(catalogue::Kind::FocusArea, knowledge.context.edition))
        addShare(outcome.facts, shortName(*area), assessment.focusArea(*area));
    addShare(outcome.facts, "whole", assessment.whole());
    outcome.facts["rapid"] = read.rapid ? 1 : 0;
    outcome.facts["started"] = assessment.notStarted() ? 0 : 1;
    for (const coverage::Gap& gap : coverage::rankedGaps(assessment))
        addGap(outcome, gap.id, gap.severity);
    return outcome;
}

Table tableOf(const std::string& prefix, const std::vector<Fields>& rows)
{
    Table table = support::emptyTable(prefix, support::smallKnowledge().vocabulary);
    for (const Fields& fields : rows)
    {
        strategy::Row row(table.rows.front().size());
        for (const auto& [key, cell] : fields)
        {
            const long column = support::columnOf(table, prefix + key);
            CPPUNIT_ASSERT_MESSAGE("no column " + prefix + key, column >= 0);
            row[static_cast<std::size_t>(column)] = cell;
        }
        table.rows.push_back(row);
    }
    return table;
}

std::string shown(const std::optional<double>& value)
{
    return value ? std::to_string(*value) : "not assessable";
}

void expect(const WorkedExample& example, const std::string& who, const Outcome& outcome)
{
    std::ostringstream wrong;
    for (const Expected& expected : example.expected)
    {
        const auto found = outcome.facts.find(expected.fact);
        const bool isGap = expected.fact.rfind("severity ", 0) == 0;
        if (found == outcome.facts.end() && !isGap)
        {
            wrong << "no such fact: " << expected.fact << '\n';
            continue;
        }
        const std::optional<double> is = found == outcome.facts.end() ? 0 : found->second;
        const bool same = is.has_value() == expected.value.has_value() &&
                          (!is || std::fabs(*is - *expected.value) <= kTolerance);
        if (!same)
            wrong << expected.fact << ": expected " << shown(expected.value) << ", is " << shown(is)
                  << '\n';
    }
    if (!example.gaps.empty() && example.gaps != outcome.gaps)
    {
        wrong << "gaps in this order:";
        for (const std::string& gap : outcome.gaps)
            wrong << "\n  " << gap;
    }
    const std::string message = wrong.str();
    CPPUNIT_ASSERT_MESSAGE(who + ": " + example.sentence + "\n" + message, message.empty());
}

void check(const std::vector<WorkedExample>& examples)
{
    const support::FixtureKnowledge& small = support::smallKnowledge();
    CPPUNIT_ASSERT(!examples.empty());
    for (const WorkedExample& example : examples)
    {
        CPPUNIT_ASSERT_MESSAGE(example.sentence, !example.expected.empty());
        const Table answers = tableOf("answer.", example.answers);
        const Table draft = example.rapid ? answers : tableOf("measure.", example.draft);
        const support::PlainKnowledge knowledge{
            small.catalogue, small.vocabulary, example.context, example.reading};
        expect(example, "plain", byPlain(draft, answers, knowledge));
        expect(example, "product", byProduct(draft, answers, knowledge));
    }
}

} // namespace

class WorkedExamplesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(WorkedExamplesTest);
    CPPUNIT_TEST(testCells);
    CPPUNIT_TEST(testRungsAndLevels);
    CPPUNIT_TEST(testRapidModeAndInOrOut);
    CPPUNIT_TEST(testCoverageAndBounds);
    CPPUNIT_TEST(testSeverityAndRank);
    CPPUNIT_TEST_SUITE_END();

public:
    void testCells() { check(cellExamples()); }
    void testRungsAndLevels() { check(rungExamples()); }
    void testRapidModeAndInOrOut() { check(answerExamples()); }
    void testCoverageAndBounds() { check(coverageExamples()); }
    void testSeverityAndRank() { check(gapExamples()); }
};

CPPUNIT_TEST_SUITE_REGISTRATION(WorkedExamplesTest);

} // namespace ncs::oracle
