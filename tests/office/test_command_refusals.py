# SPDX-License-Identifier: MPL-2.0
"""What commands refuse, with the place and the next step, and that nothing hostile ends the office."""
import unittest

from support.command_case import CommandCase
import uno


class BadInputTest(CommandCase):
    COMMANDS = ("take-text", "check", "refresh-gap-list", "next-gap", "export-checklist")

    def test_other_documents_are_told_so(self):
        document = self.new()
        for command in self.COMMANDS:
            with self.subTest(command=command):
                self.refuse("workbook.none", command, document, Text="x", URL=str(self.folder / "x.ods"))
        self.assertEqual([], list(self.folder.iterdir()))

    def test_no_document_is_told_so(self):
        for command in self.COMMANDS:
            with self.subTest(command=command):
                outcome = self.office.dispatch(command, None, Text="x")
                self.assertEqual("refused", outcome.get("Status"), outcome.value)
                self.assertEqual("command.no-document", outcome["Findings"][0][0])

    def test_fault_of_the_office_is_told_and_all_is_taken_back(self):
        document = self.tables([{"measure.text": "A."}, {"measure.text": "B."}])
        # No rows can be inserted across an array formula.
        document.range("Z1:Z9").setArrayFormula("=ROW(A1:A9)")
        finding = self.refuse("command.failed", "take-text", document, Text="One.\nTwo.")
        self.assertIn("Nothing was changed", finding[5])

    def test_unknown_command(self):
        self.refuse("command.unknown", "make-coffee", self.tables())

    def test_draft_without_key_row(self):
        document = self.new()
        cells = document.range("A1:C4")
        cells.setDataArray((("foo", "bar", "baz"),) * 4)
        document.name_range("ncs_draft", cells)
        outcome = self.run_command("check", document)
        self.assertIn(("table.no-columns", "Sheet1", "A1"),
                      [(f[0], f[2], f[3]) for f in outcome["Findings"]])
        self.refuse("table.keys-lost", "take-text", document, Text="x")

    def test_draft_without_text_column(self):
        document = self.new()
        document.make_table("ncs_draft", ["measure.kind", "measure.element"], [{}])
        self.refuse("table.column-missing", "take-text", document, Text="x")

    def test_formula_inside_the_draft(self):
        document = self.tables([{"measure.text": "A."}, {}])
        document.cell("E3").setFormula("=NOW()")
        finding = self.refuse("table.formula-inside", "take-text", document, Text="x")
        self.assertEqual("E3", finding[3])

    def test_missing_gap_list(self):
        self.refuse("table.missing", "refresh-gap-list", self.tables())

    def test_protected_sheet(self):
        document = self.tables([{}, {}], [{}, {}])
        for name in document.sheet_names():
            document.sheet(name).protect("secret")
        finding = self.refuse("sheet.protected", "take-text", document, Text="x")
        self.assertEqual("Sheet1", finding[2])
        finding = self.refuse("sheet.protected", "refresh-gap-list", document)
        self.assertEqual("List", finding[2])

    def test_copies_of_a_workbook_with_a_password_on_a_sheet(self):
        """A sheet that cannot be opened would stay as it is, with formulas and in the old language."""
        book = self.example("exampleland")
        coverage = book.sheet("Coverage")
        coverage.unprotect("")
        coverage.protect("secret")
        before = {document.identity for document in self.office.documents()}
        path = self.folder / "copy.ods"
        for name, arguments in (("static-copy", {"URL": str(path)}), ("change-language", {"Language": "fr"})):
            finding = self.refuse("sheet.protected", name, book, **arguments)
            self.assertEqual("Coverage", finding[2])
        self.assertFalse(path.exists())
        self.assertEqual(before, {document.identity for document in self.office.documents()})

    def test_read_only_document(self):
        document = self.tables([{}, {}], [{}, {}])
        path = document.store(self.folder / "book.ods")
        document.close()
        document = self.open(path, ReadOnly=True)
        self.refuse("document.read-only", "take-text", document, Text="x")
        self.refuse("document.read-only", "refresh-gap-list", document)
        self.run_command("check", document)
        self.run_command("next-gap", document)

    def test_hostile_arguments_leave_the_office_alive(self):
        document = self.tables([{}, {}], [{}])
        hostile = ["", "\x00", "é" * 3000, "%", "%zz%", "=1+1", "'", "$'.A1", "../..", "-1",
                   "A1:A99999999", "Sheet1.A1:XFE9", "file://", "file:///%00", "http://x/y.ods", 3.5,
                   -2147483648, True, ("a", "b"), b"\x00\xff"]
        for command in (*self.COMMANDS, "new-workbook"):
            for value in hostile:
                arguments = {name: value for name in ("Text", "Range", "URL", "Format", "TLP", "Silent")}
                if command == "take-text" and value != "":
                    arguments.pop("Text")
                with self.subTest(command=command, value=repr(value)[:20]):
                    if isinstance(value, bytes):
                        arguments = {name: uno.ByteSequence(value) for name in arguments}
                    outcome = self.office.dispatch(command, document, **arguments)
                    self.assertIn(outcome.get("Status"), ("ok", "refused"), outcome.value)
                    self.assertTrue(self.office.alive)
        for path in ("", "?", "??", "?=&&=", "check?%", "check?Text=%F0%9F", "\x01", "CHECK", "check/../x"):
            outcome = self.office.dispatch("org.ncsworkbench:" + path, document)
            self.assertTrue(self.office.alive, path)


if __name__ == "__main__":
    unittest.main()
