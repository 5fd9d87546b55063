# SPDX-License-Identifier: MPL-2.0
"""The planner's sheets and the commands about them: figures of the sheets, snapshots, reading, language."""
from support.command_case import CommandCase
from support.office_case import PLANNING, SHEETS
from com.sun.star.sheet.FormulaResult import ERROR

COVERAGE = "=NCS.COVERAGE(ncs_draft;ncs_answers)"
LANGUAGES = ("ar", "zh-CN", "en")


def measure(number, **cells):
    return {"measure.id": f"m-{number}", "measure.text": f"Measure {number}", "measure.kind": "measure",
            "measure.element": "5.3.1", **{f"measure.{key}": value for key, value in cells.items()}}


class PlanningCase(CommandCase):
    def errors(self, book):
        return {name: faults for name in book.sheet_names()
                if (faults := book.sheet(name).queryFormulaCells(ERROR).RangeAddressesAsString)}

    def filled(self):
        book = self.example("exampleland", PLANNING)
        book.recalculate()
        return book


class SheetsTest(PlanningCase):
    def test_filled_workbook_has_no_error(self):
        self.assertEqual({}, self.errors(self.filled()))

    def test_action_plan_follows_the_draft(self):
        book, plan = self.workbook(), SHEETS["plan"]
        book.fill("ncs_draft", [measure(1, lead="Agency", start="2027-02-15", end="2028-03-31", amount=100),
                                {"measure.text": "Context only", "measure.element": "5.3.1"},
                                {"measure.text": "No kind", "measure.kind": "-", "measure.element": "5.3.1"},
                                measure(2, end=2029, kind=" Measure "), measure(3, kind="mesure", element="5.7.1")])
        shown = [row[0] for row in book.range("B6:B9", plan).getDataArray()]
        self.assertEqual(["m-1", "m-2", "m-3", ""], shown, "spaces, capitals and other languages do not matter")
        dates = book.range("AK6:AL7", plan).getDataArray()
        self.assertEqual((46433, 46843), dates[0])
        self.assertEqual((47119, 47483), dates[1], "an end without a start takes the whole year")
        book.set("ncs_draft", 0, "measure.text", "")
        self.assertEqual("m-2", book.value("B6", plan))

    def test_costs_are_spread_and_summed_by_currency(self):
        book, costs = self.workbook(), SHEETS["costs"]
        book.setting("from", "2027")
        book.fill("ncs_draft", [
            measure(1, start="2027-01-01", end="2028-12-31", amount=731, currency="EUR", funding="Budget"),
            measure(2, end="2028-12-31", amount=366, currency="EUR", element="5.7.1"),
            measure(3, amount=50, currency="EUR", funding="Budget"),
            measure(4, end=2027, amount=999, currency="XTS", funding="Grant (EU)")])
        years = [row[0] for row in book.range("C8:C9", costs).getDataArray()]
        self.assertEqual([365, 366 + 366], [round(value, 6) for value in years])
        self.assertEqual("EUR", book.value("C4", costs))
        self.assertIn("1", book.value("D4", costs))
        self.assertEqual((50.0, 1147.0), (round(book.value("C16", costs), 6), book.value("C17", costs)))
        self.assertEqual(("Budget", 781.0), (book.value("A31", costs), book.value("C31", costs)))
        self.assertEqual(366, book.value("C42", costs), "unfunded")
        pillars = [row[0] for row in book.range("C21:C26", costs).getDataArray()]
        self.assertEqual(1147, sum(pillars))
        book.setting("currency", "XTS")
        self.assertEqual(999, book.value("C17", costs))

    def test_monitoring_tells_how_kpis_come_on(self):
        book = self.workbook()
        row = {"kpi.name": "Share", "kpi.baseline": 10, "kpi.baseline-date": 2026, "kpi.target": 20,
               "kpi.target-date": 2030, "kpi.reading-date": 2028}
        book.fill("ncs_monitoring", [{**row, "kpi.reading": value} for value in (20, 15, 13, 11)] +
                  [{"kpi.name": "New"}, {"kpi.name": "Falling", "kpi.baseline": 20, "kpi.target": 10, "kpi.reading": 10}])
        shown = [cells[0].split(" ")[0] for cells in book.range("A5:A10", SHEETS["monitoring"]).getDataArray()]
        self.assertEqual(["✔", "◔", "◐", "●", "○", "✔"], shown)

    def test_lifecycle_moves_the_chips_of_the_start_sheet(self):
        book = self.workbook()
        self.assertEqual("○ Initiation 0/4", book.value("C19", SHEETS["start"]))
        self.assertIn("3.1.1", book.value("C20", SHEETS["start"]))
        for row in range(4):
            book.set("ncs_lifecycle", row, "step.status", "done" if row else "left out")
            self.assertEqual(row < 1, book.value("C19", SHEETS["start"]).startswith("○"))
            book.set("ncs_lifecycle", row, "step.output", "A paper")
        self.assertEqual("✔ Initiation 3/3", book.value("C19", SHEETS["start"]))
        self.assertIn("3.2.1", book.value("C20", SHEETS["start"]))

    def test_computed_sheets_are_protected_and_settings_open(self):
        book = self.workbook()
        for key in ("start", "plan", "costs", "reference"):
            self.assertTrue(book.sheet(SHEETS[key]).isProtected(), key)
        for key in ("draft", "coverage", "gaps", "lifecycle"):
            self.assertFalse(book.sheet(SHEETS[key]).isProtected(), key)
        cells = book.named("ncs_settings")
        value = cells.getCellByPosition(book.keys("ncs_settings").index("setting.value"), 2)
        self.assertFalse(value.CellProtection.IsLocked)
        book.sheet(SHEETS["start"]).unprotect("")
        self.assertFalse(book.sheet(SHEETS["start"]).isProtected(), "there is no password")

    def test_computed_cells_refuse_to_be_typed_over(self):
        book = self.workbook()
        validation = book.sheet(SHEETS["draft"]).getCellRangeByName("A5").Validation
        self.assertTrue(validation.ShowErrorMessage)
        self.assertEqual("STOP", validation.ErrorAlertStyle.value)
        self.assertEqual("CUSTOM", validation.Type.value)
        self.assertIn("computed", validation.ErrorMessage)


class SmallWorkbooksTest(PlanningCase):
    """Workbooks of the other templates: what they lack is no fault, and a command that needs it says so."""

    def made(self, template):
        return self.office.dispatch("new-workbook", Template=template).document

    def test_check_finds_nothing_in_an_untouched_one(self):
        for template in ("rapid", "stocktaking", "workshop", "action-plan"):
            outcome = self.run_command("check", self.made(template))
            self.assertEqual((), tuple(outcome["Findings"]), template)

    def test_rapid_check_makes_figures_and_gaps_of_answers(self):
        book = self.made("rapid")
        book.fill("ncs_answers", [{"answer.value": "yes"}, {"answer.value": "partly"}, {"answer.value": "no"}])
        self.assertAlmostEqual(1.5 / 11, book.value("B7", 0), 1)
        states = [row[0] for row in book.range("G16:G18", 0).getDataArray()]
        self.assertEqual(["✔ Measured", "◐ Partial", "● Missing"], states)
        self.run_command("refresh-gap-list", book)
        self.assertTrue(book.rows("ncs_gaps"))

    def test_workbook_without_a_draft_has_no_gaps_to_export(self):
        for command in ("export-checklist", "next-gap"):
            self.refuse("table.missing", command, self.made("stocktaking"), URL=str(self.folder / "gaps.ods"))

    def test_scores_show_median_spread_and_dissent(self):
        book = self.made("workshop")
        for row, scores in enumerate(((3, 3, 4), (0, 5, 3), (2,), ())):
            for person, score in enumerate(scores, 1):
                book.set("ncs_scores", row, f"score.p{person}", score)
        shown = [list(row) for row in book.range("M5:P8", 3).getDataArray()]
        self.assertEqual([[3, "3–4", 3, "✔ agreed"], [3, "0–5", 3, "● dissent"], [2, "2–2", 1, ""], ["", "", 0, ""]],
                         shown)
        self.assertEqual("09:10", book.value("A6", 1))


class SnapshotTest(PlanningCase):
    def test_snapshot_keeps_the_figures_and_shows_the_trend(self):
        book = self.workbook()
        book.fill("ncs_draft", [measure(1)])
        book.model.getUndoManager().clear()
        self.run_command("snapshot", book)
        self.assertEqual(1, len(book.undo_titles()))
        row = book.rows("ncs_snapshots")[0]
        self.assertAlmostEqual(book.evaluate(COVERAGE), row["snapshot.whole"], 6)
        self.assertEqual(book.evaluate("=NCS.GAPCOUNT(ncs_draft;ncs_answers)"), row["snapshot.gaps"])
        self.assertIn("same draft", self.run_command("snapshot", book)["Message"])
        self.assertEqual(1, len(book.rows("ncs_snapshots")))
        book.set("ncs_draft", 0, "measure.lead", "Agency")
        trend = book.value("C14", SHEETS["start"])
        self.assertIn("▦ +1", trend, trend)
        self.run_command("snapshot", book)
        self.assertEqual(2, len(book.rows("ncs_snapshots")))
        self.run_command("change-reading", book, Reading="gci")
        self.assertIn("cannot be compared", book.value("C14", SHEETS["start"]))

    def test_snapshot_needs_its_table(self):
        self.refuse("table.missing", "snapshot", self.tables())


class ReadingTest(PlanningCase):
    def test_reading_changes_figures_and_nothing_else(self):
        book = self.filled()
        before = (book.evaluate(COVERAGE), book.rows("ncs_draft"))
        expected = book.evaluate('=NCS.COVERAGE(ncs_draft;ncs_answers;"";"gci")')
        self.run_command("change-reading", book, Reading="gci")
        book.undo()
        book.redo()
        book.recalculate()
        self.assertEqual((expected, before[1]), (book.evaluate(COVERAGE), book.rows("ncs_draft")))
        book.undo(3)  # the figure above was asked for by way of a cell, which takes two steps
        book.recalculate()
        self.assertEqual(before, (book.evaluate(COVERAGE), book.rows("ncs_draft")))
        self.refuse("command.argument-bad", "change-reading", book, Reading="aloud")


class LanguageTest(PlanningCase):
    def changed(self, book, language):
        before = {document.identity for document in self.office.documents()}
        self.run_command("change-language", book, Language=language, Hidden=True)
        made = [document for document in self.office.documents() if document.identity not in before]
        self.assertEqual(1, len(made))
        return made[0]

    def test_there_and_back_again_is_the_same_cell_by_cell(self):
        book = self.filled()
        self.run_command("snapshot", book)
        self.run_command("refresh-gap-list", book)
        book.set("ncs_gaps", 0, "gap.owner", "Agency")
        book.recalculate()
        before = book.contents()
        figures = book.evaluate(COVERAGE)
        other = book
        for language in LANGUAGES:
            other = self.changed(other, language)
            self.assertEqual({}, self.errors(other), language)
            self.assertEqual(figures, other.evaluate(COVERAGE), language)
            self.assertEqual(1 if language == "ar" else 0, other.sheet(0).TableLayout, language)
            self.assertFalse(other.model.hasLocation())
        after = other.contents()
        wrong = [(place, before.get(place), after.get(place)) for place in sorted(before.keys() | after.keys())
                 if before.get(place) != after.get(place)]
        self.assertEqual([], wrong[:10])

    def test_copy_says_what_a_new_workbook_says(self):
        """Untouched, it is the same as one that was made in the language."""
        outcome = self.office.dispatch("new-workbook", Language="fr")
        made = {place: pair for place, pair in outcome.document.contents().items()}
        changed = self.changed(self.workbook(), "fr").contents()
        wrong = [(place, made.get(place), changed.get(place)) for place in sorted(made.keys() | changed.keys())
                 if made.get(place) != changed.get(place)]
        self.assertEqual([], wrong[:10])

    def test_own_words_moved_rows_and_names_stay(self):
        book = self.workbook()
        book.fill("ncs_draft", [measure(1, text="Coverage", lead="Level", notes="State")])
        sheet = book.named("ncs_draft").getSpreadsheet()
        sheet.setName("My draft")
        sheet.getRows().insertByIndex(0, 2)
        other = self.changed(book, "es")
        self.assertIn("My draft", other.sheet_names())
        row = other.rows("ncs_draft")[0]
        self.assertEqual(("Coverage", "Level", "State"),
                         (row["measure.text"], row["measure.lead"], row["measure.notes"]))
        self.assertEqual("medida", row["measure.kind"])
        self.assertEqual(book.evaluate(COVERAGE), other.evaluate(COVERAGE))
        headers = other.named("ncs_draft").getDataArray()[1]
        self.assertNotIn("Lead", headers)
