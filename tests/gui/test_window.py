# SPDX-License-Identifier: MPL-2.0
"""What a planner does with hands: the menu, typing into the draft, the dashboard that follows."""
import time

from support.window_case import WindowCase

ELEMENT = "5.3.1"
STEPS = (  # column of the draft, what is typed, level of the element afterwards
    ("measure.text", "A national CIRT serves government day and night.", None),
    ("measure.element", ELEMENT, 1),
    ("measure.kind", "measure", 2),
    ("measure.lead", "Ministry of Digital Affairs", 3),
    ("measure.amount", "4200000", None),
    ("measure.currency", "EUR", 4),
    ("measure.end", "2028-06-30", 5),
    ("measure.kpi", "Incidents answered within a day", None),
    ("measure.target", "95 %", 6),
)


class WindowTest(WindowCase):
    def type_into(self, book, key, text, row=0):
        """Selects a cell of the draft and types, as a person does."""
        cell = book.named("ncs_draft").getCellByPosition(book.keys("ncs_draft").index(key), 2 + row)
        book.model.getCurrentController().select(cell)
        self.screen.type(text)
        self.screen.keys("Return")
        return self.until(lambda: cell.String, f"{text!r} in {cell.AbsoluteName}")

    def testTypingARowMovesLevelAndDashboard(self):
        book = self.workbook()
        self.screen.wait_for_window("Calc")
        level = f'=NCS.LEVEL(ncs_draft;ncs_answers;"{ELEMENT}")'
        coverage = "=NCS.COVERAGE(ncs_draft;ncs_answers)"
        self.show(book, 0)
        self.picture("start-untouched")
        before = book.evaluate(coverage)
        self.show(book, 1)
        for key, text, reached in STEPS:
            self.type_into(book, key, text)
            if reached is not None:
                # The key press reaches Calc on its own time; a figure that stays behind fails.
                self.until(lambda: book.evaluate(level) == reached, f"level {reached} after {key}")
        self.picture("draft-first-row")
        self.show(book, 0)
        self.picture("start-first-row")
        self.assertGreater(book.evaluate(coverage), before)

    def testMenuMakesAWorkbook(self):
        self.new()
        self.screen.wait_for_window("Calc")
        time_out = 30
        self.screen.keys("alt+n")
        self.picture("menu")
        self.screen.keys("n")
        self.until(lambda: self.screen.windows("New workbook"), "the window that asks", time_out)
        time.sleep(0.5)  # until it has the keyboard
        self.screen.keys("Return")
        self.until(lambda: len(self.office.documents()) == 2, "the new workbook", time_out)
        made = [book for book in self.office.documents() if "Start" in book.sheet_names()]
        self.assertEqual(1, len(made))
        # Until it stands in its window the command is not over, and nobody could close it yet.
        self.until(lambda: made[0].frame.getContainerWindow().isVisible() and made[0].frame.isActive(),
                   "the window of the new workbook", time_out)
