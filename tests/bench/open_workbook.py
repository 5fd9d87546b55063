#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""How long it takes to open the strategy workbook, as against the same sheets with values in place of formulas.

    NCS_STAGE=build/release/oxt/stage tests/bench/open_workbook.py [--rounds 15]

Exampleland with all its tables, and its static copy, are opened in turn in one office, so that a noisy machine
disturbs both alike. Prints the medians and their ratio; nothing is asserted.
"""
import argparse
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
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
        paths = {"with formulas": book.store(pathlib.Path(folder) / "strategy.ods"),
                 "with values": pathlib.Path(folder) / "values.ods"}
        office.dispatch("static-copy", book, URL=str(paths["with values"]))
        book.close()
        times = {name: [] for name in paths}
        for _ in range(rounds + 1):
            for name, path in paths.items():
                times[name].append(seconds_to_open(office, path))
        medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name}: {median:.3f} s (median of {rounds})")
    print(f"ratio: {medians['with formulas'] / medians['with values']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
