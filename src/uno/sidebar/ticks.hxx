// SPDX-License-Identifier: MPL-2.0
/// The check questions that somebody ticked in a workbook: in a property of the document, which
/// ODS and XLSX keep (docs/decisions/0013).
#pragma once

#include "core/guidance/row_panel.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::sidebar
{

guidance::Ticks ticksOf(const css::uno::Reference<css::frame::XModel>& model);

/// The document counts as changed then.
void keepTicks(const css::uno::Reference<css::frame::XModel>& model, const guidance::Ticks& ticks);

} // namespace ncs::uno::sidebar
