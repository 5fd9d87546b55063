// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/text_dialog.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/UnoControlDialog.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

// Sizes are in the dialog's own units, of which the font's size decides.
constexpr sal_Int32 kWidth = 300;
constexpr sal_Int32 kHeight = 222;
constexpr sal_Int32 kMargin = 8;
constexpr sal_Int32 kInner = kWidth - 2 * kMargin;

using Properties = std::initializer_list<css::beans::PropertyValue>;

struct Place
{
    sal_Int32 x;
    sal_Int32 y;
    sal_Int32 width;
    sal_Int32 height;
};

void add(const Reference<css::uno::XInterface>& dialogModel,
         const char* kind,
         const char* name,
         const Place& place,
         Properties more)
{
    const Reference<css::lang::XMultiServiceFactory> factory(dialogModel, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> controls(dialogModel, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> control(
        factory->createInstance("com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) +
                                "Model"),
        UNO_QUERY_THROW);
    control->setPropertyValue("PositionX", css::uno::Any(place.x));
    control->setPropertyValue("PositionY", css::uno::Any(place.y));
    control->setPropertyValue("Width", css::uno::Any(place.width));
    control->setPropertyValue("Height", css::uno::Any(place.height));
    for (const auto& property : more)
        control->setPropertyValue(property.Name, property.Value);
    controls->insertByName(OUString::createFromAscii(name), css::uno::Any(control));
}

void addControls(const Reference<css::uno::XInterface>& model, const Call& call)
{
    const auto said = [&call](const char* id) { return toOUString(call.say(id)); };
    add(model,
        "FixedText",
        "explanation",
        {kMargin, kMargin, kInner, 34},
        {propertyValue("Label", said("take.dialog-text")), propertyValue("MultiLine", true)});
    add(model,
        "Edit",
        "text",
        {kMargin, 46, kInner, 126},
        {propertyValue("MultiLine", true),
         propertyValue("VScroll", true),
         propertyValue("HelpText", said("take.dialog-title")),
         propertyValue("TabIndex", sal_Int16(0))});
    add(model,
        "FixedText",
        "section-label",
        {kMargin, 180, 60, 10},
        {propertyValue("Label", said("take.dialog-section"))});
    add(model,
        "Edit",
        "section",
        {kMargin + 62, 177, kInner - 62, 14},
        {propertyValue("HelpText", said("take.dialog-section")),
         propertyValue("TabIndex", sal_Int16(1))});
    add(model,
        "Button",
        "ok",
        {kWidth - kMargin - 124, 200, 58, 15},
        {propertyValue("Label", said("take.dialog-ok")),
         propertyValue("PushButtonType", sal_Int16(css::awt::PushButtonType_OK)),
         propertyValue("DefaultButton", true),
         propertyValue("TabIndex", sal_Int16(2))});
    add(model,
        "Button",
        "cancel",
        {kWidth - kMargin - 58, 200, 58, 15},
        {propertyValue("Label", said("take.dialog-cancel")),
         propertyValue("PushButtonType", sal_Int16(css::awt::PushButtonType_CANCEL)),
         propertyValue("TabIndex", sal_Int16(3))});
}

std::string textIn(const Reference<css::uno::XInterface>& model, const char* name)
{
    const Reference<css::container::XNameContainer> controls(model, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> control(
        controls->getByName(OUString::createFromAscii(name)), UNO_QUERY_THROW);
    OUString text;
    control->getPropertyValue("Text") >>= text;
    return boundary::toUtf8(text);
}

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

std::optional<TypedText> askForText(const Call& call)
{
    const auto services = call.context->getServiceManager();
    const Reference<css::beans::XPropertySet> model(
        services->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", call.context),
        UNO_QUERY_THROW);
    model->setPropertyValue("Title", css::uno::Any(toOUString(call.say("take.dialog-title"))));
    model->setPropertyValue("Width", css::uno::Any(kWidth));
    model->setPropertyValue("Height", css::uno::Any(kHeight));
    addControls(model, call);

    const auto dialog = css::awt::UnoControlDialog::create(call.context);
    dialog->setModel(Reference<css::awt::XControlModel>(model, UNO_QUERY_THROW));
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(call.context),
                                                UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(call.frame->getContainerWindow(),
                                                  UNO_QUERY_THROW);
    dialog->createPeer(toolkit, parent);
    centre(Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW), call.frame->getContainerWindow());
    const bool isTaken = dialog->execute() == 1;
    std::optional<TypedText> typed;
    if (isTaken)
        typed = TypedText{textIn(model, "text"), textIn(model, "section")};
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
    return typed;
}

} // namespace ncs::uno::commands
