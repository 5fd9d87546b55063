# SPDX-License-Identifier: MPL-2.0
"""Templates of File > New > Templates: each in each language opens without an error, computes the same again and
survives ODS and XLSX."""
import itertools
import os
import pathlib
import xml.etree.ElementTree

from support.office_case import OfficeCase, ROOT
from com.sun.star.sheet.FormulaResult import ERROR

CODES = ("strategy", "rapid", "stocktaking", "workshop", "action-plan")
LANGUAGES = ("common", "fr", "es", "ru", "zh-CN", "ar")


def names():
    """Code of a template -> its English name."""
    root = xml.etree.ElementTree.parse(ROOT / "extension" / "texts" / "vocabulary.xml").getroot()
    found = next(part for part in root.iter("list") if part.get("id") == "template")
    return {value.get("code"): value.findtext("label") for value in found.iter("value")}


def template(code, language):
    return pathlib.Path(os.environ["NCS_STAGE"], "template", language, "NCS Workbench", f"{code}.ots")


def shown(book):
    """What the used cells of each sheet show; an error is None."""
    values = []
    for name in book.sheet_names():
        cursor = book.sheet(name).createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.getRangeAddress()
        values.append(book.sheet(name).getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray())
    return values


def differences(before, after, most=5):
    """[(sheet, row, column, before, after), …]; empty cells beyond the used area are equal, and so are numbers
    as precise as files keep them."""
    found = []
    for sheet, (left, right) in enumerate(itertools.zip_longest(before, after, fillvalue=())):
        if left == right:
            continue
        for row, (old, new) in enumerate(itertools.zip_longest(left, right, fillvalue=())):
            if old == new:
                continue
            for column, (a, b) in enumerate(itertools.zip_longest(old, new, fillvalue="")):
                is_same = a == b or (isinstance(a, float) and isinstance(b, float) and abs(a - b) < 1e-9 * max(1, abs(a)))
                if not is_same and len(found) < most:
                    found.append((sheet, row, column, a, b))
    return found


class TemplatesTest(OfficeCase):
    def errors(self, book):
        return {name: faults for name in book.sheet_names()
                if (faults := book.sheet(name).queryFormulaCells(ERROR).RangeAddressesAsString)}

    def check(self, code, language):
        book = self.open(template(code, language), AsTemplate=True)
        self.assertFalse(book.model.hasLocation(), "a template opens as a new document")
        self.assertFalse(book.model.isModified())
        self.assertEqual({}, self.errors(book))
        opened = shown(book)
        book.recalculate()
        before = shown(book)
        self.assertEqual([], differences(opened, before), "recalculated")
        for ending in ("ods", "xlsx"):
            again = self.open(book.store(self.folder / f"{code}.{ending}"))
            self.assertEqual({}, self.errors(again), ending)
            # Opening it has recalculated it.
            self.assertEqual([], differences(before, shown(again)), ending)
            again.close()
        book.close()

    def test_settings_speak_the_language_of_the_template(self):
        for language, shown_name in (("common", "English"), ("ar", "العربية"), ("zh-CN", "简体中文")):
            book = self.open(template("rapid", language), AsTemplate=True)
            self.assertTrue(book.setting("language").startswith(shown_name), book.setting("language"))
            book.close()

    def test_office_looks_for_them_and_finds_their_names(self):
        folders = self.office.service("com.sun.star.util.PathSettings").Template.split(";")
        self.assertTrue([f for f in folders if f.endswith("template/common")], folders)
        for code, name in names().items():
            properties = self.office.service("com.sun.star.document.DocumentProperties")
            properties.loadFromMedium(template(code, "common").as_uri(), ())
            self.assertEqual((name, ""), (properties.Title, properties.Author))


def _add_tests():
    for code in CODES:
        for language in LANGUAGES:
            def test(self, code=code, language=language):
                self.check(code, language)
            setattr(TemplatesTest, f"test_{code.replace('-', '_')}_{language.replace('-', '_')}", test)


_add_tests()
