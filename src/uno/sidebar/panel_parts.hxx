// SPDX-License-Identifier: MPL-2.0
/// The controls of a panel's rows; used by panel_view.cxx and panel_layout.cxx only.
#pragma once

#include "uno/boundary/guard.hxx"
#include "uno/sidebar/panel_view.hxx"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>

#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ncs::uno::sidebar
{

/// Tells the view which control was used; forgets it when the view goes first.
class PanelView::Listener
    : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XItemListener>
{
public:
    Listener(PanelView& view, const Part& part) : view_(&view), part_(&part) {}
    void forget() { view_ = nullptr; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { act(0); }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override
    {
        act(static_cast<std::size_t>(std::max(event.Selected, sal_Int32(0))));
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override { view_ = nullptr; }

private:
    void act(std::size_t option)
    {
        boundary::guardListener("sidebar click",
                                [&]
                                {
                                    const rtl::Reference<Listener> alive(this);
                                    if (view_ != nullptr)
                                        view_->act(*part_, option);
                                });
    }

    PanelView* view_;
    const Part* part_;
};

/// One control.
struct PanelView::Part
{
    rtl::OUString name;
    std::string kind;
    css::uno::Reference<css::beans::XPropertySet> model;
    css::uno::Reference<css::awt::XControl> control;
    css::uno::Reference<css::awt::XWindow> window;
    rtl::Reference<Listener> listener;
    guidance::Action action;
    std::vector<guidance::Action> options;
    const Ruler* ruler = nullptr; ///< of a button

    /// Leaves alone what is as it should be: a control that is set anew is drawn anew.
    template <class T>
    void set(const char* property, const T& value) const
    {
        const rtl::OUString called = rtl::OUString::createFromAscii(property);
        const css::uno::Any wanted(value);
        if (model->getPropertyValue(called) == wanted)
            return;
        model->setPropertyValue(called, wanted);
        preferred.reset();
        adjusted.reset();
    }

    /// Its size where `width` is all there is.
    css::awt::Size sizeIn(sal_Int32 width) const
    {
        if (!adjusted || adjustedTo != width)
        {
            const auto layout = constraints();
            adjusted = layout.is() ? layout->calcAdjustedSize({width, 0}) : css::awt::Size();
            adjustedTo = width;
        }
        return *adjusted;
    }
    css::awt::Size preferredSize() const;
    css::uno::Reference<css::awt::XLayoutConstrains> constraints() const
    {
        return {control->getPeer(), css::uno::UNO_QUERY};
    }

    /// As measured since it was set last: measuring is what takes long.
    mutable std::optional<css::awt::Size> preferred;
    mutable std::optional<css::awt::Size> adjusted;
    mutable sal_Int32 adjustedTo = 0;
};

/// Measures words that stand in a button: its own size is made for a window's lower edge.
class PanelView::Ruler
{
public:
    Ruler(std::unique_ptr<Part> sample, sal_Int32 unit) : sample_(std::move(sample)), unit_(unit) {}

    css::awt::Size sizeOf(const Part& button) const
    {
        for (const char* property : {"Label", "FontWeight"})
        {
            const rtl::OUString name = rtl::OUString::createFromAscii(property);
            sample_->model->setPropertyValue(name, button.model->getPropertyValue(name));
        }
        const auto layout = sample_->constraints();
        css::awt::Size size = layout.is() ? layout->getPreferredSize() : css::awt::Size();
        size.Width += 5 * unit_;
        size.Height += 2 * unit_;
        return size;
    }

private:
    std::unique_ptr<Part> sample_;
    sal_Int32 unit_;
};

inline css::awt::Size PanelView::Part::preferredSize() const
{
    if (!preferred && ruler != nullptr)
        preferred = ruler->sizeOf(*this);
    else if (!preferred)
    {
        const auto layout = constraints();
        preferred = layout.is() ? layout->getPreferredSize() : css::awt::Size();
    }
    return *preferred;
}

struct PanelView::Row
{
    guidance::Line::Kind kind = guidance::Line::Kind::Text;
    bool hasText = false;
    double share = 0; ///< of a bar
    std::vector<std::unique_ptr<Part>> parts;

    bool fits(const guidance::Line& line) const
    {
        return kind == line.kind && hasText == !line.text.empty() &&
               (kind != guidance::Line::Kind::Links ||
                parts.size() == line.links.size() + (hasText ? 1 : 0));
    }
};

} // namespace ncs::uno::sidebar
