// SPDX-License-Identifier: MPL-2.0
/// Small windows that ask a person for something. Only for calls with a window.
#pragma once

#include "uno/commands/call.hxx"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XUnoControlDialog.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

/// In the dialog's own units, of which the font's size decides.
struct DialogPlace
{
    sal_Int32 x;
    sal_Int32 y;
    sal_Int32 width;
    sal_Int32 height;
};

inline constexpr sal_Int32 kDialogMargin = 8;
inline constexpr sal_Int32 kDialogButtonWidth = 58;
inline constexpr sal_Int32 kDialogButtonHeight = 15;

/// A dialog in the making. `title` is the id of a text.
class Dialog
{
public:
    Dialog(const Call& call, const std::string& title, sal_Int32 width, sal_Int32 height);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    using Properties = std::initializer_list<css::beans::PropertyValue>;

    /// `kind` as in UnoControl…Model: FixedText, Edit, ComboBox, ListBox, Button.
    void add(const char* kind, const char* name, const DialogPlace& place, Properties more);

    /// OK and Cancel at the bottom, and at the other side Help; ids of their texts.
    void addButtons(const char* ok, const char* cancel, sal_Int16 firstTab);

    /// The window, not shown yet: for what has to be measured or listened to.
    const css::uno::Reference<css::awt::XUnoControlDialog>& open();

    /// For one whose size follows from what is in it: the window is made anew with that size, since
    /// one that has just been made may fall back to the size that it had. Its controls are new too.
    void reopen(sal_Int32 width, sal_Int32 height);

    /// Over the middle of the call's window; true when the person agrees.
    bool execute();

    /// Over the middle of the call's window, without waiting for the person. The button has the
    /// keyboard; it and Escape tell their listeners.
    void show(const char* button,
              const css::uno::Reference<css::awt::XActionListener>& pressed,
              const css::uno::Reference<css::awt::XTopWindowListener>& closing);

    css::uno::Reference<css::beans::XPropertySet> control(const char* name) const;

private:
    void listenForHelp();
    void makeRoomForButtons();
    void close();

    const Call& call_;
    sal_Int32 width_;
    sal_Int32 height_;
    bool hasButtons_ = false; ///< those of addButtons()
    css::uno::Reference<css::beans::XPropertySet> model_;
    css::uno::Reference<css::awt::XUnoControlDialog> dialog_;
};

struct Choice
{
    std::string title; ///< ids of texts
    std::string text;
    std::vector<std::string> values; ///< as shown
    std::size_t chosen = 0;
};

/// One of several, in a list; nothing when the person cancels.
std::optional<std::size_t> askForChoice(const Call& call, const Choice& choice);

/// What asks for a value of one of the vocabulary's lists: name of the argument, id of the list,
/// ids of the window's texts.
struct ListQuestion
{
    const char* argument;
    const char* list;
    const char* title;
    const char* text;
};

/// The code from the argument, else from the person in a window, else `now`. Empty when the person
/// cancels; Refused (command.argument-bad) for an argument that is none of the list.
std::string listChoice(const Call& call, const ListQuestion& question, const std::string& now);

/// Yes or no.
bool askWhether(const Call& call, const std::string& question);

} // namespace ncs::uno::commands
