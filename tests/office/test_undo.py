# SPDX-License-Identifier: MPL-2.0
"""One undo takes a command back whole, one redo does it again, in a workbook that is in view."""
from support.command_case import CommandCase
from support.office_case import PLANNING
from support.workbook_state import changes, state_of

COMMANDS = (
    ("new-catalogue-sheet", {}), ("new-catalogue-sheet", {"List": "guide.2021"}), ("take-text", {"Text": "# A\nOne.\nTwo."}),
    ("repair", {}), ("snapshot", {}), ("refresh-gap-list", {}), ("change-edition", {"Edition": "2018"}),
    ("change-reading", {"Reading": "gci"}), ("change-edition", {"Edition": "2025"}),
)


def written(state):
    """What a command wrote, without how it looks: Calc does styles of a new sheet again only where it has cells."""
    return {key: value for key, value in state.items() if key[0] not in ("seen", "conditions", "validation")}


class UndoTest(CommandCase):
    def in_view(self, template):
        book = self.example("exampleland", PLANNING) if template == "strategy" else \
            self.office.dispatch("new-workbook", Template=template).document
        path = book.store(self.folder / f"{template}.ods")
        book.close()
        book = self.open(path, hidden=False)
        book.to_front()
        book.recalculate()
        return book

    def check(self, template):
        book = self.in_view(template)
        before = state_of(book)
        for command, arguments in COMMANDS:
            with self.subTest(command=command, **arguments):
                self.office.dispatch(command, book, **arguments)
                steps, after = len(book.undo_titles()), state_of(book)
                self.assertLessEqual(steps, 1)
                book.undo(steps)
                self.assertEqual([], changes(before, state_of(book)), "undone")
                book.redo(steps)
                self.assertEqual([], changes(written(after), written(state_of(book))), "done again")
                book.undo(steps)
                self.assertEqual([], changes(before, state_of(book)), "undone again")

    def test_strategy(self):
        self.check("strategy")

    def test_rapid(self):
        self.check("rapid")

    def test_stocktaking(self):
        self.check("stocktaking")

    def test_action_plan(self):
        self.check("action-plan")

    def test_workshop(self):
        self.check("workshop")

    def test_many_steps_taken_back_one_after_the_other(self):
        """The more of a workbook is drawn while the office undoes, the sooner what is written then is recorded."""
        book = self.in_view("rapid")
        before = state_of(book)
        for edition in ("2021", "2018", "2018", "2021", "2021", "2021", "2021", "2021", "2018"):
            self.office.dispatch("change-edition", book, Edition=edition)
        book.undo(len(book.undo_titles()))
        self.assertEqual([], changes(before, state_of(book)))
