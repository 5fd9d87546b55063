// SPDX-License-Identifier: MPL-2.0
#include "uno/checklist/figure_sheet.hxx"

#include "core/base/number_text.hxx"
#include "uno/checklist/styles.hxx"

#include <algorithm>
#include <map>

namespace ncs::uno::checklist
{

using report::Figure;
using report::said;

namespace
{

constexpr long kScopeWidth = 9200;
constexpr long kFigureWidth = 3000;
constexpr long kColumnsAReading = 3;

/// Rows of the table by scope; one figure a reading.
struct Row
{
    std::string scope;
    std::string title;
    std::map<std::string, const Figure*> byReading;
};

std::vector<Row> rowsOf(const report::Checklist& checklist, const coverage::Speaker& speaker)
{
    std::vector<Row> rows;
    for (const Figure& figure : checklist.figures)
    {
        if (figure.scope == "element")
            continue;
        const std::string key = figure.scope + figure.id;
        auto row = std::find_if(
            rows.begin(), rows.end(), [&key](const Row& each) { return each.scope == key; });
        if (row == rows.end())
        {
            const bool isArea = figure.scope == "focus-area";
            const std::string title = figure.scope == "whole"
                                          ? said(speaker, "report.figures-whole")
                                          : (isArea ? figure.number + " " : "") + figure.title;
            row = rows.insert(rows.end(), {key, title, {}});
        }
        row->byReading[figure.reading] = &figure;
    }
    return rows;
}

class FigureSheet
{
public:
    FigureSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                const report::Checklist& checklist,
                const coverage::Speaker& speaker,
                const catalogue::Catalogue& catalogue,
                Ruler& ruler)
        : checklist_(checklist), speaker_(speaker), writer_(sheet, ruler)
    {
        readings_.push_back(checklist.reading);
        for (const catalogue::Reading& reading : catalogue.readings())
        {
            titles_[reading.id] = reading.title.in(speaker.language);
            if (reading.id != checklist.reading)
                readings_.push_back(reading.id);
        }
    }

    void write()
    {
        writeRules();
        writeTable();
    }

private:
    long lastColumn() const { return kColumnsAReading * static_cast<long>(readings_.size()); }

    void paragraph(const char* style, const std::string& text)
    {
        writer_.paragraph(row_++, lastColumn(), style, text);
    }

    /// Each a paragraph over the whole width.
    void writeRules()
    {
        std::vector<long> widths(static_cast<std::size_t>(lastColumn()) + 1, kFigureWidth);
        widths.front() = kScopeWidth;
        writer_.columnWidths(widths);
        paragraph(kTitle, said(speaker_, "report.figures-title"));
        for (const std::string& rule : checklist_.rules)
            paragraph(kRuleText, rule);
    }

    void writeHeader()
    {
        writer_.style(row_, 0, lastColumn(), kHeader);
        writer_.style(row_ + 1, 0, lastColumn(), kFigureHeader);
        writer_.style(row_ + 1, 0, 0, kHeader);
        writer_.text(0, row_ + 1, said(speaker_, "report.column-scope"));
        long height = 0;
        for (std::size_t reading = 0; reading < readings_.size(); ++reading)
        {
            const long column = 1 + kColumnsAReading * static_cast<long>(reading);
            height = std::max(
                height,
                writer_.textOver(row_,
                                 column,
                                 column + kColumnsAReading - 1,
                                 kHeader,
                                 said(speaker_, "report.reading", {titles_[readings_[reading]]})));
            writer_.text(column, row_ + 1, said(speaker_, "report.column-coverage"));
            writer_.text(column + 1, row_ + 1, said(speaker_, "report.column-bounds"));
            writer_.text(column + 2, row_ + 1, said(speaker_, "report.column-committed"));
        }
        writer_.height(row_, height);
        writer_.fitHeight(row_ + 1);
        row_ += 2;
    }

    void writeFigure(const Figure& figure, long column)
    {
        std::string share = said(speaker_, "coverage.not-assessable");
        std::string bounds;
        if (figure.share)
        {
            share = said(speaker_, "report.share", {base::wholePercent(figure.share->now)});
            bounds = said(
                speaker_,
                "report.bounds",
                {base::wholePercent(figure.share->low), base::wholePercent(figure.share->high)});
        }
        writer_.text(column, row_, share);
        writer_.text(column + 1, row_, bounds);
        writer_.text(column + 2,
                     row_,
                     said(speaker_,
                          "report.of",
                          {std::to_string(figure.committed), std::to_string(figure.elements)}));
    }

    void writeTable()
    {
        constexpr long kGap = 300;
        writer_.height(row_++, kGap);
        paragraph(kSection, said(speaker_, "report.figures-table"));
        writeHeader();
        for (const Row& row : rowsOf(checklist_, speaker_))
        {
            writer_.style(row_, 0, lastColumn(), kFigure);
            writer_.style(row_, 0, 0, kBody);
            writer_.text(0, row_, row.title);
            for (std::size_t reading = 0; reading < readings_.size(); ++reading)
            {
                const auto figure = row.byReading.find(readings_[reading]);
                if (figure != row.byReading.end())
                    writeFigure(*figure->second, 1 + kColumnsAReading * static_cast<long>(reading));
            }
            writer_.fitHeight(row_);
            ++row_;
        }
    }

    const report::Checklist& checklist_;
    const coverage::Speaker& speaker_;
    SheetWriter writer_;
    std::vector<std::string> readings_;
    std::map<std::string, std::string> titles_;
    long row_ = 0;
};

} // namespace

void writeFigureSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      const report::Checklist& checklist,
                      const coverage::Speaker& speaker,
                      const catalogue::Catalogue& catalogue,
                      Ruler& ruler)
{
    FigureSheet(sheet, checklist, speaker, catalogue, ruler).write();
}

} // namespace ncs::uno::checklist
