# SPDX-License-Identifier: MPL-2.0
"""Wherever a person finds a figure, it is the same: on the Start sheet, from the functions, in the exported
coverage.csv, in the file of the saved workbook. The second, plain implementation of the rules is the judge.

How to take more drafts: docs/testing.md.
"""
import concurrent.futures
import csv
import os
import re
import time

from support.coverage_figures import (FIGURES, LISTS, READINGS, SHARES, START, Comparison, FigureSheet, is_element,
                                      plain_calls, read_coverage_csv, read_plain, start_figures)
from support.office_case import ROOT, OfficeCase
from support.office_document import ERROR
from support.office_types import stage_folder
from support.saved_cells import read_ods

DRAFTS = int(os.environ.get("NCS_AGREEMENT_DRAFTS", "200"))
FIRST = int(os.environ.get("NCS_AGREEMENT_FIRST", "1"))
SAVE_EACH = int(os.environ.get("NCS_AGREEMENT_SAVE_EACH", "4"))
EXTENSION = stage_folder()  # what is judged: its lists and their labels in every language
EXAMPLES = ("us-2023", "exampleland")
NUMBER = re.compile(r"-?\d+(\.\d*)?([eE][+-]?\d+)?")
DRAWN = ("bar", "rest", "gaps")  # on the Start sheet only
RANGES = {FIGURES: "A1:G60", START: "A1:J11", LISTS: "A1:V81"}


def read_table(path):
    """(keys, rows) of a table that the second implementation wrote: see tests/oracle/csv_table.hxx."""
    with open(path, encoding="utf-8", newline="") as stream:
        keys, _labels, *rows = csv.reader(stream)
    return keys, [dict(zip(keys, map(_cell, row))) for row in rows]


def _cell(field):
    if field == "#N/A":
        return ERROR
    return float(field) if NUMBER.fullmatch(field) else field


def write_example(name, folder):
    """Draft and answers of an example, as the second implementation reads tables."""
    paths = []
    for table in ("draft", "answers"):
        source = ROOT / "examples" / name / f"{table}.csv"
        lines = source.read_text(encoding="utf-8-sig").splitlines(True) if source.is_file() else ["answer.element\n"]
        paths.append(folder / f"{table}.csv")
        paths[-1].write_text("".join([lines[0]] + lines), encoding="utf-8")
    return paths


def judged(calls):
    """Figures of all the tables, (draft, answers) each, in both readings."""
    lines = [(*tables, reading) for tables in calls for reading in READINGS]
    figures = read_plain(plain_calls(lines, EXTENSION))
    return [next(figures) | next(figures) for _ in calls]


class AgreementTest(OfficeCase):
    options = {"limit": 600 + 2 * DRAFTS}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.total = Comparison()
        cls.seconds = {}
        cls.addClassCleanup(cls.tell)

    @classmethod
    def tell(cls):
        seconds = ", ".join(f"{what} {spent:.1f} s" for what, spent in cls.seconds.items())
        print(f"{cls.total.count} figures compared, the largest difference is {cls.total.largest:.3g}; {seconds}")

    def timed(self, what, call, *arguments, **named):
        begin = time.monotonic()
        try:
            return call(*arguments, **named)
        finally:
            self.seconds[what] = self.seconds.get(what, 0.0) + time.monotonic() - begin

    def places(self, book, sheet, reading, save=True):
        """Figures by the place where they were found."""
        open_cells = self.timed("read cells", self.open_cells, book)
        found = {"functions": sheet.figures(open_cells), "Start": start_figures(open_cells, reading),
                 "coverage.csv": self.timed("export", self.exported, book)}
        if save:
            saved = self.timed("save", self.saved_cells, book)
            found["functions in the .ods"] = sheet.figures(saved)
            found["Start in the .ods"] = start_figures(saved, reading)
        return found

    def compare(self, draft, places, judge, reading):
        for place, figures in places.items():
            self.total.add(f"{draft}, {place}", figures, judge, self.expected(place, judge, reading))

    @staticmethod
    def expected(place, judge, reading):
        """What a place must show, so that nothing is compared less than it should be."""
        if place.startswith("functions"):
            return {key for key in judge if key[2] in (*SHARES, "level")}
        if place == "coverage.csv":
            return {key for key in judge if key[2] not in DRAWN}
        return {key for key in judge if key[0] == reading and (
            key[2] in DRAWN or (key[2] == "level" and is_element(key[1])) or
            (key[2] in SHARES and (key[1] == "" or key[1].startswith("gca.pillar."))) or
            (key[1] == "" and key[2] in ("committed", "elements")))}

    @staticmethod
    def open_cells(book):
        return {name: book.values(address, name) for name, address in RANGES.items()}

    def exported(self, book):
        outcome = self.office.dispatch("export-checklist", book, URL=str(self.folder / "gaps.csv"), Format="csv")
        self.assertEqual("ok", outcome.get("Status"), outcome.value)
        return read_coverage_csv(self.folder / "coverage.csv")

    def saved_cells(self, book):
        return read_ods(book.store(self.folder / "book.ods", NoThumbnail=True), RANGES)

    def scopes(self, judge):
        return sorted({key[1] for key in judge})

    def assert_agreement(self):
        self.assertGreater(self.total.count, 0)
        differences, self.total.differences = self.total.differences, []
        if differences:
            self.fail("\n".join([f"{len(differences)} differences:", *differences[:40]]))

    def test_examples(self):
        for name in EXAMPLES:
            [judge] = judged([write_example(name, self.folder)])
            book = self.example(name)
            sheet = FigureSheet(book, self.scopes(judge))
            for reading in READINGS:
                book.setting("reading", reading)
                book.recalculate()
                self.compare(f"{name}, {reading}", self.places(book, sheet, reading), judge, reading)
        self.assert_agreement()

    def test_random_drafts(self):
        seeds = range(FIRST, FIRST + DRAFTS)
        files = {seed: (self.folder / f"draft-{seed}.csv", self.folder / f"answers-{seed}.csv") for seed in seeds}
        plain_calls([("--random", seed, *files[seed]) for seed in seeds], EXTENSION)
        scopes = self.scopes(judged([files[FIRST]])[0])
        judge = self.enterContext(concurrent.futures.ThreadPoolExecutor(1)).submit(judged, list(files.values()))
        drafts = {seed: read_table(files[seed][0]) for seed in seeds}
        book = self.workbook_without_charts()
        sheet = FigureSheet(book, scopes)
        own_draft, answers = (book.named(name).AbsoluteName for name in ("ncs_draft", "ncs_answers"))
        found = {}
        # Those of one mode and one reading in a row: a change of reading recalculates all.
        for seed in sorted(seeds, key=lambda seed: (is_rapid(drafts[seed]), seed % 2)):
            reading = READINGS[seed % 2]
            rapid = is_rapid(drafts[seed])
            book.point("ncs_draft", answers if rapid else own_draft)
            if not rapid:
                self.timed("write", book.replace, "ncs_draft", drafts[seed][1])
            self.timed("write", book.replace, "ncs_answers", read_table(files[seed][1])[1])
            if book.setting("reading") != reading:
                book.setting("reading", reading)
            self.timed("calculate", book.model.calculate)
            found[seed] = self.places(book, sheet, reading, save=seed // 2 % SAVE_EACH == 0)
        for seed, figures in zip(seeds, self.timed("wait for the judge", judge.result)):
            self.compare(f"seed {seed}", found[seed], figures, READINGS[seed % 2])
        self.assert_agreement()

    def workbook_without_charts(self):
        """The cells that charts draw are compared; drawing them would take a third of the time."""
        book = self.workbook()
        charts = book.sheet(START).getCharts()
        for name in charts.getElementNames():
            charts.removeByName(name)
        return book


def is_rapid(table):
    return not any(key.startswith("measure.") for key in table[0])
