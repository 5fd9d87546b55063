# SPDX-License-Identifier: MPL-2.0
"""The help as it is packed, the commands Help and About, and that a report tells nothing of documents."""
import getpass
import html.parser
import pathlib
import re
import shutil
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree

from support.command_case import CommandCase
from support.office import Office, stage_folder

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ["en"] + [line.strip().replace("_", "-") for line in (ROOT / "po" / "LINGUAS").read_text(
    encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SECRET = "Zanzibar-Falcon-7731"


def unspaced(text):
    """Chinese has no spaces where a mark begins or ends."""
    return "".join(text.split())


class Page(html.parser.HTMLParser):
    """What a page has: its language, where it can be gone to, its links, its elements in order, its words."""

    def __init__(self, path):
        super().__init__()
        self.topics, self.links, self.shape, self.words, self.root = [], [], [], [], {}
        self.feed(path.read_text(encoding="utf-8"))
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "html":
            self.root = attributes
        if tag == "a":
            (self.links if "href" in attributes else self.topics).append(attributes.get("href", attributes.get("name")))
        if tag in ("h1", "h2", "h3", "p", "li", "td", "th", "pre"):
            self.shape.append(tag)

    def handle_data(self, data):
        self.words.append(data)


class PagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = stage_folder() / "help"
        cls.pages = {language: {path.stem: Page(path) for path in sorted((cls.folder / language).glob("*.html"))}
                     for language in LANGUAGES}

    def each(self):
        for language in LANGUAGES:
            for name, page in self.pages[language].items():
                with self.subTest(language=language, page=name):
                    yield language, name, page

    def testEveryLanguageHasEveryPage(self):
        self.assertEqual(sorted(LANGUAGES), sorted(path.name for path in self.folder.iterdir()))
        sources = {path.stem for path in (ROOT / "extension" / "help").glob("*.xml")} - {"contents"} | {"index"}
        for language in LANGUAGES:
            self.assertEqual(sources, set(self.pages[language]), language)

    def testEveryLinkLeadsSomewhere(self):
        for language, _, page in self.each():
            self.assertTrue(page.links)
            for link in page.links:
                file, _, topic = link.partition("#")
                target = self.pages[language].get(file.removesuffix(".html"))
                self.assertIsNotNone(target, link)
                if topic:
                    self.assertIn(topic, target.topics, link)

    def testTopicsOccurOnceAndAreTheSameInEveryLanguage(self):
        for _, name, page in self.each():
            self.assertEqual(len(page.topics), len(set(page.topics)))
            self.assertEqual(self.pages["en"][name].topics, page.topics)

    def testPagesAreBuiltAlike(self):
        for _, name, page in self.each():
            self.assertEqual(self.pages["en"][name].shape, page.shape)

    def testArabicPagesReadFromTheRight(self):
        for language, _, page in self.each():
            self.assertEqual(language, page.root["lang"])
            self.assertEqual("rtl" if language == "ar" else "ltr", page.root["dir"])

    def testEveryCommandHasItsEntry(self):
        menu = (stage_folder() / "registry" / "Addons.xcu").read_text(encoding="utf-8")
        commands = set(re.findall(r"<value>org\.ncsworkbench:([a-z-]+)</value>", menu))
        self.assertGreater(len(commands), 14)
        for language in LANGUAGES:
            self.assertEqual(commands, set(self.pages[language]["commands"].topics), language)

    def testEveryFunctionHasItsEntry(self):
        root = xml.etree.ElementTree.parse(ROOT / "extension" / "registry" / "functions.xml").getroot()
        names = [function.get("name") for function in root.iter("function")]
        for language in LANGUAGES:
            self.assertEqual(names, self.pages[language]["functions"].topics)

    def testEveryRuleIsThereInTheWordsOfEachLanguage(self):
        root = xml.etree.ElementTree.parse(stage_folder() / "texts" / "rules.xml").getroot()
        for rule in root.iter("rule"):
            for part in ("about", "what", "next"):
                said = {each.get(XML_LANG, "en"): " ".join(each.text.split()) for each in rule.findall(part)}
                for language in LANGUAGES:
                    page = self.pages[language]["rules"]
                    self.assertIn(rule.get("id"), page.topics)
                    self.assertIn(unmarked(said.get(language, said["en"])), page.text, (rule.get("id"), language))

    def testTranslatedPagesAreInTheirLanguage(self):
        """What po/ has a translation of is shown in it."""
        for path in translated_sources():
            for language, text in translations(path):
                if path.stem != "contents":
                    self.assertIn(unspaced(unmarked(text)), unspaced(self.pages[language][path.stem].text),
                                  (path.name, language))

    def testNothingComesFromTheNetwork(self):
        for language in LANGUAGES:
            for path in (self.folder / language).iterdir():
                text = path.read_text(encoding="utf-8")
                self.assertNotRegex(text, r"(src|href)=\"[a-z]+:|<script|<link|url\(|@import")


def unmarked(text):
    """As a page shows it: without marks of Markdown."""
    text = re.sub(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\([^)]+\)",
                  lambda found: next(part for part in found.groups() if part), text)
    return " ".join(text.split())


def translated_sources():
    folder = stage_folder().parent / "translated" / "help"
    return sorted(folder.glob("*.xml"))


def translations(path):
    for element in xml.etree.ElementTree.parse(path).getroot().iter():
        if isinstance(element.tag, str) and element.get(XML_LANG) and element.text:
            yield element.get(XML_LANG), " ".join(element.text.split())


class HelpCommandTest(CommandCase):
    def page_of(self, outcome):
        url = urllib.parse.urlparse(outcome["Files"][0])
        return pathlib.Path(urllib.parse.unquote(url.path)), url.fragment

    def testNamesThePage(self):
        path, topic = self.page_of(self.run_command("help", None))
        self.assertEqual(("en", "first-steps.html", ""), (path.parent.name, path.name, topic))
        self.assertTrue(path.is_file())

    def testNamesTheTopic(self):
        outcome = self.run_command("help", None, Page="commands", Topic="check")
        path, topic = self.page_of(outcome)
        self.assertEqual(("commands.html", "check"), (path.name, topic))
        self.assertIn("Commands", outcome["Message"])

    def testLeavesOutATopicThatIsNotThere(self):
        self.assertEqual("", self.page_of(self.run_command("help", None, Page="draft", Topic="nowhere"))[1])

    def testRefusesWhatIsNoPage(self):
        for name in ("nowhere", "../../description", "/etc/passwd", "a b", ".", "index.html"):
            with self.subTest(name):
                finding = self.refuse("command.argument-bad", "help", None, Page=name)
                self.assertIn("first-steps", finding[5])

    def testSpeaksTheLanguageThatIsAskedFor(self):
        for language in LANGUAGES:
            url = self.run_command("help", None, Language=language)["Files"][0]
            self.assertIn(f"/help/{language}/first-steps.html", url)
        self.refuse("command.argument-bad", "help", None, Language="Klingon")

    def testNeedsNoSpreadsheetAndTouchesNone(self):
        book = self.workbook()
        self.run_command("help", book, Page="rules", Topic="own.bad")
        self.assertEqual(0, len(book.undo_titles()))


class AboutTest(CommandCase):
    def testReportNamesVersions(self):
        report = self.run_command("about", None)["Report"]
        for line in (r"^NCS Workbench: \d+\.\d+\.\d+$", r"^installed for: bundled$", r"^office: \S+ \d+\.\d+\.\d+",
                     r"^build: \S+", r"^platform: Linux \S+", r"^language of windows: en-US$", r"^locale: en-US$",
                     r"^lists: .*guide\.2021 ", r"^languages of texts: .*\ben\b", r"^faults of files: none$"):
            self.assertRegex(report, re.compile(line, re.M))
        for language in LANGUAGES:
            self.assertRegex(report, rf"languages of texts: .*\b{language}\b")

    def testReportHoldsNothingOfTheDocument(self):
        book = self.example("us-2023")
        book.setting("title", SECRET + " title")
        book.fill("ncs_draft", [{"measure.text": SECRET + " text", "measure.element": "5.3.1",
                                 "measure.lead": SECRET + " ministry"}])
        book.model.getDocumentProperties().Author = SECRET
        book.sheet(0).setName(SECRET + " sheet")
        secret_file = self.folder / f"{SECRET}.ods"
        book.store(secret_file)
        opened = self.open(secret_file)
        for document in (book, opened):
            outcome = self.run_command("about", document)
            whole = repr(outcome.value)
            self.assertNotIn(SECRET, whole)
            self.assertNotIn("Zanzibar", whole)
            self.assertNotIn(str(self.folder), whole)

    def testReportHoldsNoPathsAndNoNamesOfPeople(self):
        report = self.run_command("about", None)["Report"]
        self.assertNotIn("/", re.sub(r"^(build|platform): .*$", "", report, flags=re.M))
        self.assertNotIn(str(self.office.folder), report)
        self.assertNotIn(getpass.getuser(), report)

    def testSameReportWithEveryDocument(self):
        first = self.run_command("about", None)["Report"]
        self.assertEqual(first, self.run_command("about", self.workbook())["Report"])
        self.assertEqual(first, self.run_command("about", self.new())["Report"])


class BrokenFilesTest(unittest.TestCase):
    def testReportNamesTheFault(self):
        with tempfile.TemporaryDirectory() as folder:
            stage = pathlib.Path(folder) / "stage"
            shutil.copytree(stage_folder(), stage)
            texts = stage / "texts" / "report.xml"
            texts.chmod(0o644)
            texts.write_text("<texts>", encoding="utf-8")
            with Office(stage=stage) as office:
                outcome = office.dispatch("about")
                self.assertEqual("refused", outcome["Status"])
                report = outcome["Report"]
                self.assertRegex(report, re.compile(r"^faults of files: texts/report\.xml", re.M))
                self.assertRegex(report, re.compile(r"^office: \S+ 7", re.M))
                self.assertNotIn(folder, report)


if __name__ == "__main__":
    unittest.main()
