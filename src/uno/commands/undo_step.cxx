// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/undo_step.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

UndoStep::UndoStep(const Reference<css::frame::XModel>& model, const std::string& title)
    : model_(model),
      manager_(
          Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager()),
      stepsBefore_(manager_->getAllUndoActionTitles()),
      wasModified_(Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->isModified())
{
    manager_->enterUndoContext(boundary::toOUString(title));
    model_->lockControllers();
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
