// SPDX-License-Identifier: MPL-2.0
/// Places the controls of a window by the room that their texts need, in whatever language and
/// size of letters. Lengths are in the dialog's own units (DialogPlace).
///
///     FormLayout layout(window);
///     const sal_Int32 label = layout.widest({"country-label", "name-label"});
///     layout.place("country", {kDialogMargin + label, y, 120, 14});
#pragma once

#include "uno/commands/dialog.hxx"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>

#include <string>
#include <vector>

namespace ncs::uno::commands
{

class FormLayout
{
public:
    /// A window that has been made, though it need not be shown.
    explicit FormLayout(const css::uno::Reference<css::awt::XControlContainer>& window);

    /// What the control needs so that nothing of its text is cut off.
    sal_Int32 widthOf(const std::string& name) const;
    sal_Int32 widest(const std::vector<std::string>& names) const;

    /// Of a text that may break into lines, in this width.
    sal_Int32 heightOf(const std::string& name, sal_Int32 width) const;

    /// The most that one of these texts needs there; afterwards the control says what it said.
    sal_Int32
    tallest(const std::string& name, const std::vector<std::string>& texts, sal_Int32 width) const;

    void place(const std::string& name, const DialogPlace& place) const;

    bool has(const std::string& name) const;

    /// Throws std::logic_error for a name that the window lacks.
    css::uno::Reference<css::awt::XControl> control(const std::string& name) const;
    css::uno::Reference<css::beans::XPropertySet> model(const std::string& name) const;

private:
    css::uno::Reference<css::awt::XControlContainer> window_;
    css::uno::Reference<css::awt::XUnitConversion> units_;
};

} // namespace ncs::uno::commands
