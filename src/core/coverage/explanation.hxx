// SPDX-License-Identifier: MPL-2.0
/// Figures in plain words, in the reader's language.
#pragma once

#include "core/catalogue/vocabulary.hxx"
#include "core/coverage/assessment.hxx"
#include "core/coverage/gaps.hxx"
#include "core/words/words.hxx"

namespace ncs::coverage
{

/// What a writer of sentences needs.
struct Speaker
{
    const words::Words& words;
    const catalogue::Vocabulary& vocabulary;
    std::string language;
};

/// Why the number of a scope (pillar, focus area, element; empty: the whole) is what it is.
std::string explain(const Assessment& assessment, std::string_view scope, const Speaker& speaker);

/// The dashboard's chart in words.
std::string summary(const Assessment& assessment, const Speaker& speaker);

/// "5.3.1 Establish …", the way elements are shown in cells.
std::string elementLabel(const catalogue::Item& element, const std::string& language);

/// A row of the draft as people name it: its id, else its number among the data.
std::string rowName(const strategy::Measure& measure);

/// What is missing: "No row speaks to it." or "Level 3 of 6, owned. Missing: resourced."
std::string missingText(const Gap& gap, const Assessment& assessment, const Speaker& speaker);

/// The rungs that are met, or that are not: "owned, measured".
std::string rungNames(const strategy::Rungs& rungs, bool met, const Speaker& speaker);

/// With the decimal mark of the language: "0,5".
std::string decimalText(double value, const Speaker& speaker);

/// The rungs an element's rows do not meet: "owned, measured".
std::string missingRungs(const ElementFigures& figures, const Speaker& speaker);

/// One check question: the element's first; for a pillar that of its element closest to done.
std::string questionText(const Gap& gap, const Assessment& assessment, const Speaker& speaker);

/// The cells to fill next: "Add an amount with its currency, or a funding source."
std::string nextStepText(const Gap& gap, const Assessment& assessment, const Speaker& speaker);

} // namespace ncs::coverage
