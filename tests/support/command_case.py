# SPDX-License-Identifier: MPL-2.0
"""Base of the tests of commands: what "done" and "refused" mean, and workbooks to try them on."""
from support.office_case import OfficeCase

DRAFT_KEYS = ["measure.id", "measure.text", "measure.kind", "measure.element", "measure.lead",
              "measure.section", "measure.amount", "measure.end", "measure.kpi", "measure.target"]
GAP_KEYS = ["gap.id", "gap.tick", "gap.state", "gap.element", "gap.missing", "gap.owner", "gap.due",
            "gap.notes", "gap.status"]


def contents(document):
    """Every sheet's used cells: what "untouched" is measured by."""
    cells = []
    for name in document.sheet_names():
        sheet = document.sheet(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        cells.append((name, sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getFormulaArray()))
    return cells


class CommandCase(OfficeCase):
    def workbook(self):
        """A new strategy workbook whose undo stack is empty, so that steps can be counted."""
        book = super().workbook()
        book.model.getUndoManager().clear()
        return book

    def run_command(self, command, document, **arguments):
        outcome = self.office.dispatch(command, document, **arguments)
        self.assertEqual("ok", outcome.get("Status"), outcome.value)
        self.assertEqual("success", outcome.state)
        return outcome

    def refuse(self, rule, command, document, **arguments):
        """The command refuses with this rule, says what and what next, and changes nothing."""
        before = contents(document) if document else None
        undo = len(document.undo_titles()) if document else 0
        outcome = self.office.dispatch(command, document, **arguments)
        self.assertEqual("refused", outcome.get("Status"), outcome.value)
        self.assertEqual("failure", outcome.state)
        self.assertIn(rule, [finding[0] for finding in outcome["Findings"]], outcome["Message"])
        self.assertNotIn("[", outcome["Message"], "a text is missing")
        finding = next(f for f in outcome["Findings"] if f[0] == rule)
        self.assertTrue(finding[4] and finding[5], finding)
        self.assertIn(finding[4], outcome["Message"])
        self.assertIn(finding[5], outcome["Message"])
        if document:
            self.assertEqual(before, contents(document))
            self.assertEqual(undo, len(document.undo_titles()))
        return finding

    def tables(self, draft=(), gaps=None):
        """A bare document with our tables and nothing else."""
        document = self.new()
        document.make_table("ncs_draft", DRAFT_KEYS, draft)
        if gaps is not None:
            document.model.getSheets().insertNewByName("List", 1)
            document.make_table("ncs_gaps", GAP_KEYS, gaps, sheet="List")
        return document

    @staticmethod
    def gap(document, gap_id):
        return next((row for row in document.rows("ncs_gaps") if row["gap.id"] == gap_id), None)
