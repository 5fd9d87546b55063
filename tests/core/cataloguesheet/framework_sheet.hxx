// SPDX-License-Identifier: MPL-2.0
/// Sheets with a catalogue for tests: as the office would give their cells, and what is wrong in
/// them.
#pragma once

#include "core/knowledge.hxx"
#include "core/layout/catalogue_sheet_plan.hxx"
#include "support/packed_knowledge.hxx"

#include <memory>
#include <string>
#include <vector>

namespace ncs::test
{

using Cells = strategy::Table;
using Lines = std::vector<std::string>;

/// As the office would give the cells of the planned sheet.
Cells cellsOf(const layout::PlannedSheet& sheet);

/// Row and column of the first cell that says it. Throws std::logic_error when none does.
std::pair<std::size_t, std::size_t> find(const Cells& cells, const std::string& text);

/// Writes into the item's row under a field's key.
void set(Cells& cells, const std::string& field, std::size_t item, strategy::Cell value);

/// Writes beside a key of the head.
void setHead(Cells& cells, const std::string& key, const std::string& value);

/// Takes the key of a row of the head away, so that the row says nothing.
void removeHead(Cells& cells, const std::string& key);

/// A framework of three chapters and, in each, so many elements.
Cells framework(int elements = 4);

/// The knowledge with that sheet's list.
base::Result<std::shared_ptr<const Knowledge>> loaded(const Cells& cells);

/// "C9 own.text-missing" of each fault, sorted.
Lines faults(const Cells& cells);

/// Name of the cell of an item's field.
std::string cellOf(const Cells& cells, const std::string& field, std::size_t item);

/// Name of the cell that says this about the list.
std::string headCellOf(const Cells& cells, const std::string& key);

/// Asserts that this is the only fault.
void expect(const std::string& cell, const std::string& rule, const Cells& cells);

} // namespace ncs::test
