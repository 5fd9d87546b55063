#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""How long it takes to open the strategy workbook, as against the same sheets with values in place of formulas.

    NCS_STAGE=build/release/oxt/stage tests/bench/open_workbook.py [--rounds 15]

Exampleland with all its tables, the same workbook with the value of each formula put in its place, and its static
copy (which leaves out the prepared rows too) are opened in turn in one office, so that a noisy machine disturbs all
alike. Prints the medians and their ratios; nothing is asserted.
"""
import argparse
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMULA = 16  # com.sun.star.sheet.CellFlags
sys.path.insert(0, str(ROOT / "tests"))

from support.office import Office  # noqa: E402
from support.office_case import PLANNING  # noqa: E402
from support.office_document import read_csv  # noqa: E402


def filled(office):
    book, folder = office.dispatch("new-workbook").document, ROOT / "examples" / "exampleland"
    for row in read_csv(folder / "settings.csv"):
        book.setting(row["setting.key"], row["setting.value"])
    for table in ("draft", "answers", *PLANNING):
        book.replace(f"ncs_{table}", read_csv(folder / f"{table}.csv"))
    book.recalculate()
    return book


def put_values_in_place(book):
    """Every cell with a formula gets what the formula shows; all else of the sheets stays."""
    for sheet in book.model.Sheets:
        if sheet.isProtected():
            sheet.unprotect("")
        for block in sheet.queryContentCells(FORMULA):
            block.setDataArray(block.getDataArray())


def seconds_to_open(office, path):
    begin = time.perf_counter()
    document = office.open(path)
    taken = time.perf_counter() - begin
    document.close()
    return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, Office() as office:
        book = filled(office)
        folder = pathlib.Path(folder)
        paths = {"with formulas": book.store(folder / "strategy.ods"), "static copy": folder / "static.ods"}
        office.dispatch("static-copy", book, URL=str(paths["static copy"]))
        put_values_in_place(book)
        paths["with values"] = book.store(folder / "values.ods")
        book.close()
        times = {name: [] for name in paths}
        for _ in range(rounds + 1):
            for name, path in paths.items():
                times[name].append(seconds_to_open(office, path))
        medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name}: {median:.3f} s (median of {rounds})")
    for name in ("with values", "static copy"):
        print(f"ratio with formulas / {name}: {medians['with formulas'] / medians[name]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
