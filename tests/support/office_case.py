# SPDX-License-Identifier: MPL-2.0
"""Base of the office tests: one fresh office a class, which must still live after every test."""
import pathlib
import tempfile
import unittest
import xml.etree.ElementTree

from support.office import Office
from support.office_document import read_csv

# Key of each sheet of a strategy workbook -> its place.
SHEETS = {use.get("sheet"): place for place, use in enumerate(xml.etree.ElementTree.parse(
    pathlib.Path(__file__).resolve().parents[2] / "templates" / "strategy.xml").getroot().iter("use"))}
PLANNING = ("lifecycle", "principles", "stocktaking", "stakeholders", "monitoring", "consultation", "evidence")
ROOT = pathlib.Path(__file__).resolve().parents[2]


class OfficeCase(unittest.TestCase):
    """`self.office` is shared by the class; `self.folder` is a fresh temporary folder a test;
    documents opened with self.new() and self.open() are closed after it."""

    options = {}  # keyword arguments of Office

    @classmethod
    def setUpClass(cls):
        cls.office = Office(**cls.options).start()
        cls.addClassCleanup(cls._stop)

    @classmethod
    def _stop(cls):
        cls.office.stop()
        faults = cls.office.faults()
        if faults:
            raise AssertionError("a sanitizer found:\n" + "\n".join(faults[:20]) + "\n" + cls.office.words()[-4000:])

    def setUp(self):
        if not self.office.alive:
            self.fail(f"the office is gone before the test\n{self.office.words()[-2000:]}")
        folder = tempfile.TemporaryDirectory(prefix="ncs-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.addCleanup(self._close_documents)

    def _close_documents(self):
        self.assertTrue(self.office.alive, f"the office died\n{self.office.words()[-2000:]}")
        with self.office.within(120, "closing the documents"):
            for document in self.office.documents():
                document.close()

    def new(self):
        return self.office.new()

    def open(self, path, **media):
        return self.office.open(path, **media)

    def workbook(self):
        """A new strategy workbook, made by the command."""
        outcome = self.office.dispatch("new-workbook")
        self.assertIsNotNone(outcome.document, f"new-workbook made none: {outcome.value}")
        return outcome.document

    def example(self, name, planning=()):
        """A new strategy workbook with the settings and rows of an example; `planning` names the tables
        beside the draft that are filled too."""
        book, folder = self.workbook(), ROOT / "examples" / name
        for row in read_csv(folder / "settings.csv"):
            book.setting(row["setting.key"], row["setting.value"])
        for table in ("draft", "answers", *planning):
            if (folder / f"{table}.csv").is_file():
                book.replace(f"ncs_{table}", read_csv(folder / f"{table}.csv"))
        return book
