// SPDX-License-Identifier: MPL-2.0
/// What is wrong or missing, as a value: a gap in the strategy, a fault in a table, a fault in a
/// file.
///
/// A finding carries no wording. Its `rule` names an entry of extension/texts/rules.xml, where the
/// sentence and the next step stand in every language; `arguments` fill {1}, {2}, … in them.
#pragma once

#include <string>
#include <vector>

namespace ncs::base
{

enum class Severity
{
    Error,
    Warning,
    Information
};

enum class Certainty
{
    Certain,
    Likely
};

/// Where it is. For a table: `source` is "draft", "answers" or "settings", and row and column count
/// from 0 inside the range that was given, key row included. For a file: `source` is the file's
/// name and `row` its line, from 1. -1 means the whole table or file.
struct Place
{
    std::string source;
    long row = -1;
    long column = -1;
};

struct Finding
{
    std::string rule; ///< permanent id, `area.kebab-case`
    Severity severity = Severity::Error;
    Certainty certainty = Certainty::Certain;
    Place place;
    std::string item; ///< id of the catalogue item it is about, or empty
    std::vector<std::string> arguments;
};

using Findings = std::vector<Finding>;

/// A finding with its place as people name it.
struct PlacedFinding
{
    Finding finding;
    std::string sheet; ///< empty: about no cell
    std::string cell;  ///< "B7", or empty
};

} // namespace ncs::base
