# SPDX-License-Identifier: MPL-2.0
"""What people do to a workbook in months of work. After each change Check finds the same and the figures are the
same, or a fault is named that Repair mends; never a wrong number."""
import collections
import uno

from support.command_case import CommandCase
from support.office_case import PLANNING

FIGURES = ["=NCS.COVERAGE(ncs_draft;ncs_answers)"] + [
    f'=NCS.COVERAGE(ncs_draft;ncs_answers;"gca.pillar.{pillar}")'
    for pillar in ("legal", "technical", "organizational", "capacity", "international")] + [
    "=NCS.GAPCOUNT(ncs_draft;ncs_answers)", "=NCS.COVERAGE(ncs_draft;ncs_cop)"]
# Faults that a change may cause, and that Repair is there for.
NAMED = {"table.keys-absent", "table.keys-lost", "table.column-missing", "table.no-columns", "table.name-lost",
         "table.rows-below", "table.formula-inside", "sheet.formula-lost", "element.number", "table.column-unknown"}
MOVED = {"table.column-unknown"}  # stays after a repair: a column that is no longer ours


def area(book, table):
    return book.named(table).getRangeAddress()


def column_of(book, table, key):
    """Sheet column of a table's column."""
    return area(book, table).StartColumn + book.keys(table).index(key)


def sheet_of(book, table):
    return book.named(table).getSpreadsheet()


def column_cells(book, table, key):
    """Data cells of a column that hold something."""
    place, column = area(book, table), column_of(book, table, key)
    sheet = sheet_of(book, table)
    cells = (sheet.getCellByPosition(column, row) for row in range(place.StartRow + 2, place.EndRow + 1))
    return [cell for cell in cells if cell.String]


def sort(book, table, key, ascending=True):
    """As Data > Sort does with the database range."""
    place = area(book, table)
    data = sheet_of(book, table).getCellRangeByPosition(
        place.StartColumn, place.StartRow + 2, place.EndColumn, place.EndRow)
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = book.keys(table).index(key), ascending
    descriptor = data.createSortDescriptor()
    for entry in descriptor:
        if entry.Name == "SortFields":
            entry.Value = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        elif entry.Name == "ContainsHeader":
            entry.Value = False
    uno.invoke(data, "sort", (uno.Any("[]com.sun.star.beans.PropertyValue", tuple(descriptor)),))


def insert_rows(book, table, at, count=1):
    """`at` from the first data row; negative: above the table."""
    sheet_of(book, table).getRows().insertByIndex(area(book, table).StartRow + 2 + at, count)


def move_column(book, table, key, to):
    """Cut, and insert before another column of the table."""
    sheet, place = sheet_of(book, table), area(book, table)
    source, target = column_of(book, table, key), place.StartColumn + to
    sheet.getColumns().insertByIndex(target, 1)
    source += source >= target
    moved = sheet.getCellRangeByPosition(source, place.StartRow, source, place.EndRow).getRangeAddress()
    sheet.moveRange(sheet.getCellByPosition(target, place.StartRow).getCellAddress(), moved)
    sheet.getColumns().removeByIndex(source, 1)


def rename(book, table, name):
    sheet_of(book, table).setName(name)


def rename_all(book):
    for number, name in enumerate(book.sheet_names()):
        book.sheet(name).setName(f"Page {number}")


def move_sheet(book, table):
    book.model.getSheets().moveByName(sheet_of(book, table).getName(), 0)


def hide_rows(book):
    rows = sheet_of(book, "ncs_draft").getRows()
    for row in range(10, 60, 3):
        rows.getByIndex(row).IsVisible = False


def show_everything(book):
    for name in book.sheet_names():
        sheet = book.sheet(name)
        sheet.IsVisible = True
        if not sheet.isProtected():
            sheet.getRows().getByIndex(2).IsVisible = True


def delete_key_row(book, table):
    sheet_of(book, table).getRows().removeByIndex(area(book, table).StartRow, 1)


def clear_key(book, table, key):
    sheet_of(book, table).getCellByPosition(column_of(book, table, key), area(book, table).StartRow).setString("")


def type_over_key(book, table, key):
    cell = sheet_of(book, table).getCellByPosition(column_of(book, table, key), area(book, table).StartRow)
    cell.setString("who?")


def forget_name(book, table):
    book.model.NamedRanges.removeByName(table)


def forget_database(book, table):
    book.model.DatabaseRanges.removeByName(f"{table}_table")


def rows_slip_out(book):
    """The last rows cut, and pasted directly below the table."""
    sheet, place = sheet_of(book, "ncs_draft"), area(book, "ncs_draft")
    filled = 2 + len(book.rows("ncs_draft"))
    first = place.StartRow + filled - 3
    last = place.StartRow + filled - 1
    source = sheet.getCellRangeByPosition(place.StartColumn, first, place.EndColumn, last).getRangeAddress()
    sheet.copyRange(sheet.getCellByPosition(place.StartColumn, place.EndRow + 1).getCellAddress(), source)
    sheet.getCellRangeByPosition(place.StartColumn, first, place.EndColumn, last).clearContents(1 | 2 | 4 | 16)


def translate_headers(book, table):
    place = area(book, table)
    sheet = sheet_of(book, table)
    for column in range(place.StartColumn, place.EndColumn + 1):
        cell = sheet.getCellByPosition(column, place.StartRow + 1)
        cell.setString(f"{cell.String} / ours")


def retype(book, table, key, words):
    for cell in column_cells(book, table, key):
        if cell.String in words:
            cell.setString(words[cell.String])


def shout(book):
    for cell in column_cells(book, "ncs_draft", "measure.kind"):
        if cell.String in ("measure", "objective", "context"):
            cell.setString(f"  {cell.String.upper()} ")


def elements_as_ids(book):
    for cell in column_cells(book, "ncs_draft", "measure.element"):
        if cell.String.startswith("5.") and cell.String.count(".") == 2:
            cell.setString("guide.2021." + cell.String.split(" ")[0])


def element_becomes_a_date(book):
    """Typed 5.3.1 in a cell that is no text cell, in a French office."""
    cell = next(c for c in column_cells(book, "ncs_draft", "measure.element") if c.String == "5.3.1")
    cell.setValue(36955)  # 2001-03-05


def through(ending):
    def change(book):
        return book.reopen(book.case.folder / f"changed.{ending}")
    return change


def twice_through_xlsx(book):
    first = book.reopen(book.case.folder / "one.xlsx")
    return first.reopen(book.case.folder / "two.ods")


def formula_inside(book):
    cell = column_cells(book, "ncs_draft", "measure.text")[3]
    words = cell.String
    cell.setFormula('="' + words.replace('"', '""') + '"')


def overwrite_computed(book, table, column, rows):
    place = area(book, table)
    for row in rows:
        sheet_of(book, table).getCellByPosition(column, place.StartRow + 2 + row).setString("6")


def clear_computed(book, table, column):
    place = area(book, table)
    sheet_of(book, table).getCellRangeByPosition(
        column, place.StartRow + 2, column, place.EndRow).clearContents(1 | 2 | 4 | 16)


def delete_column(book, table, column):
    sheet_of(book, table).getColumns().removeByIndex(column, 1)


def delete_blank_rows(book):
    place = area(book, "ncs_draft")
    sheet_of(book, "ncs_draft").getRows().removeByIndex(place.EndRow - 50, 20)


def own_sheet(book):
    sheets = book.model.getSheets()
    sheets.insertNewByName("Our notes", 2)
    sheets.getByName("Our notes").getCellByPosition(0, 0).setFormula("=COUNTA(ncs_draft)")


def copy_sheet(book):
    book.model.getSheets().copyByName(sheet_of(book, "ncs_draft").getName(), "Draft of last week", 1)


def own_column(book):
    place = area(book, "ncs_draft")
    sheet_of(book, "ncs_draft").getColumns().insertByIndex(place.StartColumn + 3, 1)
    header = sheet_of(book, "ncs_draft").getCellByPosition(place.StartColumn + 3, place.StartRow + 1)
    header.setString("Who asked for it")


def restyle(book):
    cells = book.named("ncs_draft")
    cells.CellStyle = "Default"


def move_table(book):
    """Cut the whole table and paste it on a sheet of one's own."""
    sheets = book.model.getSheets()
    sheets.insertNewByName("Elsewhere", 3)
    target = sheets.getByName("Elsewhere").getCellByPosition(2, 4).getCellAddress()
    sheet_of(book, "ncs_stakeholders").moveRange(target, area(book, "ncs_stakeholders"))


def delete_sheet(book, name):
    book.model.getSheets().removeByName(name)


def filter_rows(book):
    database = book.model.DatabaseRanges.getByName("ncs_draft_table")
    descriptor = database.getFilterDescriptor()
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field, field.IsNumeric, field.StringValue = 2, False, "measure"
    field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    descriptor.setFilterFields((field,))
    database.refresh()


def protect(book):
    sheet_of(book, "ncs_draft").protect("secret")


FRENCH = {"measure": "mesure", "objective": "objectif", "context": "contexte"}
CHANGES = {
    "draft sorted by text": lambda book: sort(book, "ncs_draft", "measure.text"),
    "draft sorted by lead, downwards": lambda book: sort(book, "ncs_draft", "measure.lead", False),
    "answers sorted by answer": lambda book: sort(book, "ncs_answers", "answer.value"),
    "stakeholders sorted": lambda book: sort(book, "ncs_stakeholders", "stakeholder.name"),
    "comments sorted": lambda book: sort(book, "ncs_consultation", "comment.text"),
    "rows filtered": filter_rows,
    "blank rows inserted in the draft": lambda book: insert_rows(book, "ncs_draft", 20, 3),
    "rows inserted above the draft": lambda book: insert_rows(book, "ncs_draft", -2, 2),
    "rows inserted among the answers": lambda book: insert_rows(book, "ncs_answers", 5),
    "rows inserted among the evidence": lambda book: insert_rows(book, "ncs_evidence", 1),
    "blank rows deleted": delete_blank_rows,
    "column inserted in the draft": own_column,
    "column inserted left of the draft": lambda book: sheet_of(book, "ncs_draft").getColumns().insertByIndex(0, 1),
    "lead moved to the front": lambda book: move_column(book, "ncs_draft", "measure.lead", 1),
    "element moved behind the lead": lambda book: move_column(book, "ncs_draft", "measure.element", 6),
    "draft renamed": lambda book: rename(book, "ncs_draft", "Entwurf 2027"),
    "every sheet renamed": rename_all,
    "draft moved to the front": lambda book: move_sheet(book, "ncs_draft"),
    "draft hidden": lambda book: setattr(sheet_of(book, "ncs_draft"), "IsVisible", False),
    "rows hidden": hide_rows,
    "everything shown": show_everything,
    "columns hidden": lambda book: setattr(sheet_of(book, "ncs_draft").getColumns().getByIndex(6), "IsVisible", False),
    "key row of the draft deleted": lambda book: delete_key_row(book, "ncs_draft"),
    "key row of the answers deleted": lambda book: delete_key_row(book, "ncs_answers"),
    "key row of the stakeholders deleted": lambda book: delete_key_row(book, "ncs_stakeholders"),
    "one key cleared": lambda book: clear_key(book, "ncs_draft", "measure.element"),
    "one key typed over": lambda book: type_over_key(book, "ncs_draft", "measure.lead"),
    "name of the draft lost": lambda book: forget_name(book, "ncs_draft"),
    "name of the comments lost": lambda book: forget_name(book, "ncs_consultation"),
    "database range lost": lambda book: forget_database(book, "ncs_draft"),
    "rows slipped below the draft": rows_slip_out,
    "headers reworded": lambda book: translate_headers(book, "ncs_draft"),
    "kinds typed in French": lambda book: retype(book, "ncs_draft", "measure.kind", FRENCH),
    "kinds in capitals, with space": shout,
    "answers typed as codes": lambda book: retype(book, "ncs_answers", "answer.value", {"don't know": "unknown"}),
    "elements as ids": elements_as_ids,
    "an element became a date": element_becomes_a_date,
    "saved as ODS": through("ods"),
    "saved as XLSX": through("xlsx"),
    "saved as flat ODS": through("fods"),
    "through XLSX and back to ODS": twice_through_xlsx,
    "a formula pasted into the draft": formula_inside,
    "computed cells typed over": lambda book: overwrite_computed(book, "ncs_draft", 0, (0, 3, 7)),
    "computed column cleared": lambda book: clear_computed(book, "ncs_draft", 0),
    "computed column of the answers typed over": lambda book: overwrite_computed(book, "ncs_answers", 1, range(45)),
    "computed column deleted": lambda book: delete_column(book, "ncs_draft", 1),
    "a sheet of one's own": own_sheet,
    "draft copied": copy_sheet,
    "cells restyled": restyle,
    "stakeholders moved to another sheet": move_table,
    "a sheet deleted": lambda book: delete_sheet(book, "GCI profile"),
    "draft protected with a password": protect,
}


class PeoplesChangesTest(CommandCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.base = None

    def setUp(self):
        super().setUp()
        if type(self).base is None:
            book = self.example("exampleland", PLANNING)
            book.recalculate()
            type(self).expected = self.state(book)
            type(self).base = book.store(type(self).office.folder / "exampleland.ods")
            book.close()

    def state(self, book):
        """What Check finds, by rule, and the figures."""
        found = self.office.dispatch("check", book)["Findings"]
        rules = collections.Counter(finding[0] for finding in found)
        figures = [round(value, 9) if isinstance(value, float) else value
                   for value in (book.evaluate(formula) for formula in FIGURES)]
        return rules, figures

    def check(self, name, change):
        book = self.open(self.base)
        book.case = self
        book = change(book) or book
        book.recalculate()
        rules, figures = self.state(book)
        if (rules, figures) == self.expected:
            return
        named = NAMED & rules.keys()
        self.assertTrue(named, f"{name}: {rules - self.expected[0]} more, {self.expected[0] - rules} less, {figures}")
        outcome = self.office.dispatch("repair", book)
        self.assertEqual("ok", outcome.get("Status"), outcome.value)
        book.recalculate()
        rules, figures = self.state(book)
        self.assertEqual(self.expected[1], figures, f"{name}, repaired: {outcome['Message']}")
        more, less = rules - self.expected[0], self.expected[0] - rules
        self.assertEqual(({}, {}), ({r: n for r, n in more.items() if r not in MOVED}, dict(less)),
                         f"{name}, repaired: {outcome['Message']}")
        self.assertEqual("ok", self.office.dispatch("repair", book).get("Status"))

    def test_repair_can_be_taken_back(self):
        book = self.open(self.base)
        overwrite_computed(book, "ncs_draft", 0, (2,))
        delete_key_row(book, "ncs_stakeholders")
        book.model.getUndoManager().clear()
        before = book.contents()
        self.assertGreater(self.run_command("repair", book)["Repaired"], 0)
        self.assertEqual(1, len(book.undo_titles()))
        book.undo()
        self.assertEqual(before, book.contents())

    def test_repair_of_a_sound_workbook_changes_nothing(self):
        book = self.open(self.base)
        before = book.contents()
        outcome = self.run_command("repair", book)
        self.assertEqual(0, outcome["Repaired"], outcome["Message"])
        self.assertEqual(before, book.contents())

    def test_missing_setting_is_named(self):
        book = self.open(self.base)
        sheet = sheet_of(book, "ncs_settings")
        sheet.unprotect("")
        row = [cells[0] for cells in book.named("ncs_settings").getDataArray()].index("reading")
        book.named("ncs_settings").getCellByPosition(0, row).setString("")
        found = [f[0] for f in self.office.dispatch("check", book)["Findings"]]
        self.assertIn("settings.key-missing", found)

    def test_repair_says_which_sheet_is_protected(self):
        book = self.open(self.base)
        overwrite_computed(book, "ncs_draft", 0, (2,))
        sheet_of(book, "ncs_draft").protect("secret")
        before = book.contents()
        outcome = self.run_command("repair", book)
        name = sheet_of(book, "ncs_draft").Name
        self.assertIn(["sheet.protected", name], [[finding[0], finding[2]] for finding in outcome["Findings"]])
        self.assertEqual(before, book.contents())

    def test_repair_needs_a_workbook(self):
        self.refuse("workbook.none", "repair", self.new())


def _add_tests():
    for name, change in CHANGES.items():
        def test(self, name=name, change=change):
            self.check(name, change)
        slug = "".join(c if c.isalnum() else "_" for c in name)
        setattr(PeoplesChangesTest, f"test_{slug}", test)


_add_tests()
