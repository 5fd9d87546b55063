// SPDX-License-Identifier: MPL-2.0
/// Properties of the figures over random drafts: that both implementations agree, and what
/// design 2.1 promises of every draft.
///
/// NCS_ORACLE_CASES (1000) and NCS_ORACLE_SEED (2021) in the environment make longer or other runs.
#include "core/coverage/assessment.hxx"
#include "core/coverage/gaps.hxx"
#include "oracle/figures_comparison.hxx"
#include "support/catalogue_fixture.hxx"
#include "support/random_draft.hxx"

#include <cppunit/extensions/HelperMacros.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace ncs::oracle
{

using strategy::Cell;
using strategy::Row;
using strategy::Table;
using support::FixtureKnowledge;
using support::Pick;
using support::PlainKnowledge;
using support::RandomShape;
using support::RandomTables;

namespace
{

std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise)
{
    const char* value = std::getenv(name);
    return value == nullptr || *value == '\0' ? otherwise : std::strtoull(value, nullptr, 10);
}

/// Runs the property; a failure says the seed and the smallest case found.
template <class Property>
void holds(const std::string& name, std::uint64_t casesPerCent, Property&& property)
{
    rc::detail::TestParams params;
    params.seed = fromEnvironment("NCS_ORACLE_SEED", 2021);
    params.maxSuccess =
        static_cast<int>(fromEnvironment("NCS_ORACLE_CASES", 1000) * casesPerCent / 100);
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    const auto result =
        rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    CPPUNIT_ASSERT_MESSAGE(message.str(), result.template is<rc::detail::SuccessResult>());
}

/// Picks that RapidCheck chooses and shrinks.
std::size_t rapidPick(std::size_t bound)
{
    return *rc::gen::inRange<std::size_t>(0, bound).as("pick");
}

Pick quietPick()
{
    // One number seeds the whole case: RapidCheck records each pick it makes, and there are
    // hundreds.
    return support::seededPick(
        *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>())));
}

struct Figures
{
    strategy::Strategy read;
    coverage::Assessment assessment;

    Figures(const RandomTables& tables, const PlainKnowledge& knowledge)
        : read(strategy::readStrategy(tables.draft,
                                      tables.answers,
                                      knowledge.catalogue,
                                      knowledge.vocabulary,
                                      knowledge.context)),
          assessment(read, knowledge.catalogue, knowledge.reading)
    {
    }
};

/// A case: tables, and what to read them with.
struct Case
{
    RandomTables tables;
    PlainKnowledge knowledge;
};

Case makeCase(const Pick& pick, const FixtureKnowledge& source, std::size_t oddPercent)
{
    RandomShape shape;
    shape.oddPercent = oddPercent;
    strategy::ReadingContext context;
    if (pick(8) == 7)
        context.nullDate = pick(2) == 0 ? base::Date{1904, 1, 1} : base::Date{1900, 1, 1};
    if (pick(10) == 9 && source.catalogue.editions().size() > 1)
        context.edition = "2018";
    shape.edition = context.edition;
    const std::string reading = pick(2) == 0 ? "gca" : "gci";
    return {support::randomTables(pick, source.catalogue, source.vocabulary, shape),
            {source.catalogue, source.vocabulary, context, reading}};
}

std::string described(const Case& one)
{
    return "edition " + one.knowledge.context.edition + ", reading " + one.knowledge.reading +
           "\nDraft\n" + shown(one.tables.draft) + "Answers\n" + shown(one.tables.answers);
}

void expectAgreement(const Case& one)
{
    PlainKnowledge knowledge = one.knowledge;
    for (const char* reading : {"gca", "gci"})
    {
        knowledge.reading = reading;
        const std::string found = differences(one.tables.draft, one.tables.answers, knowledge);
        if (!found.empty())
            RC_FAIL(std::string("reading ") + reading + ":\n" + found + described(one));
    }
}

void expectBounds(const std::string& what, const coverage::Share& share, const Case& one)
{
    const bool ordered = 0 <= share.low && share.low <= share.now && share.now <= share.high &&
                         share.high <= 1 + kTolerance;
    if (!ordered)
        RC_FAIL(what + " is out of bounds\n" + described(one));
}

void expectSameFigures(const Figures& before, const Figures& after, const Case& one)
{
    const auto& left = before.assessment.elements();
    const auto& right = after.assessment.elements();
    RC_ASSERT(left.size() == right.size());
    const auto same = [](const coverage::Share& a, const coverage::Share& b)
    {
        return std::abs(a.now - b.now) <= kTolerance && std::abs(a.low - b.low) <= kTolerance &&
               std::abs(a.high - b.high) <= kTolerance;
    };
    for (std::size_t place = 0; place < left.size(); ++place)
        if (left[place].level != right[place].level || left[place].in != right[place].in ||
            left[place].target != right[place].target ||
            left[place].weight != right[place].weight ||
            !same(left[place].share, right[place].share))
            RC_FAIL(left[place].element->number + " differs\n" + described(one));
    for (std::size_t place = 0; place < before.assessment.pillars().size(); ++place)
    {
        const auto& a = before.assessment.pillars()[place].share;
        const auto& b = after.assessment.pillars()[place].share;
        if (a.has_value() != b.has_value() || (a && !same(*a, *b)))
            RC_FAIL("pillar " + std::to_string(place + 1) + " differs\n" + described(one));
    }
}

bool keysStandFirst(const Table& table)
{
    return support::columnOf(table, "measure.text") >= 0 ||
           support::columnOf(table, "answer.element") >= 0;
}

} // namespace

class FiguresPropertiesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(FiguresPropertiesTest);
    CPPUNIT_TEST(testBothImplementationsAgreeOnOddTables);
    CPPUNIT_TEST(testBothImplementationsAgreeOnOrdinaryTables);
    CPPUNIT_TEST(testBothImplementationsAgreeOnTheShippedCatalogue);
    CPPUNIT_TEST(testBothImplementationsAgreeOnTheSmallestTables);
    CPPUNIT_TEST(testFiguresStayInTheirBounds);
    CPPUNIT_TEST(testOneMoreCommittedRowLowersNothing);
    CPPUNIT_TEST(testOrderOfRowsChangesNothing);
    CPPUNIT_TEST(testDeletingAnAnswerRaisesNothingInRapidMode);
    CPPUNIT_TEST(testAnswersRaiseNoElementOfADraft);
    CPPUNIT_TEST_SUITE_END();

public:
    void testBothImplementationsAgreeOnOddTables()
    {
        holds("agree on odd tables",
              100,
              [] { expectAgreement(makeCase(quietPick(), support::smallKnowledge(), 30)); });
    }

    void testBothImplementationsAgreeOnOrdinaryTables()
    {
        holds("agree on ordinary tables",
              100,
              [] { expectAgreement(makeCase(quietPick(), support::smallKnowledge(), 2)); });
    }

    void testBothImplementationsAgreeOnTheShippedCatalogue()
    {
        holds("agree on the shipped catalogue",
              20,
              [] { expectAgreement(makeCase(quietPick(), support::shippedKnowledge(), 10)); });
    }

    /// Fewer cases, but a failure is shrunk to the plainest tables that show it.
    void testBothImplementationsAgreeOnTheSmallestTables()
    {
        holds("agree, with shrinking",
              5,
              [] { expectAgreement(makeCase(rapidPick, support::smallKnowledge(), 30)); });
    }

    /// "0 <= low <= now <= high <= 1", for everything that has a figure.
    void testFiguresStayInTheirBounds()
    {
        holds("bounds",
              50,
              []
              {
                  const Case one = makeCase(quietPick(), support::smallKnowledge(), 30);
                  const Figures figures(one.tables, one.knowledge);
                  for (const auto& element : figures.assessment.elements())
                  {
                      expectBounds(element.element->number, element.share, one);
                      RC_ASSERT(element.level >= 0);
                      RC_ASSERT(element.level <= 6);
                  }
                  for (const auto& pillar : figures.assessment.pillars())
                      if (pillar.share)
                          expectBounds(pillar.pillar->id, *pillar.share, one);
                  if (figures.assessment.whole())
                      expectBounds("whole", *figures.assessment.whole(), one);
              });
    }

    void testOneMoreCommittedRowLowersNothing()
    {
        holds("one more committed row",
              50,
              []
              {
                  const Pick pick = quietPick();
                  const Case one = makeCase(pick, support::smallKnowledge(), 30);
                  RC_PRE(support::columnOf(one.tables.draft, "measure.text") >= 0);
                  const Figures before(one.tables, one.knowledge);
                  Case more = one;
                  more.tables.draft.rows.push_back(
                      support::committedRow(pick,
                                            one.tables.draft,
                                            one.knowledge.catalogue,
                                            one.knowledge.context.edition));
                  const Figures after(more.tables, more.knowledge);
                  for (std::size_t place = 0; place < before.assessment.elements().size(); ++place)
                  {
                      const auto& was = before.assessment.elements()[place];
                      const auto& is = after.assessment.elements()[place];
                      if (is.level < was.level || is.share.now < was.share.now ||
                          is.share.low < was.share.low || is.share.high < was.share.high)
                          RC_FAIL(was.element->number + " fell\n" + described(more));
                  }
              });
    }

    /// Sorting a sheet changes no figure, no target and no weight.
    void testOrderOfRowsChangesNothing()
    {
        holds("order of rows",
              50,
              []
              {
                  const Pick pick = quietPick();
                  const Case one = makeCase(pick, support::smallKnowledge(), 30);
                  RC_PRE(keysStandFirst(one.tables.draft) && keysStandFirst(one.tables.answers));
                  const Figures before(one.tables, one.knowledge);
                  Case other = one;
                  for (Table* table : {&other.tables.draft, &other.tables.answers})
                      for (std::size_t place = table->rows.size(); place > 3; --place)
                          std::swap(table->rows[place - 1], table->rows[2 + pick(place - 2)]);
                  expectSameFigures(before, Figures(other.tables, other.knowledge), one);
              });
    }

    /// "One with no answer row has weight 1 and no answer, so deleting a row cannot raise a
    /// figure": all rows of one element, of weight 1, in rapid mode. (A deleted row of another
    /// weight moves the mean either way, and the high bound rises from "no" to "not answered".)
    void testDeletingAnAnswerRaisesNothingInRapidMode()
    {
        holds("deleting an answer",
              50,
              []
              {
                  const Pick pick = quietPick();
                  Case one = makeCase(pick, support::smallKnowledge(), 2);
                  one.tables.draft = one.tables.answers;
                  const long element = support::columnOf(one.tables.answers, "answer.element");
                  RC_PRE(element >= 0 && one.tables.answers.rows.size() > 2);
                  weighEqually(one.tables.answers);
                  one.tables.draft = one.tables.answers;
                  const Figures before(one.tables, one.knowledge);

                  Case fewer = one;
                  auto& rows = fewer.tables.answers.rows;
                  const auto* named = elementOf(rows[2 + pick(rows.size() - 2)], element, one);
                  rows.erase(std::remove_if(rows.begin() + 2,
                                            rows.end(),
                                            [&](const Row& row)
                                            { return elementOf(row, element, one) == named; }),
                             rows.end());
                  fewer.tables.draft = fewer.tables.answers;
                  const Figures after(fewer.tables, fewer.knowledge);
                  expectNothingRaised(before, after, one);
              });
    }

    /// "With a draft, answers never raise a figure": level and ratio are those without answers.
    void testAnswersRaiseNoElementOfADraft()
    {
        holds("answers beside a draft",
              50,
              []
              {
                  const Case one = makeCase(quietPick(), support::smallKnowledge(), 30);
                  RC_PRE(support::columnOf(one.tables.draft, "measure.text") >= 0);
                  Case without = one;
                  without.tables.answers.rows.clear();
                  const Figures with(one.tables, one.knowledge);
                  const Figures bare(without.tables, without.knowledge);
                  for (std::size_t place = 0; place < with.assessment.elements().size(); ++place)
                  {
                      const auto& answered = with.assessment.elements()[place];
                      const auto& silent = bare.assessment.elements()[place];
                      RC_ASSERT(answered.level == silent.level);
                      RC_ASSERT(answered.share.now == silent.share.now);
                      RC_ASSERT(answered.committed == silent.committed);
                  }
              });
    }

private:
    static void weighEqually(Table& answers)
    {
        for (std::size_t column = 0; column < answers.rows.front().size(); ++column)
            if (answers.rows.front()[column].index() == 2 &&
                std::get<std::string>(answers.rows.front()[column]) == "answer.weight")
                for (std::size_t row = 2; row < answers.rows.size(); ++row)
                    if (column < answers.rows[row].size())
                        answers.rows[row][column] = Cell{};
    }

    static const catalogue::Item* elementOf(const Row& row, long column, const Case& one)
    {
        const auto place = static_cast<std::size_t>(column);
        return place < row.size() ? support::plainElement(row[place], one.knowledge) : nullptr;
    }

    static void expectNothingRaised(const Figures& before, const Figures& after, const Case& one)
    {
        const auto raised = [](const coverage::Share& was, const coverage::Share& is)
        { return is.now > was.now + kTolerance || is.low > was.low + kTolerance; };
        for (std::size_t place = 0; place < before.assessment.elements().size(); ++place)
        {
            const auto& was = before.assessment.elements()[place];
            const auto& is = after.assessment.elements()[place];
            if (is.level > was.level || raised(was.share, is.share))
                RC_FAIL(was.element->number + " rose\n" + described(one));
        }
        for (std::size_t place = 0; place < before.assessment.pillars().size(); ++place)
        {
            const auto& was = before.assessment.pillars()[place].share;
            const auto& is = after.assessment.pillars()[place].share;
            if (was && is && raised(*was, *is))
                RC_FAIL("pillar " + std::to_string(place + 1) + " rose\n" + described(one));
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FiguresPropertiesTest);

} // namespace ncs::oracle
