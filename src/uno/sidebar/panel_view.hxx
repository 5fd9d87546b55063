// SPDX-License-Identifier: MPL-2.0
/// Shows the lines of a panel in a window, with the office's own controls: they take its font,
/// colours and scaling, are mirrored from right to left, reached by Tab and known to screen
/// readers.
///
///     PanelView view(context, parent, [](const guidance::Action& action) { ... });
///     view.show(lines);
///     while (!view.isAllShown()) { view.showOn(10ms); ... let key presses through ... }
///     view.layOut(width);
///
/// On the main thread only.
#pragma once

#include "core/base/colour.hxx"
#include "core/guidance/panel.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ncs::uno::sidebar
{

class PanelView
{
public:
    using Do = std::function<void(const guidance::Action&)>;

    PanelView(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::awt::XWindow>& parent,
              Do onAction);
    ~PanelView();
    PanelView(const PanelView&) = delete;
    PanelView& operator=(const PanelView&) = delete;

    const css::uno::Reference<css::awt::XWindow>& window() const { return window_; }

    /// What is to be shown from now on, bit by bit.
    void show(guidance::Lines lines);

    /// The same at once.
    void showAll(guidance::Lines lines);

    bool isAllShown() const { return shown_ == lines_.size() && rows_.size() == shown_; }

    /// Shows more of it, for about this long. Controls that stay the same keep the focus.
    void showOn(std::chrono::milliseconds time);

    /// Puts everything in its place for a width in pixels; gives the height that it takes.
    sal_Int32 layOut(sal_Int32 width);

    /// The same without moving anything.
    sal_Int32 heightFor(sal_Int32 width);

    /// Of the narrowest that can be read.
    sal_Int32 minimalWidth() const;

    /// Ends its window, if that is not gone yet.
    void end();

private:
    struct Part;
    struct Row;
    class Flow;
    class Ruler;
    class Listener;

    std::unique_ptr<Part> make(const char* kind);
    void remove(Row& row);
    void build(Row& row, const guidance::Line& line);
    void fill(Row& row, const guidance::Line& line);
    void fillWords(const Part& part, const std::string& text, const guidance::Line& line) const;
    void fillLink(Part& part, const guidance::Link& link, const guidance::Line& line) const;
    void fillBar(Row& row, const guidance::Line& line) const;
    void fillChoice(Row& row, const guidance::Line& line) const;
    sal_Int32 arrange(sal_Int32 width, bool isMoving);
    sal_Int32 arrangeRow(const Row& row, Flow& flow, bool isMoving) const;
    void arrangeBar(const Row& row, Flow& flow, bool isMoving) const;
    void arrangeLinks(const Row& row, Flow& flow, bool isMoving) const;
    void arrangeChoice(const Row& row, Flow& flow, bool isMoving) const;
    static void put(const Part& part, const css::awt::Rectangle& place, bool isMoving);
    static void putCentred(const Part& part, css::awt::Rectangle place, bool isMoving);
    sal_Int32 widestFirst(guidance::Line::Kind kind) const;
    void readStyle();
    base::Colour colourOf(const guidance::Line& line) const;
    void act(const Part& part, std::size_t option);

    Do onAction_;
    css::uno::Reference<css::awt::XWindow> window_;
    css::uno::Reference<css::awt::XControlContainer> controls_;
    css::uno::Reference<css::container::XNameContainer> models_;
    guidance::Lines lines_;
    std::size_t shown_ = 0; ///< of lines_
    std::size_t same_ = 0;  ///< rows that lines_ leaves in place
    std::vector<std::unique_ptr<Row>> rows_;
    std::unique_ptr<Ruler> ruler_;
    long made_ = 0;      ///< controls so far, for their names
    sal_Int32 unit_ = 4; ///< a quarter of the height of a line of text, in pixels
    base::Colour ground_ = 0xffffff;
    base::Colour ink_ = 0;
    bool isHighContrast_ = false;
};

} // namespace ncs::uno::sidebar
