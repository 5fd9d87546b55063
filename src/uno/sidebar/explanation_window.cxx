// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/explanation_window.hxx"

#include "core/guidance/explanation_panel.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/form_models.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/sidebar/panel_view.hxx"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace ncs::uno::sidebar
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using guidance::Action;

namespace
{

/// So that it fits on a screen of 768 pixels.
constexpr long kPartsAtOnce = 7;

class Window
{
public:
    Window(const Reference<css::uno::XComponentContext>& context,
           const Reference<css::frame::XFrame>& frame,
           const guidance::Situation& situation,
           const Explained& explained)
        : situation_(situation), scope_(explained.scope), reading_(explained.reading),
          parent_(frame->getContainerWindow(), UNO_QUERY_THROW),
          dialog_(css::awt::UnoControlDialog::create(context))
    {
        page_.size = kPartsAtOnce;
        const Reference<css::beans::XPropertySet> model(
            context->getServiceManager()->createInstanceWithContext(
                "com.sun.star.awt.UnoControlDialogModel", context),
            UNO_QUERY_THROW);
        model->setPropertyValue("Title", Any(boundary::toOUString(explained.title)));
        addButton(model, explained.close);
        dialog_->setModel(Reference<css::awt::XControlModel>(model, UNO_QUERY_THROW));
        dialog_->createPeer(
            Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context), UNO_QUERY_THROW),
            Reference<css::awt::XWindowPeer>(parent_, UNO_QUERY_THROW));
        view_ = std::make_unique<PanelView>(
            context,
            Reference<css::awt::XWindow>(
                Reference<css::awt::XControl>(dialog_, UNO_QUERY_THROW)->getPeer(),
                UNO_QUERY_THROW),
            [this](const Action& action) { act(action); });
    }
    ~Window()
    {
        view_.reset();
        boundary::endForm(dialog_->getModel());
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    Action execute()
    {
        refresh();
        const Reference<css::awt::XWindow> window(dialog_, UNO_QUERY_THROW);
        const css::awt::Rectangle outer = parent_->getPosSize();
        const css::awt::Rectangle inner = window->getPosSize();
        window->setPosSize(std::max((outer.Width - inner.Width) / 2, sal_Int32(0)),
                           std::max((outer.Height - inner.Height) / 3, sal_Int32(0)),
                           0,
                           0,
                           css::awt::PosSize::POS);
        dialog_->execute();
        return chosen_;
    }

private:
    static void addButton(const Reference<css::beans::XPropertySet>& model,
                          const std::string& words)
    {
        const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> button(
            factory->createInstance("com.sun.star.awt.UnoControlButtonModel"), UNO_QUERY_THROW);
        button->setPropertyValue("Label", Any(boundary::toOUString(words)));
        button->setPropertyValue("PushButtonType", Any(sal_Int16(css::awt::PushButtonType_CANCEL)));
        button->setPropertyValue("DefaultButton", Any(true));
        Reference<css::container::XNameContainer>(model, UNO_QUERY_THROW)
            ->insertByName("close", Any(button));
    }

    void act(const Action& action)
    {
        if (action.kind == Action::Kind::GoToCell)
        {
            chosen_ = action;
            dialog_->endExecute();
            return;
        }
        if (action.kind == Action::Kind::ShowPage)
            page_.number = action.number;
        else
        {
            const std::size_t equals = action.target.find('=');
            scope_ = equals == std::string::npos ? "" : action.target.substr(equals + 1);
            page_.number = 0;
        }
        refresh();
    }

    /// The window grows and shrinks with what it says.
    void refresh()
    {
        view_->showAll(guidance::explanationPanel(situation_, scope_, reading_, page_));
        const sal_Int32 width = view_->minimalWidth() * 2;
        const sal_Int32 height = view_->layOut(width);
        view_->window()->setPosSize(0, 0, width, height, css::awt::PosSize::POSSIZE);
        const Reference<css::awt::XControl> button = dialog_->getControl("close");
        const Reference<css::awt::XLayoutConstrains> layout(button->getPeer(), UNO_QUERY_THROW);
        const css::awt::Size size = layout->getPreferredSize();
        const sal_Int32 margin = size.Height / 2;
        const sal_Int32 buttonWidth = std::max(size.Width, 3 * size.Height);
        Reference<css::awt::XWindow>(button, UNO_QUERY_THROW)
            ->setPosSize(width - margin - buttonWidth,
                         height + margin,
                         buttonWidth,
                         size.Height,
                         css::awt::PosSize::POSSIZE);
        Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW)
            ->setPosSize(0, 0, width, height + size.Height + 2 * margin, css::awt::PosSize::SIZE);
    }

    const guidance::Situation& situation_;
    std::string scope_;
    std::string reading_;
    guidance::Page page_;
    Reference<css::awt::XWindow> parent_;
    Reference<css::awt::XUnoControlDialog> dialog_;
    std::unique_ptr<PanelView> view_;
    Action chosen_;
};

} // namespace

Action showExplanation(const Reference<css::uno::XComponentContext>& context,
                       const Reference<css::frame::XFrame>& frame,
                       const guidance::Situation& situation,
                       const Explained& explained)
{
    return Window(context, frame, situation, explained).execute();
}

} // namespace ncs::uno::sidebar
