# SPDX-License-Identifier: MPL-2.0
"""The NCS functions in cells: what they give for good arguments, and that no argument hurts the office."""
import re
import sys
import unittest

from support import strategy_tables as tables
from support.office_case import ROOT, OfficeCase
from support.office_document import programmatic

sys.path.insert(0, str(ROOT / "scripts"))
import generate_functions  # noqa: E402

BAD_ARGUMENT = "Err:502"
BOTH = "ncs_draft;ncs_answers"
FUNCTIONS = generate_functions.read(ROOT / "extension" / "registry" / "functions.xml")


class FunctionsTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.book = tables.build(self.new())

    def expect(self, formula, wanted):
        got = self.book.evaluate("=NCS." + formula)
        if isinstance(wanted, float):
            self.assertAlmostEqual(got, wanted, 12, formula)
        else:
            self.assertEqual(got, wanted, formula)

    # The catalogue

    def test_version_names_extension_and_catalogue(self):
        project = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        version = re.search(r"VERSION (\d+\.\d+\.\d+)", project).group(1)
        text = self.book.evaluate("=NCS.VERSION()")
        self.assertTrue(text.startswith(version + ";"), text)
        self.assertIn("guide.2021 2021.1", text)

    def test_text_gives_every_field(self):
        title = "Establish cyber-incident response capabilities"
        for argument, wanted in (('"5.3.1"', title), ('"guide.2021.5.3.1"', title),
                                 ('"guide.2021.5.3.1";"title"', title), (f'"5.3.1 {title}"', title),
                                 ('"5.3.1";"number"', "5.3.1"), ('"5.3.1";;"en"', title),
                                 ('"gca.pillar.legal";"standing"', "verified"), ('""', "")):
            self.expect(f"TEXT({argument})", wanted)
        for field in ("short", "gloss", "question1", "question2", "source"):
            self.assertGreater(len(self.book.evaluate(f'=NCS.TEXT("5.3.1";"{field}")')), 5, field)

    def test_text_refuses_what_names_nothing(self):
        for argument in ('"nothing"', '"5.3.99"', '"5.3.1";"colour"', '"5.3.1";"title";"tlh"',
                         '"5.3.1";"question5"', '"";"colour"', '"5.3.1";Draft.A1:B9'):
            self.expect(f"TEXT({argument})", BAD_ARGUMENT)

    def test_items_are_the_catalogue_in_order(self):
        for kind, number, first in (("phase", 5, None), ("step", 17, None), ("principle", 9, None),
                                    ("focus-area", 7, "guide.2021.5.1"), ("element", 38, "guide.2021.5.1.1"),
                                    ("pillar", 5, "gca.pillar.legal")):
            ids = [row[0] for row in self.book.evaluate_array(f'=NCS.ITEMS("{kind}")', number, 1)]
            self.assertEqual(len(set(ids)), number, kind)
            self.assertEqual(ids, [self.book.evaluate(f'=NCS.ITEM({n + 1};"{kind}")') for n in range(number)])
            self.expect(f'ITEM({number + 1};"{kind}")', "")
            if first:
                self.assertEqual(ids[0], first)

    def test_items_of_a_pillar_are_those_it_is_primary_for(self):
        found = []
        for pillar in tables.PILLARS:
            ids = self.book.evaluate_array(f'=NCS.ITEMS("element";"{pillar}")', 38, 1)
            # An array formula on more rows than there are shows #N/A below.
            found += [row[0] for row in ids if row[0]]
            self.expect(f'PILLAR("{ids[0][0]}")', pillar)
        self.assertEqual(len(found), 38)
        self.assertEqual(len(set(found)), 38)

    def test_items_refuse_what_names_nothing(self):
        for argument in ('"tree"', '""', '"element";"legal measures"', '"element";"guide.2021.5.1"',
                         '"element";;"1999"'):
            self.expect(f"ITEMS({argument})", BAD_ARGUMENT)
        for number in ("0", "-1", "-1E300"):
            self.expect(f'ITEM({number};"element")', BAD_ARGUMENT)
        self.expect('ITEM(1E300;"element")', "")

    def test_edition_may_be_a_number(self):
        self.expect('ITEM(1;"element";;2021)', "guide.2021.5.1.1")

    def test_pillar_follows_the_reading(self):
        row = self.book.evaluate_array('=NCS.PILLAR("5.3.1")', 1, 3)[0]
        self.assertEqual(row, ["gca.pillar.organizational", "gca.pillar.technical", "gca.pillar.international"])
        self.expect('PILLAR("5.3.1";"gci")', "gca.pillar.technical")
        self.expect('PILLAR("")', "")
        for argument in ('"5.3"', '"gca.pillar.legal"', '"5.3.1";"gcx"'):
            self.expect(f"PILLAR({argument})", BAD_ARGUMENT)

    def test_every_list_can_be_asked_for(self):
        for kind, edition, count in (
                ("element", "2018", 33), ("element", "2021", 38), ("element", "2025", 1), ("principle", "2025", 10),
                ("step", "", 17), ("step", "enisa.2016", 6), ("theme", "2025", 7), ("goal", "", 7),
                ("indicator", "", 20), ("cop-item", "", 15), ("objective", "", 15), ("country", "", 194)):
            given = f';;"{edition}"' if edition else ""
            self.expect(f'ITEM({count};"{kind}"{given})<>""', True)
            self.expect(f'ITEM({count + 1};"{kind}"{given})', "")
        self.expect('ITEM(1;"cop-item";"gca.pillar.technical")', "cop.2020.p12")
        self.expect('ITEM(2;"cop-item";"gca.pillar.technical")', "")
        row = self.book.evaluate_array('=NCS.PILLAR("cop.2020.p12")', 1, 2)[0]
        self.assertEqual(row, ["gca.pillar.technical", "gca.pillar.capacity"])
        for item in ("cop.2020.x3", "5.3.1"):
            self.assertGreater(len(self.book.evaluate(f'=NCS.TEXT("{item}";"reason")')), 20)

    def test_map_leads_into_other_lists_and_editions(self):
        row = self.book.evaluate_array('=NCS.MAP("5.6.7";"guide.2018")', 1, 4)[0]
        self.assertEqual(row[:3], ["guide.2018.5.6.6", "superset-of", "widened"])
        self.assertGreater(len(row[3]), 10)
        back = self.book.evaluate_array('=NCS.MAP("guide.2018.5.6.6";"guide.2021")', 1, 3)[0]
        self.assertEqual(back, ["guide.2021.5.6.7", "subset-of", "widened"])
        new = self.book.evaluate_array('=NCS.MAP("5.3.5";"guide.2018")', 1, 3)[0]
        self.assertEqual(new, ["", "", "new"])
        self.expect('MAP("enisa.2016.o8";"guide.2021")', "guide.2021.5.3.1")
        self.expect('MAP("5.3.1";"cop")', "")
        self.expect('MAP("";"cop")', "")
        for arguments in ('"5.3.1";"gui"', '"nothing";"gci"', '"5.3.1";"2018"'):
            self.expect(f"MAP({arguments})", BAD_ARGUMENT)

    # Figures

    def test_level_counts_the_rungs_of_the_best_row(self):
        for element, level in (("5.3.1", 6.0), ("5.3.3", 3.0), ("5.6.1", 2.0), ("5.5.1", 1.0), ("5.2.1", 0.0),
                               ("5.7.1", 5.0)):
            self.expect(f'LEVEL({BOTH};"{element}")', level)

    def test_level_of_what_is_not_assessable(self):
        self.expect(f'LEVEL({BOTH};"5.4.1")', "#N/A")
        self.expect(f'LEVEL({BOTH};"")', "#N/A")
        self.expect(f"LEVEL({BOTH};Figures.Z99)", "#N/A")
        for scope in ("5.3", "gca.pillar.legal", "nothing", "5.3.99"):
            self.expect(f'LEVEL({BOTH};"{scope}")', BAD_ARGUMENT)

    def test_coverage_of_every_scope(self):
        self.expect(f'COVERAGE({BOTH};"5.3.1")', 1.0)
        self.expect(f'COVERAGE({BOTH};"5.6.1")', 2 / 6)
        self.expect(f'COVERAGE({BOTH};"5.4.1")', "#N/A")
        whole = self.book.evaluate(f"=NCS.COVERAGE({BOTH})")
        pillars = [self.book.evaluate(f'=NCS.COVERAGE({BOTH};"{p}")') for p in tables.PILLARS]
        self.assertAlmostEqual(whole, sum(pillars) / 5, 12)
        self.assertAlmostEqual(self.book.evaluate(f"=NCS.COVERAGE({BOTH};Figures.Z99;Figures.Z99)"), whole, 12)
        self.assertNotEqual(self.book.evaluate(f'=NCS.COVERAGE({BOTH};"gca.pillar.technical";"gci")'), pillars[1])

    def test_coverage_refuses_what_names_nothing(self):
        for arguments in ('"nothing"', '"5.3.1";"gcx"', "7", '"5.3.1";12', "Draft.A1:B9", '"guide.2021.3.1"'):
            self.expect(f"COVERAGE({BOTH};{arguments})", BAD_ARGUMENT)

    def test_bounds_enclose_the_coverage(self):
        for scope in ("", *(f'"{p}"' for p in tables.PILLARS), '"5.2.1"'):
            low, now, high = (self.book.evaluate(f) for f in (
                f'=NCS.BOUNDS({BOTH};{scope};"low")', f"=NCS.COVERAGE({BOTH};{scope})",
                f'=NCS.BOUNDS({BOTH};{scope};"HIGH")'))
            self.assertLessEqual(low, now)
            self.assertLessEqual(now, high)
        self.expect(f'BOUNDS({BOTH};"5.2.1";"low")', 0.0)
        self.expect(f'BOUNDS({BOTH};"5.2.1";"high")', 1.0)
        self.expect(f'BOUNDS({BOTH};"5.2.1";"middle")', BAD_ARGUMENT)

    def test_matrix_has_a_row_for_each_element(self):
        rows = self.book.evaluate_array(f"=NCS.MATRIX({BOTH})", 38, 5)
        by_number = {row[0].split(" ")[0]: row for row in rows}
        self.assertEqual(len(by_number), 38)
        self.assertEqual(by_number["5.3.1"][2:], [6.0, 1.0, ""])
        self.assertEqual(by_number["5.6.1"][1:4], ["Legal measures", 2.0, 2 / 6])
        self.assertEqual(by_number["5.6.1"][4], "owned, resourced, scheduled, measured")
        self.assertEqual(by_number["5.4.1"][2:], ["", "", ""], "an element that is out has no figures")

    def test_gaps_are_ranked_and_counted(self):
        total = int(self.book.evaluate(f"=NCS.GAPCOUNT({BOTH})"))
        rows = self.book.evaluate_array(f"=NCS.GAPS({BOTH})", total, 5)
        self.assertEqual(len({row[0] for row in rows}), total)
        self.assertTrue(all(all(cell for cell in row[:4]) for row in rows))
        for state, code in (("Missing", "error"), ("Partial", "warning"), ("Nearly", "information")):
            number = float(sum(row[1] == state for row in rows))
            self.expect(f'GAPCOUNT({BOTH};;"{code}")', number)
            self.expect(f'GAPCOUNT({BOTH};;"{state}")', number)
        self.assertEqual(self.book.evaluate_array(f"=NCS.GAPS({BOTH};;3)", 3, 5), rows[:3])
        self.expect(f"GAPS({BOTH};;3)", rows[0][0])

    def test_gaps_of_a_scope_without_any(self):
        self.expect(f'GAPCOUNT({BOTH};"5.3.1")', 0.0)
        self.assertEqual(self.book.evaluate_array(f'=NCS.GAPS({BOTH};"5.3.1")', 1, 5), [[""] * 5])

    def test_gaps_refuse_what_names_nothing(self):
        for arguments in ('"nothing"', ';"many"', ";-1", ';;"gcx"'):
            self.expect(f"GAPS({BOTH};{arguments})", BAD_ARGUMENT)
        for arguments in ('"nothing"', ';"bad"', ';;"gcx"'):
            self.expect(f"GAPCOUNT({BOTH};{arguments})", BAD_ARGUMENT)

    def test_explain_and_summary_speak(self):
        self.assertIn("level 6 of 6", self.book.evaluate(f'=NCS.EXPLAIN({BOTH};"5.3.1")'))
        self.assertIn("M1", self.book.evaluate(f'=NCS.EXPLAIN({BOTH};"5.3.1")'))
        for scope in ("", '"5.3"', '"gca.pillar.legal"', '"5.4.1"'):
            self.assertGreater(len(self.book.evaluate(f"=NCS.EXPLAIN({BOTH};{scope})")), 20)
        self.expect(f'EXPLAIN({BOTH};"nothing")', BAD_ARGUMENT)
        self.assertIn("Legal measures", self.book.evaluate(f"=NCS.SUMMARY({BOTH})"))
        self.expect(f'SUMMARY({BOTH};"gcx")', BAD_ARGUMENT)

    def test_rapid_mode_takes_the_answers_twice(self):
        self.expect('LEVEL(ncs_answers;ncs_answers;"5.3.1")', 6.0)
        self.expect('COVERAGE(ncs_answers;ncs_answers;"5.5.1")', 0.5)

    def test_examples_of_the_documentation_evaluate(self):
        for function in FUNCTIONS:
            value = self.book.evaluate("=" + function.example)
            self.assertNotRegex(str(value), "^(Err:|#)", function.example)

    def test_shown_name_is_what_people_type(self):
        cell = self.book.cell("Figures.E1")
        for function in FUNCTIONS:
            cell.setPropertyValue("FormulaLocal", "=" + function.example)
            self.assertEqual(cell.getError(), 0, function.example)
            self.assertTrue(cell.getPropertyValue("FormulaLocal").startswith("=" + function.shown))
            self.assertEqual(cell.getFormula(), programmatic("=" + function.example).split("(")[0]
                             + "(" + function.example.split("(", 1)[1])

    def test_function_wizard_has_help_in_full(self):
        listed = self.office.service("com.sun.star.sheet.FunctionDescriptions")
        for function in FUNCTIONS:
            entry = {p.Name: p.Value for p in listed.getByName(function.shown)}
            arguments = entry["Arguments"] or ()
            self.assertEqual(entry["Description"], function.description.english)
            self.assertEqual([a.Name for a in arguments], [p.label.english for p in function.parameters])
            self.assertEqual([a.Description for a in arguments],
                             [p.description.english for p in function.parameters])
            self.assertEqual([bool(a.IsOptional) for a in arguments],
                             [p.optional for p in function.parameters])


if __name__ == "__main__":
    unittest.main()
