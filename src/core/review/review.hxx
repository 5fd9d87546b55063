// SPDX-License-Identifier: MPL-2.0
/// A workbook's tables read once: settings, strategy, figures in every reading, findings.
///
///     Review review(knowledge, tables);
///     for (const base::Finding& finding : review.findings(today)) { ... review.placed(finding) }
///
/// Pure: may be made in any thread. Keeps what it is made of.
#pragma once

#include "core/coverage/assessment.hxx"
#include "core/coverage/explanation.hxx"
#include "core/knowledge.hxx"
#include "core/strategy/settings.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace ncs::review
{

/// Tables as findings name them, besides those of core/lint.
inline const std::string kDraft = "draft";
inline const std::string kAnswers = "answers";
inline const std::string kCop = "cop";
inline const std::string kSettings = "settings";
inline const std::string kGaps = "gaps";

/// All of them, in the order of the work.
const std::vector<std::string>& tableNames();

/// Name of a table's range: "ncs_draft".
std::string rangeName(const std::string& table);

/// What the keys of its columns begin with: "measure.".
std::string keyPrefix(const std::string& table);

/// Where a table lies: sheet, and columns and rows from 0, key row included.
struct TablePlace
{
    std::string sheet;
    long firstColumn = 0;
    long firstRow = 0;
    long lastColumn = 0;
    long lastRow = 0;
};

/// The tables that a workbook has, by the names above.
struct Tables
{
    std::map<std::string, strategy::Table> cells;
    std::map<std::string, TablePlace> places; ///< of each of them
    base::Date nullDate = strategy::ReadingContext{}.nullDate;
};

class Review
{
public:
    Review(std::shared_ptr<const Knowledge> knowledge, Tables tables);
    Review(const Review&) = delete;
    Review& operator=(const Review&) = delete;

    const Knowledge& knowledge() const { return *knowledge_; }
    const strategy::Settings& settings() const { return settings_; }
    const strategy::Strategy& strategy() const { return strategy_; }
    const base::Date& nullDate() const { return tables_.nullDate; }

    /// An empty one where the workbook has none. In rapid mode "draft" holds the answers: they are
    /// then given twice (design 3).
    const strategy::Table& table(const std::string& name) const;
    bool has(const std::string& name) const { return tables_.cells.count(name) != 0; }
    /// Where it lies, or null; of "draft" in rapid mode, where the answers lie.
    const TablePlace* placeOf(const std::string& name) const;
    const std::map<std::string, TablePlace>& places() const { return tables_.places; }

    /// There is a draft, or there are answers: only then there are figures and gaps.
    bool hasStrategy() const { return has(kDraft) || has(kAnswers); }

    /// In the workbook's reading, or in another of the catalogue's.
    const coverage::Assessment& assessment() const { return assessment(settings_.reading); }
    const coverage::Assessment& assessment(const std::string& reading) const;
    /// Of child online protection, in the workbook's reading; null without a table for it.
    const coverage::Assessment* cop() const { return copAssessment_.get(); }

    /// Of settings, cells, answers and the tables beside the draft, in table order. `today` in days
    /// since 1970-01-01: what is due before it is late.
    base::Findings findings(long today) const;

    base::PlacedFinding placed(const base::Finding& finding) const;

private:
    std::shared_ptr<const Knowledge> knowledge_;
    Tables tables_;
    strategy::Settings settings_;
    strategy::Strategy strategy_;
    std::map<std::string, std::unique_ptr<coverage::Assessment>> assessments_;
    std::unique_ptr<strategy::Strategy> cop_;
    std::unique_ptr<coverage::Assessment> copAssessment_;
};

} // namespace ncs::review
