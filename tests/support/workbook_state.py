# SPDX-License-Identifier: MPL-2.0
"""All of a spreadsheet that undo must bring back, as plain values that can be compared.

    before = state_of(document)
    …
    print(changes(before, state_of(document)))     # [] where all is as it was

Sheets in order with name, visibility, protection, cells, hidden rows and columns, conditions and charts; named
ranges; database ranges; what the columns of each table allow. Styles are not in it: Calc's undo does not bring
changes of styles back.
"""
TOLERANCE = 1e-9
ROWS_LOOKED_AT = (0, 1, 2, -1)  # of each table, for its validation: key row, header, first and last data row
VALIDATION = ("Type", "IgnoreBlankCells", "ShowList", "ErrorTitle", "ErrorMessage", "ErrorAlertStyle", "InputMessage")


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
        found["seen", name] = used.queryVisibleCells().RangeAddressesAsString
        found["conditions", name] = conditions_of(sheet)
        found["charts", name] = charts_of(sheet)
    names = document.model.NamedRanges
    for name in names.getElementNames():
        found["name", name] = names.getByName(name).getContent()
        if name.startswith("ncs_"):
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
    """Where each condition holds. Their order is Calc's own business."""
    return tuple(sorted(entry.Range.RangeAddressesAsString
                        for entry in sheet.ConditionalFormats.getConditionalFormats()))


def charts_of(sheet):
    charts = sheet.getCharts()
    return tuple((chart.getName(), tuple(address_of(area) for area in chart.getRanges()))
                 for chart in (charts.getByIndex(place) for place in range(charts.getCount())))


def validation_of(cells):
    """What may be typed, by column and row of a table. None where the name refers to no cells."""
    if cells is None:
        return None
    rows, columns = cells.getRows().getCount(), cells.getColumns().getCount()
    found = []
    for row in sorted({(row + rows) % rows for row in ROWS_LOOKED_AT}):
        for column in range(columns):
            rule = cells.getCellByPosition(column, row).Validation
            if rule.Type.value != "ANY":
                found.append((column, row, rule.getFormula1(), rule.getFormula2(), rule.getOperator().value)
                             + tuple(getattr(value, "value", value)
                                     for value in (rule.getPropertyValue(key) for key in VALIDATION)))
    return tuple(found)


def changes(before, after, most=12):
    """What differs, as texts; at most `most` of them."""
    found = []
    for key in [*before, *(key for key in after if key not in before)]:
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        if key[0] in ("values", "formulas") and one is not None and other is not None:
            found += [f"{key[0]} {key[1]} {place}: {was!r} became {now!r}"
                      for place, was, now in different_cells(one, other)]
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


def cell_in(rows, column, row):
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""


def shortened(one, other):
    if isinstance(one, tuple) and isinstance(other, tuple) and one and other:
        less = [item for item in one if item not in other]
        more = [item for item in other if item not in one]
        if less or more:
            return f"{less[:6]} became {more[:6]}"
    return f"{str(one)[:300]} became {str(other)[:300]}"
