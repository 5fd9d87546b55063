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
#include "core/lint/lint.hxx"
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
    const strategy::Settings& settings() const { return settings_; }
    const strategy::Table& draft() const { return draft_; }
    const strategy::Table& answers() const { return answers_; }
    const strategy::Table& settingsTable() const { return settingsTable_; }
    const strategy::Table& gaps() const { return gaps_; }
    const strategy::Strategy& strategy() const { return strategy_; }
    const coverage::Assessment& assessment() const { return *assessment_; }

    /// Speaks the workbook's language.
    coverage::Speaker speaker() const;

    /// What people wrote in the gap list; nothing when there is none.
    gaplist::PeoplesPart people() const;

    /// The cells of "draft", "answers", "cop", "settings", "gaps" or a table of core/lint; null
    /// when the workbook lacks them.
    css::uno::Reference<css::table::XCellRange> rangeOf(const std::string& source) const;

    PlacedFinding placed(const base::Finding& finding) const;

    /// Throws Refused (table.missing) in a workbook with neither draft nor answers: it has no gaps.
    void requireStrategy() const;

    /// Of what its figures come from: catalogue, settings, draft and answers.
    std::string fingerprint() const;

    /// Every finding about settings, cells, answers, the tables beside the draft and formulas
    /// inside the tables, in table order. `today` in days since 1970-01-01: what is due before it
    /// is late.
    std::vector<PlacedFinding> findings(long today) const;

private:
    std::shared_ptr<const Knowledge> knowledge_;
    boundary::WorkbookDocument document_;
    strategy::Settings settings_;
    strategy::Table draft_;
    strategy::Table answers_;
    strategy::Table settingsTable_;
    strategy::Table gaps_;
    strategy::Strategy strategy_;
    std::unique_ptr<coverage::Assessment> assessment_;
    /// The overlay of child online protection; null when the workbook has no table for it.
    std::unique_ptr<strategy::Strategy> cop_;
    std::unique_ptr<coverage::Assessment> copAssessment_;
    std::map<std::string, strategy::Table> planning_; ///< those of core/lint
};

/// A spreadsheet of ours: it has ncs_draft, ncs_answers or another of our tables with settings.
/// Cheap; never throws for other documents.
bool isWorkbook(const css::uno::Reference<css::uno::XInterface>& model);

/// The first cell with a formula, or null.
css::uno::Reference<css::table::XCellRange>
firstFormula(const css::uno::Reference<css::table::XCellRange>& range);

/// The first formula where a table holds input only: in any row but that of the keys.
css::uno::Reference<css::table::XCellRange>
firstFormulaBelowKeys(const css::uno::Reference<css::table::XCellRange>& table);

} // namespace ncs::uno::commands
