# SPDX-License-Identifier: MPL-2.0
"""The new strategy workbook: what it holds, how it greets, how it follows the cells."""
from support.office_case import OfficeCase, SHEETS
from com.sun.star.sheet.FormulaResult import ERROR, STRING, VALUE

TABLES = {
    "ncs_cop": ("cop.", 18),
    "ncs_draft": ("measure.", 300),
    "ncs_answers": ("answer.", 45),
    "ncs_gaps": ("gap.", 120),
    "ncs_settings": ("setting.", 11),
    "ncs_lifecycle": ("step.", 25),
    "ncs_principles": ("principle.", 16),
    "ncs_stocktaking": ("stock.", 70),
    "ncs_stakeholders": ("stakeholder.", 50),
    "ncs_monitoring": ("kpi.", 50),
    "ncs_consultation": ("comment.", 100),
    "ncs_evidence": ("evidence.", 80),
    "ncs_snapshots": ("snapshot.", 60),
}
START, DRAFT, COVERAGE, GAPS = (SHEETS[key] for key in ("start", "draft", "coverage", "gaps"))
LADDER = [
    ({"measure.text": "A national CIRT serves the country.", "measure.element": "5.3.1"}, 1),
    ({"measure.kind": "measure"}, 2),
    ({"measure.lead": "Cyber Agency"}, 3),
    ({"measure.amount": 4200000, "measure.currency": "EUR"}, 4),
    ({"measure.end": "2030-12-31"}, 5),
    ({"measure.kpi": "Incidents answered in a day", "measure.target": "95 %"}, 6),
]


def texts(cells):
    return [c for row in cells.getDataArray() for c in row if isinstance(c, str) and c]


class NewWorkbook(OfficeCase):
    def test_tables_begin_with_hidden_keys_and_hold_no_formula_below(self):
        book = self.workbook()
        for name, (prefix, rows) in TABLES.items():
            cells = book.named(name)
            keys = book.keys(name)
            self.assertTrue(all(key.startswith(prefix) for key in keys), keys)
            self.assertEqual(rows + 2, cells.getRows().getCount(), name)
            self.assertFalse(cells.getRows().getByIndex(0).IsVisible, name)
            everything = VALUE | STRING | ERROR
            below = cells.getCellRangeByPosition(0, 1, len(keys) - 1, rows + 1)
            self.assertEqual("", below.queryFormulaCells(everything).RangeAddressesAsString, name)

    def test_database_ranges_cover_header_and_data(self):
        book = self.workbook()
        for name in sorted(set(TABLES) - {"ncs_settings"}):
            whole = book.named(name).getRangeAddress()
            area = book.model.DatabaseRanges.getByName(f"{name}_table").getDataArea()
            self.assertEqual((whole.StartRow + 1, whole.EndRow, whole.StartColumn, whole.EndColumn),
                             (area.StartRow, area.EndRow, area.StartColumn, area.EndColumn), name)

    def test_untouched_workbook_greets_and_shows_no_error(self):
        book = self.workbook()
        start = texts(book.range("A1:M36", START))
        self.assertIn("Not started: 38 elements to draft", start)
        self.assertFalse([t for t in start if t.startswith("● Missing")], start)
        states = set(texts(book.range("A5:A49", COVERAGE)))
        self.assertEqual({"○ To draft"}, states)
        for number in SHEETS.values():
            faults = book.sheet(number).queryFormulaCells(ERROR).RangeAddressesAsString
            self.assertEqual("", faults)

    def test_one_row_climbs_the_ladder_and_comes_down(self):
        book = self.workbook()
        level = lambda: book.value("A5", DRAFT)
        share = lambda: book.value("F8", START)  # organizational structures
        self.assertEqual("", level())
        shares = [share()]
        for cells, expected in LADDER:
            for key, value in cells.items():
                book.set("ncs_draft", 0, key, value)
            self.assertEqual(expected, level(), cells)
            shares.append(share())
        self.assertEqual(sorted(set(shares)), shares, "each rung raises the pillar's bar")
        for cells, expected in reversed(LADDER[1:]):
            for key in cells:
                book.set("ncs_draft", 0, key, "")
            self.assertEqual(expected - 1, level(), cells)
        book.set("ncs_draft", 0, "measure.element", "")
        self.assertEqual("", level())
        self.assertEqual(shares[0], share())

    def test_state_follows_the_target(self):
        book = self.workbook()
        for cells, _level in LADDER[:4]:
            for key, value in cells.items():
                book.set("ncs_draft", 0, key, value)
        self.assertEqual("◔ Nearly", book.value("B5", DRAFT))
        row = [r["answer.element"][:5] for r in book.rows("ncs_answers")].index("5.3.1")
        book.set("ncs_answers", row, "answer.target", 4)
        self.assertEqual("✔ Measured", book.value("B5", DRAFT))
        self.assertEqual("✔ Measured", book.value(f"A{5 + row}", COVERAGE))

    def test_unknown_element_is_told_apart(self):
        book = self.workbook()
        book.set("ncs_draft", 0, "measure.text", "x")
        book.set("ncs_draft", 0, "measure.element", "9.9.9")
        self.assertEqual(("?", "? Element"), (book.value("A5", DRAFT), book.value("B5", DRAFT)))

    def test_typed_element_numbers_stay_text(self):
        book = self.workbook()
        column = book.keys("ncs_draft").index("measure.element")
        cell = book.named("ncs_draft").getCellByPosition(column, 2)
        formats = book.model.getNumberFormats()
        self.assertEqual("@", formats.getByKey(cell.NumberFormat).FormatString)

    def test_years_and_days_show_as_typed(self):
        book = self.workbook()
        column = book.keys("ncs_draft").index("measure.end")
        cell = book.named("ncs_draft").getCellByPosition(column, 2)
        for number, shown in ((2027, "2027"), (46661, "2027-10-01")):
            cell.setValue(number)
            self.assertEqual(shown, cell.getString())

    def test_settings_reach_head_and_every_sheet(self):
        book = self.workbook()
        book.setting("title", "Strategy of the North")
        book.setting("country", "Northland")
        book.setting("tlp", "TLP:AMBER")
        book.setting("note", "A note for all")
        self.assertEqual("Northland — Strategy of the North", book.value("C1", START))
        self.assertEqual("TLP:AMBER", book.value("M1", START))
        for number in (DRAFT, COVERAGE, GAPS):
            self.assertEqual("TLP:AMBER", book.value("A2", number))
            self.assertIn("A note for all", texts(book.range("A1:E1", number)))

    def test_charts_lie_over_their_cells_with_words(self):
        book = self.workbook()
        sheet = book.sheet(START)
        places = {"ncs_chart_bars": "D6:D10", "ncs_chart_net": "L5:M14", "ncs_chart_ladder": "C16:J16"}
        shapes = [sheet.getDrawPage().getByIndex(i) for i in range(sheet.getDrawPage().getCount())]
        self.assertEqual(set(places), {s.PersistName for s in shapes})
        for shape in shapes:
            cells = sheet.getCellRangeByName(places[shape.PersistName])
            for ours, theirs in ((shape.Position.X, cells.Position.X), (shape.Position.Y, cells.Position.Y),
                                 (shape.Size.Width, cells.Size.Width), (shape.Size.Height, cells.Size.Height)):
                self.assertAlmostEqual(ours, theirs, delta=20)
            self.assertTrue(shape.Title and shape.Description)

    def test_saved_and_reopened_figures_are_the_same(self):
        book = self.workbook()
        for cells, _level in LADDER[:3]:
            for key, value in cells.items():
                book.set("ncs_draft", 0, key, value)
        before = book.range("F6:J11", START).getDataArray()
        for ending in (".ods", ".xlsx"):
            path = self.folder / f"strategy{ending}"
            book.store(path)
            self.assertLess(path.stat().st_size, 500_000)
            again = self.open(path)
            again.recalculate()
            self.assertEqual(before, again.range("F6:J11", START).getDataArray(), ending)
            self.assertEqual(3, again.sheet(START).getCharts().getCount())
            again.close()

    def test_arabic_runs_from_right_to_left(self):
        outcome = self.office.dispatch("new-workbook", Language="ar")
        self.assertEqual({1}, {s.TableLayout for s in outcome.document.model.getSheets()})

    def test_new_workbook_is_unmodified_and_cannot_be_undone_away(self):
        book = self.workbook()
        self.assertFalse(book.model.isModified())
        self.assertEqual([], book.undo_titles())
        self.assertFalse(book.model.hasLocation())
