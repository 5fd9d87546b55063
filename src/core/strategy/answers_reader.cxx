// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/answers_reader.hxx"

#include <algorithm>
#include <cmath>

namespace ncs::strategy
{

namespace
{

using base::Severity;

constexpr int kHighestLevel = static_cast<int>(kRungCount);

AnswerValue readValue(const RowReader& row)
{
    static const std::map<std::string, AnswerValue> kValues{{"yes", AnswerValue::Yes},
                                                            {"partly", AnswerValue::Partly},
                                                            {"no", AnswerValue::No},
                                                            {"unknown", AnswerValue::Unknown},
                                                            {"na", AnswerValue::NotApplicable}};
    const auto code = row.code("answer.value", "answer");
    if (!code)
        return AnswerValue::Blank;
    const auto found = kValues.find(*code);
    if (found != kValues.end())
        return found->second;
    row.report(
        "answer.value-unknown", Severity::Warning, "answer.value", {row.text("answer.value")});
    return AnswerValue::Blank;
}

double readWeight(const RowReader& row)
{
    const std::string written = row.text("answer.weight");
    if (written.empty())
        return 1.0;
    const double* weight = row.number("answer.weight");
    if (weight && std::isfinite(*weight) && *weight >= 0)
        return *weight;
    row.report("answer.weight-bad", Severity::Warning, "answer.weight", {written});
    return 1.0;
}

int readTarget(const RowReader& row, const catalogue::Vocabulary& vocabulary)
{
    const std::string written = row.text("answer.target");
    if (written.empty())
        return kHighestLevel;
    const std::string code = vocabulary.code("level", written).value_or(written);
    for (int level = 1; level <= kHighestLevel; ++level)
        if (code == std::to_string(level))
            return level;
    row.report("answer.target-bad", Severity::Warning, "answer.target", {written});
    return kHighestLevel;
}

Answer readAnswer(const RowReader& row, const catalogue::Vocabulary& vocabulary)
{
    Answer answer;
    answer.row = row.row();
    answer.value = readValue(row);
    answer.hasReason = row.isFilled("answer.reason");
    answer.hasEvidence = row.isFilled("answer.evidence");
    answer.weight = readWeight(row);
    answer.target = readTarget(row, vocabulary);
    return answer;
}

/// Of two rows the lower counts, with its weight and target; not applicable only if both say so.
/// Rows that answer alike are settled so that sorting the sheet changes nothing: the larger weight,
/// the higher target, and a reason or evidence only if both give one.
Answer settled(const Answer& first, const Answer& second)
{
    if (first.value != second.value)
        return second.value < first.value ? second : first;
    Answer both = first;
    both.weight = std::max(first.weight, second.weight);
    both.target = std::max(first.target, second.target);
    both.hasReason = first.hasReason && second.hasReason;
    both.hasEvidence = first.hasEvidence && second.hasEvidence;
    return both;
}

} // namespace

std::map<const catalogue::Item*, Answer> readAnswers(const RowContext& context)
{
    std::map<const catalogue::Item*, Answer> answers;
    const long rows = static_cast<long>(context.table.rows.size());
    for (long index = context.columns.firstDataRow; index < rows; ++index)
    {
        const RowReader row(context, index);
        if (row.isEmpty())
            continue;
        row.reportErrorCells();
        const catalogue::Item* element = row.element("answer.element");
        if (!element)
        {
            if (!row.isFilled("answer.element"))
                row.report("answer.element-missing", Severity::Warning, "answer.element");
            continue;
        }
        const Answer answer = readAnswer(row, context.vocabulary);
        const auto [place, isNew] = answers.emplace(element, answer);
        if (isNew)
            continue;
        row.report(
            "answer.twice", Severity::Warning, "answer.element", {element->number}, element->id);
        place->second = settled(place->second, answer);
    }
    return answers;
}

} // namespace ncs::strategy
