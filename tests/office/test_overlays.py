# SPDX-License-Identifier: MPL-2.0
"""What stands beside the coverage and never enters it: child online protection, and what the Global
Cybersecurity Index says of the country; and workbooks of other editions of the Guide."""
import pathlib
import unittest
import xml.etree.ElementTree

from support.office_case import OfficeCase, SHEETS
from com.sun.star.sheet.FormulaResult import ERROR

ROOT = pathlib.Path(__file__).resolve().parents[2]
COP, DRAFT, GCI, LISTS = (SHEETS[key] for key in ("cop", "draft", "gci", "lists"))
PILLARS = ("legal", "technical", "organizational", "capacity", "cooperation")
COVERAGE = "=NCS.COVERAGE(ncs_draft;ncs_answers)"
COP_COVERAGE = '=NCS.COVERAGE(ncs_draft;ncs_cop;"{}")'


def scores():
    """Code of a country -> its figures, from the file that the extension packs."""
    root = xml.etree.ElementTree.parse(ROOT / "extension" / "catalogue" / "gci-scores.xml").getroot()
    return {country.get("iso3"): country for country in root.iter("country")}


class OverlayCase(OfficeCase):
    def book_in(self, **arguments):
        outcome = self.office.dispatch("new-workbook", **arguments)
        self.assertIsNotNone(outcome.document, outcome.value)
        return outcome.document

    def errors(self, book):
        return {name: faults for name in book.sheet_names()
                if (faults := book.sheet(name).queryFormulaCells(ERROR).RangeAddressesAsString)}


class ChildOnlineProtectionTest(OverlayCase):
    def item(self, book, number):
        return next(row for row, cells in enumerate(book.rows("ncs_cop"))
                    if cells["cop.item"].split(" ")[0] == number)

    def test_answers_move_their_own_figures_only(self):
        book = self.workbook()
        self.assertEqual(15, len([row for row in book.rows("ncs_cop") if row["cop.item"]]))
        before = book.evaluate(COVERAGE)
        book.set("ncs_cop", self.item(book, "1"), "cop.value", "yes")
        book.set("ncs_cop", self.item(book, "2"), "cop.value", "partly")
        # Legal: 1, 2, 3 and 5 come first, and the third of our own in second place.
        self.assertAlmostEqual((1 + 0.5) / 4.5, book.evaluate(COP_COVERAGE.format("gca.pillar.legal")), 12)
        self.assertAlmostEqual((1 + 0.5) / 4.5, book.value("C5", "Child online protection"), 12)
        self.assertEqual(before, book.evaluate(COVERAGE))
        states = [row[0] for row in book.range("A14:A28", COP).getDataArray()]
        self.assertEqual(["✔ Measured", "◐ Partial", "○ To draft"], states[:3])

    def test_row_of_the_draft_serves_an_item_by_its_id(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A hotline shall be opened.", "measure.kind": "measure",
                                 "measure.element": "5.5.6", "measure.lead": "Agency"}])
        coverage = book.evaluate(COVERAGE)
        level = '=NCS.LEVEL(ncs_draft;ncs_cop;"cop.2020.p04")'
        self.assertEqual(0, book.evaluate(level))
        book.set("ncs_draft", 0, "measure.further", "cop.2020.p04")
        self.assertEqual(3, book.evaluate(level))
        self.assertEqual(coverage, book.evaluate(COVERAGE))
        book.set("ncs_draft", 1, "measure.text", "A campaign.")
        book.set("ncs_draft", 1, "measure.element", "cop.2020.p11")
        self.assertEqual(1, book.range("A6", DRAFT).getDataArray()[0][0])
        findings = self.office.dispatch("check", book)["Findings"]
        self.assertFalse([f for f in findings if f[0].startswith("element.")], findings)

    def test_check_names_the_cells_of_its_table(self):
        book = self.workbook()
        row = self.item(book, "3")
        book.set("ncs_cop", row, "cop.value", "yes")
        book.set("ncs_cop", 16, "cop.item", "99 Nothing")
        found = {f[0]: (f[2], f[3]) for f in self.office.dispatch("check", book)["Findings"]}
        self.assertEqual("Child online protection", found["cop.yes-without-evidence"][0])
        self.assertEqual(("Child online protection", "B30"), found["cop.item-unknown"])

    def test_sheet_has_no_error_and_survives_a_file(self):
        book = self.workbook()
        book.set("ncs_cop", 0, "cop.value", "yes")
        expected = book.evaluate(COP_COVERAGE.format(""))
        self.assertEqual({}, self.errors(book))
        for ending in ("ods", "xlsx"):
            again = self.open(book.store(self.folder / f"cop.{ending}"))
            again.recalculate()
            self.assertEqual(expected, again.evaluate(COP_COVERAGE.format("")))
            self.assertEqual({}, self.errors(again))


class GciProfileTest(OverlayCase):
    def shown(self, book):
        return [row[0] for row in book.range("B6:B12", GCI).getDataArray()]

    def assert_profile(self, book, code):
        country = scores()[code]
        expected = [float(country.get(pillar)) for pillar in PILLARS]
        expected += [float(country.get("total-2024")), float(country.get("total-2020"))]
        self.assertEqual(expected, self.shown(book))

    def test_country_is_found_by_name_code_and_english_name(self):
        book = self.book_in(Language="fr")
        self.assertEqual(["–"] * 7, self.shown(book))
        for name, code in (("Kenya", "KEN"), ("DEU", "DEU"), ("Germany", "DEU"), ("Allemagne", "DEU"),
                           ("Bolivia (Plurinational State of)", "BOL"), ("Iran (Islamic Republic of)", "IRN")):
            with self.subTest(name=name):
                book.setting("country", name)
                book.recalculate()
                self.assert_profile(book, code)

    def test_every_country_can_be_chosen_in_every_language(self):
        for language in ("en", "fr", "es", "ru", "zh-CN", "ar"):
            book = self.book_in(Language=language)
            names = [row[0] for row in book.range("AM2:AM195", LISTS).getDataArray()]
            codes = [row[0] for row in book.range("AN2:AN195", LISTS).getDataArray()]
            self.assertEqual(194, len(set(names)), language)
            self.assertEqual(set(scores()), set(codes), language)
            for row in (0, 97, 193):
                book.setting("country", names[row])
                book.recalculate()
                self.assert_profile(book, codes[row])
            book.close()

    def test_unknown_country_is_told_and_shows_no_figure(self):
        book = self.book_in(Country="Exampleland")
        self.assertIn("Exampleland", book.value("A3", "GCI profile"))
        self.assertEqual(["–"] * 7, self.shown(book))
        self.assertEqual({}, self.errors(book))

    def test_figures_of_the_index_never_touch_the_coverage(self):
        book = self.example("us-2023")
        before = book.evaluate(COVERAGE)
        for name in ("Kenya", "Afghanistan", ""):
            book.setting("country", name)
            book.recalculate()
            self.assertEqual(before, book.evaluate(COVERAGE))

    def test_indicator_shows_the_highest_level_of_its_elements(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A team.", "measure.kind": "measure", "measure.element": "5.3.1",
                                 "measure.lead": "Agency"}])
        book.recalculate()
        levels = {row[0].split(" ")[0]: row[3] for row in book.range("A19:D38", GCI).getDataArray()}
        self.assertEqual(3, levels["T1"])
        self.assertEqual(0, levels["L1"])


class EditionsTest(OverlayCase):
    def test_workbook_of_each_edition_is_whole(self):
        for edition, elements in (("2018", 33), ("2021", 38), ("2025", 1)):
            with self.subTest(edition=edition):
                book = self.book_in(Edition=edition)
                self.assertEqual(edition, book.setting("edition"))
                answers = [row for row in book.rows("ncs_answers") if row["answer.element"]]
                self.assertEqual(elements, len(answers))
                self.assertEqual(elements, len(book.evaluate_array("=NCS.MATRIX(ncs_draft;ncs_answers)", elements, 5)))
                number = answers[0]["answer.element"].split(" ")[0]
                book.fill("ncs_draft", [{"measure.text": "We will.", "measure.kind": "measure",
                                         "measure.element": answers[0]["answer.element"]}])
                self.assertEqual(2, book.evaluate(f'=NCS.LEVEL(ncs_draft;ncs_answers;"{number}")'))
                self.office.dispatch("refresh-gap-list", book)
                self.assertTrue(any(row["gap.id"].startswith("element.gap/") for row in book.rows("ncs_gaps")))
                book.close()

    def test_gaps_offer_what_itu_has(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "We will.", "measure.kind": "measure", "measure.element": "5.1.1"}])
        self.office.dispatch("refresh-gap-list", book)
        offered = {row["gap.id"]: row["gap.help"] for row in book.rows("ncs_gaps") if row["gap.id"]}
        self.assertIn("(3.6c)", offered["element.gap/exercises"])
        for pillar, paragraph in (("legal", "3.4a"), ("technical", "3.5b"), ("organizational", "3.6a"),
                                  ("capacity", "3.7b"), ("international", "3.8b")):
            self.assertIn(f"({paragraph})", offered[f"pillar.thin/gca.pillar.{pillar}@gca"])


if __name__ == "__main__":
    unittest.main()
