# SPDX-License-Identifier: MPL-2.0
"""Which commands are on for which document, the reason of those that are off, and that both stay true."""
import threading
import time
import unittest

from support.office_case import OfficeCase
import uno
import unohelper
from com.sun.star.frame import XStatusListener

COMMANDS = ("new-workbook", "take-text", "check", "repair", "next-gap", "refresh-gap-list", "snapshot",
            "export-checklist", "static-copy", "new-catalogue-sheet", "load-catalogue", "change-edition",
            "change-language", "change-reading")
ANYWHERE = {"new-workbook"}
READING = ANYWHERE | {"check", "static-copy", "change-language"}  # of any workbook of ours
EDITING = READING | {"repair", "new-catalogue-sheet", "change-edition", "change-reading"}
GAPS = {"next-gap", "export-checklist"}
# What each template can do beside EDITING.
TEMPLATES = {
    "strategy": GAPS | {"take-text", "refresh-gap-list", "snapshot"},
    "rapid": GAPS | {"refresh-gap-list"},
    "stocktaking": set(),
    "workshop": GAPS | {"take-text"},
    "action-plan": GAPS | {"take-text"},
}


class Listener(unohelper.Base, XStatusListener):
    """Keeps what it was told last of one command."""

    def __init__(self):
        self.events = []
        self.told = threading.Event()

    def statusChanged(self, event):  # the name is UNO's
        self.events.append(event)
        self.told.set()

    def disposing(self, _source):
        pass

    @property
    def is_on(self):
        return self.events[-1].IsEnabled

    @property
    def tooltip(self):
        """The text the tooltip is set to, or None where it is left alone."""
        state = self.events[-1].State
        if state is None:
            return None
        return {argument.Name: argument.Value for argument in state.Arguments}["HelpText"]


class StatesCase(OfficeCase):
    def setUp(self):
        super().setUp()
        self._kept = []
        self.addCleanup(self.forget_listeners)

    def forget_listeners(self):
        for dispatch, listener, url in self._kept:
            dispatch.removeStatusListener(listener, url)
        self._kept.clear()

    def listen(self, command, document=None, keep=True):
        url = uno.createUnoStruct("com.sun.star.util.URL")
        url.Complete = "org.ncsworkbench:" + command
        _, url = self.office.service("com.sun.star.util.URLTransformer").parseStrict(url)
        frame = document.frame if document is not None else self.office.desktop
        dispatch = frame.queryDispatch(url, "", 0)
        listener = Listener()
        dispatch.addStatusListener(listener, url)
        self.assertTrue(listener.told.wait(10), command)
        if keep:
            self._kept.append((dispatch, listener, url))
        else:
            dispatch.removeStatusListener(listener, url)
        return listener

    def enabled(self, document=None):
        return {command for command in COMMANDS if self.listen(command, document, keep=False).is_on}

    def until(self, condition, what, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.02)
        self.fail(f"waited {seconds} s in vain for {what}")

    def template(self, name):
        return self.office.dispatch("new-workbook", Template=name).document


class StatesOfDocumentsTest(StatesCase):
    def test_without_a_document_only_a_new_workbook(self):
        self.assertEqual(ANYWHERE, self.enabled())
        self.assertFalse(self.listen("make-coffee", keep=False).is_on)

    def test_foreign_spreadsheet(self):
        book = self.new()
        self.assertEqual(ANYWHERE, self.enabled(book))
        # (A headless office knows no names of keys: tests/gui/test_menus.py sees the shortcut.)
        self.assertEqual("Check\nThis document is not a strategy workbook.", self.listen("check", book).tooltip)

    def test_each_template(self):
        for name, more in TEMPLATES.items():
            with self.subTest(template=name):
                book = self.template(name)
                self.assertEqual(EDITING | more, self.enabled(book))
                book.close()

    def test_read_only(self):
        path = self.folder / "strategy.ods"
        book = self.workbook()
        book.store_as(path)
        book.close()
        book = self.open(path, ReadOnly=True)
        self.assertEqual(READING | GAPS, self.enabled(book))
        self.assertIn("reading only", self.listen("repair", book).tooltip)

    def test_each_reason_names_what_lacks(self):
        book = self.template("stocktaking")
        for command, reason in (("take-text", "no draft"), ("next-gap", "neither a draft nor answers"),
                                ("refresh-gap-list", "no gap list"), ("snapshot", "snapshots"),
                                ("load-catalogue", "holds no catalogue")):
            with self.subTest(command=command):
                title, _, why = self.listen(command, book).tooltip.partition("\n")
                self.assertTrue(title and "~" not in title, title)
                self.assertIn(reason, why)

    def test_a_command_that_is_on_works(self):
        arguments = {
            "take-text": {"Text": "The CIRT serves government."},
            "export-checklist": {"URL": uno.systemPathToFileUrl(str(self.folder / "gaps.ods"))},
            "static-copy": {"URL": uno.systemPathToFileUrl(str(self.folder / "copy.ods"))},
            "change-edition": {"Edition": "2018"},
            "change-language": {"Language": "fr", "Hidden": True},
            "change-reading": {"Reading": "gci"},
        }
        for name in TEMPLATES:
            book = self.template(name)
            for command in sorted(self.enabled(book)):
                with self.subTest(template=name, command=command):
                    outcome = self.office.dispatch(command, book, **arguments.get(command, {}))
                    self.assertEqual("ok", outcome.get("Status"), outcome.value)
            for document in self.office.documents():
                document.close()
            for path in self.folder.iterdir():
                path.unlink()

    def test_a_command_that_is_off_refuses_when_it_is_dispatched(self):
        book = self.template("stocktaking")
        for command in sorted(set(COMMANDS) - EDITING):
            with self.subTest(command=command):
                outcome = self.office.dispatch(command, book, Text="x", URL=str(self.folder / "x.ods"))
                self.assertEqual("refused", outcome.get("Status"), outcome.value)
                self.assertTrue(outcome["Message"])


class StatesStayTrueTest(StatesCase):
    def test_name_that_goes_and_comes_back(self):
        book = self.workbook()
        take, snapshot, check = (self.listen(c, book) for c in ("take-text", "snapshot", "check"))
        self.assertTrue(take.is_on)
        self.assertIsNone(take.tooltip)
        content = book.model.NamedRanges.getByName("ncs_draft").getContent()
        book.model.NamedRanges.removeByName("ncs_draft")
        self.until(lambda: not take.is_on, "take-text to go off")
        self.assertIn("no draft", take.tooltip)
        self.assertTrue(snapshot.is_on)
        place = uno.createUnoStruct("com.sun.star.table.CellAddress")
        book.model.NamedRanges.addNewByName("ncs_draft", content, place, 0)
        self.until(lambda: take.is_on, "take-text to come back")
        self.assertEqual("Take text…", take.tooltip)
        self.assertTrue(check.is_on)

    def test_name_that_repair_brings_back(self):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A national CIRT"}])
        for name in book.model.NamedRanges.getElementNames():
            book.model.NamedRanges.removeByName(name)
        repair, check = self.listen("repair", book), self.listen("check", book)
        self.until(lambda: repair.is_on and not check.is_on, "check to be off")
        self.assertEqual("ok", self.office.dispatch("repair", book).get("Status"))
        self.until(lambda: check.is_on, "check to come back")

    def test_catalogue_in_view(self):
        book = self.workbook()
        load = self.listen("load-catalogue", book)
        self.assertFalse(load.is_on)
        self.office.dispatch("new-catalogue-sheet", book)
        self.until(lambda: load.is_on, "load-catalogue to come on with the sheet")
        controller = book.model.getCurrentController()
        sheet = controller.getActiveSheet()
        controller.setActiveSheet(book.sheet(0))
        self.until(lambda: not load.is_on, "load-catalogue to go off on another sheet")
        controller.setActiveSheet(sheet)
        self.until(lambda: load.is_on, "load-catalogue to come back")

    def test_another_document_in_the_frame(self):
        paths = []
        for name in ("strategy", "stocktaking"):
            book = self.template(name)
            paths.append(book.store_as(self.folder / f"{name}.ods") or self.folder / f"{name}.ods")
            book.close()
        book = self.open(paths[0])
        take, frame = self.listen("take-text", book), book.frame
        self.assertTrue(take.is_on)
        frame.loadComponentFromURL(uno.systemPathToFileUrl(str(paths[1])), "_self", 0, ())
        self.until(lambda: not take.is_on, "take-text to go off")

    def test_who_is_removed_hears_nothing(self):
        book = self.workbook()
        take, url = self.listen("take-text", book), None
        gone, kept = self.listen("take-text", book), take
        dispatch, listener, url = self._kept.pop()
        self.assertIs(gone, listener)
        dispatch.removeStatusListener(listener, url)
        book.model.NamedRanges.removeByName("ncs_draft")
        self.until(lambda: not kept.is_on, "the other to hear")
        self.assertTrue(gone.is_on)

    def test_nobody_is_told_of_what_did_not_change(self):
        book = self.workbook()
        take = self.listen("take-text", book)
        for row in range(50):
            book.cell(f"Z{row + 1}").setString("x")
        book.model.NamedRanges.removeByName("ncs_draft")
        self.until(lambda: not take.is_on, "take-text to go off")
        self.assertEqual(2, len(take.events))

    def test_listener_that_outlives_its_frame(self):
        book = self.workbook()
        self.listen("take-text", book)
        dispatch, listener, url = self._kept.pop()
        book.close()
        dispatch.removeStatusListener(listener, url)
        dispatch.addStatusListener(listener, url)
        self.assertTrue(self.office.alive)

    def test_listener_whose_program_is_gone(self):
        book = self.workbook()
        take = self.listen("take-text", book)

        def fault(_event):
            raise RuntimeError("gone")

        take.statusChanged = fault
        other = self.listen("take-text", book)
        book.model.NamedRanges.removeByName("ncs_draft")
        self.until(lambda: not other.is_on, "the other to hear")

    def test_ten_documents_come_and_go(self):
        for _ in range(10):
            book = self.new()
            for command in COMMANDS:
                self.listen(command, book)
            self._kept.clear()
            book.close()
        self.assertEqual(ANYWHERE, self.enabled(self.new()))


if __name__ == "__main__":
    unittest.main()
