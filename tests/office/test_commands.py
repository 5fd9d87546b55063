# SPDX-License-Identifier: MPL-2.0
"""The commands in a live office: what they write, what one undo takes back, and what they refuse."""
import unittest

from support.command_case import DRAFT_KEYS, GAP_KEYS, CommandCase, contents

LAW = "element.gap/cybersecurity-law"
HARD_TEXT = "Plan\x01 with control"


class NewWorkbookTest(CommandCase):
    def test_arguments_by_properties(self):
        book = self.run_command("new-workbook", None, Title="Stratégie", Country="Exampleland",
                                TLP="amber", Reading="gci", Note="Fictional").document
        self.assertEqual("Stratégie", book.setting("title"))
        self.assertEqual("Exampleland", book.setting("country"))
        self.assertEqual("TLP:AMBER", book.setting("tlp"))
        self.assertEqual("Fictional", book.setting("note"))
        self.assertIn("GCI", book.setting("reading"))
        self.assertIn("ncs_draft", book.model.NamedRanges.getElementNames())

    def test_arguments_by_percent_encoded_query(self):
        book = self.run_command("new-workbook?Title=A%20%26%20B%3D%C3%A9&Country=x%3Fy", None).document
        self.assertEqual("A & B=é", book.setting("title"))
        self.assertEqual("x?y", book.setting("country"))

    def test_unknown_value_is_refused_with_the_known_ones(self):
        open_before = len(self.office.documents())
        finding = self.refuse("command.argument-bad", "new-workbook", None, TLP="purple")
        self.assertIn("purple", finding[4])
        self.assertIn("amber-strict", finding[5])
        self.assertEqual(open_before, len(self.office.documents()))


class TakeTextTest(CommandCase):
    def test_paragraphs_become_context_rows_that_are_not_scored(self):
        book = self.workbook()
        before = book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)")
        outcome = self.run_command(
            "take-text", book, Text="# Chapter 2\nThe CIRT answers incidents.\n\n  \n=1+1\n2026-01-02")
        self.assertEqual(3, outcome["Count"])
        rows = book.rows("ncs_draft")
        self.assertEqual(["The CIRT answers incidents.", "=1+1", "2026-01-02"],
                         [row["measure.text"] for row in rows])
        self.assertEqual({"context"}, {row["measure.kind"] for row in rows})
        self.assertEqual({"Chapter 2"}, {row["measure.section"] for row in rows})
        self.assertEqual(["m-001", "m-002", "m-003"], [row["measure.id"] for row in rows])
        self.assertEqual({""}, {row["measure.element"] for row in rows})
        self.assertEqual(before, book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)"))

    def test_one_undo_takes_it_all_back(self):
        book = self.workbook()
        before = contents(book)
        steps = len(book.undo_titles())
        self.run_command("take-text", book, Text="One.\nTwo.")
        self.assertEqual(steps + 1, len(book.undo_titles()))
        after = contents(book)
        book.undo()
        self.assertEqual(before, contents(book))
        book.redo()
        self.assertEqual(after, contents(book))

    def test_rows_go_below_what_is_there_and_ids_are_completed(self):
        document = self.tables([{"measure.id": "m-007", "measure.text": "Old."},
                                {"measure.text": "Without id."}, {}, {}])
        self.run_command("take-text", document, Text="New.", Section="Annex")
        rows = document.rows("ncs_draft")
        self.assertEqual(["m-007", "m-008", "m-009"], [row["measure.id"] for row in rows])
        self.assertEqual("Annex, paragraph 1", rows[2]["measure.section"])

    def test_full_table_grows_in_order(self):
        for have in (0, 1, 3):
            with self.subTest(rows=have):
                old = [{"measure.text": f"Old {number}"} for number in range(have)]
                document = self.tables(old)
                below = document.cell("A40")
                below.setString("below")
                self.run_command("take-text", document, Text="\n".join(f"New {n}" for n in range(20)))
                self.assertEqual([f"Old {n}" for n in range(have)] + [f"New {n}" for n in range(20)],
                                 [row["measure.text"] for row in document.rows("ncs_draft")])
                after = document.rows("ncs_draft")
                document.undo()
                self.assertEqual([f"Old {n}" for n in range(have)],
                                 [row["measure.text"] for row in document.rows("ncs_draft")])
                self.assertEqual(have + 2, document.named("ncs_draft").getRows().getCount())
                document.redo()
                self.assertEqual(after, document.rows("ncs_draft"))
                document.undo()
                self.assertEqual("below", document.cell("A40").String)

    def test_workbook_table_grows_with_its_computed_columns(self):
        book = self.workbook()
        room = book.named("ncs_draft").getRows().getCount() - 2
        self.run_command("take-text", book, Text="\n".join(f"Row {n}" for n in range(room + 5)))
        cells = book.named("ncs_draft")
        area = cells.getRangeAddress()
        self.assertEqual(room + 5, len(book.rows("ncs_draft")))
        sheet = cells.getSpreadsheet()
        for row in range(area.StartRow + 2, area.EndRow + 1):
            for column in range(area.StartColumn):
                formula = sheet.getCellByPosition(column, area.StartRow + 2).getFormula()
                if formula.startswith("="):
                    self.assertTrue(sheet.getCellByPosition(column, row).getFormula().startswith("="),
                                    (column, row))
        table = book.model.DatabaseRanges.getByName("ncs_draft_table").getDataArea()
        self.assertEqual(area.EndRow, table.EndRow)

    def test_rows_of_another_sheet(self):
        book = self.workbook()
        book.model.getSheets().insertNewByName("My notes", 5)
        book.range("My notes.A1:B3").setDataArray((("Act", "soon"), ("", ""), ("=2+2", 7.0)))
        outcome = self.run_command("take-text", book, Range="$'My notes'.A1:B9")
        self.assertEqual(2, outcome["Count"])
        rows = book.rows("ncs_draft")
        self.assertEqual(["Act · soon", "=2+2 · 7"], [row["measure.text"] for row in rows])
        self.assertEqual(["My notes, row 1", "My notes, row 3"],
                         [row["measure.section"] for row in rows])

    def test_selection_outside_the_tables(self):
        document = self.tables()
        document.model.getSheets().insertNewByName("Notes", 1)
        cells = document.range("Notes.A1:A2")
        cells.setDataArray((("First",), ("Second",)))
        document.model.getCurrentController().select(cells)
        self.assertEqual(2, self.run_command("take-text", document)["Count"])

    def test_own_tables_unknown_cells_and_empty_text_are_refused(self):
        document = self.tables([{"measure.text": "Old."}])
        self.refuse("take.own-table", "take-text", document, Range="Sheet1.A2:B3")
        for bad in ("Nowhere.A1:A2", "Sheet1.NoCells", "A1:A2", "Sheet1.", "."):
            self.refuse("take.range-bad", "take-text", document, Range=bad)
        self.refuse("take.no-text", "take-text", document, Text=" \n\t\n")
        self.refuse("take.no-text", "take-text", document, Range="Sheet1.Z1:Z9")

    def test_end_of_the_sheet_is_no_room(self):
        document = self.new()
        document.make_table("ncs_draft", DRAFT_KEYS, [{}, {}, {}], at=(0, 1048571))
        outcome = self.office.dispatch("take-text", document, Text="\n".join("abcdef"))
        self.assertEqual("refused", outcome["Status"])
        self.assertEqual("take.too-much", outcome["Findings"][0][0])
        self.assertEqual([], document.rows("ncs_draft"))

    def test_control_characters_do_not_reach_a_cell(self):
        document = self.tables([{}, {}])
        self.run_command("take-text", document, Text=HARD_TEXT)
        self.assertEqual("Plan  with control", document.rows("ncs_draft")[0]["measure.text"])


class CheckTest(CommandCase):
    def test_findings_name_sheet_and_cell(self):
        book = self.workbook()
        book.fill("ncs_draft", [
            {"measure.text": "A.", "measure.kind": "measure", "measure.element": "5.6.1",
             "measure.start": 2030, "measure.end": 2029, "measure.amount": "a lot"},
            {"measure.text": "B.", "measure.kind": "wish", "measure.element": "9.9.9"},
            {"measure.text": "C.", "measure.kind": "measure", "measure.element": 45000}])
        outcome = self.run_command("check", book)
        found = {(f[0], f[2], f[3]) for f in outcome["Findings"]}
        first = book.named("ncs_draft").getRangeAddress()

        def place(row, key):
            column = first.StartColumn + book.keys("ncs_draft").index(key)
            cell = book.sheet("Draft").getCellByPosition(column, first.StartRow + 2 + row)
            return ("Draft", cell.AbsoluteName.split(".")[-1].replace("$", ""))

        for rule, row, key in (("measure.end-before-start", 0, "measure.end"),
                               ("measure.amount-text", 0, "measure.amount"),
                               ("measure.kind-unknown", 1, "measure.kind"),
                               ("element.unknown", 1, "measure.element"),
                               ("element.number", 2, "measure.element")):
            self.assertIn((rule, *place(row, key)), found)
        self.assertEqual(len(outcome["Findings"]), outcome["Count"])
        self.assertEqual(outcome["Errors"] + outcome["Warnings"] + outcome["Information"], outcome["Count"])

    def test_untouched_workbook_is_not_started(self):
        outcome = self.run_command("check", self.workbook())
        self.assertIn("Not started: 38 elements", outcome["Message"])
        self.assertEqual([], outcome["Findings"])

    def test_gap_counts_are_those_of_the_functions(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A.", "measure.kind": "measure",
                                 "measure.element": "5.6.1", "measure.lead": "Ministry"}])
        outcome = self.run_command("check", book)
        self.assertEqual(book.evaluate("=NCS.GAPCOUNT(ncs_draft;ncs_answers)"), outcome["Gaps"])
        self.assertEqual(outcome["Gaps"], outcome["Missing"] + outcome["Partial"] + outcome["Nearly"])

    def test_check_changes_nothing(self):
        book = self.workbook()
        before = contents(book)
        steps = book.undo_titles()
        self.run_command("check", book)
        self.assertEqual(before, contents(book))
        self.assertEqual(steps, book.undo_titles())

    def test_table_faults_are_found_with_their_cells(self):
        document = self.new()
        document.make_table("ncs_draft", ["measure.text", "measure.kind", "measure.kind", "measure.colour",
                                          "measure.element"],
                            [{"measure.text": "A.", "measure.element": "5.6.1"}])
        document.cell("E3").setFormula("=1/0")
        outcome = self.run_command("check", document)
        found = {(f[0], f[3]) for f in outcome["Findings"]}
        self.assertLessEqual({("table.column-twice", "C1"), ("table.column-unknown", "D1"),
                              ("cell.error", "E3"), ("table.formula-inside", "E3")}, found)

    def test_draft_without_rows_and_one_with_very_many(self):
        document = self.tables()
        self.assertIn("Not started", self.run_command("check", document)["Message"])
        document = self.new()
        rows = [tuple(DRAFT_KEYS)] * 2
        line = ("", "Text.", "measure", "5.6.1") + ("",) * (len(DRAFT_KEYS) - 4)
        rows += [line] * 100000
        target = document.sheet().getCellRangeByPosition(0, 0, len(DRAFT_KEYS) - 1, len(rows) - 1)
        target.setDataArray(tuple(rows))
        document.name_range("ncs_draft", target)
        self.assertGreaterEqual(self.run_command("check", document)["Gaps"], 37)


class RefreshGapListTest(CommandCase):
    def started(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A law.", "measure.kind": "measure",
                                 "measure.element": "5.6.1"}])
        return book

    def test_list_is_ranked_and_people_keep_their_columns(self):
        book = self.started()
        self.run_command("refresh-gap-list", book)
        rows = book.rows("ncs_gaps")
        at = [row["gap.id"] for row in rows].index(LAW)
        for key, value in (("gap.owner", "Ministry of Justice"), ("gap.due", 46477), ("gap.notes", "=now"),
                           ("gap.tick", "yes")):
            book.set("ncs_gaps", at, key, value)
        book.fill("ncs_draft", [{"measure.lead": "Ministry", "measure.funding": "Budget",
                                 "measure.end": 2030}])
        outcome = self.run_command("refresh-gap-list", book)
        row = self.gap(book, LAW)
        self.assertEqual(("Ministry of Justice", 46477, "=now", "yes"),
                         (row["gap.owner"], row["gap.due"], row["gap.notes"], row["gap.tick"]))
        self.assertIn("done, draft not updated", row["gap.status"])
        self.assertEqual("◔ Nearly", row["gap.state"])
        self.assertEqual(1, outcome["TickedButOpen"])
        ids = [each["gap.id"] for each in book.rows("ncs_gaps")]
        self.assertEqual(LAW, ids[-1], "the only one that is nearly done stands below the missing ones")
        self.assertEqual(len(ids), len(set(ids)))

    def test_gap_closes_and_comes_back(self):
        book = self.started()
        self.run_command("refresh-gap-list", book)
        at = [row["gap.id"] for row in book.rows("ncs_gaps")].index(LAW)
        book.set("ncs_gaps", at, "gap.owner", "Ministry")
        rest = {"measure.lead": "M", "measure.funding": "B", "measure.end": 2030, "measure.kpi": "K",
                "measure.target": "1"}
        book.fill("ncs_draft", [rest])
        self.assertEqual(1, self.run_command("refresh-gap-list", book)["Closed"])
        last = book.rows("ncs_gaps")[-1]
        self.assertEqual((LAW, "closed", "Ministry"), (last["gap.id"], last["gap.status"], last["gap.owner"]))
        book.fill("ncs_draft", [{"measure.kpi": ""}])
        self.run_command("refresh-gap-list", book)
        row = self.gap(book, LAW)
        self.assertEqual(("open", "Ministry"), (row["gap.status"], row["gap.owner"]))

    def test_hand_written_row_is_never_touched(self):
        book = self.started()
        own = {"gap.element": "Hire a lawyer", "gap.owner": "Us", "gap.notes": "ask\nPersonnel"}
        book.fill("ncs_gaps", [own], at=3)
        self.run_command("refresh-gap-list", book)
        data = book.named("ncs_gaps").getDataArray()
        row = dict(zip(data[0], data[5]))
        for key, value in own.items():
            self.assertEqual(value, row[key])
        self.assertEqual("", row["gap.id"])

    def test_one_undo_step_and_a_second_refresh_writes_nothing_new(self):
        book = self.started()
        before = contents(book)
        steps = len(book.undo_titles())
        self.run_command("refresh-gap-list", book)
        self.assertEqual(steps + 1, len(book.undo_titles()))
        after = book.rows("ncs_gaps")
        self.run_command("refresh-gap-list", book)
        self.assertEqual(after, book.rows("ncs_gaps"))
        book.undo(2)
        self.assertEqual(before, contents(book))

    def test_short_table_grows(self):
        for have in (0, 1, 4):
            with self.subTest(rows=have):
                document = self.tables([{"measure.text": "A.", "measure.kind": "measure",
                                         "measure.element": "5.6.1"}],
                                       [{"gap.element": f"Own {n}"} for n in range(have)])
                outcome = self.run_command("refresh-gap-list", document)
                rows = document.rows("ncs_gaps")
                self.assertEqual(outcome["Open"] + have, len(rows))
                self.assertEqual(have, sum(1 for row in rows if row["gap.element"].startswith("Own ")))

    def test_bad_tables_are_refused_untouched(self):
        document = self.tables([], [{}, {}])
        document.sheet("List").getCellByPosition(5, 3).setFormula("=1+1")
        finding = self.refuse("table.formula-inside", "refresh-gap-list", document)
        self.assertEqual(("List", "F4"), (finding[2], finding[3]))
        document.sheet("List").getCellByPosition(5, 3).setString("")
        for column in range(len(GAP_KEYS)):
            document.sheet("List").getCellByPosition(column, 0).setString("")
        self.refuse("table.keys-lost", "refresh-gap-list", document)
        document.sheet("List").getCellRangeByName("A1:B1").setDataArray((("gap.owner", "gap.due"),))
        self.refuse("table.column-missing", "refresh-gap-list", document)
        document.sheet("List").getCellRangeByName("A1:C1").setDataArray((("gap.id", "gap.due", "gap.due"),))
        finding = self.refuse("table.column-twice", "refresh-gap-list", document)
        self.assertEqual(("List", "C1"), (finding[2], finding[3]))


class NextGapTest(CommandCase):
    def selected(self, document):
        return document.model.getCurrentSelection().AbsoluteName.replace("$", "")

    def test_partial_element_leads_to_the_missing_cell(self):
        document = self.tables([{"measure.text": "A.", "measure.kind": "measure",
                                 "measure.element": "5.6.1"}, {}, {}])
        seen = {}
        for _ in range(38):
            outcome = self.run_command("next-gap", document)
            finding = outcome["Findings"][0]
            seen[finding[4].split(" ")[0]] = self.selected(document)
            self.assertEqual(f"{finding[2]}.{finding[3]}", self.selected(document))
        self.assertEqual(38, len(seen), "each gap once before it begins anew")
        self.assertEqual("Sheet1.E3", seen["5.6.1"], "the lead is missing")
        self.assertEqual("Sheet1.D4", seen["5.1.1"], "the element cell of the first free row")

    def test_round_and_round_in_rank_order(self):
        document = self.tables([{"measure.text": "A.", "measure.kind": "measure",
                                 "measure.element": "5.6.1"}, {}])
        first = self.run_command("next-gap", document)["Message"]
        for _ in range(37):
            self.assertNotEqual(first, self.run_command("next-gap", document)["Message"])
        self.assertEqual(first, self.run_command("next-gap", document)["Message"])

    def test_nothing_is_changed(self):
        book = self.workbook()
        before = contents(book)
        self.run_command("next-gap", book)
        self.assertEqual(before, contents(book))
        self.assertTrue(self.selected(book).startswith("Draft."))


if __name__ == "__main__":
    unittest.main()
