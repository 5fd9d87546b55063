# SPDX-License-Identifier: MPL-2.0
"""Which texts in cells are cut off: measured by the office itself, on a sheet of its own where each text stands alone.

    for fault in cut_off(book): …          # Fault(kind, sheet, cell, text, has, needs)

Kinds: "low", the row is lower than the text; "narrow", a text that does not wrap runs into its neighbours or over
its merged cells; "broken", a column of a text that wraps is narrower than its longest word. Sizes are hundredths of a
millimetre. Numbers are left out, and what is hidden.
"""
import collections
import itertools

WIDE = 45000  # a column that no text fills in one line
BEYOND = 20000  # what a text may run over where nothing follows to the end of the sheet
TWIPS = 18  # sizes come back a little different
RULER = "ruler"

Fault = collections.namedtuple("Fault", "kind sheet cell text has needs")
Shown = collections.namedtuple("Shown", "sheet cell text style wraps shrinks width height")


def cut_off(book):
    """Every Fault of the workbook's visible sheets; the workbook gains a sheet that goes again."""
    shown = [cell for name in book.sheet_names() if book.sheet(name).IsVisible for cell in _shown(book.sheet(name), name)]
    needed = _measured(book, {need for cell in shown for need in _needs(cell)})
    return [fault for cell in shown for fault in _faults(cell, needed)]


def _shown(sheet, name):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    lines = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()
    widths = [column.Width if column.IsVisible else 0 for column in
              (sheet.Columns.getByIndex(x) for x in range(end.EndColumn + 2))]
    heights = [row.Height if row.IsVisible else 0 for row in
               (sheet.Rows.getByIndex(y) for y in range(end.EndRow + 2))]
    for y, line in enumerate(lines):
        for x, text in enumerate(line):
            if not isinstance(text, str) or not text.strip() or not widths[x] or not heights[y]:
                continue
            cell = sheet.getCellByPosition(x, y)
            wraps, width, height = cell.IsTextWrapped, widths[x], heights[y]
            if cell.IsMerged:
                area = sheet.createCursorByRange(cell)
                area.collapseToMergedArea()
                at = area.getRangeAddress()
                width, height = sum(widths[x:at.EndColumn + 1]), sum(heights[y:at.EndRow + 1])
            elif not wraps:
                width = _free(line, widths, x)
            yield Shown(name, _address(cell), text, cell.CellStyle, wraps, cell.ShrinkToFit, width, height)


def _free(line, widths, x):
    """What a text that does not wrap may fill: its cell, and empty ones to both sides."""
    def empty(places):
        return itertools.takewhile(lambda place: line[place] == "", places)
    after = list(empty(range(x + 1, len(line))))
    beyond = BEYOND if x + len(after) + 1 == len(line) else 0
    return widths[x] + sum(widths[place] for place in after) + sum(
        widths[place] for place in empty(range(x - 1, -1, -1))) + beyond


def _address(cell):
    return cell.AbsoluteName.rsplit(".", 1)[1].replace("$", "")


def _needs(cell):
    """(style, text, width) of all that has to be measured for the cell."""
    word = max(cell.text.split(), key=len)
    return ((cell.style, cell.text, min(cell.width, WIDE)), (cell.style, cell.text, WIDE),
            (cell.style, word, min(cell.width, WIDE)), (cell.style, word, WIDE))


def _faults(cell, needed):
    height, line, word, whole_word = (needed[need] for need in _needs(cell))
    if (height if cell.wraps else line) > cell.height + TWIPS:
        yield Fault("low", cell.sheet, cell.cell, cell.text, cell.height, height if cell.wraps else line)
    if not cell.wraps and not cell.shrinks and height > line + TWIPS:
        yield Fault("narrow", cell.sheet, cell.cell, cell.text, cell.width, height)
    # Chinese is broken anywhere.
    if cell.wraps and word > whole_word + TWIPS and not any("\u4e00" <= letter <= "\u9fff" for letter in cell.text):
        yield Fault("broken", cell.sheet, cell.cell, cell.text, cell.width, word)


def _measured(book, needs):
    """Need -> the height that the office gives a row with it alone, wrapped."""
    needs = sorted(needs)
    widths = sorted({width for _, _, width in needs})
    sheets = book.model.getSheets()
    sheets.insertNewByName(RULER, sheets.getCount())
    try:
        ruler = sheets.getByName(RULER)
        for x, width in enumerate(widths):
            ruler.Columns.getByIndex(x).Width = width
        first = 0
        for style, run in itertools.groupby(needs, key=lambda need: need[0]):
            last = first + len(list(run)) - 1
            ruler.getCellRangeByPosition(0, first, len(widths) - 1, last).CellStyle = style
            first = last + 1
        whole = ruler.getCellRangeByPosition(0, 0, len(widths) - 1, len(needs) - 1)
        whole.IsTextWrapped = True
        for x, width in enumerate(widths):
            texts = tuple((text if own == width else "",) for _, text, own in needs)
            ruler.getCellRangeByPosition(x, 0, x, len(needs) - 1).setDataArray(texts)
        whole.Rows.OptimalHeight = True
        return {need: ruler.Rows.getByIndex(y).Height for y, need in enumerate(needs)}
    finally:
        sheets.removeByName(RULER)
