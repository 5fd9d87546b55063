# SPDX-License-Identifier: MPL-2.0
"""Someone who does anything to open workbooks, the same for the same seed.

    monkey = Monkey(office, books)           # books: name -> Document
    monkey.sequence(7)                       # the steps of seed 7; gives what each did
    monkey.take_all_back()

Every step has a seed of its own, made of the sequence's and its number, so that a step does the same when others
are left out: that is how a sequence that failed is made short.

What Calc 7.4 cannot undo by itself is left out: of cells dragged onto others, moved or copied, undo does not
recalculate what depends on these; of a sheet put before others, undo takes the database range of the one behind it
away; of a protected sheet that was deleted, undo does not bring the protection back; of a sheet that lists are chosen
from (ours are hidden), not the lists; of a sheet with a chart, undo after redo does not bring the chart back, or ends
the office, with ours or without.
"""
import random

from support.workbook_state import TABLES
import uno
from com.sun.star.uno import Exception as UnoException

MOST_STEPS = 80  # Calc keeps 100
CONTENTS = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags: values, dates, texts, formulas
WORDS = ("We will set up a national CIRT.", "measure", "objective", "context", "yes", "no", "partly", "5.3.1",
         "5.1.2", "5.7", "Ministry", "=1+1", "", "ünï / 网络 / شبكة", "EUR", "high", "done", "unknown", "2028-06-30",
         "A line\nand another", "- 5", "n/a", "x" * 300)
EDITIONS = ("2021", "2018")
LISTS = ("", "guide.2021", "guide.2018", "gci")


class Monkey:
    """`commands=False`: leaves our commands alone, to see what Calc does without them."""

    def __init__(self, office, books, commands=True):
        self.office = office
        self.books = books
        self.actions = [action for action in ACTIONS if commands or action[1] not in OUR_COMMANDS]

    def sequence(self, seed, only=None):
        """Carries out the steps of a seed (those numbered in `only`); gives a line for each."""
        return [self.step(seed, number) for number in (range(length_of(seed)) if only is None else only)]

    def step(self, seed, number):
        dice = random.Random(f"{seed}/{number}")
        name = dice.choice(list(self.books))
        book = self.books[name]
        weights = [weight for weight, _ in self.actions]
        action = dice.choices([action for _, action in self.actions], weights)[0]
        before = len(book.undo_titles())
        book.to_front()
        try:
            did = action(self, book, dice)
        except UnoException as fault:
            if not self.office.alive:
                raise
            did = f"{action.__name__}: {type(fault).__name__} {fault.Message.splitlines()[0] if fault.Message else ''}"
        after = len(book.undo_titles())
        return f"{number:2} {name}: {did}" + (f" [{after - before:+} steps]" if after - before != 1 else "")

    def take_all_back(self):
        """Undo in every workbook, to the start."""
        for book in self.books.values():
            book.to_front()
            manager = book.model.getUndoManager()
            while manager.isUndoPossible():
                manager.undo()


def length_of(seed):
    """Short ones are more frequent: they tell most, and cost least."""
    dice = random.Random(f"{seed}")
    return min(dice.randint(1, MOST_STEPS), dice.randint(1, MOST_STEPS))


# What a step can be: each takes the monkey, the workbook and the dice, and gives a line about it.

def table_in(book, dice):
    """Name and cells of a table of the workbook that still has its name."""
    names = [name for name in TABLES if book.model.NamedRanges.hasByName(name)]
    if not names:
        raise UnoException("no table is left", None)
    name = dice.choice(names)
    cells = book.model.NamedRanges.getByName(name).getReferredCells()
    if cells is None or "." not in cells.getCellByPosition(0, 0).String:
        # The name of a table whose sheet was deleted refers to the cells of another sheet.
        raise UnoException(f"{name} refers to no table", None)
    return name, cells


def size_of(cells):
    return cells.getColumns().getCount(), cells.getRows().getCount()


def some_cell(cells, dice, most=40):
    """One of the table's cells, mostly of its data and near its top; seldom a header or key."""
    columns, rows = size_of(cells)
    last = min(rows - 1, most)
    row = dice.randint(min(2, last), last) if dice.random() < 0.95 else dice.randint(0, min(1, last))
    return cells.getCellByPosition(dice.randrange(columns), row)


def some_area(cells, dice):
    columns, rows = size_of(cells)
    left, top = dice.randrange(columns), dice.randint(min(2, rows - 1), min(rows - 1, 40))
    return cells.getCellRangeByPosition(left, top, min(columns - 1, left + dice.randint(0, 3)),
                                        min(rows - 1, top + dice.randint(0, 3)))


def type_text(_monkey, book, dice):
    name, cells = table_in(book, dice)
    cell, words = some_cell(cells, dice), dice.choice(WORDS)
    cell.setString(words)
    return f"types {words[:20]!r} into {cell.AbsoluteName} of {name}"


def type_number(_monkey, book, dice):
    name, cells = table_in(book, dice)
    cell, number = some_cell(cells, dice), dice.choice((0, 1, 2.5, -3, 2028, 46500, 1e12))
    cell.setValue(number)
    return f"types {number} into {cell.AbsoluteName} of {name}"


def type_formula(_monkey, book, dice):
    name, cells = table_in(book, dice)
    cell = some_cell(cells, dice)
    formula = dice.choice(("=1/0", '="5.3"&".1"', "=NA()", "=ROW()", "=ORG.NCSWORKBENCH.FUNCTIONS.VERSION()"))
    cell.setFormula(formula)
    return f"types {formula} into {cell.AbsoluteName} of {name}"


def take_neighbour(_monkey, book, dice):
    """Chooses what stands in the same column elsewhere: a word of the list."""
    name, cells = table_in(book, dice)
    columns, rows = size_of(cells)
    column, last = dice.randrange(columns), min(rows - 1, 40)
    words = cells.getCellByPosition(column, dice.randint(min(2, last), last)).String
    cell = cells.getCellByPosition(column, dice.randint(min(2, last), last))
    cell.setString(words)
    return f"chooses {words[:20]!r} in {cell.AbsoluteName} of {name}"


def clear(_monkey, book, dice):
    name, cells = table_in(book, dice)
    area = some_area(cells, dice)
    area.clearContents(CONTENTS)
    return f"clears {area.AbsoluteName} of {name}"


def insert_rows(_monkey, book, dice):
    name, cells = table_in(book, dice)
    rows = size_of(cells)[1]
    area, sheet = cells.getRangeAddress(), cells.getSpreadsheet()
    at, count = max(0, area.StartRow + dice.randint(-2, min(rows, 30))), dice.randint(1, 3)
    sheet.getRows().insertByIndex(at, count)
    return f"inserts {count} rows at {at + 1} of {sheet.Name} ({name})"


def delete_rows(_monkey, book, dice):
    name, cells = table_in(book, dice)
    rows = size_of(cells)[1]
    area, sheet = cells.getRangeAddress(), cells.getSpreadsheet()
    first = 2 if dice.random() < 0.9 else -1
    at, count = max(0, area.StartRow + dice.randint(first, max(first, min(rows - 1, 30)))), dice.randint(1, 3)
    sheet.getRows().removeByIndex(at, count)
    return f"deletes {count} rows at {at + 1} of {sheet.Name} ({name})"


def insert_column(_monkey, book, dice):
    name, cells = table_in(book, dice)
    sheet, at = cells.getSpreadsheet(), cells.getRangeAddress().StartColumn + dice.randrange(size_of(cells)[0])
    sheet.getColumns().insertByIndex(at, 1)
    return f"inserts a column at {at + 1} of {sheet.Name} ({name})"


def delete_column(_monkey, book, dice):
    name, cells = table_in(book, dice)
    sheet, at = cells.getSpreadsheet(), cells.getRangeAddress().StartColumn + dice.randrange(size_of(cells)[0])
    sheet.getColumns().removeByIndex(at, 1)
    return f"deletes the column {at + 1} of {sheet.Name} ({name})"


def sort(_monkey, book, dice):
    name, cells = table_in(book, dice)
    columns, rows = size_of(cells)
    if rows < 4:
        return f"sorts nothing in {name}"
    data = cells.getCellRangeByPosition(0, 2, columns - 1, rows - 1)
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = dice.randrange(columns), dice.random() < 0.5
    descriptor = data.createSortDescriptor()
    for entry in descriptor:
        if entry.Name == "SortFields":
            entry.Value = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        elif entry.Name == "ContainsHeader":
            entry.Value = False
    uno.invoke(data, "sort", (uno.Any("[]com.sun.star.beans.PropertyValue", tuple(descriptor)),))
    return f"sorts {name} by column {field.Field}"


def paste(monkey, book, dice):
    """Copies from one workbook and pastes into the same or another."""
    source = monkey.books[dice.choice(list(monkey.books))] if dice.random() < 0.3 else book
    _, cells = table_in(source, dice)
    area = some_area(cells, dice)
    giver, taker = source.model.getCurrentController(), book.model.getCurrentController()
    giver.select(area)
    copied = giver.getTransferable()
    name, cells = table_in(book, dice)
    target = some_cell(cells, dice)
    taker.select(target)
    taker.insertTransferable(copied)
    return f"pastes {area.AbsoluteName} of {source.model.Title} at {target.AbsoluteName} of {name}"


def rename_sheet(_monkey, book, dice):
    was, name = dice.choice(book.sheet_names()), f"Sheet {dice.randrange(1000)} ours"
    book.sheet(was).setName(name)
    return f"renames {was} to {name}"


def move_sheet(_monkey, book, dice):
    names = book.sheet_names()
    name, to = dice.choice(names), dice.randrange(len(names))
    book.model.getSheets().moveByName(name, to)
    return f"moves {name} to {to}"


def show_or_hide_sheet(_monkey, book, dice):
    sheet = book.sheet(dice.choice(book.sheet_names()))
    seen = [name for name in book.sheet_names() if book.sheet(name).IsVisible]
    if len(seen) > 1 or not sheet.IsVisible:
        sheet.IsVisible = not sheet.IsVisible
    return f"{'shows' if sheet.IsVisible else 'hides'} {sheet.Name}"


def add_sheet(_monkey, book, dice):
    name = f"Notes {dice.randrange(1000)}"
    book.model.getSheets().insertNewByName(name, len(book.sheet_names()))
    book.sheet(name).getCellByPosition(0, 0).setFormula("=COUNTA(ncs_draft)")
    return f"adds {name}"


def delete_sheet(_monkey, book, dice):
    names = [name for name in book.sheet_names() if can_be_deleted(book.sheet(name))]
    if len(names) < 2:
        return "deletes no sheet"
    name = dice.choice(names)
    book.model.getSheets().removeByName(name)
    return f"deletes {name}"


def can_be_deleted(sheet):
    return sheet.IsVisible and not sheet.isProtected() and not sheet.getCharts().getCount()


def copy_sheet(_monkey, book, dice):
    name = dice.choice(book.sheet_names())
    book.model.getSheets().copyByName(name, f"Copy {dice.randrange(1000)}", len(book.sheet_names()))
    return f"copies {name}"


def protect_sheet(_monkey, book, dice):
    sheet = book.sheet(dice.choice(book.sheet_names()))
    if sheet.isProtected():
        sheet.unprotect("")
    else:
        sheet.protect("")
    return f"{'protects' if sheet.isProtected() else 'unprotects'} {sheet.Name}"


def undo_some(_monkey, book, dice):
    manager, count = book.model.getUndoManager(), dice.randint(1, 4)
    done = 0
    while done < count and manager.isUndoPossible():
        manager.undo()
        done += 1
    redone = 0
    while redone < done and dice.random() < 0.6:
        manager.redo()
        redone += 1
    return f"takes {done} back and does {redone} again"


def command(monkey, book, name, **arguments):
    outcome = monkey.office.dispatch(name, book, **arguments)
    return f"{name} {arguments}: {outcome.get('Status')}, {str(outcome.get('Message')).splitlines()[0][:90]}"


def take_text(monkey, book, dice):
    lines = "\n".join(f"{'# ' if dice.random() < 0.2 else ''}Paragraph {dice.randrange(1000)}."
                      for _ in range(dice.randint(1, 6)))
    return command(monkey, book, "take-text", Text=lines)


def refresh_gap_list(monkey, book, _dice):
    return command(monkey, book, "refresh-gap-list")


def repair(monkey, book, _dice):
    return command(monkey, book, "repair")


def snapshot(monkey, book, _dice):
    return command(monkey, book, "snapshot")


def change_edition(monkey, book, dice):
    return command(monkey, book, "change-edition", Edition=dice.choice(EDITIONS))


def change_reading(monkey, book, dice):
    return command(monkey, book, "change-reading", Reading=dice.choice(("gca", "gci")))


def new_catalogue_sheet(monkey, book, dice):
    return command(monkey, book, "new-catalogue-sheet", List=dice.choice(LISTS))


def load_catalogue(monkey, book, dice):
    """A sheet of a catalogue, where there is one; else the one in view, which is refused."""
    sheets = [name for name in book.sheet_names()
              if book.sheet(name).IsVisible and is_catalogue(book.sheet(name))]
    named = {"Sheet": dice.choice(sheets)} if sheets else {}
    return command(monkey, book, "load-catalogue", Use=dice.random() < 0.5, **named)


def is_catalogue(sheet):
    return any(row[0] == "catalogue.key" for row in sheet.getCellRangeByName("A1:A8").getDataArray())


def next_gap(monkey, book, _dice):
    return command(monkey, book, "next-gap")


def check(monkey, book, _dice):
    return command(monkey, book, "check")


OUR_COMMANDS = (take_text, refresh_gap_list, repair, snapshot, change_edition, change_reading, new_catalogue_sheet,
                load_catalogue, next_gap, check)
ACTIONS = ((14, type_text), (8, type_number), (3, type_formula), (14, take_neighbour), (7, clear), (6, insert_rows),
           (6, delete_rows), (1, insert_column), (1, delete_column), (4, sort), (11, paste),
           (3, rename_sheet), (2, move_sheet), (2, show_or_hide_sheet), (1, add_sheet), (1, delete_sheet),
           (1, copy_sheet), (1, protect_sheet), (4, undo_some), (5, take_text), (4, refresh_gap_list), (4, repair),
           (4, snapshot), (2, change_edition), (2, change_reading), (2, new_catalogue_sheet), (2, load_catalogue),
           (2, next_gap), (2, check))
