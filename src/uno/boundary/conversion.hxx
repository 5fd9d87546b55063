// SPDX-License-Identifier: MPL-2.0
/// Between the office's values and ours: text, cells, tables, errors.
#pragma once

#include "core/strategy/table.hxx"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>
#include <vector>

namespace ncs::uno::boundary
{

/// Cells as Calc passes them: rows of any.
using DataArray = css::uno::Sequence<css::uno::Sequence<css::uno::Any>>;

/// Every character is kept; half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD.
std::string toUtf8(const rtl::OUString& text);

/// Bytes that are no UTF-8 become U+FFFD.
rtl::OUString toOUString(std::string_view utf8);

/// Text for a cell: control characters that no file format can store become spaces; tabs and line
/// breaks stay.
rtl::OUString toCellText(std::string_view utf8);

/// A cell of getDataArray(): a void any is an error, "" an empty cell.
strategy::Cell toCell(const css::uno::Any& value);

strategy::Table toTable(const DataArray& data);

/// Rows of equal length for a cell range or an array formula; short rows are filled with "".
DataArray toDataArray(const std::vector<std::vector<css::uno::Any>>& rows);

/// A text as an any.
css::uno::Any textValue(std::string_view utf8);

/// A number that Calc shows as the error of this code (522: circular reference).
css::uno::Any errorValue(unsigned short code);
inline constexpr unsigned short kCircularReference = 522;

} // namespace ncs::uno::boundary
