// SPDX-License-Identifier: MPL-2.0
/// What stands on a page of options, in the person's language: between its controls and the
/// options.
#pragma once

#include "uno/boundary/options.hxx"
#include "uno/commands/form_layout.hxx"

#include <com/sun/star/awt/XWindow.hpp>

#include <memory>
#include <string>
#include <vector>

namespace ncs::uno::options
{

class OptionsForm
{
public:
    /// `window` is made from dialogs/options-….xdl. Throws where it is not.
    OptionsForm(const css::uno::Reference<css::uno::XComponentContext>& context,
                const css::uno::Reference<css::awt::XWindow>& window);

    /// Words, choices, places, and what is chosen now.
    void begin(const boundary::Options& now) const;

    /// Puts these into the controls.
    void show(const boundary::Options& options) const;

    /// With what the controls of this page say; what none says well stays as it is in `now`.
    boundary::Options chosen(boundary::Options now) const;

private:
    struct List;
    static const std::vector<List>& lists();
    struct Flag;
    static const std::vector<Flag>& flags();

    void speak() const;
    void arrange() const;
    bool isOfNewWorkbooks() const; ///< which of the two pages it is
    sal_Int32 arrangeLists(sal_Int32 y) const;
    sal_Int32 arrangeFlags(sal_Int32 y) const;
    void showFlags(const boundary::Options& options) const;
    boundary::Options chosenFlags(boundary::Options now) const;
    sal_Int32 arrangeBoxes(sal_Int32 y, sal_Int32 width) const;
    std::vector<std::string> codes(const List& list) const;
    std::vector<std::string> labels(const List& list) const;
    std::string say(const std::string& id) const;
    std::string columnLabel(const char* key) const;

    std::shared_ptr<const Knowledge> knowledge_;
    std::string language_;
    commands::FormLayout layout_;
};

} // namespace ncs::uno::options
