// SPDX-License-Identifier: MPL-2.0
/// What a new workbook will hold, cell by cell: a layout with the catalogue's lists, the words of
/// one language and the chosen settings put in. The office side only carries it out.
///
///     auto plan = planWorkbook(layout, knowledge, {"fr", "2021", "gca", "Stratégie …"});
#pragma once

#include "core/base/result.hxx"
#include "core/knowledge.hxx"
#include "core/layout/layout.hxx"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ncs::layout
{

/// First values of the settings; codes, not labels.
struct PlanOptions
{
    std::string language = "en";
    std::string edition = "2021";
    std::string reading = "gca";
    std::string title;
    std::string country;
    std::string tlp;
    std::string note;
    std::string from;  ///< first day or year of the strategy, as it shall stand in the cell
    std::string until; ///< last one
};

enum class Content
{
    Nothing, ///< the style only
    Text,
    Number,
    Formula
};

struct PlannedCell
{
    Address at;
    std::string style;
    Content content = Content::Nothing;
    std::string text; ///< text, or formula with "=" and programmatic names
    double number = 0;
};

struct PlannedFill
{
    Range range;
    std::string style;
    std::string formula; ///< of the first row
};

struct PlannedValidation
{
    Range range;
    std::string source; ///< reference to a list; empty: anything may be typed
    std::string title;  ///< input help
    std::string help;
    bool isComputed = false; ///< nothing may be typed
};

struct PlannedCondition
{
    Range range;
    std::string formula; ///< relative to the range's first cell, without "="
    std::string style;
};

struct PlannedChart
{
    ChartKind kind = ChartKind::Bars;
    std::string name;
    Range over;
    Range data;
    std::size_t dataSheet = 0;
    std::string title;
    std::string description;
    std::vector<Series> series;
};

struct PlannedSheet
{
    std::string key;
    std::string name; ///< its title in the language
    std::string page;
    bool hidden = false;
    bool isProtected = false;
    std::optional<Address> freeze;
    std::optional<Range> print;
    std::optional<Range> repeatRows;
    std::optional<Range> repeatColumns;
    std::vector<ColumnWidth> columns;
    std::vector<RowHeight> rows;
    std::vector<Area> areas;
    std::vector<Range> merges;
    std::vector<Range> growing; ///< rows as high as their text
    std::vector<PlannedCell> cells;
    std::vector<PlannedFill> fills;
    std::vector<PlannedValidation> validations;
    std::vector<PlannedCondition> conditions;
    std::vector<PlannedChart> charts;
};

/// A range with a name; `sheet` counts from 0.
struct PlannedRange
{
    std::string name;
    std::size_t sheet = 0;
    Range range;
};

struct WorkbookPlan
{
    std::string refusal; ///< what is said to who types into a computed cell
    std::string base;    ///< file of styles
    std::string title;   ///< of the document
    std::string language;
    bool rightToLeft = false;
    std::vector<PlannedSheet> sheets;
    std::vector<PlannedRange> names;
    std::vector<PlannedRange> databases;
    std::vector<std::string> pillarColours; ///< "#rrggbb", in pillar order
};

/// Findings of layout_linter.hxx, or layout.placeholder-unknown, layout.value-unknown (an option).
base::Result<WorkbookPlan>
planWorkbook(const Layout& layout, const Knowledge& knowledge, const PlanOptions& options);

/// layout.style-unknown for each style that the plan uses and the base lacks.
base::Findings missingStyles(const WorkbookPlan& plan,
                             const std::set<std::string>& cellStyles,
                             const std::set<std::string>& pageStyles);

} // namespace ncs::layout
