// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/new_workbook_form.hxx"

#include "core/setup/new_strategy.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/commands/form_events.hxx"
#include "uno/commands/new_workbook_window.hxx"

#include <com/sun/star/awt/XWindow.hpp>

#include <rtl/ref.hxx>

#include <map>

namespace ncs::uno::commands
{

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

constexpr sal_Int16 kOk = 1;

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

class NewWorkbookForm
{
public:
    NewWorkbookForm(const Call& call, const workbook::NewWorkbook& usual);
    ~NewWorkbookForm() { events_->forget(); }
    NewWorkbookForm(const NewWorkbookForm&) = delete;
    NewWorkbookForm& operator=(const NewWorkbookForm&) = delete;

    std::optional<workbook::NewWorkbook> ask();

private:
    void changed(const std::string& control);
    void create();
    void showSuggestion();
    void showProfile();
    void showReading();
    void refuse(const char* field, const std::string& why);
    bool isCountryAccepted(const std::string& typed);

    bool isTermKept() const;
    setup::Term term() const;
    const catalogue::Item* country() const;
    std::string countryIn(const std::string& language) const;

    const Call& call_;
    const workbook::NewWorkbook& usual_;
    NewWorkbookWindow window_;
    rtl::Reference<FormEvents> events_;
    mutable std::map<std::string, bool> keepsTerm_; ///< by template
    std::string suggested_;                         ///< the title that we wrote
    bool hasOwnTitle_ = false;
    std::string unlisted_; ///< the country that was called unknown the last time
};

NewWorkbookForm::NewWorkbookForm(const Call& call, const workbook::NewWorkbook& usual)
    : call_(call), usual_(usual), window_(call, usual),
      events_(new FormEvents([this](const std::string& control) { changed(control); },
                             [this](const std::string&) { create(); }))
{
    showSuggestion();
    showProfile();
    showReading();
    for (const char* name : {"country", "from", "until", "name", "ok"})
        events_->follow(window_.controls().control(name));
    for (const NewWorkbookWindow::ListField& field : NewWorkbookWindow::listFields())
        events_->follow(window_.controls().control(field.name));
}

/// Layouts are files: each is read once.
bool NewWorkbookForm::isTermKept() const
{
    const std::string name = window_.chosen("template");
    const auto known = keepsTerm_.find(name);
    return known != keepsTerm_.end() ? known->second
                                     : keepsTerm_.emplace(name, keepsTerm(name)).first->second;
}

setup::Term NewWorkbookForm::term() const
{
    if (!isTermKept())
        return {};
    return {window_.textOf("from"), window_.textOf("until")};
}

const catalogue::Item* NewWorkbookForm::country() const
{
    return setup::countryNamed(call_.knowledge->catalogue, window_.textOf("country"));
}

/// Known countries by their name in that language, so that the workbook's own list has it.
std::string NewWorkbookForm::countryIn(const std::string& language) const
{
    const catalogue::Item* known = country();
    return known == nullptr ? window_.textOf("country") : known->title.in(language);
}

void NewWorkbookForm::showSuggestion()
{
    const bool isKept = isTermKept();
    for (const char* name : {"from", "until"})
    {
        window_.controls().model(name)->setPropertyValue("Enabled", Any(isKept));
        window_.controls().model(name)->setPropertyValue(
            "HelpText", boundary::textValue(isKept ? "" : call_.say("assistant.no-term")));
    }
    if (hasOwnTitle_)
        return;
    const std::string language = window_.chosen("language");
    suggested_ = setup::suggestedTitle(*call_.knowledge, language, countryIn(language), term());
    window_.setText("name", suggested_);
}

void NewWorkbookForm::showProfile()
{
    const catalogue::Item* known = country();
    window_.say("profile",
                known == nullptr ? call_.say("assistant.country-help") : window_.profileOf(*known));
}

void NewWorkbookForm::showReading()
{
    window_.say("reading-help", window_.readingGloss(window_.chosen("reading")));
}

void NewWorkbookForm::changed(const std::string& control)
{
    if (control == "name")
    {
        const std::string typed = window_.textOf("name");
        hasOwnTitle_ = !typed.empty() && typed != suggested_;
        return;
    }
    window_.say("fault", "");
    if (control == "country")
        showProfile();
    if (control == "reading")
        showReading();
    if (control != "reading" && control != "edition" && control != "tlp")
        showSuggestion();
}

void NewWorkbookForm::refuse(const char* field, const std::string& why)
{
    window_.say("fault", why);
    Reference<css::awt::XWindow>(window_.controls().control(field), UNO_QUERY_THROW)->setFocus();
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
    const std::string place = window_.textOf("country");
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
        window_.dialog().open()->endDialog(kOk);
}

std::optional<workbook::NewWorkbook> NewWorkbookForm::ask()
{
    if (!window_.dialog().execute())
        return std::nullopt;
    workbook::NewWorkbook made = usual_;
    for (const NewWorkbookWindow::ListField& field : NewWorkbookWindow::listFields())
        made.*field.choice = window_.chosen(field);
    made.country = countryIn(made.language);
    made.title = window_.textOf("name");
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
