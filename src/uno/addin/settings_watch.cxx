// SPDX-License-Identifier: MPL-2.0
#include "uno/addin/settings_watch.hxx"

#include "uno/addin/range_cache.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>

#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <atomic>
#include <string>
#include <tuple>

namespace ncs::uno::addin
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// The settings that figures and texts depend on.
using Effect = std::tuple<std::string, std::string, std::string>;

Effect effectOf(const strategy::Settings& settings)
{
    return {settings.reading, settings.edition, settings.language};
}

/// What the figures of a document were last calculated for. Outlives a follower.
struct Calculated
{
    explicit Calculated(Effect first) : effect(std::move(first)) {}

    Effect effect;
    std::atomic<bool> isUnknown{false}; ///< some may have been calculated for other settings
    std::atomic<bool> isUnderWay{false};
};

} // namespace

/// Listens to the settings' cells of one document and to its closing.
class SettingsWatch::Follower : public cppu::WeakImplHelper1<css::util::XModifyListener>
{
public:
    Follower(const boundary::WorkbookDocument& document,
             const Reference<css::table::XCellRange>& range,
             std::shared_ptr<Calculated> calculated)
        : document_(document.document()),
          identity_(Reference<css::uno::XInterface>(document.document(), UNO_QUERY).get()),
          range_(range), calculated_(std::move(calculated))
    {
    }

    bool listensTo(const Reference<css::table::XCellRange>& range) const
    {
        return isCurrent_ &&
               boundary::isSameAddress(boundary::addressOf(range_), boundary::addressOf(range));
    }

    const std::shared_ptr<Calculated>& calculated() const { return calculated_; }

    /// A document that was closed may have left its address to another.
    bool isOf(const boundary::WorkbookDocument& document) const
    {
        return Reference<css::sheet::XSpreadsheetDocument>(document_.get(), UNO_QUERY) ==
               document.document();
    }

    /// Another one takes over. It has not heard of an edit that is under way, so this one listens
    /// until the next change.
    void retire() { isRetired_ = true; }

    void start()
    {
        Reference<css::util::XModifyBroadcaster>(range_, UNO_QUERY_THROW)->addModifyListener(this);
        const Reference<css::sheet::XSpreadsheetDocument> document(document_.get(),
                                                                   UNO_QUERY_THROW);
        Reference<css::lang::XComponent>(document, UNO_QUERY_THROW)->addEventListener(this);
    }

    void stop() noexcept
    {
        boundary::guardListener(
            "settings",
            [this]
            {
                const Reference<css::util::XModifyBroadcaster> cells(range_, UNO_QUERY);
                if (cells.is())
                    cells->removeModifyListener(this);
                const Reference<css::lang::XComponent> document(document_.get(), UNO_QUERY);
                if (document.is())
                    document->removeEventListener(this);
            });
    }

    void SAL_CALL modified(const css::lang::EventObject&) override
    {
        const rtl::Reference<Follower> alive(this);
        // The cells may be gone with their sheet, and their address still look the same.
        isCurrent_ = false;
        boundary::guardListener("settings", [this] { recalculateOnChange(); });
        if (isRetired_)
            stop();
    }

    void SAL_CALL disposing(const css::lang::EventObject& event) override
    {
        isCurrent_ = false;
        if (event.Source.get() == identity_)
            boundary::guardListener("settings",
                                    [this] { SettingsWatch::instance().drop(identity_); });
    }

private:
    /// As long as they cannot be read, a recalculation helps nobody, and would report them changed.
    bool isReadableAgain(const boundary::WorkbookDocument& workbook) const
    {
        if (!calculated_->isUnknown)
            return false;
        const auto range = workbook.namedRange(boundary::kSettingsName);
        return range.is() && !RangeCache::instance().read(workbook, range).circular;
    }

    void recalculateOnChange()
    {
        const Reference<css::sheet::XSpreadsheetDocument> document(document_.get(), UNO_QUERY);
        if (!document.is() || calculated_->isUnderWay)
            return;
        const boundary::WorkbookDocument workbook(document);
        Effect now = effectOf(workbook.settings(*boundary::knowledgeOf(workbook)));
        // Cells of the settings may be formulas: recalculating reports them as changed again.
        if (now == calculated_->effect && !isReadableAgain(workbook))
            return;
        calculated_->isUnknown = false;
        calculated_->effect = std::move(now);
        calculated_->isUnderWay = true;
        boundary::guardListener(
            "recalculation",
            [&document]
            { Reference<css::sheet::XCalculatable>(document, UNO_QUERY_THROW)->calculateAll(); });
        calculated_->isUnderWay = false;
    }

    css::uno::WeakReference<css::sheet::XSpreadsheetDocument> document_;
    const css::uno::XInterface* identity_;
    Reference<css::table::XCellRange> range_;
    std::shared_ptr<Calculated> calculated_;
    std::atomic<bool> isCurrent_{true};
    std::atomic<bool> isRetired_{false};
};

SettingsWatch& SettingsWatch::instance()
{
    static SettingsWatch* const kWatch = new SettingsWatch;
    return *kWatch;
}

void SettingsWatch::follow(const boundary::WorkbookDocument& document,
                           const Reference<css::table::XCellRange>& settingsRange,
                           const strategy::Settings& current)
{
    const Reference<css::uno::XInterface> identity(document.document(), UNO_QUERY_THROW);
    rtl::Reference<Follower> old;
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = followers_.find(identity.get());
        if (found != followers_.end())
            old = found->second;
    }
    if (old.is() && old->listensTo(settingsRange))
        return;
    const bool takesOver = old.is() && old->isOf(document);
    const auto calculated =
        takesOver ? old->calculated() : std::make_shared<Calculated>(effectOf(current));
    const rtl::Reference<Follower> follower(new Follower(document, settingsRange, calculated));
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        followers_[identity.get()] = follower;
    }
    if (takesOver)
        old->retire();
    else if (old.is())
        old->stop();
    follower->start();
}

void SettingsWatch::distrust(const boundary::WorkbookDocument& document)
{
    const Reference<css::uno::XInterface> identity(document.document(), UNO_QUERY_THROW);
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = followers_.find(identity.get());
    if (found != followers_.end())
        found->second->calculated()->isUnknown = true;
}

void SettingsWatch::drop(const css::uno::XInterface* document)
{
    rtl::Reference<Follower> last; // let go after the lock
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = followers_.find(document);
    if (found == followers_.end())
        return;
    last = found->second;
    followers_.erase(found);
}

} // namespace ncs::uno::addin
