// SPDX-License-Identifier: MPL-2.0
/// One panel of the sidebar in one window: shows lines of core/guidance and carries out what is
/// clicked. Ends with its window.
///
/// On the main thread only.
#pragma once

#include "core/guidance/findings_panel.hxx"
#include "core/guidance/row_panel.hxx"
#include "uno/sidebar/follower.hxx"
#include "uno/sidebar/panel_view.hxx"

#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <cppuhelper/implbase6.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace ncs::uno::sidebar
{

/// The end of a panel's resource URL, private:resource/toolpanel/NcsPanelFactory/<name>.
enum class PanelKind
{
    Coverage,
    Row,
    Findings
};

class Panel final : public cppu::WeakImplHelper6<css::ui::XUIElement,
                                                 css::lang::XComponent,
                                                 css::ui::XToolPanel,
                                                 css::ui::XSidebarPanel,
                                                 css::awt::XWindowListener,
                                                 css::view::XSelectionChangeListener>,
                    public FollowerListener
{
public:
    struct Place
    {
        css::uno::Reference<css::frame::XFrame> frame;
        css::uno::Reference<css::awt::XWindow> parent;
        css::uno::Reference<css::ui::XSidebar> sidebar;
    };

    static rtl::Reference<Panel>
    create(const css::uno::Reference<css::uno::XComponentContext>& context,
           PanelKind kind,
           const rtl::OUString& url,
           const Place& place);

    // FollowerListener
    void situationChanged() override;
    bool isShown() const override;

    // XUIElement
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return place_.frame; }
    rtl::OUString SAL_CALL getResourceURL() override { return url_; }
    sal_Int16 SAL_CALL getType() override;

    // XComponent: the sidebar calls it whenever it puts its panels away, to make others when it
    // opens again.
    void SAL_CALL dispose() override;
    void SAL_CALL
    addEventListener(const css::uno::Reference<css::lang::XEventListener>& listener) override;
    void SAL_CALL
    removeEventListener(const css::uno::Reference<css::lang::XEventListener>& listener) override;

    // XToolPanel
    css::uno::Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const css::uno::Reference<css::accessibility::XAccessible>& parent) override;
    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override;

    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

    // XWindowListener
    void SAL_CALL windowResized(const css::awt::WindowEvent& event) override;
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override;
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}

    // XSelectionChangeListener
    void SAL_CALL selectionChanged(const css::lang::EventObject& event) override;

    // XEventListener
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    Panel(const css::uno::Reference<css::uno::XComponentContext>& context,
          PanelKind kind,
          const rtl::OUString& url,
          Place place);
    void start();
    void end();
    void wake();
    void once(bool Panel::*isDue, std::chrono::milliseconds delay, void (Panel::*what)());
    void showLater();
    void refresh();
    void showMore();
    void showOn();
    void layOut();
    void fitAgain();
    guidance::Lines lines() const;
    guidance::Lines linesOf(const guidance::Situation& situation) const;
    guidance::Cursor cursor() const;
    void carryOut(const guidance::Action& action);
    void goTo(const guidance::Action& action);
    void tick(const guidance::Action& action);

    css::uno::Reference<css::uno::XComponentContext> context_;
    PanelKind kind_;
    rtl::OUString url_;
    Place place_;
    std::unique_ptr<PanelView> view_;
    rtl::Reference<Follower> follower_;
    css::uno::Reference<css::view::XSelectionSupplier> selection_;
    sal_Int32 height_ = 0;  ///< that the sidebar was told
    sal_Int32 offered_ = 0; ///< width that the sidebar asked about last
    int attempts_ = 0;      ///< to get no more than that, since the contents changed
    std::vector<css::uno::Reference<css::lang::XEventListener>> listeners_;
    bool isRefreshDue_ = false;
    bool isShowingDue_ = false;
    bool isMoreDue_ = false; ///< of what is being shown
    bool isFittingDue_ = false;

    std::string reading_; ///< shown; empty: the workbook's
    guidance::FindingsChoice choice_;
    guidance::Cursor shownAt_;
    std::size_t element_ = 0;
};

} // namespace ncs::uno::sidebar
