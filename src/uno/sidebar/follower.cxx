// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/follower.hxx"

#include "uno/boundary/configuration.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/tables_reader.hxx"
#include "uno/boundary/today.hxx"
#include "uno/boundary/trace.hxx"
#include "uno/commands/sheet_findings.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/sidebar/background.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace ncs::uno::sidebar
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using std::chrono::milliseconds;

namespace
{

/// After the last edit; and between two bits of reading, so that key presses come in between.
constexpr milliseconds kEditPause(300);
constexpr milliseconds kBreath(8);
/// One bit of reading takes no longer than this and what one step beyond takes.
constexpr milliseconds kBit(10);
/// Beyond what a sheet holds.
constexpr sal_Int32 kMoreColumns = 20;
constexpr sal_Int32 kMoreRows = 500;

std::map<const css::uno::XInterface*, Follower*>& followers()
{
    static auto* const kFollowers = new std::map<const css::uno::XInterface*, Follower*>;
    return *kFollowers;
}

/// Whether the cells, as rows and columns came and went, still hold all that the sheet uses.
bool holdAll(const Reference<css::table::XCellRange>& cells,
             const Reference<css::sheet::XSpreadsheet>& sheet)
{
    bool isHeld = false;
    // Cells that were deleted have no address.
    boundary::guardListener("sidebar",
                            [&]
                            {
                                const auto end = boundary::endOfUsedArea(sheet);
                                const auto area = cells.is() ? boundary::addressOf(cells)
                                                             : css::table::CellRangeAddress();
                                isHeld = cells.is() && end.EndColumn <= area.EndColumn &&
                                         end.EndRow <= area.EndRow;
                            });
    return isHeld;
}

const css::uno::XInterface* identityOf(const Reference<css::uno::XInterface>& object)
{
    return Reference<css::uno::XInterface>(object, UNO_QUERY).get();
}

} // namespace

/// A reading under way, for as long as nobody edits.
struct Follower::Reading
{
    Reading(boundary::WorkbookDocument of, std::shared_ptr<const Knowledge> by)
        : document(std::move(of)), knowledge(std::move(by)), tables(document),
          sheets(document, *knowledge)
    {
    }

    boundary::WorkbookDocument document;
    std::shared_ptr<const Knowledge> knowledge;
    boundary::TablesReader tables;
    commands::SheetFindings sheets;
    bool areTablesRead = false;
    unsigned long edits = 0; ///< of the document when it began
};

rtl::Reference<Follower> Follower::of(const Reference<css::uno::XComponentContext>& context,
                                      const Reference<css::frame::XModel>& model)
{
    const auto found = followers().find(identityOf(model));
    if (found != followers().end())
        return found->second;
    rtl::Reference<Follower> follower(new Follower(context, model));
    follower->start();
    return follower;
}

Follower::Follower(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::frame::XModel>& model)
    : context_(context), model_(model), identity_(identityOf(model))
{
    followers()[identity_] = this;
}

Follower::~Follower()
{
    unlist();
}

void Follower::unlist() noexcept
{
    const auto found = followers().find(identity_);
    if (found != followers().end() && found->second == this)
        followers().erase(found);
}

Reference<css::frame::XModel> Follower::model() const
{
    return Reference<css::frame::XModel>(model_.get(), UNO_QUERY);
}

void Follower::start()
{
    Background::instance().start(context_);
    Reference<css::lang::XComponent>(model(), UNO_QUERY_THROW)->addEventListener(this);
    begin();
}

void Follower::add(FollowerListener* listener)
{
    listeners_.push_back(listener);
}

void Follower::remove(FollowerListener* listener)
{
    listeners_.erase(std::remove(listeners_.begin(), listeners_.end(), listener), listeners_.end());
    if (!listeners_.empty())
        return;
    // Nobody looks any more: let go of the document, which keeps us as a listener.
    const rtl::Reference<Follower> alive(this);
    unlist();
    forgetSheets();
    ++edits_;
    try
    {
        const Reference<css::lang::XComponent> document(model(), UNO_QUERY);
        if (document.is())
            document->removeEventListener(this);
    }
    catch (const css::lang::DisposedException&)
    {
        // It is closing, and has let go of us by itself.
    }
}

void Follower::modified(const css::lang::EventObject&)
{
    boundary::guardListener("sidebar modified",
                            [this]
                            {
                                ++edits_;
                                readLater(kEditPause);
                            });
}

void Follower::disposing(const css::lang::EventObject& event)
{
    boundary::guardListener("sidebar",
                            [&]
                            {
                                if (identityOf(event.Source) != identity_)
                                    return;
                                const rtl::Reference<Follower> alive(this);
                                unlist();
                                heard_.clear();
                                // Others may keep the closed document; it is none to read from.
                                model_.clear();
                                ++edits_;
                            });
}

void Follower::readLater(milliseconds delay)
{
    if (isReadingDue_)
        return;
    isReadingDue_ = true;
    Background::instance().later(delay,
                                 [follower = rtl::Reference<Follower>(this), edits = edits_]
                                 {
                                     follower->isReadingDue_ = false;
                                     if (follower->listeners_.empty() || !follower->model().is())
                                         return;
                                     // Somebody is still typing.
                                     if (edits != follower->edits_)
                                         return follower->readLater(kEditPause);
                                     follower->begin();
                                 });
}

void Follower::begin()
{
    const auto document = model();
    const boundary::Traced traced("sidebar, beginning");
    isBehind_ = state_ != State::Reading &&
                std::none_of(listeners_.begin(),
                             listeners_.end(),
                             [](const FollowerListener* each) { return each->isShown(); });
    if (isBehind_)
        return;
    listenToSheets();
    if (!commands::isWorkbook(document))
        return publish(State::Foreign, nullptr);
    try
    {
        const boundary::WorkbookDocument workbook(document);
        auto reading = std::make_shared<Reading>(workbook, boundary::knowledgeOf(workbook));
        reading->edits = edits_;
        readOn(reading);
    }
    catch (...)
    {
        boundary::logFailure("sidebar", boundary::currentExceptionMessage());
        publish(State::Faulty, nullptr);
    }
}

void Follower::readOn(const std::shared_ptr<Reading>& reading)
{
    if (reading->edits != edits_ || !model().is())
        return; // the edit has asked for another reading
    const boundary::Traced traced(reading->areTablesRead ? "sidebar, sheets" : "sidebar, tables");
    const auto end = std::chrono::steady_clock::now() + kBit;
    bool isDone = false;
    while (!isDone && std::chrono::steady_clock::now() < end)
    {
        if (!reading->areTablesRead)
            reading->areTablesRead = reading->tables.readOn();
        else
            isDone = reading->sheets.lookOn();
    }
    const rtl::Reference<Follower> self(this);
    if (!isDone)
        return Background::instance().later(kBreath, [self, reading] { self->readOn(reading); });
    auto result = std::make_shared<std::shared_ptr<const guidance::Situation>>();
    Background::instance().compute(
        [result,
         knowledge = reading->knowledge,
         tables = std::make_shared<review::Tables>(reading->tables.take()),
         findings = reading->sheets.take(),
         language = boundary::officeLanguage(context_),
         today = boundary::today()]
        {
            *result = std::make_shared<guidance::Situation>(
                std::make_shared<review::Review>(knowledge, std::move(*tables)),
                findings,
                language,
                today);
        },
        [self, result] { self->publish(*result ? State::Ready : State::Faulty, *result); });
}

/// A change anywhere in a sheet counts, for rows typed below a table too.
void Follower::listenToSheets()
{
    const Reference<css::sheet::XSpreadsheetDocument> document(model(), UNO_QUERY);
    const auto named = document.is() ? document->getSheets() : nullptr;
    if (!named.is())
        return; // closed, or none of Calc's
    const auto names = named->getElementNames();
    if (names != sheetNames_)
        forgetSheets();
    sheetNames_ = names;
    const Reference<css::container::XIndexAccess> sheets(named, UNO_QUERY_THROW);
    heard_.resize(static_cast<std::size_t>(sheets->getCount()));
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
    {
        const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(index), UNO_QUERY_THROW);
        auto& heard = heard_[static_cast<std::size_t>(index)];
        if (holdAll(heard, sheet))
            continue;
        stopListeningTo(heard);
        heard = listenTo(sheet);
    }
}

/// To all that the sheet holds and the room around. Not to the whole: Calc keeps a book on each
/// piece of what is listened to, which is 50 MB for a sheet.
Reference<css::table::XCellRange>
Follower::listenTo(const Reference<css::sheet::XSpreadsheet>& sheet)
{
    const css::table::CellRangeAddress whole =
        boundary::addressOf(Reference<css::table::XCellRange>(sheet.get()));
    const css::table::CellRangeAddress used = boundary::endOfUsedArea(sheet);
    const auto cells =
        sheet->getCellRangeByPosition(0,
                                      0,
                                      std::min(used.EndColumn + kMoreColumns, whole.EndColumn),
                                      std::min(used.EndRow + kMoreRows, whole.EndRow));
    Reference<css::util::XModifyBroadcaster>(cells, UNO_QUERY_THROW)->addModifyListener(this);
    return cells;
}

void Follower::stopListeningTo(const Reference<css::table::XCellRange>& cells) noexcept
{
    boundary::guardListener("sidebar",
                            [&]
                            {
                                const Reference<css::util::XModifyBroadcaster> edits(cells,
                                                                                     UNO_QUERY);
                                if (edits.is())
                                    edits->removeModifyListener(this);
                            });
}

void Follower::forgetSheets() noexcept
{
    for (const auto& cells : std::exchange(heard_, {}))
        stopListeningTo(cells);
}

void Follower::wake()
{
    if (std::exchange(isBehind_, false))
        readLater(milliseconds(0));
}

void Follower::cursorMoved()
{
    const auto document = model();
    const Reference<css::sheet::XSpreadsheetView> view(
        document.is() ? document->getCurrentController() : nullptr, UNO_QUERY);
    if (!view.is())
        return;
    const auto sheet = view->getActiveSheet();
    const auto index = static_cast<std::size_t>(
        boundary::addressOf(Reference<css::table::XCellRange>(sheet.get())).Sheet);
    if (index >= heard_.size() || holdAll(heard_[index], sheet))
        return;
    ++edits_;
    readLater(kEditPause);
}

void Follower::publish(State state, std::shared_ptr<const guidance::Situation> situation)
{
    state_ = state;
    situation_ = std::move(situation);
    for (FollowerListener* listener : std::vector<FollowerListener*>(listeners_))
        if (std::find(listeners_.begin(), listeners_.end(), listener) != listeners_.end())
            listener->situationChanged();
}

} // namespace ncs::uno::sidebar
