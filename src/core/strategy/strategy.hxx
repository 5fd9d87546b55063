// SPDX-License-Identifier: MPL-2.0
/// The strategy as data: what the tables of a workbook say, read by the rules of design 2.1.
///
///     Strategy s = readStrategy(draft, answers, knowledge, context);
///     coverage::Assessment a(s, knowledge.catalogue, "gca");
#pragma once

#include "core/base/finding.hxx"
#include "core/catalogue/catalogue.hxx"
#include "core/catalogue/vocabulary.hxx"
#include "core/strategy/table.hxx"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ncs::strategy
{

/// The six rungs of an element, lowest first (design 2.1).
enum class Rung
{
    Mentioned,
    Committed,
    Owned,
    Resourced,
    Scheduled,
    Measured
};
inline constexpr std::size_t kRungCount = 6;
using Rungs = std::array<bool, kRungCount>;

/// The code used in texts and by NCS.MATRIX: mentioned, committed, owned, resourced, scheduled,
/// measured.
std::string_view name(Rung rung);

/// The columns of the draft that take a row to a rung, in the order in which they are filled.
const std::vector<std::string>& columnsOf(Rung rung);

/// A row of the Draft with non-empty text.
struct Measure
{
    long row = 0; ///< in the range, from 0, key row included
    std::string id;
    std::string text;
    std::string kind; ///< code: context, objective or measure; blank and unknown are context
    std::string lead;
    std::vector<const catalogue::Item*> elements; ///< assessable elements it names, each once
    Rungs rungs{};                                ///< rungs the row meets by itself
};

/// Order is from low to high, as two answer rows for one element are settled (design 2.1).
enum class AnswerValue
{
    No,
    Unknown,
    Blank,
    Partly,
    Yes,
    NotApplicable
};

/// What the Answers say of one element, all its rows settled into one.
struct Answer
{
    long row = -1; ///< of the (first) row
    AnswerValue value = AnswerValue::Blank;
    bool hasReason = false;
    bool hasEvidence = false;
    double weight = 1.0;
    int target = 6;
};

/// What two tables speak of together.
enum class Subject
{
    Elements, ///< of the workbook's edition
    /// Items of child online protection: an overlay with figures of its own, never mixed into those
    /// of the elements. An item's answer counts besides its rows (docs/decisions/0007).
    ChildOnlineProtection
};

struct Strategy
{
    Subject subject = Subject::Elements;
    bool rapid = false; ///< figures come from answers alone (design 2.1, "Rapid mode")
    std::vector<Measure> measures;
    std::map<const catalogue::Item*, Answer> answers; ///< by element; absent: weight 1, no answer
    ReadingContext context;
    base::Findings findings; ///< about cells, in table order: draft first, then answers
};

/// Never fails: what cannot be read counts for nothing and is a finding. `answers` with keys
/// `cop.…` make child online protection the subject: then rows of the draft count that name such an
/// item by its id, and findings are about the answers only.
Strategy readStrategy(const Table& draft,
                      const Table& answers,
                      const catalogue::Catalogue& catalogue,
                      const catalogue::Vocabulary& vocabulary,
                      const ReadingContext& context);

/// What the strategy is assessed by, in catalogue order.
std::vector<const catalogue::Item*> subjectItems(const Strategy& strategy,
                                                 const catalogue::Catalogue& catalogue);

/// The item of child online protection that a cell names by its id, alone or before a title; null
/// when it names none.
const catalogue::Item* resolveCopItem(std::string_view text, const catalogue::Catalogue& catalogue);

/// The element a cell names (number, "5.3.1 Title" or id), resolved in the edition. When none:
/// `rule` is set to the finding to report, or left empty for a blank cell and for an item of child
/// online protection, which counts elsewhere.
const catalogue::Item* resolveElement(std::string_view text,
                                      const catalogue::Catalogue& catalogue,
                                      const std::string& edition,
                                      std::string& rule);

} // namespace ncs::strategy
