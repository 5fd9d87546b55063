// SPDX-License-Identifier: MPL-2.0
// Versions, licences, and a report of them to send with a fault.
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/guard.hxx"
#include "uno/boundary/office_facts.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/clipboard.hxx"
#include "uno/commands/dialog.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>

#include <cppuhelper/implbase1.hxx>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr sal_Int32 kAboutWidth = 300;
constexpr sal_Int32 kAboutHeight = 234;
constexpr sal_Int32 kAboutInner = kAboutWidth - 2 * kDialogMargin;
// Names and licences, as their owners write them.
constexpr char kLibraries[] = "Boost (BSL-1.0), TinyXML-2 (zlib), utf8proc (MIT)";

about::Facts factsOf(const Call& call)
{
    about::Facts facts = boundary::officeFacts(call.context);
    // The lists of the extension, not those that the workbook in view brings with it.
    facts.lists = call.knowledge->catalogue.version();
    for (const catalogue::ListValue& language : call.knowledge->vocabulary.values("language"))
        facts.languages.push_back(language.code);
    return facts;
}

/// Puts the report on the clipboard and says so on its button.
class ReportCopier : public cppu::WeakImplHelper1<css::awt::XActionListener>
{
public:
    ReportCopier(const Call& call,
                 std::string report,
                 const Reference<css::beans::XPropertySet>& button)
        : context_(call.context), copied_(toOUString(call.say("about.copied"))),
          report_(std::move(report)), button_(button)
    {
    }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override
    {
        boundary::guardListener("copy report",
                                [this]
                                {
                                    copyText(context_, report_);
                                    button_->setPropertyValue("Label", css::uno::Any(copied_));
                                });
    }

    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    Reference<css::uno::XComponentContext> context_;
    rtl::OUString copied_;
    std::string report_;
    Reference<css::beans::XPropertySet> button_;
};

void addAboutText(Dialog& dialog,
                  const char* name,
                  const DialogPlace& place,
                  const std::string& text)
{
    dialog.add("FixedText",
               name,
               place,
               {propertyValue("Label", toOUString(text)),
                propertyValue("MultiLine", true),
                propertyValue("NoLabel", true)});
}

void addAboutControls(Dialog& dialog, const Call& call, const std::string& report)
{
    constexpr float kNameHeight = 16;
    dialog.add("FixedText",
               "name",
               {kDialogMargin, kDialogMargin, kAboutInner, 18},
               {propertyValue("Label", toOUString(call.say("command.title"))),
                propertyValue("FontHeight", kNameHeight),
                propertyValue("FontWeight", css::awt::FontWeight::BOLD),
                propertyValue("NoLabel", true)});
    addAboutText(dialog,
                 "version",
                 {kDialogMargin, 28, kAboutInner, 10},
                 call.say("about.version", {NCS_VERSION}));
    addAboutText(dialog, "what", {kDialogMargin, 40, kAboutInner, 18}, call.say("about.what"));
    addAboutText(dialog,
                 "licence",
                 {kDialogMargin, 60, kAboutInner, 26},
                 call.say("about.licence", {kLibraries}));
    addAboutText(dialog, "hint", {kDialogMargin, 90, kAboutInner, 26}, call.say("about.hint"));
    dialog.add("Edit",
               "report",
               {kDialogMargin, 118, kAboutInner, 86},
               {propertyValue("Text", toOUString(report)),
                propertyValue("MultiLine", true),
                propertyValue("ReadOnly", true),
                propertyValue("VScroll", true),
                propertyValue("HelpText", toOUString(call.say("about.report"))),
                propertyValue("TabIndex", sal_Int16(0))});
}

void showAboutWindow(const Call& call, const std::string& report)
{
    Dialog dialog(call, "about.title", kAboutWidth, kAboutHeight);
    addAboutControls(dialog, call, report);
    dialog.addButtons("about.copy", "about.close", 1);
    const auto copy = dialog.control("ok");
    copy->setPropertyValue("PushButtonType",
                           css::uno::Any(sal_Int16(css::awt::PushButtonType_STANDARD)));
    const Reference<css::awt::XControlContainer> controls(dialog.open(), UNO_QUERY_THROW);
    Reference<css::awt::XButton>(controls->getControl("ok"), UNO_QUERY_THROW)
        ->addActionListener(new ReportCopier(call, report, copy));
    dialog.execute();
}

} // namespace

Outcome showAbout(const Call& call)
{
    const about::Facts facts = factsOf(call);
    const std::string report = about::report(facts);
    if (call.isInteractive)
        showAboutWindow(call, report);
    Outcome outcome;
    outcome.message = call.say("about.done", {facts.version, facts.office});
    outcome.texts = {{"Report", report}};
    outcome.isShown = call.isInteractive;
    return outcome;
}

std::string reportWithoutKnowledge(const Reference<css::uno::XComponentContext>& context,
                                   const std::string& faults)
{
    about::Facts facts = boundary::officeFacts(context);
    facts.faults = faults;
    return about::report(facts);
}

} // namespace ncs::uno::commands
