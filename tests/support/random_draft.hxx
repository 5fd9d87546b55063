// SPDX-License-Identifier: MPL-2.0
/// Random drafts and answers with every odd cell that the rules of design 2.1 speak of.
///
/// All randomness comes through a Pick, so that the same code serves a seeded generator and
/// RapidCheck, which shrinks what was picked: lower picks make plainer tables.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace ncs::support
{

/// A number from 0 to bound - 1; bound is at least 1.
using Pick = std::function<std::size_t(std::size_t bound)>;

/// The same picks for the same seed on every machine.
Pick seededPick(std::uint64_t seed);

struct RandomShape
{
    std::string edition = "2021";
    std::size_t maxDraftRows = 12;
    std::size_t maxAnswerRows = 10;
    /// Only what a person can enter in a sheet made by the product: key row and header row in
    /// place, no control characters, rows of full length.
    bool forSheet = false;
    /// Share of cells out of the ordinary, in per cent.
    std::size_t oddPercent = 30;
};

struct RandomTables
{
    strategy::Table draft;
    strategy::Table answers;
};

/// In one case of five the tables are those of rapid mode: the answers, given twice.
RandomTables randomTables(const Pick& pick,
                          const catalogue::Catalogue& catalogue,
                          const catalogue::Vocabulary& vocabulary,
                          const RandomShape& shape);

/// One more draft row, laid out as the table's key row says, that commits to a scored element.
strategy::Row committedRow(const Pick& pick,
                           const strategy::Table& draft,
                           const catalogue::Catalogue& catalogue,
                           const std::string& edition);

/// Keys and header only, for tests that add their own rows: measure.* or answer.* columns.
strategy::Table emptyTable(const std::string& prefix, const catalogue::Vocabulary& vocabulary);

/// The column of a key in the table's first row, or -1.
long columnOf(const strategy::Table& table, const std::string& key);

} // namespace ncs::support
