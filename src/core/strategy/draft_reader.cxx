// SPDX-License-Identifier: MPL-2.0
#include "core/strategy/draft_reader.hxx"

#include <algorithm>

namespace ncs::strategy
{

namespace
{

using base::Severity;

std::string readKind(const RowReader& row)
{
    const auto code = row.code("measure.kind", "kind");
    if (!code)
        row.report("measure.kind-missing", Severity::Information, "measure.kind");
    else if (*code == "?")
        row.report(
            "measure.kind-unknown", Severity::Warning, "measure.kind", {row.text("measure.kind")});
    else
        return *code;
    return "context";
}

std::vector<const catalogue::Item*> readElements(const RowReader& row)
{
    std::vector<const catalogue::Item*> elements;
    const catalogue::Item* first = row.element("measure.element");
    if (first)
        elements.push_back(first);
    for (const catalogue::Item* item : row.elementList("measure.further"))
        if (std::find(elements.begin(), elements.end(), item) == elements.end())
            elements.push_back(item);
    return elements;
}

bool isResourced(const RowReader& row)
{
    const double* amount = row.number("measure.amount");
    if (!amount && row.isFilled("measure.amount"))
        row.report("measure.amount-text",
                   Severity::Warning,
                   "measure.amount",
                   {row.text("measure.amount")});
    if (amount && *amount <= 0)
        row.report("measure.amount-not-positive",
                   Severity::Information,
                   "measure.amount",
                   {row.text("measure.amount")});
    const bool funded = row.isFilled("measure.funding");
    const bool paid = amount && *amount > 0;
    if (paid && !row.isFilled("measure.currency") && !funded)
        row.report("measure.currency-missing", Severity::Warning, "measure.currency");
    return funded || (paid && row.isFilled("measure.currency"));
}

bool isScheduled(const RowReader& row)
{
    const bool hasStart = row.isFilled("measure.start");
    const auto start = row.day("measure.start", RowReader::YearMeans::FirstDay);
    if (hasStart && !start)
        row.report("measure.start-unreadable",
                   Severity::Warning,
                   "measure.start",
                   {row.text("measure.start")});
    if (!row.isFilled("measure.end"))
        return false;
    const auto end = row.day("measure.end", RowReader::YearMeans::LastDay);
    if (!end)
    {
        row.report(
            "measure.end-unreadable", Severity::Warning, "measure.end", {row.text("measure.end")});
        return false;
    }
    if (start && *end < *start)
    {
        row.report("measure.end-before-start", Severity::Error, "measure.end");
        return false;
    }
    return !hasStart || start.has_value();
}

Rungs readRungs(const RowReader& row, const std::string& kind)
{
    Rungs rungs{};
    rungs[0] = true;
    const bool committed = kind != "context";
    // Read for every row, so that odd cells are reported wherever they stand.
    const bool resourced = isResourced(row);
    const bool scheduled = isScheduled(row);
    rungs[1] = committed;
    rungs[2] = committed && row.isFilled("measure.lead");
    rungs[3] = committed && resourced;
    rungs[4] = committed && scheduled;
    rungs[5] = committed && row.isFilled("measure.kpi") && row.isFilled("measure.target");
    return rungs;
}

void reportNumbersForText(const RowReader& row)
{
    for (const char* key : {"measure.text", "measure.lead"})
        if (row.number(key))
            row.report("cell.number-for-text",
                       Severity::Information,
                       key,
                       {row.text(key)},
                       {},
                       base::Certainty::Likely);
}

void reportMissingCells(const RowReader& row, const Measure& measure)
{
    const bool committed = measure.rungs[1];
    if (measure.elements.empty() && !row.isFilled("measure.element"))
        row.report("measure.element-missing",
                   committed ? Severity::Warning : Severity::Information,
                   "measure.element");
    if (!committed)
        return;
    if (!measure.rungs[2])
        row.report("measure.lead-missing", Severity::Warning, "measure.lead");
    if (!row.isFilled("measure.amount") && !row.isFilled("measure.funding"))
        row.report("measure.resources-missing", Severity::Information, "measure.amount");
    if (!row.isFilled("measure.end"))
        row.report("measure.end-missing", Severity::Information, "measure.end");
    if (!row.isFilled("measure.kpi"))
        row.report("measure.kpi-missing", Severity::Information, "measure.kpi");
    else if (!row.isFilled("measure.target"))
        row.report("measure.target-missing", Severity::Information, "measure.target");
}

} // namespace

std::vector<Measure> readMeasures(const RowContext& context)
{
    std::vector<Measure> measures;
    const long rows = static_cast<long>(context.table.rows.size());
    for (long index = context.columns.firstDataRow; index < rows; ++index)
    {
        const RowReader row(context, index);
        if (row.isEmpty())
            continue;
        row.reportErrorCells();
        Measure measure;
        measure.row = index;
        measure.id = row.text("measure.id");
        measure.text = row.text("measure.text");
        if (measure.text.empty())
        {
            row.report("measure.text-missing", Severity::Warning, "measure.text");
            continue;
        }
        reportNumbersForText(row);
        measure.kind = readKind(row);
        measure.lead = row.text("measure.lead");
        measure.elements = readElements(row);
        measure.rungs = readRungs(row, measure.kind);
        reportMissingCells(row, measure);
        measures.push_back(std::move(measure));
    }
    return measures;
}

} // namespace ncs::strategy
