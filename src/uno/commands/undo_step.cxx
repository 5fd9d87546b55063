// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/undo_step.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// Edits nothing. The first of a step is undone last, the last is redone last.
class RecalculationUndo : public cppu::WeakImplHelper1<css::document::XUndoAction>
{
public:
    enum class Place
    {
        First,
        Last
    };

    RecalculationUndo(const Reference<css::frame::XModel>& model, Place place)
        : model_(model), place_(place)
    {
    }

    // The step it stands in has the title that people see.
    rtl::OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override
    {
        if (place_ == Place::First)
            recalculate();
    }
    void SAL_CALL redo() override
    {
        if (place_ == Place::Last)
            recalculate();
    }

private:
    void recalculate()
    {
        boundary::guardListener("recalculation",
                                [this]
                                {
                                    const Reference<css::sheet::XCalculatable> document(
                                        Reference<css::frame::XModel>(model_), UNO_QUERY);
                                    if (document.is())
                                        document->calculateAll();
                                });
    }

    // The document owns its undo actions: a strong reference would keep both for ever.
    css::uno::WeakReference<css::frame::XModel> model_;
    Place place_;
};

} // namespace

UndoStep::UndoStep(const Reference<css::frame::XModel>& model,
                   const std::string& title,
                   Recalculation recalculation)
    : model_(model),
      manager_(
          Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager()),
      stepsBefore_(manager_->getAllUndoActionTitles()),
      wasModified_(Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->isModified()),
      recalculation_(recalculation)
{
    manager_->enterUndoContext(boundary::toOUString(title));
    model_->lockControllers();
    if (recalculation_ == Recalculation::Full)
        manager_->addUndoAction(new RecalculationUndo(model_, RecalculationUndo::Place::First));
}

void UndoStep::keep()
{
    if (recalculation_ == Recalculation::Full)
        manager_->addUndoAction(new RecalculationUndo(model_, RecalculationUndo::Place::Last));
    isKept_ = true;
}

UndoStep::~UndoStep()
{
    boundary::guardListener("undo step", [this] { close(); });
}

void UndoStep::close()
{
    model_->unlockControllers();
    manager_->leaveUndoContext();
    // A context in which nothing was done leaves no step behind: the one before is not ours to
    // undo.
    if (isKept_ || manager_->getAllUndoActionTitles() == stepsBefore_)
        return;
    manager_->undo();
    manager_->clearRedo();
    Reference<css::util::XModifiable>(model_, UNO_QUERY_THROW)->setModified(wasModified_);
}

} // namespace ncs::uno::commands
