// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/new_workbook_window.hxx"

#include "core/base/colour.hxx"
#include "core/base/text.hxx"
#include "core/setup/new_strategy.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>

#include <algorithm>

namespace ncs::uno::commands
{

using boundary::propertyValue;
using boundary::toOUString;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace
{

constexpr sal_Int32 kFieldHeight = 13;
constexpr sal_Int32 kRowGap = 4;
constexpr sal_Int32 kLabelGap = 6;
constexpr sal_Int32 kLeastField = 200;
constexpr sal_Int32 kYearWidth = 44;
constexpr sal_Int32 kButtonRoom = 10;
constexpr sal_Int16 kShownLines = 12;
constexpr sal_Int32 kFaultInk = base::kMissingInk;
constexpr std::size_t kLongName = 40;

Sequence<OUString> sequenceOfTexts(const std::vector<std::string>& texts)
{
    std::vector<OUString> all;
    all.reserve(texts.size());
    for (const std::string& text : texts)
        all.push_back(toOUString(text));
    return Sequence<OUString>(all.data(), static_cast<sal_Int32>(all.size()));
}

} // namespace

const std::vector<NewWorkbookWindow::ListField>& NewWorkbookWindow::listFields()
{
    static const std::vector<ListField> kFields{
        {"template", "assistant.template", "template", &workbook::NewWorkbook::layout},
        {"language", "assistant.language", "language", &workbook::NewWorkbook::language},
        {"edition", "assistant.edition", "edition", &workbook::NewWorkbook::edition},
        {"reading", "assistant.reading", "reading", &workbook::NewWorkbook::reading},
        {"tlp", "assistant.tlp", "tlp", &workbook::NewWorkbook::tlp}};
    return kFields;
}

NewWorkbookWindow::NewWorkbookWindow(const Call& call, const workbook::NewWorkbook& usual)
    : call_(call), usual_(usual), dialog_(call, "assistant.dialog-title", kLeastField, kLeastField)
{
    addControls();
    layout_.emplace(Reference<css::awt::XControlContainer>(dialog_.open(), UNO_QUERY_THROW));
    arrange();
}

/// The label stands before its field, by which screen readers know whose it is.
void NewWorkbookWindow::addLabelled(const char* kind,
                                    const char* name,
                                    const char* label,
                                    Dialog::Properties more)
{
    const std::string said = std::string(name) + "-label";
    dialog_.add(
        "FixedText",
        said.c_str(),
        {0, 0, kLeastField, kFieldHeight},
        {propertyValue("Label", toOUString(call_.say(label))), propertyValue("TabIndex", tab_++)});
    dialog_.add(kind, name, {0, 0, kLeastField, kFieldHeight}, more);
    const Reference<css::beans::XPropertySet> field = dialog_.control(name);
    field->setPropertyValue("TabIndex", Any(tab_++));
}

void NewWorkbookWindow::addText(const char* name, const std::string& text)
{
    dialog_.add("FixedText",
                name,
                {0, 0, kLeastField, kFieldHeight},
                {propertyValue("Label", toOUString(text)),
                 propertyValue("MultiLine", true),
                 propertyValue("NoLabel", true),
                 propertyValue("TabIndex", tab_++)});
}

std::vector<std::string> NewWorkbookWindow::codes(const ListField& field) const
{
    std::vector<std::string> all;
    if (field.choice == &workbook::NewWorkbook::tlp)
        all.emplace_back();
    for (const catalogue::ListValue& value : call_.knowledge->vocabulary.values(field.list))
        all.push_back(value.code);
    return all;
}

void NewWorkbookWindow::addLists(const std::vector<const char*>& names)
{
    for (const ListField& field : listFields())
    {
        if (std::none_of(names.begin(),
                         names.end(),
                         [&field](const std::string& name) { return name == field.name; }))
            continue;
        const std::vector<std::string> all = codes(field);
        std::vector<std::string> labels;
        for (const std::string& code : all)
        {
            const std::string own = "assistant.reading." + code;
            labels.push_back(
                code.empty() ? call_.say("assistant.tlp-none")
                : call_.knowledge->words.has(own)
                    ? call_.say(own)
                    : call_.knowledge->vocabulary.label(field.list, code, call_.language));
        }
        const auto now = std::find(all.begin(), all.end(), usual_.*field.choice);
        const auto place = now == all.end() ? 0 : now - all.begin();
        addLabelled(
            "ListBox",
            field.name,
            field.label,
            {propertyValue("Dropdown", true),
             propertyValue("LineCount", kShownLines),
             propertyValue("StringItemList", sequenceOfTexts(labels)),
             propertyValue("SelectedItems",
                           boundary::sequenceOf<sal_Int16>({static_cast<sal_Int16>(place)}))});
    }
}

void NewWorkbookWindow::addControls()
{
    addText("intro", call_.say("assistant.intro"));
    addLabelled(
        "ComboBox",
        "country",
        "assistant.country",
        {propertyValue("Dropdown", true),
         propertyValue("Autocomplete", true),
         propertyValue("LineCount", kShownLines),
         propertyValue("StringItemList",
                       sequenceOfTexts(setup::countryNames(*call_.knowledge, call_.language))),
         propertyValue("Text", toOUString(usual_.country))});
    addText("profile", "");
    addLabelled("Edit", "from", "assistant.from", {propertyValue("Text", toOUString(usual_.from))});
    addLabelled(
        "Edit", "until", "assistant.until", {propertyValue("Text", toOUString(usual_.until))});
    addLabelled("Edit", "name", "assistant.name", {});
    addLists({"template", "language", "edition", "reading"});
    addText("reading-help", "");
    addLists({"tlp"});
    addText("fault", "");
    dialog_.control("fault")->setPropertyValue("TextColor", Any(kFaultInk));
    dialog_.add("Button",
                "ok",
                {0, 0, kDialogButtonWidth, kDialogButtonHeight},
                {propertyValue("Label", toOUString(call_.say("assistant.create"))),
                 propertyValue("DefaultButton", true),
                 propertyValue("TabIndex", tab_++)});
    dialog_.add("Button",
                "cancel",
                {0, 0, kDialogButtonWidth, kDialogButtonHeight},
                {propertyValue("Label", toOUString(call_.say("assistant.cancel"))),
                 propertyValue("PushButtonType", sal_Int16(css::awt::PushButtonType_CANCEL)),
                 propertyValue("TabIndex", tab_++)});
}

sal_Int32 NewWorkbookWindow::placeRow(const char* name, sal_Int32 y)
{
    constexpr sal_Int32 kBaseline = 2;
    layout_->place(std::string(name) + "-label",
                   {kDialogMargin, y + kBaseline, labelWidth_, kFieldHeight - kBaseline});
    layout_->place(name, {kDialogMargin + labelWidth_ + kLabelGap, y, fieldWidth_, kFieldHeight});
    return y + kFieldHeight + kRowGap;
}

/// With the room that the longest of the texts needs; below the field that it belongs to.
sal_Int32
NewWorkbookWindow::placeText(const char* name, const std::vector<std::string>& texts, sal_Int32 y)
{
    const sal_Int32 height = layout_->tallest(name, texts, fieldWidth_);
    layout_->place(name,
                   {kDialogMargin + labelWidth_ + kLabelGap, y - kRowGap / 2, fieldWidth_, height});
    return y + height + kRowGap / 2;
}

/// Both years in one line.
void NewWorkbookWindow::placeTerm(sal_Int32 y)
{
    placeRow("from", y);
    const sal_Int32 x = kDialogMargin + labelWidth_ + kLabelGap;
    const sal_Int32 second = layout_->widthOf("until-label");
    const sal_Int32 right = x + fieldWidth_;
    layout_->place("from", {x, y, kYearWidth, kFieldHeight});
    layout_->place("until-label",
                   {right - kYearWidth - kLabelGap - second, y + 2, second, kFieldHeight - 2});
    layout_->place("until", {right - kYearWidth, y, kYearWidth, kFieldHeight});
}

void NewWorkbookWindow::placeButtons(sal_Int32 y)
{
    const sal_Int32 width =
        std::max(kDialogButtonWidth, layout_->widest({"ok", "cancel"}) + kButtonRoom);
    const sal_Int32 last = kDialogMargin + labelWidth_ + kLabelGap + fieldWidth_ - width;
    layout_->place("ok", {last - kDialogMargin - width, y, width, kDialogButtonHeight});
    layout_->place("cancel", {last, y, width, kDialogButtonHeight});
}

void NewWorkbookWindow::measureColumns()
{
    std::vector<std::string> labels{"country-label", "from-label", "name-label"};
    std::vector<std::string> lists;
    for (const ListField& field : listFields())
    {
        labels.push_back(std::string(field.name) + "-label");
        lists.emplace_back(field.name);
    }
    labelWidth_ = layout_->widest(labels);
    const sal_Int32 years = 2 * kYearWidth + 3 * kLabelGap + layout_->widthOf("until-label");
    fieldWidth_ = std::max({kLeastField, years, layout_->widest(lists)});
}

sal_Int32 NewWorkbookWindow::placeFields(sal_Int32 y)
{
    y = placeRow("country", y);
    std::vector<std::string> profiles{call_.say("assistant.country-help")};
    for (const catalogue::Item* each :
         call_.knowledge->catalogue.itemsOf(catalogue::Kind::Country, {}))
        if (each->title.in(call_.language).size() > kLongName || profiles.size() == 1)
            profiles.push_back(profileOf(*each));
    y = placeText("profile", profiles, y);
    placeTerm(y);
    y = placeRow("name", y + kFieldHeight + kRowGap);
    for (const char* name : {"template", "language", "edition", "reading"})
        y = placeRow(name, y);
    std::vector<std::string> glosses;
    for (const catalogue::ListValue& each : call_.knowledge->vocabulary.values("reading"))
        glosses.push_back(readingGloss(each.code));
    y = placeText("reading-help", glosses, y);
    return placeRow("tlp", y);
}

void NewWorkbookWindow::arrange()
{
    measureColumns();
    const sal_Int32 whole = labelWidth_ + kLabelGap + fieldWidth_;
    const sal_Int32 intro = layout_->heightOf("intro", whole);
    layout_->place("intro", {kDialogMargin, kDialogMargin, whole, intro});
    sal_Int32 y = placeFields(kDialogMargin + intro + kRowGap);
    const std::string name(kLongName, 'n');
    const sal_Int32 fault = layout_->tallest(
        "fault",
        {call_.say("assistant.fault-country", {name, call_.say("assistant.create")}),
         call_.say("assistant.fault-year", {name, usual_.from})},
        whole);
    layout_->place("fault", {kDialogMargin, y, whole, fault});
    y += fault + kRowGap;
    placeButtons(y);
    dialog_.reopen(whole + 2 * kDialogMargin, y + kDialogButtonHeight + kDialogMargin);
    layout_.emplace(Reference<css::awt::XControlContainer>(dialog_.open(), UNO_QUERY_THROW));
}

std::string NewWorkbookWindow::textOf(const char* name) const
{
    OUString text;
    layout_->model(name)->getPropertyValue("Text") >>= text;
    return base::trimmed(boundary::toUtf8(text));
}

void NewWorkbookWindow::setText(const char* name, const std::string& text) const
{
    layout_->model(name)->setPropertyValue("Text", boundary::textValue(text));
}

void NewWorkbookWindow::say(const char* name, const std::string& text) const
{
    layout_->model(name)->setPropertyValue("Label", boundary::textValue(text));
}

std::string NewWorkbookWindow::chosen(const ListField& field) const
{
    Sequence<sal_Int16> selected;
    layout_->model(field.name)->getPropertyValue("SelectedItems") >>= selected;
    const std::vector<std::string> all = codes(field);
    const auto place = selected.hasElements() ? static_cast<std::size_t>(selected[0]) : all.size();
    return place < all.size() ? all[place] : usual_.*field.choice;
}

std::string NewWorkbookWindow::chosen(const char* name) const
{
    for (const ListField& field : listFields())
        if (std::string(field.name) == name)
            return chosen(field);
    return {};
}

std::string NewWorkbookWindow::readingGloss(const std::string& reading) const
{
    const catalogue::Reading* known = call_.knowledge->catalogue.reading(reading);
    return known == nullptr ? std::string() : known->gloss.in(call_.language);
}

std::string NewWorkbookWindow::profileOf(const catalogue::Item& country) const
{
    std::string text;
    for (const std::string& line : setup::profileOf(*call_.knowledge, country, call_.language))
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

} // namespace ncs::uno::commands
