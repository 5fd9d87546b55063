# SPDX-License-Identifier: MPL-2.0
"""No text in a cell is cut off: new workbooks, drafts as they fill, text taken in, workbooks that change language.

In Arabic, whose letters stand highest; with NCS_WIDE in the environment in every language."""
import itertools
import os
import unittest

from support.cell_room import cut_off
from support.office_case import OfficeCase, ROOT, SHEETS
from support.office_document import read_csv

TEMPLATES = "rapid", "stocktaking", "workshop", "action-plan"
LANGUAGES = ("en", "fr", "es", "ru", "zh-CN", "ar") if "NCS_WIDE" in os.environ else ("ar",)
EXAMPLE = ROOT / "examples" / "us-2023"
TALL = 3000  # hundredths of a millimetre
TEXT = "# One\nA national CIRT serves government.\nA law on cybercrime is revised."


class CellRoomTest(OfficeCase):
    options = {"limit": 1800}

    def assert_room(self, book):
        faults = cut_off(book)
        self.assertFalse(faults, "\n".join(str(fault) for fault in faults[:20]))

    def for_each_language(self, fill):
        """Measures a new strategy workbook after fill(book)."""
        for language in LANGUAGES:
            with self.subTest(language=language):
                book = self.office.dispatch("new-workbook", Language=language).document
                fill(book)
                self.assert_room(book)
                book.close()

    def test_templates(self):
        for language, template in itertools.product(LANGUAGES, TEMPLATES):
            with self.subTest(language=language, template=template):
                book = self.office.dispatch("new-workbook", Language=language, Template=template).document
                self.assert_room(book)
                book.close()

    def test_text_taken_in(self):
        self.for_each_language(lambda book: self.assertEqual(
            "ok", self.office.dispatch("take-text", book, Text=TEXT)["Status"]))

    def test_draft_that_has_grown(self):
        """Nobody typed into the sheets that show its figures."""
        def fill(book):
            for row in read_csv(EXAMPLE / "settings.csv"):
                if row["setting.key"] != "language":
                    book.setting(row["setting.key"], row["setting.value"])
            book.fill_csv("ncs_draft", EXAMPLE / "draft.csv")
            book.recalculate()
        self.for_each_language(fill)

    def test_gaps_of_many_words(self):
        """A level that is neither the first nor the last takes the most words."""
        def fill(book):
            elements = [row["answer.element"] for row in book.rows("ncs_answers")]
            book.fill("ncs_draft", [{"measure.id": f"m-{place}", "measure.text": "x", "measure.element": element,
                                     "measure.kind": "context" if place else "measure"}
                                    for place, element in enumerate(elements)])
            book.recalculate()
        self.for_each_language(fill)

    def test_workbook_that_changes_its_language(self):
        """A row that somebody made higher stays so."""
        book = self.workbook()
        book.sheet(SHEETS["coverage"]).Rows.getByIndex(3).Height = TALL
        for language in LANGUAGES:
            with self.subTest(language=language):
                changed = self.office.dispatch("change-language", book, Language=language).document
                self.assert_room(changed)
                self.assertAlmostEqual(TALL, changed.sheet(SHEETS["coverage"]).Rows.getByIndex(3).Height, delta=12)
                changed.close()


if __name__ == "__main__":
    unittest.main()
