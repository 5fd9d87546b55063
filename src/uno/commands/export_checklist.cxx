// SPDX-License-Identifier: MPL-2.0
#include "core/base/date.hxx"
#include "core/base/text.hxx"
#include "core/setup/preferences.hxx"
#include "export/csv.hxx"
#include "uno/boundary/conversion.hxx"
#include "uno/boundary/options.hxx"
#include "uno/checklist/checklist_document.hxx"
#include "uno/checklist/planned_file.hxx"
#include "uno/commands/call.hxx"
#include "uno/commands/export_target.hxx"
#include "uno/commands/progress.hxx"
#include "uno/commands/workbook_reading.hxx"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

namespace ncs::uno::commands
{

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace
{

/// Day on which the draft was last stored; empty for one that never was.
std::string draftDate(const Call& call)
{
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(call.model,
                                                                         UNO_QUERY_THROW);
    const auto changed = supplier->getDocumentProperties()->getModificationDate();
    if (changed.Year <= 0 || changed.Month == 0 || changed.Day == 0)
        return {};
    return base::isoText({changed.Year, changed.Month, changed.Day});
}

/// Columns that the copy shall lack: as the arguments say, else as the person prefers.
std::set<std::string> leftOut(const Call& call)
{
    const std::set<std::string> possible{"gap.due", "gap.notes", "gap.owner"};
    if (!call.arguments.has("Restricted") && !call.arguments.has("Without"))
    {
        const std::vector<std::string> usual = setup::leftOut(boundary::options(call.context));
        return {usual.begin(), usual.end()};
    }
    std::set<std::string> keys;
    if (call.arguments.flag("Restricted"))
        keys = {"gap.owner", "gap.notes"};
    for (const std::string& part : base::split(call.arguments.text("Without"), {",", ";"}))
    {
        const std::string name = base::folded(part);
        const std::string key = name.rfind("gap.", 0) == 0 ? name : "gap." + name;
        if (name.empty())
            continue;
        if (possible.count(key) == 0)
            throw Refused("command.argument-bad", {"Without", part, "owner, due, notes"});
        keys.insert(key);
    }
    return keys;
}

void writeCsv(const report::Checklist& checklist,
              const coverage::Speaker& speaker,
              const ExportTarget& target,
              Outcome& outcome)
{
    checklist::PlannedFile gaps(target.path);
    checklist::PlannedFile coverage(target.other);
    gaps.write(report::gapsCsv(checklist, speaker));
    coverage.write(report::coverageCsv(checklist));
    gaps.finish();
    coverage.finish();
    outcome.files = {gaps.url(), coverage.url()};
}

const TargetKind& checklistKind()
{
    static const TargetKind kKind{"export.picker-title",
                                  "gaps",
                                  {{"ods", "export.kind-ods"},
                                   {"xlsx", "export.kind-xlsx"},
                                   {"pdf", "export.kind-pdf"},
                                   {"csv", "export.kind-csv"}}};
    return kKind;
}

} // namespace

Outcome exportChecklist(const Call& call)
{
    const WorkbookReading reading(call.model, call.knowledge);
    reading.requireStrategy();
    const std::set<std::string> without = leftOut(call);
    Outcome outcome;
    const auto target = exportTarget(call, checklistKind());
    outcome.isCancelled = !target;
    outcome.message = call.say("export.cancelled");
    if (!target)
        return outcome;

    Progress progress(call, "export.progress", 3);
    const coverage::Speaker speaker = reading.speaker();
    const gaplist::PeoplesPart people = reading.people();
    const report::Checklist checklist = report::makeChecklist({reading.assessment(),
                                                               reading.settings(),
                                                               speaker,
                                                               people,
                                                               NCS_VERSION,
                                                               reading.fingerprint(),
                                                               draftDate(call),
                                                               without});
    progress.reach(1);
    if (target->format == "csv")
    {
        writeCsv(checklist, speaker, *target, outcome);
    }
    else
    {
        checklist::PlannedFile file(target->path);
        const checklist::ChecklistDocument document(
            call.context, checklist, speaker, call.knowledge->catalogue);
        progress.reach(2);
        store(document.model(), file, target->format);
        file.finish();
        outcome.files = {file.url()};
    }
    outcome.count = checklist.gaps;
    std::string names;
    for (const std::string& file : outcome.files)
    {
        const std::string name = checklist::shownPath(checklist::pathOf(file));
        names = names.empty() ? name : call.say("coverage.list-pair", {names, name});
    }
    outcome.message = call.say("export.done", {names});
    return outcome;
}

} // namespace ncs::uno::commands
