# SPDX-License-Identifier: MPL-2.0
"""A framework of one's own: written in a sheet, loaded, scored, saved with the workbook, opened elsewhere, and
given back as it was. A broken one is refused by cell and changes nothing."""
import contextlib

from support.command_case import CommandCase, contents
from support.office_case import PLANNING
from support.office import Office

CHAPTERS, ELEMENTS = 5, 12
PILLARS = ("Legal", "Technical", "Organizational", "Capacity", "International")


def used(document, sheet):
    cursor = document.sheet(sheet).createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    cells = document.sheet(sheet).getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
    return [[cell for cell in row] for row in cells.getDataArray()]


class CatalogueSheet:
    """Writes by keys, as people do by headers."""

    def __init__(self, document, name):
        self.document, self.name = document, name
        self.rows = used(document, name)
        self.keys = next(row for row, cells in enumerate(self.rows) if "item.title" in cells)

    def head(self, key, value, column=2):
        row = next(row for row, cells in enumerate(self.rows) if cells[0] == key)
        self.document.sheet(self.name).getCellByPosition(column, row).setString(value)

    def place(self, field, item):
        return self.rows[self.keys].index(f"item.{field}"), self.keys + 2 + item

    def cell(self, field, item):
        return self.document.sheet(self.name).getCellByPosition(*self.place(field, item))

    def item(self, at, **fields):
        for field, value in fields.items():
            self.cell(field, at).setString(value)


def fill(sheet):
    """Sixty elements in five chapters."""
    for key, value in (("id", "region.2027"), ("title", "A framework of a region"), ("edition", "2027"),
                       ("provider", "A regional body"), ("source", "The act of 2027")):
        sheet.head(key, value)
    row = 0
    for chapter in range(1, CHAPTERS + 1):
        sheet.item(row, number=str(chapter), title=f"Chapter {chapter}", kind="focus area",
                   gloss=f"What chapter {chapter} is about.")
        row += 1
        for element in range(1, ELEMENTS + 1):
            number = f"{chapter}.{element}"
            sheet.item(row, number=number, title=f"Element {number}", gloss=f"What {number} asks for.",
                       question1=f"Who answers for {number}?", question2=f"Since when does {number} hold?",
                       gca=PILLARS[chapter - 1], reason=f"Chapter {chapter} works by such means.")
            row += 1


class OwnCatalogueCase(CommandCase):
    def sheet_in(self, book, **arguments):
        before = set(book.sheet_names())
        self.run_command("new-catalogue-sheet", book, **arguments)
        name, = set(book.sheet_names()) - before
        return CatalogueSheet(book, name)

    def framework(self):
        book = self.workbook()
        sheet = self.sheet_in(book)
        fill(sheet)
        book.model.getUndoManager().clear()
        return book, sheet


class JourneyTest(OwnCatalogueCase):
    def test_sixty_items_load_score_travel_and_come_back(self):
        book, sheet = self.framework()
        outcome = self.run_command("load-catalogue", book, Sheet=sheet.name, Use=True)
        self.assertEqual((65, 60), (outcome["Count"], outcome["Elements"]))
        self.assertEqual(1, len(book.undo_titles()))
        self.assertEqual("2027", book.setting("edition"))
        self.assertEqual(60, len([r for r in book.rows("ncs_answers") if r["answer.element"]]))
        self.assert_scores(book)
        written = used(book, sheet.name)
        for ending in ("ods", "xlsx"):
            with self.subTest(ending=ending):
                path = book.store(self.folder / f"own.{ending}")
                with self.another_profile() as profile:
                    self.assertNotEqual(type(self).office.folder, profile)
                    opened = self.open(path)
                    self.assert_scores(opened)
                    again = self.sheet_in(opened, List="region.2027")
                    self.assertEqual(written, used(opened, again.name))
                    errors = [key for key, (value, _) in opened.contents().items()
                              if isinstance(value, str) and (value.startswith("#") or value.startswith("Err:"))]
                    self.assertEqual([], errors)

    @contextlib.contextmanager
    def another_profile(self):
        """A second office, fresh from the package, beside the class's own: it has never seen the catalogue."""
        other = Office(**self.options).start()
        self.office = other  # what the test's calls go to
        try:
            yield other.folder
        finally:
            del self.office
            other.stop()

    def assert_scores(self, book):
        book.set("ncs_draft", 0, "measure.text", "A team shall be set up.")
        book.set("ncs_draft", 0, "measure.kind", "measure")
        book.set("ncs_draft", 0, "measure.element", "2.7")
        book.set("ncs_draft", 0, "measure.lead", "Agency")
        self.assertEqual(3, book.evaluate('=NCS.LEVEL(ncs_draft;ncs_answers;"2.7")'))
        self.assertAlmostEqual(3 / 6 / ELEMENTS,
                               book.evaluate('=NCS.COVERAGE(ncs_draft;ncs_answers;"gca.pillar.technical")'), 12)
        self.assertEqual("Element 2.7", book.evaluate('=NCS.TEXT("2.7")'))
        self.assertEqual("region.2027.5.12", book.evaluate('=NCS.ITEM(60;"element")'))
        self.assertIn("region.2027", book.evaluate("=NCS.VERSION()"))

    def test_undone_it_is_as_if_nothing_had_been_loaded(self):
        book, sheet = self.framework()
        before = contents(book)
        self.run_command("load-catalogue", book, Sheet=sheet.name, Use=True)
        book.undo()
        self.assertEqual(before, contents(book))
        self.assertEqual("2021", book.setting("edition"))
        self.assertEqual("guide.2021.5.1.1", book.evaluate('=NCS.ITEM(1;"element")'))

    def test_writing_on_changes_nothing_until_it_is_loaded_again(self):
        book, sheet = self.framework()
        self.run_command("load-catalogue", book, Sheet=sheet.name)
        sheet.item(1, title="Another title")
        book.recalculate()
        self.assertEqual("Element 1.1", book.evaluate('=NCS.TEXT("region.2027.1.1")'))
        self.run_command("load-catalogue", book, Sheet=sheet.name)
        self.assertEqual("Another title", book.evaluate('=NCS.TEXT("region.2027.1.1")'))

    def test_packaged_lists_go_through_a_sheet_and_back(self):
        book = self.workbook()
        ids = [row[0] for row in book.evaluate_array('=NCS.ITEMS("element")', 38, 1)]
        texts = [book.evaluate(f'=NCS.TEXT("{i}";"question2";"{code}")') for i in ids for code in ("en", "ar", "ru")]
        sheet = self.sheet_in(book, List="guide.2021")
        self.run_command("load-catalogue", book, Sheet=sheet.name)
        again = [book.evaluate(f'=NCS.TEXT("{i}";"question2";"{code}")') for i in ids for code in ("en", "ar", "ru")]
        self.assertEqual(texts, again)
        self.assertEqual(ids, [row[0] for row in book.evaluate_array('=NCS.ITEMS("element")', 38, 1)])

    def test_placeholders_of_2025_can_be_filled(self):
        book = self.workbook()
        sheet = self.sheet_in(book, List="guide.2025")
        column, first = sheet.place("placeholder", 0)
        item = next(n for n, row in enumerate(sheet.rows[first:]) if row[column] == "yes")
        id_column, _ = sheet.place("id", 0)
        sheet.item(item, placeholder="no", title="As the document has it", question1="How?", question2="When?")
        self.run_command("load-catalogue", book, Sheet=sheet.name)
        self.assertEqual("As the document has it",
                         book.evaluate(f'=NCS.TEXT("{sheet.rows[first + item][id_column]}")'))


class BrokenTest(OwnCatalogueCase):
    #: field, item, text (None: a formula), rule
    VARIANTS = (("title", 2, "", "own.text-missing"), ("gloss", 2, "", "own.text-missing"),
                ("number", 2, "1.1", "catalogue.number-twice"), ("kind", 2, "elephant", "own.value-unknown"),
                ("question1", 2, "", "catalogue.question-count"), ("gca", 2, "Moral", "own.value-unknown"),
                ("gca-also", 2, "Legal", "mapping.secondary-repeated"), ("reason", 2, "", "own.text-missing"),
                ("parent", 2, "region.2027.9", "catalogue.parent-unknown"),
                ("source", 2, "hearsay", "catalogue.source-unknown"),
                ("key", 2, "Not a key", "catalogue.key-pattern"),
                ("related", 2, "guide.2021.9.9", "relations.item-unknown"),
                ("gloss", 2, None, "table.formula-inside"))

    def test_each_fault_is_named_by_its_cell_and_changes_nothing(self):
        book, sheet = self.framework()
        for field, item, text, rule in self.VARIANTS:
            with self.subTest(field=field, text=text):
                cell = sheet.cell(field, item)
                before = cell.getString()
                cell.setFormula('="a"&"b"') if text is None else cell.setString(text)
                finding = self.refuse(rule, "load-catalogue", book, Sheet=sheet.name)
                column, row = sheet.place(field, item)
                named = book.sheet(sheet.name).getCellRangeByName(finding[3]).getCellAddress()
                self.assertEqual((sheet.name, column, row), (finding[2], named.Column, named.Row))
                cell.setString(before)
        self.assertEqual("2021", book.setting("edition"))
        self.run_command("load-catalogue", book, Sheet=sheet.name)

    def test_other_sheets_and_documents_are_told_so(self):
        book = self.workbook()
        self.refuse("own.no-tables", "load-catalogue", book, Sheet="Draft")
        self.refuse("own.no-tables", "load-catalogue", book, Sheet="No such sheet")
        self.refuse("workbook.none", "load-catalogue", self.new())
        self.refuse("workbook.none", "new-catalogue-sheet", self.new())
        self.refuse("command.argument-bad", "new-catalogue-sheet", book, List="no.such")

    def test_damaged_copy_gives_errors_and_check_names_the_cell(self):
        book, sheet = self.framework()
        self.run_command("load-catalogue", book, Sheet=sheet.name, Use=True)
        hidden = next(n for n in book.sheet_names() if n.startswith("Loaded"))
        column, row = sheet.place("title", 3)
        book.sheet(hidden).getCellByPosition(column, row).setString("")
        book.recalculate()
        self.assertEqual("Err:502", book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)"))
        finding = self.refuse("own.text-missing", "check", book)
        self.assertEqual(hidden, finding[2])


class EditionTest(OwnCatalogueCase):
    def test_there_and_back_again_is_the_same_cell_by_cell(self):
        book = self.workbook()
        book.fill("ncs_draft", [
            {"measure.text": "A team.", "measure.kind": "measure", "measure.element": "5.3.1",
             "measure.further": "5.6.1; 5.3.5"},
            {"measure.text": "A law.", "measure.kind": "measure",
             "measure.element": book.evaluate('="5.6.1 "&NCS.TEXT("5.6.1")')}])
        book.set("ncs_answers", 3, "answer.value", "partly")
        book.recalculate()
        before = [book.named(t).getDataArray() for t in ("ncs_draft", "ncs_answers", "ncs_settings")]
        share = book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)")
        outcome = self.run_command("change-edition", book, Edition="2018")
        self.assertEqual("2018", book.setting("edition"))
        self.assertGreater(outcome["WithoutCounterpart"], 0)
        self.assertIn("guide.2021.5.3.5", book.rows("ncs_draft")[0]["measure.further"])
        self.run_command("change-edition", book, Edition="2021")
        after = [book.named(t).getDataArray() for t in ("ncs_draft", "ncs_answers", "ncs_settings")]
        for one, other in zip(before, after):
            self.assertEqual([row for row in one if any(row)], [row for row in other if any(row)])
        self.assertEqual(share, book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)"))

    def test_sheets_around_the_draft_come_back_too(self):
        """2021, 2018, a catalogue of one's own, and back."""
        book = self.example("exampleland", PLANNING)
        tables = ("ncs_draft", "ncs_answers", "ncs_settings", "ncs_stocktaking", "ncs_evidence")
        for number, row in enumerate(book.rows("ncs_draft")):
            if str(row["measure.element"]).startswith("guide.2018."):
                book.set("ncs_draft", number, "measure.element", "")  # at home where it is taken to
        rows = book.rows("ncs_answers")
        named = {str(row["answer.element"]).split(" ")[0].replace("guide.2021.", "") for row in rows}
        every = [row[0] for row in book.evaluate_array("=NCS.MATRIX(ncs_draft;ncs_answers)", 38, 1)]
        # An element without a row is new to answer for whoever comes back from a list that lacks it.
        book.fill("ncs_answers", [{"answer.element": label} for label in every if label.split(" ")[0] not in named],
                  at=len(rows))
        book.recalculate()
        before = {table: book.named(table).getDataArray() for table in tables}
        sheet = self.sheet_in(book)
        fill(sheet)
        self.run_command("load-catalogue", book, Sheet=sheet.name)
        for edition in ("2018", "2021", "2027", "2021"):
            self.run_command("change-edition", book, Edition=edition)
            self.assertEqual([], [f for f in self.office.dispatch("check", book)["Findings"]
                                  if f[0] == "cell.error"])
        self.maxDiff = 3000
        for table in tables:
            self.assertEqual([row for row in before[table] if any(row)],
                             [row for row in book.named(table).getDataArray() if any(row)], table)

    def test_rapid_check_changes_its_edition(self):
        book = self.office.dispatch("new-workbook", Template="rapid").document
        book.set("ncs_answers", 0, "answer.value", "yes")
        self.run_command("change-edition", book, Edition="2018")
        self.assertEqual(33, len([row for row in book.rows("ncs_answers") if row["answer.element"]]))

    def test_unknown_edition_is_refused(self):
        self.refuse("command.argument-bad", "change-edition", self.workbook(), Edition="1999")
