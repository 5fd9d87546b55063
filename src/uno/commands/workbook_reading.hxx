// SPDX-License-Identifier: MPL-2.0
/// An open workbook read once: its tables, its settings, what they say and how it is assessed.
///
///     WorkbookReading reading(model, knowledge);
///     for (const PlacedFinding& finding : reading.findings()) { ... }
///
/// Throws Refused (workbook.none, command.no-document) when there is nothing to read.
#pragma once

#include "core/coverage/explanation.hxx"
#include "core/gaplist/gap_list.hxx"
#include "core/review/review.hxx"
#include "uno/boundary/workbook_document.hxx"
#include "uno/commands/outcome.hxx"

#include <memory>

namespace ncs::uno::commands
{

class WorkbookReading
{
public:
    WorkbookReading(const css::uno::Reference<css::uno::XInterface>& model,
                    std::shared_ptr<const Knowledge> knowledge);
    WorkbookReading(const WorkbookReading&) = delete;
    WorkbookReading& operator=(const WorkbookReading&) = delete;

    const boundary::WorkbookDocument& document() const { return document_; }
    const review::Review& review() const { return *review_; }
    std::shared_ptr<const review::Review> sharedReview() const { return review_; }
    const strategy::Settings& settings() const { return review_->settings(); }
    const strategy::Table& draft() const { return review_->table(review::kDraft); }
    const strategy::Table& answers() const { return review_->table(review::kAnswers); }
    const strategy::Table& settingsTable() const { return review_->table(review::kSettings); }
    const strategy::Table& gaps() const { return review_->table(review::kGaps); }
    const strategy::Strategy& strategy() const { return review_->strategy(); }
    const coverage::Assessment& assessment() const { return review_->assessment(); }

    /// Speaks the workbook's language.
    coverage::Speaker speaker() const;

    /// What people wrote in the gap list; nothing when there is none.
    gaplist::PeoplesPart people() const;

    /// The cells of "draft", "answers", "cop", "settings", "gaps" or a table of core/lint; null
    /// when the workbook lacks them.
    css::uno::Reference<css::table::XCellRange> rangeOf(const std::string& source) const;

    /// Throws Refused (table.missing) in a workbook with neither draft nor answers: it has no gaps.
    void requireStrategy() const;

    /// Of what its figures come from: catalogue, settings, draft and answers.
    std::string fingerprint() const;

    /// Every finding about settings, cells, answers, the tables beside the draft and formulas
    /// inside the tables, in table order. `today` in days since 1970-01-01: what is due before it
    /// is late.
    std::vector<PlacedFinding> findings(long today) const;

private:
    boundary::WorkbookDocument document_;
    std::shared_ptr<const review::Review> review_;
};

/// A spreadsheet of ours: it has ncs_draft, ncs_answers or another of our tables with settings.
/// Cheap; never throws for other documents.
bool isWorkbook(const css::uno::Reference<css::uno::XInterface>& model);

} // namespace ncs::uno::commands
