// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/array_edit.hxx"

#include "uno/boundary/guard.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr char kFitting[] = "OptimalHeight";

Reference<css::document::XUndoManager> managerOf(const Reference<css::frame::XModel>& model)
{
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

/// By address, not by a kept range: inserted rows that are undone would take the range with them.
Reference<css::sheet::XCellRangeData> cellsAt(const Reference<css::frame::XModel>& model,
                                              const css::table::CellRangeAddress& place)
{
    const Reference<css::sheet::XSpreadsheetDocument> document(model, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> sheet(sheets->getByIndex(place.Sheet), UNO_QUERY_THROW);
    return Reference<css::sheet::XCellRangeData>(
        sheet->getCellRangeByPosition(
            place.StartColumn, place.StartRow, place.EndColumn, place.EndRow),
        UNO_QUERY_THROW);
}

/// Nothing is recorded as long as it lives. Nothing is drawn meanwhile, and rows keep their
/// heights: with every drawing of the sheet in view Calc 7.4 begins to record again, whatever is
/// locked.
class Unrecorded
{
public:
    explicit Unrecorded(const Reference<css::frame::XModel>& model)
        : properties_(model, UNO_QUERY_THROW), drawing_(model, UNO_QUERY_THROW),
          manager_(managerOf(model)), adjusted_(properties_->getPropertyValue(kAdjusted))
    {
        properties_->setPropertyValue(kAdjusted, css::uno::Any(false));
        drawing_->addActionLock();
        manager_->lock();
    }
    ~Unrecorded()
    {
        boundary::guardListener("undo lock", [this] { manager_->unlock(); });
        boundary::guardListener("drawing", [this] { drawing_->removeActionLock(); });
        boundary::guardListener("row heights",
                                [this] { properties_->setPropertyValue(kAdjusted, adjusted_); });
    }
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

private:
    static constexpr char kAdjusted[] = "IsAdjustHeightEnabled";

    Reference<css::beans::XPropertySet> properties_;
    Reference<css::document::XActionLockable> drawing_;
    Reference<css::document::XUndoManager> manager_;
    css::uno::Any adjusted_;
};

/// Rows that fit themselves to their cells do so now; recorded as usual.
void fitRows(const Reference<css::table::XCellRange>& cells)
{
    const Reference<css::table::XColumnRowRange> lines(cells, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> rows(lines->getRows(), UNO_QUERY_THROW);
    const sal_Int32 count = rows->getCount();
    const auto fits = [&rows](sal_Int32 row)
    {
        const Reference<css::beans::XPropertySet> line(rows->getByIndex(row), UNO_QUERY_THROW);
        return line->getPropertyValue(kFitting).get<bool>();
    };
    for (sal_Int32 row = 0; row < count; ++row)
    {
        const sal_Int32 first = row;
        while (row < count && fits(row))
            ++row;
        if (row == first)
            continue;
        const Reference<css::table::XColumnRowRange> run(
            cells->getCellRangeByPosition(0, first, 0, row - 1), UNO_QUERY_THROW);
        Reference<css::beans::XPropertySet>(run->getRows(), UNO_QUERY_THROW)
            ->setPropertyValue(kFitting, css::uno::Any(true));
    }
}

class ArrayUndo : public cppu::WeakImplHelper1<css::document::XUndoAction>
{
public:
    ArrayUndo(const Reference<css::frame::XModel>& model,
              const css::table::CellRangeAddress& place,
              const boundary::DataArray& before,
              const boundary::DataArray& after)
        : model_(model), place_(place), before_(before), after_(after)
    {
    }

    // The step it stands in has the title that people see.
    rtl::OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override { set(before_); }
    void SAL_CALL redo() override { set(after_); }

private:
    void set(const boundary::DataArray& data)
    {
        try
        {
            // Recorded here, it would drop the very step that is being taken back.
            const Reference<css::frame::XModel> model(model_);
            const Unrecorded unrecorded(model);
            cellsAt(model, place_)->setDataArray(data);
        }
        catch (...)
        {
            const std::string fault = boundary::currentExceptionMessage();
            boundary::logFailure("undo", fault);
            throw css::document::UndoFailedException(
                boundary::toOUString(fault), *this, css::uno::Any());
        }
    }

    // The document owns its undo actions: a strong reference would keep both for ever.
    css::uno::WeakReference<css::frame::XModel> model_;
    css::table::CellRangeAddress place_;
    boundary::DataArray before_;
    boundary::DataArray after_;
};

} // namespace

void writeArray(const Reference<css::frame::XModel>& model,
                const css::table::CellRangeAddress& place,
                const boundary::DataArray& data)
{
    const auto cells = cellsAt(model, place);
    const boundary::DataArray before = cells->getDataArray();
    {
        const Unrecorded unrecorded(model);
        cells->setDataArray(data);
    }
    managerOf(model)->addUndoAction(new ArrayUndo(model, place, before, data));
    fitRows(Reference<css::table::XCellRange>(cells, UNO_QUERY_THROW));
}

} // namespace ncs::uno::commands
