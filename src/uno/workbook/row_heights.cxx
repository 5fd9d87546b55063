// SPDX-License-Identifier: MPL-2.0
#include "uno/workbook/row_heights.hxx"

#include "uno/boundary/workbook_document.hxx"
#include "uno/workbook/sizes.hxx"
#include "uno/workbook/workbook_ranges.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace ncs::uno::workbook
{

using css::beans::XPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr char kFitting[] = "OptimalHeight";
constexpr char kHeight[] = "Height";

/// The rows of some cells, by their number there.
class Rows
{
public:
    explicit Rows(const Reference<css::table::XCellRange>& cells)
        : cells_(cells),
          rows_(Reference<css::table::XColumnRowRange>(cells, UNO_QUERY_THROW)->getRows(),
                UNO_QUERY_THROW)
    {
    }
    sal_Int32 count() const { return rows_->getCount(); }
    bool fits(sal_Int32 row) const { return at(row)->getPropertyValue(kFitting).get<bool>(); }
    sal_Int32 height(sal_Int32 row) const
    {
        return at(row)->getPropertyValue(kHeight).get<sal_Int32>();
    }
    void setHeight(sal_Int32 first, sal_Int32 last, sal_Int32 height) const
    {
        run(first, last)->setPropertyValue(kHeight, Any(height));
    }
    void fit(sal_Int32 first, sal_Int32 last) const
    {
        run(first, last)->setPropertyValue(kFitting, Any(true));
    }

private:
    Reference<XPropertySet> at(sal_Int32 row) const
    {
        return Reference<XPropertySet>(rows_->getByIndex(row), UNO_QUERY_THROW);
    }
    Reference<XPropertySet> run(sal_Int32 first, sal_Int32 last) const
    {
        const Reference<css::table::XColumnRowRange> part(
            cells_->getCellRangeByPosition(0, first, 0, last), UNO_QUERY_THROW);
        return Reference<XPropertySet>(part->getRows(), UNO_QUERY_THROW);
    }

    Reference<css::table::XCellRange> cells_;
    Reference<css::container::XIndexAccess> rows_;
};

/// Calls `act(first, last)` for each run of rows that the condition holds for.
template <typename Condition, typename Act>
void forRuns(sal_Int32 count, const Condition& holds, const Act& act)
{
    for (sal_Int32 row = 0; row < count; ++row)
    {
        const sal_Int32 first = row;
        while (row < count && holds(row))
            ++row;
        if (row > first)
            act(first, row - 1);
    }
}

void raiseRows(const Reference<css::sheet::XSpreadsheet>& sheet, const layout::RowHeight& planned)
{
    const Rows rows(cells(sheet, planned.rows));
    const sal_Int32 least = hundredths(planned.height);
    forRuns(
        rows.count(),
        [&rows, least](sal_Int32 row) { return isSameSize(rows.height(row), least); },
        [&rows, least](sal_Int32 first, sal_Int32 last)
        {
            rows.fit(first, last);
            std::vector<sal_Int32> needed;
            for (sal_Int32 row = first; row <= last; ++row)
                needed.push_back(rows.height(row));
            rows.setHeight(first, last, least);
            for (sal_Int32 row = first; row <= last; ++row)
                if (const sal_Int32 height = needed[static_cast<std::size_t>(row - first)];
                    height > least)
                    rows.setHeight(row, row, height);
        });
}

} // namespace

void fitRows(const Reference<css::table::XCellRange>& cells)
{
    const Rows rows(cells);
    forRuns(
        rows.count(),
        [&rows](sal_Int32 row) { return rows.fits(row); },
        [&rows](sal_Int32 first, sal_Int32 last) { rows.fit(first, last); });
}

void fitSheet(const Reference<css::sheet::XSpreadsheet>& sheet,
              const std::vector<layout::RowHeight>& planned)
{
    const auto used = boundary::usedPart(Reference<css::table::XCellRange>(sheet, UNO_QUERY_THROW));
    if (used.is())
        fitRows(used);
    for (const layout::RowHeight& each : planned)
        if (!each.hidden)
            raiseRows(sheet, each);
}

void changeRows(const Reference<css::sheet::XSpreadsheet>& sheet,
                const std::vector<layout::RowHeight>& from,
                const std::vector<layout::RowHeight>& to)
{
    for (std::size_t index = 0; index < std::min(from.size(), to.size()); ++index)
    {
        if (from[index].hidden)
            continue;
        const Rows rows(cells(sheet, from[index].rows));
        for (sal_Int32 row = 0; row < rows.count(); ++row)
        {
            const sal_Int32 height = rows.height(row);
            bool isOurs = isSameSize(height, hundredths(from[index].height));
            if (!isOurs && rows.fits(row))
                continue;
            if (!isOurs)
            {
                rows.fit(row, row);
                isOurs = isSameSize(height, rows.height(row));
            }
            rows.setHeight(row, row, isOurs ? hundredths(to[index].height) : height);
        }
    }
}

} // namespace ncs::uno::workbook
