// SPDX-License-Identifier: MPL-2.0
/// Planned sizes are millimetres, the office's are hundredths of one.
#pragma once

#include <sal/types.h>

#include <cmath>
#include <cstdlib>

namespace ncs::uno::workbook
{

inline sal_Int32 hundredths(double millimetres)
{
    constexpr double kHundredths = 100;
    return static_cast<sal_Int32>(std::lround(millimetres * kHundredths));
}

/// The office keeps sizes in twips: they come back a little different.
inline bool isSameSize(sal_Int32 left, sal_Int32 right)
{
    constexpr sal_Int32 kTwip = 12;
    return std::abs(left - right) <= kTwip;
}

} // namespace ncs::uno::workbook
