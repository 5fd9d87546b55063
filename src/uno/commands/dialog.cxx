// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/dialog.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/form_models.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/form_layout.hxx"
#include "uno/commands/help_window.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr sal_Int32 kButtonGap = 8;
constexpr char kHelpButton[] = "help";

/// Over the middle of the window that it belongs to.
void centre(const Reference<css::awt::XWindow>& dialog, const Reference<css::awt::XWindow>& parent)
{
    const css::awt::Rectangle outer = parent->getPosSize();
    const css::awt::Rectangle inner = dialog->getPosSize();
    dialog->setPosSize(std::max((outer.Width - inner.Width) / 2, sal_Int32(0)),
                       std::max((outer.Height - inner.Height) / 2, sal_Int32(0)),
                       0,
                       0,
                       css::awt::PosSize::POS);
}

} // namespace

Dialog::Dialog(const Call& call, const std::string& title, sal_Int32 width, sal_Int32 height)
    : call_(call), width_(width), height_(height),
      model_(call.context->getServiceManager()->createInstanceWithContext(
                 "com.sun.star.awt.UnoControlDialogModel", call.context),
             UNO_QUERY_THROW)
{
    model_->setPropertyValue("Title", css::uno::Any(toOUString(call.say(title))));
    model_->setPropertyValue("Width", css::uno::Any(width));
    model_->setPropertyValue("Height", css::uno::Any(height));
}

Dialog::~Dialog()
{
    boundary::guardListener("dialog", [this] { close(); });
    boundary::endForm(model_);
}

void Dialog::add(const char* kind, const char* name, const DialogPlace& place, Properties more)
{
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> controls(model_, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> control(
        factory->createInstance("com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) +
                                "Model"),
        UNO_QUERY_THROW);
    control->setPropertyValue("Name", css::uno::Any(OUString::createFromAscii(name)));
    control->setPropertyValue("PositionX", css::uno::Any(place.x));
    control->setPropertyValue("PositionY", css::uno::Any(place.y));
    control->setPropertyValue("Width", css::uno::Any(place.width));
    control->setPropertyValue("Height", css::uno::Any(place.height));
    for (const auto& property : more)
        control->setPropertyValue(property.Name, property.Value);
    controls->insertByName(OUString::createFromAscii(name), css::uno::Any(control));
}

void Dialog::addButtons(const char* ok, const char* cancel, sal_Int16 firstTab)
{
    hasButtons_ = true;
    const sal_Int32 y = height_ - kDialogMargin - kDialogButtonHeight + 1;
    const sal_Int32 last = width_ - kDialogMargin - kDialogButtonWidth;
    add("Button",
        "ok",
        {last - kButtonGap - kDialogButtonWidth, y, kDialogButtonWidth, kDialogButtonHeight},
        {propertyValue("Label", toOUString(call_.say(ok))),
         propertyValue("PushButtonType", sal_Int16(css::awt::PushButtonType_OK)),
         propertyValue("DefaultButton", true),
         propertyValue("TabIndex", firstTab)});
    add("Button",
        "cancel",
        {last, y, kDialogButtonWidth, kDialogButtonHeight},
        {propertyValue("Label", toOUString(call_.say(cancel))),
         propertyValue("PushButtonType", sal_Int16(css::awt::PushButtonType_CANCEL)),
         propertyValue("TabIndex", sal_Int16(firstTab + 1))});
    add("Button",
        kHelpButton,
        {kDialogMargin, y, kDialogButtonWidth, kDialogButtonHeight},
        {propertyValue("Label", toOUString(call_.say("help.button"))),
         propertyValue("TabIndex", sal_Int16(firstTab + 2))});
}

const Reference<css::awt::XUnoControlDialog>& Dialog::open()
{
    if (dialog_.is())
        return dialog_;
    dialog_ = css::awt::UnoControlDialog::create(call_.context);
    dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(call_.context),
                                                UNO_QUERY_THROW);
    dialog_->createPeer(
        toolkit,
        Reference<css::awt::XWindowPeer>(call_.frame->getContainerWindow(), UNO_QUERY_THROW));
    return dialog_;
}

void Dialog::listenForHelp()
{
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    const Reference<css::awt::XButton> help(controls->getControl(kHelpButton), UNO_QUERY);
    if (help.is())
        help->addActionListener(helpListener(call_));
}

/// From the margin inwards, each as wide as its words in this language ask for.
void Dialog::makeRoomForButtons()
{
    if (!hasButtons_)
        return;
    const FormLayout layout(Reference<css::awt::XControlContainer>(dialog_, UNO_QUERY_THROW));
    const sal_Int32 y = height_ - kDialogMargin - kDialogButtonHeight + 1;
    const auto widthOf = [&](const char* name)
    { return std::max(kDialogButtonWidth, layout.widthOf(name)); };
    sal_Int32 end = width_ - kDialogMargin;
    for (const char* name : {"cancel", "ok"})
    {
        const sal_Int32 width = widthOf(name);
        layout.place(name, {end - width, y, width, kDialogButtonHeight});
        end -= width + kButtonGap;
    }
    layout.place(kHelpButton, {kDialogMargin, y, widthOf(kHelpButton), kDialogButtonHeight});
}

void Dialog::reopen(sal_Int32 width, sal_Int32 height)
{
    // First: a window that hears late of its first size writes that into the model.
    close();
    width_ = width;
    height_ = height;
    model_->setPropertyValue("Width", css::uno::Any(width));
    model_->setPropertyValue("Height", css::uno::Any(height));
    open();
}

void Dialog::close()
{
    const Reference<css::lang::XComponent> dialog(dialog_, UNO_QUERY);
    dialog_.clear();
    if (dialog.is())
        dialog->dispose();
}

bool Dialog::execute()
{
    open();
    makeRoomForButtons();
    centre(Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW),
           call_.frame->getContainerWindow());
    listenForHelp();
    return dialog_->execute() == 1;
}

void Dialog::show(const char* button,
                  const Reference<css::awt::XActionListener>& pressed,
                  const Reference<css::awt::XTopWindowListener>& closing)
{
    const Reference<css::awt::XWindow> window(open(), UNO_QUERY_THROW);
    const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
    const Reference<css::awt::XControl> control =
        controls->getControl(OUString::createFromAscii(button));
    Reference<css::awt::XButton>(control, UNO_QUERY_THROW)->addActionListener(pressed);
    Reference<css::awt::XTopWindow>(dialog_, UNO_QUERY_THROW)->addTopWindowListener(closing);
    centre(window, call_.frame->getContainerWindow());
    window->setVisible(true);
    Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->setFocus();
}

Reference<css::beans::XPropertySet> Dialog::control(const char* name) const
{
    const Reference<css::container::XNameContainer> controls(model_, UNO_QUERY_THROW);
    return Reference<css::beans::XPropertySet>(controls->getByName(OUString::createFromAscii(name)),
                                               UNO_QUERY_THROW);
}

std::optional<std::size_t> askForChoice(const Call& call, const Choice& choice)
{
    constexpr sal_Int32 kWidth = 260;
    constexpr sal_Int32 kHeight = 170;
    constexpr sal_Int32 kInner = kWidth - 2 * kDialogMargin;
    Dialog dialog(call, choice.title, kWidth, kHeight);
    std::vector<OUString> values;
    values.reserve(choice.values.size());
    for (const std::string& value : choice.values)
        values.push_back(toOUString(value));
    dialog.add("FixedText",
               "explanation",
               {kDialogMargin, kDialogMargin, kInner, 34},
               {propertyValue("Label", toOUString(call.say(choice.text))),
                propertyValue("MultiLine", true),
                propertyValue("NoLabel", true)});
    dialog.add(
        "ListBox",
        "choice",
        {kDialogMargin, 46, kInner, 92},
        {propertyValue(
             "StringItemList",
             css::uno::Sequence<OUString>(values.data(), static_cast<sal_Int32>(values.size()))),
         propertyValue("SelectedItems",
                       boundary::sequenceOf<sal_Int16>({static_cast<sal_Int16>(choice.chosen)})),
         propertyValue("TabIndex", sal_Int16(0))});
    dialog.addButtons("dialog.ok", "take.dialog-cancel", 1);
    if (!dialog.execute())
        return std::nullopt;
    css::uno::Sequence<sal_Int16> selected;
    dialog.control("choice")->getPropertyValue("SelectedItems") >>= selected;
    if (!selected.hasElements())
        return std::nullopt;
    return static_cast<std::size_t>(selected[0]);
}

std::string listChoice(const Call& call, const ListQuestion& question, const std::string& now)
{
    if (!call.arguments.text(question.argument).empty() || !call.isInteractive)
        return listArgument(call, question.argument, question.list, now);
    const auto& values = call.knowledge->vocabulary.values(question.list);
    Choice choice{question.title, question.text, {}, 0};
    for (const catalogue::ListValue& value : values)
    {
        if (value.code == now)
            choice.chosen = choice.values.size();
        choice.values.push_back(value.label.in(call.language));
    }
    const auto chosen = askForChoice(call, choice);
    return chosen ? values.at(*chosen).code : std::string();
}

bool askWhether(const Call& call, const std::string& question)
{
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(call.context),
                                                          UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(call.frame->getContainerWindow(), UNO_QUERY);
    const auto box = factory->createMessageBox(parent,
                                               css::awt::MessageBoxType_QUERYBOX,
                                               css::awt::MessageBoxButtons::BUTTONS_YES_NO,
                                               toOUString(call.say("command.title")),
                                               toOUString(question));
    return box.is() && box->execute() == css::awt::MessageBoxResults::YES;
}

} // namespace ncs::uno::commands
