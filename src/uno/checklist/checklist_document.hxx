// SPDX-License-Identifier: MPL-2.0
/// The gap checklist as a spreadsheet of its own: a hidden document for the office's filters to
/// write as ODS, XLSX or PDF. The workbook it tells about is not touched.
#pragma once

#include "export/report.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ncs::uno::checklist
{

/// Closed when it goes out of scope.
class ChecklistDocument
{
public:
    ChecklistDocument(const css::uno::Reference<css::uno::XComponentContext>& context,
                      const report::Checklist& checklist,
                      const coverage::Speaker& speaker,
                      const catalogue::Catalogue& catalogue);
    ~ChecklistDocument();
    ChecklistDocument(const ChecklistDocument&) = delete;
    ChecklistDocument& operator=(const ChecklistDocument&) = delete;

    const css::uno::Reference<css::frame::XModel>& model() const { return model_; }

private:
    css::uno::Reference<css::frame::XModel> model_;
};

} // namespace ncs::uno::checklist
