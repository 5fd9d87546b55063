// SPDX-License-Identifier: MPL-2.0
/// Keeps up with one document for all panels that show it: after an edit, once the person pauses,
/// reads the tables bit by bit, lets another thread work out the situation, and tells the panels.
///
///     auto follower = Follower::of(context, model);
///     follower->add(this);        // hears situationChanged() on the main thread
///     follower->situation();      // null until the first reading is done, or in a foreign
///     document follower->remove(this);
///
/// On the main thread only.
#pragma once

#include "core/guidance/situation.hxx"
#include "uno/boundary/workbook_document.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>

#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <memory>
#include <string>
#include <vector>

namespace ncs::uno::sidebar
{

class FollowerListener
{
public:
    virtual void situationChanged() = 0;
    /// Whether anybody can see it now. Where nobody can, nothing is read until wake().
    virtual bool isShown() const = 0;

protected:
    ~FollowerListener() = default;
};

class Follower : public cppu::WeakImplHelper1<css::util::XModifyListener>
{
public:
    enum class State
    {
        Foreign, ///< none of our workbooks
        Reading, ///< for the first time
        Faulty,  ///< cannot be read; Check says why
        Ready
    };

    /// The one of a spreadsheet document; made at need, gone with the last that keeps it.
    static rtl::Reference<Follower>
    of(const css::uno::Reference<css::uno::XComponentContext>& context,
       const css::uno::Reference<css::frame::XModel>& model);
    ~Follower() override;

    void add(FollowerListener* listener);
    void remove(FollowerListener* listener);

    /// What shows the situation has come into sight.
    void wake();

    /// The cursor of a view has moved. Edits far from what a sheet held are not heard; this finds
    /// them.
    void cursorMoved();

    State state() const { return state_; }
    std::shared_ptr<const guidance::Situation> situation() const { return situation_; }
    css::uno::Reference<css::frame::XModel> model() const;

    // XModifyListener
    void SAL_CALL modified(const css::lang::EventObject& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    struct Reading;

    Follower(const css::uno::Reference<css::uno::XComponentContext>& context,
             const css::uno::Reference<css::frame::XModel>& model);
    void start();
    void unlist() noexcept;
    void readLater(std::chrono::milliseconds delay);
    void readOn(const std::shared_ptr<Reading>& reading);
    void begin();
    void listenToSheets();
    css::uno::Reference<css::table::XCellRange>
    listenTo(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);
    void stopListeningTo(const css::uno::Reference<css::table::XCellRange>& cells) noexcept;
    void forgetSheets() noexcept;
    void publish(State state, std::shared_ptr<const guidance::Situation> situation);

    css::uno::Reference<css::uno::XComponentContext> context_;
    css::uno::WeakReference<css::frame::XModel> model_;
    const css::uno::XInterface* identity_;
    std::vector<css::uno::Reference<css::table::XCellRange>> heard_; ///< the part of each sheet
    css::uno::Sequence<rtl::OUString> sheetNames_;                   ///< of those we listen to
    std::vector<FollowerListener*> listeners_;
    State state_ = State::Reading;
    std::shared_ptr<const guidance::Situation> situation_;
    bool isReadingDue_ = false;
    bool isBehind_ = false;   ///< edits were passed over while nobody looked
    unsigned long edits_ = 0; ///< so far
};

} // namespace ncs::uno::sidebar
