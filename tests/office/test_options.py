# SPDX-License-Identifier: MPL-2.0
"""The person's options: what they decide, what they never touch, and a profile that is damaged."""
from support.command_case import CommandCase, contents
from support.office import Office
from support.office_options import Page, read, speak, write

USUAL = {"Defaults/Language": "", "Defaults/Edition": "2021", "Defaults/Reading": "gca", "Defaults/TLP": "",
         "Defaults/Template": "strategy", "Export/WithoutOwner": False, "Export/WithoutDue": False,
         "Export/WithoutNotes": False, "Sidebar/OpenWithWorkbook": True, "Sidebar/FollowSelection": True,
         "Sidebar/FindingsPerPage": 20}
LAW = "element.gap/cybersecurity-law"


class OptionsCase(CommandCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(lambda: write(self.office, USUAL))

    def stored(self):
        return {name: read(self.office, name) for name in USUAL}


class NewWorkbookTest(OptionsCase):
    def test_defaults_of_the_schema(self):
        self.assertEqual(USUAL, self.stored())

    def test_new_workbook_begins_with_them(self):
        write(self.office, {"Defaults/Language": "fr", "Defaults/Edition": "2018", "Defaults/Reading": "gci",
                            "Defaults/TLP": "green"})
        book = self.run_command("new-workbook", None).document
        self.assertEqual("français", book.setting("language"))
        self.assertEqual("2018", book.setting("edition"))
        self.assertEqual("TLP:GREEN", book.setting("tlp"))
        self.assertNotEqual("GCA", book.setting("reading"))

    def test_template_too(self):
        write(self.office, {"Defaults/Template": "rapid"})
        book = self.run_command("new-workbook", None).document
        self.assertNotIn("ncs_draft", book.model.NamedRanges.getElementNames())

    def test_arguments_win(self):
        write(self.office, {"Defaults/Language": "fr", "Defaults/Edition": "2018", "Defaults/TLP": "green"})
        book = self.run_command("new-workbook", None, Language="en", Edition="2021", TLP="red").document
        self.assertEqual(["English", "2021", "TLP:RED"],
                         [book.setting(key) for key in ("language", "edition", "tlp")])

    def test_what_cannot_be_meant_is_passed_over(self):
        write(self.office, {"Defaults/Language": "tlh", "Defaults/Edition": "1066", "Defaults/Reading": "",
                            "Defaults/TLP": "purple", "Defaults/Template": "../../etc",
                            "Sidebar/FindingsPerPage": 100000})
        book = self.run_command("new-workbook", None).document
        self.assertEqual(["English", "2021", "GCA", ""],
                         [book.setting(key) for key in ("language", "edition", "reading", "tlp")])
        self.assertIn("ncs_draft", book.model.NamedRanges.getElementNames())
        self.assertEqual(20, Page(self.office, book, "exports").model("findings").Value)

    def test_term_is_kept_where_the_template_has_it(self):
        book = self.run_command("new-workbook", None, TermStart="2027", TermEnd="2031-06-30").document
        self.assertEqual(["2027", "2031-06-30"], [book.setting(key) for key in ("from", "until")])
        rules = [finding[0] for finding in self.office.dispatch("check", book)["Findings"]]
        self.assertNotIn("strategy.term-missing", rules)
        self.assertNotIn("settings.value-unknown", rules)

    def test_term_that_cannot_be_meant_is_refused(self):
        self.assertIn("soon", self.refuse("command.argument-bad", "new-workbook", None, TermStart="soon")[4])
        self.assertIn("2.5", self.refuse("command.argument-bad", "new-workbook", None, TermEnd="2.5")[4])
        self.refuse("strategy.term-reversed", "new-workbook", None, TermStart="2027", TermEnd="2026")


class ExportTest(OptionsCase):
    def exported(self, **arguments):
        book = self.workbook()
        book.fill("ncs_draft", [{"measure.text": "A law.", "measure.kind": "measure",
                                 "measure.element": "5.6.1", "measure.lead": "Ministry"}])
        self.run_command("refresh-gap-list", book)
        at = [row["gap.id"] for row in book.rows("ncs_gaps")].index(LAW)
        for key, value in (("owner", "Some owner"), ("notes", "Some note"), ("due", 46477)):
            book.set("ncs_gaps", at, f"gap.{key}", value)
        self.run_command("export-checklist", book, URL=str(self.folder / "gaps.csv"), **arguments)
        text = (self.folder / "gaps.csv").read_text(encoding="utf-8-sig")
        return [word in text for word in ("Some owner", "2027-03-31", "Some note")]

    def test_columns_are_left_out_as_chosen(self):
        write(self.office, {"Export/WithoutOwner": True, "Export/WithoutDue": True})
        self.assertEqual([False, False, True], self.exported())

    def test_arguments_win(self):
        write(self.office, {"Export/WithoutOwner": True, "Export/WithoutDue": True})
        self.assertEqual([True, True, True], self.exported(Restricted=False))
        self.assertEqual([False, True, False], self.exported(Restricted=True))
        self.assertEqual([True, True, False], self.exported(Without="notes"))

    def test_unknown_column_is_refused(self):
        self.refuse("command.argument-bad", "export-checklist", self.workbook(),
                    URL=str(self.folder / "gaps.csv"), Without="owner;colour")

    def test_document_says_what_it_lacks(self):
        write(self.office, {"Export/WithoutDue": True})
        book = self.workbook()
        self.run_command("export-checklist", book, URL=str(self.folder / "gaps.ods"))
        sheet = self.open(self.folder / "gaps.ods").sheet()
        head = [sheet.getCellByPosition(0, row).String for row in range(6)]
        self.assertIn("Restricted copy. Columns left out: Due.", head)


class PageTest(OptionsCase):
    def page(self, name):
        return Page(self.office, self.new(), name)

    def test_everything_on_the_pages_speaks(self):
        for page in ("new-workbooks", "exports"):
            labels = self.page(page).labels()
            self.assertFalse([name for name, text in labels.items() if not text or "[" in text], labels)

    def test_pages_speak_the_offices_language(self):
        self.addCleanup(lambda: speak(self.office, "en-US"))
        speak(self.office, "fr")
        self.assertIn("Classeur", self.page("new-workbooks").chosen("template"))

    def test_labels_stand_before_their_fields(self):
        for name in ("new-workbooks", "exports"):
            page = self.page(name)
            models = [control.getModel() for control in page.window.getControls()]
            order = {model.Name: model.TabIndex for model in models}
            for label in (each for each in order if each.endswith("-label")):
                self.assertEqual(order[label] + 1, order[label.removesuffix("-label")])

    def test_nothing_overlaps_or_leaves_the_page(self):
        for name in ("new-workbooks", "exports"):
            models = [control.getModel() for control in self.page(name).window.getControls()]
            boxes = [(m.Name, m.PositionX, m.PositionY, m.PositionX + m.Width, m.PositionY + m.Height)
                     for m in models]
            for at, (one, left, top, right, bottom) in enumerate(boxes):
                self.assertTrue(0 <= left < right <= 252 and 0 <= top < bottom <= 145, boxes[at])
                for other in boxes[at + 1:]:
                    apart = right <= other[1] or other[3] <= left or bottom <= other[2] or other[4] <= top
                    self.assertTrue(apart, (one, other))

    def test_ok_stores_what_is_chosen_and_nothing_else(self):
        page = self.page("new-workbooks")
        page.choose("edition", "2018")
        page.choose("tlp", "TLP:RED")
        page.choose("language", "русский")
        self.assertEqual(USUAL, self.stored())
        page.tell("ok")
        self.assertEqual(dict(USUAL, **{"Defaults/Edition": "2018", "Defaults/TLP": "red",
                                        "Defaults/Language": "ru"}), self.stored())
        page = self.page("exports")
        page.model("without-notes").State = 1
        page.model("follow").State = 0
        page.model("findings").Value = 35
        page.tell("ok")
        self.assertEqual([True, False, 35], [read(self.office, name) for name in (
            "Export/WithoutNotes", "Sidebar/FollowSelection", "Sidebar/FindingsPerPage")])
        self.assertEqual("2018", read(self.office, "Defaults/Edition"))

    def test_back_shows_what_is_stored(self):
        page = self.page("new-workbooks")
        page.choose("edition", "2018")
        page.tell("back")
        self.assertEqual("2021", page.chosen("edition"))

    def test_reset_shows_the_defaults_and_ok_stores_them(self):
        changed = {"Defaults/Edition": "2025", "Defaults/Template": "workshop", "Export/WithoutOwner": True,
                   "Sidebar/FindingsPerPage": 50, "Sidebar/OpenWithWorkbook": False}
        write(self.office, changed)
        for name in ("new-workbooks", "exports"):
            page = self.page(name)
            page.reset()
            page.tell("ok")
        self.assertEqual(USUAL, self.stored())

    def test_figure_out_of_bounds_is_caught(self):
        page = self.page("exports")
        for bad in (0, 4, 51, 10000, -1):
            page.model("findings").Value = bad
            page.tell("ok")
            self.assertIn(read(self.office, "Sidebar/FindingsPerPage"), range(5, 51))

    def test_strange_calls_harm_nothing(self):
        page = self.page("exports")
        self.assertFalse(page.handler.callHandlerMethod(page.window, None, "nonsense"))
        page.tell("nonsense")
        self.assertEqual(USUAL, self.stored())

    def test_an_open_workbook_stays_as_it_is(self):
        book = self.example("exampleland").reopen(self.folder / "book.ods")
        before = contents(book), book.contents()
        for field, text in (("edition", "2018"), ("language", "español"), ("reading", "GCA, placed as in the GCI")):
            page = Page(self.office, book, "new-workbooks")
            page.choose(field, text)
            page.tell("ok")
        page = Page(self.office, book, "exports")
        page.model("without-owner").State = 1
        page.tell("ok")
        self.assertFalse(book.model.isModified())
        book.model.calculateAll()
        self.assertEqual(before, (contents(book), book.contents()))
        self.assertEqual("2021", book.setting("edition"))


class DamagedProfileTest(OptionsCase):
    def test_values_of_another_kind_count_as_the_defaults(self):
        profile = self.folder / "profile"
        with Office(profile=profile) as office:
            write(office, {"Sidebar/FindingsPerPage": 37, "Export/WithoutOwner": True, "Defaults/TLP": "red"})
        settings = profile / "profile" / "user" / "registrymodifications.xcu"
        text = settings.read_text(encoding="utf-8")
        self.assertIn("<value>37</value>", text)
        settings.write_text(text.replace("<value>37</value>", "<value>many</value>"), encoding="utf-8")
        with Office(profile=profile) as office:
            outcome = office.dispatch("new-workbook")
            self.assertEqual("ok", outcome.get("Status"), outcome.value)
            page = Page(office, outcome.document, "exports")
            self.assertEqual(20, page.model("findings").Value)
            page.tell("ok")
