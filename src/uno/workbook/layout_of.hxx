// SPDX-License-Identifier: MPL-2.0
/// The layout that a workbook was made from. A file does not say; its tables do.
#pragma once

#include "core/base/result.hxx"
#include "core/knowledge.hxx"
#include "core/layout/layout.hxx"
#include "uno/boundary/workbook_document.hxx"

namespace ncs::uno::workbook
{

/// The layout whose tables fit those of the workbook best. Findings when the extension's own files
/// cannot be read.
base::Result<layout::Layout> layoutOf(const boundary::WorkbookDocument& document,
                                      const Knowledge& knowledge);

} // namespace ncs::uno::workbook
