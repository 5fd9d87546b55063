// SPDX-License-Identifier: MPL-2.0
/// Everything a command does to a document as one undo step, or none of it.
///
///     UndoStep step(model, "Take text");
///     ... // edits
///     step.keep(); // without it, the edits are taken back when the step ends
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <rtl/ustring.hxx>

#include <string>

namespace ncs::uno::commands
{

/// Screen updates rest as long as it lives.
class UndoStep
{
public:
    UndoStep(const css::uno::Reference<css::frame::XModel>& model, const std::string& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    void keep() { isKept_ = true; }

private:
    void close();

    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XUndoManager> manager_;
    css::uno::Sequence<rtl::OUString> stepsBefore_;
    bool wasModified_ = false;
    bool isKept_ = false;
};

} // namespace ncs::uno::commands
