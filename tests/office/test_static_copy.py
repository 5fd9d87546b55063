# SPDX-License-Identifier: MPL-2.0
"""The copy for readers without the extension: every figure is there, nothing computes, and it says where it
comes from."""
import csv
import os
import subprocess
import unittest

from support.office_case import OfficeCase
from com.sun.star.sheet.CellFlags import FORMULA
from com.sun.star.sheet.FormulaResult import ERROR

ENDINGS = ("ods", "xlsx")
TOLERANCE = 1e-12


def _number(text):
    try:
        return float(text)
    except ValueError:
        return None


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
            return abs(one - other) > TOLERANCE * max(1, abs(one))
        return one != other

    def in_gnumeric(self, path):
        """{(sheet, column, row): what Gnumeric reads there, as text} by the sheet's place."""
        folder = self.folder / f"gnumeric-{path.suffix[1:]}"
        folder.mkdir()
        run = subprocess.run(
            ["ssconvert", "-S", "--recalc", "-T", "Gnumeric_stf:stf_assistant",
             "-O", "format=raw separator=, quoting-mode=auto", str(path), str(folder / "%n.csv")],
            capture_output=True, text=True, check=False, timeout=120,
            env=dict(os.environ, LC_ALL="C.UTF-8", HOME=str(self.folder)))
        self.assertEqual(0, run.returncode, run.stderr)
        cells = {}
        for sheet, file in enumerate(sorted(folder.iterdir(), key=lambda file: int(file.stem))):
            with open(file, encoding="utf-8", newline="") as stream:
                cells.update({(sheet, column, row): cell for row, line in enumerate(csv.reader(stream))
                              for column, cell in enumerate(line) if cell})
        return cells

    def test_gnumeric_shows_every_figure(self):
        book = self.worked_on()
        places = {name: number for number, name in enumerate(book.sheet_names())}
        expected = {(places[name], column, row): value
                    for (name, column, row), value in self.values(book, set(places)).items()}
        for ending in ENDINGS:
            with self.subTest(ending=ending):
                found = self.in_gnumeric(self.copy(book, ending))
                # Its text files begin at the first cell that holds anything.
                first = {sheet: (min(p[1] for p in expected if p[0] == sheet), min(p[2] for p in expected if p[0] == sheet))
                         for sheet in {place[0] for place in expected}}
                wrong = {}
                for place, value in expected.items():
                    left, top = first[place[0]]
                    cell = found.get((place[0], place[1] - left, place[2] - top), "")
                    if isinstance(value, float):
                        same = _number(cell) is not None and not self.differs(value, _number(cell))
                    else:
                        same = value.split() == cell.split()
                    if not same:
                        wrong[place] = (value, cell)
                self.assertEqual({}, dict(list(wrong.items())[:10]), len(wrong))

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
