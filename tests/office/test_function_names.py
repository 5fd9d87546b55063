# SPDX-License-Identifier: MPL-2.0
"""Formulas keep their names and values in ODS, XLSX and XLS, and come back when the extension does."""
import re
import sys
import unittest
import zipfile

from support import strategy_tables as tables
from support.office_case import ROOT, OfficeCase

sys.path.insert(0, str(ROOT / "scripts"))
import generate_functions  # noqa: E402

FUNCTIONS = generate_functions.read(ROOT / "extension" / "registry" / "functions.xml")
COLUMN = 5  # F: every function's example


def build(document):
    book = tables.build(document)
    for row, function in enumerate(FUNCTIONS):
        book.sheet("Figures").getCellByPosition(COLUMN, row).setFormula(
            f"={function.stored}" + function.example[len(function.shown):])
    return book


def examples(book):
    cells = book.sheet("Figures").getCellRangeByPosition(COLUMN, 0, COLUMN, len(FUNCTIONS) - 1)
    return [row[0] for row in cells.getDataArray()]


def formulas(book):
    sheet = book.sheet("Figures")
    return [sheet.getCellByPosition(COLUMN, row).getFormula() for row in range(len(FUNCTIONS))]


class FunctionNamesTest(OfficeCase):
    def round_trip(self, ending):
        book = build(self.new())
        values, figures, stored = examples(book), tables.shown(book), formulas(book)
        self.assertNotIn(None, values)
        file = self.folder / f"book.{ending}"
        book = book.reopen(file)
        self.assertEqual(formulas(book), stored)
        for got, wanted in zip(examples(book), values):
            if isinstance(wanted, float):
                self.assertAlmostEqual(got, wanted, 14, "on load; XLSX stores 15 digits")
            else:
                self.assertEqual(got, wanted, "on load")
        book.recalculate()
        self.assertEqual(examples(book), values, "after a hard recalculation")
        self.assertEqual(tables.shown(book), figures)
        book.set("ncs_draft", 2, "measure.lead", "Ministry of Justice")
        self.assertEqual(tables.shown(book), tables.afresh(self.office, book))
        return file, book

    def test_ods(self):
        file, _ = self.round_trip("ods")
        content = zipfile.ZipFile(file).read("content.xml").decode()
        for function in FUNCTIONS:
            self.assertIn(f"of:={function.stored}(", content, "this name is for ever")

    def test_xlsx(self):
        file, _ = self.round_trip("xlsx")
        with zipfile.ZipFile(file) as parts:
            sheet = parts.read("xl/worksheets/sheet1.xml").decode()
            names = re.findall(r'<definedName[^>]*name="([^"]+)"', parts.read("xl/workbook.xml").decode())
        for function in FUNCTIONS:
            self.assertIn(function.stored + "(", sheet.replace("&quot;", '"'))
        self.assertEqual([n for n in names if not n.startswith(("ncs_", "_xlnm"))], [], "left over names")

    def test_xls(self):
        self.round_trip("xls")

    def test_from_ods_to_xlsx_and_back(self):
        _, book = self.round_trip("ods")
        book.set("ncs_draft", 2, "measure.lead", "")
        values = examples(book)
        book = book.reopen(self.folder / "other.xlsx").reopen(self.folder / "third.ods")
        book.recalculate()
        self.assertEqual(examples(book), values)
        self.assertEqual(tables.shown(book), tables.afresh(self.office, book))


if __name__ == "__main__":
    unittest.main()
