// SPDX-License-Identifier: MPL-2.0
/// Many cells written at once, as an edit that can be undone. The office records its own
/// setDataArray, but taking that back leaves the cells as they are (7.4); so it is written
/// unrecorded, with an undo action of ours beside it. Cell by cell would be recorded right, at a
/// hundred times the cost.
#pragma once

#include "uno/boundary/conversion.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::commands
{

/// Call it inside an UndoStep.
void writeArray(const css::uno::Reference<css::frame::XModel>& model,
                const css::table::CellRangeAddress& place,
                const boundary::DataArray& data);

} // namespace ncs::uno::commands
