// SPDX-License-Identifier: MPL-2.0
/// A workbook's layout as data, as read from templates/*.xml (docs/layout-format.md): sheets, their
/// cells, tables, lists, charts and conditions. It names styles, texts, columns and lists; what
/// these look like and say stands in templates/base.fods, extension/texts and the catalogue.
///
/// Formulas are patterns (formula_pattern.hxx) in Calc's own grammar: A1 addresses and semicolons.
/// Widths and heights are millimetres.
#pragma once

#include "core/layout/cell_address.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ncs::layout
{

struct ColumnWidth
{
    Range columns; ///< rows are of no account
    double width = 0;
    bool hidden = false;
};

struct RowHeight
{
    Range rows; ///< columns are of no account
    double height = 0;
    bool hidden = false;
};

/// At most one of text, column, pattern, formula and number is given; none: only the style.
struct Cell
{
    Address at;
    std::string style;
    std::string text;    ///< id of a text
    std::string column;  ///< key of a vocabulary column, whose label is shown
    std::string pattern; ///< plain text with placeholders of a repeat, e.g. "{symbol} {title}"
    std::string formula; ///< a pattern, without "="
    std::optional<double> number;
    std::string numberPattern; ///< a number with placeholders of a repeat, e.g. "{legal}"
    int line = 0;
};

/// The same cells once for each item; row 0 of the cells' addresses is the item's row.
struct Repeat
{
    std::string over; ///< "pillar", or the id of a list (listed_values.hxx)
    long firstRow = 0;
    std::vector<Cell> cells;
    int line = 0;
};

/// One formula in the first row of a range, filled down.
struct Fill
{
    Range range;
    std::string style;
    std::string formula;
    int line = 0;
};

struct Area
{
    Range range;
    std::string style;
    int line = 0;
};

/// What a prepared row of a table begins with, in one of its columns.
struct Prepared
{
    long row = 0; ///< data row, from 0
    std::string key;
    std::string text; ///< id of a text; else a number
    std::optional<double> number;
    int line = 0;
};

struct TableColumn
{
    std::string key; ///< measure.text, …
    double width = 0;
    std::string style;
    std::string list; ///< validation: a list on the lists sheet; empty: free input
    bool hidden = false;
};

/// A prepared row of a table of settings.
struct Entry
{
    std::string key;
    std::string label; ///< id of a text
    std::string list;  ///< validation of its value, or empty
};

/// Rows of a table below its key row.
inline constexpr int kHeaderBelowKey = 1;
inline constexpr int kDataBelowKey = 2;
/// Of the key row, in millimetres.
inline constexpr double kKeyRowHeight = 4;

/// Key row (hidden), header row, data rows, from `at` downwards. People's input only: no formulas.
struct Table
{
    std::string name;     ///< named range over key row, header and data
    std::string database; ///< database range over header and data; empty: none
    std::string prefix;   ///< "measure."
    Address at;           ///< first cell of the key row
    long rows = 0;        ///< prepared data rows
    std::string fill;     ///< a list: the column that is chosen from it holds all its values
    std::vector<TableColumn> columns;
    std::vector<Entry> entries; ///< settings
    std::vector<Prepared> prepared;
    int line = 0;

    Range range() const;     ///< key row, header and data
    Range dataRange() const; ///< data rows only
    std::optional<long> columnOf(const std::string& key) const;
};

/// A column of figures beside a table, outside its range.
struct Computed
{
    std::string table; ///< name of the table
    long column = 0;
    std::string header; ///< id of a text
    std::string help;   ///< id of a text, shown as input help; may be empty
    double width = 0;
    std::string style;
    std::string formula; ///< {measure.element} is the same row's cell of that column
    bool states = false; ///< coloured by state
    std::string needs;   ///< name of a table without which the column is left out; may be empty
    int line = 0;
};

/// The values of a list, downwards from the cell below `at`, for validation lists.
struct List
{
    Address at;
    std::string list; ///< id of a list (listed_values.hxx)
    int line = 0;
};

/// A named range for formulas.
struct Name
{
    std::string name;
    Range range;
    int line = 0;
};

/// Cells that take a style while a formula is true. An empty formula: by the state that they show.
struct Condition
{
    Range range;
    std::string style;
    std::string formula;
    int line = 0;
};

struct Series
{
    std::string fill; ///< "pillars", "hatched", "track", "none" or "#rrggbb"
    std::string ink;  ///< colour of its labels; empty: no labels
};

enum class ChartKind
{
    Bars, ///< one stacked bar a row, laid exactly over the rows of a table
    Net,  ///< one axis a pillar
    Strip ///< one stacked bar
};

struct Chart
{
    ChartKind kind = ChartKind::Bars;
    std::string name;
    Range over;              ///< the cells that it covers
    Range data;              ///< labels in the first column, names in the first row
    std::string dataSheet;   ///< key of the sheet of the data
    std::string title;       ///< id of a text
    std::string description; ///< id of a text: what it shows, for those who do not see it
    std::vector<Series> series;
    int line = 0;
};

struct Sheet
{
    std::string file; ///< what findings call it
    std::string key;
    std::string title; ///< id of a text
    std::string page;  ///< page style
    bool hidden = false;
    bool isProtected = false;      ///< without a password; cells for input stay open
    std::optional<Address> freeze; ///< first cell that scrolls
    std::optional<Range> print;
    std::optional<Range> repeatRows;
    std::optional<Range> repeatColumns;
    std::vector<ColumnWidth> columns;
    std::vector<RowHeight> rows;
    std::vector<Area> areas;
    std::vector<Range> merges;
    std::vector<Cell> cells;
    std::vector<Repeat> repeats;
    std::vector<Fill> fills;
    std::vector<Table> tables;
    std::vector<Computed> computed;
    std::vector<List> lists;
    std::vector<Name> names;
    std::vector<Condition> conditions;
    std::vector<Chart> charts;
    int line = 0;

    const Table* table(const std::string& name) const;
};

struct Layout
{
    std::string id;
    std::string file;  ///< what findings call it
    std::string base;  ///< file of styles beside it
    std::string title; ///< id of a text: the document's title until one is given
    std::vector<Sheet> sheets;

    const Sheet* sheet(const std::string& key) const;
    /// Whether any of its sheets holds the table.
    bool holdsTable(const std::string& name) const;
};

/// The sheet that carries validation lists and the charts' figures.
inline const std::string kListsSheet = "lists";

} // namespace ncs::layout
