// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/office_words.hxx"

#include "uno/boundary/configuration.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/command_table.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/ui/XAcceleratorConfiguration.hpp>
#include <com/sun/star/ui/XUIConfigurationManager.hpp>
#include <com/sun/star/ui/theModuleUIConfigurationManagerSupplier.hpp>

#include <array>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace ncs::uno::commands
{

using boundary::toOUString;
using boundary::toUtf8;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Context = Reference<css::uno::XComponentContext>;
using Names = Reference<css::container::XNameAccess>;

namespace
{

constexpr char kMenuNode[] =
    "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar/org.ncsworkbench.menu/Submenu";

Names settingsAt(const Context& context, const char* node)
{
    const auto provider = css::configuration::theDefaultProvider::get(context);
    const Sequence<Any> arguments = boundary::sequenceOf<Any>(
        {Any(boundary::propertyValue("nodepath", rtl::OUString::createFromAscii(node)))});
    return Names(provider->createInstanceWithArguments(
                     "com.sun.star.configuration.ConfigurationAccess", arguments),
                 UNO_QUERY_THROW);
}

words::Words menuWords()
{
    const std::string name = "texts/menu.xml";
    std::ifstream file(boundary::extensionPath() + name, std::ios::binary);
    auto loaded = words::loadWords({{name, file.is_open() ? &file : nullptr}});
    if (!loaded)
        throw std::runtime_error(boundary::faultList(loaded.error()));
    return std::move(loaded).value();
}

std::string textNamed(const Names& node, const char* property)
{
    rtl::OUString text;
    node->getByName(rtl::OUString::createFromAscii(property)) >>= text;
    return toUtf8(text);
}

/// "~Check" and, as Chinese titles have it, "检查(~C)".
std::string withoutMnemonic(std::string title)
{
    const std::size_t mark = title.find('~');
    if (mark == std::string::npos)
        return title;
    const bool isAdded = mark > 0 && title[mark - 1] == '(' && title.find(')', mark) == mark + 2;
    return isAdded ? title.erase(mark - 1, 4) : title.erase(mark, 1);
}

std::map<std::string, std::string> menuTitles(const Context& context)
{
    std::map<std::string, std::string> titles;
    const Names menu = settingsAt(context, kMenuNode);
    for (const rtl::OUString& name : menu->getElementNames())
    {
        const Names item(menu->getByName(name), UNO_QUERY_THROW);
        titles[textNamed(item, "URL")] = withoutMnemonic(textNamed(item, "Title"));
    }
    return titles;
}

/// Empty for keys that have long names: none of ours does before people change it.
std::string keyName(sal_Int16 code)
{
    namespace Key = css::awt::Key;
    if (code >= Key::F1 && code <= Key::F26)
        return "F" + std::to_string(code - Key::F1 + 1);
    if (code >= Key::A && code <= Key::Z)
        return std::string(1, static_cast<char>('A' + (code - Key::A)));
    if (code >= Key::NUM0 && code <= Key::NUM9)
        return std::string(1, static_cast<char>('0' + (code - Key::NUM0)));
    return {};
}

} // namespace

OfficeWords::OfficeWords(const Context& context)
    : context_(context), language_(boundary::officeLanguage(context)), words_(menuWords()),
      titles_(menuTitles(context))
{
}

std::string OfficeWords::say(const std::string& id, const std::vector<std::string>& values) const
{
    return words_.say(id, language_, values);
}

std::string OfficeWords::titleOf(const std::string& command) const
{
    const std::string url = kProtocol + command;
    const auto title = titles_.find(url);
    if (title == titles_.end())
        return {};
    const std::string keys = shortcutOf(url);
    return keys.empty() ? title->second : say("menu.title-with-key", {title->second, keys});
}

std::string OfficeWords::shortcutOf(const std::string& url) const
{
    const auto modules = css::ui::theModuleUIConfigurationManagerSupplier::get(context_);
    const Reference<css::ui::XUIConfigurationManager> calc(
        modules->getUIConfigurationManager("com.sun.star.sheet.SpreadsheetDocument"),
        UNO_QUERY_THROW);
    const Reference<css::ui::XAcceleratorConfiguration> shortcuts(calc->getShortCutManager(),
                                                                  UNO_QUERY_THROW);
    const Sequence<Any> found = shortcuts->getPreferredKeyEventsForCommandList(
        boundary::sequenceOf<rtl::OUString>({toOUString(url)}));
    css::awt::KeyEvent key;
    return found.hasElements() && (found[0] >>= key) ? keysText(key) : std::string();
}

std::string OfficeWords::keysText(const css::awt::KeyEvent& key) const
{
    std::string text = keyName(key.KeyCode);
    if (text.empty())
        return {};
    // The one next to the key comes first.
    const std::array<std::pair<sal_Int16, const char*>, 3> modifiers{
        {{css::awt::KeyModifier::SHIFT, "menu.key-shift"},
         {css::awt::KeyModifier::MOD2, "menu.key-alt"},
         {css::awt::KeyModifier::MOD1, "menu.key-ctrl"}}};
    for (const auto& [modifier, name] : modifiers)
        if ((key.Modifiers & modifier) != 0)
            text = say("menu.key-combined", {say(name), text});
    return text;
}

const OfficeWords& officeWords(const Context& context)
{
    // Never destroyed: at exit its references would outlive the office.
    static const OfficeWords* const kWords = new OfficeWords(context);
    return *kWords;
}

} // namespace ncs::uno::commands
