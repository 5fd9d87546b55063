// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel_view.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ncs::uno::sidebar
{

using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using guidance::Line;
using guidance::Tone;
using rtl::OUString;

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
    OUString name;
    std::string kind;
    Reference<css::beans::XPropertySet> model;
    Reference<css::awt::XControl> control;
    Reference<css::awt::XWindow> window;
    rtl::Reference<Listener> listener;
    guidance::Action action;
    std::vector<guidance::Action> options;
    const Ruler* ruler = nullptr; ///< of a button

    /// Leaves alone what is as it should be: a control that is set anew is drawn anew.
    template <class T>
    void set(const char* property, const T& value) const
    {
        const OUString called = OUString::createFromAscii(property);
        const Any wanted(value);
        if (model->getPropertyValue(called) != wanted)
            model->setPropertyValue(called, wanted);
    }

    /// Its size where `width` is all there is.
    css::awt::Size sizeIn(sal_Int32 width) const
    {
        const Reference<css::awt::XLayoutConstrains> layout(control->getPeer(), UNO_QUERY);
        return layout.is() ? layout->calcAdjustedSize({width, 0}) : css::awt::Size();
    }
    css::awt::Size preferredSize() const;
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
            const OUString name = OUString::createFromAscii(property);
            sample_->model->setPropertyValue(name, button.model->getPropertyValue(name));
        }
        css::awt::Size size = sample_->preferredSize();
        size.Width += 5 * unit_;
        size.Height += 2 * unit_;
        return size;
    }

private:
    std::unique_ptr<Part> sample_;
    sal_Int32 unit_;
};

css::awt::Size PanelView::Part::preferredSize() const
{
    if (ruler != nullptr)
        return ruler->sizeOf(*this);
    const Reference<css::awt::XLayoutConstrains> layout(control->getPeer(), UNO_QUERY);
    return layout.is() ? layout->getPreferredSize() : css::awt::Size();
}

struct PanelView::Row
{
    Line::Kind kind = Line::Kind::Text;
    bool hasText = false;
    double share = 0; ///< of a bar
    std::vector<std::unique_ptr<Part>> parts;

    bool fits(const Line& line) const
    {
        return kind == line.kind && hasText == !line.text.empty() &&
               (kind != Line::Kind::Links || parts.size() == line.links.size() + (hasText ? 1 : 0));
    }
};

namespace
{

/// The panel's window has no controls of its own making.
class NoEvents : public cppu::WeakImplHelper1<css::awt::XContainerWindowEventHandler>
{
public:
    sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>&,
                                        const Any&,
                                        const OUString&) override
    {
        return false;
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override { return {}; }
};

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

PanelView::PanelView(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XWindow>& parent,
                     Do onAction)
    : onAction_(std::move(onAction))
{
    const auto provider = css::awt::ContainerWindowProvider::create(context);
    window_ = provider->createContainerWindow(
        boundary::extensionUrl() + "dialogs/panel.xdl",
        "",
        Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW),
        static_cast<css::awt::XContainerWindowEventHandler*>(new NoEvents));
    controls_.set(window_, UNO_QUERY_THROW);
    models_.set(Reference<css::awt::XControl>(window_, UNO_QUERY_THROW)->getModel(),
                UNO_QUERY_THROW);
    readStyle();
    Reference<css::beans::XPropertySet>(models_, UNO_QUERY_THROW)
        ->setPropertyValue("BackgroundColor", Any(static_cast<sal_Int32>(ground_)));
    window_->setVisible(true);
}

PanelView::~PanelView()
{
    forget();
}

void PanelView::forget()
{
    for (const auto& row : rows_)
        for (const auto& part : row->parts)
            if (part->listener.is())
                part->listener->forget();
    rows_.clear();
    ruler_.reset();
    onAction_ = nullptr;
    window_.clear();
    controls_.clear();
    models_.clear();
}

void PanelView::readStyle()
{
    const Reference<css::awt::XStyleSettingsSupplier> supplier(
        Reference<css::awt::XControl>(window_, UNO_QUERY_THROW)->getPeer(), UNO_QUERY);
    if (!supplier.is())
        return;
    const auto style = supplier->getStyleSettings();
    ground_ = style->getDialogColor();
    ink_ = style->getLabelTextColor();
    isHighContrast_ = style->getHighContrastMode();
    auto sample = make("FixedText");
    sample->set("Label", OUString("Xg"));
    const sal_Int32 line = sample->preferredSize().Height;
    unit_ = std::max(line / 4, sal_Int32(2));
    sample->window->setVisible(false);
    ruler_ = std::make_unique<Ruler>(std::move(sample), unit_);
}

std::unique_ptr<PanelView::Part> PanelView::make(const char* kind)
{
    auto part = std::make_unique<Part>();
    part->kind = kind;
    part->name = "c" + OUString::number(++made_);
    const Reference<css::lang::XMultiServiceFactory> factory(models_, UNO_QUERY_THROW);
    part->model.set(factory->createInstance("com.sun.star.awt.UnoControl" +
                                            OUString::createFromAscii(kind) + "Model"),
                    UNO_QUERY_THROW);
    if (part->kind == "ListBox")
        part->set("Dropdown", true); // later is too late
    models_->insertByName(part->name, Any(part->model));
    part->control = controls_->getControl(part->name);
    part->window.set(part->control, UNO_QUERY_THROW);
    return part;
}

void PanelView::remove(Row& row)
{
    for (const auto& part : row.parts)
    {
        if (part->listener.is())
            part->listener->forget();
        models_->removeByName(part->name);
    }
    row.parts.clear();
}

namespace
{

/// The kinds of a row's controls, in the order in which Tab goes.
std::vector<const char*> partsOf(const Line& line)
{
    switch (line.kind)
    {
    case Line::Kind::Text:
        return {"FixedText"};
    case Line::Kind::Links:
    {
        std::vector<const char*> kinds(line.links.size(), "Button");
        if (!line.text.empty())
            kinds.insert(kinds.begin(), "FixedText");
        return kinds;
    }
    case Line::Kind::Bar:
        return {"Button", "FixedText", "FixedText", "FixedText"};
    case Line::Kind::Tick:
        return {"CheckBox"};
    case Line::Kind::Choice:
        return {"FixedText", "ListBox"};
    case Line::Kind::Rule:
        return {"FixedLine"};
    }
    return {};
}

} // namespace

void PanelView::build(Row& row, const Line& line)
{
    remove(row);
    row.kind = line.kind;
    row.hasText = !line.text.empty();
    for (const char* kind : partsOf(line))
    {
        auto part = make(kind);
        const bool isUsed =
            part->kind == "Button" || part->kind == "CheckBox" || part->kind == "ListBox";
        if (isUsed)
            part->listener = new Listener(*this, *part);
        if (part->kind == "Button")
        {
            part->ruler = ruler_.get();
            Reference<css::awt::XButton>(part->control, UNO_QUERY_THROW)
                ->addActionListener(part->listener.get());
        }
        else if (part->kind == "CheckBox")
            Reference<css::awt::XCheckBox>(part->control, UNO_QUERY_THROW)
                ->addItemListener(part->listener.get());
        else if (part->kind == "ListBox")
            Reference<css::awt::XListBox>(part->control, UNO_QUERY_THROW)
                ->addItemListener(part->listener.get());
        if (part->kind == "FixedText" || part->kind == "CheckBox")
            part->set("MultiLine", true);
        if (part->kind == "FixedText" && line.kind != Line::Kind::Choice)
            part->set("NoLabel", true);
        if (isUsed)
            part->set("Tabstop", true);
        row.parts.push_back(std::move(part));
    }
}

base::Colour PanelView::colourOf(const Line& line) const
{
    constexpr double kMuted = 0.7;
    const auto readable = [this](base::Colour colour)
    { return isHighContrast_ ? ink_ : base::readableOn(ground_, colour); };
    if (const auto own = base::colourFrom(line.colour))
        return readable(*own);
    switch (line.tone)
    {
    case Tone::Plain:
    case Tone::Strong:
        return ink_;
    case Tone::Muted:
        return isHighContrast_ ? ink_ : readable(base::mixed(ink_, ground_, kMuted));
    case Tone::Missing:
        return readable(0x9b1c1c);
    case Tone::Partial:
        return readable(0x7a4b00);
    case Tone::Nearly:
        return readable(0x1e429f);
    }
    return ink_;
}

void PanelView::fill(Row& row, const Line& line)
{
    const auto colour = static_cast<sal_Int32>(colourOf(line));
    const auto words = [&](const Part& part, const std::string& text)
    {
        part.set("Label", toOUString(text));
        part.set("TextColor", colour);
        part.set("FontWeight",
                 line.tone == Tone::Strong ? css::awt::FontWeight::BOLD
                                           : css::awt::FontWeight::NORMAL);
    };
    const auto link = [&](Part& part, const guidance::Link& of)
    {
        part.set("Label", toOUString(of.text));
        part.set("HelpText", toOUString(of.about.empty() ? of.text : of.about));
        const bool isToned = line.tone != Tone::Plain || !line.colour.empty();
        part.set("TextColor",
                 isToned ? colour : static_cast<sal_Int32>(base::readableOn(ground_, 0x0b5fa5)));
        part.set("FontWeight",
                 line.kind == Line::Kind::Bar ? css::awt::FontWeight::BOLD
                                              : css::awt::FontWeight::NORMAL);
        part.action = of.action;
    };
    switch (line.kind)
    {
    case Line::Kind::Text:
        words(*row.parts.front(), line.text);
        break;
    case Line::Kind::Links:
    {
        std::size_t at = 0;
        if (row.hasText)
            words(*row.parts[at++], line.text);
        for (const guidance::Link& of : line.links)
            link(*row.parts[at++], of);
        break;
    }
    case Line::Kind::Bar:
    {
        link(*row.parts[0], line.links.front());
        row.share = line.share.value_or(0);
        row.parts[1]->set("BackgroundColor", colour);
        row.parts[2]->set("BackgroundColor",
                          static_cast<sal_Int32>(base::mixed(ink_, ground_, 0.15)));
        words(*row.parts[3], line.figure);
        row.parts[3]->set("Align", sal_Int16(2));
        row.parts[3]->set("TextColor", static_cast<sal_Int32>(ink_));
        break;
    }
    case Line::Kind::Tick:
    {
        Part& box = *row.parts.front();
        words(box, line.text);
        box.set("State", sal_Int16(line.ticked ? 1 : 0));
        box.action = line.action;
        break;
    }
    case Line::Kind::Choice:
    {
        words(*row.parts[0], line.text);
        Part& list = *row.parts[1];
        std::vector<OUString> items;
        list.options.clear();
        for (const guidance::Link& option : line.options)
        {
            items.push_back(toOUString(option.text));
            list.options.push_back(option.action);
        }
        list.set("LineCount", sal_Int16(12));
        list.set("HelpText", toOUString(line.text));
        list.set("StringItemList",
                 css::uno::Sequence<OUString>(items.data(), static_cast<sal_Int32>(items.size())));
        list.set("SelectedItems",
                 boundary::sequenceOf<sal_Int16>({static_cast<sal_Int16>(line.chosen)}));
        break;
    }
    case Line::Kind::Rule:
        break;
    }
}

void PanelView::show(const guidance::Lines& lines)
{
    if (!window_.is())
        return;
    std::size_t same = 0;
    while (same < std::min(lines.size(), rows_.size()) && rows_[same]->fits(lines[same]))
        ++same;
    // What follows a row of another kind is made anew, so that Tab goes from top to bottom.
    for (std::size_t index = same; index < rows_.size(); ++index)
        remove(*rows_[index]);
    rows_.resize(same);
    for (std::size_t index = 0; index < lines.size(); ++index)
    {
        if (index >= same)
        {
            rows_.push_back(std::make_unique<Row>());
            build(*rows_.back(), lines[index]);
        }
        fill(*rows_[index], lines[index]);
    }
}

sal_Int32 PanelView::minimalWidth() const
{
    constexpr sal_Int32 kUnits = 80; // about 40 letters
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

/// So that bars stand one below the other.
sal_Int32 PanelView::widestBarName() const
{
    sal_Int32 widest = 0;
    for (const auto& row : rows_)
        if (row->kind == Line::Kind::Bar)
            widest = std::max(widest, row->parts.front()->preferredSize().Width);
    return widest;
}

/// Gives the gap below the row.
sal_Int32 PanelView::arrangeRow(const Row& row, Flow& flow, bool isMoving)
{
    const auto put = [&](const Part& part, sal_Int32 width, sal_Int32 height)
    {
        const css::awt::Rectangle place = flow.take(width, height);
        if (isMoving)
            part.window->setPosSize(
                place.X, place.Y, place.Width, place.Height, css::awt::PosSize::POSSIZE);
    };
    const sal_Int32 line = 4 * unit_;
    switch (row.kind)
    {
    case Line::Kind::Text:
    case Line::Kind::Tick:
    {
        const Part& part = *row.parts.front();
        put(part, flow.width(), std::max(part.sizeIn(flow.width()).Height, line));
        return unit_;
    }
    case Line::Kind::Links:
        for (const auto& part : row.parts)
        {
            css::awt::Size size = part->preferredSize();
            if (size.Width > flow.width() && part->kind != "Button")
                size = part->sizeIn(flow.width());
            put(*part, std::min(size.Width, flow.width()), std::max(size.Height, line));
        }
        return unit_;
    case Line::Kind::Bar:
    {
        const sal_Int32 figure = std::max(row.parts[3]->preferredSize().Width, 10 * unit_);
        const sal_Int32 rest = flow.width() - figure - 4 * unit_;
        const sal_Int32 name = std::min(widestBarName(), rest * 2 / 3);
        const sal_Int32 height = line + 2 * unit_;
        put(*row.parts[0], name, height);
        const css::awt::Rectangle whole = flow.take(rest - name, height);
        const auto filled = static_cast<sal_Int32>(std::lround(whole.Width * row.share));
        const auto putBar = [&](const Part& part, sal_Int32 x, sal_Int32 width)
        {
            if (isMoving)
                part.window->setPosSize(whole.X + x,
                                        whole.Y + unit_,
                                        width,
                                        height - 2 * unit_,
                                        css::awt::PosSize::POSSIZE);
        };
        putBar(*row.parts[1], 0, filled);
        putBar(*row.parts[2], filled, whole.Width - filled);
        put(*row.parts[3], figure, height);
        return 0;
    }
    case Line::Kind::Choice:
    {
        const sal_Int32 name =
            std::min(std::max(row.parts[0]->preferredSize().Width, 16 * unit_), flow.width() / 2);
        const sal_Int32 height = std::max(row.parts[1]->preferredSize().Height, line);
        put(*row.parts[0], name, height);
        put(*row.parts[1], flow.width() - name - 2 * unit_, height);
        return unit_;
    }
    case Line::Kind::Rule:
        put(*row.parts.front(), flow.width(), unit_);
        return unit_;
    }
    return 0;
}

void PanelView::setFocus()
{
    for (const auto& row : rows_)
        for (const auto& part : row->parts)
            if (part->listener.is())
                return part->window->setFocus();
    if (window_.is())
        window_->setFocus();
}

void PanelView::act(const Part& part, std::size_t option)
{
    const guidance::Action action =
        part.options.empty() ? part.action
                             : part.options.at(std::min(option, part.options.size() - 1));
    // It may change this very view: nothing of it is touched afterwards.
    const Do onAction = onAction_;
    if (onAction && action.kind != guidance::Action::Kind::None)
        onAction(action);
}

} // namespace ncs::uno::sidebar
