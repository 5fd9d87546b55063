// SPDX-License-Identifier: MPL-2.0
#include "oracle/worked_examples.hxx"

namespace ncs::oracle
{

using strategy::Cell;

namespace
{

Cell text(const char* value)
{
    return Cell{std::string(value)};
}

const Fields kReason{{"reason", text("Not ours")}};

Fields weight(double value)
{
    return {{"weight", value}};
}

const std::vector<WorkedExample> kAnswerExamples{
    {"Rapid mode. Ratio: yes 1, partly 0.5, no, don't know or blank 0; level: yes 6, partly 3, "
     "else 0; committed when yes or partly.",
     {},
     {answer("5.1.1", "yes"),
      answer("5.1.2", "partly"),
      answer("5.3.1", "no"),
      answer("5.3.2", "don't know"),
      answer("5.5.1", "")},
     {{"rapid", 1},
      {"started", 1},
      {"ratio 5.1.1", 1},
      {"level 5.1.1", 6},
      {"committed 5.1.1", 1},
      {"ratio 5.1.2", 0.5},
      {"level 5.1.2", 3},
      {"committed 5.1.2", 1},
      {"ratio 5.3.1", 0},
      {"level 5.3.1", 0},
      {"committed 5.3.1", 0},
      {"ratio 5.3.2", 0},
      {"level 5.3.2", 0},
      {"ratio 5.5.1", 0},
      {"level 5.5.1", 0}},
     "gca",
     true},
    {"A Draft with no rows is a draft and gives 0.",
     {},
     {answer("5.1.1", "yes")},
     {{"rapid", 0}, {"level 5.1.1", 0}, {"coverage whole", 0}, {"started", 0}}},
    {"With a draft, answers never raise a figure.",
     {measure("5.1.2")},
     {answer("5.1.1", "yes"), answer("5.1.2", "yes")},
     {{"ratio 5.1.1", 0}, {"level 5.1.2", 2}, {"ratio 5.1.2", 2. / 6}, {"high 5.1.2", 2. / 6}}},
    {"All assessable elements of the edition are scored; no answer row: weight 1, no answer.",
     {full("5.5.1")},
     {},
     {{"in 5.1.1", 1}, {"coverage C", 1}, {"coverage O", 0}, {"coverage whole", 1. / 5}}},
    {"Not applicable with a reason and no committed row: out.",
     {measure("5.5.1", {{"kind", text("context")}}), full("5.6.1")},
     {answer("5.5.1", "not applicable", kReason), answer("5.1.2", "not applicable", kReason)},
     {{"in 5.5.1", 0},
      {"coverage C", std::nullopt},
      {"in 5.1.2", 0},
      {"coverage L", 1},
      {"severity element.gap/capacity-plan", 0},
      // L 1; T 0; O (1/2) / (9/2 - 1) = 1/7; I 0
      {"coverage O", 1. / 7},
      {"coverage whole", (1 + 1. / 7) / 4}}},
    {"Without a reason, or with a committed row: in.",
     {measure("5.6.1")},
     {answer("5.5.1", "not applicable"),
      answer("5.5.1", "not applicable", {{"reason", text("-")}}),
      answer("5.6.1", "not applicable", kReason)},
     {{"in 5.5.1", 1}, {"coverage C", 0}, {"in 5.6.1", 1}, {"coverage L", 2. / 9}}},
    {"Rapid mode: not applicable with a reason is out, without one in and silent.",
     {},
     {answer("5.5.1", "not applicable", kReason), answer("5.6.1", "not applicable")},
     {{"in 5.5.1", 0},
      {"coverage C", std::nullopt},
      {"in 5.6.1", 1},
      {"ratio 5.6.1", 0},
      {"high 5.6.1", 0}},
     "gca",
     true},
    {"Two answer rows for one element: the lower counts (no < don't know < blank < partly < "
     "yes).",
     {},
     {answer("5.1.1", "yes"),
      answer("5.1.1", "no"),
      answer("5.1.2", "partly"),
      answer("5.1.2", "yes"),
      answer("5.3.1", "don't know"),
      answer("5.3.1", "no"),
      answer("5.3.2", "yes"),
      answer("5.3.2", ""),
      answer("5.5.1", "partly"),
      answer("5.5.1", "don't know")},
     {{"ratio 5.1.1", 0},
      {"high 5.1.1", 0},
      {"ratio 5.1.2", 0.5},
      {"high 5.3.1", 0},
      {"ratio 5.3.2", 0},
      {"high 5.3.2", 1},
      {"ratio 5.5.1", 0},
      {"high 5.5.1", 1}},
     "gca",
     true},
    {"The lower row counts with its weight and target.",
     {},
     {answer("5.1.1", "yes", {{"weight", 5.0}, {"target", 2.0}}),
      answer("5.1.1", "no", {{"weight", 3.0}, {"target", 4.0}})},
     {{"weight 5.1.1", 3}, {"target 5.1.1", 4}},
     "gca",
     true},
    {"Not applicable only if all agree.",
     {},
     {answer("5.5.1", "not applicable", kReason),
      answer("5.5.1", "yes"),
      answer("5.7.1", "not applicable", kReason),
      answer("5.7.1", "not applicable", kReason)},
     {{"in 5.5.1", 1}, {"ratio 5.5.1", 1}, {"in 5.7.1", 0}},
     "gca",
     true},
};

const std::vector<WorkedExample> kCoverageExamples{
    {"Coverage = sum(w x ratio) / sum(w), w = role (primary 1, secondary 0.5) x weight.",
     {full("5.1.1"), measure("5.1.2", {{"lead", text("A")}})},
     {},
     // L: (1/2 x 3/6) / (3/2) = 1/6; O: (1 + 3/6) / (9/2) = 1/3; the rest 0
     {{"coverage L", 1. / 6},
      {"coverage O", 1. / 3},
      {"coverage T", 0},
      {"coverage whole", (1. / 6 + 1. / 3) / 5}}},
    {"Which table counts is the reading's: CIRT in gca is organizational.",
     {full("5.3.1")},
     {},
     // T: (1/2) / (3/2); O: 1 / (9/2); I: (1/2) / (3/2)
     {{"coverage T", 1. / 3},
      {"coverage O", 2. / 9},
      {"coverage I", 1. / 3},
      {"coverage whole", (1. / 3 + 2. / 9 + 1. / 3) / 5}}},
    {"And in gci technical.",
     {full("5.3.1")},
     {},
     // T: 1 / 2; O: (1/2) / 4; I: (1/2) / (3/2)
     {{"coverage T", 1. / 2},
      {"coverage O", 1. / 8},
      {"coverage I", 1. / 3},
      {"coverage whole", (1. / 2 + 1. / 8 + 1. / 3) / 5}},
     "gci"},
    {"Weight of the answer row.",
     {full("5.6.1")},
     {answer("5.6.1", "", weight(3))},
     // L: 3 / (3 + 1/2); O: (3 x 1/2) / (9/2 + 2 x 1/2) = (3/2) / (11/2)
     {{"weight 5.6.1", 3}, {"coverage L", 6. / 7}, {"coverage O", 3. / 11}}},
    {"Weight blank 1; 0 allowed.",
     {full("5.6.1")},
     {answer("5.1.2", "", weight(0)), answer("5.1.1", "")},
     // L: 1 / 1; O: (1/2) / (9/2 - 1)
     {{"coverage L", 1},
      {"coverage O", 1. / 7},
      {"in 5.1.2", 1},
      {"severity element.gap/competent-authority", 1}}},
    {"Negative or text: 1.",
     {full("5.6.1")},
     {answer("5.6.1", "", weight(-4)), answer("5.1.2", "", {{"weight", text("7")}})},
     {{"weight 5.6.1", 1}, {"weight 5.1.2", 1}, {"coverage L", 2. / 3}}},
    {"sum(w) = 0: not assessable, left out of the whole.",
     {full("5.5.1"), full("5.6.1")},
     {answer("5.5.1", "", weight(0))},
     // L 2/3; T 0; O (1/2) / (9/2) = 1/9; I 0
     {{"coverage C", std::nullopt},
      {"coverage whole", (2. / 3 + 1. / 9) / 4},
      {"ratio 5.5.1", 1},
      {"severity pillar.thin/gca.pillar.capacity@gca", 0}}},
    {"Nothing assessable: no whole.",
     {},
     {answer("5.1.1", "", weight(0)),
      answer("5.1.2", "", weight(0)),
      answer("5.3.1", "", weight(0)),
      answer("5.3.2", "", weight(0)),
      answer("5.5.1", "", weight(0)),
      answer("5.6.1", "", weight(0)),
      answer("5.7.1", "", weight(0))},
     {{"coverage whole", std::nullopt}, {"coverage 5.1", std::nullopt}}},
    {"Focus area: the same without role.",
     {full("5.1.1"), measure("5.3.2")},
     {answer("5.1.1", "", weight(2))},
     // 5.1: (2 x 1 + 1 x 0) / 3; 5.3: (2/6) / 2, the withdrawn element not counted
     {{"coverage 5.1", 2. / 3}, {"coverage 5.3", 1. / 6}, {"coverage 5.6", 0}}},
    {"Element: its ratio, whatever its weight.",
     {measure("5.1.1")},
     {answer("5.1.1", "", weight(9))},
     {{"ratio 5.1.1", 2. / 6}, {"low 5.1.1", 2. / 6}, {"high 5.1.1", 2. / 6}}},
    {"Bounds: don't know counts its own ratio for low and 1 for high.",
     {measure("5.6.1")},
     {answer("5.6.1", "don't know"), answer("5.5.1", "")},
     // L: low (2/6) / (3/2) = 2/9, high 1 / (3/2) = 2/3; a blank answer beside a draft is no
     // doubt
     {{"low 5.6.1", 2. / 6},
      {"high 5.6.1", 1},
      {"coverage L", 2. / 9},
      {"low L", 2. / 9},
      {"high L", 2. / 3},
      {"high C", 0},
      // O: high (1/2) / (9/2) = 1/9; the whole's bound is the mean of the pillars'
      {"high whole", (2. / 3 + 1. / 9) / 5},
      {"low whole", (2. / 9 + 1. / 27) / 5}}},
    {"In rapid mode blank too, and an element without an answer row.",
     {},
     {answer("5.6.1", "partly"), answer("5.1.2", "")},
     {{"coverage L", 1. / 3},
      {"low L", 1. / 3},
      {"high L", 2. / 3},
      {"low C", 0},
      {"high C", 1},
      // pillars' high: L 2/3, T 1, O (9/2 - 1/4) / (9/2) = 17/18, C 1, I 1
      {"high whole", (2. / 3 + 1 + 17. / 18 + 1 + 1) / 5}},
     "gca",
     true},
};

const Fields kOwned{{"lead", text("A")}};
const Fields kResourced{{"lead", text("A")}, {"funding", text("Budget")}};
const std::vector<WorkedExample> kGapExamples{
    {"Target t of an element: 1..6, default 6; it never changes level, ratio or coverage. "
     "Level >= t: no gap.",
     {measure("5.6.1", kOwned), measure("5.1.1", kOwned), measure("5.1.2", kOwned)},
     {answer("5.6.1", "", {{"target", 3.0}}),
      answer("5.1.1", "", {{"target", 4.0}}),
      answer("5.1.2", "", {{"target", 7.0}}),
      answer("5.3.1", "", {{"target", 0.0}}),
      answer("5.3.2", "", {{"target", text("owned")}}),
      answer("5.7.1", "", {{"target", 2.5}})},
     {{"target 5.6.1", 3},
      {"level 5.6.1", 3},
      {"ratio 5.6.1", 0.5},
      {"severity element.gap/cybersecurity-law", 0},
      {"severity element.gap/top-level-support", 2},
      {"target 5.1.2", 6},
      {"severity element.gap/competent-authority", 2},
      {"target 5.3.1", 6},
      {"severity element.gap/incident-response", 1},
      {"target 5.3.2", 3},
      {"target 5.7.1", 6},
      {"coverage L", 1. / 2}}}, // (1/2 + 1/2 x 1/2) / (3/2)
    {"Level 0: error; level >= 4: information; else warning; level 6: no gap.",
     {measure("5.1.1", {{"kind", Cell{}}}),
      measure("5.1.2", kOwned),
      measure("5.3.1", kResourced),
      full("5.3.2", {{"kpi", Cell{}}}),
      full("5.5.1")},
     {},
     {{"severity element.gap/top-level-support", 2},
      {"severity element.gap/competent-authority", 2},
      {"severity element.gap/incident-response", 3},
      {"severity element.gap/contingency-plans", 3},
      {"severity element.gap/capacity-plan", 0},
      {"severity element.gap/cybersecurity-law", 1}}},
    {"A pillar: error below 0.25.",
     {measure("5.6.1")}, // L: (2/6) / (3/2) = 2/9
     {},
     {{"severity pillar.thin/gca.pillar.legal@gca", 1}}},
    {"Or with no primary element at level >= 2.",
     {full("5.1.2"), full("5.5.1", {{"kind", text("context")}})}, // L: (1/2) / (3/2) = 1/3; C: 1/6
     {},
     {{"coverage L", 1. / 3},
      {"severity pillar.thin/gca.pillar.legal@gca", 1},
      {"severity pillar.thin/gca.pillar.capacity@gca", 1}}},
    {"Warning below 0.5; 0.25 is a warning, 0.5 is no gap.",
     {measure("5.6.1", kOwned), measure("5.5.1", kOwned)},
     {answer("5.1.2", "", weight(2))},
     // L: (3/6) / (1 + 2 x 1/2) = 1/4; C: 3/6
     {{"coverage L", 0.25},
      {"severity pillar.thin/gca.pillar.legal@gca", 2},
      {"coverage C", 0.5},
      {"severity pillar.thin/gca.pillar.capacity@gca", 0}}},
    {"Before the first committed row: not started.",
     {measure("5.1.1", {{"kind", text("context")}})},
     {answer("5.1.2", "yes")},
     {{"started", 0}, {"level 5.1.1", 1}}},
    {"The first committed row starts it.", {measure("5.1.1")}, {}, {{"started", 1}}},
    {"Rank: severity; pillar gaps before element gaps; coverage of the primary pillar in the "
     "reading used, lowest first; catalogue order.",
     {full("5.6.1"), measure("5.5.1", kOwned), measure("5.3.2"), measure("5.3.1", kResourced)},
     {},
     // L 1 / (3/2) = 2/3; T (1/3 + 1/2 x 2/3) / (3/2) = 4/9;
     // O (2/3 + 1/2 x 1/3 + 1/2 x 1) / (9/2) = 8/27; C 1/2; I (1/2 x 2/3) / (3/2) = 2/9
     {{"coverage L", 2. / 3},
      {"coverage T", 4. / 9},
      {"coverage O", 8. / 27},
      {"coverage C", 1. / 2},
      {"coverage I", 2. / 9},
      {"coverage whole", 23. / 54}},
     "gca",
     false,
     {"pillar.thin/gca.pillar.international@gca",  // error
      "element.gap/foreign-policy",                // error, I 2/9
      "element.gap/top-level-support",             // error, O 8/27
      "element.gap/competent-authority",           // error, O, later in the catalogue
      "pillar.thin/gca.pillar.organizational@gca", // warning, 8/27
      "pillar.thin/gca.pillar.technical@gca",      // warning, 4/9
      "element.gap/contingency-plans",             // warning, T 4/9
      "element.gap/capacity-plan",                 // warning, C 1/2
      "element.gap/incident-response"}},           // information
    {"In the other reading another pillar decides, and its gap has another id.",
     {full("5.6.1"), measure("5.5.1", kOwned), measure("5.3.2"), measure("5.3.1", kResourced)},
     {},
     // L 2/3; T (2/3 + 1/3) / 2 = 1/2; O (1/2 x 2/3 + 1/2 x 1/3 + 1/2 x 1) / 4 = 1/4; C 1/2; I
     // 2/9
     {{"coverage T", 1. / 2}, {"coverage O", 1. / 4}, {"coverage I", 2. / 9}},
     "gci",
     false,
     {"pillar.thin/gca.pillar.international@gci",  // error, 2/9
      "pillar.thin/gca.pillar.organizational@gci", // error, 1/4: both its primaries are silent
      "element.gap/foreign-policy",                // error, I 2/9
      "element.gap/top-level-support",             // error, O 1/4
      "element.gap/competent-authority",           // error, O
      "element.gap/contingency-plans",             // warning, T 1/2, before C in pillar order
      "element.gap/capacity-plan",                 // warning, C 1/2
      "element.gap/incident-response"}},           // information
    {"Ties in pillar order.",
     {},
     {},
     {{"coverage whole", 0}},
     "gca",
     false,
     {"pillar.thin/gca.pillar.legal@gca",
      "pillar.thin/gca.pillar.technical@gca",
      "pillar.thin/gca.pillar.organizational@gca",
      "pillar.thin/gca.pillar.capacity@gca",
      "pillar.thin/gca.pillar.international@gca",
      "element.gap/cybersecurity-law",
      "element.gap/contingency-plans",
      "element.gap/top-level-support",
      "element.gap/competent-authority",
      "element.gap/incident-response",
      "element.gap/capacity-plan",
      "element.gap/foreign-policy"}},
    {"Highest level first (closest to done).",
     {measure("5.1.1", {{"kind", Cell{}}}),
      measure("5.1.2", kOwned),
      measure("5.3.1"),
      full("5.3.2"),
      full("5.5.1"),
      full("5.6.1"),
      full("5.7.1")},
     {},
     // O: (1/6 + 3/6 + 2/6 + 3/2) / (9/2) = 5/9; the others above 1/2
     {{"coverage O", 5. / 9}},
     "gca",
     false,
     {"element.gap/competent-authority",
      "element.gap/incident-response",
      "element.gap/top-level-support"}},
};

} // namespace

const std::vector<WorkedExample>& answerExamples()
{
    return kAnswerExamples;
}

const std::vector<WorkedExample>& coverageExamples()
{
    return kCoverageExamples;
}

const std::vector<WorkedExample>& gapExamples()
{
    return kGapExamples;
}

} // namespace ncs::oracle
