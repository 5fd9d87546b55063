// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/help_window.hxx"

#include "core/help/help_page.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/office_facts.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/messages.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/FrameSearchFlag.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr char kHelpFrame[] = "NcsWorkbenchHelp";
constexpr char kCommandsPage[] = "commands";
constexpr char kPageEnding[] = ".html";
const std::string kEnglishPages = "en";

/// <extension>/help/<language>/
std::string helpFolder(const std::string& language)
{
    return "help/" + language + "/";
}

/// The language of the pages: the person's, else its base language, else English.
std::string pagesLanguage(const std::string& language)
{
    for (const std::string& wanted : {language, language.substr(0, language.find('-'))})
        if (std::filesystem::is_directory(boundary::extensionPath() + helpFolder(wanted)))
            return wanted;
    return kEnglishPages;
}

std::string knownHelpPages()
{
    std::set<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(boundary::extensionPath() + helpFolder(kEnglishPages)))
        names.insert(entry.path().stem().string());
    std::string known;
    for (const std::string& name : names)
        known += (known.empty() ? "" : ", ") + name;
    return known;
}

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Reference<css::io::XInputStream> helpStream(const Call& call, const std::string& bytes)
{
    const css::uno::Sequence<sal_Int8> data(reinterpret_cast<const sal_Int8*>(bytes.data()),
                                            static_cast<sal_Int32>(bytes.size()));
    return Reference<css::io::XInputStream>(
        css::io::SequenceInputStream::createStreamFromSequence(call.context, data),
        UNO_QUERY_THROW);
}

/// Large enough for a table of three columns, and smaller than what it explains.
css::awt::Rectangle helpPlace(const Reference<css::frame::XFrame>& parent)
{
    constexpr sal_Int32 kHundred = 100;
    constexpr sal_Int32 kPlainWidth = 900;
    constexpr sal_Int32 kPlainHeight = 640;
    constexpr sal_Int32 kWidthShare = 65;
    constexpr sal_Int32 kHeightShare = 85;
    const auto over = parent.is() ? parent->getContainerWindow() : nullptr;
    if (!over.is())
        return {0, 0, kPlainWidth, kPlainHeight};
    const css::awt::Rectangle outer = over->getPosSize();
    const sal_Int32 width = outer.Width * kWidthShare / kHundred;
    const sal_Int32 height = outer.Height * kHeightShare / kHundred;
    return {
        outer.X + (outer.Width - width) / 2, outer.Y + (outer.Height - height) / 2, width, height};
}

/// A frame of its own, in sight before anything is in it: else it opens where and as large as the
/// last text was left, or over the whole screen.
Reference<css::frame::XFrame> newHelpFrame(const Call& call)
{
    const Reference<css::lang::XSingleServiceFactory> creator(
        call.context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.frame.TaskCreator", call.context),
        UNO_QUERY_THROW);
    const auto argument = [](const char* name, const css::uno::Any& value)
    { return css::uno::Any(css::beans::NamedValue(OUString::createFromAscii(name), value)); };
    return Reference<css::frame::XFrame>(
        creator->createInstanceWithArguments(boundary::sequenceOf<css::uno::Any>(
            {argument("ParentFrame",
                      css::uno::Any(Reference<css::frame::XFrame>(
                          css::frame::Desktop::create(call.context), UNO_QUERY_THROW))),
             argument("FrameName", css::uno::Any(OUString::createFromAscii(kHelpFrame))),
             argument("PosSize", css::uno::Any(helpPlace(call.frame))),
             argument("SupportPersistentWindowState", css::uno::Any(false)),
             argument("MakeVisible", css::uno::Any(true))})),
        UNO_QUERY_THROW);
}

/// A reader needs no menus and tools for writing.
void tidyHelpFrame(const Reference<css::frame::XFrame>& frame, const std::string& title)
{
    Reference<css::frame::XLayoutManager> layout;
    Reference<css::beans::XPropertySet>(frame, UNO_QUERY_THROW)
        ->getPropertyValue("LayoutManager") >>= layout;
    if (layout.is())
        layout->setVisible(false);
    Reference<css::frame::XTitle>(frame, UNO_QUERY_THROW)->setTitle(toOUString(title));
}

void showHelpInOffice(const Call& call, const HelpPage& page)
{
    const auto desktop = css::frame::Desktop::create(call.context);
    Reference<css::frame::XFrame> frame = desktop->findFrame(OUString::createFromAscii(kHelpFrame),
                                                             css::frame::FrameSearchFlag::CHILDREN);
    if (!frame.is())
        frame = newHelpFrame(call);
    const auto arguments = boundary::sequenceOf<css::beans::PropertyValue>(
        {propertyValue("InputStream",
                       helpStream(call, help::withCommandLinks(page.html, page.language))),
         propertyValue("FilterName", OUString("HTML")),
         propertyValue("JumpMark", toOUString(page.topic)),
         propertyValue("ReadOnly", true),
         propertyValue("PickListEntry", false),
         propertyValue("MacroExecutionMode", css::document::MacroExecMode::NEVER_EXECUTE),
         propertyValue("UpdateDocMode", css::document::UpdateDocMode::NO_UPDATE)});
    Reference<css::frame::XComponentLoader>(frame, UNO_QUERY_THROW)
        ->loadComponentFromURL("private:stream", "_self", 0, arguments);
    tidyHelpFrame(frame, page.title);
    const auto window = frame->getContainerWindow();
    window->setVisible(true);
    const Reference<css::awt::XTopWindow> top(window, UNO_QUERY);
    if (top.is())
        top->toFront();
}

/// Whether one opens, the desktop does not tell.
void showHelpInBrowser(const Call& call, const HelpPage& page)
{
    css::system::SystemShellExecute::create(call.context)
        ->execute(
            toOUString(page.url), OUString(), css::system::SystemShellExecuteFlags::URIS_ONLY);
    Outcome outcome;
    outcome.message = call.say("help.in-browser", {boundary::extensionPath() + "help"});
    show(call, outcome);
}

/// Shows a page when it is called back.
class HelpShower : public cppu::WeakImplHelper1<css::awt::XCallback>
{
public:
    HelpShower(Call call, HelpPage page) : call_(std::move(call)), page_(std::move(page)) {}

    void SAL_CALL notify(const css::uno::Any&) override
    {
        boundary::guardListener("help",
                                [this]
                                {
                                    if (boundary::hasWriter(call_.context))
                                        showHelpInOffice(call_, page_);
                                    else
                                        showHelpInBrowser(call_, page_);
                                });
    }

private:
    Call call_;
    HelpPage page_;
};

void showCommandLater(const Call& call)
{
    showHelpLater(call, helpPage({kCommandsPage, call.arguments.command(), call.language}));
}

class HelpListener : public cppu::WeakImplHelper1<css::awt::XActionListener>
{
public:
    explicit HelpListener(Call call) : call_(std::move(call)) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override
    {
        boundary::guardListener("help", [this] { showCommandLater(call_); });
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    Call call_;
};

} // namespace

HelpPage helpPage(const HelpRequest& request)
{
    HelpPage found;
    found.language = pagesLanguage(request.language);
    const std::string file = helpFolder(found.language) + request.page + kPageEnding;
    if (help::isName(request.page))
        found.html = bytesOf(boundary::extensionPath() + file);
    if (found.html.empty())
        throw Refused("command.argument-bad", {"Page", request.page, knownHelpPages()});
    found.title = help::titleOf(found.html);
    found.url = boundary::toUtf8(boundary::extensionUrl()) + file;
    if (help::hasTopic(found.html, request.topic))
    {
        found.topic = request.topic;
        found.url += "#" + request.topic;
    }
    return found;
}

void showHelpLater(const Call& call, const HelpPage& page)
{
    css::awt::AsyncCallback::create(call.context)
        ->addCallback(new HelpShower(call, page), css::uno::Any());
}

Reference<css::awt::XActionListener> helpListener(const Call& call)
{
    return new HelpListener(call);
}

class HelpKey::Handler : public cppu::WeakImplHelper1<css::awt::XKeyHandler>
{
public:
    explicit Handler(Call call) : call_(std::move(call)) {}

    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override
    {
        if (event.KeyCode != css::awt::Key::F1 || event.Modifiers != 0)
            return false;
        boundary::guardListener("help key", [this] { showCommandLater(call_); });
        return true;
    }

    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    Call call_;
};

HelpKey::HelpKey(const Call& call)
{
    if (!call.isInteractive)
        return;
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(call.context),
                                                        UNO_QUERY);
    if (!toolkit.is())
        return;
    const Reference<css::awt::XKeyHandler> handler(new Handler(call));
    toolkit->addKeyHandler(handler);
    toolkit_ = toolkit;
    handler_ = handler;
}

HelpKey::~HelpKey()
{
    boundary::guardListener(
        "help key",
        [this]
        {
            const Reference<css::awt::XExtendedToolkit> toolkit(toolkit_, UNO_QUERY);
            if (toolkit.is())
                toolkit->removeKeyHandler(
                    Reference<css::awt::XKeyHandler>(handler_, UNO_QUERY_THROW));
        });
}

} // namespace ncs::uno::commands
