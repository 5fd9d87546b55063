// SPDX-License-Identifier: MPL-2.0
#include "core/layout/sheet_planner.hxx"

#include "core/base/language.hxx"
#include "core/base/number_text.hxx"

#include <algorithm>

namespace ncs::layout
{

namespace
{

const std::string kSettings = "ncs_settings";
const std::string kSettingValue = "setting.value";
const std::string kKeyStyle = "ncs-key";
const std::string kHeaderStyle = "ncs-header";
/// Arabic letters of the same size stand higher and run a little wider than Latin ones.
constexpr double kComplexHeight = 1.4;
constexpr double kComplexWidth = 1.12;
/// Chinese ones stand a little higher.
constexpr double kAsianHeight = 1.2;

} // namespace

SheetPlanner::SheetPlanner(const Layout& layout,
                           const Sheet& sheet,
                           const Knowledge& knowledge,
                           const PlanOptions& options,
                           base::Findings& findings)
    : layout_(layout), sheet_(sheet), knowledge_(knowledge), options_(options), findings_(findings)
{
}

PlannedSheet SheetPlanner::plan()
{
    plan_.key = sheet_.key;
    plan_.name = knowledge_.words.say(sheet_.title, options_.language);
    plan_.page = sheet_.page;
    plan_.hidden = sheet_.hidden;
    plan_.isProtected = sheet_.isProtected;
    plan_.freeze = sheet_.freeze;
    plan_.print = sheet_.print;
    plan_.repeatRows = sheet_.repeatRows;
    plan_.repeatColumns = sheet_.repeatColumns;
    plan_.columns = sheet_.columns;
    plan_.rows = sheet_.rows;
    plan_.areas = sheet_.areas;
    plan_.merges = sheet_.merges;
    for (const List& list : sheet_.lists)
        planList(list);
    for (const Table& table : sheet_.tables)
        planTable(table);
    for (const Cell& cell : sheet_.cells)
        planCell(cell, cell.at, {});
    for (const Repeat& repeat : sheet_.repeats)
        planRepeat(repeat);
    for (const Fill& fill : sheet_.fills)
        plan_.fills.push_back(
            {fill.range, fill.style, formula(fill.formula, fill.range.first.row, {}, fill.line)});
    for (const Computed& computed : sheet_.computed)
        if (computed.needs.empty() || layout_.holdsTable(computed.needs))
            planComputed(computed);
    for (const Condition& condition : sheet_.conditions)
        planCondition(condition);
    for (const Chart& chart : sheet_.charts)
        planChart(chart);
    const base::Script script = base::scriptOf(options_.language);
    if (script == base::Script::Complex)
        makeRoom(kComplexHeight, kComplexWidth);
    else if (script == base::Script::Asian)
        makeRoom(kAsianHeight, 1);
    return std::move(plan_);
}

void SheetPlanner::makeRoom(double height, double width)
{
    for (RowHeight& row : plan_.rows)
        row.height *= height;
    for (ColumnWidth& column : plan_.columns)
        column.width *= width;
}

void SheetPlanner::text(const Address& at, const std::string& style, std::string value)
{
    plan_.cells.push_back(
        {at, style, value.empty() ? Content::Nothing : Content::Text, std::move(value), 0});
}

void SheetPlanner::planCell(const Cell& cell, const Address& at, const Words& item)
{
    const std::string style = filled(cell.style, at.row, item, cell.line);
    if (cell.number)
        plan_.cells.push_back({at, style, Content::Number, "", *cell.number});
    else if (!cell.numberPattern.empty())
        planNumber(cell, at, style, item);
    else if (!cell.formula.empty())
        plan_.cells.push_back(
            {at, style, Content::Formula, formula(cell.formula, at.row, item, cell.line), 0});
    else if (!cell.text.empty())
        text(at, style, knowledge_.words.say(cell.text, options_.language));
    else if (!cell.column.empty())
        text(at, style, knowledge_.vocabulary.column(cell.column)->label.in(options_.language));
    else
        text(at, style, filled(cell.pattern, at.row, item, cell.line));
}

void SheetPlanner::planNumber(const Cell& cell,
                              const Address& at,
                              const std::string& style,
                              const Words& item)
{
    const std::string written = filled(cell.numberPattern, at.row, item, cell.line);
    if (const auto number = base::parseDecimal(written))
        plan_.cells.push_back({at, style, Content::Number, "", *number});
    else
        findings_.push_back({"layout.number-unreadable",
                             base::Severity::Error,
                             base::Certainty::Certain,
                             {sheet_.file, cell.line, -1},
                             "",
                             {"number", written}});
}

void SheetPlanner::planRepeat(const Repeat& repeat)
{
    long row = repeat.firstRow;
    for (const Listed& item : listed(repeat.over))
    {
        for (const Cell& cell : repeat.cells)
            planCell(cell, {cell.at.column, row}, item.words);
        ++row;
    }
}

const std::vector<Listed>& SheetPlanner::listed(const std::string& list) const
{
    const auto known = listed_.find(list);
    if (known != listed_.end())
        return known->second;
    return listed_
        .emplace(list, listedValues(list, knowledge_, options_.edition, options_.language))
        .first->second;
}

void SheetPlanner::planList(const List& list)
{
    Address at = list.at;
    text(at, kHeaderStyle, list.list);
    for (const Listed& value : listed(list.list))
    {
        ++at.row;
        text(at, "ncs-input-text", value.label);
    }
}

std::string SheetPlanner::listReference(const std::string& list) const
{
    if (list.empty())
        return {};
    const auto& lists = layout_.sheet(kListsSheet)->lists;
    const auto found =
        std::find_if(lists.begin(),
                     lists.end(),
                     [&list](const List& candidate) { return candidate.list == list; });
    const Address first{found->at.column, found->at.row + 1};
    const Address last{first.column, first.row + static_cast<long>(listed(list).size()) - 1};
    return sheetReference(kListsSheet) + absoluteName(Range{first, last});
}

void SheetPlanner::planTable(const Table& table)
{
    plan_.rows.push_back({{table.at, table.at}, kKeyRowHeight, true});
    if (table.entries.empty())
        plan_.growing.push_back(table.dataRange());
    for (std::size_t index = 0; index < table.columns.size(); ++index)
        planColumn(table, table.columns[index], table.at.column + static_cast<long>(index));
    planEntries(table);
    for (const Prepared& prepared : table.prepared)
        planPrepared(table, prepared);
}

void SheetPlanner::planPrepared(const Table& table, const Prepared& prepared)
{
    const long column = *table.columnOf(prepared.key);
    const std::string& style =
        table.columns[static_cast<std::size_t>(column - table.at.column)].style;
    const Address at{column, table.dataRange().first.row + prepared.row};
    if (prepared.number)
        plan_.cells.push_back({at, style, Content::Number, "", *prepared.number});
    else
        text(at, style, knowledge_.words.say(prepared.text, options_.language));
}

void SheetPlanner::planColumn(const Table& table, const TableColumn& column, long at)
{
    const catalogue::Column& words = *knowledge_.vocabulary.column(column.key);
    const std::string label = words.label.in(options_.language);
    const Range data{{at, table.dataRange().first.row}, {at, table.dataRange().last.row}};
    plan_.columns.push_back({data, column.width, column.hidden});
    // As a formula: Calc completes what is typed from every text of the column, and would make
    // "measure" into "measure.kind"; results of formulas it leaves alone.
    plan_.cells.push_back(
        {{at, table.at.row}, kKeyStyle, Content::Formula, "=" + textLiteral(column.key), 0});
    text({at, table.at.row + kHeaderBelowKey}, kHeaderStyle, label);
    plan_.areas.push_back({data, column.style, table.line});
    if (!column.hidden)
        plan_.validations.push_back(
            {data, listReference(column.list), label, words.help.in(options_.language)});
    if (table.fill.empty() || column.list != table.fill)
        return;
    Address row = data.first;
    for (const Listed& value : listed(table.fill))
    {
        text(row, column.style, value.label);
        ++row.row;
    }
}

std::string SheetPlanner::settingValue(const Entry& entry) const
{
    const std::map<std::string, std::string> values = {{"title", options_.title},
                                                       {"country", options_.country},
                                                       {"from", options_.from},
                                                       {"until", options_.until},
                                                       {"edition", options_.edition},
                                                       {"reading", options_.reading},
                                                       {"language", options_.language},
                                                       {"tlp", options_.tlp},
                                                       {"note", options_.note}};
    const auto value = values.find(entry.key);
    if (value == values.end() || value->second.empty())
        return {};
    return knowledge_.vocabulary.values(entry.list).empty()
               ? value->second
               : knowledge_.vocabulary.label(entry.list, value->second, options_.language);
}

void SheetPlanner::planEntries(const Table& table)
{
    long row = table.at.row + kDataBelowKey;
    for (const Entry& entry : table.entries)
    {
        const std::string label = knowledge_.words.say(entry.label, options_.language);
        for (std::size_t index = 0; index < table.columns.size(); ++index)
        {
            const TableColumn& column = table.columns[index];
            const Address at{table.at.column + static_cast<long>(index), row};
            const bool isValue = column.key == kSettingValue;
            text(at,
                 column.style,
                 isValue                       ? settingValue(entry)
                 : column.key == "setting.key" ? entry.key
                                               : label);
            if (isValue && !entry.list.empty())
                plan_.validations.push_back(
                    {{at, at},
                     listReference(entry.list),
                     label,
                     knowledge_.vocabulary.column(column.key)->help.in(options_.language)});
        }
        ++row;
    }
}

void SheetPlanner::planComputed(const Computed& computed)
{
    const Table& table = *sheet_.table(computed.table);
    const Range data{{computed.column, table.dataRange().first.row},
                     {computed.column, table.dataRange().last.row}};
    const std::string header = knowledge_.words.say(computed.header, options_.language);
    plan_.columns.push_back({data, computed.width, false});
    text({computed.column, table.at.row + kHeaderBelowKey}, "ncs-header-computed", header);
    plan_.fills.push_back(
        {data, computed.style, formula(computed.formula, data.first.row, {}, computed.line)});
    const std::string help = computed.help.empty()
                                 ? std::string()
                                 : knowledge_.words.say(computed.help, options_.language);
    plan_.validations.push_back({data, "", header, help, true});
    if (computed.states)
        planStates(data, computed.line);
}

void SheetPlanner::planStates(const Range& range, int line)
{
    const std::string cell = relativeName(range.first);
    const std::string begins = "OR(LEFT(" + cell + ";1)=";
    const std::string equals = ";" + cell + "=";
    for (const catalogue::ListValue& state : knowledge_.vocabulary.values("state"))
    {
        std::string shows = begins;
        shows += textLiteral(state.symbol);
        shows += equals;
        shows += textLiteral(state.label.in(options_.language));
        shows += ")";
        plan_.conditions.push_back({range,
                                    formula(shows, range.first.row, {}, line).substr(1),
                                    "ncs-state-" + state.code});
    }
}

void SheetPlanner::planCondition(const Condition& condition)
{
    if (condition.formula.empty())
        planStates(condition.range, condition.line);
    else
        plan_.conditions.push_back(
            {condition.range,
             formula(condition.formula, condition.range.first.row, {}, condition.line).substr(1),
             condition.style});
}

void SheetPlanner::planChart(const Chart& chart)
{
    plan_.charts.push_back({chart.kind,
                            chart.name,
                            chart.over,
                            chart.data,
                            indexOf(chart.dataSheet),
                            knowledge_.words.say(chart.title, options_.language),
                            knowledge_.words.say(chart.description, options_.language),
                            chart.series});
}

std::size_t SheetPlanner::indexOf(const std::string& key) const
{
    const auto found = std::find_if(layout_.sheets.begin(),
                                    layout_.sheets.end(),
                                    [&key](const Sheet& sheet) { return sheet.key == key; });
    return static_cast<std::size_t>(found - layout_.sheets.begin());
}

std::string SheetPlanner::sheetReference(const std::string& key) const
{
    std::string name;
    for (const char character : knowledge_.words.say(layout_.sheet(key)->title, options_.language))
        name += character == '\'' ? std::string("''") : std::string(1, character);
    return "$'" + name + "'.";
}

std::optional<std::string> SheetPlanner::resolveListed(const std::string& kind,
                                                       const std::string& rest) const
{
    const bool isState = kind == "state";
    const std::size_t dot = rest.find('.');
    if (!isState && dot == std::string::npos)
        return std::nullopt;
    const std::string list = isState ? "state" : rest.substr(0, dot);
    const std::string code = isState ? rest : rest.substr(dot + 1);
    for (const catalogue::ListValue& value : knowledge_.vocabulary.values(list))
    {
        const std::string& label = value.label.in(options_.language);
        if (value.code == code)
            return textLiteral(isState            ? value.symbol + " " + label
                               : kind == "symbol" ? value.symbol
                                                  : label);
    }
    return std::nullopt;
}

std::optional<std::string> SheetPlanner::resolveSetting(const std::string& key) const
{
    for (const Sheet& sheet : layout_.sheets)
    {
        const Table* settings = sheet.table(kSettings);
        const auto column = settings ? settings->columnOf(kSettingValue) : std::nullopt;
        if (!column)
            continue;
        const bool known = std::any_of(settings->entries.begin(),
                                       settings->entries.end(),
                                       [&key](const Entry& entry) { return entry.key == key; });
        if (known)
            return "VLOOKUP(" + textLiteral(key) + ";" + kSettings + ";" +
                   std::to_string(*column - settings->at.column + 1) + ";0)";
    }
    return std::nullopt;
}

std::string SheetPlanner::tableGiven(const std::string& name) const
{
    std::string own = "ncs_" + name;
    if (layout_.holdsTable(own))
        return own;
    // A workbook with one of the two tables gives it for both.
    if (name == "draft")
        return "ncs_answers";
    return name == "cop" ? tableGiven("answers") : "ncs_draft";
}

std::optional<std::string> SheetPlanner::resolveColumn(const std::string& key) const
{
    for (const Sheet& sheet : layout_.sheets)
        for (const Table& table : sheet.tables)
            if (table.columnOf(key))
                return "INDEX(" + table.name + ";0;MATCH(" + textLiteral(key) + ";INDEX(" +
                       table.name + ";1;0);0))";
    return std::nullopt;
}

std::optional<std::string> SheetPlanner::resolveAny(const std::string& rest) const
{
    const std::size_t dot = rest.find('.');
    const std::string list = rest.substr(0, dot);
    for (const catalogue::ListValue& value : knowledge_.vocabulary.values(list))
    {
        if (dot == std::string::npos || value.code != rest.substr(dot + 1))
            continue;
        std::string all = "{" + textLiteral(value.code);
        for (const auto& [language, label] : value.label.all())
            if (label != value.code)
                all += "|" + textLiteral(label);
        return all + "}";
    }
    return std::nullopt;
}

std::optional<std::string>
SheetPlanner::resolve(const std::string& name, long row, const Words& item) const
{
    const auto word = item.find(name);
    if (word != item.end())
        return word->second;
    if (name == "row")
        return std::to_string(row + 1);
    for (const Table& table : sheet_.tables)
        if (const auto column = table.columnOf(name))
            return "$" + columnLetters(*column) + std::to_string(row + 1);
    const std::size_t colon = name.find(':');
    const std::string kind = name.substr(0, colon);
    const std::string rest = colon == std::string::npos ? std::string() : name.substr(colon + 1);
    if (kind == "sheet" && layout_.sheet(rest))
        return sheetReference(rest);
    if (kind == "text" && knowledge_.words.has(rest))
        return textLiteral(knowledge_.words.say(rest, options_.language));
    if (kind == "setting")
        return resolveSetting(rest);
    if (kind == "column")
        return resolveColumn(rest);
    if (kind == "any")
        return resolveAny(rest);
    if (kind == "iso")
        return "YEAR(" + rest + R"()&"-"&TEXT(MONTH()" + rest + R"();"00")&"-"&TEXT(DAY()" + rest +
               R"();"00"))";
    if (name == "draft" || name == "answers" || name == "cop")
        return tableGiven(name);
    if (kind == "label" || kind == "symbol" || kind == "state")
        return resolveListed(kind, rest);
    return std::nullopt;
}

std::string SheetPlanner::filled(const std::string& pattern, long row, const Words& item, int line)
{
    std::vector<std::string> unknown;
    std::string text = expanded(
        pattern, [&](const std::string& name) { return resolve(name, row, item); }, unknown);
    for (std::string& name : unknown)
        findings_.push_back({"layout.placeholder-unknown",
                             base::Severity::Error,
                             base::Certainty::Certain,
                             {sheet_.file, line, -1},
                             "",
                             {std::move(name)}});
    return text;
}

std::string SheetPlanner::formula(const std::string& pattern, long row, const Words& item, int line)
{
    return "=" + withProgrammaticNames(filled(pattern, row, item, line));
}

} // namespace ncs::layout
