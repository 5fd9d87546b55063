// SPDX-License-Identifier: MPL-2.0
/// Tells the formulas of one recalculation from those that come after an edit.
///
/// Within a recalculation Calc calls one function right after the other: between the end of a call
/// and the next there are some 5 to 150 microseconds of its interpreter, growing with the workbook.
/// An edit in between takes far longer, however fast a macro is: it makes an undo action, paints
/// and tells every formula that depends on the cell (measured in a macro's loop: a millisecond and
/// more). So a longer gap between two calls begins a new pass, and what was looked at in an
/// earlier pass is looked at again. How long the calls themselves take does not matter.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace ncs::uno::addin
{

class RecalculationPass
{
public:
    /// One call of a function, while it lives. Calls nest, where reading a range computes cells.
    class Call
    {
    public:
        Call()
        {
            if (Clock::now().time_since_epoch().count() - lastEnd.load() > kGap.count())
                ++pass;
        }
        ~Call() { lastEnd = Clock::now().time_since_epoch().count(); }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;
        Call(Call&&) = delete;
        Call& operator=(Call&&) = delete;
    };

    /// Differs between any two passes.
    static std::uint64_t current() { return pass; }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::duration kGap = std::chrono::microseconds(200);

    static inline std::atomic<Clock::rep> lastEnd{0};
    static inline std::atomic<std::uint64_t> pass{1};
};

} // namespace ncs::uno::addin
