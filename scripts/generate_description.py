#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Fills extension/description.xml.in with the version and the words of texts/extension.xml.

    generate_description.py --version 1.2.3 --texts extension.xml --about DIR --languages fr,pt description.xml.in OUT

DIR/<language>.txt gets the description in each language, as the Extension Manager wants it; in English where a
language has none yet.
"""
import argparse
import pathlib
import sys
import xml.etree.ElementTree
from xml.sax.saxutils import escape

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def words(path):
    """{id: {language: text}}; English has no xml:lang, translations follow it and have no id."""
    found = {}
    identity = None
    for text in xml.etree.ElementTree.parse(path).getroot().iter("text"):
        identity = text.get("id") or identity
        language = text.get(XML_LANG, "en")
        found.setdefault(identity, {})[language] = " ".join("".join(text.itertext()).split())
    return found


def lines(texts, pattern):
    return "\n".join(pattern.format(language=language, text=escape(text))
                     for language, text in sorted(texts.items(), key=lambda pair: (pair[0] != "en", pair[0])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--version", required=True)
    parser.add_argument("--texts", required=True)
    parser.add_argument("--about", required=True, type=pathlib.Path)
    parser.add_argument("--languages", default="")
    parser.add_argument("template", type=pathlib.Path)
    parser.add_argument("target", type=pathlib.Path)
    options = parser.parse_args()

    said = words(options.texts)
    about = said["extension.description"]
    options.about.mkdir(parents=True, exist_ok=True)
    for language in filter(None, options.languages.split(",")):
        about.setdefault(language, about["en"])
    for language, text in about.items():
        (options.about / f"{language}.txt").write_text(text + "\n", encoding="utf-8")
    fillings = {
        "VERSION": options.version,
        "PUBLISHERS": lines(said["extension.publisher"], '    <name lang="{language}">{text}</name>'),
        "NAMES": lines(said["extension.name"], '    <name lang="{language}">{text}</name>'),
        "DESCRIPTIONS": lines(about, '    <src xlink:href="about/{language}.txt" lang="{language}"/>'),
    }
    text = options.template.read_text(encoding="utf-8")
    for name, filling in fillings.items():
        text = text.replace(f"@{name}@", filling)
    options.target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
