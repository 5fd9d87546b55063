#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Makes the templates of File > New > Templates: each layout in each language, by the extension itself in a
headless office on a throw-away profile.

    scripts/build_templates.py --stage UNPACKED_EXTENSION --out FOLDER [--languages fr,es]

Writes FOLDER/common (English) and FOLDER/<language>, each with a folder "NCS Workbench". The files hold no
date and no name of who built them: same sources, same bytes.
"""
import argparse
import os
import pathlib
import shutil
import sys
import tempfile
import time
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

GROUP = "NCS Workbench"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DAY = (2021, 1, 1, 0, 0, 0)


def layouts(stage):
    """Code of each template -> its name by language."""
    names = {}
    root = xml.etree.ElementTree.parse(stage / "texts" / "vocabulary.xml").getroot()
    for value in next(part for part in root.iter("list") if part.get("id") == "template"):
        names[value.get("code")] = {label.get(XML_LANG, "en"): label.text for label in value.iter("label")}
    return names


def settle(path, target):
    """The same archive with one date for all of its files."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(source.namelist(), key=lambda name: (name != "mimetype", name)):
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(entry, source.read(name))


def anonymous(document, name):
    """No dates, no author; the name under which the office lists it is the document's title."""
    properties = document.model.getDocumentProperties()
    import uno  # as late as the office, which sets up its types

    moment = uno.createUnoStruct("com.sun.star.util.DateTime")
    moment.Year, moment.Month, moment.Day = DAY[:3]
    properties.resetUserData("")
    properties.Title = name
    for field in ("CreationDate", "ModificationDate"):
        setattr(properties, field, moment)
    properties.EditingDuration = properties.EditingCycles = 0
    properties.Generator = ""


def build(office, code, names, language, folder):
    outcome = office.dispatch("new-workbook", Template=code, Language=language, Hidden="true")
    if outcome.document is None:
        raise SystemExit(f"{code} in {language}: {outcome.value}")
    anonymous(outcome.document, names[language])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        stored = outcome.document.store(pathlib.Path(scratch) / f"{code}.ots")
        outcome.document.close()
        settle(stored, folder / f"{code}.ots")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--stage", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--languages", default="")
    options = parser.parse_args()
    os.environ["NCS_STAGE"] = str(options.stage.resolve())
    shutil.rmtree(options.out, ignore_errors=True)
    from support.office import Office  # reads NCS_STAGE

    names = layouts(options.stage)
    languages = ["en", *filter(None, options.languages.split(","))]
    begin, done, total = time.monotonic(), 0, len(names) * len(languages)
    print(f"templates: {total} to make, about a second each", flush=True)
    with Office(stage=options.stage) as office:
        for language in languages:
            folder = options.out / ("common" if language == "en" else language) / GROUP
            for code in names:
                build(office, code, names[code], language, folder)
                done += 1
    print(f"templates: {done} made in {time.monotonic() - begin:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
