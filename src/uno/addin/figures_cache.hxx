// SPDX-License-Identifier: MPL-2.0
/// Assesses each pair of tables once for all formulas on them.
#pragma once

#include "core/coverage/assessment.hxx"
#include "core/knowledge.hxx"
#include "uno/addin/range_cache.hxx"

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

namespace ncs::uno::addin
{

/// A strategy with its figures in whatever readings are asked for. Thread-safe.
class Figures
{
public:
    Figures(std::shared_ptr<const Knowledge> knowledge,
            const strategy::Table& draft,
            const strategy::Table& answers,
            const strategy::ReadingContext& context);

    /// Lives as long as this.
    const coverage::Assessment& in(const std::string& reading);

private:
    std::shared_ptr<const Knowledge> knowledge_;
    strategy::Strategy strategy_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<coverage::Assessment>> byReading_;
};

class FiguresCache
{
public:
    /// Pairs of tables in use at one time; older ones are forgotten.
    static constexpr std::size_t kMaxEntries = 8;

    static FiguresCache& instance();

    /// Both snapshots must not be circular.
    std::shared_ptr<Figures> of(const std::shared_ptr<const Knowledge>& knowledge,
                                const Snapshot& draft,
                                const Snapshot& answers,
                                const strategy::ReadingContext& context);

private:
    /// Knowledge, generations of both tables, edition, day 0: all that figures depend on.
    using Key = std::tuple<const Knowledge*, std::uint64_t, std::uint64_t, std::string, long>;

    std::mutex mutex_;
    std::list<std::pair<Key, std::shared_ptr<Figures>>> recent_; ///< latest first
};

} // namespace ncs::uno::addin
