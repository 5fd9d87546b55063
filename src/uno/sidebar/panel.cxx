// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel.hxx"

#include "core/guidance/coverage_panel.hxx"
#include "uno/boundary/configuration.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/options.hxx"
#include "uno/boundary/trace.hxx"
#include "uno/commands/command_table.hxx"
#include "uno/commands/frame_states.hxx"
#include "uno/commands/places.hxx"
#include "uno/sidebar/background.hxx"
#include "uno/sidebar/deck.hxx"
#include "uno/sidebar/ticks.hxx"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/util/URL.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ncs::uno::sidebar
{

using boundary::guard;
using boundary::guardListener;
using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using guidance::Action;
using rtl::OUString;

namespace
{

/// After the sidebar has placed its panels.
constexpr std::chrono::milliseconds kSettling(100);
/// After the last move of the cursor.
constexpr std::chrono::milliseconds kCursorPause(80);
/// Showing is done in bits of about this, so that key presses come in between.
constexpr std::chrono::milliseconds kShowingBit(10);

} // namespace

rtl::Reference<Panel> Panel::create(const Reference<css::uno::XComponentContext>& context,
                                    PanelKind kind,
                                    const OUString& url,
                                    const Place& place)
{
    rtl::Reference<Panel> panel(new Panel(context, kind, url, place));
    panel->start();
    return panel;
}

Panel::Panel(const Reference<css::uno::XComponentContext>& context,
             PanelKind kind,
             const OUString& url,
             Place place)
    : context_(context), kind_(kind), url_(url), place_(std::move(place))
{
}

void Panel::start()
{
    view_ = std::make_unique<PanelView>(
        context_, place_.parent, [this](const Action& action) { carryOut(action); });
    view_->window()->addWindowListener(this);
    const Reference<css::sheet::XSpreadsheetDocument> document(commands::modelIn(place_.frame),
                                                               UNO_QUERY);
    if (document.is())
    {
        follower_ = Follower::of(context_, commands::modelIn(place_.frame));
        follower_->add(this);
    }
    if (kind_ == PanelKind::Row && place_.frame.is())
    {
        selection_.set(place_.frame->getController(), UNO_QUERY);
        if (selection_.is())
            selection_->addSelectionChangeListener(this);
    }
    refresh();
    showOn(); // the sidebar asks for the height at once
}

/// The window is gone, or about to be.
void Panel::end()
{
    const rtl::Reference<Panel> alive(this);
    if (auto follower = std::exchange(follower_, {}); follower.is())
        follower->remove(this);
    if (auto selection = std::exchange(selection_, {}); selection.is())
        guardListener("sidebar", [&] { selection->removeSelectionChangeListener(this); });
    if (view_)
        view_->end();
    place_ = {};
}

void Panel::dispose()
{
    guardListener("sidebar dispose",
                  [this]
                  {
                      const rtl::Reference<Panel> alive(this);
                      end();
                      const css::lang::EventObject event(getRealInterface());
                      for (const auto& listener : std::exchange(listeners_, {}))
                          listener->disposing(event);
                  });
}

void Panel::addEventListener(const Reference<css::lang::XEventListener>& listener)
{
    listeners_.push_back(listener);
}

void Panel::removeEventListener(const Reference<css::lang::XEventListener>& listener)
{
    listeners_.erase(std::remove(listeners_.begin(), listeners_.end(), listener), listeners_.end());
}

/// Later on the main thread, however often it is asked for until then.
void Panel::once(bool Panel::*isDue, std::chrono::milliseconds delay, void (Panel::*what)())
{
    if (std::exchange(this->*isDue, true))
        return;
    Background::instance().later(delay,
                                 [panel = rtl::Reference<Panel>(this), isDue, what]
                                 {
                                     (*panel).*isDue = false;
                                     ((*panel).*what)();
                                 });
}

/// Each panel by itself: all three at once would hold up the keyboard.
void Panel::situationChanged()
{
    once(&Panel::isRefreshDue_, std::chrono::milliseconds(0), &Panel::refresh);
}

bool Panel::isShown() const
{
    return isDeckShown(place_.frame);
}

/// Seen again, perhaps after edits that nobody read.
void Panel::wake()
{
    if (follower_.is())
        follower_->wake();
}

void Panel::showLater()
{
    once(&Panel::isShowingDue_, kCursorPause, &Panel::refresh);
}

void Panel::refresh()
{
    if (!view_ || !view_->window().is())
        return;
    const boundary::Traced traced("sidebar, lines");
    if (kind_ == PanelKind::Row)
    {
        const guidance::Cursor now = cursor();
        if (now.sheet != shownAt_.sheet || now.row != shownAt_.row)
            element_ = 0;
        shownAt_ = now;
    }
    view_->show(lines());
    showMore();
}

/// Each bit by itself, and the layout: together they would hold up the keyboard.
void Panel::showMore()
{
    once(&Panel::isMoreDue_, std::chrono::milliseconds(0), &Panel::showOn);
}

void Panel::showOn()
{
    if (!view_ || !view_->window().is())
        return;
    const boundary::Traced traced("sidebar, panel");
    if (view_->isAllShown())
        layOut();
    else
    {
        view_->showOn(kShowingBit);
        showMore();
    }
}

void Panel::layOut()
{
    const boundary::Traced traced("sidebar, layout");
    const css::awt::Rectangle size = view_->window()->getPosSize();
    const sal_Int32 height = view_->layOut(size.Width);
    if (height == height_)
        return;
    height_ = height;
    attempts_ = 0;
    if (place_.sidebar.is())
        place_.sidebar->requestLayout();
}

/// When its scrollbar comes, the sidebar leaves its panels the width that they had (7.4), and cuts
/// off what stands under it. Asked again, it gives them the rest.
void Panel::fitAgain()
{
    constexpr int kAttempts = 3;
    if (!view_ || !view_->window().is() || view_->window()->getPosSize().Width <= offered_ ||
        attempts_ >= kAttempts || !place_.sidebar.is())
        return;
    ++attempts_;
    place_.sidebar->requestLayout();
}

guidance::Lines Panel::lines() const
{
    const std::string language = boundary::officeLanguage(context_);
    const auto knowledge = boundary::knowledge();
    const auto say = [&](const char* id) { return knowledge->words.say(id, language); };
    const auto state = follower_.is() ? follower_->state() : Follower::State::Foreign;
    if (state == Follower::State::Ready)
        return linesOf(*follower_->situation());
    if (state == Follower::State::Reading)
        return {guidance::text(say("sidebar.reading-on"), guidance::Tone::Muted)};
    if (state == Follower::State::Faulty)
        return {guidance::text(say("sidebar.faulty")),
                guidance::links({{say("sidebar.check"), "", guidance::command("check")}})};
    // The way out is told once, at the top.
    return kind_ == PanelKind::Coverage
               ? guidance::foreignPanel(knowledge->words, language)
               : guidance::Lines{guidance::text(say("sidebar.no-workbook"), guidance::Tone::Muted)};
}

guidance::Lines Panel::linesOf(const guidance::Situation& situation) const
{
    switch (kind_)
    {
    case PanelKind::Coverage:
        return guidance::coveragePanel(situation, reading_);
    case PanelKind::Row:
        return guidance::rowPanel(situation, shownAt_, element_, ticksOf(follower_->model()));
    case PanelKind::Findings:
    {
        guidance::FindingsChoice choice = choice_;
        choice.page.size = boundary::options(context_).findingsPerPage;
        return guidance::findingsPanel(situation, choice);
    }
    }
    return {};
}

guidance::Cursor Panel::cursor() const
{
    const Reference<css::table::XCellRange> selected(
        selection_.is() ? selection_->getSelection() : Any(), UNO_QUERY);
    if (!selected.is())
        return shownAt_; // several ranges, a chart: what was shown stays
    const css::table::CellRangeAddress address = boundary::addressOf(selected);
    return {boundary::sheetNameOf(selected), address.StartColumn, address.StartRow};
}

void Panel::carryOut(const Action& action)
{
    const rtl::Reference<Panel> alive(this);
    switch (action.kind)
    {
    case Action::Kind::None:
        return;
    case Action::Kind::GoToCell:
        return goTo(action);
    case Action::Kind::Command:
    {
        css::util::URL url;
        url.Complete = commands::kProtocol + toOUString(action.target);
        url.Main = url.Complete;
        url.Protocol = commands::kProtocol;
        url.Path = toOUString(action.target);
        const Reference<css::frame::XDispatchProvider> provider(place_.frame, UNO_QUERY_THROW);
        const auto dispatch = provider->queryDispatch(url, "_self", 0);
        if (dispatch.is())
            dispatch->dispatch(url, {});
        return;
    }
    case Action::Kind::ShowReading:
        reading_ = action.target;
        break;
    case Action::Kind::ShowElement:
        element_ = static_cast<std::size_t>(action.number);
        break;
    case Action::Kind::ShowSeverity:
        choice_.severity = action.target;
        choice_.page.number = 0;
        break;
    case Action::Kind::ShowPillar:
        choice_.pillar = action.target;
        choice_.page.number = 0;
        break;
    case Action::Kind::ShowSheet:
        choice_.sheet = action.target;
        choice_.page.number = 0;
        break;
    case Action::Kind::ShowPage:
        choice_.page.number = action.number;
        break;
    case Action::Kind::Tick:
        tick(action);
        break;
    }
    refresh();
}

void Panel::goTo(const Action& action)
{
    // A sheet renamed a moment ago is found at the next reading.
    commands::goTo(commands::modelIn(place_.frame), action.sheet, action.cell);
    const auto window = place_.frame->getComponentWindow();
    if (window.is())
        window->setFocus();
}

void Panel::tick(const Action& action)
{
    guidance::Ticks ticks = ticksOf(follower_->model());
    auto& numbers = ticks[action.target];
    if (numbers.erase(action.number) == 0)
        numbers.insert(action.number);
    keepTicks(follower_->model(), ticks);
}

Reference<css::uno::XInterface> Panel::getRealInterface()
{
    return static_cast<cppu::OWeakObject*>(this);
}

sal_Int16 Panel::getType()
{
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::accessibility::XAccessible>
Panel::createAccessible(const Reference<css::accessibility::XAccessible>&)
{
    return guard("createAccessible",
                 [&]
                 {
                     return Reference<css::accessibility::XAccessible>(
                         view_ ? view_->window() : nullptr, UNO_QUERY);
                 });
}

Reference<css::awt::XWindow> Panel::getWindow()
{
    return view_ ? view_->window() : nullptr;
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32 width)
{
    return guard("getHeightForWidth",
                 [&]
                 {
                     if (!view_ || !view_->window().is())
                         return css::ui::LayoutSize();
                     wake();
                     height_ = view_->heightFor(width);
                     offered_ = width;
                     // The sidebar widens itself for a panel that is wider than what it offers, as
                     // ours is once a scrollbar takes its share.
                     if (view_->window()->getPosSize().Width > width)
                     {
                         place_.parent->setPosSize(0, 0, width, 0, css::awt::PosSize::WIDTH);
                         view_->window()->setPosSize(0, 0, width, 0, css::awt::PosSize::WIDTH);
                     }
                     return css::ui::LayoutSize(height_, height_, height_);
                 });
}

sal_Int32 Panel::getMinimalWidth()
{
    return guard("getMinimalWidth", [&] { return view_ ? view_->minimalWidth() : 0; });
}

void Panel::windowResized(const css::awt::WindowEvent& event)
{
    guardListener("sidebar resized",
                  [&]
                  {
                      if (!view_)
                          return;
                      view_->layOut(event.Width);
                      if (event.Width > offered_)
                          once(&Panel::isFittingDue_, kSettling, &Panel::fitAgain);
                  });
}

void Panel::windowShown(const css::lang::EventObject&)
{
    guardListener("sidebar shown",
                  [this]
                  {
                      wake();
                      refresh();
                  });
}

void Panel::selectionChanged(const css::lang::EventObject&)
{
    guardListener("sidebar selection",
                  [this]
                  {
                      if (follower_.is())
                          follower_->cursorMoved();
                      if (boundary::options(context_).followSelection)
                          showLater();
                  });
}

void Panel::disposing(const css::lang::EventObject& event)
{
    guardListener("sidebar",
                  [&]
                  {
                      const bool isWindow = view_ && event.Source == view_->window();
                      if (isWindow || event.Source == selection_)
                          end();
                  });
}

} // namespace ncs::uno::sidebar
