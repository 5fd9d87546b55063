// SPDX-License-Identifier: MPL-2.0
#include "uno/options/options_form.hxx"

#include "uno/boundary/configuration.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/knowledge_store.hxx"
#include "uno/boundary/property_values.hxx"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ncs::uno::options
{

using boundary::Options;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr sal_Int32 kEdge = 6;
constexpr sal_Int32 kIndent = 12;
constexpr sal_Int32 kLine = 10;
constexpr sal_Int32 kBoxLine = 12;
constexpr sal_Int32 kFieldLine = 12;
constexpr sal_Int32 kGap = 3;
constexpr sal_Int32 kNumberWidth = 40;
constexpr sal_Int32 kResetRoom = 12;
/// What the office gives a page, which has no size yet when it is begun: some 250 by 145
/// with large letters.
constexpr sal_Int32 kWidth = 240;

Reference<css::awt::XControlContainer> containerOf(const Reference<css::awt::XWindow>& window)
{
    return Reference<css::awt::XControlContainer>(window, UNO_QUERY_THROW);
}

} // namespace

/// A list box: its name, its text, the vocabulary's list, the option; `none` is the text of the
/// choice that stands for an empty code, or null where there is none.
struct OptionsForm::List
{
    const char* name;
    const char* label;
    const char* list;
    std::string Options::*option;
    const char* none;
};

/// A check box: its text, or the column whose header it is.
struct OptionsForm::Flag
{
    const char* name;
    const char* label;
    const char* column;
    bool Options::*option;
};

const std::vector<OptionsForm::List>& OptionsForm::lists()
{
    static const std::vector<List> kLists{
        {"language", "options.language", "language", &Options::language, "options.language-office"},
        {"edition", "assistant.edition", "edition", &Options::edition, nullptr},
        {"reading", "assistant.reading", "reading", &Options::reading, nullptr},
        {"tlp", "assistant.tlp", "tlp", &Options::tlp, "assistant.tlp-none"},
        {"template", "assistant.template", "template", &Options::templateName, nullptr}};
    return kLists;
}

const std::vector<OptionsForm::Flag>& OptionsForm::flags()
{
    static const std::vector<Flag> kFlags{
        {"without-owner", nullptr, "gap.owner", &Options::withoutOwner},
        {"without-due", nullptr, "gap.due", &Options::withoutDue},
        {"without-notes", nullptr, "gap.notes", &Options::withoutNotes},
        {"open", "options.open", nullptr, &Options::openWithWorkbook},
        {"follow", "options.follow", nullptr, &Options::followSelection}};
    return kFlags;
}

OptionsForm::OptionsForm(const Reference<css::uno::XComponentContext>& context,
                         const Reference<css::awt::XWindow>& window)
    : knowledge_(boundary::knowledge()), language_(boundary::officeLanguage(context)),
      layout_(containerOf(window))
{
}

bool OptionsForm::isOfNewWorkbooks() const
{
    return layout_.has("template");
}

std::string OptionsForm::say(const std::string& id) const
{
    return knowledge_->words.say(id, language_);
}

std::string OptionsForm::columnLabel(const char* key) const
{
    const catalogue::Column* column = knowledge_->vocabulary.column(key);
    return column == nullptr ? std::string(key) : column->label.in(language_);
}

std::vector<std::string> OptionsForm::codes(const List& list) const
{
    std::vector<std::string> all;
    if (list.none != nullptr)
        all.emplace_back();
    for (const catalogue::ListValue& value : knowledge_->vocabulary.values(list.list))
        all.push_back(value.code);
    return all;
}

std::vector<std::string> OptionsForm::labels(const List& list) const
{
    std::vector<std::string> all = codes(list);
    for (std::string& code : all)
    {
        const std::string own = "assistant.reading." + code;
        code = code.empty() ? say(list.none)
               : knowledge_->words.has(own)
                   ? say(own)
                   : knowledge_->vocabulary.label(list.list, code, language_);
    }
    return all;
}

void OptionsForm::speak() const
{
    const auto label = [this](const std::string& name, const std::string& text)
    { layout_.model(name)->setPropertyValue("Label", boundary::textValue(text)); };
    label("intro", say("options.intro"));
    label("reset", say("options.reset"));
    if (!isOfNewWorkbooks())
    {
        label("exports", say("options.exports"));
        label("sidebar", say("options.sidebar"));
        label("findings-label", say("options.findings"));
        for (const Flag& flag : flags())
            label(flag.name, flag.label == nullptr ? columnLabel(flag.column) : say(flag.label));
        return;
    }
    for (const List& list : lists())
    {
        label(std::string(list.name) + "-label", say(list.label));
        std::vector<OUString> shown;
        for (const std::string& text : labels(list))
            shown.push_back(boundary::toOUString(text));
        layout_.model(list.name)->setPropertyValue(
            "StringItemList",
            Any(Sequence<OUString>(shown.data(), static_cast<sal_Int32>(shown.size()))));
    }
}

/// Side by side where they fit into a line, else one below the other.
sal_Int32 OptionsForm::arrangeBoxes(sal_Int32 y, sal_Int32 width) const
{
    const std::vector<std::string> names{"without-owner", "without-due", "without-notes"};
    const auto count = static_cast<sal_Int32>(names.size());
    const sal_Int32 share = width / count;
    const bool isOneLine = layout_.widest(names) <= share;
    sal_Int32 x = kIndent;
    for (const std::string& name : names)
    {
        layout_.place(name, {x, y, isOneLine ? share : width, kLine});
        (isOneLine ? x : y) += isOneLine ? share : kBoxLine;
    }
    return isOneLine ? y + kBoxLine : y;
}

sal_Int32 OptionsForm::arrangeLists(sal_Int32 y) const
{
    constexpr sal_Int32 kMostLabel = kWidth / 2;
    std::vector<std::string> names;
    for (const List& list : lists())
        names.push_back(std::string(list.name) + "-label");
    const sal_Int32 label = std::min(layout_.widest(names), kMostLabel);
    for (const List& list : lists())
    {
        layout_.place(std::string(list.name) + "-label", {kEdge, y + 2, label, kLine});
        layout_.place(list.name, {kEdge + label + kEdge, y, kWidth - label - kEdge, kFieldLine});
        y += kFieldLine + kGap;
    }
    return y;
}

sal_Int32 OptionsForm::arrangeFlags(sal_Int32 y) const
{
    constexpr sal_Int32 kInner = kWidth - kIndent + kEdge;
    layout_.place("exports", {kEdge, y, kWidth, kLine});
    y = arrangeBoxes(y + kLine + kGap, kInner) + kGap;
    layout_.place("sidebar", {kEdge, y, kWidth, kLine});
    y += kLine + kGap;
    for (const char* name : {"open", "follow"})
    {
        layout_.place(name, {kIndent, y, kInner, kLine});
        y += kBoxLine;
    }
    const sal_Int32 label = layout_.widthOf("findings-label");
    layout_.place("findings-label", {kIndent, y + 2, label, kLine});
    layout_.place("findings", {kIndent + label + kEdge, y, kNumberWidth, kFieldLine});
    return y + kFieldLine + kGap;
}

void OptionsForm::arrange() const
{
    const sal_Int32 intro = layout_.heightOf("intro", kWidth);
    layout_.place("intro", {kEdge, kEdge, kWidth, intro});
    sal_Int32 y = kEdge + intro + kGap;
    y = (isOfNewWorkbooks() ? arrangeLists(y) : arrangeFlags(y)) + kGap;
    const sal_Int32 reset = layout_.widthOf("reset") + kResetRoom;
    layout_.place("reset", {kEdge + kWidth - reset, y, reset, commands::kDialogButtonHeight});
}

void OptionsForm::begin(const Options& now) const
{
    speak();
    show(now);
    arrange();
}

void OptionsForm::show(const Options& options) const
{
    if (!isOfNewWorkbooks())
        return showFlags(options);
    for (const List& list : lists())
    {
        const std::vector<std::string> all = codes(list);
        const auto found = std::find(all.begin(), all.end(), options.*list.option);
        const auto place = found == all.end() ? 0 : found - all.begin();
        layout_.model(list.name)->setPropertyValue(
            "SelectedItems", Any(boundary::sequenceOf<sal_Int16>({static_cast<sal_Int16>(place)})));
    }
}

void OptionsForm::showFlags(const Options& options) const
{
    for (const Flag& flag : flags())
        layout_.model(flag.name)->setPropertyValue("State",
                                                   Any(sal_Int16(options.*flag.option ? 1 : 0)));
    const auto findings = layout_.model("findings");
    findings->setPropertyValue("ValueMin", Any(double(setup::kFewestFindings)));
    findings->setPropertyValue("ValueMax", Any(double(setup::kMostFindings)));
    findings->setPropertyValue("Value", Any(double(options.findingsPerPage)));
}

Options OptionsForm::chosen(Options now) const
{
    if (!isOfNewWorkbooks())
        return chosenFlags(std::move(now));
    for (const List& list : lists())
    {
        Sequence<sal_Int16> selected;
        layout_.model(list.name)->getPropertyValue("SelectedItems") >>= selected;
        const std::vector<std::string> all = codes(list);
        if (selected.hasElements() && selected[0] >= 0 &&
            static_cast<std::size_t>(selected[0]) < all.size())
            now.*list.option = all[static_cast<std::size_t>(selected[0])];
    }
    return now;
}

Options OptionsForm::chosenFlags(Options now) const
{
    for (const Flag& flag : flags())
    {
        sal_Int16 state = 0;
        if (layout_.model(flag.name)->getPropertyValue("State") >>= state)
            now.*flag.option = state == 1;
    }
    double findings = 0;
    // Empty, or a figure out of bounds that the field has not mended yet.
    if ((layout_.model("findings")->getPropertyValue("Value") >>= findings) &&
        findings >= setup::kFewestFindings && findings <= setup::kMostFindings)
        now.findingsPerPage = static_cast<int>(std::lround(findings));
    return now;
}

} // namespace ncs::uno::options
