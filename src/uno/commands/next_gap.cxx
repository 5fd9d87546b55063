// SPDX-License-Identifier: MPL-2.0
#include "core/gaplist/next_cell.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/places.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <map>
#include <mutex>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::table::XCellRange>;

namespace
{

/// Where each document stood last. Many silent elements share one cell, the first free row's: the
/// cell alone does not tell which of them comes next.
class LastGaps
{
public:
    struct Stand
    {
        std::string gapId;
        std::string cell; ///< "Draft.E7"
    };

    Stand of(const std::string& document)
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        return stands_[document];
    }

    void set(const std::string& document, Stand stand)
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        stands_[document] = std::move(stand);
    }

private:
    std::mutex mutex_;
    std::map<std::string, Stand> stands_; ///< by the document's RuntimeUID
};

LastGaps& lastGaps()
{
    static LastGaps stands;
    return stands;
}

std::string identityOf(const Call& call)
{
    rtl::OUString identity;
    Reference<css::beans::XPropertySet>(call.model, UNO_QUERY_THROW)
        ->getPropertyValue("RuntimeUID") >>= identity;
    return boundary::toUtf8(identity);
}

std::string selectedCell(const Call& call)
{
    const Reference<css::view::XSelectionSupplier> supplier(call.model->getCurrentController(),
                                                            UNO_QUERY);
    const Range selected(supplier.is() ? supplier->getSelection() : css::uno::Any(), UNO_QUERY);
    return selected.is() ? rangeName(selected) : std::string();
}

Range cellOf(const WorkbookReading& reading, const gaplist::NextCell& next)
{
    const Range range = reading.rangeOf(next.place.source);
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const auto sheet = boundary::sheetOf(range);
    const sal_Int32 column = address.StartColumn + static_cast<sal_Int32>(next.place.column);
    const sal_Int32 row = address.StartRow + static_cast<sal_Int32>(next.place.row);
    return sheet->getCellRangeByPosition(column, row, column, row);
}

/// The gap after the one where the person stands, round and round.
std::size_t following(const std::vector<gaplist::NextCell>& cells,
                      const std::vector<std::string>& names,
                      const LastGaps::Stand& last,
                      const std::string& here)
{
    const auto count = cells.size();
    if (!last.gapId.empty() && last.cell == here)
        for (std::size_t index = 0; index < count; ++index)
            if (cells[index].gap.id == last.gapId)
                return (index + 1) % count;
    const auto at = std::find(names.begin(), names.end(), here);
    return at == names.end() ? 0 : (static_cast<std::size_t>(at - names.begin()) + 1) % count;
}

} // namespace

Outcome nextGap(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    reading.requireStrategy();
    const auto cells = gaplist::nextCells(
        reading.assessment(), reading.draft(), reading.answers(), call.knowledge->vocabulary);
    Outcome outcome;
    if (cells.empty())
    {
        outcome.message = call.say("step.none");
        return outcome;
    }
    std::vector<std::string> names;
    names.reserve(cells.size());
    for (const gaplist::NextCell& cell : cells)
        names.push_back(rangeName(cellOf(reading, cell)));
    const std::string identity = identityOf(call);
    const std::size_t index = following(cells, names, lastGaps().of(identity), selectedCell(call));
    const coverage::Gap& gap = cells[index].gap;
    const Range cell = cellOf(reading, cells[index]);
    goTo(call.model, cell);
    lastGaps().set(identity, {gap.id, names[index]});

    const coverage::Speaker speaker{
        call.knowledge->words, call.knowledge->vocabulary, call.language};
    const std::string subject = gaplist::subjectOf(gap, call.language);
    const std::string missing = coverage::missingText(gap, reading.assessment(), speaker);
    const std::string next = coverage::nextStepText(gap, reading.assessment(), speaker);
    base::Finding finding;
    finding.rule = "element.gap";
    finding.severity = gap.severity;
    finding.item = gap.item->id;
    finding.arguments = {subject, missing, next};
    outcome.findings.push_back({std::move(finding), sheetNameOf(cell), cellName(cell, 0, 0)});
    outcome.count = static_cast<long>(cells.size());
    outcome.message = call.say("step.cell", {subject, missing, next});
    return outcome;
}

} // namespace ncs::uno::commands
