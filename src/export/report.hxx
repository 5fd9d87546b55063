// SPDX-License-Identifier: MPL-2.0
/// The gap checklist as data, in the reader's words: what every export shows, free of any file
/// format.
///
///     Checklist checklist = makeChecklist({assessment, settings, speaker, people, version, …});
///     std::string bytes = gapsCsv(checklist);
///
/// Same input, same checklist: no clock, no locale. (The namespace is not called after the folder,
/// because `export` is a word of the language.)
#pragma once

#include "core/coverage/explanation.hxx"
#include "core/gaplist/gap_list.hxx"
#include "core/strategy/settings.hxx"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ncs::report
{

/// One gap, or one row added by hand.
struct Line
{
    std::string gapId;      ///< empty: added by hand
    std::string stateCode;  ///< missing, partial, nearly; empty for a row added by hand
    std::string state;      ///< "● Missing"
    std::string number;     ///< of the element; empty for a pillar and for rows added by hand
    std::string title;      ///< of the element or pillar, or what was written by hand
    std::string pillar;     ///< title of the pillar that it counts for
    std::string missing;    ///< what is missing
    std::string question;   ///< a question to answer
    std::string next;       ///< the next step
    std::string help;       ///< instruments of ITU that can help; may be empty
    std::string tickedOpen; ///< "Ticked as done, draft not updated." or empty
    gaplist::Entry entry;   ///< what the checklist leaves out is empty
};

struct Group
{
    std::string symbol;  ///< of the pillar; empty for rows added by hand
    std::string colour;  ///< "#rrggbb"
    std::string title;   ///< "International cooperation"
    std::string figures; ///< "28 % (28–35) · 2 of 5 elements committed"; empty by hand
    std::string help;    ///< instruments of ITU under this pillar; may be empty
    std::vector<Line> lines;
};

/// A coverage figure: the whole, a pillar, a focus area or an element, in one reading.
struct Figure
{
    std::string reading; ///< gca or gci
    std::string scope;   ///< whole, pillar, focus-area, element
    std::string id;      ///< of the item; empty for the whole
    std::string number;
    std::string title;
    std::string pillar; ///< id of the primary pillar (elements)
    bool in = true;     ///< false: left out as not applicable
    std::optional<coverage::Share> share;
    std::optional<int> level; ///< elements
    std::optional<int> target;
    std::optional<double> weight;
    int committed = 0; ///< elements committed: of the whole, of those with this primary pillar, …
    int elements = 0;  ///< elements in
    std::vector<std::string> missing; ///< codes of rungs that an element's rows do not meet
};

struct Checklist
{
    std::string language;
    bool rightToLeft = false;
    bool notStarted = false;       ///< nothing is shown as an error yet
    std::set<std::string> leftOut; ///< as in Source
    std::string title;             ///< "Gap checklist"
    std::string subtitle;          ///< "Exampleland · Guide 2021 · reading GCA · …"
    std::string country;
    std::string tlp;     ///< "TLP:AMBER" or empty
    std::string tlpCode; ///< red, amber-strict, amber, green, clear or empty
    std::string note;
    std::string reading;     ///< id of the reading that ranks and groups
    std::string version;     ///< of the product
    std::string fingerprint; ///< 16 hexadecimal digits
    int gaps = 0;
    std::vector<Group> groups;
    std::vector<std::string> rules; ///< how figures are computed, a sentence or two each
    std::vector<Figure> figures;    ///< both readings, the one used first
};

struct Source
{
    const coverage::Assessment& assessment; ///< in the reading to use
    const strategy::Settings& settings;
    const coverage::Speaker& speaker;
    const gaplist::PeoplesPart& people;
    std::string version;
    std::string fingerprint;
    std::string draftDate;         ///< YYYY-MM-DD of the draft's last change; may be empty
    std::set<std::string> leftOut; ///< of gap.owner, gap.due, gap.notes: what this copy lacks
};

/// Groups by primary pillar, the least covered first; lines in rank order; rows added by hand last.
Checklist makeChecklist(const Source& source);

/// The sentence that says which columns this copy lacks; empty when it lacks none.
std::string whatIsLeftOut(const Checklist& checklist, const coverage::Speaker& speaker);

/// A text of report.xml in the checklist's language.
std::string said(const coverage::Speaker& speaker,
                 const std::string& id,
                 const std::vector<std::string>& arguments = {});

} // namespace ncs::report
