// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/settings.hxx"

#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/strategy/column_map.hxx"

#include <algorithm>
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

/// Gives false when the value is none that the setting can have.
using Setter = std::function<bool(Settings&, const std::string&)>;

std::map<std::string, Setter> setters(const catalogue::Catalogue& catalogue,
                                      const catalogue::Vocabulary& vocabulary)
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
        {"title",
         [](Settings& settings, const std::string& value)
         {
             settings.title = value;
             return true;
         }},
        {"country",
         [](Settings& settings, const std::string& value)
         {
             settings.country = value;
             return true;
         }},
        {"note",
         [](Settings& settings, const std::string& value)
         {
             settings.note = value;
             return true;
         }},
    };
}

} // namespace

Settings readSettings(const Table& table,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary)
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
    const auto known = setters(catalogue, vocabulary);
    for (long row = columns.firstDataRow; row < static_cast<long>(table.rows.size()); ++row)
    {
        const base::Place keyPlace{kSource, row, columns.byKey.at("setting.key")};
        const base::Place valuePlace{kSource, row, columns.byKey.at("setting.value")};
        const std::string key = writtenOut(cellAt(table, row, keyPlace.column));
        const Cell& cell = cellAt(table, row, valuePlace.column);
        const std::string value = writtenOut(cell);
        if (key.empty())
            continue;
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
