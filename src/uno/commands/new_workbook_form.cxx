// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/new_workbook_form.hxx"

#include "core/base/text.hxx"
#include "core/setup/new_strategy.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/property_values.hxx"
#include "uno/commands/form_events.hxx"
#include "uno/commands/form_layout.hxx"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <rtl/ref.hxx>

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
constexpr sal_Int32 kFaultInk = 0x9b1c1c;
constexpr sal_Int16 kOk = 1;
constexpr std::size_t kLongName = 40;

/// Of the window's list boxes: name of the control, text of its label, list of the vocabulary,
/// what is chosen.
struct ListField
{
    const char* name;
    const char* label;
    const char* list;
    std::string workbook::NewWorkbook::*choice;
};

const std::vector<ListField>& listFields()
{
    static const std::vector<ListField> kFields{
        {"template", "assistant.template", "template", &workbook::NewWorkbook::layout},
        {"language", "assistant.language", "language", &workbook::NewWorkbook::language},
        {"edition", "assistant.edition", "edition", &workbook::NewWorkbook::edition},
        {"reading", "assistant.reading", "reading", &workbook::NewWorkbook::reading},
        {"tlp", "assistant.tlp", "tlp", &workbook::NewWorkbook::tlp}};
    return kFields;
}

Sequence<OUString> sequenceOfTexts(const std::vector<std::string>& texts)
{
    std::vector<OUString> all;
    all.reserve(texts.size());
    for (const std::string& text : texts)
        all.push_back(toOUString(text));
    return Sequence<OUString>(all.data(), static_cast<sal_Int32>(all.size()));
}

/// Where a workbook from this template keeps the term of the strategy.
bool keepsTerm(const std::string& templateName)
{
    const auto layout = workbook::packedLayout(templateName);
    if (!layout)
        return false;
    for (const layout::Sheet& sheet : layout.value().sheets)
        for (const layout::Table& table : sheet.tables)
            for (const layout::Entry& entry : table.entries)
                if (entry.key == "from")
                    return true;
    return false;
}

std::string lines(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += (text.empty() ? "" : "\n") + sentence;
    return text;
}

class NewWorkbookForm
{
public:
    NewWorkbookForm(const Call& call, const workbook::NewWorkbook& usual);
    ~NewWorkbookForm() { events_->forget(); }
    NewWorkbookForm(const NewWorkbookForm&) = delete;
    NewWorkbookForm& operator=(const NewWorkbookForm&) = delete;

    std::optional<workbook::NewWorkbook> ask();

private:
    void
    addLabelled(const char* kind, const char* name, const char* label, Dialog::Properties more);
    void addText(const char* name, const std::string& text);
    void addLists(const std::vector<const char*>& names);
    void addControls();
    sal_Int32 placeRow(const char* name, sal_Int32 y);
    sal_Int32 placeText(const char* name, const std::vector<std::string>& texts, sal_Int32 y);
    void placeTerm(sal_Int32 y);
    void placeButtons(sal_Int32 y);
    void arrange();

    void changed(const std::string& control);
    void create();
    void showSuggestion();
    void showProfile();
    void showReading();
    void refuse(const char* field, const std::string& why);
    bool isCountryAccepted(const std::string& typed);

    std::string textOf(const char* name) const;
    void setText(const char* name, const std::string& text) const;
    void say(const char* name, const std::string& text) const;
    std::string chosen(const ListField& field) const;
    std::string chosen(const char* name) const;
    std::vector<std::string> codes(const ListField& field) const;
    setup::Term term() const;
    const catalogue::Item* country() const;
    std::string countryIn(const std::string& language) const;
    std::string readingGloss(const std::string& reading) const;

    const Call& call_;
    const workbook::NewWorkbook& usual_;
    Dialog dialog_;
    std::optional<FormLayout> layout_;
    rtl::Reference<FormEvents> events_;
    sal_Int16 tab_ = 0;
    sal_Int32 labelWidth_ = 0;
    sal_Int32 fieldWidth_ = kLeastField;
    std::string suggested_; ///< the title that we wrote
    bool hasOwnTitle_ = false;
    std::string unlisted_; ///< the country that was called unknown the last time
};

NewWorkbookForm::NewWorkbookForm(const Call& call, const workbook::NewWorkbook& usual)
    : call_(call), usual_(usual), dialog_(call, "assistant.dialog-title", kLeastField, kLeastField),
      events_(new FormEvents([this](const std::string& control) { changed(control); },
                             [this](const std::string&) { create(); }))
{
    addControls();
    layout_.emplace(Reference<css::awt::XControlContainer>(dialog_.open(), UNO_QUERY_THROW));
    showSuggestion();
    showProfile();
    showReading();
    arrange();
    for (const char* name : {"country", "from", "until", "name", "ok"})
        events_->follow(layout_->control(name));
    for (const ListField& field : listFields())
        events_->follow(layout_->control(field.name));
}

/// The label stands before its field, by which screen readers know whose it is.
void NewWorkbookForm::addLabelled(const char* kind,
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

void NewWorkbookForm::addText(const char* name, const std::string& text)
{
    dialog_.add("FixedText",
                name,
                {0, 0, kLeastField, kFieldHeight},
                {propertyValue("Label", toOUString(text)),
                 propertyValue("MultiLine", true),
                 propertyValue("NoLabel", true),
                 propertyValue("TabIndex", tab_++)});
}

std::vector<std::string> NewWorkbookForm::codes(const ListField& field) const
{
    std::vector<std::string> all;
    if (field.choice == &workbook::NewWorkbook::tlp)
        all.emplace_back();
    for (const catalogue::ListValue& value : call_.knowledge->vocabulary.values(field.list))
        all.push_back(value.code);
    return all;
}

void NewWorkbookForm::addLists(const std::vector<const char*>& names)
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

void NewWorkbookForm::addControls()
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
                 propertyValue("PushButtonType", sal_Int16(2)),
                 propertyValue("TabIndex", tab_++)});
}

sal_Int32 NewWorkbookForm::placeRow(const char* name, sal_Int32 y)
{
    constexpr sal_Int32 kBaseline = 2;
    layout_->place(std::string(name) + "-label",
                   {kDialogMargin, y + kBaseline, labelWidth_, kFieldHeight - kBaseline});
    layout_->place(name, {kDialogMargin + labelWidth_ + kLabelGap, y, fieldWidth_, kFieldHeight});
    return y + kFieldHeight + kRowGap;
}

/// With the room that the longest of the texts needs; below the field that it belongs to.
sal_Int32
NewWorkbookForm::placeText(const char* name, const std::vector<std::string>& texts, sal_Int32 y)
{
    const sal_Int32 height = layout_->tallest(name, texts, fieldWidth_);
    layout_->place(name,
                   {kDialogMargin + labelWidth_ + kLabelGap, y - kRowGap / 2, fieldWidth_, height});
    return y + height + kRowGap / 2;
}

/// Both years in one line.
void NewWorkbookForm::placeTerm(sal_Int32 y)
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

void NewWorkbookForm::placeButtons(sal_Int32 y)
{
    const sal_Int32 width =
        std::max(kDialogButtonWidth, layout_->widest({"ok", "cancel"}) + kButtonRoom);
    const sal_Int32 last = kDialogMargin + labelWidth_ + kLabelGap + fieldWidth_ - width;
    layout_->place("ok", {last - kDialogMargin - width, y, width, kDialogButtonHeight});
    layout_->place("cancel", {last, y, width, kDialogButtonHeight});
}

void NewWorkbookForm::arrange()
{
    labelWidth_ = layout_->widest({"country-label",
                                   "from-label",
                                   "name-label",
                                   "template-label",
                                   "language-label",
                                   "edition-label",
                                   "reading-label",
                                   "tlp-label"});
    fieldWidth_ = std::max(
        layout_->widest({"template", "language", "edition", "reading", "tlp"}),
        std::max(kLeastField, 2 * kYearWidth + 3 * kLabelGap + layout_->widthOf("until-label")));
    const sal_Int32 whole = labelWidth_ + kLabelGap + fieldWidth_;
    sal_Int32 y = kDialogMargin;
    const sal_Int32 intro = layout_->heightOf("intro", whole);
    layout_->place("intro", {kDialogMargin, y, whole, intro});
    y = placeRow("country", y + intro + kRowGap);
    std::vector<std::string> profiles{call_.say("assistant.country-help")};
    for (const catalogue::Item* each :
         call_.knowledge->catalogue.itemsOf(catalogue::Kind::Country, {}))
        if (each->title.in(call_.language).size() > kLongName || profiles.size() == 1)
            profiles.push_back(lines(setup::profileOf(*call_.knowledge, *each, call_.language)));
    y = placeText("profile", profiles, y);
    placeTerm(y);
    y = placeRow("name", y + kFieldHeight + kRowGap);
    for (const char* name : {"template", "language", "edition", "reading"})
        y = placeRow(name, y);
    std::vector<std::string> glosses;
    for (const catalogue::ListValue& each : call_.knowledge->vocabulary.values("reading"))
        glosses.push_back(readingGloss(each.code));
    y = placeText("reading-help", glosses, y);
    y = placeRow("tlp", y);
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

std::string NewWorkbookForm::textOf(const char* name) const
{
    OUString text;
    layout_->model(name)->getPropertyValue("Text") >>= text;
    return base::trimmed(boundary::toUtf8(text));
}

void NewWorkbookForm::setText(const char* name, const std::string& text) const
{
    layout_->model(name)->setPropertyValue("Text", boundary::textValue(text));
}

void NewWorkbookForm::say(const char* name, const std::string& text) const
{
    layout_->model(name)->setPropertyValue("Label", boundary::textValue(text));
}

std::string NewWorkbookForm::chosen(const ListField& field) const
{
    Sequence<sal_Int16> selected;
    layout_->model(field.name)->getPropertyValue("SelectedItems") >>= selected;
    const std::vector<std::string> all = codes(field);
    const auto place = selected.hasElements() ? static_cast<std::size_t>(selected[0]) : all.size();
    return place < all.size() ? all[place] : usual_.*field.choice;
}

std::string NewWorkbookForm::chosen(const char* name) const
{
    for (const ListField& field : listFields())
        if (std::string(field.name) == name)
            return chosen(field);
    return {};
}

setup::Term NewWorkbookForm::term() const
{
    if (!keepsTerm(chosen("template")))
        return {};
    return {textOf("from"), textOf("until")};
}

const catalogue::Item* NewWorkbookForm::country() const
{
    return setup::countryNamed(call_.knowledge->catalogue, textOf("country"));
}

/// Known countries by their name in that language, so that the workbook's own list has it.
std::string NewWorkbookForm::countryIn(const std::string& language) const
{
    const catalogue::Item* known = country();
    return known == nullptr ? textOf("country") : known->title.in(language);
}

std::string NewWorkbookForm::readingGloss(const std::string& reading) const
{
    const catalogue::Reading* known = call_.knowledge->catalogue.reading(reading);
    return known == nullptr ? std::string() : known->gloss.in(call_.language);
}

void NewWorkbookForm::showSuggestion()
{
    const bool isTermKept = keepsTerm(chosen("template"));
    for (const char* name : {"from", "until"})
    {
        layout_->model(name)->setPropertyValue("Enabled", Any(isTermKept));
        layout_->model(name)->setPropertyValue(
            "HelpText", boundary::textValue(isTermKept ? "" : call_.say("assistant.no-term")));
    }
    if (hasOwnTitle_)
        return;
    const std::string language = chosen("language");
    suggested_ = setup::suggestedTitle(*call_.knowledge, language, countryIn(language), term());
    setText("name", suggested_);
}

void NewWorkbookForm::showProfile()
{
    const catalogue::Item* known = country();
    say("profile",
        known == nullptr ? call_.say("assistant.country-help")
                         : lines(setup::profileOf(*call_.knowledge, *known, call_.language)));
}

void NewWorkbookForm::showReading()
{
    say("reading-help", readingGloss(chosen("reading")));
}

void NewWorkbookForm::changed(const std::string& control)
{
    if (control == "name")
    {
        const std::string typed = textOf("name");
        hasOwnTitle_ = !typed.empty() && typed != suggested_;
        return;
    }
    say("fault", "");
    if (control == "country")
        showProfile();
    if (control == "reading")
        showReading();
    if (control != "reading" && control != "edition" && control != "tlp")
        showSuggestion();
}

void NewWorkbookForm::refuse(const char* field, const std::string& why)
{
    say("fault", why);
    Reference<css::awt::XWindow>(layout_->control(field), UNO_QUERY_THROW)->setFocus();
}

/// A country that the index lacks may be meant all the same: whoever says so twice is believed.
bool NewWorkbookForm::isCountryAccepted(const std::string& typed)
{
    if (typed.empty() || country() != nullptr || typed == unlisted_)
        return true;
    unlisted_ = typed;
    return false;
}

void NewWorkbookForm::create()
{
    const setup::Term typed = term();
    const std::string place = textOf("country");
    const auto fault = setup::faultOf(typed);
    if (!isCountryAccepted(place))
        refuse("country",
               call_.say("assistant.fault-country", {place, call_.say("assistant.create")}));
    else if (fault == setup::TermFault::FromUnreadable)
        refuse("from", call_.say("assistant.fault-year", {typed.from, usual_.from}));
    else if (fault == setup::TermFault::UntilUnreadable)
        refuse("until", call_.say("assistant.fault-year", {typed.until, usual_.until}));
    else if (fault == setup::TermFault::Reversed)
        refuse("until", call_.say("assistant.fault-order"));
    else
        dialog_.open()->endDialog(kOk);
}

std::optional<workbook::NewWorkbook> NewWorkbookForm::ask()
{
    if (!dialog_.execute())
        return std::nullopt;
    workbook::NewWorkbook made = usual_;
    for (const ListField& field : listFields())
        made.*field.choice = chosen(field);
    made.country = countryIn(made.language);
    made.title = textOf("name");
    made.from = term().from;
    made.until = term().until;
    return made;
}

} // namespace

std::optional<workbook::NewWorkbook> askForNewWorkbook(const Call& call,
                                                       const workbook::NewWorkbook& usual)
{
    return NewWorkbookForm(call, usual).ask();
}

} // namespace ncs::uno::commands
