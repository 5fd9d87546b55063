// SPDX-License-Identifier: MPL-2.0
/// Remembers the values made last, so that formulas with the same sources share them.
///
///     static RecentValues<std::string, Figures> recent;
///     auto figures = recent.get("key", [] { return std::make_shared<Figures>(…); });
#pragma once

#include <algorithm>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <utility>

namespace ncs::uno::boundary
{

/// Keeps at most Limit values, the latest used. Thread-safe: values are made one at a time, so
/// making one must call neither the office nor this.
template <class Key, class Value, std::size_t Limit = 8>
class RecentValues
{
public:
    static constexpr std::size_t kLimit = Limit;

    /// The value of a key, or null: for values whose making calls the office.
    std::shared_ptr<Value> find(const Key& key)
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = at(key);
        return found == recent_.end() ? nullptr : found->second;
    }

    template <class Maker>
    std::shared_ptr<Value> get(const Key& key, Maker&& make)
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = at(key);
        if (found != recent_.end())
        {
            recent_.splice(recent_.begin(), recent_, found);
            return recent_.front().second;
        }
        recent_.emplace_front(key, std::forward<Maker>(make)());
        if (recent_.size() > kLimit)
            recent_.pop_back();
        return recent_.front().second;
    }

private:
    auto at(const Key& key)
    {
        return std::find_if(recent_.begin(),
                            recent_.end(),
                            [&key](const auto& entry) { return entry.first == key; });
    }

    std::mutex mutex_;
    std::list<std::pair<Key, std::shared_ptr<Value>>> recent_; ///< latest first
};

} // namespace ncs::uno::boundary
