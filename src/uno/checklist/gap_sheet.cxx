// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/gap_sheet.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/checklist/styles.hxx"

#include <com/sun/star/table/BorderLine2.hpp>

#include <algorithm>
#include <cstring>

namespace ncs::uno::checklist
{

using css::uno::Any;
using report::said;

namespace
{

// Rows of a group before its lines: a little space, the heading, what can help, the column header.
constexpr long kOpeningRows = 4;
constexpr long kHelpRow = 2;
constexpr long kHeaderRow = 3;
constexpr long kNoHeight = 10;
constexpr long kSpace = 450;

} // namespace

GapSheet::GapSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                   const report::Checklist& checklist,
                   const coverage::Speaker& speaker,
                   Ruler& ruler)
    : checklist_(checklist), speaker_(speaker), writer_(sheet, ruler), columns_(columns())
{
}

std::vector<GapSheet::Column> GapSheet::columns() const
{
    constexpr long kTickWidth = 850;
    constexpr long kStateWidth = 2700;
    constexpr long kElementWidth = 6300;
    constexpr long kOwnerWidth = 3900;
    constexpr long kDueWidth = 2350;
    std::vector<Column> all{{"tick", "☐", kTickWidth},
                            {"state", said(speaker_, "report.column-state"), kStateWidth},
                            {"element", said(speaker_, "report.column-element"), kElementWidth},
                            {"missing", said(speaker_, "report.column-missing"), 0},
                            {"owner", said(speaker_, "report.column-owner"), kOwnerWidth},
                            {"due", said(speaker_, "report.column-due"), kDueWidth}};
    const auto leaveOut = [&](const char* column, const char* key)
    {
        if (checklist_.leftOut.count(column) != 0)
            all.erase(std::remove_if(all.begin(),
                                     all.end(),
                                     [key](const Column& each)
                                     { return std::strcmp(each.key, key) == 0; }),
                      all.end());
    };
    leaveOut("gap.owner", "owner");
    leaveOut("gap.due", "due");
    long rest = kPrintWidth;
    for (const Column& column : all)
        rest -= column.width;
    all[3].width = rest;
    return all;
}

void GapSheet::write()
{
    std::vector<long> widths;
    for (const Column& column : columns_)
        widths.push_back(column.width);
    writer_.columnWidths(widths);
    long row = writeHead();
    long headHeight = 0;
    for (long above = 0; above < row; ++above)
        headHeight += writer_.heightOf(above);
    std::vector<long> firstRows;
    for (const report::Group& group : checklist_.groups)
    {
        firstRows.push_back(row);
        row = writeGroup(group, row);
    }
    breakPages(headHeight, firstRows);
}

long GapSheet::writeHead()
{
    long row = 0;
    const auto add = [&](const char* style, const std::string& text)
    {
        if (!text.empty())
            writer_.paragraph(row++, lastColumn(), style, text);
    };
    add(kTitle, checklist_.title);
    add(kSubtitle, checklist_.subtitle);
    add(kRemark, checklist_.note);
    add(kSubtitle, report::whatIsLeftOut(checklist_, speaker_));
    constexpr long kRuleHeight = 150;
    writer_.style(row, 0, lastColumn(), kRule);
    writer_.height(row, kRuleHeight);
    ++row;
    if (checklist_.groups.empty())
        add(kSection, said(speaker_, "report.no-gaps"));
    return row;
}

void GapSheet::writeOpening(const report::Group& group, long row, bool isContinued)
{
    writer_.style(row, 0, lastColumn(), "Default");
    writer_.height(row, isContinued ? 100 : kSpace);
    std::string heading =
        group.figures.empty()
            ? group.title
            : said(speaker_, "report.group", {group.symbol, group.title, group.figures});
    if (isContinued)
        heading = said(speaker_, "report.group-continued", {group.symbol + " " + group.title});
    writer_.paragraph(row + 1, lastColumn(), kGroup, heading);
    const auto colour = static_cast<sal_Int32>(colourOf(group.colour));
    writer_.property(0, row + 1, lastColumn(), "CharColor", Any(colour));
    css::table::BorderLine2 rule;
    rule.Color = colour;
    rule.OuterLineWidth = 50;
    rule.LineWidth = 50;
    writer_.property(0, row + 1, lastColumn(), "BottomBorder2", Any(rule));
    writeHelp(isContinued ? std::string() : group.help, row + kHelpRow);
    writer_.style(row + kHeaderRow, 0, lastColumn(), kHeader);
    for (long column = 0; column <= lastColumn(); ++column)
        writer_.text(column, row + kHeaderRow, columns_[static_cast<std::size_t>(column)].header);
    writer_.fitHeight(row + kHeaderRow);
}

void GapSheet::writeHelp(const std::string& help, long row)
{
    if (help.empty())
    {
        writer_.style(row, 0, lastColumn(), "Default");
        writer_.height(row, kNoHeight);
        return;
    }
    writer_.paragraph(row, lastColumn(), kRuleText, said(speaker_, "report.instruments", {help}));
}

long GapSheet::writeGroup(const report::Group& group, long row)
{
    writeOpening(group, row, false);
    row += kOpeningRows;
    for (const report::Line& line : group.lines)
        writeLine(line, row++);
    return row;
}

/// That of a pillar stands at the head of its group.
std::string GapSheet::helpOf(const report::Line& line) const
{
    return line.number.empty() || line.help.empty()
               ? std::string()
               : said(speaker_, "report.instruments", {line.help});
}

void GapSheet::writeLine(const report::Line& line, long row)
{
    writer_.style(row, 0, lastColumn(), kBody);
    for (long column = 0; column <= lastColumn(); ++column)
    {
        const char* key = columns_[static_cast<std::size_t>(column)].key;
        const auto is = [key](const char* name) { return std::strcmp(key, name) == 0; };
        if (is("tick"))
        {
            writer_.style(row, column, column, kTick);
            writer_.text(column, row, line.entry.ticked ? "☑" : "☐");
        }
        else if (is("state"))
        {
            // Before anything is begun, nothing is called an error.
            if (!checklist_.notStarted)
                writer_.style(row, column, column, stateStyle(line.stateCode));
            writer_.text(column, row, line.state);
        }
        else if (is("element"))
            writer_.runs(column, row, {{line.number, true, kInk}, {line.title, false, kInk}});
        else if (is("missing"))
            writer_.runs(column,
                         row,
                         {{line.missing, false, kInk},
                          {line.tickedOpen, true, kInk},
                          {line.question, false, kMuted},
                          {helpOf(line), false, kMuted}});
        else if (is("owner"))
            writer_.text(column, row, line.entry.owner);
        else
            writer_.text(column, row, line.entry.due);
    }
    writer_.fitHeight(row);
}

report::GroupHeights GapSheet::heightsOf(const report::Group& group, long firstRow) const
{
    report::GroupHeights heights;
    for (long row = firstRow; row < firstRow + kOpeningRows; ++row)
        heights.opening += writer_.heightOf(row);
    for (std::size_t line = 0; line < group.lines.size(); ++line)
        heights.lines.push_back(
            writer_.heightOf(firstRow + kOpeningRows + static_cast<long>(line)));
    return heights;
}

void GapSheet::breakPages(long headHeight, const std::vector<long>& firstRows)
{
    std::vector<report::GroupHeights> heights;
    for (std::size_t group = 0; group < checklist_.groups.size(); ++group)
        heights.push_back(heightsOf(checklist_.groups[group], firstRows[group]));
    auto breaks = report::planPages(heights, kPrintHeight, headHeight);
    // From the end, so that inserted rows do not move the places of the others.
    std::reverse(breaks.begin(), breaks.end());
    for (const report::PageBreak& each : breaks)
    {
        long row = firstRows[each.group];
        if (each.line > 0)
        {
            row += kOpeningRows + static_cast<long>(each.line);
            writer_.insertRows(row, kOpeningRows);
            writeOpening(checklist_.groups[each.group], row, true);
        }
        writer_.breakBefore(row);
    }
}

} // namespace ncs::uno::checklist
