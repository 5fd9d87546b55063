// SPDX-License-Identifier: MPL-2.0
#include "uno/commands/command_table.hxx"

#include <algorithm>
#include <array>

namespace ncs::uno::commands
{

namespace
{

constexpr Traits kAnyWorkbook = kSpreadsheet | kWorkbook;
constexpr Traits kEditableWorkbook = kAnyWorkbook | kEditable;

constexpr std::array<Command, 17> kCommands{{
    {"new-workbook", newWorkbook, 0, false},
    {"take-text", takeText, kEditableWorkbook | kDraft},
    {"check", check, kAnyWorkbook},
    {"repair", repair, kSpreadsheet | kTraces | kEditable},
    {"next-gap", nextGap, kAnyWorkbook | kStrategy},
    {"refresh-gap-list", refreshGapList, kEditableWorkbook | kGapList},
    {"snapshot", takeSnapshot, kEditableWorkbook | kSnapshots},
    {"export-checklist", exportChecklist, kAnyWorkbook | kStrategy},
    {"static-copy", makeStaticCopy, kAnyWorkbook},
    {"new-catalogue-sheet", newCatalogueSheet, kEditableWorkbook | kSettings},
    {"load-catalogue", loadCatalogue, kEditableWorkbook | kSettings | kCatalogueInView, false},
    {"change-edition", changeEdition, kEditableWorkbook | kSettings},
    {"change-language", changeLanguage, kAnyWorkbook | kSettings},
    {"change-reading", changeReading, kEditableWorkbook | kSettings},
    {"explain", explain, kAnyWorkbook | kStrategy},
    {"help", openHelp, 0, false},
    {"about", showAbout, 0, false},
}};

struct Reason
{
    Traits lacking;
    const char* text;
};

/// The first that fits is told: what kind of document comes before what is in it.
constexpr std::array<Reason, 10> kReasons{{
    {kSpreadsheet, "menu.off-no-document"},
    {kTraces, "menu.off-no-workbook"},
    {kWorkbook, "menu.off-no-workbook"},
    {kStrategy, "menu.off-no-strategy"},
    {kDraft, "menu.off-no-draft"},
    {kGapList, "menu.off-no-gap-list"},
    {kSnapshots, "menu.off-no-snapshots"},
    {kSettings, "menu.off-no-settings"},
    {kEditable, "menu.off-read-only"},
    {kCatalogueInView, "menu.off-no-catalogue"},
}};

} // namespace

const Command* commandNamed(const std::string& name)
{
    const auto* const found =
        std::find_if(kCommands.begin(),
                     kCommands.end(),
                     [&name](const Command& each) { return name == each.name; });
    return found == kCommands.end() ? nullptr : found;
}

const char* whyNot(const Command& command, Traits traits)
{
    const Traits lacking = command.needs & ~traits;
    for (const Reason& reason : kReasons)
        if ((lacking & reason.lacking) != 0)
            return reason.text;
    return nullptr;
}

} // namespace ncs::uno::commands
