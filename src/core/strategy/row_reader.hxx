// SPDX-License-Identifier: MPL-2.0
/// One row of a table, read by column keys; what cannot be read becomes a finding with its cell.
#pragma once

#include "core/strategy/column_map.hxx"
#include "core/strategy/strategy.hxx"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ncs::strategy
{

/// The item a cell names, or null; then `rule` is the finding to report, or empty for none.
using Resolve = std::function<const catalogue::Item*(std::string_view text, std::string& rule)>;

/// The knowledge a reader needs, and where its findings go.
struct RowContext
{
    const Table& table;
    const ColumnMap& columns;
    const std::string& source; ///< "draft", "answers" or "cop"
    const Resolve& resolve;
    const catalogue::Vocabulary& vocabulary;
    const ReadingContext& reading;
    base::Findings& findings;
};

/// The names in a cell with separators ; , ； ， 、 ، ؛ or line breaks; not trimmed.
std::vector<std::string> elementParts(std::string_view text);

class RowReader
{
public:
    RowReader(const RowContext& context, long row) : context_(context), row_(row) {}

    /// Every known cell is blank (an error cell is not).
    bool isEmpty() const;

    /// Reports the row's error cells: each counts as empty.
    void reportErrorCells() const;

    /// Trimmed text; empty for a blank word, an empty cell or an error. Numbers as shortest
    /// decimals.
    std::string text(const std::string& key) const;

    bool isFilled(const std::string& key) const { return !text(key).empty(); }

    /// The code of a list cell. A code or label counts even where the word would mean "empty" in
    /// other columns ("unknown" as an answer); nothing for a blank cell; "?" for a word the list
    /// lacks.
    std::optional<std::string> code(const std::string& key, const std::string& list) const;
    const double* number(const std::string& key) const;

    /// The element a cell names, or null; anything else than blank and good is reported.
    const catalogue::Item* element(const std::string& key) const;

    /// The elements of a cell, with separators as above.
    std::vector<const catalogue::Item*> elementList(const std::string& key) const;

    /// Days since 1970-01-01 of a date cell (design 2.1); nothing when it cannot be read.
    enum class YearMeans
    {
        FirstDay,
        LastDay
    };
    std::optional<long> day(const std::string& key, YearMeans yearMeans) const;

    void report(const std::string& rule,
                base::Severity severity,
                const std::string& key,
                std::vector<std::string> arguments = {},
                const std::string& item = {},
                base::Certainty certainty = base::Certainty::Certain) const;

    long row() const { return row_; }

private:
    const Cell& cell(const std::string& key) const;
    const catalogue::Item* resolved(const std::string& text, const std::string& key) const;

    const RowContext& context_;
    long row_;
};

} // namespace ncs::strategy
