// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout_linter.hxx"

#include "core/base/text.hxx"
#include "core/layout/listed_values.hxx"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace ncs::layout
{

namespace
{

class Linter
{
public:
    Linter(const Layout& layout, const Knowledge& knowledge)
        : layout_(layout), knowledge_(knowledge)
    {
    }

    base::Findings run()
    {
        collectLists();
        if (!layout_.sheet(kListsSheet))
            add("layout.sheet-missing", 0, {kListsSheet});
        checkText(layout_.title, 0);
        for (const Sheet& sheet : layout_.sheets)
        {
            file_ = sheet.file;
            checkName("sheet " + sheet.key, sheet.key, sheet.line);
            checkText(sheet.title, sheet.line);
            checkTables(sheet);
            checkComputed(sheet);
            checkCells(sheet);
            checkFormulas(sheet);
            checkCharts(sheet);
            for (const Name& name : sheet.names)
                checkName(name.name, name.name, name.line);
        }
        return std::move(findings_);
    }

private:
    void add(const char* rule, int line, std::vector<std::string> arguments)
    {
        findings_.push_back({rule,
                             base::Severity::Error,
                             base::Certainty::Certain,
                             {file_.empty() ? layout_.file : file_, line, -1},
                             "",
                             std::move(arguments)});
    }

    void checkName(const std::string& name, const std::string& shown, int line)
    {
        if (!names_.insert(base::folded(name)).second)
            add("layout.name-twice", line, {shown});
    }

    void checkText(const std::string& id, int line)
    {
        if (!id.empty() && !knowledge_.words.has(id))
            add("layout.text-unknown", line, {id});
    }

    void checkList(const std::string& list, int line)
    {
        if (!list.empty() && lists_.count(list) == 0)
            add("layout.list-unknown", line, {list});
    }

    void collectLists()
    {
        for (const Sheet& sheet : layout_.sheets)
            for (const List& list : sheet.lists)
            {
                file_ = sheet.file;
                if (sheet.key != kListsSheet || countOf(list.list) == 0)
                    add("layout.list-unknown", list.line, {list.list});
                lists_.insert(list.list);
            }
    }

    void checkColumns(const Table& table)
    {
        std::set<std::string> seen;
        for (const TableColumn& column : table.columns)
        {
            if (!knowledge_.vocabulary.column(column.key) || column.key.rfind(table.prefix, 0) != 0)
                add("layout.key-unknown", table.line, {column.key, table.name});
            if (!seen.insert(column.key).second)
                add("layout.key-twice", table.line, {column.key, table.name});
            checkList(column.list, table.line);
        }
        for (const Entry& entry : table.entries)
        {
            checkText(entry.label, table.line);
            checkList(entry.list, table.line);
        }
        for (const Prepared& prepared : table.prepared)
        {
            checkText(prepared.text, prepared.line);
            if (!table.columnOf(prepared.key) || prepared.row >= table.rows)
                add("layout.key-unknown", prepared.line, {prepared.key, table.name});
        }
    }

    void checkTables(const Sheet& sheet)
    {
        for (std::size_t index = 0; index < sheet.tables.size(); ++index)
        {
            const Table& table = sheet.tables[index];
            checkName(table.name, table.name, table.line);
            if (!table.database.empty())
                checkName(table.database, table.database, table.line);
            checkColumns(table);
            for (std::size_t other = 0; other < index; ++other)
                if (sheet.tables[other].range().overlaps(table.range()))
                    add("layout.tables-overlap",
                        table.line,
                        {sheet.tables[other].name, table.name});
        }
    }

    void checkComputed(const Sheet& sheet)
    {
        for (const Computed& computed : sheet.computed)
        {
            const Table* table = sheet.table(computed.table);
            checkText(computed.header, computed.line);
            checkText(computed.help, computed.line);
            if (!table)
                add("layout.table-unknown", computed.line, {computed.table});
            else
                checkOutside(
                    sheet,
                    {{computed.column, table->at.row}, {computed.column, table->range().last.row}},
                    computed.line);
        }
    }

    /// Reports a formula's range that reaches into a table.
    void checkOutside(const Sheet& sheet, const Range& range, int line)
    {
        for (const Table& table : sheet.tables)
            if (table.range().overlaps(range))
                add("layout.formula-inside", line, {absoluteName(range), table.name});
    }

    void checkFormulas(const Sheet& sheet)
    {
        for (const Cell& cell : sheet.cells)
            if (!cell.formula.empty())
                checkOutside(sheet, {cell.at, cell.at}, cell.line);
        for (const Fill& fill : sheet.fills)
            checkOutside(sheet, fill.range, fill.line);
        for (const Repeat& repeat : sheet.repeats)
            for (const Cell& cell : repeat.cells)
                if (!cell.formula.empty())
                    checkOutside(sheet,
                                 {{cell.at.column, repeat.firstRow},
                                  {cell.at.column, repeat.firstRow + itemCount(repeat) - 1}},
                                 cell.line);
    }

    long itemCount(const Repeat& repeat) { return countOf(repeat.over); }

    /// An edition has elements, whichever it is.
    long countOf(const std::string& list)
    {
        if (list == "element")
            return 1;
        const auto [known, isNew] = counts_.emplace(list, 0);
        if (isNew)
            known->second = static_cast<long>(listedValues(list, knowledge_, {}, "en").size());
        return known->second;
    }

    void checkCells(const Sheet& sheet)
    {
        std::set<std::string> seen;
        const auto once = [&](const Address& at, int line)
        {
            if (!seen.insert(relativeName(at)).second)
                add("layout.cell-twice", line, {sheet.key, relativeName(at)});
        };
        const auto texts = [&](const Cell& cell)
        {
            checkText(cell.text, cell.line);
            if (!cell.column.empty() && !knowledge_.vocabulary.column(cell.column))
                add("layout.key-unknown", cell.line, {cell.column, sheet.key});
        };
        for (const Cell& cell : sheet.cells)
        {
            once(cell.at, cell.line);
            texts(cell);
        }
        for (const Repeat& repeat : sheet.repeats)
        {
            const long items = itemCount(repeat);
            if (items == 0)
                add("layout.list-unknown", repeat.line, {repeat.over});
            for (const Cell& cell : repeat.cells)
            {
                texts(cell);
                for (long item = 0; item < items; ++item)
                    once({cell.at.column, repeat.firstRow + item}, cell.line);
            }
        }
    }

    void checkCharts(const Sheet& sheet)
    {
        for (const Chart& chart : sheet.charts)
        {
            checkName(chart.name, chart.name, chart.line);
            checkText(chart.title, chart.line);
            checkText(chart.description, chart.line);
            if (!layout_.sheet(chart.dataSheet))
                add("layout.sheet-missing", chart.line, {chart.dataSheet});
            const bool inRows = chart.kind == ChartKind::Strip;
            const long series = inRows ? chart.data.last.row - chart.data.first.row
                                       : chart.data.last.column - chart.data.first.column;
            if (series != static_cast<long>(chart.series.size()))
                add("layout.series-count",
                    chart.line,
                    {chart.name, std::to_string(series), std::to_string(chart.series.size())});
        }
    }

    const Layout& layout_;
    const Knowledge& knowledge_;
    std::string file_;
    base::Findings findings_;
    std::set<std::string> names_;
    std::set<std::string> lists_;
    std::map<std::string, long> counts_;
};

} // namespace

base::Findings lintLayout(const Layout& layout, const Knowledge& knowledge)
{
    return Linter(layout, knowledge).run();
}

} // namespace ncs::layout
