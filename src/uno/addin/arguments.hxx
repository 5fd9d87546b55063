// SPDX-License-Identifier: MPL-2.0
/// Optional arguments of worksheet functions. Calc passes void for one left out, and 0 for a
/// reference to an empty cell: both mean "left out". A range of one cell counts as its cell.
///
/// Faults are boundary::BadArgument, which names the argument by its position from 0 (hidden
/// document included).
#pragma once

#include <com/sun/star/uno/Any.hxx>

#include <optional>
#include <string>

namespace ncs::uno::addin
{

/// Trimmed text; empty when left out. Numbers are written as shortest decimals (2021 -> "2021").
std::string textArgument(const css::uno::Any& value, short position);

/// A whole number above 0; nothing when left out. Fractions are cut off, as INDEX does.
std::optional<long> countArgument(const css::uno::Any& value, short position);

} // namespace ncs::uno::addin
