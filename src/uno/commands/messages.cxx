// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/messages.hxx"

#include "core/base/language.hxx"
#include "core/base/number_text.hxx"
#include "core/base/text.hxx"
#include "core/lint/spoken.hxx"
#include "uno/boundary/conversion.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::toOUString;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// More than this nobody reads in a window.
constexpr std::size_t kShownFindings = 8;

const char* severityName(base::Severity severity)
{
    switch (severity)
    {
    case base::Severity::Error:
        return "error";
    case base::Severity::Warning:
        return "warning";
    case base::Severity::Information:
        return "information";
    }
    return "";
}

void showBox(const Reference<css::uno::XComponentContext>& context,
             const Reference<css::frame::XFrame>& frame,
             css::awt::MessageBoxType type,
             const std::string& title,
             const std::string& message)
{
    const Reference<css::awt::XMessageBoxFactory> factory(css::awt::Toolkit::create(context),
                                                          UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> parent(frame->getContainerWindow(), UNO_QUERY);
    const auto box = factory->createMessageBox(parent,
                                               type,
                                               css::awt::MessageBoxButtons::BUTTONS_OK,
                                               toOUString(title),
                                               toOUString(message));
    if (box.is())
        box->execute();
}

void showBar(const Call& call, const std::string& message)
{
    const Reference<css::frame::XInfobarProvider> bars(
        call.model.is() ? call.model->getCurrentController() : nullptr, UNO_QUERY);
    if (!bars.is())
        return;
    const rtl::OUString id("org.ncsworkbench.message");
    if (bars->hasInfobar(id))
        bars->removeInfobar(id);
    bars->appendInfobar(
        id,
        toOUString(call.say("command.title")),
        // The office's own bar draws pieces of one direction one by one (7.4).
        toOUString(base::isRightToLeft(call.language) ? base::markedRightToLeft(message) : message),
        css::frame::InfobarType::INFO,
        css::uno::Sequence<css::beans::StringPair>(),
        true);
}

base::Finding spoken(const PlacedFinding& placed, const Call& call)
{
    return lint::spoken(
        placed.finding, call.knowledge->catalogue, call.knowledge->vocabulary, call.language);
}

boundary::DataArray findingRows(const std::vector<PlacedFinding>& findings, const Call& call)
{
    std::vector<std::vector<css::uno::Any>> rows;
    rows.reserve(findings.size());
    for (const PlacedFinding& placed : findings)
    {
        const base::Finding finding = spoken(placed, call);
        rows.push_back({boundary::textValue(finding.rule),
                        boundary::textValue(severityName(finding.severity)),
                        boundary::textValue(placed.sheet),
                        boundary::textValue(placed.cell),
                        boundary::textValue(call.knowledge->words.what(finding, call.language)),
                        boundary::textValue(call.knowledge->words.next(finding, call.language))});
    }
    return boundary::toDataArray(rows);
}

} // namespace

std::string lineOf(const PlacedFinding& placed, const Call& call)
{
    const base::Finding finding = spoken(placed, call);
    const std::string what = call.knowledge->words.what(finding, call.language);
    const std::string next = call.knowledge->words.next(finding, call.language);
    if (placed.sheet.empty())
        return call.say("command.finding", {what, next});
    const std::string place =
        placed.cell.empty() ? placed.sheet : call.say("command.place", {placed.sheet, placed.cell});
    return call.say("command.placed-finding", {place, what, next});
}

std::string shareText(const Call& call, const std::optional<coverage::Share>& share)
{
    return share ? call.say("report.share", {base::wholePercent(share->now)})
                 : call.say("coverage.not-assessable");
}

std::string refusalText(const std::vector<PlacedFinding>& findings, const Call& call)
{
    std::string text;
    for (std::size_t index = 0; index < std::min(findings.size(), kShownFindings); ++index)
        text += (text.empty() ? "" : "\n") + lineOf(findings[index], call);
    if (findings.size() > kShownFindings)
        text += "\n" + call.say("command.more", {std::to_string(findings.size() - kShownFindings)});
    return text;
}

void show(const Call& call, const Outcome& outcome)
{
    if (!call.isInteractive || outcome.isCancelled || outcome.isShown)
        return;
    if (!outcome.isSummary)
        return showBar(call, outcome.message);
    // What is worst comes first; the rest follows in the order of the tables.
    std::vector<PlacedFinding> sorted = outcome.findings;
    std::stable_sort(sorted.begin(),
                     sorted.end(),
                     [](const PlacedFinding& left, const PlacedFinding& right)
                     { return left.finding.severity < right.finding.severity; });
    const std::string findings = refusalText(sorted, call);
    showBox(call.context,
            call.frame,
            css::awt::MessageBoxType_INFOBOX,
            call.say("command.title"),
            findings.empty() ? outcome.message : outcome.message + "\n\n" + findings);
}

void showRefusal(const Call& call, const std::string& message)
{
    if (call.isInteractive)
        showBox(call.context,
                call.frame,
                css::awt::MessageBoxType_WARNINGBOX,
                call.say("command.title"),
                message);
}

void showFault(const Reference<css::uno::XComponentContext>& context,
               const Reference<css::frame::XFrame>& frame,
               const std::string& message)
{
    showBox(context, frame, css::awt::MessageBoxType_ERRORBOX, "", message);
}

css::uno::Any resultOf(const Call& call,
                       const std::string& status,
                       const std::string& message,
                       const Outcome& outcome)
{
    std::vector<css::beans::NamedValue> values;
    const auto add = [&values](const char* name, const css::uno::Any& value)
    { values.emplace_back(rtl::OUString::createFromAscii(name), value); };
    add("Status", boundary::textValue(status));
    add("Message", boundary::textValue(message));
    add("Findings", css::uno::Any(findingRows(outcome.findings, call)));
    std::vector<rtl::OUString> files;
    for (const std::string& file : outcome.files)
        files.push_back(toOUString(file));
    add("Files",
        css::uno::Any(
            css::uno::Sequence<rtl::OUString>(files.data(), static_cast<sal_Int32>(files.size()))));
    add("Count", css::uno::Any(static_cast<sal_Int32>(outcome.count)));
    for (const auto& figure : outcome.figures)
        add(figure.first.c_str(), css::uno::Any(static_cast<sal_Int32>(figure.second)));
    for (const auto& text : outcome.texts)
        add(text.first.c_str(), boundary::textValue(text.second));
    return css::uno::Any(css::uno::Sequence<css::beans::NamedValue>(
        values.data(), static_cast<sal_Int32>(values.size())));
}

} // namespace ncs::uno::commands
