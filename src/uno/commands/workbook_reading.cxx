// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/workbook_reading.hxx"

#include "core/lint/lint.hxx"
#include "export/fingerprint.hxx"
#include "uno/boundary/tables_reader.hxx"
#include "uno/commands/sheet_findings.hxx"

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

WorkbookDocument workbookOf(const Reference<css::uno::XInterface>& model)
{
    const Reference<css::sheet::XSpreadsheetDocument> spreadsheet(model, UNO_QUERY);
    if (!spreadsheet.is())
        throw Refused("command.no-document");
    if (!isWorkbook(model))
        throw Refused("workbook.none");
    return WorkbookDocument(model);
}

} // namespace

WorkbookReading::WorkbookReading(const Reference<css::uno::XInterface>& model,
                                 std::shared_ptr<const Knowledge> knowledge)
    : document_(workbookOf(model)),
      review_(std::make_shared<review::Review>(std::move(knowledge), boundary::tablesOf(document_)))
{
}

coverage::Speaker WorkbookReading::speaker() const
{
    const Knowledge& knowledge = review_->knowledge();
    return {knowledge.words, knowledge.vocabulary, settings().language};
}

gaplist::PeoplesPart WorkbookReading::people() const
{
    return gaplist::readPeoplesPart(gaps(), review_->knowledge().vocabulary, review_->nullDate());
}

Range WorkbookReading::rangeOf(const std::string& source) const
{
    const bool isDraft =
        source == review::kDraft || (source == review::kAnswers && strategy().rapid);
    if (isDraft)
    {
        const Range draft = document_.namedRange(boundary::kDraftName);
        return draft.is() ? draft : document_.namedRange(boundary::kAnswersName);
    }
    return source.empty() ? Range() : document_.namedRange(review::rangeName(source).c_str());
}

void WorkbookReading::requireStrategy() const
{
    if (!review_->hasStrategy())
        throw Refused("table.missing", {boundary::kDraftName});
}

std::string WorkbookReading::fingerprint() const
{
    report::Fingerprint fingerprint;
    fingerprint.add(review_->knowledge().catalogue.version());
    fingerprint.add(settingsTable());
    fingerprint.add(draft());
    fingerprint.add(answers());
    return fingerprint.text();
}

std::vector<PlacedFinding> WorkbookReading::findings(long today) const
{
    std::vector<PlacedFinding> all;
    for (const base::Finding& finding : review_->findings(today))
        all.push_back(review_->placed(finding));
    SheetFindings sheets(document_, review_->knowledge());
    while (!sheets.lookOn())
    {
    }
    const auto further = sheets.take();
    all.insert(all.end(), further.begin(), further.end());
    return all;
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
                       { return document.namedRange(review::rangeName(table).c_str()).is(); });
}

} // namespace ncs::uno::commands
