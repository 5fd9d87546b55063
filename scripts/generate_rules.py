#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Writes docs/rules.md from extension/texts/rules.xml; --check only compares.

    scripts/generate_rules.py [--check]
"""
import pathlib
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "extension" / "texts" / "rules.xml"
TARGET = ROOT / "docs" / "rules.md"
GUIDE = ROOT / "extension" / "catalogue" / "guide-2021.xml"
# Area of rules, the first word of their ids -> its heading.
AREAS = {area.get("id"): area.text for area in xml.etree.ElementTree.parse(
    ROOT / "extension" / "help" / "rules.xml").getroot().iter("area")}
HEAD = """\
# Rules

Every finding carries the id of one of these rules, a severity and a place. Ids are permanent. `{1}` and so on are
filled in with what was found. This page is generated from `extension/texts/rules.xml` by `scripts/generate_rules.py`.

The column "Guide" names the passages of the *Guide to Developing a National Cybersecurity Strategy* (edition of 2021) on
which a rule about the strategy rests; rules without one are about cells, files and the rules of counting
(`docs/user/figures.md`). How sure we are of a passage's title stands in `docs/knowledge.md`.
"""


def rules():
    """Rules by area, areas in the order of AREAS, then the others by name."""
    found = {}
    for rule in xml.etree.ElementTree.parse(SOURCE).getroot().iter("rule"):
        found.setdefault(rule.get("id").split(".")[0], []).append(rule)
    return sorted(found.items(), key=lambda area: (
        list(AREAS).index(area[0]) if area[0] in AREAS else len(AREAS), area[0]))


def passages():
    """Number of the Guide -> its title."""
    return {item.get("number"): " ".join(item.findtext("title").split())
            for item in xml.etree.ElementTree.parse(GUIDE).getroot().iter("item")}


def guide_of(rule, titles):
    numbers = [number for number in (rule.get("guide") or "").split("; ") if number]
    unknown = [number for number in numbers if number not in titles]
    if unknown:
        raise SystemExit(f"{rule.get('id')}: the Guide has no {', '.join(unknown)}")
    return "; ".join(f"{number} {titles[number]}" for number in numbers) if len(numbers) < 4 else \
        f"{numbers[0]} to {numbers[-1]}"


def one_line(rule, name):
    return " ".join((rule.findtext(name) or "").split()).replace("|", "\\|")


def page():
    parts, titles = [HEAD], passages()
    for area, group in rules():
        parts.append(f"\n## {AREAS.get(area, area)}\n")
        parts.append("| rule | severity | about | what you read | next step | Guide |\n"
                     "| --- | --- | --- | --- | --- | --- |")
        parts += [f"| `{rule.get('id')}` | {rule.get('severity')} | {one_line(rule, 'about')} | "
                  f"{one_line(rule, 'what')} | {one_line(rule, 'next')} | {guide_of(rule, titles)} |"
                  for rule in sorted(group, key=lambda rule: rule.get("id"))]
    return "\n".join(parts) + "\n"


def main():
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(page(), encoding="utf-8")
        return 0
    held = TARGET.read_text(encoding="utf-8") if TARGET.is_file() else ""
    if held != page():
        print("docs/rules.md is out of date: run scripts/generate_rules.py")
        return 1
    print("docs/rules.md is up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
