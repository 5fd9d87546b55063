// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/settings.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/strategy/column_map.hxx"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace ncs::strategy
{

namespace
{

const std::string kSource = "settings";

std::string writtenOut(const Cell& cell)
{
    if (const double* figure = std::get_if<double>(&cell))
        return base::shortestDecimal(*figure);
    const std::string* text = std::get_if<std::string>(&cell);
    return text ? base::trimmed(*text) : std::string();
}

/// A day as people write it among the settings: a date, YYYY-MM-DD, or a year alone.
std::optional<long> dayOf(const std::string& written, bool lastOfYear, const base::Date& nullDate)
{
    if (const auto date = base::parseIsoDate(written))
        return base::dayNumber(*date);
    const auto number = base::parseDecimal(written);
    if (!number || *number != std::floor(*number) || *number < base::kFirstYear ||
        *number > base::kMaxSerial)
        return std::nullopt;
    const int whole = static_cast<int>(*number);
    if (!base::isYear(*number))
        return base::dayNumber(nullDate) + whole;
    return base::dayNumber(base::edgeOfYear(whole, lastOfYear));
}

/// Gives false when the value is none that the setting can have.
using Setter = std::function<bool(Settings&, const std::string&)>;

Setter text(std::string Settings::*place)
{
    return [place](Settings& settings, const std::string& value)
    {
        settings.*place = value;
        return true;
    };
}

Setter day(std::optional<long> Settings::*place, bool lastOfYear, const base::Date& nullDate)
{
    return [=](Settings& settings, const std::string& value)
    {
        settings.*place = dayOf(value, lastOfYear, nullDate);
        return (settings.*place).has_value();
    };
}

std::map<std::string, Setter> setters(const catalogue::Catalogue& catalogue,
                                      const catalogue::Vocabulary& vocabulary,
                                      const base::Date& nullDate)
{
    const auto listed =
        [&vocabulary](const std::string& list, const std::string& value, std::string& place)
    {
        const auto code = vocabulary.code(list, value);
        if (code)
            place = *code;
        return code.has_value();
    };
    return {
        {"reading",
         [&catalogue, listed](Settings& settings, const std::string& value)
         {
             std::string code = value;
             listed("reading", value, code);
             const bool known = catalogue.reading(code) != nullptr;
             if (known)
                 settings.reading = code;
             return known;
         }},
        {"edition",
         [&catalogue, listed](Settings& settings, const std::string& value)
         {
             std::string code = value;
             listed("edition", value, code);
             const auto editions = catalogue.editions();
             const bool known = std::find(editions.begin(), editions.end(), code) != editions.end();
             if (known)
                 settings.edition = code;
             return known;
         }},
        {"language",
         [listed](Settings& settings, const std::string& value)
         { return listed("language", value, settings.language); }},
        {"tlp",
         [listed](Settings& settings, const std::string& value)
         { return listed("tlp", value, settings.tlp); }},
        {"title", text(&Settings::title)},
        {"country", text(&Settings::country)},
        {"currency", text(&Settings::currency)},
        {"note", text(&Settings::note)},
        {"from", day(&Settings::from, false, nullDate)},
        {"until", day(&Settings::until, true, nullDate)},
        {"review", day(&Settings::review, true, nullDate)},
    };
}

} // namespace

Settings readSettings(const Table& table,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary,
                      const base::Date& nullDate)
{
    Settings settings;
    const ColumnMap columns = mapColumns(table, "setting.", kSource, vocabulary, settings.findings);
    if (!columns.has("setting.key") || !columns.has("setting.value"))
    {
        settings.findings.push_back({"settings.no-columns",
                                     base::Severity::Warning,
                                     base::Certainty::Certain,
                                     {kSource, 0, -1},
                                     "",
                                     {}});
        return settings;
    }
    const auto known = setters(catalogue, vocabulary, nullDate);
    settings.withoutRow = {"edition", "reading", "language"};
    for (long row = columns.firstDataRow; row < static_cast<long>(table.rows.size()); ++row)
    {
        const base::Place keyPlace{kSource, row, columns.byKey.at("setting.key")};
        const base::Place valuePlace{kSource, row, columns.byKey.at("setting.value")};
        const std::string key = writtenOut(cellAt(table, row, keyPlace.column));
        const Cell& cell = cellAt(table, row, valuePlace.column);
        const std::string value = writtenOut(cell);
        if (key.empty())
            continue;
        settings.withoutRow.erase(
            std::remove(settings.withoutRow.begin(), settings.withoutRow.end(), key),
            settings.withoutRow.end());
        const auto setter = known.find(key);
        if (setter == known.end())
            settings.findings.push_back({"settings.key-unknown",
                                         base::Severity::Information,
                                         base::Certainty::Certain,
                                         keyPlace,
                                         "",
                                         {key}});
        else if (std::holds_alternative<ErrorCell>(cell))
            settings.findings.push_back({"cell.error",
                                         base::Severity::Error,
                                         base::Certainty::Certain,
                                         valuePlace,
                                         "",
                                         {}});
        else if (!vocabulary.isBlank(value) && !setter->second(settings, value))
            settings.findings.push_back({"settings.value-unknown",
                                         base::Severity::Warning,
                                         base::Certainty::Certain,
                                         valuePlace,
                                         "",
                                         {key, value}});
    }
    return settings;
}

} // namespace ncs::strategy
