// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/form_events.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <utility>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

void tell(const FormEvents::Happened& whom, const Reference<css::uno::XInterface>& source)
{
    boundary::guardListener(
        "window",
        [&]
        {
            const Reference<css::awt::XControl> control(source, UNO_QUERY_THROW);
            const Reference<css::beans::XPropertySet> model(control->getModel(), UNO_QUERY_THROW);
            rtl::OUString name;
            model->getPropertyValue("Name") >>= name;
            if (whom)
                whom(boundary::toUtf8(name));
        });
}

} // namespace

FormEvents::FormEvents(Happened changed, Happened pressed)
    : changed_(std::move(changed)), pressed_(std::move(pressed))
{
}

void FormEvents::forget()
{
    changed_ = nullptr;
    pressed_ = nullptr;
}

void FormEvents::follow(const Reference<css::awt::XControl>& control)
{
    const Reference<css::awt::XTextComponent> text(control, UNO_QUERY);
    if (text.is())
        text->addTextListener(this);
    const Reference<css::awt::XListBox> list(control, UNO_QUERY);
    if (list.is())
        list->addItemListener(this);
    const Reference<css::awt::XButton> button(control, UNO_QUERY);
    if (button.is())
        button->addActionListener(this);
}

void FormEvents::textChanged(const css::awt::TextEvent& event)
{
    tell(changed_, event.Source);
}

void FormEvents::itemStateChanged(const css::awt::ItemEvent& event)
{
    tell(changed_, event.Source);
}

void FormEvents::actionPerformed(const css::awt::ActionEvent& event)
{
    tell(pressed_, event.Source);
}

void FormEvents::disposing(const css::lang::EventObject&)
{
    // Nothing of the window is kept.
}

} // namespace ncs::uno::commands
