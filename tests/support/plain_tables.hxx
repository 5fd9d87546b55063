// SPDX-License-Identifier: MPL-2.0
/// The tables of design 2.1 read a second time, slowly and plainly, to judge the product's reader.
///
/// Shares nothing with src/core/strategy/*.cxx: only the types of cells, the lists of the catalogue
/// and of the vocabulary, and the trimming of text. No caching, no index: every question walks the
/// table again.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ncs::support
{

/// What the rules are read with.
struct PlainKnowledge
{
    const catalogue::Catalogue& catalogue;
    const catalogue::Vocabulary& vocabulary;
    strategy::ReadingContext context;
    std::string reading;
};

/// One data row: column key -> cell; a column that the table lacks is not there.
using PlainRow = std::map<std::string, strategy::Cell>;

/// Whether the table is one of answers and not of measures. Where the key row is lost, labels stand
/// for keys; a label of both tables ("Element of the Guide") then says nothing.
bool plainRapid(const strategy::Table& table, const catalogue::Vocabulary& vocabulary);

/// The data rows of a table whose columns begin with `prefix` ("measure.", "answer.").
std::vector<PlainRow> plainRows(const strategy::Table& table,
                                const std::string& prefix,
                                const catalogue::Vocabulary& vocabulary);

/// The row's cell; an empty one when the column is missing.
strategy::Cell plainCell(const PlainRow& row, const std::string& key);

/// Whether the cell counts as empty.
bool plainEmpty(const strategy::Cell& cell, const catalogue::Vocabulary& vocabulary);

/// The number of a cell that holds one.
std::optional<double> plainNumber(const strategy::Cell& cell);

/// The code of a list cell; nothing when it is empty or not a value of the list.
std::optional<std::string> plainCode(const strategy::Cell& cell,
                                     const std::string& list,
                                     const catalogue::Vocabulary& vocabulary);

/// The scored element that an element cell names, or null.
const catalogue::Item* plainElement(const strategy::Cell& cell, const PlainKnowledge& knowledge);

/// The scored elements that a draft row names, in its two columns, each once.
std::vector<const catalogue::Item*> plainElements(const PlainRow& row,
                                                  const PlainKnowledge& knowledge);

enum class PlainEdge
{
    Start,
    End
};

/// A date as a count of days from one fixed day, or nothing when it cannot be read.
std::optional<double>
plainDay(const strategy::Cell& cell, PlainEdge edge, const strategy::ReadingContext& context);

} // namespace ncs::support
