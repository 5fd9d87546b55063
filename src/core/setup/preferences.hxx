// SPDX-License-Identifier: MPL-2.0
/// What a person has chosen on the page Tools > Options > NCS Workbench. It belongs to the person
/// and their machine: no figure of a workbook depends on it, and changing it changes no workbook.
/// The same properties with the same defaults stand in
/// extension/registry/schema/Options.xcs; a test compares them.
#pragma once

#include "core/knowledge.hxx"

#include <string>
#include <vector>

namespace ncs::setup
{

inline constexpr int kFewestFindings = 5;
inline constexpr int kMostFindings = 50;

struct Preferences
{
    // With what a new workbook begins: codes of the vocabulary's lists of these names.
    std::string language; ///< empty: that of the office's windows
    std::string edition = "2021";
    std::string reading = "gca";
    std::string tlp;                       ///< empty: none
    std::string templateName = "strategy"; ///< code of the list template

    // Columns that an exported checklist lacks unless the command says otherwise.
    bool withoutOwner = false;
    bool withoutDue = false;
    bool withoutNotes = false;

    // The sidebar.
    bool openWithWorkbook = true; ///< our deck opens when a workbook of ours does
    bool followSelection = true;  ///< panels show what is under the cell cursor
    int findingsPerPage = 20;     ///< kFewestFindings to kMostFindings
};

/// The same with the default in place of each value that cannot be meant, whatever wrote it.
Preferences sound(Preferences preferences, const catalogue::Vocabulary& vocabulary);

/// Of a gap list's columns, those that the preferences leave out: gap.owner, gap.due, gap.notes.
std::vector<std::string> leftOut(const Preferences& preferences);

} // namespace ncs::setup
