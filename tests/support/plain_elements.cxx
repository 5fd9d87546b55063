// SPDX-License-Identifier: MPL-2.0
#include "support/plain_elements.hxx"

#include "core/base/number_text.hxx"

#include <algorithm>
#include <cmath>

namespace ncs::support
{

using catalogue::Item;
using strategy::Cell;
using strategy::Table;
using Fraction = PlainFraction;
using Met = PlainRungs;
using Answer = PlainAnswer;
using Element = PlainElementRead;

namespace
{

// ------------------------------------------------------------------------------------------ rungs

bool has(const PlainRow& row, const std::string& key, const PlainKnowledge& knowledge)
{
    return !plainEmpty(plainCell(row, key), knowledge.vocabulary);
}

/// "Rungs of an element; a row is a Draft row with non-empty text that names it."
Met rungsOf(const PlainRow& row, const PlainKnowledge& knowledge)
{
    Met met{};
    // "1 mentioned: any kind (blank or unknown kind is context)"
    const std::string kind =
        plainCode(plainCell(row, "measure.kind"), "kind", knowledge.vocabulary).value_or("context");
    met[1] = true;

    // "2 committed: kind objective or measure"
    const bool committed = kind == "objective" || kind == "measure";
    met[2] = committed;

    // "3 owned: committed, with a lead"
    met[3] = committed && has(row, "measure.lead", knowledge);

    // "4 resourced: committed, with (a numeric amount > 0 and a currency) or a funding source
    // (a text amount is not read)"
    const auto amount = plainNumber(plainCell(row, "measure.amount"));
    const bool paid = amount && *amount > 0 && has(row, "measure.currency", knowledge);
    met[4] = committed && (paid || has(row, "measure.funding", knowledge));

    // "5 scheduled: committed, with a readable end not before its start (an empty start passes; an
    // unreadable one fails; end = start passes)"
    const Cell start = plainCell(row, "measure.start");
    const auto startDay = plainDay(start, PlainEdge::Start, knowledge.context);
    const auto endDay = plainDay(plainCell(row, "measure.end"), PlainEdge::End, knowledge.context);
    const bool startPasses =
        plainEmpty(start, knowledge.vocabulary) || (startDay && endDay && *startDay <= *endDay);
    met[5] = committed && endDay && startPasses;

    // "6 measured: committed, with a KPI and a target (numeric 0 is a value)"
    met[6] =
        committed && has(row, "measure.kpi", knowledge) && has(row, "measure.target", knowledge);
    return met;
}

bool names(const PlainRow& row, const Item& item, const PlainKnowledge& knowledge)
{
    const auto elements = plainElements(row, knowledge);
    return std::find(elements.begin(), elements.end(), &item) != elements.end();
}

void readFromDraft(Element& element,
                   const std::vector<PlainRow>& draft,
                   const PlainKnowledge& knowledge)
{
    for (const PlainRow& row : draft)
    {
        if (!has(row, "measure.text", knowledge) || !names(row, *element.item, knowledge))
            continue;
        const Met met = rungsOf(row, knowledge);
        // "Level of an element: the highest k such that one row meets rungs 1..k (0: silent)."
        for (int k = 1; k <= 6 && met[static_cast<std::size_t>(k)]; ++k)
            element.level = std::max(element.level, k);
        for (std::size_t rung = 1; rung <= 6; ++rung)
            element.together[rung] = element.together[rung] || met[rung];
    }
    // "Ratio: the number of rungs that its rows meet together / 6."
    const auto count = std::count(element.together.begin() + 1, element.together.end(), true);
    element.ratio = Fraction(static_cast<long>(count), 6);
    element.committed = element.together[2];
}

// ---------------------------------------------------------------------------------------- answers

/// A weight as the decimal that a person reads in the cell: 0.1 is one tenth, not the double beside
/// it.
Fraction decimal(double value)
{
    const std::string text = base::shortestDecimal(value);
    const std::size_t mark = text.find_first_of("eE");
    int exponent = mark == std::string::npos ? 0 : std::stoi(text.substr(mark + 1));
    std::string digits;
    bool afterPoint = false;
    for (const char character : text.substr(0, mark))
    {
        if (character == '.')
            afterPoint = true;
        if (character < '0' || character > '9')
            continue;
        digits += character;
        exponent -= afterPoint ? 1 : 0;
    }
    // Leading zeros would make the number octal.
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    const boost::multiprecision::cpp_int whole(digits);
    const boost::multiprecision::cpp_int power = boost::multiprecision::pow(
        boost::multiprecision::cpp_int(10), static_cast<unsigned>(std::abs(exponent)));
    return exponent < 0 ? Fraction(whole, power) : Fraction(whole * power);
}

Answer readAnswer(const PlainRow& row, const PlainKnowledge& knowledge)
{
    Answer answer;
    answer.value =
        plainCode(plainCell(row, "answer.value"), "answer", knowledge.vocabulary).value_or("");
    answer.reason = has(row, "answer.reason", knowledge);

    // "Weight of the answer row (blank 1; 0 allowed; negative or text 1, with a finding)"
    const auto weight = plainNumber(plainCell(row, "answer.weight"));
    if (weight && *weight >= 0)
        answer.weight = decimal(*weight);

    // "Target t of an element: 1..6, default 6." The column is a list of levels, so a label is
    // read.
    const Cell target = plainCell(row, "answer.target");
    const std::string code = plainCode(target, "level", knowledge.vocabulary).value_or("");
    for (int level = 1; level <= 6; ++level)
        if (plainNumber(target) == static_cast<double>(level) || code == std::to_string(level))
            answer.target = level;
    return answer;
}

/// "The lower counts (no < don't know < blank < partly < yes)."
int rankOf(const Answer& answer)
{
    const std::vector<std::string> order{"no", "unknown", "", "partly", "yes"};
    return static_cast<int>(std::find(order.begin(), order.end(), answer.value) - order.begin());
}

/// One answer from all the rows of an element; nothing when there is none.
Answer settled(const Item& item, const std::vector<PlainRow>& rows, const PlainKnowledge& knowledge)
{
    std::vector<Answer> all;
    for (const PlainRow& row : rows)
        if (plainElement(plainCell(row, "answer.element"), knowledge) == &item)
            all.push_back(readAnswer(row, knowledge));

    // "One with no answer row has weight 1 and no answer."
    if (all.empty())
        return {};

    // "Two answer rows for one element: the lower counts; not applicable only if all agree."
    int lowest = 99;
    for (const Answer& answer : all)
        lowest = std::min(lowest, rankOf(answer)); // not applicable ranks above all others
    // Rows that give the same lowest answer are settled so that their order does not matter: the
    // larger weight, the higher target, and a reason only if each of them has one.
    Answer result;
    bool first = true;
    for (const Answer& answer : all)
    {
        if (rankOf(answer) != lowest)
            continue;
        if (first)
            result = answer;
        first = false;
        result.weight = std::max(result.weight, answer.weight);
        result.target = std::max(result.target, answer.target);
        result.reason = result.reason && answer.reason;
    }
    return result;
}

/// "Rapid mode. Ratio: yes 1, partly 0.5, no, don't know or blank 0; level: yes 6, partly 3, else
/// 0; committed when yes or partly."
void readFromAnswer(Element& element)
{
    const std::string& value = element.answer.value;
    element.ratio = value == "yes" ? Fraction(1) : value == "partly" ? Fraction(1, 2) : Fraction(0);
    element.level = value == "yes" ? 6 : value == "partly" ? 3 : 0;
    element.committed = value == "yes" || value == "partly";
}

} // namespace

std::vector<Element> plainElementsRead(const Table& draft,
                                       const Table& answers,
                                       bool rapid,
                                       const PlainKnowledge& knowledge)
{
    const auto draftRows = plainRows(draft, "measure.", knowledge.vocabulary);
    const auto answerRows = plainRows(answers, "answer.", knowledge.vocabulary);
    std::vector<Element> elements;
    // "All assessable elements of the edition are scored."
    for (const Item& item : knowledge.catalogue.items())
    {
        if (item.kind != catalogue::Kind::Element || !item.assessable || item.withdrawn ||
            item.edition != knowledge.context.edition)
            continue;
        Element element;
        element.item = &item;
        element.answer = settled(item, answerRows, knowledge);
        if (rapid)
            readFromAnswer(element);
        else
            readFromDraft(element, draftRows, knowledge); // "answers never raise a figure"

        // "Not applicable with a reason and no committed row: out. Without a reason, or with a
        // committed row: in."
        element.in = !(element.answer.value == "na" && element.answer.reason && !element.committed);

        // "Bounds: don't know (in rapid mode blank too) counts its own ratio for low and 1 for
        // high."
        const bool open =
            element.answer.value == "unknown" || (rapid && element.answer.value.empty());
        element.share = {element.ratio, element.ratio, open ? Fraction(1) : element.ratio};
        elements.push_back(element);
    }
    return elements;
}

} // namespace ncs::support
