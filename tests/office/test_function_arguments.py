# SPDX-License-Identifier: MPL-2.0
"""Hostile arguments and tables: every function answers with a value or an error of Calc's, and the
office lives on with nothing to complain about."""
import sys
import unittest

from support import strategy_tables as tables
from support.office_case import ROOT, OfficeCase
from com.sun.star.lang import IllegalArgumentException

sys.path.insert(0, str(ROOT / "scripts"))
import generate_functions  # noqa: E402

FUNCTIONS = generate_functions.read(ROOT / "extension" / "registry" / "functions.xml")
BOTH = "ncs_draft;ncs_answers"
CIRCULAR = "Err:522"
#: Cells H1… of Figures hold what no formula can write.
HOSTILE_CELLS = ("x" * 60000, "\u0001\u0002 control", "\u200e\u202e5.3.1", "\U0001F4A5", "';DROP TABLE;--",
                 "=1+1", "{1}{2}%n%s", "5.3.1\n5.3.2", " 5.3.1 ")
HOSTILE = ("0", "-1", "1E308", "5.3", '"5.3.1"', '""', '"\u0416\u4e2d"', "TRUE()", "DATE(2001;3;5)", "1/0", "NA()",
           "{1;2|3;4}", '{"a"}', "Z1:AC200", "Draft.C5:P9", "Draft.C5:P9~Draft.C11:P12",
           "Draft.A1:Settings.C3", "#REF!", "Figures.Z99", "missing_name",
           *(f"Figures.H{n}" for n in range(1, len(HOSTILE_CELLS) + 1)))
#: Only where a cell range is expected: for any other argument Calc itself copies every cell first.
HOSTILE_TABLES = ("Z:Z", "A1:AMJ1048576", "Figures.1:1048576")


def arguments_of(function):
    """The example's arguments, one for each parameter; optional ones may be missing."""
    inside = function.example[function.example.index("(") + 1:-1]
    given = [a for a in inside.split(";")] if inside else []
    return given + [""] * (len(function.parameters) - len(given))


class HostileArgumentsTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.book = tables.build(self.new())
        for row, text in enumerate(HOSTILE_CELLS):
            self.book.sheet("Figures").getCellByPosition(7, row).setString(text)
        self.said = len(self.office.words())

    def tearDown(self):
        self.assertNotIn("ncs-workbench:", self.office.words()[self.said:], "an exception was caught and logged")

    def test_every_function_survives_every_argument(self):
        formulas = []
        for function in FUNCTIONS:
            good = arguments_of(function)
            for position, parameter in enumerate(function.parameters):
                attacks = HOSTILE + (HOSTILE_TABLES if parameter.type == "table" else ())
                formulas += [f"={function.stored}({';'.join(good[:position] + [bad] + good[position + 1:])})"
                             for bad in attacks]
            formulas.append(f"={function.stored}()")
            formulas.append(f"={function.stored}({';'.join(['1'] * 12)})")
        self.book.model.getSheets().insertNewByName("Fuzz", 4)
        cells = self.book.range(f"Fuzz.A1:A{len(formulas)}")
        cells.setFormulaArray(tuple((f,) for f in formulas))
        data = [row[0] for row in cells.getDataArray()]
        self.assertGreater(len(data), 500)
        self.assertTrue(any(value is None for value in data))
        self.assertTrue(any(isinstance(value, float) for value in data))
        odd = [f for f, value in zip(formulas, data) if isinstance(value, str) and value.startswith("[")]
        self.assertEqual(odd, [], "a text is missing")

    def test_figures_stand_after_the_attack(self):
        before = tables.shown(self.book)
        self.test_every_function_survives_every_argument()
        self.assertEqual(tables.shown(self.book), before)

    def test_calls_past_calc_are_refused(self):
        service = self.office.service("org.ncsworkbench.Functions")
        for call in (lambda: service.version(None), lambda: service.text(None, "5.3.1", None, None),
                     lambda: service.coverage(self.book.model, None, None, None, None),
                     lambda: service.level(self.book.model, None, None, "5.3.1"),
                     lambda: service.item(self.book.model, float("nan"), "element", None, None)):
            with self.assertRaises(IllegalArgumentException):
                call()
        self.assertIn("guide.2021", service.version(self.book.model))

    def test_number_in_an_element_argument_is_not_guessed(self):
        for argument in ("5.3", "DATE(2001;3;5)", "36955"):
            self.assertEqual(self.book.evaluate(f"=NCS.LEVEL({BOTH};{argument})"), "Err:502")

    def test_inline_array_for_a_table(self):
        self.assertEqual(self.book.evaluate('=NCS.COVERAGE({"measure.text"};ncs_answers)'), "Err:504")


class HostileTablesTest(OfficeCase):
    def test_table_of_errors_gives_no_figure_above_zero(self):
        book = tables.build(self.new())
        cells = book.named("ncs_draft")
        area = cells.getCellRangeByPosition(0, 2, len(tables.DRAFT_KEYS) - 1, 6)
        area.setFormulaArray(((("=1/0",) * len(tables.DRAFT_KEYS)),) * 5)
        self.assertEqual(book.evaluate(f"=NCS.COVERAGE({BOTH})"), 0.0)
        cells.getCellRangeByPosition(0, 0, 2, 0).setFormulaArray((("=NA()",) * 3,))
        self.assertEqual(book.evaluate(f"=NCS.COVERAGE({BOTH})"), 0.0)

    def test_table_without_keys_or_rows(self):
        book = tables.build(self.new())
        for reference in ("Figures.Z99", "Figures.Z90:AA99", "Settings.A1:B9", "Draft.C5:P5", "Draft.C5:P6"):
            self.assertEqual(book.evaluate(f"=NCS.COVERAGE({reference};ncs_answers)"), 0.0, reference)

    def test_whole_columns_count_as_their_used_part(self):
        book = self.new()
        sheets = book.model.getSheets()
        for name in ("Draft", "Answers"):
            sheets.insertNewByName(name, 1)
        book.make_table("ncs_draft", tables.DRAFT_KEYS, tables.MEASURES, "Draft")
        book.make_table("ncs_answers", tables.ANSWER_KEYS, tables.ANSWERS, "Answers")
        wanted = book.evaluate(f"=NCS.COVERAGE({BOTH})")
        self.assertGreater(wanted, 0.0)
        with self.office.within(20, "whole columns"):
            self.assertEqual(book.evaluate("=NCS.COVERAGE(Draft.A:N;Answers.A:E)"), wanted)
            self.assertEqual(book.evaluate("=NCS.COVERAGE(Draft.A1:AMJ1048576;Answers.A1:AMJ1048576)"), wanted)
        book.set("ncs_draft", 2, "measure.lead", "Ministry")
        self.assertEqual(book.evaluate("=NCS.COVERAGE(Draft.A:N;Answers.A:E)"),
                         book.evaluate(f"=NCS.COVERAGE({BOTH})"))

    def test_control_characters_in_a_row(self):
        book = tables.build(self.new())
        book.set("ncs_draft", 0, "measure.text", "Run\u0001a\u0007CIRT\u001f")
        self.assertEqual(book.evaluate(f'=NCS.LEVEL({BOTH};"5.3.1")'), 6.0)

    def test_long_chain_of_formulas_in_a_table(self):
        """Row numbers like =C6+1 all the way down are what people make; upwards is worse for Calc."""
        rows = [dict(tables.MEASURES[0])] + [{}] * 999
        for first, step in ((7, -1), (1006, 1)):
            book = tables.build(self.new(), rows)
            ids = book.range("Draft.C7:C1006")
            ids.setFormulaArray(tuple(((f"=C{row + step}+1",) if row != first else ("=1",))
                                      for row in range(7, 1007)))
            self.assertEqual(book.evaluate(f'=NCS.LEVEL({BOTH};"5.3.1")'), 6.0)
            book.recalculate()
            self.assertEqual(book.evaluate(f'=NCS.LEVEL({BOTH};"5.3.1")'), 6.0)


class CircularTest(OfficeCase):
    """A formula inside the table it takes, directly or by way of others."""

    def setUp(self):
        super().setUp()
        self.book = tables.build(self.new())
        self.before = tables.shown(self.book)

    def error(self, address):
        return self.book.cell(address).String

    def check(self, *circular):
        for _ in range(2):
            for address in circular:
                self.assertEqual(self.error(address), CIRCULAR, address)
            self.assertEqual(self.error("Figures.B6"), CIRCULAR, "a formula outside")
            self.assertEqual(self.error("Figures.C6"), CIRCULAR, "the same by address")
            self.book.recalculate()

    def mend(self):
        for address in ("Draft.P7", "Draft.P8"):
            self.book.cell(address).setString("")
        self.assertEqual(tables.shown(self.book), self.before)
        self.assertEqual(tables.shown(self.book), tables.afresh(self.office, self.book))

    def test_formula_in_its_own_table(self):
        self.book.cell("Draft.P7").setFormula(tables.formula(tables.FORMULAS[5]))
        self.check("Draft.P7")
        self.mend()

    def test_two_formulas_in_their_own_table(self):
        self.book.cell("Draft.P8").setFormula(tables.formula(tables.FORMULAS[5]))
        self.book.cell("Draft.P7").setFormula(tables.formula(tables.FORMULAS[0], "Draft.C5:P12", "ncs_answers"))
        self.check("Draft.P7", "Draft.P8")
        self.mend()

    def test_formula_by_way_of_a_cell_outside(self):
        self.book.cell("Draft.P7").setFormula("=Figures.B6+1")
        self.check("Draft.P7")
        self.mend()

    def test_other_table_may_hold_a_formula_on_this_one(self):
        self.book.cell("Answers.E4").setFormula('=NCS.LEVEL(ncs_draft;ncs_draft;"5.3.1")'.replace(
            "NCS.", tables.FUNCTION))
        self.assertEqual(self.book.value("Answers.E4"), 6.0)
        self.assertEqual(tables.shown(self.book)[5], tables.afresh(self.office, self.book)[5])


class ManyRangesTest(OfficeCase):
    def test_more_ranges_than_the_cache_holds(self):
        book = tables.build(self.new())
        sheet = book.sheet("Figures")
        draft = book.named("ncs_draft").getRangeAddress()
        sheet.getCellRangeByPosition(9, 0, 9, 149).setFormulaArray(tuple(
            (tables.formula('LEVEL({draft};{answers};"5.3.1")', f"$Draft.$C$5:$P${draft.EndRow + 1 + n}"),)
            for n in range(150)))
        cells = sheet.getCellRangeByPosition(9, 0, 9, 149)
        self.assertEqual({row[0] for row in cells.getDataArray()}, {6.0})
        book.set("ncs_draft", 0, "measure.target", "")
        self.assertEqual({row[0] for row in cells.getDataArray()}, {5.0})

    def test_documents_come_and_go(self):
        """A closed document's place in memory is soon another's."""
        for turn in range(30):
            lead = {"measure.lead": "Agency"} if turn % 2 else {}
            measure = {"measure.text": "Reform", "measure.kind": "measure", "measure.element": "5.6.1", **lead}
            book = tables.build(self.new(), [measure])
            self.assertEqual(book.evaluate(f'=NCS.LEVEL({BOTH};"5.6.1")'), 3.0 if turn % 2 else 2.0)
            book.close()

    def test_two_documents_with_the_same_addresses(self):
        one, other = tables.build(self.new()), tables.build(self.new(), tables.MEASURES[1:])
        first, second = tables.shown(one), tables.shown(other)
        self.assertNotEqual(first, second)
        one.set("ncs_draft", 0, "measure.target", "")
        self.assertEqual(tables.shown(other), second)
        self.assertNotEqual(tables.shown(one), first)


if __name__ == "__main__":
    unittest.main()
