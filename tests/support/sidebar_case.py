# SPDX-License-Identifier: MPL-2.0
"""Base of tests that use the sidebar as a planner does: what it shows, read as assistive tools read it, and keys."""
import os
import time

from support.words import registered, said
from support.window_case import LEFT_OUT, WindowCase
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType
from com.sun.star.lang import DisposedException, IndexOutOfBoundsException

WIDE = os.environ.get("NCS_WIDE") == "1"  # in every language and size: long
DECK = "NcsDeck"
BUTTON, LABEL, BOX, LIST = (AccessibleRole.PUSH_BUTTON, AccessibleRole.LABEL, AccessibleRole.CHECK_BOX,
                            AccessibleRole.COMBO_BOX)
EDGE = 10  # pixels between the edge of the deck and the titles in it
SIGNS = "§⚙▦▲◉"  # of the five pillars


class DeckCase(WindowCase):
    """Of the window of `self.book`."""

    language = "en"  # of the office
    book = None

    def say(self, text):
        """One of our texts by its id, in the office's language."""
        return said(text, self.language)

    def everything(self, book=None):
        """(role, name, context) of all that assistive tools find in the window but sheets, menus and toolbars."""
        found, left = [], [(book or self.book).frame.getContainerWindow().getAccessibleContext()]
        while left:
            context = left.pop(0)
            try:
                found.append((context.getAccessibleRole(), context.getAccessibleName(), context))
                if context.getAccessibleRole() not in LEFT_OUT:
                    left = self.parts(context) + left
            except (DisposedException, IndexOutOfBoundsException):
                continue  # the deck was being filled anew
        return found

    def deck(self, book=None):
        """The parts of our deck, from top to bottom; empty while it is closed."""
        parts = self.everything(book)
        return parts[self._first(parts):]

    @staticmethod
    def _first(parts):
        """Where the deck begins: with the title of its first panel, which folds it. The title is in the language
        that the office was started in."""
        titles = set(registered("Sidebar.xcu", "PanelList", "NcsCoverage", "Title").values())
        return next((at for at, (role, name, _) in enumerate(parts) if role == BOX and name in titles), len(parts))

    def names(self, role, book=None):
        return [name for kind, name, _ in self.deck(book) if kind == role]

    def questions(self):
        """The titles of panels are boxes too: they fold them."""
        return [name for name in self.names(BOX) if name.endswith("?")]

    def says(self, words):
        return any(words in name for _, name, _ in self.deck())

    def figures(self):
        """Pillar -> "12 %", as it stands beside its bar."""
        found, pillar = {}, None
        for role, name, _ in self.deck():
            if role == BUTTON:
                pillar = name if name and name[0] in SIGNS else None
            elif role == LABEL and pillar and name:
                found.setdefault(pillar, name)
        return found

    def focus(self):
        """What has the keyboard, or None."""
        for _, _, context in self.everything():
            try:
                if context.getAccessibleStateSet().contains(AccessibleStateType.FOCUSED):
                    return context
            except DisposedException:
                continue
        return None

    def is_in_deck(self, context):
        """Whether it stands on the deck's side of the window, its title bar among it."""
        if context is None:
            return False
        title, window = self.deck()[0][2], self.book.frame.getContainerWindow().getPosSize().Width
        (left, width), (begin, wide) = ((each.getLocationOnScreen().X, each.getSize().Width)
                                        for each in (title, context))
        if left > window / 2:
            return begin >= left - EDGE
        return begin + wide <= left + width + EDGE

    def go_to(self, name):
        """By F6 into the sidebar, by Tab to the control; once more where another window had the keys."""
        for _ in range(3):
            self.in_front(self.book)
            if (self._press_until("F6", 10, self.is_in_deck) and
                    self._press_until("Tab", 60, lambda each: each and each.getAccessibleName() == name)):
                return
        self.fail(f"{name!r} is not reached by keyboard")

    def _press_until(self, key, most, is_there):
        for _ in range(most):
            if is_there(self.focus()):
                return True
            self.screen.keys(key)
            time.sleep(0.2)  # until the focus has moved
        return False

    def press(self, name):
        self.until(lambda: name in self.names(BUTTON), f"the button {name!r}")
        self.go_to(name)
        self.screen.keys("space")

    def at(self):
        """Sheet and cell of the cursor: "Draft.D5"."""
        return self.book.model.getCurrentSelection().AbsoluteName.replace("$", "")

    def settle(self):
        """Waits until the deck shows the same for a second."""
        shown = None
        for _ in range(15):
            before, shown = shown, [(role, name) for role, name, _ in self.deck()]
            if shown and shown == before:
                return
            time.sleep(1)

    def fill_in(self, **values):
        """A first row of the draft."""
        self.book.fill("ncs_draft", [{f"measure.{key}": value for key, value in values.items()}])


class SidebarCase(DeckCase):
    """With a new strategy workbook in front."""

    def setUp(self):
        super().setUp()
        self.book = self.workbook()
        self.screen.wait_for_window("Calc")
        self.in_front(self.book)
