// SPDX-License-Identifier: MPL-2.0
/// Examples worked by hand on the small catalogue of support/catalogue_fixture.hxx, at least one
/// for every sentence of design 2.1. Both implementations must give these figures.
#pragma once

#include "core/base/date.hxx"
#include "core/strategy/table.hxx"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ncs::oracle
{

/// Cells of one row: column key without its table's prefix, and the cell.
using Fields = std::vector<std::pair<std::string, strategy::Cell>>;

/// A fact and its value; no value: not assessable. Facts are "level 5.3.1", "ratio", "low", "high",
/// "in", "committed", "target" of an element's number; "coverage", "low" and "high" of a pillar's
/// letter (L T O C I), a focus area's number or "whole"; "severity <gap id>" (1 error, 2 warning,
/// 3 information, 0 no such gap); "rapid"; "started".
struct Expected
{
    std::string fact;
    std::optional<double> value;
};

struct WorkedExample
{
    std::string sentence; ///< of design 2.1, what the example is about
    std::vector<Fields> draft;
    std::vector<Fields> answers;
    std::vector<Expected> expected;
    std::string reading = "gca";
    bool rapid = false;                 ///< the answers are given twice
    std::vector<std::string> gaps = {}; ///< all gap ids in rank order, or empty: not looked at
    strategy::ReadingContext context = {};
};

const std::vector<WorkedExample>& cellExamples();     ///< "Cells"
const std::vector<WorkedExample>& rungExamples();     ///< "Rungs", "Level"
const std::vector<WorkedExample>& answerExamples();   ///< "Rapid mode", "In or out"
const std::vector<WorkedExample>& coverageExamples(); ///< "Coverage", "Bounds"
const std::vector<WorkedExample>& gapExamples();      ///< "Severity", "Rank"

/// A draft row with text, of kind measure, for the element; further cells replace or add to these.
Fields measure(const std::string& element, const Fields& cells = {});

/// A draft row for the element that meets all six rungs.
Fields full(const std::string& element, const Fields& cells = {});

/// An answer row.
Fields answer(const std::string& element, const std::string& value, const Fields& cells = {});

} // namespace ncs::oracle
