# SPDX-License-Identifier: MPL-2.0
"""Settings changed by hand: every figure and text follows at once, in new and in opened workbooks,
although Calc does not know that the formulas depend on them."""
import unittest

from support import strategy_tables as tables
from support.office_case import OfficeCase

TECHNICAL, ELEMENT = 1, 14  # rows of FORMULAS: coverage of the technical pillar, EXPLAIN


class SettingsTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.book = tables.build(self.new())
        self.gca = tables.shown(self.book)

    def expect_fresh(self, book):
        """What is shown is right, without anybody asking for a recalculation."""
        shown = tables.shown(book)
        self.assertEqual(shown, tables.afresh(self.office, book))
        return shown

    def test_reading_changed_by_hand(self):
        self.book.setting("reading", "gci")
        gci = self.expect_fresh(self.book)
        self.assertNotEqual(gci[TECHNICAL], self.gca[TECHNICAL])
        self.book.setting("reading", "gca")
        self.assertEqual(self.expect_fresh(self.book), self.gca)

    def test_reading_changed_in_an_opened_workbook(self):
        """On load Calc shows stored values and calls no add-in, so nobody has read the settings yet."""
        for ending in ("ods", "xlsx"):
            book = tables.build(self.new()).reopen(self.folder / f"book.{ending}")
            book.setting("reading", "gci")
            self.assertNotEqual(self.expect_fresh(book)[TECHNICAL], self.gca[TECHNICAL], ending)
            book.close()

    def test_change_is_undone(self):
        self.book.setting("reading", "gci")
        tables.shown(self.book)
        self.book.undo()
        self.assertEqual(self.expect_fresh(self.book), self.gca)
        self.book.redo()
        self.assertNotEqual(self.expect_fresh(self.book), self.gca)

    def test_formula_of_ours_among_the_settings_is_taken_back(self):
        """It cannot be read while it asks for the settings itself, and then nothing is."""
        self.book.cell("Settings.C4").setFormula(f"={tables.FUNCTION}VERSION()")
        self.book.recalculate()
        self.book.undo()
        self.assertEqual(self.expect_fresh(self.book), self.gca)

    def test_setting_that_is_a_formula(self):
        self.book.cell("Settings.C4").setFormula('=IF(Figures.H1=1;"gci";"gca")')
        self.assertEqual(self.expect_fresh(self.book), self.gca)
        self.book.cell("Figures.H1").setValue(1)
        self.assertNotEqual(self.expect_fresh(self.book)[TECHNICAL], self.gca[TECHNICAL])

    def test_volatile_formula_beside_the_settings_ends(self):
        self.book.cell("Settings.C6").setFormula("=NOW()")
        with self.office.within(30, "a volatile setting"):
            self.book.setting("reading", "gci")
            self.book.recalculate()
        self.assertNotEqual(tables.shown(self.book)[TECHNICAL], self.gca[TECHNICAL])

    def test_settings_that_moved(self):
        sheet = self.book.sheet("Settings")
        sheet.getRows().insertByIndex(0, 4)
        tables.shown(self.book)
        self.book.setting("reading", "gci")
        self.assertNotEqual(self.expect_fresh(self.book)[TECHNICAL], self.gca[TECHNICAL])
        sheet.moveRange(sheet.getCellByPosition(5, 20).getCellAddress(),
                        self.book.named("ncs_settings").getRangeAddress())
        tables.shown(self.book)
        self.book.setting("reading", "gca")
        self.assertEqual(self.expect_fresh(self.book), self.gca)

    def test_settings_whose_sheet_was_replaced(self):
        sheets = self.book.model.getSheets()
        sheets.removeByName("Settings")
        sheets.insertNewByName("Settings", 3)
        self.book.make_table("ncs_settings", tables.SETTING_KEYS, tables.SETTINGS, "Settings", tables.SETTINGS_AT)
        self.book.recalculate()
        self.assertEqual(tables.shown(self.book), self.gca)
        self.book.setting("reading", "gci")
        self.assertNotEqual(self.expect_fresh(self.book)[TECHNICAL], self.gca[TECHNICAL])

    def test_unknown_value_counts_as_the_default(self):
        self.book.setting("reading", "gci")
        tables.shown(self.book)
        self.book.setting("reading", "nonsense")
        self.assertEqual(self.expect_fresh(self.book), self.gca)

    def test_settings_that_are_deleted(self):
        self.book.setting("reading", "gci")
        tables.shown(self.book)
        self.book.named("ncs_settings").clearContents(1 | 2 | 4 | 16)
        self.assertEqual(self.expect_fresh(self.book), self.gca)

    def test_argument_overrules_the_setting(self):
        self.book.setting("reading", "gci")
        formula = '=NCS.COVERAGE(ncs_draft;ncs_answers;"gca.pillar.technical";"gca")'
        self.assertEqual(self.book.evaluate(formula), self.gca[TECHNICAL])

    def test_language_of_the_office_changes_nothing(self):
        self.assertIn("level 6 of 6", self.gca[ELEMENT])
        self.assertTrue(self.book.evaluate('=NCS.TEXT("5.3.1")').startswith("Establish"))

    def test_workbook_without_settings(self):
        book = tables.build(self.new(), settings=())
        book.model.NamedRanges.removeByName("ncs_settings")
        book.recalculate()
        self.assertEqual(tables.shown(book), self.gca)


class OtherLanguageTest(SettingsTest):
    """The same in an office that runs in another locale."""

    options = {"locale": "fr-FR"}


if __name__ == "__main__":
    unittest.main()
