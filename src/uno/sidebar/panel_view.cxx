// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/panel_view.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/form_models.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/sidebar/panel_parts.hxx"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <cppuhelper/implbase1.hxx>

#include <algorithm>
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
    end();
}

void PanelView::end()
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
    boundary::endForm(std::exchange(models_, {}));
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
        boundary::endForm(part->model);
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
        return readable(base::kMissingInk);
    case Tone::Partial:
        return readable(base::kPartialInk);
    case Tone::Nearly:
        return readable(base::kNearlyInk);
    }
    return ink_;
}

void PanelView::fillWords(const Part& part, const std::string& text, const Line& line) const
{
    part.set("Label", toOUString(text));
    part.set("TextColor", static_cast<sal_Int32>(colourOf(line)));
    part.set("FontWeight",
             line.tone == Tone::Strong ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL);
}

void PanelView::fillLink(Part& part, const guidance::Link& link, const Line& line) const
{
    const bool isToned = line.tone != Tone::Plain || !line.colour.empty();
    part.set("Label", toOUString(link.text));
    part.set("HelpText", toOUString(link.about.empty() ? link.text : link.about));
    part.set("TextColor",
             static_cast<sal_Int32>(isToned ? colourOf(line)
                                            : base::readableOn(ground_, base::kLinkInk)));
    part.set("FontWeight",
             line.kind == Line::Kind::Bar ? css::awt::FontWeight::BOLD
                                          : css::awt::FontWeight::NORMAL);
    part.action = link.action;
}

void PanelView::fillBar(Row& row, const Line& line) const
{
    constexpr double kTrack = 0.15;
    fillLink(*row.parts[0], line.links.front(), line);
    row.share = line.share.value_or(0);
    row.parts[1]->set("BackgroundColor", static_cast<sal_Int32>(colourOf(line)));
    row.parts[2]->set("BackgroundColor",
                      static_cast<sal_Int32>(base::mixed(ink_, ground_, kTrack)));
    fillWords(*row.parts[3], line.figure, line);
    row.parts[3]->set("Align", sal_Int16(2));
    row.parts[3]->set("TextColor", static_cast<sal_Int32>(ink_));
}

void PanelView::fillChoice(Row& row, const Line& line) const
{
    constexpr sal_Int16 kLinesAtOnce = 12;
    fillWords(*row.parts[0], line.text, line);
    Part& list = *row.parts[1];
    std::vector<OUString> items;
    list.options.clear();
    for (const guidance::Link& option : line.options)
    {
        items.push_back(toOUString(option.text));
        list.options.push_back(option.action);
    }
    list.set("LineCount", kLinesAtOnce);
    list.set("HelpText", toOUString(line.text));
    list.set("StringItemList",
             css::uno::Sequence<OUString>(items.data(), static_cast<sal_Int32>(items.size())));
    list.set("SelectedItems",
             boundary::sequenceOf<sal_Int16>({static_cast<sal_Int16>(line.chosen)}));
}

void PanelView::fill(Row& row, const Line& line)
{
    std::size_t at = 0;
    switch (line.kind)
    {
    case Line::Kind::Text:
        fillWords(*row.parts.front(), line.text, line);
        break;
    case Line::Kind::Links:
        if (row.hasText)
            fillWords(*row.parts[at++], line.text, line);
        for (const guidance::Link& of : line.links)
            fillLink(*row.parts[at++], of, line);
        break;
    case Line::Kind::Bar:
        fillBar(row, line);
        break;
    case Line::Kind::Tick:
        fillWords(*row.parts.front(), line.text, line);
        row.parts.front()->set("State", sal_Int16(line.ticked ? 1 : 0));
        row.parts.front()->action = line.action;
        break;
    case Line::Kind::Choice:
        fillChoice(row, line);
        break;
    }
}

void PanelView::show(guidance::Lines lines)
{
    lines_ = std::move(lines);
    shown_ = 0;
    same_ = 0;
    // What follows a row of another kind is made anew, so that Tab goes from top to bottom.
    while (same_ < std::min(lines_.size(), rows_.size()) && rows_[same_]->fits(lines_[same_]))
        ++same_;
}

void PanelView::showAll(guidance::Lines lines)
{
    show(std::move(lines));
    while (window_.is() && !isAllShown())
        showOn(std::chrono::milliseconds(1));
}

void PanelView::showOn(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (window_.is() && !isAllShown() && std::chrono::steady_clock::now() < end)
    {
        if (shown_ == same_ && rows_.size() > same_)
        {
            remove(*rows_.back());
            rows_.pop_back();
            continue;
        }
        if (shown_ == rows_.size())
        {
            rows_.push_back(std::make_unique<Row>());
            build(*rows_.back(), lines_[shown_]);
        }
        fill(*rows_[shown_], lines_[shown_]);
        ++shown_;
        same_ = std::max(same_, shown_);
    }
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
