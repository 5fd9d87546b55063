// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/range_cache.hxx"

#include "uno/addin/recalculation_pass.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>

#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace ncs::uno::addin
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// Sets a flag at the first change and has no other life: the entry may be gone by then.
class ChangeListener : public cppu::WeakImplHelper1<css::util::XModifyListener>
{
public:
    bool changed() const { return changed_; }
    void SAL_CALL modified(const css::lang::EventObject&) override { changed_ = true; }
    void SAL_CALL disposing(const css::lang::EventObject&) override { changed_ = true; }

private:
    std::atomic<bool> changed_{false};
};

class ClosingListener : public cppu::WeakImplHelper1<css::lang::XEventListener>
{
public:
    explicit ClosingListener(const css::uno::XInterface* document) : document_(document) {}
    void SAL_CALL disposing(const css::lang::EventObject&) override
    {
        boundary::guardListener("closing document",
                                [this] { RangeCache::instance().drop(document_); });
    }

private:
    const css::uno::XInterface* document_;
};

bool hasErrorCell(const strategy::Table& table)
{
    return std::any_of(table.rows.begin(),
                       table.rows.end(),
                       [](const strategy::Row& row)
                       {
                           return std::any_of(
                               row.begin(),
                               row.end(),
                               [](const strategy::Cell& cell)
                               { return std::holds_alternative<strategy::ErrorCell>(cell); });
                       });
}

/// The used cells of a range; nothing when none is used.
boundary::DataArray cellsOf(const Reference<css::table::XCellRange>& range)
{
    const Reference<css::table::XCellRange> used = boundary::usedPart(range);
    if (!used.is())
        return {};
    return Reference<css::sheet::XCellRangeData>(used, UNO_QUERY_THROW)->getDataArray();
}

bool isCircularError(sal_Int32 error)
{
    constexpr sal_Int32 kNoConvergence = 523;
    return error == boundary::kCircularReference || error == kNoConvergence;
}

bool hasCircularCell(const Reference<css::table::XCellRange>& range)
{
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY_THROW);
    const auto ranges = query->queryFormulaCells(css::sheet::FormulaResult::ERROR);
    const css::table::CellRangeAddress origin = boundary::addressOf(range);
    for (const css::table::CellRangeAddress& part : ranges->getRangeAddresses())
        for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
            for (sal_Int32 column = part.StartColumn; column <= part.EndColumn; ++column)
            {
                const auto cell =
                    range->getCellByPosition(column - origin.StartColumn, row - origin.StartRow);
                if (isCircularError(cell->getError()))
                    return true;
            }
    return false;
}

} // namespace

/// Its snapshot is written once, by the thread that builds it, and read only under the mutex.
struct RangeCache::Entry
{
    Reference<css::table::XCellRange> range;
    rtl::Reference<ChangeListener> listener{new ChangeListener};
    Snapshot snapshot;
    std::thread::id builder{std::this_thread::get_id()};
    bool ready = false;
    std::uint64_t lastUse = 0;
    boundary::DataArray cells; ///< what the snapshot was made of
    std::uint64_t pass = 0;    ///< in which the cells were last known to be as above

    void listen(const Reference<css::table::XCellRange>& to)
    {
        range = to;
        Reference<css::util::XModifyBroadcaster>(to, UNO_QUERY_THROW)
            ->addModifyListener(listener.get());
    }

    void stopListening() noexcept
    {
        boundary::guardListener("range cache",
                                [this]
                                {
                                    const Reference<css::util::XModifyBroadcaster> broadcaster(
                                        range, UNO_QUERY);
                                    if (broadcaster.is())
                                        broadcaster->removeModifyListener(listener.get());
                                });
    }
};

RangeCache& RangeCache::instance()
{
    static RangeCache* const kCache = new RangeCache;
    return *kCache;
}

RangeCache::EntryPointer RangeCache::find(const Key& key)
{
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = entries_.find(key);
    if (found == entries_.end())
        return nullptr;
    found->second->lastUse = ++uses_;
    return found->second;
}

void RangeCache::forget(const Key& key, const EntryPointer& entry)
{
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = entries_.find(key);
        if (found != entries_.end() && found->second == entry)
            entries_.erase(found);
    }
    entry->stopListening();
}

RangeCache::EntryPointer RangeCache::begin(const Key& key, std::vector<EntryPointer>& evicted)
{
    auto entry = std::make_shared<Entry>();
    const std::lock_guard<std::mutex> lock(mutex_);
    entry->lastUse = ++uses_;
    entries_[key] = entry;
    while (entries_.size() > kMaxEntries)
    {
        const auto oldest = std::min_element(entries_.begin(),
                                             entries_.end(),
                                             [](const auto& a, const auto& b)
                                             { return a.second->lastUse < b.second->lastUse; });
        evicted.push_back(oldest->second);
        entries_.erase(oldest);
    }
    return entry;
}

bool RangeCache::stillHolds(Entry& entry)
{
    const std::uint64_t pass = RecalculationPass::current();
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (entry.pass == pass)
            return true;
        // As while it is built: a formula in the range that asks for the range goes in a circle.
        entry.ready = false;
        entry.builder = std::this_thread::get_id();
    }
    bool same = false;
    // A range that is gone with its sheet cannot be looked at; then it is read anew, as it was
    // given.
    boundary::guardListener("range cache", [&] { same = cellsOf(entry.range) == entry.cells; });
    const std::lock_guard<std::mutex> lock(mutex_);
    entry.ready = true;
    entry.pass = pass;
    return same;
}

Snapshot RangeCache::build(const Key& key, const Reference<css::table::XCellRange>& range)
{
    std::vector<EntryPointer> evicted;
    const EntryPointer entry = begin(key, evicted);
    for (const EntryPointer& old : evicted)
        old->stopListening();
    Snapshot snapshot;
    snapshot.generation = ++generations_;
    try
    {
        // Listening comes first: a change while the cells are read must not be missed.
        entry->listen(range);
        const std::uint64_t pass = RecalculationPass::current();
        entry->cells = cellsOf(range);
        auto table = std::make_shared<const strategy::Table>(boundary::toTable(entry->cells));
        entry->pass = pass;
        if (hasErrorCell(*table) && hasCircularCell(boundary::usedPart(range)))
            snapshot.circular = true;
        else
            snapshot.table = std::move(table);
    }
    catch (...)
    {
        forget(key, entry);
        throw;
    }
    const std::lock_guard<std::mutex> lock(mutex_);
    entry->snapshot = snapshot;
    entry->ready = true;
    return snapshot;
}

Snapshot RangeCache::read(const boundary::WorkbookDocument& document,
                          const Reference<css::table::XCellRange>& range)
{
    const Reference<css::uno::XInterface> identity(document.document(), UNO_QUERY_THROW);
    const css::table::CellRangeAddress address = boundary::addressOf(range);
    const Key key(identity.get(),
                  address.Sheet,
                  address.StartColumn,
                  address.StartRow,
                  address.EndColumn,
                  address.EndRow);
    if (const EntryPointer entry = find(key))
    {
        std::unique_lock<std::mutex> lock(mutex_);
        const bool ready = entry->ready;
        const bool byUs = entry->builder == std::this_thread::get_id();
        Snapshot snapshot = entry->snapshot;
        lock.unlock();
        if (!ready && byUs)
            return {nullptr, 0, true};
        if (ready && !entry->listener->changed() &&
            boundary::isSameAddress(boundary::addressOf(entry->range), address) &&
            stillHolds(*entry))
            return snapshot;
        if (!ready)
            // Another thread reads it just now; waiting for it could wait for ever.
            return {std::make_shared<const strategy::Table>(boundary::tableOf(range)),
                    ++generations_,
                    false};
        forget(key, entry);
    }
    watchDocument(identity);
    return build(key, range);
}

void RangeCache::watchDocument(const Reference<css::uno::XInterface>& document)
{
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        if (!watched_.insert(document.get()).second)
            return;
    }
    const Reference<css::lang::XComponent> component(document, UNO_QUERY_THROW);
    component->addEventListener(new ClosingListener(document.get()));
}

void RangeCache::drop(const css::uno::XInterface* document)
{
    std::vector<EntryPointer> dropped;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        watched_.erase(document);
        for (auto entry = entries_.begin(); entry != entries_.end();)
        {
            const bool hit = std::get<0>(entry->first) == document;
            if (hit)
                dropped.push_back(entry->second);
            entry = hit ? entries_.erase(entry) : std::next(entry);
        }
    }
    for (const EntryPointer& entry : dropped)
        entry->stopListening();
}

} // namespace ncs::uno::addin
