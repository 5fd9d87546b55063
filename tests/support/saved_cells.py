# SPDX-License-Identifier: MPL-2.0
"""What stands in the cells of a saved .ods, read from the file itself and not through an office."""
import html
import re
import xml.etree.ElementTree
import zipfile

_NAMESPACES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
               "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
               "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}


def _name(prefixed):
    prefix, local = prefixed.split(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


_ROW, _PARAGRAPH = _name("table:table-row"), _name("text:p")
_CELLS = frozenset((_name("table:table-cell"), _name("table:covered-table-cell")))
_ROWS_REPEATED, _COLUMNS_REPEATED = _name("table:number-rows-repeated"), _name("table:number-columns-repeated")
_VALUE = _name("office:value")
_ROOT = re.compile(rb"((?:<\?[^>]*\?>)?\s*<([\w:-]+)[^>]*>)")
_SHEET = re.compile(rb'(?=<table:table table:name="([^"]*)")(.*?</table:table>)', re.S)


def read_ods(path, sheets):
    """{sheet: rows of values} of the sheets named: a number, a text ("" in an empty cell) or, for an
    error, what the cell shows: "#N/A". Empty cells at the end of a row and empty rows at the end are left out."""
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml")
    # Only the sheets asked for are parsed: the others hold most of the file.
    head, root_name = _ROOT.match(content).groups()
    found = {}
    for name, table in _SHEET.findall(content):
        name = html.unescape(name.decode())
        if name in sheets:
            found[name] = _rows(xml.etree.ElementTree.fromstring(head + table + b"</" + root_name + b">"))
    missing = set(sheets) - set(found)
    if missing:
        raise KeyError(f"{path} has no sheet {', '.join(sorted(missing))}")
    return found


def _rows(table):
    rows, empty = [], 0
    for row in table.iter(_ROW):
        repeated = int(row.get(_ROWS_REPEATED, 1))
        values = _values(row)
        if not values:
            empty += repeated
            continue
        rows += [[] for _ in range(empty)]
        rows += [values] * repeated
        empty = 0
    return rows


def _values(row):
    values, empty = [], 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        repeated = int(cell.get(_COLUMNS_REPEATED, 1))
        value = _value(cell)
        if value == "":
            empty += repeated
            continue
        values += [""] * empty + [value] * repeated
        empty = 0
    return values


def _value(cell):
    number = cell.get(_VALUE)
    if number is not None:
        return float(number)
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell.iterfind(_PARAGRAPH))
