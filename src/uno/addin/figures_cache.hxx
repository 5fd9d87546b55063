// SPDX-License-Identifier: MPL-2.0
/// Assesses each pair of tables, and reads each settings table, once for all formulas on them.
#pragma once

#include "core/coverage/assessment.hxx"
#include "core/knowledge.hxx"
#include "core/strategy/settings.hxx"
#include "uno/addin/range_cache.hxx"

#include <map>
#include <memory>
#include <mutex>
#include <string>

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

/// Both snapshots must not be circular. Made anew only when one of the arguments differs.
std::shared_ptr<Figures> figuresOf(const std::shared_ptr<const Knowledge>& knowledge,
                                   const Snapshot& draft,
                                   const Snapshot& answers,
                                   const strategy::ReadingContext& context);

/// As above, for the lists that a workbook brings with it and the ranges they stand in.
std::shared_ptr<const Knowledge>
knowledgeWith(const std::vector<css::uno::Reference<css::table::XCellRange>>& ranges,
              const std::vector<Snapshot>& held);

/// As above, for a settings table.
std::shared_ptr<const strategy::Settings>
settingsOf(const std::shared_ptr<const Knowledge>& knowledge, const Snapshot& settings);

} // namespace ncs::uno::addin
