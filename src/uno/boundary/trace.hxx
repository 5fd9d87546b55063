// SPDX-License-Identifier: MPL-2.0
/// How long the office waited for us, entry by entry. Off unless NCS_TRACE names a file, which then
/// gets a line "<microseconds> <entry>" for each.
#pragma once

#include <chrono>

namespace ncs::uno::boundary
{

class Traced
{
public:
    explicit Traced(const char* entry) noexcept
        : entry_(isOn() ? entry : nullptr), begin_(entry_ ? Clock::now() : Clock::time_point())
    {
    }
    ~Traced()
    {
        if (entry_)
            write(entry_, Clock::now() - begin_);
    }
    Traced(const Traced&) = delete;
    Traced& operator=(const Traced&) = delete;

private:
    using Clock = std::chrono::steady_clock;
    static bool isOn() noexcept;
    static void write(const char* entry, Clock::duration duration) noexcept;

    const char* entry_;
    Clock::time_point begin_;
};

} // namespace ncs::uno::boundary
