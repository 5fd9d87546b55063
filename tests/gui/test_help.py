# SPDX-License-Identifier: MPL-2.0
"""Help and About as a planner meets them: the menu, F1 in a window of ours, links, the copied report.

A stand-in for the program that opens web pages notes every call of it: there must be none.
"""
import os
import pathlib
import tempfile
import time

from support.office_values import plain
from support.window_case import WindowCase
import uno

FRAME, CHILDREN = "NcsWorkbenchHelp", 4
RIGHT_TO_LEFT = 1  # com.sun.star.text.WritingMode2.RL_TB
RIGHT = 1  # com.sun.star.style.ParagraphAdjust.RIGHT


class HelpWindowTest(WindowCase):
    patience = 30

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="ncs-browser-")
        cls.addClassCleanup(folder.cleanup)
        cls.opened = pathlib.Path(folder.name) / "opened"
        browser = pathlib.Path(folder.name) / "xdg-open"
        browser.write_text(f"#!/bin/sh\necho \"$@\" >>'{cls.opened}'\n", encoding="utf-8")
        browser.chmod(0o755)
        cls.options = {"environment": {"PATH": f"{folder.name}:{os.environ['PATH']}"}}
        super().setUpClass()

    def tearDown(self):
        frame = self.frame()
        if frame:
            frame.close(True)
        self.assertFalse(self.opened.exists(), "the help went to a web browser")

    def frame(self):
        return self.office.desktop.findFrame(FRAME, CHILDREN)

    def title(self):
        frame = self.frame()
        return frame.getTitle() if frame else ""

    def text(self):
        return self.frame().getController().getModel().getText().getString()

    def wait_for_page(self, title):
        self.until(lambda: self.title().startswith(title), f"the page {title!r}, not {self.title()!r}")
        self.until(lambda: self.frame().getController() is not None, "the text of the page")

    def click_first_link(self):
        place = self.frame().getContainerWindow().getPosSize()
        self.screen.click(place.X + 60, place.Y + 25)

    def testMenuOpensTheHelp(self):
        self.new()
        self.screen.wait_for_window("Calc")
        self.screen.keys("alt+n")
        self.picture("menu")
        self.screen.keys("k")
        self.wait_for_page("First steps")
        self.assertIn("New workbook", self.text())
        self.assertFalse(self.frame().LayoutManager.isVisible(), "menus of Writer in the help")
        self.picture("help")

    def testLinksStayInTheOneWindow(self):
        self.office.dispatch_in_background("help", self.new(), Page="draft")
        self.wait_for_page("Draft")
        before = len(self.office.components())
        self.click_first_link()
        self.wait_for_page("Contents")
        self.assertEqual(before, len(self.office.components()))
        self.picture("contents")

    def testArabicPagesLeadToArabicPages(self):
        self.office.dispatch_in_background("help", self.new(), Page="draft", Language="ar")
        self.until(lambda: self.title(), "the Arabic page")
        controller = self.until(lambda: self.frame().getController(), "its text")
        self.picture("help-ar")
        page = controller.getModel().getStyleFamilies().getByName("PageStyles").getByName("HTML")
        self.assertEqual(RIGHT_TO_LEFT, page.WritingMode)
        self.assertEqual(RIGHT, controller.getModel().getText().createTextCursor().ParaAdjust)
        links = [portion.HyperLinkURL for portion in portions(controller.getModel()) if portion.HyperLinkURL]
        self.assertTrue(links)
        for link in links:
            self.assertTrue(link.startswith("org.ncsworkbench:help?Language=ar&Page="), link)

    def testF1InADialogShowsItsCommand(self):
        book = self.workbook()
        self.screen.wait_for_window("Calc")
        listener = self.office.dispatch_in_background("change-language", book)
        self.screen.wait_for_window("Change language")
        self.picture("dialog")
        self.screen.keys("F1")
        self.wait_for_page("Commands")
        self.picture("dialog-help")
        # The help can be read on while the dialog waits.
        self.frame().getContainerWindow().toFront()
        view = self.frame().getController().getViewCursor()
        self.until(lambda: view.getPosition().Y > 1000, "the entry of the command")
        self.frame().close(True)
        self.screen.wait_for_window("Change language")
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the dialog")

    def testF1OnARefusalShowsItsCommand(self):
        listener = self.office.dispatch_in_background("change-language", self.new())
        self.screen.wait_for_window("NCS Workbench")
        time.sleep(1)
        self.screen.keys("F1")
        self.wait_for_page("Commands")
        self.frame().close(True)
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the message")

    def testAboutCopiesTheReport(self):
        listener = self.office.dispatch_in_background("about", self.new())
        self.screen.wait_for_window("About")
        self.picture("about")
        self.screen.keys("Tab", "space")
        board = self.office.service("com.sun.star.datatransfer.clipboard.SystemClipboard")
        kind = uno.createUnoStruct("com.sun.star.datatransfer.DataFlavor")
        kind.MimeType, kind.DataType = "text/plain;charset=utf-16", uno.getTypeByName("string")

        def copied():
            contents = board.getContents()
            if contents is None or not contents.isDataFlavorSupported(kind):
                return ""
            return contents.getTransferData(kind)
        report = self.until(copied, "the report on the clipboard")
        self.picture("about-copied")
        self.assertRegex(report, r"^NCS Workbench: \d")
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of About")
        self.assertEqual(plain(report), self.office.dispatch("about", Silent=True)["Report"])


def portions(model):
    """The runs of text of a document, tables excepted."""
    paragraphs = model.getText().createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        runs = paragraph.createEnumeration()
        while runs.hasMoreElements():
            yield runs.nextElement()
