// SPDX-License-Identifier: MPL-2.0
#include "uno/boundary/options.hxx"

#include "uno/boundary/configuration.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"

#include <com/sun/star/beans/PropertyVetoException.hpp>
#include <com/sun/star/beans/XHierarchicalPropertySet.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace ncs::uno::boundary
{

using css::beans::XHierarchicalPropertySet;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr char kPath[] = "/org.ncsworkbench.Options";

/// Each option with its place: `text`, `flag` and `number` are called once for each of its kind.
template <class Text, class Flag, class Number>
void forEach(const Text& text, const Flag& flag, const Number& number)
{
    text("Defaults/Language", &Options::language);
    text("Defaults/Edition", &Options::edition);
    text("Defaults/Reading", &Options::reading);
    text("Defaults/TLP", &Options::tlp);
    text("Defaults/Template", &Options::templateName);
    flag("Export/WithoutOwner", &Options::withoutOwner);
    flag("Export/WithoutDue", &Options::withoutDue);
    flag("Export/WithoutNotes", &Options::withoutNotes);
    flag("Sidebar/OpenWithWorkbook", &Options::openWithWorkbook);
    flag("Sidebar/FollowSelection", &Options::followSelection);
    number("Sidebar/FindingsPerPage", &Options::findingsPerPage);
}

/// What is stored; what cannot be read keeps its default.
Options storedOptions(const Reference<XHierarchicalPropertySet>& place)
{
    Options found;
    const auto valueOf = [&place](const char* path) -> Any
    {
        try
        {
            return place->getHierarchicalPropertyValue(OUString::createFromAscii(path));
        }
        catch (const css::uno::Exception&)
        {
            logFailure("options", path);
            return {};
        }
    };
    forEach(
        [&](const char* path, std::string Options::*option)
        {
            OUString text;
            if (valueOf(path) >>= text)
                found.*option = toUtf8(text);
        },
        [&](const char* path, bool Options::*option)
        {
            bool flag = false;
            if (valueOf(path) >>= flag)
                found.*option = flag;
        },
        [&](const char* path, int Options::*option)
        {
            sal_Int32 number = 0;
            if (valueOf(path) >>= number)
                found.*option = number;
        });
    return found;
}

} // namespace

Options options(const Reference<css::uno::XComponentContext>& context) noexcept
{
    Options chosen;
    guardListener("options",
                  [&] {
                      chosen = setup::sound(storedOptions(configuration(context, kPath)),
                                            knowledge()->vocabulary);
                  });
    return chosen;
}

void storeOptions(const Reference<css::uno::XComponentContext>& context, const Options& chosen)
{
    const auto place = configuration(context, kPath, Access::Write);
    const auto set = [&place](const char* path, const Any& value)
    {
        const OUString name = OUString::createFromAscii(path);
        try
        {
            if (place->getHierarchicalPropertyValue(name) != value)
                place->setHierarchicalPropertyValue(name, value);
        }
        catch (const css::beans::PropertyVetoException&)
        {
            logFailure("options, fixed", path);
        }
    };
    forEach([&](const char* path, std::string Options::*option)
            { set(path, textValue(chosen.*option)); },
            [&](const char* path, bool Options::*option) { set(path, Any(chosen.*option)); },
            [&](const char* path, int Options::*option)
            { set(path, Any(static_cast<sal_Int32>(chosen.*option))); });
    Reference<css::util::XChangesBatch>(place, UNO_QUERY_THROW)->commitChanges();
}

} // namespace ncs::uno::boundary
