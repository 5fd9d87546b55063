# SPDX-License-Identifier: MPL-2.0
"""The whole way of a person, by keyboard in a real window: the packed .oxt is opened, installed and the office
started anew; a workbook, a measure, a finding, undo, a checklist; the extension is removed again and leaves a
workbook with its banner. In English and in Arabic, with NCS_WIDE=1 (stage wide).

NCS_PICTURES names a folder that then keeps a picture of each step. Where the gtk3 backend is installed, in its dark
look too.
"""
import pathlib
import tempfile
import time
import unittest

from support.display import Display
from support.installed_office import InstalledOffice, package_under_test
from support.office_case import SHEETS
from support.office_types import PROGRAM
from support.sidebar_case import BUTTON, DECK, LABEL, WIDE, DeckCase
from support.words import label, menu_title

HAS_GTK = (PROGRAM / "libvclplug_gtk3lo.so").exists()
BANNER = ("C3", 0)  # cell, sheet
MEASURE = "A national CIRT serves government."
SECOND_BUTTON = ("Tab", "Return")  # beside the one that the office proposes
SECONDS = 60  # for what makes the office start anew


class WholePathCase(DeckCase):
    locale = registry_language = "en-US"
    variables = {}
    look = "light"
    to_restart = SECOND_BUTTON
    # To the list of extensions, to the button below it.
    to_remove = ("Tab", "Tab", "Tab", "Tab", "Down", "Tab", "Tab", "Tab", "Return")
    known = frozenset()  # windows that were there before

    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(Display(cls.size))
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="ncs-path-", ignore_cleanup_errors=True))
        cls.home = pathlib.Path(folder)
        cls.home.chmod(0o755)  # another user runs the office where root runs the tests
        cls.package = cls.home / package_under_test().name
        cls.package.write_bytes(package_under_test().read_bytes())
        cls.office = InstalledOffice(cls.home / "office", display=cls.screen.name, locale=cls.locale,
                                     environment=cls.variables).start()
        cls.addClassCleanup(cls._stop)

    def picture(self, name):
        super().picture(f"path-{self.language}-{self.look}-{name}")

    @staticmethod
    def pause():
        """Until the window has the keyboard."""
        time.sleep(1)

    def answer(self, name, *keys):
        """Waits for a window of the office's own, gives the keys, and waits until it has gone. Its words are in
        whatever language the office has, so it is known by being new."""
        window = self.until(lambda: self.windows() - self.known, f"the question: {name}", SECONDS).pop()
        self.give(window, name, *keys)
        self.until(lambda: window not in self.windows(), f"the end of the question: {name}", SECONDS)

    def give(self, window, name, *keys):
        """Keys to a window that has the keyboard, one after the other: a first one that is lost would have the
        next do what was not meant."""
        self.until(lambda: self.screen.title_in_front() == self.screen.title(window), f"the keyboard for {name}",
                   SECONDS)
        self.pause()
        self.picture(name)
        for key in keys:
            self.screen.keys(key)
            time.sleep(0.5)

    def restarted(self, name):
        """Closes the Extension Manager; the office asks, ends and comes again."""
        self.known = self.windows()
        self.pause()
        self.screen.keys("Escape")
        self.answer(name, *self.to_restart)
        self.office.relaunched(SECONDS)

    def install(self):
        self.known = self.windows()
        self.office.hand_over(self.package)
        self.until(lambda: len(self.windows() - self.known) == 2, "the Extension Manager and its question", SECONDS)
        question = self.until(lambda: next((each for each in self.windows() - self.known
                                            if self.screen.title(each) == self.screen.title_in_front()), None),
                              "the question to have the keyboard", SECONDS)
        self.give(question, "1-install", *SECOND_BUTTON)
        self.until(lambda: self.office.manager().deployed(), "the extension in the manager", SECONDS)
        self.picture("2-installed")
        self.restarted("2-restart")

    def calc(self):
        """An empty spreadsheet in front: what a person has after choosing Calc."""
        self.book = self.new()
        self.screen.wait_for_window("Calc")
        self.in_front(self.book)

    def test_from_installing_to_removing(self):
        self.picture("0-office")
        self.install()
        self.calc()
        self.new_workbook()
        self.first_measure()
        self.to_a_finding()
        self.undo_all_and_redo()
        self.checklist()
        kept = self.office.folder / "strategy.ods"
        self.book.store_as(kept)
        self.book.close()
        self.remove()
        left = self.open(kept)
        self.in_front(left)
        self.until(lambda: "NCS Workbench" in str(left.value(*BANNER)), "the banner of what is missing")
        self.assertEqual(MEASURE, left.rows("ncs_draft")[0]["measure.text"])
        self.assertEqual({}, self.ours(left, 0))
        self.picture("9-removed")

    def choose_command(self, command):
        self.choose(self.book, menu_title(command, self.registry_language))

    def new_workbook(self):
        self.choose_command("new-workbook")
        title = self.say("assistant.dialog-title")
        self.screen.wait_for_window(title)
        self.pause()
        self.screen.type("KEN")
        self.pause()
        self.picture("3-assistant")
        self.screen.keys("Return")
        self.until(lambda: len(self.office.documents()) == 2, "the new workbook", SECONDS)
        self.book = next(book for book in self.office.documents() if book.identity != self.book.identity)
        self.until(lambda: self.book.frame.getContainerWindow().isVisible(), "its window", SECONDS)
        self.in_front(self.book)
        self.until(self.deck_has_opened, "the deck, which opens by itself", SECONDS)
        self.nothing = self.organizational()  # as the language writes it
        self.picture("4-workbook")

    def first_measure(self):
        self.begin_first_measure()
        text = self.cell("measure.text")
        self.until(lambda: self.book.model.getCurrentSelection().AbsoluteName == text.AbsoluteName, "the first cell")
        for value in (MEASURE, label("kind", "measure", self.language), "5.3.1"):
            self.enter(value)
        self.until(self.has_moved, "the bar to move")
        self.settle()
        self.picture("5-measure")

    def deck_has_opened(self):
        return self.say("sidebar.coverage-begin") in self.names(BUTTON) and len(set(self.figures().values())) == 1

    def begin_first_measure(self):
        self.press(self.say("sidebar.coverage-begin"))

    def enter(self, value):
        """And goes on to the next cell of the row."""
        self.screen.type(value)
        self.screen.keys("Tab")

    def cell(self, key):
        """Of the draft's first row."""
        return self.book.named("ncs_draft").getCellByPosition(self.book.keys("ncs_draft").index(key), 2)

    def organizational(self):
        return next((figure for name, figure in self.figures().items() if name[0] == "▦"), None)

    def has_moved(self):
        return self.organizational() not in (None, self.nothing)

    def to_a_finding(self):
        before = self.at()
        self.press_first_finding()
        self.until(lambda: self.at() != before, "the cell of the finding")
        self.picture("6-finding")

    def press_first_finding(self):
        parts = [(role, name) for role, name, _ in self.deck()]
        count = self.say("sidebar.findings-count").split("{1}")[0]
        after = next(at for at, (role, name) in enumerate(parts) if role == LABEL and name.startswith(count))
        self.press(next(name for role, name in parts[after:] if role == BUTTON))

    def undo_all_and_redo(self):
        """To the first step and back, by keyboard."""
        undo, steps = self.book.model.getUndoManager(), 0
        while undo.isUndoPossible():
            self.screen.keys("ctrl+z")
            steps += 1
            self.assertLess(steps, 100)
            time.sleep(0.2)  # until the key press has reached Calc
        self.until(lambda: self.organizational() == self.nothing, "the bar to go back")
        self.assertEqual("", self.cell("measure.text").String)
        self.picture("7-undone")
        while undo.isRedoPossible():
            self.screen.keys("ctrl+shift+z")
            time.sleep(0.2)
        self.until(self.has_moved, "the bar to come again")

    def checklist(self):
        self.choose_command("export-checklist")
        self.until(lambda: self.screen.windows(self.say("export.picker-title")), "the window for the file")
        self.pause()
        self.picture("8-export")
        path = self.office.folder / "checklist"
        self.screen.keys("ctrl+a")
        self.screen.type(str(path))
        self.screen.keys("Return")
        made = self.until(lambda: next(path.parent.glob("checklist.*"), None), "the checklist", SECONDS)
        self.until(lambda: not self.screen.windows(self.say("export.picker-title")), "the window to close")
        checklist = self.open(made)
        self.in_front(checklist)
        self.assertTrue(checklist.sheet_names())
        self.picture("8-checklist")
        checklist.close()

    def remove(self):
        self.calc()
        self.known = self.windows()
        self.screen.keys("ctrl+alt+e")
        self.until(lambda: self.windows() - self.known, "the Extension Manager")
        self.known = self.windows()
        self.pause()
        self.screen.keys(*self.to_remove)
        self.answer("9-remove", *SECOND_BUTTON)
        self.until(lambda: not self.office.manager().deployed(), "the extension to go", SECONDS)
        self.restarted("9-restart")


class DarkCase(WholePathCase):
    """In the gtk3 backend, whose sidebar and menus tell nothing to the office's own assistive interface: what they
    lead to is gone to by other means, and seen in the sheets. It is the look that this is for."""

    look, variables = "dark", {"SAL_USE_VCLPLUGIN": "gtk3", "GTK_THEME": "Adwaita:dark"}
    to_restart = ("Return",)
    to_remove = ("Tab", "Tab", "Tab", "Tab", "Down", "Tab", "Tab", "Tab", "Tab", "Return")

    def choose_command(self, command):
        self.office.dispatch_in_background(command, self.book)

    def deck_has_opened(self):
        sidebar = self.book.model.getCurrentController().getSidebar()
        return sidebar.isVisible() and sidebar.getDecks().getByName(DECK).isActive()

    def begin_first_measure(self):
        self.show(self.book, SHEETS["draft"])
        self.book.model.getCurrentController().select(self.cell("measure.text"))

    def enter(self, value):
        # Tab, as the keyboard tool gives it, does not leave the cell there.
        controller = self.book.model.getCurrentController()
        here = controller.getSelection().getCellAddress()
        self.screen.type(value)
        self.screen.keys("Return")
        self.pause()
        controller.select(self.book.sheet(here.Sheet).getCellByPosition(here.Column + 1, here.Row))

    def press_first_finding(self):
        self.choose_command("next-gap")

    def organizational(self):
        return self.book.cell("F8").String

    def settle(self):
        self.pause()


@unittest.skipUnless(WIDE, "stage wide")
class EnglishPathTest(WholePathCase):
    pass


@unittest.skipUnless(WIDE, "stage wide")
class ArabicPathTest(WholePathCase):
    language = registry_language = locale = "ar"
    variables = {"SAL_RTL_ENABLED": "1"}


@unittest.skipUnless(WIDE and HAS_GTK, "stage wide, and the gtk3 backend")
class EnglishDarkPathTest(DarkCase):
    pass


@unittest.skipUnless(WIDE and HAS_GTK, "stage wide, and the gtk3 backend")
class ArabicDarkPathTest(DarkCase):
    language = registry_language = locale = "ar"
    variables = {**DarkCase.variables, "SAL_RTL_ENABLED": "1"}


del WholePathCase, DarkCase
