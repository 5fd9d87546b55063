#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Writes docs/knowledge.md: what the catalogue holds, how sure it is, and how far it is translated.

    scripts/generate_knowledge.py [--check]    --check: fail when the page is out of date
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "extension" / "catalogue"
PAGE = ROOT / "docs" / "knowledge.md"
STANDINGS = ("verified", "unconfirmed", "own")
LANGUAGES = {"ar": "Arabic", "es": "Spanish", "fr": "French", "ru": "Russian", "zh_CN": "Chinese (simplified)"}
REVIEW = "# review: machine"
INTRODUCTION = """\
# What NCS Workbench knows

Made by `scripts/generate_knowledge.py` from `extension/catalogue/` and `po/`. The standing is that of an item's title and number: *verified* (seen in the named source), *unconfirmed* (not yet compared with it), *own* (ours). Glosses, check questions and reasons are our own wording throughout. Sources and locators stand with each item and are given by `NCS.TEXT(id; "source")`.
"""


def roots(pattern, tag):
    for path in sorted(CATALOGUE.glob(pattern)):
        root = xml.etree.ElementTree.parse(path).getroot()
        if root.tag == tag:
            yield root


def rows(head, lines):
    yield "| " + " | ".join(head) + " |"
    yield "| " + " | ".join("---" if n < 2 else "---:" for n in range(len(head))) + " |"
    for line in lines:
        yield "| " + " | ".join(str(part) for part in line) + " |"


def lists():
    for root in roots("*.xml", "catalogue"):
        counts = collections.defaultdict(collections.Counter)
        for item in root.iter("item"):
            counts[item.get("kind")][item.get("standing")] += 1
            counts[item.get("kind")]["placeholder"] += item.get("placeholder") == "yes"
        for kind, counted in counts.items():
            total = sum(counted[standing] for standing in STANDINGS)
            yield (f"`{root.get('id')}`", kind, total, *(counted[standing] for standing in STANDINGS),
                   counted["placeholder"])


def relations():
    for root in roots("mappings/*.xml", "relations"):
        counted = collections.Counter(relation.get("type") for relation in root.iter("relation"))
        yield (f"`{root.get('id')}`", f"{root.get('from')} → {root.get('to')}", sum(counted.values()),
               *(counted[kind] for kind in ("equal-to", "subset-of", "superset-of", "intersects-with")),
               len(list(root.iter("new"))))


def statistics(path):
    """(translated, fuzzy, untranslated) in msgfmt's own words."""
    run = subprocess.run(["msgfmt", "--statistics", "-o", os.devnull, str(path)], capture_output=True, text=True,
                         env=dict(os.environ, LC_ALL="C"), check=True)
    said = {word: int(number) for number, word in
            re.findall(r"(\d+) (translated|fuzzy|untranslated)", run.stderr)}
    return tuple(said.get(word, 0) for word in ("translated", "fuzzy", "untranslated"))


def translations():
    for code, name in LANGUAGES.items():
        path = ROOT / "po" / f"{code}.po"
        if not path.is_file():
            continue
        done, fuzzy, missing = statistics(path)
        share = 100 * done // (done + fuzzy + missing)
        yield (name, f"`{code}`", done, fuzzy, missing, f"{share} %",
               path.read_text(encoding="utf-8").count(REVIEW))


def page():
    scores = next(roots("*.xml", "scores"))
    yield INTRODUCTION
    yield "## Items\n"
    yield from rows(("list", "kind", "items", *STANDINGS, "without title"), lists())
    yield "\n## Relations\n"
    yield from rows(("file", "between", "relations", "equal", "subset", "superset", "intersecting", "new"), relations())
    yield (f"\nFigures of the Global Cybersecurity Index: {len(list(scores.iter('country')))} countries, "
           f"{len(list(scores.iter('tier')))} tiers.\n")
    yield "## Languages\n"
    yield "English is the source. The last column counts wording that no person has reviewed yet.\n"
    yield from rows(("language", "file", "translated", "fuzzy", "untranslated", "done", "to be reviewed"), translations())


def main():
    text = "\n".join(page()) + "\n"
    if "--check" in sys.argv[1:]:
        if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text:
            return 0
        print("docs/knowledge.md is out of date: run scripts/generate_knowledge.py")
        return 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
