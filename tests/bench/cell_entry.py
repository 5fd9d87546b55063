#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""What a cell entry and a move of the cursor cost with 5,000 measures: sidebar open, sidebar closed, and with COUNTIFS
in place of our functions.

    NCS_STAGE=build/release/oxt/stage tests/bench/cell_entry.py [--entries 200] [--measures 5000] [--workbook FILE]

In a window of a real office (Xvfb), a workbook that was stored and opened again. An entry is typed by the dispatch
that the keyboard uses and is over when every formula that depends on it is computed; then a pause, in which the
sidebar reads the workbook, as it does when a person stops to think. Open and closed take turns, ten entries each, so
that a noisy machine disturbs both alike.
NCS_TRACE of that office tells how long our listeners held the office up; its longest slice is printed, and those
of the listeners on entries. Nothing is asserted.
"""
import argparse
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from support.display import Display  # noqa: E402
from support.office import Office  # noqa: E402
from support.office_document import read_csv  # noqa: E402
from support.office_values import properties  # noqa: E402
from com.sun.star.sheet.FillDirection import TO_BOTTOM  # noqa: E402

OURS = "ORG.NCSWORKBENCH.FUNCTIONS."
DECK = "NcsDeck"
TURN = 10
PAUSE = 0.45
KEYS = ("measure.lead", "measure.kpi", "measure.target", "measure.element")


def workbook(office, measures, path):
    """Makes it, with the computed columns filled down, and stores it."""
    book = office.dispatch("new-workbook", Silent=True).document
    rows = [row for row in read_csv(ROOT / "examples" / "exampleland" / "draft.csv") if row.get("measure.text")]
    many = [dict(rows[number % len(rows)], **{"measure.id": f"m-{number:04}"}) for number in range(measures)]
    book.model.enableAutomaticCalculation(False)
    book.fill("ncs_draft", many)
    draft = book.named("ncs_draft").getRangeAddress()
    sheet = book.model.Sheets.getByIndex(draft.Sheet)
    beside = sheet.getCellRangeByPosition(0, draft.StartRow + 2, 1, draft.EndRow)
    beside.fillAuto(TO_BOTTOM, 1)
    book.model.enableAutomaticCalculation(True)
    book.recalculate()
    book.store(path)
    book.close()


def our_formulas(book):
    for sheet in book.model.Sheets:
        for block in sheet.queryContentCells(16):
            for y, row in enumerate(block.getFormulaArray()):
                for x, formula in enumerate(row):
                    if OURS in formula.upper():
                        yield block.getCellByPosition(x, y)


def put_countifs(book):
    """Each formula of ours becomes one COUNTIFS over the columns that entries are made in, so that each entry makes
    it be computed anew, as ours is."""
    draft = book.named("ncs_draft").getRangeAddress()
    sheet = book.model.Sheets.getByIndex(draft.Sheet)
    keys = book.keys("ncs_draft")

    def column(key):
        at = draft.StartColumn + keys.index(key)
        return sheet.getCellRangeByPosition(at, draft.StartRow + 2, at, draft.EndRow).AbsoluteName
    formula = "=COUNTIFS(" + ";".join(f'{column(key)};"{"5.3.1" if key == "measure.element" else "<>"}"'
                                      for key in KEYS) + ")"
    for each in book.model.Sheets:
        if each.isProtected():
            each.unprotect("")
    cells = list(our_formulas(book))
    book.model.enableAutomaticCalculation(False)
    for cell in cells:
        cell.setFormula(formula)
    book.model.enableAutomaticCalculation(True)
    book.recalculate()
    return len(cells)


class Window:
    def __init__(self, office, book):
        self.office, self.book = office, book
        self.controller = book.model.getCurrentController()
        self.draft = book.named("ncs_draft")
        self.keys = book.keys("ncs_draft")
        self.helper = office.service("com.sun.star.frame.DispatchHelper")
        self.controller.setActiveSheet(self.draft.getSpreadsheet())

    def sidebar(self, is_open):
        sidebar = self.controller.getSidebar()
        sidebar.setVisible(is_open)
        while is_open and not sidebar.getDecks().hasByName(DECK):
            time.sleep(0.1)  # until it knows of the document
        if is_open:
            sidebar.getDecks().getByName(DECK).activate(True)
        time.sleep(2)

    def cell(self, number):
        key = KEYS[number % len(KEYS)]
        return key, self.draft.getCellByPosition(self.keys.index(key), 2 + (number * 37) % 1000)

    def entry(self, number):
        key, cell = self.cell(number)
        self.controller.select(cell)
        text = "5.3.1" if key == "measure.element" else f"entry {number}"
        begin = time.perf_counter()
        self.helper.executeDispatch(self.controller.getFrame(), ".uno:EnterString", "", 0,
                                    properties(StringName=text))
        self.book.model.calculate()
        taken = time.perf_counter() - begin
        time.sleep(PAUSE)
        return taken

    def move(self, number):
        _, cell = self.cell(number)
        begin = time.perf_counter()
        self.controller.select(cell)
        taken = time.perf_counter() - begin
        time.sleep(0.05)
        return taken

    def both(self, deed, count):
        """Seconds of the deed with the sidebar open, and closed."""
        times = {True: [], False: []}
        for number in range(2 * count):
            is_open = (number // TURN) % 2 == 0
            if number % TURN == 0:
                self.sidebar(is_open)
                deed(number)  # the first after a change is not counted
            times[is_open].append(deed(number))
        return statistics.median(times[True]), statistics.median(times[False])


def slices(trace):
    worst = {}
    for line in pathlib.Path(trace).read_text().splitlines():
        microseconds, entry = line.split(" ", 1)
        count, longest = worst.get(entry, (0, 0))
        worst[entry] = (count + 1, max(longest, int(microseconds)))
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--entries", type=int, default=200)
    parser.add_argument("--measures", type=int, default=5000)
    parser.add_argument("--workbook", type=pathlib.Path, help="made and kept there, or taken from there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Display() as screen:
        trace = pathlib.Path(folder) / "trace"
        with Office(display=screen.name, environment={"NCS_TRACE": str(trace)}, limit=3000) as office:
            path = pathlib.Path(folder) / "measures.ods"  # a copy: a lock left behind would ask a question
            if arguments.workbook and arguments.workbook.is_file():
                shutil.copy(arguments.workbook, path)
            else:
                workbook(office, arguments.measures, path)
                if arguments.workbook:
                    shutil.copy(path, arguments.workbook)
            book = office.open(path, limit=600)
            window = Window(office, book)
            trace.write_text("")
            print(f"{arguments.measures} measures asked for, formulas of ours: {len(list(our_formulas(book)))}", flush=True)
            opened, closed = window.both(window.entry, arguments.entries)
            print(f"entry: open {opened * 1000:.1f} ms, closed {closed * 1000:.1f} ms (medians of "
                  f"{arguments.entries}), ratio {opened / closed:.2f}", flush=True)
            move_open, move_closed = window.both(window.move, arguments.entries)
            print(f"selection: open {move_open * 1000:.2f} ms, closed {move_closed * 1000:.2f} ms, "
                  f"ratio {move_open / move_closed:.2f}", flush=True)
            for entry, (count, longest) in sorted(slices(trace).items(), key=lambda each: -each[1][1])[:12]:
                print(f"  slice {entry}: {count} times, longest {longest / 1000:.1f} ms", flush=True)
            window.sidebar(False)
            replaced = put_countifs(book)
            few = 5  # they take long, and alike
            native = statistics.median([window.entry(number) for number in range(few + 1)][1:])
            print(f"with {replaced} COUNTIFS in their place: {native * 1000:.1f} ms, "
                  f"ratio ours closed / COUNTIFS {closed / native:.3f}", flush=True)
            book.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
