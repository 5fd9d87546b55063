# SPDX-License-Identifier: MPL-2.0
"""Random sequences of undoable commands and edits over several workbooks, taken back to the start, leave them as
they were.

    NCS_MONKEY_SEQUENCES=500   how many; 20 when not said. Memory is looked at from the 100th on
    NCS_MONKEY_FIRST=17        seed of the first
    NCS_MONKEY_COMMANDS=0      without our commands: what Calc does by itself
    NCS_MONKEY_SHORTEN=0       do not look for the steps that a sequence that failed can do without
"""
import os
import time

from support.monkey import Monkey, length_of
from support.office import ONE_HEAP, Office, OfficeError
from support.office_case import PLANNING, OfficeCase
from support.office_options import configuration
from support.workbook_state import changes, state_of
from com.sun.star.uno import Exception as UnoException

SEQUENCES = int(os.environ.get("NCS_MONKEY_SEQUENCES", "20"))
FIRST = int(os.environ.get("NCS_MONKEY_FIRST", "1"))
COMMANDS = os.environ.get("NCS_MONKEY_COMMANDS") != "0"
SHORTEN = os.environ.get("NCS_MONKEY_SHORTEN") != "0"
TEMPLATES = ("strategy", "rapid", "stocktaking", "action-plan")
SETTLED = 100  # sequences; until then the office fills its own stores
GROWTH = 1.05
GLYPHS = 1000000  # bytes
MOST_FAILURES = 8
MOST_TRIES = 80  # to make one sequence shorter


def kinds_of(left):
    """In what ways a sequence failed: the workbook and what of it, or that the office died."""
    return {" ".join(change.split()[:2]) for change in left}


class MonkeyTest(OfficeCase):
    options = {"limit": 24 * 3600, "environment": ONE_HEAP}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.keep_few_glyphs()

    @classmethod
    def keep_few_glyphs(cls):
        """The office keeps how words are drawn, to 20 MB by its own count and more than that by ours: that fills for
        hundreds of sequences, and would be taken for a leak."""
        fonts = configuration(cls.office, "/org.openoffice.Office.Common/Cache/Font", write=True)
        fonts.GlyphsCacheSize = GLYPHS
        fonts.commitChanges()

    def setUp(self):
        super().setUp()
        self.files, self.before, self.books = {}, {}, {}
        for template in TEMPLATES:
            book = self.filled(template)
            book.recalculate()
            self.files[template] = book.store(self.folder / f"{template}.ods")
            book.close()
        self.open_all()

    def filled(self, template):
        if template == "strategy":
            return self.example("exampleland", PLANNING)
        book = self.office.dispatch("new-workbook", Template=template).document
        for table, rows in ROWS.items():
            if book.model.NamedRanges.hasByName(table):
                keys = set(book.keys(table))
                book.fill(table, [{key: row[key] for key in row if key in keys} for row in rows])
        return book

    def open_all(self):
        for book in self.books.values():
            book.close()
        for name, file in self.files.items():
            book = self.books[name] = self.open(file, hidden=False)
            book.recalculate()
            self.before[name] = state_of(book)
        self.monkey = Monkey(self.office, self.books, COMMANDS)

    def left(self):
        """What is not as it was, after all was taken back."""
        self.monkey.take_all_back()
        return [f"{name}: {change}" for name, book in self.books.items()
                for change in changes(self.before[name], state_of(book))]

    def outcome(self, seed, only=None):
        """(steps, what is not as it was)"""
        steps = []
        try:
            for number in range(length_of(seed)) if only is None else only:
                steps.append(self.monkey.step(seed, number))
            return steps, self.left()
        except (OfficeError, UnoException) as fault:
            died = "lived on" if self.is_well() else "office died"
            return steps, [f"{died} after {steps[-1:]}: {type(fault).__name__} {fault}"]

    def tell_memory(self, when):
        """Bytes the office holds. What could be done again is the person's, not the office's: it is no growth."""
        for book in self.books.values():
            book.model.getUndoManager().clear()
        held = self.office.held_memory()
        print(f"{when}: the office holds {held / (1 << 20):.1f} MiB", flush=True)
        return held

    def is_well(self):
        """An office that dies writes its last words first, and is alive until then."""
        try:
            return bool(self.office.components())
        except UnoException:
            return False

    def afresh(self):
        """The workbooks as they were, in a new office where the last one died."""
        if not self.is_well():
            self.books.clear()
            for lock in self.folder.glob(".~lock*"):  # of the dead: with it nothing opens
                lock.unlink()
            self.office.stop()
            type(self).office = Office(**self.options).start()
            self.keep_few_glyphs()
        self.open_all()

    def shortened(self, seed, wanted):
        """As few of the steps as still fail in one of the ways wanted, within MOST_TRIES."""
        kept, tries, size = list(range(length_of(seed))), 0, max(1, length_of(seed) // 2)
        while size and tries < MOST_TRIES:
            at = 0
            while at < len(kept) and tries < MOST_TRIES:
                fewer = kept[:at] + kept[at + size:]
                tries += 1
                left = self.outcome(seed, fewer)[1]
                if kinds_of(left) & wanted:
                    kept = fewer
                else:
                    at += size
                if left:
                    self.afresh()
            size //= 2
        return kept

    def told(self, seed, steps, left):
        """What a developer needs: seed, steps, and as few steps as fail too."""
        lines = [f"seed {seed}, {len(steps)} steps:", *left]
        self.afresh()
        kept = self.shortened(seed, kinds_of(left)) if SHORTEN else None
        if kept is not None:
            steps, left = self.outcome(seed, kept)
            self.afresh()
            lines += [f"these steps of it are enough ({kept}):"]
        return "\n  ".join(lines + steps + (left if kept is not None else []))

    def test_taken_back_to_the_start(self):
        failures, settled, held, begin = [], 0, 0, time.monotonic()
        for number in range(1, SEQUENCES + 1):
            seed = FIRST + number - 1
            steps, left = self.outcome(seed)
            if left:
                failures.append(self.told(seed, steps, left))
                print(failures[-1], flush=True)
                if len(failures) == MOST_FAILURES:
                    break
            if number % 20 == 0:
                self.tell_memory(f"{number} sequences, {time.monotonic() - begin:.0f} s")
            if number % SETTLED == 0 or number == SEQUENCES:
                self.open_all()  # what a workbook itself holds on to goes with it
                held = self.tell_memory(f"{number} sequences, workbooks opened anew")
                settled = settled or held
        self.assertEqual([], failures, f"{len(failures)} sequences left something behind")
        if SEQUENCES > SETTLED:
            self.assertLess(held, settled * GROWTH, "bytes held after all sequences and after the first of them")


ROWS = {
    "ncs_draft": [{"measure.id": f"m-{n}", "measure.text": f"Measure {n}.", "measure.kind": "measure",
                   "measure.element": element, "measure.lead": "Agency", "measure.start": 2027, "measure.end": 2029,
                   "measure.amount": 100 * n, "measure.currency": "EUR"}
                  for n, element in enumerate(("5.3.1", "5.1.1", "5.7.1", "5.2.2", "5.6.1"), 1)],
    "ncs_answers": [{"answer.value": value} for value in ("yes", "no", "partly", "unknown", "yes")],
    "ncs_stocktaking": [{"stock.name": f"Law {n}", "stock.element": "5.6.1", "stock.date": 2020 + n} for n in range(4)],
    "ncs_stakeholders": [{"stakeholder.name": f"Body {n}", "stakeholder.kind": "government"} for n in range(4)],
    "ncs_monitoring": [{"kpi.name": "Share", "kpi.baseline": 10, "kpi.target": 20, "kpi.reading": 12}],
}
