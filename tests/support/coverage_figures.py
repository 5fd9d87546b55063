# SPDX-License-Identifier: MPL-2.0
"""Coverage figures from the places where people and programs find them, in one form to compare.

Figures are a dict by (reading, scope, what). Scope is an id, "" the whole. What: now, low and high (0
to 1, None where not assessable); level (None where the element is out); weight, target, in, committed,
missing, elements; gaps (errors, warnings, information); bar and rest, which the chart draws.

The judge is the second implementation: it knows all of them, any other place only some.
"""
import csv
import json
import os
import pathlib
import re
import subprocess

from support.office_document import programmatic

READINGS = ("gca", "gci")
SHARES = ("now", "low", "high")
RUNGS = ("mentioned", "committed", "owned", "resourced", "scheduled", "measured")
SEVERITIES = ("error", "warning", "information")
ELEMENT_FACTS = ("level", "weight", "target", "in", "committed", "missing")
#: Sheets that FigureSheet, the Start sheet and its charts take their figures from.
FIGURES, START, LISTS = "Agreement", "Start", "Lists"
_CALLS = {"now": 'NCS.COVERAGE(ncs_draft;ncs_answers;"{scope}";"{reading}")',
          "low": 'NCS.BOUNDS(ncs_draft;ncs_answers;"{scope}";"low";"{reading}")',
          "high": 'NCS.BOUNDS(ncs_draft;ncs_answers;"{scope}";"high";"{reading}")'}
_START_ROWS, _LISTS_ROWS = slice(5, 11), slice(1, 81)  # pillars and the whole; elements, and bars beside them


# The second implementation

def plain_calls(calls, root):
    """Runs the second implementation (tests/oracle/ncs_plain_figures) once for all the calls, tuples of
    its arguments; gives the process. Its standard output is what read_plain() takes."""
    program = pathlib.Path(os.environ.get("NCS_BUILD", "build/release"), "tests/oracle/ncs_plain_figures").resolve()
    if not program.is_file():
        raise RuntimeError(f"{program} is missing: name the build with NCS_BUILD, and build the target")
    lines = "".join("\t".join(map(str, call)) + "\n" for call in calls)
    done = subprocess.run([program, "--root", root, "-"], input=lines, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def read_plain(text):
    """Figures of each JSON document in the text, one after the other."""
    decoder, at, text = json.JSONDecoder(), 0, text.strip()
    while at < len(text):
        document, at = decoder.raw_decode(text, at)
        yield _judged(document)
        at = re.compile(r"\s*").match(text, at).end()


def _judged(plain):
    reading, figures = plain["reading"], {}

    def put(scope, **facts):
        figures.update({(reading, scope, what): value for what, value in facts.items()})

    def put_shares(scope, share, is_known):
        put(scope, **{what: share[what] if is_known else None for what in SHARES})

    put_shares("", plain["whole"], plain["whole"]["assessable"])
    for group in plain["pillars"] + plain["focusAreas"]:
        put_shares(group["id"], group, group["assessable"])
    for pillar in plain["pillars"]:
        now, high = (pillar.get(what, 0.0) for what in ("now", "high"))
        put(pillar["id"], bar=now, rest=high - now)
    for element in plain["elements"]:
        is_in = element["in"]
        put_shares(element["id"], element, is_in)
        put(element["id"], level=element["level"] if is_in else None, weight=element["weight"],
            target=element["target"], committed=int(is_in and element["committed"]), elements=int(is_in),
            missing=tuple(RUNGS[rung - 1] for rung in element["missing"]), **{"in": is_in})
    for scope in [""] + [area["id"] for area in plain["focusAreas"]]:
        inside = [e for e in plain["elements"] if e["in"] and e["id"].startswith(scope and scope + ".")]
        put(scope, elements=len(inside), committed=sum(e["committed"] for e in inside))
    severities = [gap["severity"] for gap in plain["gaps"]]
    put("", gaps=tuple(severities.count(severity) for severity in SEVERITIES))
    return figures


# The exported file

def read_coverage_csv(path):
    """Figures in the coverage.csv of an exported checklist."""
    figures = {}
    with open(path, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            facts = {"now": _number(row["coverage"]), "low": _number(row["low"]), "high": _number(row["high"])}
            if row["scope"] != "pillar":  # the judge names no primary pillar
                facts.update(committed=int(row["committed"]), elements=int(row["elements"]))
            if row["scope"] == "element":
                is_in = row["in"] == "yes"
                facts.update(level=int(row["level"]) if is_in else None, weight=_number(row["weight"]),
                             target=int(row["target"]), missing=tuple(row["missing"].split()), **{"in": is_in})
            figures.update({(row["reading"], row["id"], what): value for what, value in facts.items()})
    return figures


def _number(text):
    return float(text) if text else None


# Cells: rows of values by sheet, from the open workbook or from its file

class FigureSheet:
    """A sheet with every function that gives coverage, one row a scope, three columns a reading."""

    def __init__(self, book, scopes):
        self.scopes = list(scopes)
        self.columns = [(reading, what) for reading in READINGS for what in SHARES]
        sheets = book.model.getSheets()
        sheets.insertNewByName(FIGURES, sheets.getCount())
        self.cells = sheets.getByName(FIGURES).getCellRangeByPosition(
            0, 0, len(self.columns), len(self.scopes) - 1)
        self.cells.setFormulaArray(tuple(self._formulas(scope) for scope in self.scopes))

    def _formulas(self, scope):
        calls = [_CALLS[what].format(scope=scope, reading=reading) for reading, what in self.columns]
        calls.append(f'NCS.LEVEL(ncs_draft;ncs_answers;"{scope}")' if is_element(scope) else '""')
        return tuple(programmatic("=" + call) for call in calls)

    def figures(self, cells):
        """`cells`: rows of values by sheet. A level is the same in each reading."""
        found = {}
        for scope, row in zip(self.scopes, cells[FIGURES]):
            for (reading, what), value in zip(self.columns, row):
                found[reading, scope, what] = _shown(value)
            if is_element(scope):
                found.update({(reading, scope, "level"): _shown(row[len(self.columns)]) for reading in READINGS})
        return found


def is_element(scope):
    return re.fullmatch(r"guide\.\d+\.\d+\.\d+\.\d+", scope) is not None


def start_figures(cells, reading):
    """What the Start sheet shows and its charts draw, in the workbook's reading."""
    found, pillars = {}, []
    for row in cells[START][_START_ROWS]:
        found.update({(reading, row[1], what): _shown(value) for what, value in zip(SHARES, row[5:8])})
        if row[1]:
            pillars.append(row[1])
            continue
        committed, elements = (int(number) for number in re.findall(r"\d+", row[8]))
        gaps = tuple(int(number) for number in re.findall(r"\d+", row[9]))
        found.update({(reading, "", "committed"): committed, (reading, "", "elements"): elements,
                      (reading, "", "gaps"): gaps})
    for number, row in enumerate(cells[LISTS][_LISTS_ROWS]):
        if len(row) > 15 and row[15]:
            found[reading, row[15], "level"] = _shown(row[17] if len(row) > 17 else "")
        if number < len(pillars):
            found.update({(reading, pillars[number], "bar"): row[20], (reading, pillars[number], "rest"): row[21]})
    return found


def _shown(value):
    return None if value in ("#N/A", "") else value


# Comparing

class Comparison:
    """Counts what was compared with the judge, and keeps what differs."""

    def __init__(self, tolerance=1e-12):
        self.tolerance = tolerance
        self.count = 0
        self.largest = 0.0
        self.differences = []

    def add(self, place, figures, judge, expected):
        """`expected`: keys of the judge that the place must know; not more, not fewer."""
        for key in sorted(set(expected) ^ set(figures)):
            self.differences.append(f"{place}: {' '.join(key)} is {'missing' if key in expected else 'unexpected'}")
        for key, value in figures.items():
            self.count += 1
            if not self._is_same(value, judge.get(key)):
                self.differences.append(f"{place}: {' '.join(key)} is {value!r}, the judge has {judge.get(key)!r}")

    def _is_same(self, value, other):
        if isinstance(value, (int, float)) and isinstance(other, (int, float)):
            self.largest = max(self.largest, abs(value - other))
            return abs(value - other) <= self.tolerance
        return value == other
