// SPDX-License-Identifier: MPL-2.0
#include "oracle/worked_examples.hxx"

namespace ncs::oracle
{

using strategy::Cell;
using strategy::ErrorCell;

namespace
{

Cell text(const char* value)
{
    return Cell{std::string(value)};
}

Fields with(Fields row, const Fields& cells)
{
    for (const auto& [key, cell] : cells)
    {
        bool replaced = false;
        for (auto& [has, value] : row)
            if (has == key)
            {
                value = cell;
                replaced = true;
            }
        if (!replaced)
            row.emplace_back(key, cell);
    }
    return row;
}

const strategy::ReadingContext kEdition2018{"2018", {1899, 12, 30}};
const strategy::ReadingContext kFrom1904{"2021", {1904, 1, 1}};

const std::vector<WorkedExample> kCellExamples{
    {"Trimmed of Unicode white space.",
     {measure("\u00A0 5.1.1\u2003Support \u3000", {{"kind", text("\u2003measure\t")}})},
     {},
     {{"level 5.1.1", 2}}},
    {"Empty, -, –, ? and the placeholder words are empty, in each language.",
     {measure("5.1.1", {{"lead", text("")}}),
      measure("5.1.1", {{"lead", text("-")}}),
      measure("5.1.1", {{"lead", text(" \u2013 ")}}),
      measure("5.1.1", {{"lead", text("?")}}),
      measure("5.1.1", {{"lead", text("TBD")}}),
      measure("5.1.1", {{"lead", text("À  définir")}})},
     {},
     {{"level 5.1.1", 2}, {"ratio 5.1.1", 2. / 6}}},
    {"An error cell is empty.",
     {full("5.1.1", {{"lead", ErrorCell{}}}), full("5.1.2", {{"text", ErrorCell{}}})},
     {},
     {{"level 5.1.1", 2}, {"ratio 5.1.1", 5. / 6}, {"level 5.1.2", 0}}},
    {"Readers accept the code and the label in any language (case and space folded).",
     {measure("5.1.1", {{"kind", text("MESURE")}}),
      measure("5.1.2", {{"kind", text(" Objectif ")}}),
      measure("5.3.1", {{"kind", text("Contexte")}}),
      measure("5.3.2", {{"kind", text("Objective")}})},
     {answer("5.1.1", "sans  OBJET", {{"reason", text("Not ours")}})},
     {{"level 5.1.1", 2}, {"level 5.1.2", 2}, {"level 5.3.1", 1}, {"level 5.3.2", 2}}},
    {"The code of an answer is read, though its word may stand for an empty cell elsewhere.",
     {measure("5.6.1")},
     {answer("5.5.1", "na", {{"reason", text("Not ours")}}), answer("5.6.1", "unknown")},
     {{"in 5.5.1", 0}, {"ratio 5.6.1", 2. / 6}, {"high 5.6.1", 1}}},
    {"An element cell is `5.3.1 Title`, an id, or the bare number.",
     {measure("5.1.1 Support"), measure("guide.2021.5.1.2"), measure("5.3.1")},
     {},
     {{"level 5.1.1", 2}, {"level 5.1.2", 2}, {"level 5.3.1", 2}, {"level 5.3.2", 0}}},
    {"Resolved in the workbook's edition.",
     {measure("5.3.1"), measure("5.1.1"), measure("5.2.4")},
     {},
     {{"level 5.3.1", 2}, {"level 5.2.4", 2}},
     "gca",
     false,
     {},
     kEdition2018},
    {"A date or number in an element cell is a finding, never guessed.",
     {measure("", {{"element", 37681.0}}), measure("", {{"element", 5.3}})},
     {},
     {{"coverage whole", 0}, {"started", 0}}},
    {"A heading, an unknown id, a withdrawn item or another edition's id counts for nothing.",
     {full("5.3"),
      full("guide.2021.5.3"),
      full("4.1 vision"),
      full("9.9.9"),
      full("guide.2021.9.9.9"),
      full("5.3.9"),
      full("guide.2021.5.3.9"),
      full("guide.2018.5.3.1"),
      full("5.2.4"),
      full("gca.pillar.legal")},
     {},
     {{"coverage whole", 0}, {"started", 0}}},
    {"Further elements are separated by ; , ； ， 、 ، ؛ or a line break.",
     {measure("5.1.1",
              {{"further",
                text("5.1.2; 5.3.1 CIRT,5.3.2、5.5.1،guide.2021.5.6.1؛5.7.1；5.1.2，5.3.1")}})},
     {},
     {{"level 5.1.1", 2},
      {"level 5.1.2", 2},
      {"level 5.3.1", 2},
      {"level 5.3.2", 2},
      {"level 5.5.1", 2},
      {"level 5.6.1", 2},
      {"level 5.7.1", 2}}},
    {"Or a line break; an element may stand among the further ones alone.",
     {measure("", {{"further", text("5.1.1\n5.1.2\r\n5.3.1")}})},
     {},
     {{"level 5.1.1", 2}, {"level 5.1.2", 2}, {"level 5.3.1", 2}}},
    {"Duplicates count once.",
     {measure("5.1.1", {{"further", text("5.1.1; guide.2021.5.1.1; 5.1.1 Support")}})},
     {},
     {{"level 5.1.1", 2}, {"ratio 5.1.1", 2. / 6}, {"coverage O", 2. / 27}}}, // (2/6) / (9/2)
};

const std::vector<WorkedExample> kRungExamples{
    {"A row is a Draft row with non-empty text that names it.",
     {full("5.1.1", {{"text", Cell{}}}), full("5.1.2", {{"text", text("tbd")}}), full("")},
     {},
     {{"level 5.1.1", 0}, {"level 5.1.2", 0}, {"coverage whole", 0}}},
    {"1 mentioned: any kind (blank or unknown kind is context).",
     {full("5.1.1", {{"kind", text("context")}}),
      full("5.1.2", {{"kind", Cell{}}}),
      full("5.3.1", {{"kind", text("idea")}})},
     {},
     {{"level 5.1.1", 1},
      {"ratio 5.1.1", 1. / 6},
      {"level 5.1.2", 1},
      {"ratio 5.1.2", 1. / 6},
      {"level 5.3.1", 1},
      {"ratio 5.3.1", 1. / 6},
      {"committed 5.3.1", 0}}},
    {"2 committed: kind objective or measure.",
     {measure("5.1.1", {{"kind", text("objective")}}), measure("5.1.2")},
     {},
     {{"level 5.1.1", 2}, {"committed 5.1.1", 1}, {"level 5.1.2", 2}, {"ratio 5.1.2", 2. / 6}}},
    {"3 owned: committed, with a lead.",
     {measure("5.1.1", {{"lead", text("Ministry")}})},
     {},
     {{"level 5.1.1", 3}, {"ratio 5.1.1", 3. / 6}}},
    {"4 resourced: a numeric amount > 0 and a currency, or a funding source.",
     {measure("5.1.1", {{"lead", text("A")}, {"amount", 0.5}, {"currency", text("EUR")}}),
      measure("5.1.2", {{"lead", text("A")}, {"funding", text("Budget")}}),
      measure("5.3.1", {{"lead", text("A")}, {"amount", 0.5}}),
      measure("5.3.2", {{"lead", text("A")}, {"currency", text("EUR")}}),
      measure("5.5.1", {{"lead", text("A")}, {"amount", 0.0}, {"currency", text("EUR")}}),
      measure("5.6.1", {{"lead", text("A")}, {"amount", -1.0}, {"currency", text("EUR")}})},
     {},
     {{"level 5.1.1", 4},
      {"level 5.1.2", 4},
      {"level 5.3.1", 3},
      {"level 5.3.2", 3},
      {"level 5.5.1", 3},
      {"level 5.6.1", 3}}},
    {"A text amount is not read.",
     {measure("5.1.1", {{"lead", text("A")}, {"amount", text("1000")}, {"currency", text("EUR")}})},
     {},
     {{"level 5.1.1", 3}, {"ratio 5.1.1", 3. / 6}}},
    {"5 scheduled: a readable end; an empty start passes.",
     {measure("5.1.1", {{"end", text("2027-06-30")}}),
      measure("5.1.2", {{"end", text("soon")}}),
      measure("5.3.1", {{"end", text("2027-02-29")}}),
      measure("5.3.2", {{"end", text("tbd")}}),
      measure("5.5.1", {{"end", text("2027-06-30")}, {"start", text("tbd")}})},
     {},
     {{"ratio 5.1.1", 3. / 6},
      {"ratio 5.1.2", 2. / 6},
      {"ratio 5.3.1", 2. / 6},
      {"ratio 5.3.2", 2. / 6},
      {"ratio 5.5.1", 3. / 6}}},
    {"The end is not before its start; end = start passes; an unreadable start fails.",
     {measure("5.1.1", {{"start", text("2027-07-01")}, {"end", text("2027-06-30")}}),
      measure("5.1.2", {{"start", text("2027-06-30")}, {"end", text("2027-06-30")}}),
      measure("5.3.1", {{"start", text("spring")}, {"end", text("2027-06-30")}})},
     {},
     {{"ratio 5.1.1", 2. / 6}, {"ratio 5.1.2", 3. / 6}, {"ratio 5.3.1", 2. / 6}}},
    {"6 measured: a KPI and a target (numeric 0 is a value).",
     {measure("5.1.1", {{"kpi", text("Open cases")}, {"target", 0.0}}),
      measure("5.1.2", {{"kpi", text("Open cases")}}),
      measure("5.3.1", {{"target", 0.0}}),
      measure("5.3.2", {{"kpi", text("Open cases")}, {"target", text("?")}})},
     {},
     {{"ratio 5.1.1", 3. / 6},
      {"ratio 5.1.2", 2. / 6},
      {"ratio 5.3.1", 2. / 6},
      {"ratio 5.3.2", 2. / 6}}},
    {"A date is a serial by the document's null date: 46387 is 2026-12-31 from 1899-12-30.",
     {measure("5.1.1", {{"start", text("2026-12-31")}, {"end", 46387.0}}),
      measure("5.1.2", {{"start", text("2027-01-01")}, {"end", 46387.0}})},
     {},
     {{"ratio 5.1.1", 3. / 6}, {"ratio 5.1.2", 2. / 6}}},
    {"And 44925 is 2026-12-31 from 1904-01-01, being 1462 days later.",
     {measure("5.1.1", {{"start", text("2026-12-31")}, {"end", 44925.0}}),
      measure("5.1.2", {{"start", text("2027-01-01")}, {"end", 44925.0}})},
     {},
     {{"ratio 5.1.1", 3. / 6}, {"ratio 5.1.2", 2. / 6}},
     "gca",
     false,
     {},
     kFrom1904},
    {"A whole number 1990-2100 is a year: 31 December as an end, 1 January as a start.",
     {measure("5.1.1", {{"start", 2026.0}, {"end", 2026.0}}),
      measure("5.1.2", {{"start", text("2026-12-31")}, {"end", 2026.0}}),
      measure("5.3.1", {{"start", text("2027-01-01")}, {"end", 2026.0}}),
      measure("5.3.2", {{"start", 2027.0}, {"end", text("2027-01-01")}}),
      measure("5.5.1", {{"start", 2027.0}, {"end", text("2026-12-31")}})},
     {},
     {{"ratio 5.1.1", 3. / 6},
      {"ratio 5.1.2", 3. / 6},
      {"ratio 5.3.1", 2. / 6},
      {"ratio 5.3.2", 3. / 6},
      {"ratio 5.5.1", 2. / 6}}},
    {"Outside 1990-2100 a number is a serial: 1989 and 2101 are days of 1905.",
     {measure("5.1.1", {{"start", 1990.0}, {"end", 1989.0}}),
      measure("5.1.2", {{"start", text("2026-01-01")}, {"end", 2101.0}}),
      measure("5.3.1", {{"start", 2100.0}, {"end", 2100.0}}),
      measure("5.3.2", {{"end", text("2026")}})},
     {},
     {{"ratio 5.1.1", 2. / 6},
      {"ratio 5.1.2", 2. / 6},
      {"ratio 5.3.1", 3. / 6},
      {"ratio 5.3.2", 2. / 6}}},
    {"Level: the highest k such that one row meets rungs 1..k. Ratio: rungs met together / 6.",
     {measure("5.1.1", {{"lead", text("A")}, {"end", 2027.0}}), // 1 2 3 . 5 .
      measure("5.1.1", {{"funding", text("Budget")}}),          // 1 2 . 4 . .
      full("5.1.2")},
     {},
     {{"level 5.1.1", 3},
      {"ratio 5.1.1", 5. / 6},
      {"level 5.1.2", 6},
      {"ratio 5.1.2", 1},
      {"level 5.3.1", 0},
      {"ratio 5.3.1", 0}}},
};

} // namespace

Fields measure(const std::string& element, const Fields& cells)
{
    return with({{"text", text("We will do it.")}, {"kind", text("measure")}, {"element", element}},
                cells);
}

Fields full(const std::string& element, const Fields& cells)
{
    return with(measure(element,
                        {{"lead", text("Ministry")},
                         {"amount", 1000.0},
                         {"currency", text("EUR")},
                         {"end", text("2027-12-31")},
                         {"kpi", text("Share done")},
                         {"target", text("95 %")}}),
                cells);
}

Fields answer(const std::string& element, const std::string& value, const Fields& cells)
{
    return with({{"element", element}, {"value", value}}, cells);
}

const std::vector<WorkedExample>& cellExamples()
{
    return kCellExamples;
}

const std::vector<WorkedExample>& rungExamples()
{
    return kRungExamples;
}

} // namespace ncs::oracle
