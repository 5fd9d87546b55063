// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/call.hxx"
#include "uno/workbook/workbook_builder.hxx"

namespace ncs::uno::commands
{

namespace
{

/// The person's language, where our texts exist in it; else English.
std::string ownLanguage(const Call& call)
{
    const std::string base = call.language.substr(0, call.language.find('-'));
    const auto& columns = call.knowledge->vocabulary.columns();
    for (const std::string& language : {call.language, base})
        if (!columns.empty() && columns.front().label.all().count(language) != 0)
            return language;
    return "en";
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
    workbook::NewWorkbook options;
    options.layout = listArgument(call, "Template", "template", options.layout);
    options.language = listArgument(call, "Language", "language", ownLanguage(call));
    options.reading = listArgument(call, "Reading", "reading", options.reading);
    options.edition = listArgument(call, "Edition", "edition", options.edition);
    options.tlp = listArgument(call, "TLP", "tlp", "");
    options.title = call.arguments.text("Title");
    options.country = call.arguments.text("Country");
    options.note = call.arguments.text("Note");
    options.hidden = call.arguments.flag("Hidden");
    const auto built = workbook::buildWorkbook(call.context, *call.knowledge, options);
    if (!built)
    {
        std::vector<PlacedFinding> faults;
        for (const base::Finding& finding : built.error())
            faults.push_back({finding, finding.place.source, ""});
        throw Refused(faults);
    }
    Outcome outcome;
    outcome.message = call.say("new.done");
    outcome.count = 1;
    return outcome;
}

} // namespace ncs::uno::commands
