// SPDX-License-Identifier: MPL-2.0
#include "core/cataloguesheet/framework_sheet.hxx"

#include "support/packed_knowledge.hxx"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace ncs::test
{

namespace
{

std::string columnName(long column)
{
    return column < 26 ? std::string(1, static_cast<char>('A' + column))
                       : std::string(1, static_cast<char>('A' + column / 26 - 1)) +
                             static_cast<char>('A' + column % 26);
}

} // namespace

Cells cellsOf(const layout::PlannedSheet& sheet)
{
    Cells cells;
    for (const layout::PlannedCell& cell : sheet.cells)
    {
        const auto row = static_cast<std::size_t>(cell.at.row);
        const auto column = static_cast<std::size_t>(cell.at.column);
        if (cells.rows.size() <= row)
            cells.rows.resize(row + 1);
        if (cells.rows[row].size() <= column)
            cells.rows[row].resize(column + 1);
        std::string text = cell.text;
        if (cell.content == layout::Content::Formula) // ="item.title"
            text = text.substr(2, text.size() - 3);
        if (!text.empty())
            cells.rows[row][column] = text;
    }
    return cells;
}

std::pair<std::size_t, std::size_t> find(const Cells& cells, const std::string& text)
{
    for (std::size_t row = 0; row < cells.rows.size(); ++row)
        for (std::size_t column = 0; column < cells.rows[row].size(); ++column)
        {
            const auto* said = std::get_if<std::string>(&cells.rows[row][column]);
            if (said != nullptr && *said == text)
                return {row, column};
        }
    throw std::logic_error("the sheet has no " + text);
}

void set(Cells& cells, const std::string& field, std::size_t item, strategy::Cell value)
{
    const auto [keys, column] = find(cells, "item." + field);
    const std::size_t row = keys + 2 + item;
    if (cells.rows.size() <= row)
        cells.rows.resize(row + 1);
    if (cells.rows[row].size() <= column)
        cells.rows[row].resize(column + 1);
    cells.rows[row][column] = std::move(value);
}

void setHead(Cells& cells, const std::string& key, const std::string& value)
{
    const auto row = find(cells, key).first;
    cells.rows[row].resize(std::max<std::size_t>(cells.rows[row].size(), 3));
    cells.rows[row][2] = value.empty() ? strategy::Cell{} : strategy::Cell{value};
}

void removeHead(Cells& cells, const std::string& key)
{
    const auto [row, column] = find(cells, key);
    cells.rows[row][column] = strategy::Cell{};
}

Cells framework(int elements)
{
    Cells cells = cellsOf(layout::planCatalogueSheet(support::packedKnowledge(), "", "en"));
    setHead(cells, "id", "region.2027");
    setHead(cells, "title", "A framework of a region");
    setHead(cells, "edition", "2027");
    setHead(cells, "source", "The act of 2027");
    const Lines pillars{"Legal", "gca.pillar.technical", "Capacity"};
    std::size_t row = 0;
    for (int chapter = 1; chapter <= 3; ++chapter)
    {
        set(cells, "number", row, std::to_string(chapter));
        set(cells, "title", row, "Chapter " + std::to_string(chapter));
        set(cells, "kind", row, std::string("focus area"));
        set(cells, "gloss", row++, std::string("What it is about."));
        for (int element = 1; element <= elements; ++element, ++row)
        {
            const std::string number = std::to_string(chapter) + "." + std::to_string(element);
            set(cells, "number", row, number);
            set(cells, "title", row, "Element " + number);
            set(cells, "gloss", row, "What element " + number + " asks for.");
            set(cells, "question1", row, std::string("Who does it?"));
            set(cells, "question2", row, std::string("Since when?"));
            set(cells, "gca", row, pillars[static_cast<std::size_t>(chapter - 1)]);
            set(cells,
                "gca-also",
                row,
                std::string(chapter == 1 ? "Technical; Organizational" : ""));
            set(cells, "reason", row, std::string("By its means."));
        }
    }
    return cells;
}

base::Result<std::shared_ptr<const Knowledge>> loaded(const Cells& cells)
{
    return loadKnowledge(support::packedFile, {{"Sheet", cells}});
}

Lines faults(const Cells& cells)
{
    Lines lines;
    const auto result = loaded(cells);
    if (!result)
        for (const base::Finding& finding : result.error())
        {
            CPPUNIT_ASSERT_EQUAL(std::string("Sheet"), finding.place.source);
            lines.push_back(columnName(finding.place.column) +
                            std::to_string(finding.place.row + 1) + " " + finding.rule);
        }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string cellOf(const Cells& cells, const std::string& field, std::size_t item)
{
    const auto [keys, column] = find(cells, "item." + field);
    return columnName(static_cast<long>(column)) + std::to_string(keys + 2 + item + 1);
}

std::string headCellOf(const Cells& cells, const std::string& key)
{
    return columnName(2) + std::to_string(find(cells, key).first + 1);
}

void expect(const std::string& cell, const std::string& rule, const Cells& cells)
{
    const Lines found = faults(cells);
    std::string all;
    for (const std::string& line : found)
        all += line + "\n";
    CPPUNIT_ASSERT_EQUAL(cell + " " + rule + "\n", all);
}

} // namespace ncs::test
