// SPDX-License-Identifier: MPL-2.0
// A copy for readers without the extension: every formula has become what it showed.
#include "core/base/date.hxx"
#include "core/base/language.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/today.hxx"
#include "uno/checklist/planned_file.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/document_copy.hxx"
#include "uno/commands/export_target.hxx"
#include "uno/commands/open_sheets.hxx"
#include "uno/commands/progress.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace ncs::uno::commands
{

using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

/// What the cells show: an error is its name, for it has no value.
css::uno::Sequence<css::uno::Sequence<Any>> shown(const Range& cells)
{
    auto data = Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->getDataArray();
    for (sal_Int32 row = 0; row < data.getLength(); ++row)
        for (sal_Int32 column = 0; column < data.getConstArray()[row].getLength(); ++column)
        {
            Any& cell = data.getArray()[row].getArray()[column];
            if (cell.hasValue())
                continue;
            cell <<= Reference<css::text::XTextRange>(cells->getCellByPosition(column, row),
                                                      UNO_QUERY_THROW)
                         ->getString();
        }
    return data;
}

void freeze(const Range& sheet)
{
    const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> formulas(
        query->queryContentCells(css::sheet::CellFlags::FORMULA), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < formulas->getCount(); ++index)
    {
        const Range cells(formulas->getByIndex(index), UNO_QUERY_THROW);
        const auto values = shown(cells);
        // Cleared first: a part of an array formula cannot be changed, the whole can go.
        Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::FORMULA);
        Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(values);
    }
}

/// Where the copy comes from, in the workbook's language.
class Provenance
{
public:
    Provenance(const Call& call, const WorkbookReading& reading)
        : call_(call), reading_(reading), language_(reading.settings().language)
    {
    }

    void add(const Reference<css::sheet::XSpreadsheetDocument>& document)
    {
        const auto sheets = document->getSheets();
        rtl::OUString name = toOUString(say("static.sheet"));
        while (sheets->hasByName(name))
            name += "_";
        const Reference<css::container::XIndexAccess> all(sheets, UNO_QUERY_THROW);
        sheets->insertNewByName(name, static_cast<sal_Int16>(all->getCount()));
        sheet_.set(sheets->getByName(name), UNO_QUERY_THROW);
        if (base::isRightToLeft(language_))
            Reference<css::beans::XPropertySet>(sheet_, UNO_QUERY_THROW)
                ->setPropertyValue("TableLayout", Any(css::text::WritingMode2::RL_TB));
        setWidths();
        put(0, 0, "ncs-title-small", say("static.title"));
        put(0, 1, "ncs-hint", say("static.hint"));
        const strategy::Settings& settings = reading_.settings();
        const catalogue::Reading* reading = call_.knowledge->catalogue.reading(settings.reading);
        line("workbook.setting-title", settings.title);
        line("workbook.setting-country", settings.country);
        line("static.made", base::isoText(base::dateOfDayNumber(boundary::today())));
        line("workbook.setting-edition", settings.edition);
        line("workbook.setting-reading", reading ? reading->title.in(language_) : settings.reading);
        line("static.version", NCS_VERSION);
        line("static.catalogue", call_.knowledge->catalogue.version());
        line("static.fingerprint", reading_.fingerprint());
    }

private:
    std::string say(const std::string& id) const
    {
        return call_.knowledge->words.say(id, language_);
    }

    void setWidths() const
    {
        constexpr sal_Int32 kLabelWidth = 6500;
        constexpr sal_Int32 kValueWidth = 16000;
        const auto columns =
            Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns();
        for (sal_Int32 column = 0; column < 2; ++column)
            Reference<css::beans::XPropertySet>(columns->getByIndex(column), UNO_QUERY_THROW)
                ->setPropertyValue("Width", Any(column == 0 ? kLabelWidth : kValueWidth));
    }

    void put(sal_Int32 column, sal_Int32 row, const char* style, const std::string& text) const
    {
        const auto cell = sheet_->getCellByPosition(column, row);
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
            ->setPropertyValue("CellStyle", Any(rtl::OUString::createFromAscii(style)));
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)
            ->setString(boundary::toCellText(text));
    }

    void line(const std::string& label, const std::string& value)
    {
        put(0, row_, "ncs-setting-label", say(label));
        put(1, row_, "ncs-cell-wrap", value);
        ++row_;
    }

    const Call& call_;
    const WorkbookReading& reading_;
    std::string language_;
    Reference<css::sheet::XSpreadsheet> sheet_;
    sal_Int32 row_ = 3;
};

const TargetKind& copyKind()
{
    static const TargetKind kKind{"static.picker-title",
                                  "strategy",
                                  {{"ods", "export.kind-ods"}, {"xlsx", "export.kind-xlsx"}}};
    return kKind;
}

} // namespace

Outcome makeStaticCopy(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    Outcome outcome;
    const auto target = exportTarget(call, copyKind());
    outcome.isCancelled = !target;
    outcome.message = call.say("export.cancelled");
    if (!target)
        return outcome;
    const Reference<css::container::XIndexAccess> own(
        Reference<css::sheet::XSpreadsheetDocument>(call.model, UNO_QUERY_THROW)->getSheets(),
        UNO_QUERY_THROW);
    // The copy is made in the time that some of its sheets take, and is stored in as much.
    constexpr int kCopying = 4;
    const int sheetsOfCopy = own->getCount();
    Progress progress(call, "static.progress", sheetsOfCopy + 2 * kCopying);
    checklist::PlannedFile file(target->path);
    const DocumentCopy copy(call, DocumentCopy::Kind::Hidden);
    progress.reach(kCopying);
    const Reference<css::container::XIndexAccess> sheets(copy.document()->getSheets(),
                                                         UNO_QUERY_THROW);
    outcome.count = sheets->getCount();
    {
        const OpenSheets open(copy.document());
        for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        {
            freeze(Range(sheets->getByIndex(index), UNO_QUERY_THROW));
            progress.reach(kCopying + index + 1);
        }
    }
    Provenance(call, reading).add(copy.document());
    store(copy.document(), file, target->format);
    file.finish();
    outcome.files = {file.url()};
    outcome.message = call.say("static.done", {checklist::shownPath(target->path)});
    return outcome;
}

} // namespace ncs::uno::commands
