// SPDX-License-Identifier: MPL-2.0
/// What a document offers to commands: a set of bits, cheap enough to be asked after every edit.
///
///     if ((traitsOf(model) & kDraft) != 0) ...
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ncs::uno::commands
{

using Traits = unsigned;

inline constexpr Traits kSpreadsheet = 1U << 0U;
inline constexpr Traits kTraces = 1U << 1U;   ///< a workbook of ours, or one that was
inline constexpr Traits kWorkbook = 1U << 2U; ///< isWorkbook()
inline constexpr Traits kSettings = 1U << 3U;
inline constexpr Traits kStrategy = 1U << 4U; ///< a draft or answers
inline constexpr Traits kDraft = 1U << 5U;
inline constexpr Traits kGapList = 1U << 6U;
inline constexpr Traits kSnapshots = 1U << 7U;
inline constexpr Traits kEditable = 1U << 8U;        ///< not open for reading only
inline constexpr Traits kCatalogueInView = 1U << 9U; ///< on the sheet in view, near its top

/// Nothing of a null model, and of one that is being closed. Never throws.
Traits traitsOf(const css::uno::Reference<css::frame::XModel>& model) noexcept;

} // namespace ncs::uno::commands
