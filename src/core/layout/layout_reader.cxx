// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout_reader.hxx"

#include "core/base/number_text.hxx"
#include "core/layout/layout_loader.hxx"

#include <tinyxml2.h>

#include <map>

namespace ncs::layout
{

namespace
{

constexpr double kMostRows = 1048576;

std::string optional(const tinyxml2::XMLElement& element, const char* attribute)
{
    return catalogue::XmlFile::optional(element, attribute);
}

std::string_view name(const tinyxml2::XMLElement& element)
{
    return element.Name();
}

} // namespace

void LayoutReader::complain(const Element& element, const char* rule, const char* attribute)
{
    file_.report(findings_, rule, element, {attribute, optional(element, attribute)});
}

std::string LayoutReader::required(const Element& element, const char* attribute)
{
    return file_.required(element, attribute, findings_);
}

bool LayoutReader::flag(const Element& element, const char* attribute)
{
    const std::string value = optional(element, attribute);
    if (!value.empty() && value != "yes" && value != "no")
        complain(element, "layout.value-unreadable", attribute);
    return value == "yes";
}

double
LayoutReader::number(const Element& element, const char* attribute, double least, double most)
{
    const auto value = base::parseDecimal(required(element, attribute));
    if (value && *value >= least && *value <= most)
        return *value;
    complain(element, "layout.number-unreadable", attribute);
    return least;
}

long LayoutReader::column(const Element& element, const char* attribute)
{
    const auto value = columnNumber(required(element, attribute));
    if (!value)
        complain(element, "layout.address-unreadable", attribute);
    return value.value_or(0);
}

Address LayoutReader::address(const Element& element, const char* attribute)
{
    const auto value = parseAddress(required(element, attribute));
    if (!value)
        complain(element, "layout.address-unreadable", attribute);
    return value.value_or(Address{});
}

Range LayoutReader::range(const Element& element, const char* attribute)
{
    const auto value = parseRange(required(element, attribute));
    if (!value)
        complain(element, "layout.address-unreadable", attribute);
    return value.value_or(Range{});
}

std::optional<Range>
LayoutReader::optionalSpan(const Element& element, const char* attribute, bool ofRows)
{
    const std::string text = optional(element, attribute);
    if (text.empty())
        return std::nullopt;
    const std::size_t colon = text.find(':');
    const std::string first = text.substr(0, colon);
    const std::string last = colon == std::string::npos ? first : text.substr(colon + 1);
    const auto range =
        ofRows ? parseRange("A" + first + ":A" + last) : parseRange(first + "1:" + last + "1");
    if (!range)
        complain(element, "layout.address-unreadable", attribute);
    return range;
}

Range LayoutReader::columns(const Element& element, const char* attribute)
{
    required(element, attribute);
    return optionalSpan(element, attribute, false).value_or(Range{});
}

Range LayoutReader::rows(const Element& element, const char* attribute)
{
    required(element, attribute);
    return optionalSpan(element, attribute, true).value_or(Range{});
}

Cell LayoutReader::cell(const Element& element, std::optional<long> fixedRow)
{
    Cell cell;
    cell.at = fixedRow ? Address{column(element, "column"), *fixedRow} : address(element, "at");
    cell.style = optional(element, "style");
    cell.text = optional(element, "text");
    cell.column = optional(element, "label");
    cell.pattern = optional(element, "pattern");
    cell.formula = optional(element, "formula");
    const std::string number = optional(element, "number");
    if (number.find('{') != std::string::npos)
        cell.numberPattern = number;
    else if (!number.empty())
        cell.number = this->number(element, "number", -kMostRows, kMostRows);
    cell.line = element.GetLineNum();
    return cell;
}

Repeat LayoutReader::repeat(const Element& element)
{
    file_.requireChildren(element, {"cell"}, findings_);
    Repeat repeat;
    repeat.over = required(element, "over");
    repeat.firstRow = rows(element, "at").first.row;
    repeat.line = element.GetLineNum();
    for (const Element* child = element.FirstChildElement(); child;
         child = child->NextSiblingElement())
        repeat.cells.push_back(cell(*child, 0));
    return repeat;
}

Table LayoutReader::table(const Element& element)
{
    file_.requireChildren(element, {"column", "entry", "row"}, findings_);
    Table table;
    table.name = required(element, "name");
    table.database = optional(element, "database");
    table.prefix = required(element, "prefix");
    table.at = address(element, "at");
    table.rows = static_cast<long>(number(element, "rows", 1, static_cast<double>(kMaxTableRows)));
    table.fill = optional(element, "fill");
    table.line = element.GetLineNum();
    for (const Element* child = element.FirstChildElement(); child;
         child = child->NextSiblingElement())
        tablePart(*child, table);
    return table;
}

void LayoutReader::tablePart(const Element& element, Table& table)
{
    if (name(element) == "entry")
        table.entries.push_back(
            {required(element, "key"), required(element, "label"), optional(element, "list")});
    else if (name(element) == "column")
        table.columns.push_back({required(element, "key"),
                                 number(element, "width", 1, kMaxMillimetres),
                                 required(element, "style"),
                                 optional(element, "list"),
                                 flag(element, "hidden")});
    else if (name(element) == "row")
    {
        file_.requireChildren(element, {"put"}, findings_);
        const long row = table.prepared.empty() ? 0 : table.prepared.back().row + 1;
        for (const Element* put = element.FirstChildElement(); put; put = put->NextSiblingElement())
        {
            Prepared cell{
                row, required(*put, "key"), optional(*put, "text"), {}, put->GetLineNum()};
            if (cell.text.empty())
                cell.number = number(*put, "number", -kMostRows, kMostRows);
            table.prepared.push_back(std::move(cell));
        }
    }
}

Computed LayoutReader::computed(const Element& element)
{
    Computed computed;
    computed.table = required(element, "table");
    computed.column = column(element, "column");
    computed.header = required(element, "header");
    computed.help = optional(element, "help");
    computed.width = number(element, "width", 1, kMaxMillimetres);
    computed.style = required(element, "style");
    computed.formula = required(element, "formula");
    computed.states = flag(element, "states");
    computed.needs = optional(element, "needs");
    computed.line = element.GetLineNum();
    return computed;
}

Chart LayoutReader::chart(const Element& element)
{
    file_.requireChildren(element, {"series"}, findings_);
    static const std::map<std::string, ChartKind> kKinds = {
        {"bars", ChartKind::Bars}, {"net", ChartKind::Net}, {"strip", ChartKind::Strip}};
    Chart chart;
    const auto kind = kKinds.find(required(element, "kind"));
    if (kind == kKinds.end())
        complain(element, "layout.value-unreadable", "kind");
    else
        chart.kind = kind->second;
    chart.name = required(element, "name");
    chart.over = range(element, "over");
    chart.data = range(element, "data");
    chart.dataSheet = optional(element, "data-sheet");
    if (chart.dataSheet.empty())
        chart.dataSheet = kListsSheet;
    chart.title = required(element, "title");
    chart.description = required(element, "description");
    chart.line = element.GetLineNum();
    for (const Element* child = element.FirstChildElement(); child;
         child = child->NextSiblingElement())
        chart.series.push_back({required(*child, "fill"), optional(*child, "ink")});
    return chart;
}

bool LayoutReader::sizePart(const Element& element, Sheet& sheet)
{
    const auto millimetres = [this, &element](const char* attribute)
    { return number(element, attribute, 0, kMaxMillimetres); };
    if (name(element) == "column")
        sheet.columns.push_back(
            {columns(element, "at"), millimetres("width"), flag(element, "hidden")});
    else if (name(element) == "row")
        sheet.rows.push_back({rows(element, "at"), millimetres("height"), flag(element, "hidden")});
    else if (name(element) == "merge")
        sheet.merges.push_back(range(element, "range"));
    else
        return false;
    return true;
}

bool LayoutReader::rangePart(const Element& element, Sheet& sheet)
{
    const int line = element.GetLineNum();
    const auto word = [this, &element](const char* attribute)
    { return required(element, attribute); };
    if (name(element) == "area")
        sheet.areas.push_back({range(element, "range"), word("style"), line});
    else if (name(element) == "fill")
        sheet.fills.push_back({range(element, "range"), word("style"), word("formula"), line});
    else if (name(element) == "condition")
        sheet.conditions.push_back({range(element, "range"), word("style"), word("formula"), line});
    else if (name(element) == "states")
        sheet.conditions.push_back({range(element, "range"), "", "", line});
    else if (name(element) == "name")
        sheet.names.push_back({word("name"), range(element, "range"), line});
    else if (name(element) == "list")
        sheet.lists.push_back({address(element, "at"), word("list"), line});
    else
        return false;
    return true;
}

void LayoutReader::tlpPart(const Element& element, Sheet& sheet)
{
    const Range over = range(element, "range");
    const int line = element.GetLineNum();
    Cell label;
    label.at = over.first;
    label.style = "ncs-tlp";
    label.formula = "{setting:tlp}&\"\"";
    label.line = line;
    sheet.cells.push_back(label);
    if (over.first.column != over.last.column)
        sheet.merges.push_back(over);
    const std::string cell = absoluteName(over.first);
    static const std::vector<std::pair<const char*, std::vector<const char*>>> kColours = {
        {"ncs-tlp-red", {"red"}},
        {"ncs-tlp-amber", {"amber", "amber-strict"}},
        {"ncs-tlp-green", {"green"}},
        {"ncs-tlp-clear", {"clear"}}};
    for (const auto& [style, codes] : kColours)
    {
        std::string formula;
        for (const char* code : codes)
            formula += (formula.empty() ? "OR(" : ";") + cell + "={label:tlp." + code + "}";
        sheet.conditions.push_back({over, style, formula + ")", line});
    }
}

void LayoutReader::sheetPart(const Element& element, Sheet& sheet)
{
    if (sizePart(element, sheet) || rangePart(element, sheet))
        return;
    if (name(element) == "tlp")
        tlpPart(element, sheet);
    else if (name(element) == "cell")
        sheet.cells.push_back(cell(element, std::nullopt));
    else if (name(element) == "repeat")
        sheet.repeats.push_back(repeat(element));
    else if (name(element) == "table")
        sheet.tables.push_back(table(element));
    else if (name(element) == "computed")
        sheet.computed.push_back(computed(element));
    else if (name(element) == "chart")
        sheet.charts.push_back(chart(element));
    else
        file_.report(findings_, "file.element-unknown", element, {element.Name()});
}

void LayoutReader::sheetAttributes(const Element& element, Sheet& sheet)
{
    sheet.file = file_.name();
    sheet.key = required(element, "key");
    sheet.title = required(element, "title");
    sheet.page = required(element, "page");
    sheet.hidden = flag(element, "hidden");
    sheet.isProtected = flag(element, "protected");
    if (element.Attribute("freeze"))
        sheet.freeze = address(element, "freeze");
    if (element.Attribute("print"))
        sheet.print = range(element, "print");
    sheet.repeatRows = optionalSpan(element, "repeat-rows", true);
    sheet.repeatColumns = optionalSpan(element, "repeat-columns", false);
    sheet.line = element.GetLineNum();
}

Sheet LayoutReader::sheet(const Element& element)
{
    Sheet sheet;
    sheetAttributes(element, sheet);
    for (const Element* child = element.FirstChildElement(); child;
         child = child->NextSiblingElement())
        sheetPart(*child, sheet);
    return sheet;
}

std::string LayoutReader::usedSheet(const Element& element)
{
    if (name(element) == "use")
        return required(element, "sheet");
    file_.report(findings_, "file.element-unknown", element, {element.Name()});
    return {};
}

Layout LayoutReader::head()
{
    const Element& root = *file_.root();
    Layout layout;
    layout.id = required(root, "id");
    layout.file = file_.name();
    layout.base = required(root, "base");
    layout.title = required(root, "title");
    return layout;
}

} // namespace ncs::layout
