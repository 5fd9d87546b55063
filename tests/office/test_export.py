# SPDX-License-Identifier: MPL-2.0
"""The exported checklist: what it says, that it is written whole or not at all, and byte for byte."""
import contextlib
import csv
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import zipfile

from support.office_case import OfficeCase

LAW = "element.gap/cybersecurity-law"
NOTE = "Fictional: no real country"


def gaps_of(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def coverage_of(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class ExportCase(OfficeCase):
    def started(self, **arguments):
        book = self.office.dispatch("new-workbook", Title="Cyber strategy", Country="Exampleland",
                                    TLP="amber", Note=NOTE, **arguments).document
        book.fill("ncs_draft", [
            {"measure.text": "A law.", "measure.kind": "measure", "measure.element": "5.6.1",
             "measure.lead": "Ministry", "measure.further": "5.7.1; 5.3.1"},
            {"measure.text": "A CIRT.", "measure.kind": "objective", "measure.element": "5.3.1"}])
        self.office.dispatch("refresh-gap-list", book)
        at = [row["gap.id"] for row in book.rows("ncs_gaps")].index(LAW)
        book.set("ncs_gaps", at, "gap.owner", "=Ministry of Justice")
        book.set("ncs_gaps", at, "gap.due", 46477)
        book.set("ncs_gaps", at, "gap.tick", "yes")
        return book

    def reopened(self):
        """Stored and opened again: not modified, so that an export that marks it is seen."""
        book = self.started().reopen(self.folder / "book.ods")
        self.assertFalse(book.model.isModified())
        return book

    def export(self, book, path, **arguments):
        outcome = self.office.dispatch("export-checklist", book, URL=str(path), **arguments)
        self.assertEqual("ok", outcome.get("Status"), outcome.value)
        return outcome

    def refuse(self, rule, book, path, **arguments):
        outcome = self.office.dispatch("export-checklist", book, URL=str(path), **arguments)
        self.assertEqual("refused", outcome.get("Status"), outcome.value)
        finding = outcome["Findings"][0]
        self.assertEqual(rule, finding[0], outcome["Message"])
        self.assertTrue(finding[5])
        return outcome


class CsvTest(ExportCase):
    def test_gaps_and_figures_stand_beside_each_other(self):
        book = self.started()
        outcome = self.export(book, self.folder / "gaps.csv")
        self.assertEqual([(self.folder / name).as_uri() for name in ("gaps.csv", "coverage.csv")],
                         outcome["Files"])
        self.assertEqual({"gaps.csv", "coverage.csv"}, {f.name for f in self.folder.iterdir()})
        rows = gaps_of(self.folder / "gaps.csv")
        self.assertEqual(book.evaluate("=NCS.GAPCOUNT(ncs_draft;ncs_answers)"), len(rows))
        law = next(row for row in rows if row["Gap"] == LAW)
        self.assertEqual(("\t=Ministry of Justice", "2027-03-31", "yes", "TLP:AMBER", NOTE),
                         (law["Owner"], law["Due"], law["Done"], law["Sharing"], law["Remark"]))
        self.assertTrue((self.folder / "gaps.csv").read_bytes().startswith(b"\xef\xbb\xbf"))

    def test_other_name_and_folder(self):
        book = self.started()
        self.export(book, self.folder / "plan.csv")
        self.export(book, self.folder, Format="csv")
        self.assertEqual({"plan-gaps.csv", "plan-coverage.csv", "gaps.csv", "coverage.csv"},
                         {f.name for f in self.folder.iterdir()})

    def test_figures_are_those_of_the_functions(self):
        book = self.started()
        self.export(book, self.folder / "gaps.csv")
        rows = coverage_of(self.folder / "coverage.csv")
        self.assertEqual(2 * (1 + 5 + 7 + 38), len(rows))
        for row in rows:
            if row["scope"] in ("whole", "pillar") or row["number"] in ("5.3", "5.3.1"):
                scope = f'"{row["id"]}"' if row["id"] else ""
                figure = book.evaluate(
                    f'=NCS.COVERAGE(ncs_draft;ncs_answers;{scope};"{row["reading"]}")')
                self.assertAlmostEqual(figure, float(row["coverage"]), delta=1e-12, msg=row)

    def test_same_draft_same_bytes(self):
        book = self.reopened()
        self.export(book, self.folder / "one.csv")
        again = book.reopen(self.folder / "again.ods")
        self.export(again, self.folder / "two.csv")
        for kind in ("gaps", "coverage"):
            self.assertEqual((self.folder / f"one-{kind}.csv").read_bytes(),
                             (self.folder / f"two-{kind}.csv").read_bytes())

    def test_calc_reads_every_cell_as_text(self):
        book = self.started()
        self.export(book, self.folder / "gaps.csv")
        sheet = self.open(self.folder / "gaps.csv", FilterName="Text - txt - csv (StarCalc)",
                          FilterOptions="44,34,76,1").sheet()
        found = sheet.queryContentCells(16)  # formulas
        self.assertEqual("", found.getRangeAddressesAsString())

    def test_restricted_copy_names_nobody(self):
        book = self.started()
        self.export(book, self.folder / "gaps.csv", Restricted=True)
        text = (self.folder / "gaps.csv").read_text(encoding="utf-8")
        self.assertNotIn("Ministry of Justice", text)
        self.assertNotIn("Owner", text)


class DocumentTest(ExportCase):
    def words(self, path):
        document = self.open(path)
        texts = []
        for name in document.sheet_names():
            sheet = document.sheet(name)
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            end = cursor.getRangeAddress()
            for row in sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray():
                texts.append("\t".join(str(cell) for cell in row))
        document.close()
        return "\n".join(texts)

    def test_ods_and_xlsx_say_what_the_workbook_says(self):
        book = self.started()
        missing = {row["gap.id"]: row["gap.missing"] for row in book.rows("ncs_gaps")}
        for ending in ("ods", "xlsx"):
            with self.subTest(ending=ending):
                path = self.folder / f"gaps.{ending}"
                self.export(book, path)
                self.assertTrue(zipfile.is_zipfile(path))
                text = self.words(path)
                for piece in ("Gap checklist", "Exampleland", "TLP:AMBER", NOTE, "=Ministry of Justice",
                              "2027-03-31", "Ticked as done, draft not updated.", missing[LAW],
                              "How figures are computed", "☑", "☐", "§ Legal measures — "):
                    self.assertIn(piece, text)
                self.assertNotIn("[", text, "a text is missing")

    def test_no_cell_is_a_formula(self):
        self.export(self.started(), self.folder / "gaps.ods")
        document = self.open(self.folder / "gaps.ods")
        for name in document.sheet_names():
            found = document.sheet(name).queryContentCells(16)
            self.assertEqual("", found.getRangeAddressesAsString())

    def test_pdf_carries_label_note_and_page_numbers_on_every_page(self):
        path = self.folder / "gaps.pdf"
        self.export(self.started(), path)
        self.assertEqual(b"%PDF", path.read_bytes()[:4])
        pages = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, timeout=60,
                               capture_output=True, text=True).stdout.split("\f")[:-1]
        self.assertGreater(len(pages), 2)
        for number, page in enumerate(pages, 1):
            self.assertIn("TLP:AMBER", page)
            self.assertIn(NOTE, page)
            self.assertIn(f"Page {number} of {len(pages)}", page)
            self.assertRegex(page, r"NCS Workbench \S+ · fingerprint [0-9a-f]{16} · ")
        self.assertIn("How figures are computed", pages[-1])
        self.assertIn("5.7 International cooperation", pages[-1])
        for page in pages[:-1]:
            self.assertIn("What is missing, and the question to answer", page)

    def test_pages_are_a4_landscape_and_nothing_is_cut_off(self):
        path = self.folder / "gaps.pdf"
        self.export(self.started(), path)
        info = subprocess.run(["pdfinfo", str(path)], check=True, timeout=60, capture_output=True,
                              text=True).stdout
        width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
        self.assertAlmostEqual(841.9, width, delta=1)
        self.assertAlmostEqual(595.3, height, delta=1)
        boxes = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, timeout=60,
                               capture_output=True, text=True).stdout
        for left, right in re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', boxes):
            self.assertGreater(float(left), 30)
            self.assertLess(float(right), width - 30)

    def test_untouched_workbook_shouts_nothing(self):
        book = self.office.dispatch("new-workbook").document
        self.export(book, self.folder / "gaps.ods")
        text = self.words(self.folder / "gaps.ods")
        self.assertIn("Not started: 38 elements to draft.", text)
        content = zipfile.ZipFile(self.folder / "gaps.ods").read("content.xml").decode()
        self.assertNotIn('style-name="checklist-state-missing"', content)

    def test_restricted_copy_has_no_owner_column(self):
        self.export(self.started(), self.folder / "gaps.ods", Restricted=True)
        text = self.words(self.folder / "gaps.ods")
        self.assertNotIn("Ministry of Justice", text)
        self.assertIn("Restricted copy", text)

    def test_format_wins_over_the_name(self):
        outcome = self.export(self.started(), self.folder / "checklist", Format="xlsx")
        self.assertTrue(outcome["Files"][0].endswith("/checklist.xlsx"))


class WholeOrNotAtAllTest(ExportCase):
    KINDS = ("gaps.ods", "gaps.xlsx", "gaps.pdf", "gaps.csv")

    def test_workbook_is_not_even_marked(self):
        book = self.reopened()
        steps = book.undo_titles()
        for name in self.KINDS:
            self.export(book, self.folder / name)
        self.assertFalse(book.model.isModified())
        self.assertEqual(steps, book.undo_titles())
        self.assertEqual(1, len(self.office.documents()), "the checklist is closed again")

    def test_missing_folder(self):
        book = self.started()
        for name in self.KINDS:
            outcome = self.refuse("export.folder-missing", book, self.folder / "none" / name)
            self.assertIn("none", outcome["Message"])
        self.assertEqual([], list(self.folder.iterdir()))

    def test_read_only_file_stays_as_it_is(self):
        book = self.started()
        for name in self.KINDS:
            target = self.folder / name
            target.write_text("mine")
            target.chmod(0o444)
            outcome = self.refuse("export.read-only-file", book, target)
            self.assertIn(name, outcome["Message"])
            self.assertEqual("mine", target.read_text())
        self.assertEqual(set(self.KINDS), {f.name for f in self.folder.iterdir()})

    def test_devices_and_folders_are_no_files(self):
        book = self.started()
        device = pathlib.Path("/dev/full")
        before = device.stat()
        self.refuse("export.not-a-file", book, device, Format="ods")
        self.assertEqual((before.st_mode, before.st_rdev), (device.stat().st_mode, device.stat().st_rdev))
        (self.folder / "gaps.ods").mkdir()
        self.refuse("export.not-a-file", book, self.folder / "gaps.ods")
        self.refuse("export.not-a-file", book, "https://example.org/gaps.ods")
        self.refuse("export.no-target", book, "")

    def test_unknown_format(self):
        self.refuse("command.argument-bad", self.started(), self.folder / "x", Format="doc")

    def test_existing_file_is_replaced_whole(self):
        book = self.started()
        for name in self.KINDS:
            (self.folder / name).write_bytes(b"x" * 500000)
            self.export(book, self.folder / name)
            self.assertLess((self.folder / name).stat().st_size, 400000)

    def test_full_disk_leaves_nothing_half_written(self):
        with small_disk(self) as disk:
            book = self.started()
            (disk / "ballast").write_bytes(b"x" * (60 * 1024))
            for name in self.KINDS:
                before = sorted(f.name for f in disk.iterdir())
                outcome = self.refuse("export.write-failed", book, disk / name)
                self.assertIn(str(disk / name), outcome["Message"])
                self.assertEqual(before, sorted(f.name for f in disk.iterdir()))

    def test_names_beyond_ascii(self):
        book = self.started()
        outcome = self.export(book, self.folder / "Lücken 表 %20.ods")
        self.assertTrue((self.folder / "Lücken 表 %20.ods").is_file(), outcome["Files"])


@contextlib.contextmanager
def small_disk(test):
    """A file system of 64 kB; without the right to mount one the test is skipped, and says so."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ncs-disk-"))
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)],
        capture_output=True, timeout=30, check=False).returncode == 0
    try:
        if not mounted:
            test.skipTest("no right to mount a small file system")
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], timeout=30, check=False)
        folder.rmdir()


if __name__ == "__main__":
    unittest.main()
