#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""The second half of scripts/demo: drafts, checks and exports the real example in a headless office.

    NCS_STAGE=… scripts/demo.py [--open] [--example examples/us-2023] [--into build/demo]
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import textwrap
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from support import office_profile  # noqa: E402
from support.office import Office, OfficeError, stage_folder  # noqa: E402
from support.office_document import read_csv  # noqa: E402
from support.office_types import PROGRAM  # noqa: E402

EXPORTS = ("ods", "xlsx", "csv", "pdf")
READINGS = ("gca", "gci")
WIDTH = 100
MOST_ELEMENTS = 60
begin = time.monotonic()


def say(text):
    print(f"  [{time.monotonic() - begin:4.1f} s] {text}", flush=True)


def command(office, name, book=None, **arguments):
    """Runs a command; a refusal ends the demo with the command's own words."""
    outcome = office.dispatch(name, book, **arguments)
    if outcome.get("Status") != "ok":
        raise OfficeError(f"the command {name} said: {outcome.get('Message', outcome.value)}")
    return outcome


def draft(office, example):
    """A new workbook with the example's settings and rows."""
    book = command(office, "new-workbook").document
    for row in read_csv(example / "settings.csv"):
        book.setting(row["setting.key"], row["setting.value"])
    rows = read_csv(example / "draft.csv")
    book.fill("ncs_draft", rows)
    answers = example / "answers.csv"
    if answers.is_file():
        book.fill_csv("ncs_answers", answers)
    book.recalculate()
    say(f"workbook with {len(rows)} rows from {example.relative_to(ROOT)}")
    return book


class Figures:
    """Figures of the workbook, each from the function that a planner would use in a cell."""

    TABLES = "ncs_draft;ncs_answers"

    def __init__(self, book):
        self.book = book
        self.sheet = book.sheet_names()[0]
        self.pillars = [self.ask(f'NCS.ITEM({n};"pillar")') for n in range(1, 6)]
        self.matrix = {reading: self._matrix(reading) for reading in READINGS}

    def ask(self, call):
        return self.book.evaluate("=" + call, self.sheet)

    def title(self, item):
        return self.ask(f'NCS.TEXT("{item}";"title")')

    def share(self, scope, reading):
        now = self.ask(f'NCS.COVERAGE({self.TABLES};"{scope}";"{reading}")')
        low, high = (self.ask(f'NCS.BOUNDS({self.TABLES};"{scope}";"{bound}";"{reading}")') for bound in ("low", "high"))
        return now, low, high

    def gaps(self, scope, severity, reading):
        return int(self.ask(f'NCS.GAPCOUNT({self.TABLES};"{scope}";"{severity}";"{reading}")'))

    def _matrix(self, reading):
        """Element number -> (title of its primary pillar, level); elements that are out are left out."""
        rows = self.book.evaluate_array(f'=NCS.MATRIX({self.TABLES};"{reading}")', MOST_ELEMENTS, 5)
        return {row[0].split(" ")[0]: (row[1], row[2]) for row in rows if isinstance(row[2], float)}

    def committed(self, pillar, reading):
        """Elements at level 2 or more, and all, with this primary pillar (empty: all pillars)."""
        levels = [level for home, level in self.matrix[reading].values() if pillar in ("", home)]
        return sum(level >= 2 for level in levels), len(levels)

    def measures(self, pillar, reading):
        """Draft rows that commit to something and whose element has this primary pillar."""
        homes = [self.matrix[reading].get(number_of(row["measure.element"]), (None,))[0]
                 for row in self.book.rows("ncs_draft") if row["measure.kind"] in ("measure", "objective")]
        return sum(home is not None and pillar in ("", home) for home in homes)


def number_of(cell):
    """The number in an element cell: "5.3.1 Title" or "5.3.1"."""
    return str(cell).split(" ", 1)[0]


def percent(value):
    """Whole per cent, half away from zero; "–" where nothing can be assessed."""
    return f"{int(value * 100 + 0.5)} %" if isinstance(value, float) else "–"


def shown(share):
    now, low, high = share
    return f"{percent(now):>5} ({percent(low)[:-2]}–{percent(high)})" if isinstance(now, float) else "    –"


def print_table(figures):
    head = ("pillar", "reading", "measures", "committed", "coverage (bounds)", "missing", "partial", "nearly")
    widths = (34, 7, 8, 9, 18, 7, 7, 6)
    line = "  ".join("-" * width for width in widths)

    def row(*cells):
        print("  ".join(f"{cell:<{width}}" if n < 2 else f"{cell:>{width}}"
                        for n, (cell, width) in enumerate(zip(cells, widths))))

    print()
    row(*head)
    print(line)
    for pillar in [*figures.pillars, ""]:
        title = figures.title(pillar) if pillar else "All five pillars"
        for reading in READINGS:
            home = title if pillar else ""
            committed, total = figures.committed(home, reading)
            row(title if reading == "gca" else "", reading, figures.measures(home, reading),
                f"{committed} / {total}", shown(figures.share(pillar, reading)),
                *(figures.gaps(pillar, severity, reading) for severity in ("error", "warning", "information")))
    print(line)
    print("measures: rows of the draft that commit to an element of the pillar; committed: elements, of all.")
    print("Coverage is this product's own figure of what the draft says and backs up; it is no GCI score.")


def print_gaps(book, count=5):
    print(f"\nFirst {count} gaps:\n")
    for number, gap in enumerate(book.rows("ncs_gaps")[:count], 1):
        print(f"{number}. {gap['gap.state']}  {gap['gap.element']}  [{gap['gap.pillar']}]")
        # A pillar has no question of its own; its next step names the element to begin with.
        second = ("ask:", "gap.question") if gap["gap.question"] else ("next:", "gap.next")
        for label, key in (("missing:", "gap.missing"), second):
            if gap[key]:
                print(textwrap.fill(f"{label:9}{gap[key]}", WIDTH, initial_indent="   ", subsequent_indent=" " * 12))


def export(office, book, folder):
    """The checklist in each format, by the command; the workbook beside it. Gives what was written."""
    written = []
    for ending in EXPORTS:
        target = folder / f"gap-checklist.{ending}"
        made = command(office, "export-checklist", book, URL=target.as_uri(), Format=ending)["Files"]
        written += [pathlib.Path(urllib.request.url2pathname(urllib.parse.urlparse(url).path)) for url in made]
    for ending in ("ods", "xlsx"):
        written.append(book.store(folder / f"strategy.{ending}"))
    absent = [path for path in written if not path.is_file() or path.stat().st_size == 0]
    if absent:
        raise OfficeError(f"not written: {', '.join(map(str, absent))}")
    return written


def open_in_calc(folder):
    """Calc with a window on the workbook, on a profile of its own that has the extension."""
    office_profile.prepare(folder / "profile-home", "en-US", stage_folder())
    home = folder / "profile-home"
    subprocess.Popen([str(PROGRAM / "soffice"), "--norestore", "--nologo", "--calc",
                      f"-env:UserInstallation={(home / 'profile').as_uri()}",
                      f"-env:BUNDLED_EXTENSIONS={(home / 'bundled').as_uri()}",
                      str(folder / "strategy.ods")], start_new_session=True)


def run(options):
    folder, example = options.into.resolve(), options.example.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with Office() as office:
        say("office is up, on a throw-away profile")
        book = draft(office, example)
        say(command(office, "check", book)["Message"])
        say(command(office, "refresh-gap-list", book)["Message"])
        written = export(office, book, folder)
        say(f"written: {len(written)} files")
        print_table(Figures(book))
        print_gaps(book)
        book.close()
    print("\nFiles:")
    for path in written:
        print(f"  {path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}  ({path.stat().st_size:,} bytes)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--open", action="store_true", help="open the workbook in Calc at the end")
    parser.add_argument("--example", type=pathlib.Path, default=ROOT / "examples" / "us-2023")
    parser.add_argument("--into", type=pathlib.Path, default=ROOT / "build" / "demo")
    options = parser.parse_args()
    try:
        run(options)
    except (OfficeError, OSError) as fault:
        print(f"demo: {fault}")
        return 1
    if options.open:
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            print("--open: there is no display here; open build/demo/strategy.ods in Calc with the extension")
        else:
            open_in_calc(options.into.resolve())
            print("Calc is opening the workbook, on a profile of its own under build/demo.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
