# SPDX-License-Identifier: MPL-2.0
"""The copy for readers without the extension: every figure is there, nothing computes, and it says where it
comes from."""
import unittest

from support.office_case import OfficeCase
from com.sun.star.sheet.CellFlags import FORMULA
from com.sun.star.sheet.FormulaResult import ERROR

ENDINGS = ("ods", "xlsx")
TOLERANCE = 1e-12


class StaticCopyTest(OfficeCase):
    def copy(self, book, ending, name="copy"):
        path = self.folder / f"{name}.{ending}"
        outcome = self.office.dispatch("static-copy", book, URL=str(path))
        self.assertEqual("ok", outcome.get("Status"), outcome.value)
        self.assertEqual([path.as_uri()], list(outcome["Files"]))
        return path

    def worked_on(self):
        book = self.example("exampleland")
        book.setting("country", "Kenya")
        book.set("ncs_cop", 0, "cop.value", "yes")
        self.office.dispatch("refresh-gap-list", book)
        book.recalculate()
        return book

    @staticmethod
    def values(book, sheets):
        return {key: value for key, (value, _formula) in book.contents().items() if key[0] in sheets}

    @staticmethod
    def differs(one, other):
        if isinstance(one, float) and isinstance(other, float):
            return abs(one - other) > TOLERANCE
        return one != other

    def test_every_figure_stands_without_the_extension(self):
        book = self.worked_on()
        sheets = set(book.sheet_names())
        expected = self.values(book, sheets)
        self.assertGreater(len(expected), 3000)
        paths = [self.copy(book, ending) for ending in ENDINGS]
        book.close()
        self.office.restart(extension=False)
        for path in paths:
            with self.subTest(path=path.suffix):
                copy = self.open(path)
                copy.recalculate()
                found = self.values(copy, sheets)
                wrong = {key: (value, found.get(key)) for key, value in expected.items()
                         if self.differs(value, found.get(key, ""))}
                self.assertEqual({}, dict(list(wrong.items())[:10]))
                for name in copy.sheet_names():
                    sheet = copy.sheet(name)
                    self.assertEqual(0, sheet.queryContentCells(FORMULA).Count, name)
                    self.assertEqual("", sheet.queryFormulaCells(ERROR).RangeAddressesAsString, name)
                said = [cell for row in copy.range("A1:B12", "Provenance").getDataArray() for cell in row]
                self.assertIn("Kenya", said)
                self.assertTrue(any(str(cell).startswith("guide.2018 ") for cell in said), said)
                copy.close()
        self.office.restart(extension=True)

    def test_workbook_itself_is_left_as_it_is(self):
        book = self.worked_on().reopen(self.folder / "book.ods")
        before, undo = book.contents(), book.undo_titles()
        self.copy(book, "ods")
        self.assertEqual(before, book.contents())
        self.assertEqual(undo, book.undo_titles())
        self.assertFalse(book.model.isModified())
        self.assertEqual(1, len(self.office.documents()))

    def test_arabic_copy_runs_from_right_to_left(self):
        book = self.office.dispatch("new-workbook", Language="ar").document
        copy = self.open(self.copy(book, "ods", "ar"))
        self.assertEqual(1, copy.sheet(len(copy.sheet_names()) - 1).TableLayout)

    def test_what_cannot_be_written_is_refused_and_leaves_nothing(self):
        book = self.workbook()
        outcome = self.office.dispatch("static-copy", book, URL=str(self.folder / "no" / "copy.ods"))
        self.assertEqual(("refused", "export.folder-missing"), (outcome["Status"], outcome["Findings"][0][0]))
        outcome = self.office.dispatch("static-copy", book, URL=str(self.folder / "copy.ods"), Format="pdf")
        self.assertEqual(("refused", "command.argument-bad"), (outcome["Status"], outcome["Findings"][0][0]))
        outcome = self.office.dispatch("static-copy", book)
        self.assertEqual(("refused", "export.no-target"), (outcome["Status"], outcome["Findings"][0][0]))
        self.assertEqual([], list(self.folder.iterdir()))
        self.assertEqual(1, len(self.office.documents()))


if __name__ == "__main__":
    unittest.main()
