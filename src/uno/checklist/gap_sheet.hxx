// SPDX-License-Identifier: MPL-2.0
/// The checklist's first sheet: the gaps in their groups, to be ticked off.
#pragma once

#include "export/page_plan.hxx"
#include "export/report.hxx"
#include "uno/checklist/sheet_writer.hxx"

#include <string>
#include <vector>

namespace ncs::uno::checklist
{

class GapSheet
{
public:
    GapSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
             const report::Checklist& checklist,
             const coverage::Speaker& speaker,
             Ruler& ruler);

    /// Writes everything, breaks included.
    void write();

private:
    struct Column
    {
        const char* key;
        std::string header;
        long width;
    };
    std::vector<Column> columns() const;
    long lastColumn() const { return static_cast<long>(columns_.size()) - 1; }

    long writeHead();
    long writeGroup(const report::Group& group, long row);
    void writeOpening(const report::Group& group, long row, bool isContinued);
    void writeHelp(const std::string& help, long row);
    std::string helpOf(const report::Line& line) const;
    void writeLine(const report::Line& line, long row);
    void breakPages(long headHeight, const std::vector<long>& firstRows);
    report::GroupHeights heightsOf(const report::Group& group, long firstRow) const;

    const report::Checklist& checklist_;
    const coverage::Speaker& speaker_;
    SheetWriter writer_;
    std::vector<Column> columns_;
};

} // namespace ncs::uno::checklist
