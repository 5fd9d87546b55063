# SPDX-License-Identifier: MPL-2.0
"""Every text in our windows and in the sidebar has the room that it needs: in each language, at 100 % and 200 %.

Each control is asked what it needs for what it says, and how large it is. NCS_PICTURES names a folder that then
keeps a picture of each window, to be looked at. Without NCS_WIDE=1 (stage wide): in Russian at 100 %.
"""
import contextlib
import time
import unittest

from support.office_options import Page, speak
from support.sidebar_case import BOX, BUTTON, DECK, LABEL, SIGNS, WIDE, DeckCase
from com.sun.star.accessibility import AccessibleRole
from com.sun.star.awt import FontWeight, Size
from com.sun.star.lang import DisposedException
from com.sun.star.uno import Exception as UnoException

# The longest words alone, or all.
LANGUAGES = ("en-US", "fr", "es", "ru", "ar", "zh-CN") if WIDE else ("ru",)
SLACK = 1  # pixels, of rounding
AIR_OF_BUTTON = 25  # pixels that its own wish has too many
EDGES_OF_LINES = 3  # pixels that a text of several lines asks for beside the width that it was given
EDGES_OF_BUTTON = 6  # pixels beside the words
LEAST_OF_A_DECK = 25  # controls that say something in our three panels
WINDOWS = (  # command, id of its title
    ("new-workbook", "assistant.dialog-title"), ("take-text", "take.dialog-title"),
    ("change-edition", "edition.dialog-title"), ("change-language", "language.dialog-title"),
    ("change-reading", "reading.dialog-title"), ("explain", "sidebar.explain"), ("about", "about.title"),
)


def property_of(peer, name):
    try:
        return peer.getProperty(name)
    except UnoException:
        return None


def text_of(peer):
    return property_of(peer, "Label") or property_of(peer, "Text") or ""


def lack(peer):
    """What is missing, in words; empty where nothing is. A button's height has air in it, so its width counts."""
    size = peer.getPosSize()
    is_button = hasattr(peer, "setActionCommand")
    need = peer.getPreferredSize()
    if property_of(peer, "MultiLine") and not is_button:
        need = peer.calcAdjustedSize(Size(size.Width, 0))
        need = Size(need.Width - EDGES_OF_LINES, need.Height)
    if is_button:  # what it needs beside its words is air that it can do without
        need = Size(need.Width - AIR_OF_BUTTON, need.Height)
    lacks = [f"needs {want} of {has} px in {what}"
             for what, want, has in (("width", need.Width, size.Width), ("height", need.Height, size.Height))
             if want > has + SLACK and not (is_button and what == "height")]
    return ", ".join(lacks)


def texts(window):
    """(text, peer) of all shown controls in a window that say something, at any depth."""
    for peer in window.getWindows() if hasattr(window, "getWindows") else ():
        if hasattr(peer, "isVisible") and not peer.isVisible():
            continue
        if hasattr(peer, "getPreferredSize") and not hasattr(peer, "setEditable") and text_of(peer):
            yield text_of(peer), peer
        yield from texts(peer)


class RoomCase(DeckCase):
    """`name` goes into the names of pictures."""

    name = None
    patience = 60

    def setUp(self):
        super().setUp()
        self.book, self.samples = self.example_in_front(), {}
        self.addCleanup(lambda: speak(self.office, "en-US"))

    def look(self, window, what):
        """Adds to `faults` what is cut off in the window, which a function gives: it may be made anew."""
        found = self.until(lambda: self.said_in(window()), f"something to be said in {what}")
        self.assertGreater(len(found), 1, f"words in {what}")
        self.faults += [f"{self.language}, {what}: {text[:60]!r} {lack(peer)}" for text, peer in found if lack(peer)]
        self.picture(f"room-{self.name}-{self.language}-{what}")

    @staticmethod
    def said_in(window):
        with contextlib.suppress(DisposedException):
            return list(texts(window))
        return []

    def windows_of_commands(self):
        for command, title in WINDOWS:
            listener = self.office.dispatch_in_background(command, self.book)
            self.until(lambda: self.top_window(self.say(title)), f"the window of {command}")
            time.sleep(1)  # until it is laid out
            self.look(lambda: self.top_window(self.say(title)), command)
            self.screen.keys("Escape")
            self.until(listener.done.is_set, f"the end of {command}")

    def pages_of_options(self):
        """Without the office's dialog around them, whose own windows are not to be looked into."""
        for page in ("new-workbooks", "exports"):
            window = Page(self.office, self.book, page).window
            window.setVisible(True)
            self.look(window.getPeer, page)
            window.dispose()

    def panels(self):
        """With the cursor in a row, so that all three have something to say."""
        controller = self.book.model.getCurrentController()
        sidebar = controller.getSidebar()
        sidebar.setVisible(False)
        at = self.book.keys("ncs_draft").index("measure.notes")
        self.book.named("ncs_draft").getCellByPosition(at, 3).setString(f"Has the sidebar read anew: {self.language}.")
        self.show(self.book, 1)
        controller.select(self.book.named("ncs_draft").getCellByPosition(3, 3))
        sidebar.setVisible(True)
        self.until(lambda: sidebar.getDecks().hasByName(DECK), "the deck")
        if not sidebar.getDecks().getByName(DECK).isActive():
            sidebar.getDecks().getByName(DECK).activate(True)
        self.until(lambda: len(self.names(BUTTON)) > 8, "the panels")
        self.until(lambda: self.says(self.say("sidebar.findings-count").split("{1}")[0]), "the office's language")
        self.settle()
        parts = self.deck()
        end = next(at for at, (role, _, _) in enumerate(parts) if role == AccessibleRole.TOOL_BAR)
        checked = [self.drawn(*part) for part in parts[:end] if part[0] in (LABEL, BUTTON, BOX) and part[1]]
        self.assertGreater(len(checked), LEAST_OF_A_DECK, "controls of the three panels")
        self.faults += [f"{self.language}, sidebar: {fault}" for fault in checked if fault]
        self.picture(f"room-{self.name}-{self.language}-sidebar")

    def drawn(self, role, text, context):
        """What is missing in a control of the sidebar, in words. Its windows are not to be had; of a label it is
        known where each letter stands, of others what another one with the same words needs."""
        size = context.getSize()
        if role == LABEL:
            bounds = [context.getCharacterBounds(at) for at in range(context.getCharacterCount())]
            need = Size(max(each.X + each.Width for each in bounds), max(each.Y + each.Height for each in bounds))
        elif role == BUTTON:
            need = Size(self.sample("FixedText", text).getPreferredSize().Width + EDGES_OF_BUTTON, 0)
        else:
            need = Size(0, self.sample("CheckBox", text).calcAdjustedSize(Size(size.Width, 0)).Height)
        if need.Width <= size.Width + SLACK and need.Height <= size.Height + SLACK:
            return ""
        return f"{text[:60]!r} needs {need.Width} x {need.Height} of {size.Width} x {size.Height} px"

    def sample(self, kind, text):
        """A control with these words that nobody sees."""
        if kind not in self.samples:
            control, model = (self.office.service(f"com.sun.star.awt.UnoControl{kind}{what}")
                              for what in ("", "Model"))
            model.MultiLine = kind == "CheckBox"
            control.setModel(model)
            control.createPeer(self.office.service("com.sun.star.awt.Toolkit"),
                               self.book.frame.getContainerWindow())
            self.addCleanup(control.dispose)
            self.samples[kind] = control
        is_of_bar = text[0] in SIGNS or text == self.say("sidebar.whole")
        self.samples[kind].getModel().FontWeight = FontWeight.BOLD if is_of_bar else FontWeight.NORMAL
        self.samples[kind].getModel().Label = text
        peer = self.samples[kind].getPeer()
        self.assertGreater(peer.getPreferredSize().Width, 0)
        return peer

    def test_nothing_is_cut_off(self):
        self.faults = []
        for office in LANGUAGES:
            self.language = "en" if office == "en-US" else office
            speak(self.office, office)
            self.windows_of_commands()
            self.pages_of_options()
            self.panels()
        self.assertEqual([], self.faults, "\n".join(self.faults))


class UsualTest(RoomCase):
    name = "100"


@unittest.skipUnless(WIDE, "stage wide")
class LargeTest(RoomCase):
    name = "200"
    size, options = "2732x1536", {"environment": {"SAL_FORCEDPI": "192"}}


del RoomCase
