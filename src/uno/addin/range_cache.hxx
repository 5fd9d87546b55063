// SPDX-License-Identifier: MPL-2.0
/// Reads each cell range once for all formulas on it.
///
/// A snapshot of a range is kept until the office reports a change in it; it is then dropped as a
/// whole, with its listener, and read anew at the next call. A snapshot is also dropped when its
/// range has moved away from the asked address (rows inserted above), when 64 others were used
/// since, and when its document closes.
///
/// A formula inside the table it takes: while the range is read, Calc computes the cells in it, and
/// such a cell asks for the range that is being read. Calc itself reports nothing then. Whoever
/// asks for a range under construction gets Snapshot::circular, and so does everyone who asks for a
/// range that holds a cell with Err:522 or Err:523. That makes the result the same in whatever
/// order cells are computed.
///
/// The office reports a change only at the end of an edit. Before that, adjusting the height of the
/// edited row computes the formulas that stand in it, the computed columns beside a table, so a
/// snapshot is also compared with the cells themselves once in each pass
/// (recalculation_pass.hxx).
///
/// Thread-safe. No lock is held while the office is called: a reader would wait for the lock with
/// the office's own mutex taken, and the office for its mutex with the lock taken.
#pragma once

#include "core/strategy/table.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>
#include <vector>

namespace ncs::uno::addin
{

/// What a range held when it was read.
struct Snapshot
{
    std::shared_ptr<const strategy::Table> table; ///< null when circular
    std::uint64_t generation = 0; ///< differs between any two snapshots of one office
    bool circular = false;
};

class RangeCache
{
public:
    static constexpr std::size_t kMaxEntries = 64;

    /// One for the process. Never destroyed: at exit its references would outlive the office.
    static RangeCache& instance();

    Snapshot read(const boundary::WorkbookDocument& document,
                  const css::uno::Reference<css::table::XCellRange>& range);

    /// Forgets everything of a document; called when it closes.
    void drop(const css::uno::XInterface* document);

private:
    struct Entry;
    using EntryPointer = std::shared_ptr<Entry>;
    /// Document, sheet, first column and row, last column and row.
    using Key = std::
        tuple<const css::uno::XInterface*, sal_Int16, sal_Int32, sal_Int32, sal_Int32, sal_Int32>;

    RangeCache() = default;

    EntryPointer find(const Key& key);
    void forget(const Key& key, const EntryPointer& entry);
    EntryPointer begin(const Key& key, std::vector<EntryPointer>& evicted);
    /// Whether the cells are still as the entry has them; looks at them once in each pass.
    bool stillHolds(Entry& entry);
    Snapshot build(const Key& key, const css::uno::Reference<css::table::XCellRange>& range);
    void watchDocument(const css::uno::Reference<css::uno::XInterface>& document);

    std::mutex mutex_;
    std::map<Key, EntryPointer> entries_;
    std::set<const css::uno::XInterface*> watched_;
    std::uint64_t uses_ = 0;
    std::atomic<std::uint64_t> generations_{0};
};

} // namespace ncs::uno::addin
