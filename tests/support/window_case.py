# SPDX-License-Identifier: MPL-2.0
"""Base of the window tests: an office on a screen of its own, pictures, and what assistive tools read.

NCS_PICTURES names a folder that then keeps pictures of the steps, to be looked at.
"""
import contextlib
import os
import pathlib
import time

from support.display import Display
from support.office import Office
from support.office_case import OfficeCase
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType
from com.sun.star.awt import Key
from com.sun.star.lang import DisposedException

OURS = "NCS Workbench"  # menu and toolbar, in every language
OUR_MENU = "alt+n"  # but in Spanish
MOST_ITEMS = 40
LEFT_OUT = {AccessibleRole.DOCUMENT_SPREADSHEET, AccessibleRole.TABLE, AccessibleRole.TOOL_BAR, AccessibleRole.MENU}


class WindowCase(OfficeCase):
    size = "1366x768"  # of the screen
    patience = 20  # seconds to wait for what is to come

    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(Display(cls.size))
        cls.office = Office(display=cls.screen.name, **cls.options).start()
        cls.addClassCleanup(cls._stop)

    def picture(self, name):
        folder = os.environ.get("NCS_PICTURES")
        if folder:
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            time.sleep(1.5)  # for the eye only: charts are drawn late
            self.screen.picture(pathlib.Path(folder) / f"{name}.png")

    def until(self, condition, what, seconds=None):
        seconds = seconds or self.patience
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.1)
        self.picture("in-vain")
        self.fail(f"waited {seconds} s in vain for {what}\n{self.office.stacks()}")

    def show(self, book, sheet):
        book.model.getCurrentController().setActiveSheet(book.sheet(sheet))

    def windows(self):
        """Ids of all windows that people see as such."""
        return set(self.screen.all_windows())

    def example_in_front(self, name="exampleland"):
        """A workbook with the settings and rows of an example, which has the keys."""
        book = self.example(name)
        self.screen.wait_for_window("Calc")
        self.in_front(book)
        return book

    def in_front(self, book):
        """The document's window is there, and keys go to it."""
        self.until(book.frame.getContainerWindow().isVisible, "the window")
        book.frame.activate()
        book.frame.getComponentWindow().setFocus()
        self.until(book.frame.isActive, "the window to have the keys")

    def top_window(self, title):
        toolkit = self.office.service("com.sun.star.awt.Toolkit")
        for at in range(toolkit.getTopWindowCount()):
            window = toolkit.getTopWindow(at)
            with contextlib.suppress(DisposedException, AttributeError):  # one that closes just now
                if window.getAccessibleContext().getAccessibleName() == title:
                    return window
        return None

    @staticmethod
    def accessible(book, role, name):
        """What assistive tools find by this role and name in the document's window; None where they find
        nothing. Sheets, toolbars and menus are not gone into."""
        left = [book.frame.getContainerWindow().getAccessibleContext()]
        while left:
            context = left.pop()
            if context.getAccessibleRole() == role and context.getAccessibleName() == name:
                return context
            if context.getAccessibleRole() not in LEFT_OUT:
                left += WindowCase.parts(context)
        return None

    def ours(self, book, role):
        """Title -> item of our toolbar or menu."""
        bar = self.accessible(book, role, OURS)
        return {item.getAccessibleName(): item for item in self.parts(bar) if item.getAccessibleName()} if bar else {}

    def menu_letters(self, book):
        """Title -> letter that chooses it in our menu, which is opened and closed again."""
        self.screen.keys(OUR_MENU)
        items = self.until(lambda: self.ours(book, AccessibleRole.MENU), "the menu")
        found = {title: self._letter(item) for title, item in items.items()}
        self.screen.keys("Escape", "Escape")
        return found

    def choose(self, book, title):
        """From our menu by the arrow keys, whatever the letters of the language are."""
        self.screen.keys(OUR_MENU)
        self.until(lambda: self.ours(book, AccessibleRole.MENU), "the menu")
        for _ in range(MOST_ITEMS):
            item = self.ours(book, AccessibleRole.MENU).get(title)
            if item and item.getAccessibleStateSet().contains(AccessibleStateType.SELECTED):
                self.screen.keys("Return")
                return
            self.screen.keys("Down")
            time.sleep(0.1)
        self.fail(f"no item {title!r} in the menu")

    @staticmethod
    def _letter(item):
        keys = item.getAccessibleActionKeyBinding(0).getAccessibleKeyBinding(0)
        return chr(ord("a") + keys[0].KeyCode - Key.A)

    @staticmethod
    def parts(context):
        children = [context.getAccessibleChild(index) for index in range(context.getAccessibleChildCount())]
        contexts = [child.getAccessibleContext() for child in children if child is not None]
        return [each for each in contexts if each is not None]

    @staticmethod
    def all_parts(context):
        """It and all in it, from top to bottom."""
        found, left = [], [context]
        while left:
            found.append(left.pop(0))
            left = WindowCase.parts(found[-1]) + left
        return found

    @staticmethod
    def is_on(context):
        return context.getAccessibleStateSet().contains(AccessibleStateType.ENABLED)
