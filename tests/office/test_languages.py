# SPDX-License-Identifier: MPL-2.0
"""Every item of every list speaks every language: read through NCS.TEXT in a live office, recognised as that
language, and different from the English but for ids and the words of tests/data/identical_words.csv."""
import csv
import os
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree

from support.office_case import OfficeCase

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVERY_LANGUAGE = ("fr", "es", "ru", "zh-CN", "ar")
FIELDS = ("title", "short", "gloss", "question1", "question2", "question3", "question4", "reason")
#: What a sentence of the language cannot do without: letters of its script, or one of its small words.
RECOGNISED = {
    "ru": re.compile("[а-яА-Я]"), "ar": re.compile("[\u0620-\u064a]"), "zh-CN": re.compile("[\u4e00-\u9fff]"),
    "fr": re.compile(r"(?i)\b(le|la|les|l|d|un|une|de|des|du|et|en|au|aux|par|pour|que|qui|quel|quelle|quels|"
                     r"quelles|est|sont|il|elle|ont|sur|dans|à|y|où|ou|avec|ce|se|s)\b"),
    "es": re.compile(r"(?i)\b(el|la|los|las|un|una|de|del|y|e|en|al|por|para|que|qué|quién|quiénes|cuál|cuáles|"
                     r"es|son|se|con|cómo|cuándo|a|su|sus|hay|lo)\b"),
}
#: Languages that even a title is recognised by.
SCRIPTS = ("ru", "ar", "zh-CN")
SENTENCES = ("gloss", "question1", "question2", "question3", "question4", "reason")


def left_over(language):
    """What msgfmt counts besides translated texts: empty when the language is translated to the end."""
    run = subprocess.run(["msgfmt", "--statistics", "-o", os.devnull,
                          str(ROOT / "po" / f"{language.replace('-', '_')}.po")],
                         capture_output=True, text=True, env=dict(os.environ, LC_ALL="C"), check=True)
    return [part for part in ("untranslated", "fuzzy") if part in run.stderr]


def items():
    """Ids of all items of all lists."""
    for path in sorted((ROOT / "extension" / "catalogue").glob("*.xml")):
        for item in xml.etree.ElementTree.parse(path).getroot().iter("item"):
            yield item.get("id")


def identical_words():
    with open(ROOT / "tests" / "data" / "identical_words.csv", encoding="utf-8", newline="") as table:
        return {(row["language"], row["text"]) for row in csv.DictReader(table)}


class LanguagesTest(OfficeCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.ids = list(items())

    def texts(self, book, field, language):
        """The field of every item, in the order of ids, as cells show it."""
        sheet = book.sheet(0)
        last = len(self.ids) - 1
        sheet.getCellRangeByPosition(0, 0, 0, last).setDataArray(tuple((name,) for name in self.ids))
        cells = sheet.getCellRangeByPosition(1, 0, 1, last)
        cells.setFormulaArray(tuple((f'=NCS.TEXT(A{row + 1};"{field}";"{language}")',) for row in range(last + 1)))
        return [row[0] for row in cells.getDataArray()]

    def test_every_language_is_translated_to_the_end(self):
        linguas = (ROOT / "po" / "LINGUAS").read_text(encoding="utf-8").split("\n", 1)[1].split()
        self.assertEqual({name.replace("_", "-") for name in linguas}, set(EVERY_LANGUAGE))
        self.assertEqual({}, {name: left for name in EVERY_LANGUAGE if (left := left_over(name))})

    def test_every_item_speaks_every_language(self):
        book, same, faults = self.new(), identical_words(), []
        for field in FIELDS:
            english = self.texts(book, field, "en")
            self.assertGreater(sum(1 for text in english if text), 5, field)
            for language in EVERY_LANGUAGE:
                for name, source, text in zip(self.ids, english, self.texts(book, field, language)):
                    if not source:
                        self.assertEqual("", text, (name, field, language))
                    elif not text:
                        faults.append(f"{name} {field} {language}: empty")
                    elif text == source and (language, text) not in same:
                        faults.append(f"{name} {field} {language}: as in English: {text}")
                    elif (field in SENTENCES or language in SCRIPTS) and (language, text) not in same \
                            and not RECOGNISED[language].search(text):
                        faults.append(f"{name} {field} {language}: not recognised: {text}")
        self.assertEqual([], faults, f"{len(faults)} faults:\n" + "\n".join(faults[:400]))

    def test_words_listed_as_identical_are_so(self):
        """The list keeps no words that have got a translation since."""
        book, seen = self.new(), set()
        for field in ("title", "short"):
            english = self.texts(book, field, "en")
            for language in EVERY_LANGUAGE:
                seen.update((language, text) for source, text in zip(english, self.texts(book, field, language))
                            if text == source)
        self.assertEqual(set(), identical_words() - seen)

    def test_new_workbook_is_written_in_its_language(self):
        english = self.workbook()
        sheets, headings = english.sheet_names(), self.headings(english)
        for language in EVERY_LANGUAGE:
            book = self.office.dispatch("new-workbook", Language=language).document
            self.assertEqual(len(sheets), len(book.sheet_names()))
            self.assertNotEqual(sheets, book.sheet_names(), language)
            shown = self.headings(book)
            self.assertEqual(len(shown), len(set(shown)), (language, shown))
            self.assertGreater(len(set(shown) - set(headings)), len(headings) // 2, (language, shown))
            book.close()

    @staticmethod
    def headings(book):
        return [cell for cell in book.named("ncs_draft").getDataArray()[1] if cell]


if __name__ == "__main__":
    unittest.main()
