// SPDX-License-Identifier: MPL-2.0
/// A filled workbook held against another edition: each element cell names the same concept there.
///
/// What has no counterpart keeps its permanent id, with what else was written, so that nothing is
/// dropped and the change can be taken back letter by letter; the reader then reports it
/// (element.other-edition). Merged or divided elements are not guessed: which of them was meant,
/// the draft's authors know.
#pragma once

#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <string>
#include <vector>

namespace ncs::edition
{

struct Change
{
    std::string from;     ///< edition
    std::string to;       ///< edition
    std::string language; ///< of the labels to be written
};

/// A cell of the range, from 0, and its new text.
struct ChangedCell
{
    long row = 0;
    long column = 0;
    std::string text;
};

struct ChangedTable
{
    std::vector<ChangedCell> cells;
    std::vector<std::string> added; ///< answers: labels that need a row after the last one
    long newToAnswer = 0;           ///< answers: elements that had no row
    long withoutCounterpart = 0;    ///< names that keep their id
};

/// Columns measure.element and measure.further.
ChangedTable changedDraft(const strategy::Table& draft,
                          const Change& change,
                          const catalogue::Catalogue& catalogue,
                          const catalogue::Vocabulary& vocabulary);

/// Any other column that names elements, one in a cell or several with separators.
ChangedTable changedColumn(const strategy::Table& table,
                           const std::string& key,
                           const Change& change,
                           const catalogue::Catalogue& catalogue,
                           const catalogue::Vocabulary& vocabulary);

/// Column answer.element. A row that says nothing but an element without counterpart is emptied;
/// empty rows take the elements that are new to answer, in order, so that a change that is taken
/// back leaves the table as it was.
ChangedTable changedAnswers(const strategy::Table& answers,
                            const Change& change,
                            const catalogue::Catalogue& catalogue,
                            const catalogue::Vocabulary& vocabulary);

} // namespace ncs::edition
