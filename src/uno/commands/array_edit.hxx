// SPDX-License-Identifier: MPL-2.0
/// Many cells written at once, as an edit that can be undone: all of it by the office's own steps.
/// An undo action of ours would have to write while the office undoes, and whenever a sheet in view
/// is drawn by that, Calc 7.4 records it and frees the step it is taking back.
#pragma once

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::commands
{

/// Call it inside an UndoStep. Contents only: formats and validation stay, formulas in its way come
/// back by undo.
void writeArray(const css::uno::Reference<css::frame::XModel>& model,
                const css::table::CellRangeAddress& place,
                const boundary::DataArray& data);

} // namespace ncs::uno::commands
