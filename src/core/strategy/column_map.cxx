// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/column_map.hxx"

namespace ncs::strategy
{

namespace
{

const Cell kEmptyCell{};

const std::string* textOf(const Cell& cell)
{
    return std::get_if<std::string>(&cell);
}

bool holdsKeys(const Row& row, const catalogue::Vocabulary& vocabulary)
{
    for (const Cell& cell : row)
    {
        const std::string* text = textOf(cell);
        if (text && vocabulary.columnKey(*text, "", false))
            return true;
    }
    return false;
}

void addColumns(ColumnMap& map,
                const Table& table,
                long row,
                bool labelsToo,
                const std::string& prefix,
                const std::string& source,
                const catalogue::Vocabulary& vocabulary,
                base::Findings& findings)
{
    const Row& cells = table.rows[static_cast<std::size_t>(row)];
    for (std::size_t column = 0; column < cells.size(); ++column)
    {
        const std::string* text = textOf(cells[column]);
        if (!text || vocabulary.isBlank(*text))
            continue;
        const base::Place place{source, row, static_cast<long>(column)};
        const auto key = vocabulary.columnKey(*text, prefix, labelsToo);
        if (!key)
        {
            // Another table's key is at home elsewhere; a label read for want of keys may be
            // anything.
            if (!labelsToo && !vocabulary.columnKey(*text, "", false))
                findings.push_back({"table.column-unknown",
                                    base::Severity::Information,
                                    base::Certainty::Certain,
                                    place,
                                    "",
                                    {*text}});
            continue;
        }
        if (!map.byKey.emplace(*key, static_cast<long>(column)).second)
            findings.push_back({"table.column-twice",
                                base::Severity::Warning,
                                base::Certainty::Certain,
                                place,
                                "",
                                {*key}});
    }
}

} // namespace

ColumnMap mapColumns(const Table& table,
                     const std::string& prefix,
                     const std::string& source,
                     const catalogue::Vocabulary& vocabulary,
                     base::Findings& findings)
{
    ColumnMap map;
    if (table.rows.empty())
        return map;
    if (holdsKeys(table.rows.front(), vocabulary))
    {
        map.fromKeys = true;
        map.firstDataRow = 2;
        addColumns(map, table, 0, false, prefix, source, vocabulary, findings);
        return map;
    }
    for (long row = 0; row < 2 && row < static_cast<long>(table.rows.size()) && map.byKey.empty();
         ++row)
    {
        addColumns(map, table, row, true, prefix, source, vocabulary, findings);
        map.firstDataRow = row + 1;
    }
    if (!map.byKey.empty())
        findings.push_back({"table.keys-absent",
                            base::Severity::Warning,
                            base::Certainty::Certain,
                            {source, 0, -1},
                            "",
                            {}});
    return map;
}

const Cell& cellAt(const Table& table, long row, long column)
{
    if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= table.rows.size())
        return kEmptyCell;
    const Row& cells = table.rows[static_cast<std::size_t>(row)];
    return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                           : kEmptyCell;
}

const std::string* textAt(const Table& table, long row, long column)
{
    return std::get_if<std::string>(&cellAt(table, row, column));
}

bool isFilled(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? !std::holds_alternative<std::monostate>(cell) : !text->empty();
}

} // namespace ncs::strategy
