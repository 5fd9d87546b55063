// SPDX-License-Identifier: MPL-2.0
#include "core/setup/new_strategy.hxx"
#include "uno/boundary/options.hxx"
#include "uno/boundary/today.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/new_workbook_form.hxx"
#include "uno/commands/progress.hxx"
#include "uno/workbook/workbook_builder.hxx"

#include <algorithm>

namespace ncs::uno::commands
{

namespace
{

/// Whoever gives one of these knows what they want.
bool isAnswered(const Call& call)
{
    const auto names = {"Template",
                        "Title",
                        "Country",
                        "TermStart",
                        "TermEnd",
                        "TLP",
                        "Language",
                        "Reading",
                        "Edition",
                        "Note",
                        "Hidden"};
    return std::any_of(
        names.begin(), names.end(), [&call](const char* name) { return call.arguments.has(name); });
}

/// Throws Refused for a term that cannot be meant.
void takeTerm(const Call& call, workbook::NewWorkbook& options)
{
    const setup::Term term{call.arguments.text("TermStart"), call.arguments.text("TermEnd")};
    const auto unreadable = [&call](const char* name, const std::string& value)
    {
        const std::string year = setup::usualTerm(boundary::today()).from;
        return Refused("command.argument-bad",
                       {name, value, call.say("assistant.year-examples", {year})});
    };
    switch (setup::faultOf(term))
    {
    case setup::TermFault::FromUnreadable:
        throw unreadable("TermStart", term.from);
    case setup::TermFault::UntilUnreadable:
        throw unreadable("TermEnd", term.until);
    case setup::TermFault::Reversed:
        throw Refused("strategy.term-reversed", {term.from, term.until});
    case setup::TermFault::None:
        break;
    }
    options.from = term.from;
    options.until = term.until;
}

/// What the arguments say, and for the rest what the person prefers.
workbook::NewWorkbook wanted(const Call& call)
{
    const boundary::Options usual = boundary::options(call.context);
    const std::string own = usual.language.empty() ? call.language : usual.language;
    workbook::NewWorkbook options;
    options.layout = listArgument(call, "Template", "template", usual.templateName);
    options.language = listArgument(
        call, "Language", "language", setup::spokenLanguage(call.knowledge->vocabulary, own));
    options.reading = listArgument(call, "Reading", "reading", usual.reading);
    options.edition = listArgument(call, "Edition", "edition", usual.edition);
    options.tlp = listArgument(call, "TLP", "tlp", usual.tlp);
    options.title = call.arguments.text("Title");
    options.country = call.arguments.text("Country");
    options.note = call.arguments.text("Note");
    options.hidden = call.arguments.flag("Hidden");
    takeTerm(call, options);
    return options;
}

} // namespace

std::string listArgument(const Call& call,
                         const std::string& name,
                         const std::string& list,
                         const std::string& otherwise)
{
    const std::string value = call.arguments.text(name);
    if (value.empty())
        return otherwise;
    const catalogue::Vocabulary& vocabulary = call.knowledge->vocabulary;
    if (const auto code = vocabulary.code(list, value))
        return *code;
    std::string known;
    for (const catalogue::ListValue& each : vocabulary.values(list))
        known = known.empty() ? each.code : call.say("coverage.list-pair", {known, each.code});
    throw Refused("command.argument-bad", {name, value, known});
}

Outcome newWorkbook(const Call& call)
{
    Outcome outcome;
    workbook::NewWorkbook options = wanted(call);
    if (call.isInteractive && !isAnswered(call))
    {
        const setup::Term usual = setup::usualTerm(boundary::today());
        options.from = usual.from;
        options.until = usual.until;
        const auto chosen = askForNewWorkbook(call, options);
        outcome.isCancelled = !chosen;
        outcome.message = call.say("assistant.cancelled");
        if (!chosen)
            return outcome;
        options = *chosen;
    }
    constexpr int kPercent = 100;
    Progress progress(call, "new.progress", kPercent);
    const auto built =
        workbook::buildWorkbook(call.context,
                                *call.knowledge,
                                options,
                                [&progress](int percent) { progress.reach(percent); });
    if (!built)
    {
        std::vector<PlacedFinding> faults;
        for (const base::Finding& finding : built.error())
            faults.push_back({finding, finding.place.source, ""});
        throw Refused(faults);
    }
    outcome.message = call.say("new.done");
    outcome.count = 1;
    return outcome;
}

} // namespace ncs::uno::commands
