// SPDX-License-Identifier: MPL-2.0
/// Everything a command does to a document as one undo step, or none of it.
///
///     UndoStep step(model, "Take text");
///     ... // edits
///     step.keep(); // without it, the edits are taken back when the step ends
///
/// Select nothing and change no view before the step has ended: Calc then makes a shell, which cuts
/// the open step to its last 100 edits, and undo brings back only those.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <rtl/ustring.hxx>

#include <string>

namespace ncs::uno::commands
{

/// Whether undo and redo of a step end with a full recalculation. A step needs it that changes more
/// than cells: what the functions give depends on the edition and on lists of the workbook too.
enum class Recalculation
{
    None,
    Full
};

/// Screen updates rest as long as it lives.
class UndoStep
{
public:
    UndoStep(const css::uno::Reference<css::frame::XModel>& model,
             const std::string& title,
             Recalculation recalculation = Recalculation::None);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    /// After the last edit.
    void keep();

private:
    void close();

    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XUndoManager> manager_;
    css::uno::Sequence<rtl::OUString> stepsBefore_;
    bool wasModified_ = false;
    Recalculation recalculation_;
    bool isKept_ = false;
};

} // namespace ncs::uno::commands
