// SPDX-License-Identifier: MPL-2.0
/// One of the workbook's tables, to be written to by a command.
///
///     EditableTable gaps(document, boundary::kGapsName, "gap.", "gaps", knowledge);
///     gaps.makeRoom(60);
///     gaps.put(gaps.columns().firstDataRow, column, strategy::Cell{std::string("open")});
///
/// The constructor throws Refused, with the place, unless the table can be edited safely: it exists
/// (table.missing), the document is not read-only (document.read-only), its sheet is not protected
/// or its cells are open (sheet.protected), it has its key row (table.keys-lost) with no key twice
/// (table.column-twice), and holds no formula (table.formula-inside).
#pragma once

#include "core/strategy/column_map.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/frame/XModel.hpp>

#include <string>

namespace ncs::uno::commands
{

class EditableTable
{
public:
    EditableTable(const boundary::WorkbookDocument& document,
                  const char* name,
                  const std::string& prefix,
                  std::string source,
                  const Knowledge& knowledge);

    /// As read, or as read again after makeRoom().
    const strategy::Table& table() const { return table_; }
    const strategy::ColumnMap& columns() const { return columns_; }
    const css::uno::Reference<css::table::XCellRange>& range() const { return range_; }

    /// Throws Refused (table.column-missing) when the table lacks the column.
    long column(const std::string& key) const;

    /// Rows of the range after key row and header, used or not.
    long dataRows() const;

    /// The row of the range after the last one that holds anything but blanks ("–", "?").
    long nextRow(const catalogue::Vocabulary& vocabulary) const;

    /// At least so many data rows. Rows are added before the last one, so that names, database
    /// ranges, validation and formats grow along; what the last row held moves up above them.
    void makeRoom(long dataRows);

    /// Writes cells by their position in the range; text is never read as a formula.
    void put(long row, long column, const strategy::Cell& cell);

    /// Writes texts downwards, all at once; cells may hold nothing else before.
    void putColumn(long firstRow, long column, const std::vector<std::string>& texts);

private:
    void
    refuseUnlessEditable(const char* name, const std::string& prefix, const Knowledge& knowledge);
    /// What people fill: all data, of the settings their values.
    css::uno::Reference<css::table::XCellRange> inputCells() const;
    [[noreturn]] void refuseAsProtected() const;
    css::uno::Reference<css::frame::XModel> model() const;
    void insertRows(long count);
    void appendRows(long count);
    void fillComputedColumns(long sheetRow, long count);

    boundary::WorkbookDocument document_;
    std::string name_;
    std::string source_;
    css::uno::Reference<css::table::XCellRange> range_;
    strategy::Table table_;
    strategy::ColumnMap columns_;
};

} // namespace ncs::uno::commands
