// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/cell_menu.hxx"

#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/commands/command_table.hxx"
#include "uno/commands/office_words.hxx"
#include "uno/commands/take_text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>

#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <array>

namespace ncs::uno::commands
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Menu = Reference<css::container::XIndexContainer>;
using Model = Reference<css::frame::XModel>;

namespace
{

bool always(const Model&)
{
    return true;
}

struct Entry
{
    const char* command;
    const char* text;
    bool (*isWanted)(const Model&); ///< of a document in which the command can work
};

constexpr std::array<Entry, 3> kEntries{{
    {"explain", "menu.cells-explain", always},
    {"next-gap", "menu.cells-next-gap", always},
    {"take-text", "menu.cells-take-text", isTextSelected},
}};

/// The menu of cells, not that of their heads, of sheets or of the text inside a cell.
bool isCellMenu(const Menu& menu)
{
    for (sal_Int32 index = 0; index < menu->getCount(); ++index)
    {
        const Reference<css::beans::XPropertySet> item(menu->getByIndex(index), UNO_QUERY);
        rtl::OUString command;
        if (item.is() && item->getPropertySetInfo()->hasPropertyByName("CommandURL") &&
            (item->getPropertyValue("CommandURL") >>= command) && command == ".uno:InsertCell")
            return true;
    }
    return false;
}

class CellMenu : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor>
{
public:
    explicit CellMenu(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    css::ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override
    {
        bool isChanged = false;
        boundary::guardListener("menu of cells", [&] { isChanged = addTo(event); });
        return isChanged ? css::ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED
                         : css::ui::ContextMenuInterceptorAction_IGNORED;
    }

private:
    bool addTo(const css::ui::ContextMenuExecuteEvent& event) const
    {
        const Menu menu(event.ActionTriggerContainer);
        const Reference<css::frame::XController> view(event.Selection, UNO_QUERY);
        if (!menu.is() || !view.is() || !isCellMenu(menu))
            return false;
        const Model model = view->getModel();
        const Traits traits = traitsOf(model);
        bool isChanged = false;
        for (const Entry& entry : kEntries)
        {
            if (whyNot(*commandNamed(entry.command), traits) != nullptr || !entry.isWanted(model))
                continue;
            if (!isChanged)
                append(menu, "com.sun.star.ui.ActionTriggerSeparator");
            const auto item = append(menu, "com.sun.star.ui.ActionTrigger");
            item->setPropertyValue("Text",
                                   boundary::textValue(officeWords(context_).say(entry.text)));
            item->setPropertyValue("CommandURL",
                                   boundary::textValue(std::string(kProtocol) + entry.command));
            isChanged = true;
        }
        return isChanged;
    }

    static Reference<css::beans::XPropertySet> append(const Menu& menu, const char* service)
    {
        const Reference<css::lang::XMultiServiceFactory> factory(menu, UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> item(
            factory->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW);
        menu->insertByIndex(menu->getCount(), Any(item));
        return item;
    }

    Reference<css::uno::XComponentContext> context_;
};

} // namespace

void offerInCellMenus(const Reference<css::uno::XComponentContext>& context, const Model& model)
{
    const Reference<css::frame::XModel2> views(model, UNO_QUERY);
    if (!views.is())
        return;
    // Never destroyed: at exit its reference would outlive the office.
    static auto* const kMenu = new rtl::Reference<CellMenu>(new CellMenu(context));
    const auto controllers = views->getControllers();
    while (controllers->hasMoreElements())
    {
        const Reference<css::ui::XContextMenuInterception> view(controllers->nextElement(),
                                                                UNO_QUERY);
        if (!view.is())
            continue;
        // A view keeps whoever registers twice twice.
        view->releaseContextMenuInterceptor(kMenu->get());
        view->registerContextMenuInterceptor(kMenu->get());
    }
}

} // namespace ncs::uno::commands
