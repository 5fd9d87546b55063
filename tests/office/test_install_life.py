# SPDX-License-Identifier: MPL-2.0
"""The packed .oxt in a person's hands: installed, updated, disabled, removed, with the office closed and running,
for one and for all users; what fails says why; what is removed leaves a working workbook with its banner."""
import pathlib
import re
import shutil
import tempfile
import unittest
import zipfile

from support.display import Display
from support.installed_office import IDENTIFIER, InstalledOffice, package_under_test
from support.office_case import ROOT
from support.office_document import read_csv
import uno
from com.sun.star.beans import Property

LEVEL = '=NCS.LEVEL(ncs_draft;ncs_answers;"5.3.1")'
BANNER = ("C3", "Start")
FIGURE = ("F11", "Start")
OLDER_FIGURE = 0.1673839232662762  # what the build that made it said
ENDINGS = ("ods", "xlsx")
TEMPLATES = "NCS Workbench"
TOOLBAR = "private:resource/toolbar/addon_org.ncsworkbench.toolbar"
REGISTERED = (
    ("/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar", "org.ncsworkbench.menu"),
    ("/org.openoffice.Office.ProtocolHandler/HandlerSet", "org.ncsworkbench.comp.Commands"),
    ("/org.openoffice.Office.Jobs/Jobs", "org.ncsworkbench.DocumentJob"),
    ("/org.openoffice.Office.CalcAddIns/AddInInfo", "org.ncsworkbench.Functions"),
    ("/org.openoffice.Office.UI.CalcWindowState/UIElements/States",
     "private:resource/toolbar/addon_org.ncsworkbench.toolbar"),
)


def version_in(package):
    with zipfile.ZipFile(package) as packed:
        return re.search(r'<version value="([^"]+)"', packed.read("description.xml").decode())[1]


def repacked(package, target, change):
    """The package with `change` applied to its files: {name: bytes}, which it changes as it likes."""
    with zipfile.ZipFile(package) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    change(files)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return target


def in_description(old, new):
    def change(files):
        text = files["description.xml"].decode()
        assert old in text, old
        files["description.xml"] = text.replace(old, new).encode()
    return change


class InstallCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="ncs-install-", ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o755)  # another user runs the office where root runs the tests
        self.office = InstalledOffice(self.folder / "office")
        self.addCleanup(self.office.stop)
        self.package = self.folder / package_under_test().name
        self.package.write_bytes(package_under_test().read_bytes())
        self.version = version_in(self.package)

    def older(self):
        """What came before: a lower version, with a file that is no more and without one that is new."""
        def change(files):
            in_description(f'<version value="{self.version}"', '<version value="0.0.1"')(files)
            files["texts/of-yesterday.xml"] = b"<texts/>"
            del files["icons/ncs-42.png"]
            in_description('<default xlink:href="icons/ncs-42.png"/>', '<default xlink:href="LICENSE"/>')(files)
        return repacked(self.package, self.folder / "ncs-workbench-0.0.1.oxt", change)

    def installed(self, *more):
        done = self.office.unopkg("add", *more, self.package)
        self.assertEqual(0, done.code, done)

    # What works, and what is left

    def assert_works(self):
        """Registered, and commands and functions do what they are for. Leaves a saved workbook."""
        self.assert_registered(True)
        book = self.office.dispatch("new-workbook").document
        book.fill("ncs_draft", read_csv(ROOT / "examples" / "exampleland" / "draft.csv"))
        book.recalculate()
        self.assertEqual("ok", self.office.dispatch("check", book)["Status"])
        self.assertEqual(6, book.evaluate(LEVEL))
        self.figure = book.value(*FIGURE)
        self.assertIsInstance(self.figure, float)
        for ending in ENDINGS:
            book.store(self.office.folder / f"strategy.{ending}")
        book.close()

    def assert_registered(self, wanted):
        for node, name in REGISTERED:
            self.assertEqual(wanted, self.office.configured(node, name), name)
        with zipfile.ZipFile(self.package) as packed:
            brings = any(name.startswith("template/") for name in packed.namelist())
        templates = self.office.service("com.sun.star.frame.DocumentTemplates")
        templates.update()
        groups = [child.Title for child in self.children(templates.getContent())]
        self.assertEqual(wanted and brings, TEMPLATES in groups, groups)

    @staticmethod
    def children(content):
        command = uno.createUnoStruct("com.sun.star.ucb.Command")
        command.Name = "open"
        argument = uno.createUnoStruct("com.sun.star.ucb.OpenCommandArgument2")
        argument.Mode = 1  # folders
        argument.Properties = (Property("Title", -1, uno.getTypeByName("string"), 0),)
        command.Argument = argument
        rows = content.execute(command, 0, None).getStaticResultSet()
        found = []
        while rows.next():
            found.append(type("Child", (), {"Title": rows.getString(1)}))
        return found

    def assert_workbook_left(self):
        """Without the extension: the banner tells so, texts are there, figures as docs/user/install.md says."""
        for ending in ENDINGS:
            book = self.office.open(self.office.folder / f"strategy.{ending}")
            self.assertIn("NCS Workbench", book.value(*BANNER), ending)
            self.assertTrue(book.rows("ncs_draft")[0]["measure.text"])
            self.assertAlmostEqual(self.figure, book.value(*FIGURE), 12, ending)
            book.set("ncs_draft", 0, "measure.text", "Written without the extension.")
            book.store(self.office.folder / f"strategy.{ending}")
            book.close()

    def assert_workbook_back(self):
        for ending in ENDINGS:
            book = self.office.open(self.office.folder / f"strategy.{ending}")
            self.assertEqual("", book.value(*BANNER), ending)
            self.assertAlmostEqual(self.figure, book.value(*FIGURE), 12, ending)
            self.assertEqual("Written without the extension.", book.rows("ncs_draft")[0]["measure.text"])
            book.close()

    def assert_no_trace(self):
        """What the office unpacked goes at its next start after the removal."""
        self.office.start()
        self.assert_registered(False)
        self.office.stop()
        self.assertEqual([], self.office.traces())


class ClosedOfficeTest(InstallCase):
    def test_installed_removed_and_installed_again(self):
        self.installed()
        self.office.start()
        self.assertEqual(self.version, self.office.manager().deployed().getVersion())
        self.assert_works()
        self.office.stop()
        done = self.office.unopkg("remove", IDENTIFIER)
        self.assertEqual((0, ""), (done.code, done.said.strip()))
        self.office.start()
        self.assert_workbook_left()
        self.office.stop()
        self.assert_no_trace()
        self.installed()
        self.office.start()
        self.assert_workbook_back()

    def test_shown_toolbar_and_menu_leave_nothing_behind(self):
        with Display() as screen:
            self.office.display = screen.name
            self.installed()
            self.office.start()
            book = self.office.open(self.office_file("empty.ods"), hidden=False)
            layout = book.frame.LayoutManager
            self.assertTrue(layout.isElementVisible(TOOLBAR))
            layout.hideElement(TOOLBAR)
            layout.showElement(TOOLBAR)
            self.office.stop()
            self.assertEqual(0, self.office.unopkg("remove", IDENTIFIER).code)
            self.assert_no_trace()

    def office_file(self, name):
        """An empty spreadsheet made by that office."""
        book = self.office.new()
        path = book.store(self.office.folder / name)
        book.close()
        return path

    def test_older_version_is_replaced_and_the_newer_one_is_kept(self):
        older = self.older()
        self.assertEqual(0, self.office.unopkg("add", older).code)
        self.assertTrue(any("of-yesterday" in trace for trace in self.office.traces()))
        self.installed()
        self.office.start()
        self.assertEqual(self.version, self.office.manager().deployed().getVersion())
        self.assert_works()
        self.office.stop()
        self.assertEqual([], [trace for trace in self.office.traces() if "of-yesterday" in trace])
        refused = self.office.unopkg("add", older)
        self.assertEqual(1, refused.code)
        self.assertIn("already been added: NCS Workbench", refused.said)
        self.office.start()
        self.assertEqual(self.version, self.office.manager().deployed().getVersion())
        self.office.stop()
        self.assertEqual(0, self.office.unopkg("add", "--force", older).code)
        self.office.start()
        self.assertEqual("0.0.1", self.office.manager().deployed().getVersion())

    def test_for_all_users(self):
        self.installed("--shared")
        self.office.start()
        self.assertIsNone(self.office.manager().deployed("user"))
        self.assertEqual(self.version, self.office.manager().deployed("shared").getVersion())
        self.assert_works()
        self.office.stop()
        done = self.office.unopkg("remove", "--shared", IDENTIFIER)
        self.assertEqual(0, done.code, done)
        self.office.start()
        self.assert_registered(False)
        self.assert_workbook_left()
        self.office.stop()
        # What it unpacked for all users goes when the layer is changed the next time.
        self.office.unopkg("list", "--shared")
        self.assertEqual([], self.office.traces())

    def test_person_s_own_goes_before_that_for_all(self):
        self.assertEqual(0, self.office.unopkg("add", "--shared", self.older()).code)
        self.installed()
        self.office.start()
        self.assert_works()
        book = self.office.dispatch("new-workbook").document
        self.assertTrue(str(book.evaluate("=NCS.VERSION()")).startswith(self.version))
        self.office.stop()
        self.assertEqual(0, self.office.unopkg("remove", IDENTIFIER).code)
        self.office.start()
        self.assert_registered(True)
        self.assertEqual("0.0.1", self.office.manager().deployed("shared").getVersion())


class RunningOfficeTest(InstallCase):
    """With the Extension Manager's means. The office itself asks to be started anew after each change."""

    def test_installed_disabled_enabled_and_removed(self):
        self.office.start()
        manager = self.office.manager()
        self.assertTrue(manager.install(self.package), manager.fault)
        self.office.restart()
        self.assert_works()
        self.assertTrue(self.office.manager().enable(False))
        self.assertTrue(self.office.alive)
        self.office.restart()
        self.assert_registered(False)
        self.assert_workbook_left()
        self.assertTrue(self.office.manager().enable(True))
        self.office.restart()
        self.assert_registered(True)
        self.assert_workbook_back()
        self.assertTrue(self.office.manager().remove())
        self.office.stop()
        self.assert_no_trace()

    def test_removed_while_a_workbook_is_open(self):
        """What is loaded stays until the office ends: figures go on, nothing is lost, nothing crashes."""
        self.installed()
        self.office.start()
        self.assert_works()
        book = self.office.open(self.office.folder / "strategy.ods")
        self.assertTrue(self.office.manager().remove())
        book.set("ncs_draft", 0, "measure.lead", "Another")
        book.recalculate()
        book.value(*FIGURE)
        self.office.dispatch("check", book)
        book.setting("reading", "gci")
        book.undo(2)
        book.store(self.office.folder / "after.ods")
        book.close()
        self.assertTrue(self.office.alive)
        self.office.restart()
        self.assert_registered(False)
        self.office.stop()
        self.assert_no_trace()

    def test_updated_while_a_workbook_is_open(self):
        older = self.older()
        self.assertEqual(0, self.office.unopkg("add", older).code)
        self.office.start()
        self.assert_works()
        book = self.office.open(self.office.folder / "strategy.ods")
        manager = self.office.manager()
        self.assertTrue(manager.install(self.package), manager.fault)
        book.set("ncs_draft", 0, "measure.text", "Written without the extension.")
        book.recalculate()
        for ending in ENDINGS:
            book.store(self.office.folder / f"strategy.{ending}")
        book.close()
        self.office.restart()
        self.assertEqual(self.version, self.office.manager().deployed().getVersion())
        self.assert_workbook_back()
        manager = self.office.manager()
        self.assertFalse(manager.install(older, agrees=False), "a downgrade that is declined")
        self.assertEqual(1, manager.asked)
        self.assertEqual(self.version, self.office.manager().deployed().getVersion())


class OlderWorkbookTest(InstallCase):
    """A workbook of an earlier build, with fewer sheets than today's, is opened, worked on and saved."""

    def test_works_on(self):
        self.installed()
        self.office.start()
        for ending in ENDINGS:
            path = self.office.folder / f"older.{ending}"
            path.write_bytes((FILES / f"older-workbook.{ending}").read_bytes())
            self.office.own(path)
            book = self.office.open(path)
            self.assertEqual("", book.value(*BANNER))
            self.assertAlmostEqual(OLDER_FIGURE, book.evaluate("=NCS.COVERAGE(ncs_draft;ncs_answers)"), 12)
            for command, arguments in (("check", {}), ("refresh-gap-list", {}), ("repair", {}),
                                       ("take-text", {"Text": "One more."}), ("change-reading", {"Reading": "gci"}),
                                       ("change-edition", {"Edition": "2018"}),
                                       ("export-checklist", {"URL": (self.office.folder / "gaps.ods").as_uri()})):
                outcome = self.office.dispatch(command, book, **arguments)
                self.assertEqual("ok", outcome.get("Status"), f"{command}: {outcome.value}")
            book = book.reopen(path)
            errors = [key for key, (value, _) in book.contents().items()
                      if isinstance(value, str) and (value.startswith("#") or value.startswith("Err:"))]
            self.assertEqual([], errors)
            book.close()


class FailureTest(InstallCase):
    """What cannot be installed says why, and leaves the office as it was."""

    def fails(self, package, in_terminal, in_window=None):
        """Both ways; what is said holds the words, and nothing of ours is at work. `in_window`: words of the fault;
        None where the office asks in words of its own."""
        done = self.office.unopkg("add", package)
        self.assertIn(in_terminal, done.said)
        self.office.start()
        manager = self.office.manager()
        self.assertFalse(manager.install(package))
        if in_window is None:
            self.assertGreater(manager.asked, 0, "the office told nobody")
        else:
            self.assertIn(in_window, manager.fault)
        self.assertIsNone(manager.deployed())
        self.assert_registered(False)
        self.office.stop()

    def changed(self, name, change):
        return repacked(self.package, self.folder / f"{name}.oxt", change)

    def test_office_is_too_old(self):
        self.fails(self.changed("newer-office", in_description('version value="7.4"', 'version value="9.9"')),
                   "unsatisfied dependencies")

    def test_other_computer(self):
        self.fails(self.changed("other-computer", in_description("linux_x86_64", "windows_x86_64")),
                   "does not work on this computer")

    def test_file_is_cut_off(self):
        cut = self.folder / "cut-off.oxt"
        cut.write_bytes(self.package.read_bytes()[:100000])
        self.fails(cut, "Bad Zip File", "Bad Zip File")

    def test_file_is_something_else(self):
        page = self.folder / "page.oxt"
        page.write_bytes(b"<html>Not found</html>" * 100)
        self.fails(page, "Bad Zip File", "Bad Zip File")

    def test_manifest_is_missing(self):
        """The office takes it, finds nothing in it, and then no other; install.md says how to go on."""
        empty = self.changed("without-manifest", lambda files: files.pop("META-INF/manifest.xml"))
        self.office.unopkg("add", empty)
        self.office.start()
        self.assert_registered(False)
        self.office.stop()
        done = self.office.unopkg("add", "--force", self.package)
        self.assertIn("Cannot detect media-type", done.said)
        shutil.rmtree(self.office.folder / "profile" / "user" / "uno_packages")
        self.installed()
        self.office.start()
        self.assert_works()

    def test_no_right_to_write(self):
        """For all users, by someone who may not; afterwards for oneself."""
        locked = self.folder / "locked"
        locked.mkdir()
        locked.chmod(0o555)
        self.office.shared = locked / "shared"
        done = self.office.unopkg("add", "--shared", self.package)
        self.assertNotEqual(0, done.code)
        self.assertIn("You need write permissions", done.said)
        self.installed()


FILES = pathlib.Path(__file__).resolve().parent / "files"
