// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/deck.hxx"

#include "uno/boundary/options.hxx"
#include "uno/commands/workbook_reading.hxx"
#include "uno/sidebar/background.hxx"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <cppuhelper/weakref.hxx>

#include <chrono>

namespace ncs::uno::sidebar
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr char kDeck[] = "NcsDeck";
/// A new workbook is built after its view is there: some looks are taken until it stands.
constexpr std::chrono::milliseconds kMoment(300);
constexpr int kLooks = 20;

/// False while there is no window yet, no workbook in it, or the deck is not open yet.
bool openDeck(const Reference<css::frame::XModel>& model)
{
    const Reference<css::frame::XController2> controller(
        model.is() ? model->getCurrentController() : nullptr, UNO_QUERY);
    const auto frame = controller.is() ? controller->getFrame() : nullptr;
    const Reference<css::awt::XWindow2> window(frame.is() ? frame->getContainerWindow() : nullptr,
                                               UNO_QUERY);
    if (!window.is() || !window->isVisible() || !commands::isWorkbook(model))
        return false;
    const auto sidebar = controller->getSidebar();
    if (!sidebar.is() || !sidebar->getDecks()->hasByName(kDeck))
        return true;
    const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(kDeck), UNO_QUERY_THROW);
    if (sidebar->isVisible() && deck->isActive())
        return true;
    // A window that is still being put together may ignore it: the next look tells.
    sidebar->setVisible(true);
    deck->activate(true);
    return false;
}

void lookLater(const css::uno::WeakReference<css::frame::XModel>& weak, int looks)
{
    Background::instance().later(kMoment,
                                 [weak, looks]
                                 {
                                     const Reference<css::frame::XModel> model(weak.get(),
                                                                               UNO_QUERY);
                                     if (model.is() && !openDeck(model) && looks > 1)
                                         lookLater(weak, looks - 1);
                                 });
}

} // namespace

bool isDeckShown(const Reference<css::frame::XFrame>& frame)
{
    const Reference<css::frame::XController2> controller(
        frame.is() ? frame->getController() : nullptr, UNO_QUERY);
    const auto sidebar = controller.is() ? controller->getSidebar() : nullptr;
    if (!sidebar.is() || !sidebar->isVisible() || !sidebar->getDecks()->hasByName(kDeck))
        return false;
    return Reference<css::ui::XDeck>(sidebar->getDecks()->getByName(kDeck), UNO_QUERY_THROW)
        ->isActive();
}

void openDeckLater(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::frame::XModel>& model)
{
    if (!boundary::options(context).openWithWorkbook)
        return;
    Background::instance().start(context);
    lookLater(css::uno::WeakReference<css::frame::XModel>(model), kLooks);
}

} // namespace ncs::uno::sidebar
