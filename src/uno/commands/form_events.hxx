// SPDX-License-Identifier: MPL-2.0
/// What a person does in a window of ours, told by the name of the control. Windows outlive those
/// who listen to them, so these call forget() before they go.
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>

#include <cppuhelper/implbase3.hxx>

#include <functional>
#include <string>

namespace ncs::uno::commands
{

class FormEvents : public cppu::WeakImplHelper3<css::awt::XTextListener,
                                                css::awt::XItemListener,
                                                css::awt::XActionListener>
{
public:
    using Happened = std::function<void(const std::string& control)>;

    /// `changed`: a text or a choice is another one; `pressed`: a button. What they throw is
    /// written to stderr and goes no further.
    FormEvents(Happened changed, Happened pressed);

    void forget();

    /// Listens to a control, to all that it can tell.
    void follow(const css::uno::Reference<css::awt::XControl>& control);

    void SAL_CALL textChanged(const css::awt::TextEvent& event) override;
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
    void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    Happened changed_;
    Happened pressed_;
};

} // namespace ncs::uno::commands
