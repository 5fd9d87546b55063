# SPDX-License-Identifier: MPL-2.0
"""Our commands where a planner finds them: menu, toolbar with icons and reasons, menu of cells, shortcuts,
tabbed interface; all of it by keyboard."""
import time
import unittest

from support.office_values import properties
from support.window_case import WindowCase
from com.sun.star.accessibility import AccessibleRole

TOOLBAR = {"New workbook", "Take text…", "Check", "Go to next gap", "Refresh gap list", "Export checklist…"}
ANYWHERE = {"New workbook", "Workbench help", "About…"}
COMMANDS = {"New workbook", "Take text…", "Check", "Repair", "Go to next gap", "Refresh gap list", "Take snapshot",
            "Export checklist…", "Make static copy…", "New catalogue sheet…", "Load catalogue", "Change edition…",
            "Change language…", "Change reading…",
            "Why this number?", *ANYWHERE}
CALM = 4  # looks, a third of a second apart
NOT_ON_START = {"Load catalogue"}  # only on a sheet with a catalogue


class MenusCase(WindowCase):
    def workbook(self):
        book = super().workbook()
        self.screen.wait_for_window("Calc")
        self.in_front(book)
        return book

    def toolbar(self, book):
        """Title -> whether it is on."""
        return {title: self.is_on(item) for title, item in self.ours(book, AccessibleRole.TOOL_BAR).items()}

    def menu(self, book):
        """The same of the menu, which is opened by keyboard and closed again; with a picture."""
        self.screen.keys("alt+n")
        self.picture(f"menu-{self.id().rsplit('.', 1)[-1]}")
        items = {title: self.is_on(item) for title, item in self.ours(book, AccessibleRole.MENU).items()}
        self.screen.keys("Escape", "Escape")
        return items

    def off(self, items):
        return {name for name, is_on in items.items() if not is_on}

    def answer(self):
        """The window in which a command tells what it found is there; it is closed again."""
        self.until(lambda: self.message_windows(), "the command's answer")
        self.screen.keys("Return")
        self.until(lambda: not self.message_windows(), "its end")

    def message_windows(self):
        return self.screen.windows("^NCS Workbench$")

    def at(self, book):
        """Sheet and cell of the cursor."""
        return book.model.getCurrentSelection().AbsoluteName


class MenusTest(MenusCase):
    def test_what_cannot_work_is_off_in_menu_and_toolbar(self):
        foreign = self.new()
        self.screen.wait_for_window("Calc")
        self.in_front(foreign)
        self.until(lambda: self.off(self.toolbar(foreign)) == TOOLBAR - {"New workbook"},
                   "the toolbar to be off")
        menu = self.menu(foreign)
        self.assertEqual(COMMANDS, set(menu))
        self.assertEqual(COMMANDS - ANYWHERE, self.off(menu))

    def test_what_can_work_is_on_in_menu_and_toolbar(self):
        book = self.workbook()
        self.until(lambda: not self.off(self.toolbar(book)), "the toolbar to be on")
        self.assertEqual(TOOLBAR, set(self.toolbar(book)))
        menu = self.menu(book)
        self.assertEqual(COMMANDS, set(menu))
        self.assertEqual(NOT_ON_START, self.off(menu))

    def test_the_toolbar_follows_the_document(self):
        book = self.workbook()
        self.until(lambda: not self.off(self.toolbar(book)), "the toolbar to be on")
        book.model.NamedRanges.removeByName("ncs_gaps")
        self.until(lambda: self.off(self.toolbar(book)) == {"Refresh gap list"}, "Refresh gap list to go off")
        book.model.getUndoManager().undo()
        self.until(lambda: not self.off(self.toolbar(book)), "Undo to bring it back")

    def test_reason_under_the_pointer(self):
        foreign = self.new()
        self.screen.wait_for_window("Calc")
        self.in_front(foreign)
        check = self.ours(foreign, AccessibleRole.TOOL_BAR)["Check"]
        place, size = check.getLocationOnScreen(), check.getSize()
        before = set(self.screen.windows(".*"))

        def has_tooltip():
            for step in (1, 2, 3):
                self.screen.point(place.X + size.Width // 2 + step, place.Y + size.Height // 2)
            return set(self.screen.windows(".*")) - before

        self.until(has_tooltip, "the tooltip")
        self.picture("reason-in-the-tooltip")

    def test_mnemonics_reach_a_command(self):
        self.workbook()
        self.screen.keys("alt+n", "c")
        self.answer()

    def test_shortcuts(self):
        book = self.workbook()
        start = self.at(book)
        self.screen.keys("ctrl+shift+F8")
        self.answer()
        self.screen.keys("ctrl+shift+F3")
        self.until(lambda: self.at(book) != start, "the cursor on a gap")
        self.assertEqual("Draft", book.model.getCurrentController().getActiveSheet().Name)
        self.screen.keys("ctrl+shift+F11")
        self.until(lambda: book.rows("ncs_gaps")[0].get("gap.id"), "the gap list")


class EveryCommandTest(MenusCase):
    """Each is reached from the menu by its letter, and something is seen to come of it."""

    def seen(self, book):
        """What a command may change: windows, the history of undo, the cursor, the sheets."""
        return (self.windows(), book.model.getUndoManager().getAllUndoActionTitles(),
                book.model.getCurrentSelection().AbsoluteName, book.sheet_names())

    def press(self, book, letter):
        self.in_front(book)
        before = self.seen(book)
        self.screen.keys("alt+n", letter)
        self.until(lambda: self.seen(book) != before,
                   f"something to come of alt+n, {letter} before {self.titles(self.windows())}")
        self.put_away(before[0])

    def titles(self, windows):
        return ", ".join(map(self.screen.title, windows))

    def put_away(self, windows):
        """Closes what has opened, by keyboard. A command may say what it did a moment after it did it: only when
        nothing has opened for a second is it over."""
        calm = 0
        for _ in range(40):
            fresh = self.windows() - windows
            calm = 0 if fresh else calm + 1
            if calm == CALM:
                return
            time.sleep(0.3)  # until it has the keyboard
            if not fresh:
                continue
            self.screen.keys("Escape")
            time.sleep(0.3)
            if self.windows() & fresh == fresh and any("elp" in name for name in map(self.screen.title, fresh)):
                self.screen.keys("ctrl+w")  # the help is a document
        self.fail(f"a window stays open: {self.titles(self.windows() - windows)}")

    def test_each_by_its_letter(self):
        book = self.workbook()
        letters = self.menu_letters(book)
        self.assertEqual(COMMANDS, set(letters))
        last = ["New catalogue sheet…"]
        for title in [each for each in letters if each not in NOT_ON_START and each not in last] + last:
            with self.subTest(title):
                self.press(book, letters[title])

    def test_a_catalogue_is_loaded_by_letters_alone(self):
        book = self.workbook()
        letters = self.menu_letters(book)
        sheets, windows = book.sheet_names(), self.windows()
        self.in_front(book)
        self.screen.keys("alt+n", letters["New catalogue sheet…"])
        self.until(lambda: self.windows() - windows, "the window of the command")
        time.sleep(0.5)  # until it has the keyboard
        self.picture("new-catalogue")
        self.screen.keys("Return")
        self.until(lambda: book.sheet_names() != sheets, "the catalogue's sheet")
        self.until(lambda: self.windows() == windows, "the end of its window")
        self.in_front(book)
        self.screen.keys("alt+n", letters["Load catalogue"])
        self.until(lambda: self.windows() - windows, "what Load catalogue says")
        self.picture("load-catalogue")
        self.put_away(windows)


class CellMenuTest(MenusCase):
    def test_next_gap_by_keyboard(self):
        book = self.workbook()
        start = self.at(book)
        # Ours are last; the entry above is of the office.
        self.screen.keys("shift+F10", "Up")
        self.picture("menu-of-a-cell")
        self.screen.keys("Return")
        self.until(lambda: self.at(book) != start, "the cursor on a gap")

    def test_selected_cells_go_into_the_draft(self):
        book = self.workbook()
        sheets = book.model.getSheets()
        sheets.insertNewByName("Old text", sheets.getCount())
        notes = sheets.getByName("Old text").getCellRangeByName("B2:B3")
        notes.setDataArray((("The CIRT serves government.",), ("It works day and night.",)))
        controller = book.model.getCurrentController()
        controller.setActiveSheet(sheets.getByName("Old text"))
        controller.select(notes)
        self.screen.keys("shift+F10", "Up")
        self.picture("menu-of-selected-cells")
        self.screen.keys("Return")
        self.until(lambda: len([row for row in book.rows("ncs_draft") if row.get("measure.text")]) == 2,
                   "two rows of the draft")

    def test_not_in_a_foreign_spreadsheet(self):
        foreign = self.new()
        self.screen.wait_for_window("Calc")
        self.in_front(foreign)
        # The last entry is the office's own, Format Cells.
        self.screen.keys("shift+F10", "Up", "Return")
        self.screen.wait_for_window("Format Cells")
        self.picture("last-entry-of-a-foreign-cell")
        self.screen.keys("Escape")
        self.until(lambda: not self.screen.windows("Format Cells"), "its end")


class TabbedInterfaceTest(MenusCase):
    def setUp(self):
        super().setUp()
        provider = self.office.service("com.sun.star.configuration.ConfigurationProvider")
        mode = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            properties(nodepath="/org.openoffice.Office.UI.ToolbarMode"))
        mode.ActiveCalc = "notebookbar.ui"
        mode.getByHierarchicalName("Applications/Calc").Active = "notebookbar.ui"
        mode.commitChanges()

    def test_the_toolbar_is_there_and_true(self):
        book = self.workbook()
        self.until(lambda: set(self.toolbar(book)) == TOOLBAR and not self.off(self.toolbar(book)), "the toolbar")
        self.picture("tabbed-interface")
        foreign = self.new()
        self.in_front(foreign)
        self.until(lambda: self.off(self.toolbar(foreign)) == TOOLBAR - {"New workbook"}, "the toolbar to be off")


if __name__ == "__main__":
    unittest.main()
