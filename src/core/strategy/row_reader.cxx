// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/row_reader.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"

#include <algorithm>
#include <cmath>

namespace ncs::strategy
{

namespace
{

const std::vector<std::string>& elementSeparators()
{
    static const std::vector<std::string> kSeparators{
        ";", ",", "；", "，", "、", "،", "؛", "\n", "\r"};
    return kSeparators;
}

} // namespace

std::vector<std::string> elementParts(std::string_view text)
{
    return base::split(text, elementSeparators());
}

const Cell& RowReader::cell(const std::string& key) const
{
    const auto found = context_.columns.byKey.find(key);
    return cellAt(context_.table, row_, found == context_.columns.byKey.end() ? -1 : found->second);
}

bool RowReader::isEmpty() const
{
    return std::all_of(context_.columns.byKey.begin(),
                       context_.columns.byKey.end(),
                       [this](const auto& column)
                       {
                           const Cell& value = cellAt(context_.table, row_, column.second);
                           return !std::holds_alternative<ErrorCell>(value) &&
                                  text(column.first).empty();
                       });
}

void RowReader::reportErrorCells() const
{
    for (const auto& column : context_.columns.byKey)
        if (std::holds_alternative<ErrorCell>(cellAt(context_.table, row_, column.second)))
            report("cell.error", base::Severity::Error, column.first);
}

std::string RowReader::text(const std::string& key) const
{
    const Cell& value = cell(key);
    if (const double* figure = std::get_if<double>(&value))
        return base::shortestDecimal(*figure);
    const std::string* written = std::get_if<std::string>(&value);
    if (!written || context_.vocabulary.isBlank(*written))
        return {};
    return base::trimmed(*written);
}

std::optional<std::string> RowReader::code(const std::string& key, const std::string& list) const
{
    if (const std::string* written = std::get_if<std::string>(&cell(key)))
        if (auto found = context_.vocabulary.code(list, *written))
            return found;
    return isFilled(key) ? std::optional<std::string>("?") : std::nullopt;
}

const double* RowReader::number(const std::string& key) const
{
    return std::get_if<double>(&cell(key));
}

const catalogue::Item* RowReader::resolved(const std::string& text, const std::string& key) const
{
    std::string rule;
    const catalogue::Item* item = context_.resolve(text, rule);
    if (!item && !rule.empty())
        report(rule, base::Severity::Error, key, {text});
    return item;
}

const catalogue::Item* RowReader::element(const std::string& key) const
{
    if (number(key))
    {
        report("element.number", base::Severity::Error, key, {text(key)});
        return nullptr;
    }
    const std::string written = text(key);
    return written.empty() ? nullptr : resolved(written, key);
}

std::vector<const catalogue::Item*> RowReader::elementList(const std::string& key) const
{
    std::vector<const catalogue::Item*> items;
    if (number(key))
    {
        report("element.number", base::Severity::Error, key, {text(key)});
        return items;
    }
    for (const std::string& part : elementParts(text(key)))
    {
        if (context_.vocabulary.isBlank(part))
            continue;
        if (const catalogue::Item* item = resolved(base::trimmed(part), key))
            items.push_back(item);
    }
    return items;
}

std::optional<long> RowReader::day(const std::string& key, YearMeans yearMeans) const
{
    if (const double* figure = number(key))
    {
        if (base::isYear(*figure))
            return base::dayNumber(
                base::edgeOfYear(static_cast<int>(*figure), yearMeans == YearMeans::LastDay));
        if (!std::isfinite(*figure) || std::fabs(*figure) > base::kMaxSerial)
            return std::nullopt;
        return base::dayNumber(context_.reading.nullDate) + static_cast<long>(std::floor(*figure));
    }
    const auto date = base::parseIsoDate(text(key));
    return date ? std::optional<long>(base::dayNumber(*date)) : std::nullopt;
}

void RowReader::report(const std::string& rule,
                       base::Severity severity,
                       const std::string& key,
                       std::vector<std::string> arguments,
                       const std::string& item,
                       base::Certainty certainty) const
{
    const auto found = context_.columns.byKey.find(key);
    const long column = found == context_.columns.byKey.end() ? -1 : found->second;
    context_.findings.push_back(
        {rule, severity, certainty, {context_.source, row_, column}, item, std::move(arguments)});
}

} // namespace ncs::strategy
