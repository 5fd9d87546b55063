// SPDX-License-Identifier: MPL-2.0
/// What people's changes did to the tables around their cells: rows that slipped out of a table, a
/// table that lost its name or its keys, computed cells that were overwritten. Check reports it,
/// Repair mends it.
#pragma once

#include "core/layout/layout.hxx"
#include "uno/boundary/workbook_document.hxx"
#include "uno/commands/outcome.hxx"

#include <com/sun/star/table/XCellRange.hpp>

#include <string>
#include <vector>

namespace ncs::uno::commands
{

struct OwnTable
{
    std::string source; ///< as findings name it
    std::string name;   ///< of its range
    std::string prefix; ///< of its keys
};

/// All tables that a workbook of ours can hold.
const std::vector<OwnTable>& ownTables();

class TableHealth
{
public:
    /// Looks at everything at once.
    TableHealth(const boundary::WorkbookDocument& document, const Knowledge& knowledge);

    /// Looks bit by bit, in some milliseconds each: until lookOn() is true, what it tells is not
    /// all. Not while cells or sheets change.
    struct BitByBit
    {
    };
    TableHealth(const boundary::WorkbookDocument& document,
                const Knowledge& knowledge,
                BitByBit /*way*/);
    bool lookOn();

    using Range = css::uno::Reference<css::table::XCellRange>;

    struct RowsBelow
    {
        OwnTable table;
        Range range; ///< the table as it is named now
        long rows = 0;
    };
    struct LostName
    {
        OwnTable table;
        Range range; ///< where its keys, header and data stand
    };
    struct LostFormulas
    {
        OwnTable table;
        Range column;                ///< its data rows
        std::string header;          ///< id of its header's text
        std::vector<sal_Int32> rows; ///< of the column, from 0
    };

    /// What the workbook was made from.
    const layout::Layout& layout() const { return layout_; }
    /// Columns whose key is gone while their header still tells which they are.
    struct LostKey
    {
        Range table;
        long column = 0; ///< of the table
        std::string key;
    };

    const std::vector<RowsBelow>& rowsBelow() const { return rowsBelow_; }
    const std::vector<LostKey>& lostKeys() const { return lostKeys_; }
    const std::vector<LostName>& lostNames() const { return lostNames_; }
    const std::vector<LostFormulas>& lostFormulas() const { return lostFormulas_; }
    std::vector<PlacedFinding> findings() const;

private:
    void lookAtKeys(const OwnTable& table, const Range& range);
    void lookBelow(const OwnTable& table, const Range& range);
    void lookForLost(const Range& used);
    void lookBeside(const OwnTable& table, const Range& range);

    const boundary::WorkbookDocument& document_;
    const Knowledge& knowledge_;
    layout::Layout layout_;
    std::size_t nextTable_ = 0;      ///< of ownTables()
    std::vector<OwnTable> nameless_; ///< tables without a name, or without being there at all
    sal_Int32 nextSheet_ = 0;        ///< to look for these in
    sal_Int32 nextRow_ = 0;          ///< of that sheet
    std::vector<LostKey> lostKeys_;
    std::vector<RowsBelow> rowsBelow_;
    std::vector<LostName> lostNames_;
    std::vector<LostFormulas> lostFormulas_;
};

} // namespace ncs::uno::commands
