// SPDX-License-Identifier: MPL-2.0
/// Work that must not hold up a key press: later on the main thread, or away from it.
///
///     Background::instance().later(200ms, [] { ... on the main thread ... });
///     Background::instance().compute([] { ... anywhere ... }, [] { ... then on the main thread ...
///     });
///
/// One thread for all, begun at the first use. What is not done when the office ends is dropped.
/// Jobs that throw are written to stderr.
#pragma once

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace ncs::uno::sidebar
{

class Background
{
public:
    using Job = std::function<void()>;

    /// One for the process. Never destroyed: the thread may outlive everything else.
    static Background& instance();

    /// Needed once before the others; on the main thread.
    void start(const css::uno::Reference<css::uno::XComponentContext>& context);

    /// On the main thread, not before `delay`.
    void later(std::chrono::milliseconds delay, Job job);

    /// `work` must call no office; `done` follows on the main thread.
    void compute(Job work, Job done);

    /// At the office's end: nothing new is begun, and what computes is waited for.
    void stop();

private:
    using Clock = std::chrono::steady_clock;
    struct Task
    {
        Job work;
        Job done;
    };

    Background() = default;
    void put(Clock::time_point due, Task task);
    void run();
    void onMainThread(Job job);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<Clock::time_point, Task> tasks_;
    bool isStarted_ = false;
    bool isStopped_ = false;
    bool isComputing_ = false;
    css::uno::Reference<css::awt::XRequestCallback> mainThread_;
};

} // namespace ncs::uno::sidebar
