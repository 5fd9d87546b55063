// SPDX-License-Identifier: MPL-2.0
/// Where the controls of a panel stand.
#include "uno/sidebar/panel_parts.hxx"

#include <com/sun/star/awt/PosSize.hpp>

#include <algorithm>
#include <cmath>

namespace ncs::uno::sidebar
{

using guidance::Line;

namespace
{

/// A unit is a quarter of the height of a line of text.
constexpr sal_Int32 kUnitsOfALine = 4;

} // namespace

/// Where the next control goes, from left to right (mirrored by the office where that is usual) and
/// from top to bottom.
class PanelView::Flow
{
public:
    Flow(sal_Int32 width, sal_Int32 unit) : left_(2 * unit), width_(width - 4 * unit), unit_(unit)
    {
        y_ = unit;
        x_ = left_;
    }

    sal_Int32 width() const { return width_; }
    sal_Int32 unit() const { return unit_; }

    /// A place of this size in the flow; begins a new line where it does not fit.
    css::awt::Rectangle take(sal_Int32 width, sal_Int32 height)
    {
        if (x_ > left_ && x_ + width > left_ + width_)
            newLine(0);
        const css::awt::Rectangle place(x_, y_, std::min(width, left_ + width_ - x_), height);
        x_ += place.Width + 2 * unit_;
        tallest_ = std::max(tallest_, height);
        return place;
    }

    void newLine(sal_Int32 gap)
    {
        if (x_ == left_ && tallest_ == 0)
            return;
        y_ += tallest_ + gap;
        x_ = left_;
        tallest_ = 0;
    }

    sal_Int32 end() const { return y_ + tallest_ + unit_; }

private:
    sal_Int32 left_;
    sal_Int32 width_;
    sal_Int32 unit_;
    sal_Int32 x_ = 0;
    sal_Int32 y_ = 0;
    sal_Int32 tallest_ = 0;
};

sal_Int32 PanelView::minimalWidth() const
{
    constexpr sal_Int32 kUnits = 96; // about 45 letters
    return kUnits * unit_;
}

sal_Int32 PanelView::layOut(sal_Int32 width)
{
    return arrange(width, true);
}

sal_Int32 PanelView::heightFor(sal_Int32 width)
{
    return arrange(width, false);
}

sal_Int32 PanelView::arrange(sal_Int32 width, bool isMoving)
{
    if (!window_.is())
        return 0;
    Flow flow(std::max(width, minimalWidth() / 2), unit_);
    for (const auto& row : rows_)
        flow.newLine(arrangeRow(*row, flow, isMoving));
    return flow.end();
}

/// Of the first controls of rows of a kind, so that the second stand one below the other.
sal_Int32 PanelView::widestFirst(Line::Kind kind) const
{
    sal_Int32 widest = 0;
    for (const auto& row : rows_)
        if (row->kind == kind)
            widest = std::max(widest, row->parts.front()->preferredSize().Width);
    return widest;
}

void PanelView::put(const Part& part, const css::awt::Rectangle& place, bool isMoving)
{
    if (isMoving)
        part.window->setPosSize(
            place.X, place.Y, place.Width, place.Height, css::awt::PosSize::POSSIZE);
}

/// Words beside something taller.
void PanelView::putCentred(const Part& part, css::awt::Rectangle place, bool isMoving)
{
    const sal_Int32 height = std::min(part.preferredSize().Height, place.Height);
    place.Y += (place.Height - height) / 2;
    place.Height = height;
    put(part, place, isMoving);
}

void PanelView::arrangeBar(const Row& row, Flow& flow, bool isMoving) const
{
    const sal_Int32 height = row.parts[0]->preferredSize().Height;
    const sal_Int32 figure = std::max(row.parts[3]->preferredSize().Width, 10 * unit_);
    const sal_Int32 rest = flow.width() - figure - 4 * unit_;
    const sal_Int32 name = std::min(widestFirst(Line::Kind::Bar), rest * 3 / 4);
    put(*row.parts[0], flow.take(name, height), isMoving);
    css::awt::Rectangle whole = flow.take(rest - name, height);
    whole.Y += unit_;
    whole.Height -= 2 * unit_;
    const auto filled = static_cast<sal_Int32>(std::lround(whole.Width * row.share));
    put(*row.parts[1], {whole.X, whole.Y, filled, whole.Height}, isMoving);
    put(*row.parts[2], {whole.X + filled, whole.Y, whole.Width - filled, whole.Height}, isMoving);
    putCentred(*row.parts[3], flow.take(figure, height), isMoving);
}

void PanelView::arrangeLinks(const Row& row, Flow& flow, bool isMoving) const
{
    for (const auto& part : row.parts)
    {
        css::awt::Size size = part->preferredSize();
        if (size.Width > flow.width() && part->kind != "Button")
            size = part->sizeIn(flow.width());
        put(*part,
            flow.take(std::min(size.Width, flow.width()),
                      std::max(size.Height, kUnitsOfALine * unit_)),
            isMoving);
    }
}

void PanelView::arrangeChoice(const Row& row, Flow& flow, bool isMoving) const
{
    const sal_Int32 name =
        std::min(std::max(widestFirst(Line::Kind::Choice), 16 * unit_), flow.width() / 2);
    const sal_Int32 height = std::max(row.parts[1]->preferredSize().Height, kUnitsOfALine * unit_);
    putCentred(*row.parts[0], flow.take(name, height), isMoving);
    put(*row.parts[1], flow.take(flow.width() - name - 2 * unit_, height), isMoving);
}

/// Gives the gap below the row.
sal_Int32 PanelView::arrangeRow(const Row& row, Flow& flow, bool isMoving) const
{
    switch (row.kind)
    {
    case Line::Kind::Text:
    case Line::Kind::Tick:
    {
        const Part& part = *row.parts.front();
        const sal_Int32 height = std::max(part.sizeIn(flow.width()).Height, kUnitsOfALine * unit_);
        put(part, flow.take(flow.width(), height), isMoving);
        return unit_;
    }
    case Line::Kind::Links:
        arrangeLinks(row, flow, isMoving);
        return unit_;
    case Line::Kind::Bar:
        arrangeBar(row, flow, isMoving);
        return unit_ / 2;
    case Line::Kind::Choice:
        arrangeChoice(row, flow, isMoving);
        return unit_;
    }
    return 0;
}

} // namespace ncs::uno::sidebar
