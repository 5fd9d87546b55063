// SPDX-License-Identifier: MPL-2.0
/// The one window of the help: a page of the package, read-only, without a network. Writer shows
/// it; without Writer the desktop's web browser does
/// (docs/decisions/0014-help-in-pages-of-our-own.md).
#pragma once

#include "uno/commands/call.hxx"

#include <com/sun/star/awt/XActionListener.hpp>

#include <string>

namespace ncs::uno::commands
{

struct HelpRequest
{
    std::string page;
    std::string topic;    ///< empty: the page's beginning
    std::string language; ///< of the page
};

struct HelpPage
{
    std::string url; ///< of the file, with the topic: what a browser opens
    std::string title;
    std::string html;
    std::string topic;
    std::string language;
};

/// The page in the language, else in its base language, else in English. Throws Refused
/// (command.argument-bad) for a name of none; a topic that is not in it is left out.
HelpPage helpPage(const HelpRequest& request);

/// Opens the window, or takes the page into the one that is open, when the office is idle: the
/// caller may stand in a click of that very window.
void showHelpLater(const Call& call, const HelpPage& page);

/// For a button: shows the entry of the call's command.
css::uno::Reference<css::awt::XActionListener> helpListener(const Call& call);

/// While it lives, F1 shows the entry of the call's command, wherever the person is: in our windows
/// the office would look for pages of its own. Does nothing for calls without a window.
class HelpKey
{
public:
    explicit HelpKey(const Call& call);
    ~HelpKey();
    HelpKey(const HelpKey&) = delete;
    HelpKey& operator=(const HelpKey&) = delete;

private:
    class Handler;
    css::uno::Reference<css::uno::XInterface> toolkit_;
    css::uno::Reference<css::uno::XInterface> handler_;
};

} // namespace ncs::uno::commands
