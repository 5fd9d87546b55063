// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/workbook_reading.hxx"

#include "core/coverage/findings.hxx"
#include "export/fingerprint.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/table_health.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::WorkbookDocument;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

/// Names of ranges begin with it; the rest is what findings call the table.
const std::string kTablePrefix = "ncs_";

WorkbookDocument workbookOf(const Reference<css::uno::XInterface>& model)
{
    const Reference<css::sheet::XSpreadsheetDocument> spreadsheet(model, UNO_QUERY);
    if (!spreadsheet.is())
        throw Refused("command.no-document");
    if (!isWorkbook(model))
        throw Refused("workbook.none");
    return WorkbookDocument(model);
}

/// What is used in place of a setting without a row.
std::string valueOf(const std::string& key, const strategy::Settings& settings)
{
    return key == "edition"   ? settings.edition
           : key == "reading" ? settings.reading
                              : settings.language;
}

} // namespace

WorkbookReading::WorkbookReading(const Reference<css::uno::XInterface>& model,
                                 std::shared_ptr<const Knowledge> knowledge)
    : knowledge_(std::move(knowledge)), document_(workbookOf(model)),
      settings_(document_.settings(*knowledge_)),
      draft_(document_.namedTable(boundary::kDraftName)),
      answers_(document_.namedTable(boundary::kAnswersName)),
      settingsTable_(document_.namedTable(boundary::kSettingsName)),
      gaps_(document_.namedTable(boundary::kGapsName))
{
    // The rapid gap check has answers only: they are then given twice (design 3).
    if (!document_.namedRange(boundary::kDraftName).is())
        draft_ = answers_;
    strategy_ = strategy::readStrategy(draft_,
                                       answers_,
                                       knowledge_->catalogue,
                                       knowledge_->vocabulary,
                                       document_.readingContext(settings_));
    assessment_ =
        std::make_unique<coverage::Assessment>(strategy_, knowledge_->catalogue, settings_.reading);
    for (const auto& table : lint::tableNames())
        if (document_.namedRange((kTablePrefix + table).c_str()).is())
            planning_[table] = document_.namedTable((kTablePrefix + table).c_str());
    if (!document_.namedRange(boundary::kCopName).is())
        return;
    cop_ = std::make_unique<strategy::Strategy>(
        strategy::readStrategy(draft_,
                               document_.namedTable(boundary::kCopName),
                               knowledge_->catalogue,
                               knowledge_->vocabulary,
                               document_.readingContext(settings_)));
    copAssessment_ =
        std::make_unique<coverage::Assessment>(*cop_, knowledge_->catalogue, settings_.reading);
}

coverage::Speaker WorkbookReading::speaker() const
{
    return {knowledge_->words, knowledge_->vocabulary, settings_.language};
}

gaplist::PeoplesPart WorkbookReading::people() const
{
    return gaplist::readPeoplesPart(gaps_, knowledge_->vocabulary, document_.nullDate());
}

Range WorkbookReading::rangeOf(const std::string& source) const
{
    const bool isDraft = source == "draft" || (source == "answers" && strategy_.rapid);
    if (isDraft)
    {
        const Range draft = document_.namedRange(boundary::kDraftName);
        return draft.is() ? draft : document_.namedRange(boundary::kAnswersName);
    }
    return source.empty() ? Range() : document_.namedRange((kTablePrefix + source).c_str());
}

PlacedFinding WorkbookReading::placed(const base::Finding& finding) const
{
    return placedIn(rangeOf(finding.place.source), finding);
}

void WorkbookReading::requireStrategy() const
{
    if (!document_.namedRange(boundary::kDraftName).is() &&
        !document_.namedRange(boundary::kAnswersName).is())
        throw Refused("table.missing", {boundary::kDraftName});
}

std::string WorkbookReading::fingerprint() const
{
    report::Fingerprint fingerprint;
    fingerprint.add(knowledge_->catalogue.version());
    fingerprint.add(settingsTable_);
    fingerprint.add(draft_);
    fingerprint.add(answers_);
    return fingerprint.text();
}

std::vector<PlacedFinding> WorkbookReading::findings(long today) const
{
    base::Findings found = settings_.findings;
    const base::Findings cells = coverage::allFindings(*assessment_);
    found.insert(found.end(), cells.begin(), cells.end());
    if (copAssessment_)
    {
        const base::Findings overlay = coverage::allFindings(*copAssessment_);
        found.insert(found.end(), overlay.begin(), overlay.end());
    }
    const base::Findings further = lint::findings({*assessment_,
                                                   copAssessment_.get(),
                                                   knowledge_->vocabulary,
                                                   settings_,
                                                   draft_,
                                                   planning_,
                                                   today});
    found.insert(found.end(), further.begin(), further.end());
    std::vector<PlacedFinding> placedOnes;
    placedOnes.reserve(found.size());
    for (const base::Finding& finding : found)
    {
        // Smaller workbooks have one of draft and answers, or neither: that is no fault.
        const bool isAbsent =
            finding.rule == "table.no-columns" && !rangeOf(finding.place.source).is();
        if (!isAbsent)
            placedOnes.push_back(placed(finding));
    }
    for (const char* source : {"draft", "answers", "cop"})
    {
        const Range formula = firstFormulaBelowKeys(rangeOf(source));
        if (formula.is())
            placedOnes.push_back(placedIn(
                formula, {"table.formula-inside", base::Severity::Warning, {}, {}, "", {}}));
    }
    for (const std::string& key : settings_.withoutRow)
        if (rangeOf("settings").is())
            placedOnes.push_back(placed({"settings.key-missing",
                                         base::Severity::Warning,
                                         base::Certainty::Certain,
                                         {"settings", -1, -1},
                                         "",
                                         {key, valueOf(key, settings_)}}));
    for (const PlacedFinding& health : TableHealth(document_, *knowledge_).findings())
        placedOnes.push_back(health);
    return placedOnes;
}

bool isWorkbook(const Reference<css::uno::XInterface>& model)
{
    const Reference<css::sheet::XSpreadsheetDocument> spreadsheet(model, UNO_QUERY);
    if (!spreadsheet.is())
        return false;
    const WorkbookDocument document(model);
    if (document.namedRange(boundary::kDraftName).is() ||
        document.namedRange(boundary::kAnswersName).is())
        return true;
    const auto& tables = lint::tableNames();
    return document.hasSettings() &&
           std::any_of(tables.begin(),
                       tables.end(),
                       [&document](const std::string& table)
                       { return document.namedRange((kTablePrefix + table).c_str()).is(); });
}

Range firstFormula(const Range& range)
{
    if (!range.is())
        return {};
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> found(
        query->queryContentCells(css::sheet::CellFlags::FORMULA), UNO_QUERY_THROW);
    if (found->getCount() == 0)
        return {};
    const Range first(found->getByIndex(0), UNO_QUERY_THROW);
    return first->getCellRangeByPosition(0, 0, 0, 0);
}

Range firstFormulaBelowKeys(const Range& table)
{
    if (!table.is())
        return {};
    const css::table::CellRangeAddress address = boundary::addressOf(table);
    const sal_Int32 lastRow = address.EndRow - address.StartRow;
    const sal_Int32 lastColumn = address.EndColumn - address.StartColumn;
    return lastRow == 0 ? Range()
                        : firstFormula(table->getCellRangeByPosition(0, 1, lastColumn, lastRow));
}

} // namespace ncs::uno::commands
