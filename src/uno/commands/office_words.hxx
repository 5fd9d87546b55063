// SPDX-License-Identifier: MPL-2.0
/// What the office's windows say of our commands: in its language, with its shortcuts.
///
///     officeWords(context).say("menu.off-no-draft");
///     officeWords(context).titleOf("check");         // "Check (Ctrl+Shift+F8)"
#pragma once

#include "core/words/words.hxx"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <map>
#include <string>
#include <vector>

namespace ncs::uno::commands
{

class OfficeWords
{
public:
    /// Reads texts/menu.xml alone: menus stand in spreadsheets too that are no workbooks, and these
    /// need not wait for the catalogue. Throws std::runtime_error when it cannot be read.
    explicit OfficeWords(const css::uno::Reference<css::uno::XComponentContext>& context);

    std::string say(const std::string& id, const std::vector<std::string>& values = {}) const;

    /// The title of `org.ncsworkbench:<command>` as the menu has it (registry/Addons.xcu), followed
    /// by the shortcut it has now; empty when the menu lacks it.
    std::string titleOf(const std::string& command) const;

private:
    std::string shortcutOf(const std::string& url) const;
    std::string keysText(const css::awt::KeyEvent& key) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    std::string language_;
    words::Words words_;
    std::map<std::string, std::string> titles_; ///< by URL
};

/// Made at the first call, for the life of the office.
const OfficeWords& officeWords(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace ncs::uno::commands
