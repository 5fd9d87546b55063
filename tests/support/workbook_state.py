# SPDX-License-Identifier: MPL-2.0
"""All of a spreadsheet that undo must bring back, as plain values that can be compared.

    before = state_of(document)
    …
    print(changes(before, state_of(document)))     # [] where all is as it was

Sheets in order with name, visibility, protection, cells, hidden rows and columns, conditions and charts; named
ranges; database ranges; what the columns of each table allow. Styles are not in it: Calc's undo does not bring
changes of styles back.
"""
import re

TWICE = re.compile(r"(\$?(?:\w+|'[^']+')\.)([$A-Z0-9]+):\1")
TABLES = tuple(f"ncs_{name}" for name in (
    "answers", "consultation", "cop", "draft", "evidence", "gaps", "lifecycle", "monitoring", "principles", "scores",
    "settings", "snapshots", "stakeholders", "stocktaking"))  # those that people fill; the hidden lists are not
TOLERANCE = 1e-9
FIRST_DATA_ROW = 2


def state_of(document):
    """{(kind, …): value}; cells are one value a sheet."""
    found = {("sheets",): tuple(document.sheet_names())}
    for name in found["sheets",]:
        sheet = document.sheet(name)
        used = used_part(sheet)
        found["visible", name] = sheet.IsVisible
        found["protected", name] = sheet.isProtected()
        found["values", name] = used.getDataArray()
        found["formulas", name] = used.getFormulaArray()
        found["seen", name] = covered(used.queryVisibleCells().getRangeAddresses())
        found["conditions", name] = conditions_of(sheet)
        found["charts", name] = charts_of(sheet)
    names = document.model.NamedRanges
    for name in names.getElementNames():
        found["name", name] = names.getByName(name).getContent()
        if name in TABLES:
            found["validation", name] = validation_of(names.getByName(name).getReferredCells())
    databases = document.model.DatabaseRanges
    for name in databases.getElementNames():
        found["database", name] = address_of(databases.getByName(name).getDataArea())
    return found


def used_part(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)


def address_of(area):
    return area.Sheet, area.StartColumn, area.StartRow, area.EndColumn, area.EndRow


def conditions_of(sheet):
    """Which cells have conditions. Calc splits and joins them as it likes."""
    return covered([area for entry in sheet.ConditionalFormats.getConditionalFormats()
                    for area in entry.Range.getRangeAddresses()])


def covered(areas):
    """{column: runs of rows}, the same however the cells are split into areas."""
    columns = {}
    for area in areas:
        for column in range(area.StartColumn, area.EndColumn + 1):
            columns.setdefault(column, []).append((area.StartRow, area.EndRow))
    found = {}
    for column, runs in columns.items():
        joined = []
        for first, last in sorted(runs):
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        found[column] = tuple(joined)
    return found


def charts_of(sheet):
    """What they show. Calc names them anew when a sheet that was deleted comes back."""
    charts = sheet.getCharts()
    return tuple(tuple(address_of(area) for area in charts.getByIndex(place).getRanges())
                 for place in range(charts.getCount()))


def validation_of(cells):
    """What may be typed into the first data row of a table, by column. None where the name refers to no cells."""
    if cells is None or cells.getRows().getCount() <= FIRST_DATA_ROW:
        return None
    found = []
    for column in range(cells.getColumns().getCount()):
        rule = cells.getCellByPosition(column, FIRST_DATA_ROW).Validation
        kind = rule.Type.value
        if kind != "ANY":
            found.append((column, kind, plainly(rule.getFormula1())))
    return tuple(found)


def changes(before, after, most=12):
    """What differs, as texts; at most `most` of them."""
    found = []
    for key in [*before, *(key for key in after if key not in before)]:
        one, other = before.get(key), after.get(key)
        if one == other or key[0] == "name" and plainly(one) == plainly(other):
            continue
        if key[0] in ("values", "formulas") and one is not None and other is not None:
            found += [f"{key[0]} {key[1]} {place}: {was!r} became {now!r}"
                      for place, was, now in different_cells(one, other) if plainly(was) != plainly(now)]
        else:
            found.append(f"{' '.join(key)}: {shortened(one, other)}")
        if len(found) > most:
            return found[:most] + ["…"]
    return found


def different_cells(one, other):
    rows, columns = max(len(one), len(other)), max(len(one[0]), len(other[0]))
    for y in range(rows):
        for x in range(columns):
            was, now = cell_in(one, x, y), cell_in(other, x, y)
            if was != now and not (isinstance(was, float) and isinstance(now, float)
                                   and abs(was - now) <= TOLERANCE * max(1, abs(was))):
                yield f"R{y + 1}C{x + 1}", was, now


def plainly(formula):
    """A moved range names its sheet twice: $Draft.A1:$Draft.A9."""
    return TWICE.sub(r"\1\2:", formula) if isinstance(formula, str) else formula


def cell_in(rows, column, row):
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""


def shortened(one, other):
    if isinstance(one, tuple) and isinstance(other, tuple) and one and other:
        less = [item for item in one if item not in other]
        more = [item for item in other if item not in one]
        if less or more:
            return f"{less[:6]} became {more[:6]}"
    return f"{str(one)[:300]} became {str(other)[:300]}"
