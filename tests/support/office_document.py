# SPDX-License-Identifier: MPL-2.0
"""An open spreadsheet, as tests and the demo want it: cells by name, tables by column key, files."""
import contextlib
import csv
import datetime
import pathlib

from support.office_values import properties, url_of
import uno
from com.sun.star.uno import Exception as UnoException

FILTERS = {
    ".ods": "calc8", ".fods": "OpenDocument Spreadsheet Flat XML", ".ots": "calc8_template",
    ".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".csv": "Text - txt - csv (StarCalc)",
    ".pdf": "calc_pdf_Export", ".html": "HTML (StarCalc)",
}

NUMBERS = frozenset(("measure.amount", "answer.weight", "answer.target", "kpi.baseline", "kpi.target", "kpi.reading"))
DATES = frozenset(("measure.start", "measure.end", "gap.due", "step.due", "stock.date", "stakeholder.engaged",
                   "kpi.baseline-date", "kpi.target-date", "kpi.reading-date", "comment.date", "comment.decided",
                   "evidence.date", "evidence.expiry"))
CONTENTS = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags: values, dates, texts, formulas
ERROR = object()  # stands for an error in a cell


class Document:
    """A spreadsheet of that office. `model` is the UNO object, for all that is not here."""

    def __init__(self, office, model):
        self.office = office
        self.model = model

    @property
    def frame(self):
        return self.model.getCurrentController().getFrame()

    def to_front(self):
        """Makes it the one that is worked on. Calc undoes some things, sheets among them, in the view that is in
        front, whichever document it shows."""
        self.frame.activate()

    @property
    def identity(self):
        return self.model.RuntimeUID

    # Cells

    def sheet(self, which=0):
        sheets = self.model.getSheets()
        return sheets.getByIndex(which) if isinstance(which, int) else sheets.getByName(which)

    def sheet_names(self):
        return list(self.model.getSheets().getElementNames())

    def cell(self, address, sheet=0):
        """A cell by "B3", "Sheet.B3" or the name of a one-cell named range."""
        return self.range(address, sheet).getCellByPosition(0, 0)

    def range(self, address, sheet=0):
        """A cell range by "A1:C3", "Sheet.A1:C3" or a named range."""
        if self.model.NamedRanges.hasByName(address):
            return self.named(address)
        if "." in address:
            sheet, address = address.rsplit(".", 1)
            sheet = sheet.lstrip("$").strip("'")
        return self.sheet(sheet).getCellRangeByName(address)

    def named(self, name):
        cells = self.model.NamedRanges.getByName(name).getReferredCells()
        if cells is None:
            raise KeyError(f"the named range {name} refers to no cells")
        return cells

    def value(self, address, sheet=0):
        """Content of a cell as a person gets it: number, text, or "#N/A"-like text for an error."""
        cell = self.cell(address, sheet)
        if cell.getError():
            return cell.String
        kind = cell.Type.value
        if kind == "FORMULA":
            return cell.Value if cell.FormulaResultType2 == 1 else cell.String
        return {"EMPTY": None, "VALUE": cell.Value}.get(kind, cell.String)

    def values(self, address, sheet=0):
        """Rows of values of a range: see values_of()."""
        return values_of(self.range(address, sheet))

    def _open_sheet(self):
        """The first sheet that is not protected."""
        sheets = (self.sheet(number) for number in range(len(self.sheet_names())))
        return next((sheet for sheet in sheets if not sheet.isProtected()), self.sheet(0))

    def evaluate(self, formula, sheet=None, scratch="ZZ1000"):
        """The value of a formula, by way of a scratch cell that is emptied again. Functions of ours
        take their display name (NCS.COVERAGE) or the programmatic one; arguments are divided by `;`."""
        sheet = self._open_sheet().getName() if sheet is None else sheet
        cell = self.cell(scratch, sheet)
        cell.setFormula(programmatic(formula))
        try:
            return self.value(scratch, sheet)
        finally:
            cell.setFormula("")

    def evaluate_array(self, formula, rows, columns):
        """Values of an array formula, by way of a scratch sheet that goes again."""
        sheets, name = self.model.getSheets(), "scratch"
        sheets.insertNewByName(name, sheets.getCount())
        try:
            cells = sheets.getByName(name).getCellRangeByPosition(0, 0, columns - 1, rows - 1)
            cells.setArrayFormula(programmatic(formula))
            return [list(row) for row in cells.getDataArray()]
        finally:
            sheets.removeByName(name)

    def contents(self):
        """{(sheet, column, row): (value, formula)} of every cell that is not empty."""
        found = {}
        for name in self.sheet_names():
            cursor = self.sheet(name).createCursor()
            cursor.gotoEndOfUsedArea(False)
            end = cursor.getRangeAddress()
            used = self.sheet(name).getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
            rows = zip(values_of(used), used.getFormulaArray())
            found.update({(name, x, y): pair for y, row in enumerate(rows)
                          for x, pair in enumerate(zip(*row)) if pair != ("", "")})
        return found

    # Tables

    def keys(self, table):
        """Column keys of a table, left to right, from its hidden key row."""
        cells = self.named(table)
        return list(cells.getCellRangeByPosition(0, 0, cells.getColumns().getCount() - 1, 0).getDataArray()[0])

    def rows(self, table):
        """Data rows with any content, as dicts by key; the header row is left out."""
        data = self.named(table).getDataArray()
        return [dict(zip(data[0], row)) for row in data[2:] if any(c != "" for c in row)]

    def fill(self, table, rows, at=0):
        """Writes rows (dicts by key) into a table from data row `at` on; makes room where it is short.

        Columns the table lacks are an error; columns the rows lack are left alone."""
        rows = [dict(row) for row in rows]
        if not rows:
            return
        keys = self.keys(table)
        unknown = {k for row in rows for k in row} - set(keys)
        if unknown:
            raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
        self._make_room(table, at + len(rows))
        cells = self.named(table)
        for key in dict.fromkeys(k for row in rows for k in row):
            column = keys.index(key)
            area = cells.getCellRangeByPosition(column, 2 + at, column, 1 + at + len(rows))
            area.setDataArray(tuple((_cell_value(row.get(key, "")),) for row in rows))

    def fill_csv(self, table, path):
        """fill() from a CSV whose header holds column keys, with values as read_csv() gives them."""
        self.fill(table, read_csv(path))

    def replace(self, table, rows):
        """All data rows of a table by one array write: rows as fill() takes them, the others emptied.

        A value of ERROR becomes an error cell."""
        keys, cells = self.keys(table), self.named(table)
        last, count = cells.getRows().getCount() - 1, len(rows)
        if count > last - 1:
            raise ValueError(f"{table} has room for {last - 1} rows, not for {count}")
        automatic = self.model.isAutomaticCalculationEnabled()
        self.model.enableAutomaticCalculation(False)
        cells.getCellRangeByPosition(0, 2, len(keys) - 1, last).clearContents(CONTENTS)
        if rows:
            data = [[row.get(key, "") for key in keys] for row in rows]
            area = cells.getCellRangeByPosition(0, 2, len(keys) - 1, 1 + count)
            area.setDataArray(tuple(tuple("" if c is ERROR else _cell_value(c) for c in row) for row in data))
            for y, row in enumerate(data):
                for x in (x for x, value in enumerate(row) if value is ERROR):
                    area.getCellByPosition(x, y).setFormula("=NA()")
        self.model.enableAutomaticCalculation(automatic)

    def set(self, table, row, key, value):
        """One cell of a table: data row from 0, column by key."""
        cell = self.named(table).getCellByPosition(self.keys(table).index(key), 2 + row)
        _put(cell, value)

    def setting(self, key, value=None):
        """Reads a workbook setting; writes it where a value is given."""
        table = self.named("ncs_settings")
        data = table.getDataArray()
        at, to = data[0].index("setting.key"), data[0].index("setting.value")
        for number, row in enumerate(data):
            if row[at] == key:
                cell = table.getCellByPosition(to, number)
                if value is not None:
                    _put(cell, value)
                return cell.String
        raise KeyError(f"no setting {key}")

    def make_table(self, name, keys, rows=(), sheet=0, at=(0, 0)):
        """A bare table on any sheet: key row, header row, data; with its named range."""
        left, top = at
        data = [tuple(keys), tuple(keys)]
        data += [tuple(_cell_value(row.get(k, "")) for k in keys) for row in rows]
        target = self.sheet(sheet).getCellRangeByPosition(
            left, top, left + len(keys) - 1, top + len(data) - 1)
        target.setDataArray(tuple(data))
        self.name_range(name, target)
        return target

    def name_range(self, name, cells):
        names = self.model.NamedRanges
        if names.hasByName(name):
            names.removeByName(name)
        position = uno.createUnoStruct("com.sun.star.table.CellAddress")
        names.addNewByName(name, cells.AbsoluteName, position, 0)

    def point(self, name, address):
        """Lets an existing named range refer to other cells."""
        named = self.model.NamedRanges.getByName(name)
        if named.getContent() != address:
            named.setContent(address)

    def _make_room(self, table, needed):
        cells = self.named(table)
        have = cells.getRows().getCount() - 2
        extra = needed - have
        if extra <= 0:
            return
        sheet, area = cells.getSpreadsheet(), cells.getRangeAddress()
        last = area.EndRow
        # Inserted inside, before the last row, so that the named range grows with it.
        sheet.getRows().insertByIndex(last, extra)
        source = sheet.getCellRangeByPosition(0, last + extra, 1023, last + extra).getRangeAddress()
        for row in range(last, last + extra):
            sheet.copyRange(sheet.getCellByPosition(0, row).getCellAddress(), source)

    # Whole document

    def recalculate(self):
        """A hard recalculation."""
        with self.office.within(300, "a hard recalculation"):
            self.model.calculateAll()

    def undo(self, steps=1):
        for _ in range(steps):
            self.model.getUndoManager().undo()

    def redo(self, steps=1):
        for _ in range(steps):
            self.model.getUndoManager().redo()

    def undo_titles(self):
        return list(self.model.getUndoManager().getAllUndoActionTitles())

    def store(self, path, filter_name=None, limit=180, **media):
        """Writes a copy (the document keeps its own place); the filter follows the ending."""
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        filter_name = filter_name or FILTERS[path.suffix]
        with self.office.within(limit, f"storing {path}"):
            self.model.storeToURL(url_of(path), properties(FilterName=filter_name, Overwrite=True, **media))
        return path

    def store_as(self, path, limit=180):
        """Saves as: the document lives there from now on."""
        path = pathlib.Path(path)
        with self.office.within(limit, f"storing {path}"):
            self.model.storeAsURL(url_of(path), properties(FilterName=FILTERS[path.suffix]))
        return path

    def reopen(self, path, limit=180):
        """Stores a copy, closes this document and opens the copy."""
        self.store(path, limit=limit)
        self.close()
        return self.office.open(path)

    def close(self):
        with contextlib.suppress(UnoException):
            self.model.setModified(False)
            self.model.close(True)


def values_of(cells):
    """Rows of values as getDataArray gives them, but an error as what it shows: "#N/A"."""
    return [[cells.getCellByPosition(x, y).String if value is None else value for x, value in enumerate(row)]
            for y, row in enumerate(cells.getDataArray())]


def programmatic(formula):
    """Our functions under the names that setFormula wants."""
    return formula.replace("NCS.", "ORG.NCSWORKBENCH.FUNCTIONS.") if formula.startswith("=") else formula


def read_csv(path):
    """Rows of a CSV as dicts by its header, with what Calc makes of typed numbers, years and dates in
    the columns that hold them; what reads as neither stays text."""
    with open(path, encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for key in (NUMBERS | DATES) & row.keys():
            row[key] = _typed(row[key], key in DATES)
    return rows


def _typed(text, may_be_date):
    with contextlib.suppress(ValueError, TypeError):
        return float(text)
    if may_be_date:
        with contextlib.suppress(ValueError, TypeError):
            return datetime.date.fromisoformat(text)
    return text


def _cell_value(value):
    """What setDataArray takes: numbers as double, dates as days since the usual null date, else text."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return float((datetime.date(value.year, value.month, value.day) - datetime.date(1899, 12, 30)).days)
    return float(value) if isinstance(value, (int, float)) else str(value)


def _put(cell, value):
    value = _cell_value(value)
    if isinstance(value, float):
        cell.setValue(value)
    else:
        cell.setString(value)
