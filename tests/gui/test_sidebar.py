# SPDX-License-Identifier: MPL-2.0
"""The sidebar as a planner uses it, by keyboard alone: it leads from an empty workbook to a first measure, moves its
bars, names the next cell, jumps to findings, and follows undo."""
import functools
import pathlib
import tempfile
import time

from support.office import ONE_HEAP
from support.office_case import ROOT, SHEETS
from support.sidebar_case import BOX, BUTTON, DECK, LABEL, LIST, SidebarCase
from com.sun.star.accessibility import AccessibleRole, AccessibleStateType

PILLARS = ("§ Legal", "⚙ Technical", "▦ Organizational", "▲ Capacity", "◉ International")


class SidebarTest(SidebarCase):
    def test_from_an_empty_workbook_to_a_measure_and_back(self):
        self.until(lambda: "Write the first measure" in self.names(BUTTON), "the deck, which opens by itself")
        self.assertTrue(self.says("Not started"))
        self.assertEqual(dict.fromkeys(PILLARS, "0 %"), self.figures())
        self.picture("sidebar-1-start")
        self.book.model.getUndoManager().clear()

        self.press("Write the first measure")
        self.until(lambda: self.at() == "Draft.D5", "the first cell to write")
        self.screen.type("A national CIRT serves government.")
        self.screen.keys("Tab")
        self.screen.type("measure")
        self.screen.keys("Tab")
        self.screen.type("5.3.1")
        self.screen.keys("Tab")
        self.until(lambda: self.figures().get("▦ Organizational") not in (None, "0 %"), "the bar to move")
        self.until(lambda: "Lead" in self.names(BUTTON), "the panel to name the lead")
        self.picture("sidebar-2-measure")

        self.press("Lead")
        self.until(lambda: self.at() == "Draft.G5", "the cell of the lead")
        self.screen.type("Cyber Agency")
        self.screen.keys("Return", "Up")
        self.until(lambda: {"Amount", "Currency", "Funding source"} <= set(self.names(BUTTON)), "the next rung")
        self.picture("sidebar-3-lead")

        while self.book.model.getUndoManager().isUndoPossible():
            self.screen.keys("ctrl+z")
        self.until(lambda: self.says("Not started"), "the deck to follow undo")
        self.assertEqual(dict.fromkeys(PILLARS, "0 %"), self.figures())

    def test_findings_lead_to_their_cells(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry", start="2028-01-01",
                     end="2027-01-01")
        finding = self.until(lambda: next((name for name in self.names(BUTTON) if name.startswith("● Draft, ")), None),
                             "a finding")
        self.picture("sidebar-4-findings")
        self.press(finding)
        self.until(lambda: self.at() == "Draft." + finding.rsplit(" ", 1)[1], "the cell of the finding")

    def test_findings_are_chosen_by_severity(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        shown = self.until(lambda: next((name for name in self.names(LABEL) if name.startswith("Findings and gaps")),
                                        None), "the number of findings")
        self.go_to("Severity")
        self.screen.keys("Down", "Down")
        self.until(lambda: any(name.startswith("Findings and gaps") and name != shown for name in self.names(LABEL)),
                   "fewer findings")

    def test_check_questions_keep_their_ticks(self):
        self.fill_in(text="A CIRT", kind="measure", element="5.3.1")
        self.book.model.getCurrentController().select(self.book.cell("Draft.D5"))
        self.until(self.questions, "a check question")
        self.settle()
        self.go_to(self.questions()[0])
        self.screen.keys("space")
        properties = self.book.model.getDocumentProperties().getUserDefinedProperties()
        self.until(lambda: properties.getPropertySetInfo().hasPropertyByName("NCS check questions"), "the tick")
        self.assertEqual("incident-response:0", properties.getPropertyValue("NCS check questions"))
        path = self.folder / "ticked.xlsx"
        self.book.store_as(path)
        again = self.open(path)
        self.assertEqual("incident-response:0", again.model.getDocumentProperties().getUserDefinedProperties()
                         .getPropertyValue("NCS check questions"))

    def test_every_control_has_a_name_and_a_role_and_stays_inside(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        self.book.model.getCurrentController().select(self.book.cell("Draft.D5"))
        self.until(self.questions, "the panel of the row")
        self.settle()
        for role, name, context in self.deck():
            if role in (BUTTON, BOX, LIST):
                self.assertTrue(name, f"a control of role {role} has no name")
                self.assertNotEqual(AccessibleRole.UNKNOWN, role, name)
        edge = self.book.frame.getContainerWindow().getPosSize().Width
        for role, name, context in self.deck():
            if role in (BUTTON, LABEL, BOX):
                at, size = context.getLocationOnScreen(), context.getSize()
                self.assertLessEqual(at.X + size.Width, edge, name)

    def test_scrollbar_covers_nothing(self):
        """It comes when findings do."""
        self.until(lambda: "Write the first measure" in self.names(BUTTON), "the deck of an empty workbook")
        self.book.fill_csv("ncs_draft", ROOT / "examples" / "us-2023" / "draft.csv")
        self.until(lambda: self.says("Findings and gaps shown"), "findings")
        self.settle()
        bars = [context for role, _, context in self.everything() if role == AccessibleRole.SCROLL_BAR
                and context.getAccessibleStateSet().contains(AccessibleStateType.VERTICAL)]
        edge = max(bar.getLocationOnScreen().X for bar in bars)
        self.until(lambda: not self.beyond(edge), f"nothing under the scrollbar at {edge}: {self.beyond(edge)}")

    def beyond(self, edge):
        """Controls of the deck whose right edge lies further right."""
        return [(name, at) for role, name, context in self.deck() if role in (BUTTON, LABEL, BOX)
                if name for at in (context.getLocationOnScreen().X + context.getSize().Width,) if at > edge]

    def test_another_document_has_a_deck_of_its_own(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        self.until(lambda: self.figures().get("§ Legal") not in (None, "0 %"), "the first document's bar")
        moved = self.figures()
        other = self.new()
        self.in_front(other)
        other.model.getCurrentController().getSidebar().setVisible(True)
        other.model.getCurrentController().getSidebar().getDecks().getByName(DECK).activate(True)
        self.until(lambda: any("not a strategy workbook" in name for _, name, _ in self.deck(other)),
                   "the deck to say what the other document is")
        self.assertIn("Make a new workbook", self.names(BUTTON, other))
        other.close()
        self.assertEqual(moved, self.figures())

    def test_deck_closes_and_opens_again(self):
        self.until(lambda: self.figures(), "the deck")
        sidebar = self.book.model.getCurrentController().getSidebar()
        for _ in range(3):
            sidebar.setVisible(False)
            self.until(lambda: not self.figures(), "the deck to close")
            sidebar.setVisible(True)
            self.until(lambda: self.figures(), "the deck again")
        sidebar.setVisible(False)
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        time.sleep(2)  # nobody looks, so nobody reads
        sidebar.setVisible(True)
        self.until(lambda: self.figures().get("§ Legal") not in (None, "0 %"), "what was written meanwhile")
        moved = self.figures()["§ Legal"]
        self.book.set("ncs_draft", 0, "measure.kind", "context")
        self.until(lambda: self.figures().get("§ Legal") not in (None, moved), "the bar to follow again")

    def test_why_this_number_leads_to_what_contributes(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        self.until(lambda: self.figures().get("§ Legal") not in (None, "0 %"), "the bar to move")
        self.press("§ Legal")
        self.screen.wait_for_window("Why this number?")
        self.picture("sidebar-5-why")
        self.press_in_explanation("5.6.1")  # what makes up most of the figure stands first
        self.press_in_explanation("1 · A law")
        self.until(lambda: not self.screen.windows("Why this number?"), "the window to close")
        self.until(lambda: self.at().startswith("Draft."), "the cursor in that row")

    def press_in_explanation(self, begin):
        """By Tab to the button whose words begin so."""
        def buttons():
            window = self.top_window("Why this number?")
            parts = self.all_parts(window.getAccessibleContext()) if window else []
            return {part.getAccessibleName(): part for part in parts if part.getAccessibleRole() == BUTTON}
        button = self.until(lambda: next((part for name, part in buttons().items() if name.startswith(begin)), None),
                            f"{begin} in {list(buttons())}")
        for _ in range(20):
            if button.getAccessibleStateSet().contains(AccessibleStateType.FOCUSED):
                break
            self.screen.keys("Tab")
            time.sleep(0.2)  # until the focus has moved
        self.screen.keys("space")

    def test_export_from_the_menu_writes_a_checklist(self):
        self.fill_in(text="A law", kind="measure", element="5.6.1", lead="Ministry")
        path = self.folder / "checklist.ods"
        self.screen.keys("alt+n")
        self.screen.keys("e")
        self.screen.wait_for_window("Export gap checklist")
        time.sleep(0.5)  # until it has the keyboard
        self.screen.keys("ctrl+a")
        self.screen.type(str(path))
        self.screen.keys("Return")
        self.until(lambda: path.is_file() and path.stat().st_size > 1000, "the checklist")


class ReopenedDeckTest(SidebarCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="ncs-trace-"))
        cls.trace = pathlib.Path(folder) / "trace"
        cls.options = {"environment": {"NCS_TRACE": str(cls.trace), **ONE_HEAP}}
        super().setUpClass()

    def refreshed(self):
        return self.trace.read_text().count("sidebar, lines")

    def reopen(self, times):
        """The sidebar makes new panels each time it opens."""
        sidebar = self.book.model.getCurrentController().getSidebar()
        for _ in range(times):
            for is_open in (False, True):
                self.office.as_people_do(functools.partial(sidebar.setVisible, is_open))
            self.until(lambda: self.names(BUTTON), "the deck")

    def test_panels_that_were_put_away_are_freed(self):
        self.reopen(20)
        held = self.office.held_memory()
        self.reopen(60)
        self.assertLess(self.office.held_memory() - held, 2 << 20, "bytes that 60 reopenings left")

    def test_panels_that_were_put_away_do_no_more_work(self):
        controller = self.book.model.getCurrentController()
        for _ in range(3):
            self.reopen(1)
            self.settle()
        self.trace.write_text("")
        self.show(self.book, SHEETS["draft"])
        controller.select(self.book.named("ncs_draft").getCellByPosition(3, 4))
        self.until(self.refreshed, "the row's panel")
        self.settle()
        self.assertLessEqual(self.refreshed(), 2, "once for the sheet, once for the cell")
