// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/background.hxx"

#include "uno/boundary/guard.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>

#include <cppuhelper/implbase1.hxx>

#include <thread>
#include <utility>

namespace ncs::uno::sidebar
{

using css::uno::Reference;

namespace
{

class MainThreadCall : public cppu::WeakImplHelper1<css::awt::XCallback>
{
public:
    explicit MainThreadCall(Background::Job job) : job_(std::move(job)) {}
    void SAL_CALL notify(const css::uno::Any&) override
    {
        boundary::guardListener("sidebar", job_);
        job_ = nullptr; // what it holds is let go on this thread
    }

private:
    Background::Job job_;
};

class EndOfOffice : public cppu::WeakImplHelper1<css::frame::XTerminateListener>
{
public:
    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override
    {
        boundary::guardListener("end of office", [] { Background::instance().stop(); });
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override
    {
        boundary::guardListener("end of office", [] { Background::instance().stop(); });
    }
};

} // namespace

Background& Background::instance()
{
    static Background* const kBackground = new Background;
    return *kBackground;
}

void Background::start(const Reference<css::uno::XComponentContext>& context)
{
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (isStarted_)
            return;
        isStarted_ = true;
        mainThread_ = css::awt::AsyncCallback::create(context);
    }
    css::frame::Desktop::create(context)->addTerminateListener(new EndOfOffice);
    std::thread([this] { run(); }).detach();
}

void Background::later(std::chrono::milliseconds delay, Job job)
{
    put(Clock::now() + delay, {nullptr, std::move(job)});
}

void Background::compute(Job work, Job done)
{
    put(Clock::now(), {std::move(work), std::move(done)});
}

void Background::put(Clock::time_point due, Task task)
{
    const std::lock_guard<std::mutex> lock(mutex_);
    if (isStopped_)
        return;
    tasks_.emplace(due, std::move(task));
    changed_.notify_all();
}

void Background::stop()
{
    constexpr std::chrono::seconds kPatience(2);
    std::multimap<Clock::time_point, Task> dropped;
    Reference<css::awt::XRequestCallback> mainThread;
    std::unique_lock<std::mutex> lock(mutex_);
    isStopped_ = true;
    dropped.swap(tasks_);
    std::swap(mainThread, mainThread_);
    changed_.notify_all();
    changed_.wait_for(lock, kPatience, [this] { return !isComputing_; });
    lock.unlock(); // what was dropped goes without the lock
}

void Background::onMainThread(Job job)
{
    Reference<css::awt::XRequestCallback> mainThread;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        mainThread = mainThread_;
    }
    if (mainThread.is())
        mainThread->addCallback(new MainThreadCall(std::move(job)), css::uno::Any());
}

void Background::run()
{
    std::unique_lock<std::mutex> lock(mutex_);
    while (!isStopped_)
    {
        if (tasks_.empty())
        {
            changed_.wait(lock);
            continue;
        }
        const auto first = tasks_.begin();
        if (first->first > Clock::now())
        {
            const auto due = first->first;
            changed_.wait_until(lock, due);
            continue;
        }
        Task task = std::move(first->second);
        tasks_.erase(first);
        isComputing_ = task.work != nullptr;
        lock.unlock();
        if (task.work)
            boundary::guardListener("another thread", task.work);
        lock.lock();
        isComputing_ = false;
        changed_.notify_all();
        lock.unlock();
        boundary::guardListener("background",
                                [&] { onMainThread([task = std::move(task)] { task.done(); }); });
        lock.lock();
    }
}

} // namespace ncs::uno::sidebar
