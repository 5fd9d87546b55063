// SPDX-License-Identifier: MPL-2.0
#include "core/lint/table_rows.hxx"

#include "core/base/text.hxx"

#include <algorithm>

namespace ncs::lint
{

namespace
{

using strategy::RowReader;

const std::string kDraftTable = "draft";

const strategy::Table&
chosen(const Input& input, const std::string& table, const strategy::Table& otherwise)
{
    if (table == kDraftTable)
        return input.draft;
    const auto found = input.tables.find(table);
    return found == input.tables.end() ? otherwise : found->second;
}

} // namespace

std::string prefixOf(const std::string& table)
{
    static const std::map<std::string, std::string> kPrefixes{{kLifecycle, "step."},
                                                              {kPrinciples, "principle."},
                                                              {kStocktaking, "stock."},
                                                              {kStakeholders, "stakeholder."},
                                                              {kMonitoring, "kpi."},
                                                              {kConsultation, "comment."},
                                                              {kEvidence, "evidence."}};
    const auto found = kPrefixes.find(table);
    return found == kPrefixes.end() ? std::string() : found->second;
}

TableRows::TableRows(const Input& input, const std::string& table, base::Findings& findings)
    : input_(input), source_(table), table_(chosen(input, table, empty_)),
      resolve_(
          [&input](std::string_view text, std::string& rule)
          {
              return strategy::resolveElement(text,
                                              input.assessment.catalogue(),
                                              input.assessment.strategy().context.edition,
                                              rule);
          }),
      findings_(findings), context_{table_,
                                    columns_,
                                    source_,
                                    resolve_,
                                    input.vocabulary,
                                    input.assessment.strategy().context,
                                    findings_}
{
    base::Findings ofColumns; // of the draft they are known; of the others not worth a word
    const std::string prefix = table == kDraftTable ? "measure." : prefixOf(table);
    columns_ = strategy::mapColumns(table_, prefix, source_, input.vocabulary, ofColumns);
    if (columns_.byKey.empty())
        return;
    for (long row = columns_.firstDataRow; row < static_cast<long>(table_.rows.size()); ++row)
    {
        const RowReader reader(context_, row);
        const bool isFilled =
            std::any_of(columns_.byKey.begin(),
                        columns_.byKey.end(),
                        [&](const auto& column) { return reader.isFilled(column.first); });
        if (isFilled)
            rows_.push_back(row);
    }
}

void TableRows::each(const std::function<void(const RowReader&)>& use) const
{
    for (const long row : rows_)
        use(RowReader(context_, row));
}

void TableRows::checkCell(const RowReader& row, const std::string& key) const
{
    const catalogue::Column* column = input_.vocabulary.column(key);
    if (column == nullptr)
        return;
    if (!column->list.empty() && row.code(key, column->list) == std::string("?"))
        row.report("list.value-unknown",
                   base::Severity::Warning,
                   key,
                   {row.text(key), columnArgument(key)});
    if (column->isDate && row.isFilled(key) && !row.day(key, RowReader::YearMeans::LastDay))
        row.report("list.date-unreadable",
                   base::Severity::Warning,
                   key,
                   {row.text(key), columnArgument(key)});
}

void TableRows::checkCells() const
{
    each(
        [this](const RowReader& row)
        {
            if (source_ != kDraftTable)
                row.reportErrorCells();
            for (const auto& column : columns_.byKey)
                checkCell(row, column.first);
        });
}

bool holds(const RowReader& row,
           const std::string& key,
           const std::string& list,
           const std::string& code)
{
    return row.code(key, list) == code;
}

std::vector<std::string> namesIn(const RowReader& row, const std::string& key)
{
    std::vector<std::string> names;
    for (const std::string& part : base::split(row.text(key), {";", "；", "؛", "\n", "\r"}))
        if (!base::trimmed(part).empty())
            names.push_back(base::trimmed(part));
    return names;
}

std::string itemArgument(const catalogue::Item& item)
{
    return "item:" + item.id;
}

std::string valueArgument(const std::string& list, const std::string& code)
{
    return "value:" + list + "." + code;
}

std::string columnArgument(const std::string& key)
{
    return "column:" + key;
}

} // namespace ncs::lint
