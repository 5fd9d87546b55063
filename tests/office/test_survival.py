# SPDX-License-Identifier: MPL-2.0
"""A workbook survives files, and people without the extension: nothing is lost, and nobody is shown a figure
that is not the tables' own without being told."""
from support.office_case import OfficeCase

ENDINGS = ("ods", "xlsx")
BANNER = ("Start", 2, 2)
VALUE, FORMULA = 0, 1  # in Document.contents()
TOLERANCE = 1e-12


def leave(book):
    """Opened and saved, no more."""


def edit(book):
    """Someone takes back who leads, in the first rows."""
    for row in range(10):
        book.set("ncs_draft", row, "measure.lead", "")


def choose_other_reading(book):
    """A setting that figures depend on, though no formula refers to it."""
    book.setting("reading", "gci")


CHANGES = (leave, edit, choose_other_reading)


def is_same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= TOLERANCE
    return one == other


def differences(expected, found, what):
    """At most 20 cells that differ in value (0) or in formula (1), as texts."""
    nothing = ("", "")
    cells = [key for key in expected | found
             if not is_same(expected.get(key, nothing)[what], found.get(key, nothing)[what])]
    return [f"{key}: {expected.get(key)} became {found.get(key)}" for key in sorted(cells)[:20]]


class SurvivalCase(OfficeCase):
    def worked_on(self):
        """A strategy of many rows with answers and a gap list."""
        book = self.example("exampleland")
        self.office.dispatch("refresh-gap-list", book)
        book.recalculate()
        return book

    def assert_same(self, expected, found):
        self.assertGreater(len(expected), 1000)
        self.assertEqual([], differences(expected, found, VALUE))
        self.assertEqual([], differences(expected, found, FORMULA))


class ChartsTest(SurvivalCase):
    """A chart on a sheet that is not in view once made the office save without end."""

    @staticmethod
    def charts(book):
        """Name, anchor and size in tenths of a millimetre of every chart."""
        found = []
        for index in range(len(book.sheet_names())):
            page = book.sheet(index).DrawPage
            for number in range(page.Count):
                shape = page.getByIndex(number)
                found.append((shape.PersistName, shape.Anchor.AbsoluteName,
                              round(shape.Size.Width / 10), round(shape.Size.Height / 10)))
        return sorted(found)

    def saved_from(self, book, sheet, change):
        book.model.getCurrentController().setActiveSheet(book.sheet(sheet))
        change(book)
        path = book.store(self.folder / f"from-{sheet}.ods")
        self.assertLess(path.stat().st_size, 1 << 20)
        return path

    @staticmethod
    def widen(book):
        """What lies above the charts grows while they are out of view."""
        book.set("ncs_draft", 2, "measure.text", "One more.")
        for index in range(len(book.sheet_names())):
            book.sheet(index).unprotect("")
            book.sheet(index).Rows.getByIndex(0).Height += 500
        book.sheet(0).Rows.insertByIndex(2, 1)

    def test_saved_with_any_sheet_in_view(self):
        for language in ("en", "ar"):
            book = self.office.dispatch("new-workbook", Language=language).document
            charts = self.charts(book)
            self.assertGreaterEqual(len(charts), 6)
            for sheet in range(len(book.sheet_names()) - 1):
                with self.subTest(language=language, sheet=sheet):
                    path = self.saved_from(
                        book, sheet, lambda book, row=sheet: book.set("ncs_draft", row, "measure.text", "We will."))
                    again = self.open(path)
                    self.assertEqual(charts, self.charts(again))
                    again.close()
            self.saved_from(book, 1, self.widen)
            book.close()


class FilesTest(SurvivalCase):
    def test_saved_and_reopened_is_the_same_before_and_after_recalculation(self):
        book = self.worked_on()
        before = book.contents()
        for ending in ENDINGS:
            with self.subTest(ending=ending):
                book = book.reopen(self.folder / f"strategy.{ending}")
                self.assert_same(before, book.contents())
                self.assertFalse(book.model.isModified())
                book.recalculate()
                self.assert_same(before, book.contents())


class WithoutExtensionTest(SurvivalCase):
    """The same journey with each kind of file: with the extension, without it, with it again."""

    def test_banner_tells_on_load_and_everything_comes_back(self):
        expected = self.make()
        self.office.restart(extension=False)
        for ending in ENDINGS:
            with self.subTest(loaded=ending):
                self.go_without(ending, expected[leave])
        self.office.restart(extension=True)
        for change in CHANGES:
            for ending in ENDINGS:
                for saved in ENDINGS:
                    with self.subTest(change=change.__name__, loaded=ending, saved=saved):
                        self.come_back(self.path(change, ending, saved), expected[change])

    def path(self, change, loaded, saved):
        return self.folder / f"{change.__name__}-{loaded}.{saved}"

    def make(self):
        """The files, and what a workbook holds after each change where the extension is at hand."""
        book, expected = self.worked_on(), {}
        for ending in ENDINGS:
            book.store(self.folder / f"strategy.{ending}")
        book.close()
        for change in CHANGES:
            book = self.open(self.folder / "strategy.ods")
            change(book)
            book.recalculate()
            expected[change] = book.contents()
            self.assertEqual("", expected[change].get(BANNER, ("",))[0])
            book.close()
        self.assertNotEqual(expected[leave], expected[choose_other_reading])
        return expected

    def go_without(self, ending, before):
        """Nobody recalculates; still the reader is told, and no number is another one."""
        for change in CHANGES:
            book = self.open(self.folder / f"strategy.{ending}")
            found = book.contents()
            self.assertRegex(str(found[BANNER][0]), "extension is missing: figures are frozen")
            self.assertEqual([], [key for key, (value, _formula) in found.items()
                                  if isinstance(value, float) and not is_same(value, before[key][VALUE])])
            change(book)
            for saved in ENDINGS:
                book.store(self.path(change, ending, saved))
            book.recalculate()
            self.assertIn("extension is missing", str(book.value("C3", "Start")))
            book.close()

    def come_back(self, path, expected):
        """At once, and after a hard recalculation."""
        book = self.open(path)
        self.assert_same(expected, book.contents())
        self.assertFalse(book.model.isModified())
        book.recalculate()
        self.assert_same(expected, book.contents())
        book.close()
