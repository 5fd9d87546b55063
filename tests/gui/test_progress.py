# SPDX-License-Identifier: MPL-2.0
"""What takes longer than a moment shows how far it is, and can be stopped: then everything is as it was."""
from support.window_case import WindowCase
from support.words import said
from com.sun.star.accessibility.AccessibleRole import PUSH_BUTTON

TITLE = "NCS Workbench"


class ProgressTest(WindowCase):
    patience = 60

    def setUp(self):
        super().setUp()
        self.book = self.example_in_front()

    def begun(self, command, **arguments):
        """The command's listener, once its window shows how far it is."""
        listener = self.office.dispatch_in_background(command, self.book, **arguments)
        self.until(lambda: listener.done.is_set() or self.screen.windows(f"^{TITLE}$"), "the window of the progress")
        self.until(lambda: listener.done.is_set() or self.screen.title_in_front() == TITLE, "its having the keyboard")
        self.assertFalse(listener.done.is_set(), "over before it was shown")
        return listener

    def state(self):
        return [row for row in self.book.rows("ncs_draft") if row], self.book.sheet_names()

    def cancelled(self, command, **arguments):
        before = self.state()
        listener = self.begun(command, **arguments)
        self.screen.keys("Escape")
        self.until(listener.done.is_set, "the end of the command")
        values = {each.Name: each.Value for each in listener.event.Result}
        self.assertEqual(said("command.cancelled"), values["Message"])
        self.assertEqual(before, self.state())
        self.assertEqual(1, len(self.office.documents()))
        self.assertFalse(self.screen.windows(f"^{TITLE}$"))
        self.typing_works()

    def typing_works(self):
        """The document takes input again."""
        self.in_front(self.book)
        cell = self.book.named("ncs_draft").getCellByPosition(self.book.keys("ncs_draft").index("measure.notes"), 2)
        self.show(self.book, 1)
        self.book.model.getCurrentController().select(cell)
        before = cell.String
        self.screen.type("typed")
        self.screen.keys("Return")
        self.until(lambda: cell.String == "typed", "what was typed")
        self.screen.keys("ctrl+z")
        self.until(lambda: cell.String == before, "undo")

    def test_change_of_language_is_stopped(self):
        self.cancelled("change-language", Language="fr")

    def test_static_copy_is_stopped_and_leaves_no_file(self):
        rows = [row for row in self.book.rows("ncs_draft") if row.get("measure.text")]
        self.book.fill("ncs_draft", rows * 12)  # so that it takes long enough to be stopped
        path = self.folder / "copy.ods"
        self.cancelled("static-copy", URL=path.as_uri())
        self.assertEqual([], list(self.folder.iterdir()))

    def test_left_alone_it_ends_and_the_windows_take_input(self):
        listener = self.begun("change-language", Language="fr")
        self.picture("progress")
        self.until(listener.done.is_set, "the end of the command", 120)
        self.assertEqual(2, len(self.office.documents()))
        self.typing_works()

    def test_cancel_is_a_button_with_a_name(self):
        listener = self.begun("change-language", Language="fr")
        names = [part.getAccessibleName() for part in self.all_parts(self.top_window(TITLE).getAccessibleContext())
                 if part.getAccessibleRole() == PUSH_BUTTON]
        self.screen.keys("Return")
        self.until(listener.done.is_set, "the end of the command")
        self.assertEqual([said("take.dialog-cancel")], names)
