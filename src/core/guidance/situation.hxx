// SPDX-License-Identifier: MPL-2.0
/// How a workbook stands, made ready for the panels: figures, gaps and findings with their cells
/// and words. Made once for each state of the workbook, in any thread; the panels only pick.
#pragma once

#include "core/coverage/gaps.hxx"
#include "core/guidance/panel.hxx"
#include "core/review/review.hxx"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ncs::guidance
{

/// A gap or a finding in words.
struct Entry
{
    base::Severity severity = base::Severity::Error;
    std::string sheet; ///< empty: about no cell
    std::string cell;
    std::string what;
    std::string next;
    const catalogue::Item* pillar = nullptr; ///< primary pillar of what it is about, or null
};

/// A part of a long list.
struct Page
{
    long number = 0; ///< from 0; beyond the last one stands for it
    long size = 10;

    struct Span
    {
        long begin = 0; ///< of `count`; up to `end`, which is not shown
        long end = 0;
        long count = 0;
        long number = 0;
        long last = 0; ///< number of the last page
    };
    Span of(long count) const;
};

class Situation
{
public:
    /// `sheetFindings`: what only the sheets tell. `language`: the reader's. `today` in days since
    /// 1970-01-01.
    Situation(std::shared_ptr<const review::Review> review,
              const std::vector<base::PlacedFinding>& sheetFindings,
              std::string language,
              long today);
    Situation(const Situation&) = delete;
    Situation& operator=(const Situation&) = delete;

    const review::Review& review() const { return *review_; }
    const std::string& language() const { return language_; }
    coverage::Speaker speaker() const;
    std::string say(const std::string& id, const std::vector<std::string>& values = {}) const;

    /// Worst first, findings about cells before gaps of the same severity.
    const std::vector<Entry>& entries() const { return entries_; }

    /// Open gaps whose primary pillar it is, its own included, in a reading.
    long gapsOf(const catalogue::Item& pillar, const std::string& reading) const;

    /// Where a gap in the element is closed; kind None when nowhere.
    Action closing(const catalogue::Item& element) const;

    /// The cell for the next thing to write: of the first gap that is not begun.
    Action beginning() const;

    /// The cell of a column in a table's row, both in the range; kind None when the table lacks it.
    Action cellOf(const std::string& table, long row, const std::string& key) const;

private:
    void addGaps();
    void addFindings(const std::vector<base::PlacedFinding>& findings);
    Action placeOf(const base::Place& place) const;

    std::shared_ptr<const review::Review> review_;
    std::string language_;
    std::vector<Entry> entries_;
    std::map<std::string, std::map<const catalogue::Item*, long>> gapCounts_;
    std::map<const catalogue::Item*, base::Place> closing_;
    Action beginning_;
};

/// "1–10 of 43 Next"; nothing where all is on one page.
void addPager(Lines& lines, const Situation& situation, const Page::Span& span);

} // namespace ncs::guidance
