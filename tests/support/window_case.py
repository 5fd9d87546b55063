# SPDX-License-Identifier: MPL-2.0
"""Base of the window tests: an office on a screen of its own, pictures, and what assistive tools read.

NCS_PICTURES names a folder that then keeps pictures of the steps, to be looked at.
"""
import os
import pathlib
import time

from support.display import Display
from support.office import Office
from support.office_case import OfficeCase
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType

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
        self.fail(f"waited {seconds} s in vain for {what}")

    def show(self, book, sheet):
        book.model.getCurrentController().setActiveSheet(book.sheet(sheet))

    def in_front(self, book):
        """The document's window is there, and keys go to it."""
        self.until(book.frame.getContainerWindow().isVisible, "the window")
        book.frame.activate()
        book.frame.getComponentWindow().setFocus()
        self.until(book.frame.isActive, "the window to have the keys")

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

    @staticmethod
    def parts(context):
        children = [context.getAccessibleChild(index) for index in range(context.getAccessibleChildCount())]
        contexts = [child.getAccessibleContext() for child in children if child is not None]
        return [each for each in contexts if each is not None]

    @staticmethod
    def is_on(context):
        return context.getAccessibleStateSet().contains(AccessibleStateType.ENABLED)
