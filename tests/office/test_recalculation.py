# SPDX-License-Identifier: MPL-2.0
"""No figure goes stale: after every kind of edit, what the cells show is what the same tables give in a
new document that no cache has seen, and what a hard recalculation gives."""
import unittest

from support import office_types  # noqa: F401  (before uno)
import uno
from com.sun.star.sheet.CellDeleteMode import UP
from com.sun.star.sheet.CellInsertMode import DOWN
from com.sun.star.sheet.FillDirection import TO_BOTTOM
from com.sun.star.table import CellRangeAddress, TableSortField
from support import strategy_tables as tables
from support.office import properties
from support.office_case import OfficeCase

CONTENT = 1 | 2 | 4 | 16  # values, dates, texts, formulas


def draft(book):
    return book.sheet("Draft")


def cell(book, row, key):
    """A cell of the Draft: data row from 0, column by key."""
    return book.named("ncs_draft").getCellByPosition(book.keys("ncs_draft").index(key), 2 + row)


def block(book, name, left, top, right, bottom):
    return book.sheet(name).getCellRangeByPosition(left, top, right, bottom)


def address(cells):
    return cells.getRangeAddress()


# Each edit takes the workbook and gives back the workbook to look at.

def edit_cell(book):
    book.set("ncs_draft", 2, "measure.lead", "Ministry of Justice")
    return book


def edit_undone(book):
    edit_cell(book)
    tables.shown(book)
    book.undo()
    return book


def edit_redone(book):
    edit_undone(book)
    tables.shown(book)
    book.redo()
    return book


def sort_rows(book):
    area = book.named("ncs_draft").getRangeAddress()
    data = block(book, "Draft", area.StartColumn, area.StartRow + 2, area.EndColumn, area.EndRow)
    fields = (TableSortField(1, False, False, uno.Enum("com.sun.star.table.TableSortFieldType", "AUTOMATIC"),
                             uno.createUnoStruct("com.sun.star.lang.Locale"), ""),)
    data.sort(properties(SortFields=uno.Any("[]com.sun.star.table.TableSortField", fields)))
    return book


def insert_row_above(book):
    draft(book).getRows().insertByIndex(0, 3)
    return book


def insert_row_inside(book):
    draft(book).getRows().insertByIndex(7, 2)
    book.set("ncs_draft", 1, "measure.text", "Fight cybercrime")
    book.set("ncs_draft", 1, "measure.element", "5.6.2")
    return book


def insert_rows_above_then_edit(book):
    insert_row_above(book)
    tables.shown(book)
    return edit_cell(book)


def delete_row_inside(book):
    draft(book).getRows().removeByIndex(6, 1)
    return book


def delete_row_above(book):
    draft(book).getRows().removeByIndex(0, 2)
    tables.shown(book)
    return edit_cell(book)


def insert_column_left(book):
    draft(book).getColumns().insertByIndex(0, 2)
    tables.shown(book)
    return edit_cell(book)


def insert_column_inside(book):
    draft(book).getColumns().insertByIndex(5, 1)
    tables.shown(book)
    return edit_cell(book)


def delete_column_inside(book):
    column = tables.DRAFT_AT[0] + tables.DRAFT_KEYS.index("measure.lead")
    draft(book).getColumns().removeByIndex(column, 1)
    return book


def delete_column_left(book):
    draft(book).getColumns().removeByIndex(0, 1)
    tables.shown(book)
    return edit_cell(book)


def move_rows(book):
    source = address(block(book, "Draft", 2, 6, 15, 6))
    draft(book).moveRange(book.sheet("Draft").getCellByPosition(2, 30).getCellAddress(), source)
    return book


def cut_and_paste_table(book):
    source = book.named("ncs_draft").getRangeAddress()
    draft(book).moveRange(draft(book).getCellByPosition(5, 40).getCellAddress(), source)
    tables.shown(book)
    return edit_cell(book)


def copy_row(book):
    draft(book).copyRange(draft(book).getCellByPosition(2, 8).getCellAddress(),
                          address(block(book, "Draft", 2, 6, 15, 6)))
    return book


def rename_sheet(book):
    draft(book).setName("Our draft")
    tables.shown(book)
    book.set("ncs_draft", 2, "measure.lead", "Ministry of Justice")
    return book


def insert_sheet(book):
    book.model.getSheets().insertNewByName("Before", 1)
    tables.shown(book)
    return edit_cell(book)


def move_sheet(book):
    book.model.getSheets().moveByName("Draft", 0)
    tables.shown(book)
    return edit_cell(book)


def copy_sheet(book):
    book.model.getSheets().copyByName("Draft", "Second", 0)
    tables.shown(book)
    return edit_cell(book)


def remove_other_sheet(book):
    book.model.getSheets().insertNewByName("Before", 0)
    tables.shown(book)
    book.model.getSheets().removeByName("Before")
    tables.shown(book)
    return edit_cell(book)


def filter_rows(book):
    area = book.named("ncs_draft").getRangeAddress()
    area.StartRow += 1
    book.model.DatabaseRanges.addNewByName("ncs_draft_table", area)
    ranges = book.model.DatabaseRanges.getByName("ncs_draft_table")
    ranges.AutoFilter = True
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field, field.StringValue = 2, "objective"
    field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    ranges.getFilterDescriptor().setFilterFields((field,))
    ranges.refresh()
    tables.shown(book)
    return edit_cell(book)


def redefine_name(book):
    area = book.named("ncs_draft").getRangeAddress()
    book.model.NamedRanges.getByName("ncs_draft").setContent(
        f"$Draft.$C$5:$P${area.StartRow + 4}")
    tables.write_formulas(book)
    return book


def change_far_precedent(book):
    cell(book, 2, "measure.lead").setFormula("=Figures.H1")
    book.cell("Figures.H1").setFormula('=IF(Figures.H2=1;"Ministry";"")')
    tables.shown(book)
    book.cell("Figures.H2").setValue(1)
    return book


def clear_cells(book):
    block(book, "Draft", 2, 6, 15, 6).clearContents(CONTENT)
    return book


def fill_down(book):
    block(book, "Draft", 2, 6, 15, 10).fillAuto(TO_BOTTOM, 1)
    return book


def replace_text(book):
    search = draft(book).createReplaceDescriptor()
    search.SearchString, search.ReplaceString = "context", "measure"
    draft(book).replaceAll(search)
    return book


def paste_block(book):
    block(book, "Draft", 2, 11, 5, 11).setDataArray((("M9", "Protect children", "measure", "5.5.2"),))
    return book


def insert_cells_down(book):
    draft(book).insertCells(address(block(book, "Draft", 2, 7, 15, 7)), DOWN)
    return book


def delete_cells_up(book):
    draft(book).removeRange(address(block(book, "Draft", 2, 6, 15, 6)), UP)
    return book


def move_keys(book):
    lead, notes = (cell(book, -2, key) for key in ("measure.lead", "measure.notes"))
    lead.setString("measure.notes")
    notes.setString("measure.lead")
    return book


def change_answer(book):
    book.set("ncs_answers", 1, "answer.value", "na")
    book.set("ncs_answers", 1, "answer.reason", "No such sector")
    return book


def change_weight(book):
    book.set("ncs_answers", 0, "answer.weight", 0)
    return book


def break_cell(book):
    cell(book, 0, "measure.lead").setFormula("=1/0")
    return book


def mend_cell(book):
    break_cell(book)
    tables.shown(book)
    cell(book, 0, "measure.lead").setString("Agency")
    return book


def change_null_date(book):
    book.set("ncs_draft", 0, "measure.start", 46752)  # 2027-12-31, or 2032-01-01 counted from 1904
    book.set("ncs_draft", 0, "measure.end", "2028-06-30")
    tables.shown(book)
    date = uno.createUnoStruct("com.sun.star.util.Date")
    date.Day, date.Month, date.Year = 1, 1, 1904
    book.model.NullDate = date
    book.recalculate()
    return book


def reload(book):
    other = book.reopen(book.folder / "book.ods")
    return edit_cell(other)


def replace_sheet(book):
    """The sheet goes and another comes to its place, with a table at the same address."""
    book.model.getSheets().removeByName("Draft")
    tables.shown(book)
    book.model.getSheets().insertNewByName("Draft", 1)
    rows = tables.MEASURES[:2] + tables.SPARE_ROWS
    book.make_table("ncs_draft", tables.DRAFT_KEYS, rows, "Draft", tables.DRAFT_AT)
    tables.write_formulas(book)
    tables.shown(book)
    book.set("ncs_draft", 1, "measure.funding", "State budget")
    return book


LOOP = """Sub WriteInALoop(column As Integer)
 Dim cells, turn
 cells = ThisComponent.NamedRanges.getByName("ncs_draft").getReferredCells()
 For turn = 1 To 40
  cells.getCellByPosition(column, 2 + turn Mod 3).setString(Mid("Body " & turn, 1, 7 * (turn Mod 7)))
 Next
End Sub
"""


def write_in_a_loop(book):
    """From a macro: no edit can follow a formula more closely."""
    libraries = book.model.BasicLibraries
    libraries.createLibrary("Loop")
    libraries.getByName("Loop").insertByName("Module", LOOP)
    script = book.model.getScriptProvider().getScript(
        "vnd.sun.star.script:Loop.Module.WriteInALoop?language=Basic&location=document")
    script.invoke((book.keys("ncs_draft").index("measure.lead"),), (), ())
    return book


EDITS = (edit_cell, write_in_a_loop, edit_undone, edit_redone, sort_rows, insert_row_above, insert_row_inside,
         insert_rows_above_then_edit, delete_row_inside, delete_row_above, insert_column_left,
         insert_column_inside, delete_column_inside, delete_column_left, move_rows, cut_and_paste_table,
         copy_row, rename_sheet, insert_sheet, move_sheet, copy_sheet, remove_other_sheet, filter_rows,
         redefine_name, change_far_precedent, clear_cells, fill_down, replace_text, paste_block,
         insert_cells_down, delete_cells_up, move_keys, change_answer, change_weight, break_cell, mend_cell,
         change_null_date, reload, replace_sheet)
#: Edits after which the figures must be the ones of before.
WITHOUT_EFFECT = (edit_undone, sort_rows, insert_row_above, insert_cells_down, mend_cell)


class RecalculationTest(OfficeCase):
    def check(self, edit):
        book = tables.build(self.new())
        book.folder = self.folder
        before = tables.shown(book)
        book = edit(book)
        shown, by_address = tables.shown(book), tables.shown(book, "C")
        self.assertEqual(shown, tables.afresh(self.office, book), "stale by name")
        if edit is not replace_sheet:
            self.assertEqual(by_address, shown, "stale by address")
        book.recalculate()
        self.assertEqual(tables.shown(book), shown, "a hard recalculation changed it")
        if edit in WITHOUT_EFFECT:
            self.assertEqual(shown, before)
        else:
            self.assertNotEqual(shown, before, "the edit did nothing: the test proves nothing")


def _named_test(edit):
    def test(self):
        self.check(edit)
    return test


for _edit in EDITS:
    setattr(RecalculationTest, f"test_{_edit.__name__}", _named_test(_edit))

if __name__ == "__main__":
    unittest.main()
