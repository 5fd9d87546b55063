# SPDX-License-Identifier: MPL-2.0
"""The window that begins a workbook, and the pages of options, in a real window and by keyboard alone.

NCS_PICTURES names a folder that then keeps pictures of the steps, to be looked at.
"""
import datetime
import threading
import time

from support.office_options import page_url, read, speak
from support.office_values import properties
from support.window_case import WindowCase
from com.sun.star.accessibility.AccessibleRole import (
    CHECK_BOX, COMBO_BOX, LIST, PUSH_BUTTON, RADIO_BUTTON, SPIN_BOX, TEXT)

TITLE = "New workbook"
NEXT_YEAR = datetime.date.today().year + 1
TERM = f"{NEXT_YEAR}–{NEXT_YEAR + 4}"


ACTED_ON = {CHECK_BOX, COMBO_BOX, LIST, PUSH_BUTTON, RADIO_BUTTON, SPIN_BOX, TEXT}
WHOLE = {COMBO_BOX, LIST, SPIN_BOX}  # what is in them is part of them


class AssistantCase(WindowCase):
    patience = 30

    def dialog(self, title=TITLE):
        """The accessible object of the window with this title, when it is there."""
        toolkit = self.office.service("com.sun.star.awt.Toolkit")
        for at in range(toolkit.getTopWindowCount()):
            context = toolkit.getTopWindow(at).getAccessibleContext()
            if context is not None and context.getAccessibleName() == title:
                return context
        return None

    def begun(self, title=TITLE):
        """The command's listener, once its window can be typed into."""
        self.screen.wait_for_window("Calc")
        self.listener = self.office.dispatch_in_background("new-workbook", self.book)
        self.until(lambda: self.screen.windows(title), "the window")
        time.sleep(0.5)  # until it has the keyboard
        return self.listener

    def setUp(self):
        super().setUp()
        self.book = self.new()

    def texts(self):
        """Name -> text of everything in the window that holds text."""
        found = {}

        def walk(context):
            for at in range(context.getAccessibleChildCount()):
                child = context.getAccessibleChild(at).getAccessibleContext()
                if hasattr(child, "getText"):
                    found.setdefault(child.getAccessibleName(), child.getText())
                walk(child)

        walk(self.dialog())
        return found

    def controls(self, title=TITLE):
        """(role, name) of everything in the window that a person acts on. A list that drops down counts as its
        box, and a box into which one types as its own text."""
        found, left = [], [self.dialog(title)]
        while left:
            for child in self.parts(left.pop()):
                role = child.getAccessibleRole()
                if role in ACTED_ON:
                    found.append((role, child.getAccessibleName()))
                if role not in WHOLE:
                    left.append(child)
        return found

    def made(self):
        """The workbook that was made, once it is whole and its window stands."""
        self.until(self.listener.done.is_set, "the end of the command")
        self.assertEqual(2, len(self.office.documents()))
        made = next(book for book in self.office.documents() if book.identity != self.book.identity)
        self.until(lambda: made.frame.getContainerWindow().isVisible() and made.frame.isActive(),
                   "the window of the new workbook")
        return made


class AssistantTest(AssistantCase):
    def testEnterFinishesAsItStands(self):
        self.begun()
        self.picture("assistant-empty")
        self.screen.keys("Return")
        made = self.made()
        self.assertEqual([f"National Cybersecurity Strategy {TERM}", "", str(NEXT_YEAR), str(NEXT_YEAR + 4),
                          "English", "2021", "GCA", ""],
                         [made.setting(key) for key in ("title", "country", "from", "until", "language",
                                                        "edition", "reading", "tlp")])

    def testCountryIsTypedAndSettingsFollow(self):
        self.begun()
        self.screen.type("Keny")
        self.until(lambda: any("98.59" in text for text in self.texts().values()), "the country's profile")
        self.picture("assistant-country")
        self.screen.keys("Return")
        made = self.made()
        self.assertEqual("Kenya", made.setting("country"))
        self.assertEqual(f"Kenya: National Cybersecurity Strategy {TERM}", made.setting("title"))

    def testAllIsReachedByKeyboard(self):
        self.begun()
        self.screen.type("chad")
        self.screen.keys("Tab")
        self.screen.type("2028")
        self.screen.keys("Tab")
        self.screen.type("2032-06-30")
        self.screen.keys("Tab", "Tab", "Tab")  # title, template, language
        self.screen.type("f")  # français
        self.screen.keys("Tab", "End", "Tab", "End", "Tab", "End")  # 2025, as in the GCI, TLP:CLEAR
        self.picture("assistant-filled")
        self.screen.keys("Return")
        made = self.made()
        self.assertEqual(["français", "2025", "2028", "2032-06-30", "TLP:CLEAR", "Tchad"],
                         [made.setting(key) for key in ("language", "edition", "from", "until", "tlp", "country")])
        self.assertNotEqual("GCA", made.setting("reading"))
        self.assertIn("2028–2032", made.setting("title"))

    def testOwnTitleStaysWhenTheCountryChanges(self):
        self.begun()
        self.screen.type("Kenya")
        self.screen.keys("alt+t", "ctrl+a")
        self.screen.type("Our way")
        self.screen.keys("alt+c", "ctrl+a")
        self.screen.type("Ghana")
        self.screen.keys("Return")
        made = self.made()
        self.assertEqual(["Our way", "Ghana"], [made.setting("title"), made.setting("country")])

    def testEscapeMakesNothing(self):
        listener = self.begun()
        self.screen.type("Kenya")
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the command")
        self.assertEqual(1, len(self.office.documents()))
        self.assertFalse(self.screen.windows(TITLE))

    def testWrongTermIsSaidInTheWindowAndNothingIsLost(self):
        listener = self.begun()
        self.screen.type("Kenya")
        self.screen.keys("Tab", "Tab")
        self.screen.type("2020")
        self.screen.keys("Return")
        self.until(lambda: any("ends before it begins" in name for name in self.texts()), "the fault")
        self.picture("assistant-wrong-term")
        self.assertFalse(listener.done.is_set())
        self.assertEqual(1, len(self.office.documents()))
        self.screen.keys("ctrl+a")  # the keyboard is in the field that is at fault
        self.screen.type("2040")
        self.screen.keys("Return")
        made = self.made()
        self.assertEqual(["Kenya", "2040"], [made.setting("country"), made.setting("until")])

    def testUnknownCountryIsAskedAboutOnce(self):
        listener = self.begun()
        self.screen.type("Exampleland")
        self.screen.keys("Return")
        self.until(lambda: any("not in the list" in name for name in self.texts()), "the fault")
        self.picture("assistant-unknown-country")
        self.assertFalse(listener.done.is_set())
        self.screen.keys("Return")
        self.assertEqual("Exampleland", self.made().setting("country"))

    def testEveryControlHasAnAccessibleNameAndRole(self):
        listener = self.begun()
        found = self.controls()
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the command")
        self.assertEqual([], [role for role, name in found if not name], found)
        self.assertLessEqual(
            {(TEXT, "First year of the strategy"), (TEXT, "Last year of the strategy"),
             (TEXT, "Title of the strategy"), (COMBO_BOX, "Country"), (COMBO_BOX, "Template"),
             (COMBO_BOX, "Language of the workbook"), (COMBO_BOX, "Edition of the Guide"), (COMBO_BOX, "Reading"),
             (COMBO_BOX, "Who may see it (TLP)"), (PUSH_BUTTON, "Create"), (PUSH_BUTTON, "Cancel")}, set(found))


class OptionsTest(AssistantCase):
    def opened(self, page):
        """The office's dialog on our page; set when it is closed."""
        self.screen.wait_for_window("Calc")
        closed = threading.Event()

        def run():
            self.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
                self.book.frame, ".uno:OptionsTreeDialog", "", 0,
                properties(OptionsPageURL=page_url(self.office, page)))
            closed.set()

        threading.Thread(target=run, daemon=True).start()
        self.until(lambda: self.screen.windows("NCS Workbench - "), "the options")
        time.sleep(1)
        return closed

    def testPagesAreUsedByKeyboard(self):
        closed = self.opened("exports")
        self.picture("options-exports")
        self.screen.keys("Tab", "space", "Tab", "space", "Return")  # from the tree to Owner and Due
        self.until(closed.is_set, "the end of the dialog")
        self.until(lambda: read(self.office, "Export/WithoutOwner"), "the choice")
        closed = self.opened("new-workbooks")
        self.screen.keys("Tab", "Tab", "End")  # edition
        self.picture("options-new-workbooks")
        self.screen.keys("Return")
        self.until(closed.is_set, "the end of the dialog")
        self.until(lambda: read(self.office, "Defaults/Edition") == "2025", "the edition")
        self.begun()
        self.screen.keys("Return")
        self.assertEqual("2025", self.made().setting("edition"))


    def testEveryControlHasAnAccessibleNameAndRole(self):
        for page, labels in (("exports", {(CHECK_BOX, "Owner"), (CHECK_BOX, "Due")}),
                             ("new-workbooks", {(COMBO_BOX, "Edition of the Guide"), (COMBO_BOX, "Reading")})):
            closed = self.opened(page)
            title = next(self.screen.title(each) for each in self.screen.windows("NCS Workbench - "))
            self.until(lambda: self.dialog(title), "the dialog")
            found = self.controls(title)
            self.screen.keys("Escape")
            self.until(closed.is_set, "the end of the dialog")
            self.assertEqual([], [role for role, name in found if not name], found)
            self.assertLessEqual(labels, set(found))


class LookCase(AssistantCase):
    """Pictures only where someone wants to look; that the windows come is tested all the same."""
    language, name = "en-US", "en"

    def testWindowsCome(self):
        speak(self.office, self.language)
        self.screen.wait_for_window("Calc")
        listener = self.office.dispatch_in_background("new-workbook", self.book)
        time.sleep(3)
        self.screen.type("KEN")
        self.picture(f"assistant-{self.name}")
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the command")
        for page in ("new-workbooks", "exports"):
            closed = OptionsTest.opened(self, page)
            self.picture(f"options-{page}-{self.name}")
            self.screen.keys("Escape")
            self.until(closed.is_set, "the end of the dialog")


class ArabicTest(LookCase):
    options = {"environment": {"SAL_RTL_ENABLED": "1"}}
    language, name = "ar", "ar"


class LargeTest(LookCase):
    size, options = "2732x1536", {"environment": {"SAL_FORCEDPI": "192"}}
    language, name = "ru", "ru-200"


del LookCase
