#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Compares the ids of texts and rules with their uses: each used id has a text, each text is used.

Uses are whole string literals in src/, text ids in templates/ and {text:…} marks there, and ids named
by our scripts. A literal that ends with a dot ("severity.") uses every id that begins with it.
Every rule is named by a test. Placeholders {1} {2} … must leave no hole.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
LITERAL = re.compile(r'"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*\.?)/?"')
MARK = re.compile(r"\{text:([a-z0-9.-]+)\}")
# Dotted ids that are not texts: columns of tables, items of catalogues, names of UNO and of files.
FOREIGN = re.compile(r"^(guide|gca|gci|org|com|uno|vnd)\.|\.(xml|xcu|fods|rdb|so|hxx|ods|xlsx|csv|pdf|txt)$")


def texts():
    """Id -> (file, kind, sentences) over all of extension/texts."""
    found = {}
    for path in sorted((ROOT / "extension" / "texts").glob("*.xml")):
        root = xml.etree.ElementTree.parse(path).getroot()
        if root.tag != "texts":
            continue
        for element in root:
            sentences = [element.text or ""] if element.tag == "text" else [part.text or "" for part in element]
            found[element.get("id")] = (path.name, element.tag, sentences)
    return found


def columns_and_values():
    """Ids of the vocabulary that look like text ids: column keys and `list.code` pairs."""
    root = xml.etree.ElementTree.parse(ROOT / "extension" / "texts" / "vocabulary.xml").getroot()
    keys = {column.get("key") for column in root.iter("column")}
    return keys | {f"{part.get('id')}.{value.get('code')}" for part in root.iter("list") for value in part}


def uses():
    """Literal -> one place where it stands."""
    found = {}
    for folder, pattern in (("src", "*.[ch]xx"), ("templates", "*.xml"), ("scripts", "*.py"), ("extension", "*.xcu")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            if path == pathlib.Path(__file__).resolve():
                continue
            text = path.read_text(encoding="utf-8")
            if folder == "src":
                text = re.sub(r"//[^\n]*", "", text)
            elif folder == "templates":
                text = re.sub(r'\bid="[^"]*"', "", text)  # a layout's own name
            for match in [*LITERAL.finditer(text), *MARK.finditer(text)]:
                line = text.count("\n", 0, match.start()) + 1
                found.setdefault(match[1], f"{path.relative_to(ROOT)}:{line}")
    return found


def tested():
    """All that the tests say, as one text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*"))
                     if path.suffix in (".cxx", ".hxx", ".py"))


def questions():
    """Check questions that two concepts share: no two are alike."""
    asked = {}
    for path in sorted((ROOT / "extension" / "catalogue").glob("*.xml")):
        for item in xml.etree.ElementTree.parse(path).getroot().iter("item"):
            for question in item.iter("question"):
                words = " ".join((question.text or "").split()).casefold()
                if asked.setdefault(words, item.get("key")) != item.get("key"):
                    yield f"{path.name}: {item.get('id')} asks what {asked[words]} asks: {question.text}"


def faults():
    yield from questions()
    known, used, others, tests = texts(), uses(), columns_and_values(), tested()
    areas = {name.split(".")[0] for name in known}
    prefixes = tuple(name for name in used if name.endswith("."))
    for name, place in used.items():
        dotted = "." in name and not name.endswith(".")
        if dotted and name.split(".")[0] in areas and name not in known and name not in others \
                and not FOREIGN.search(name):
            yield f"{place}: \"{name}\" has no text in extension/texts"
    for name, (file, kind, sentences) in known.items():
        if kind == "rule" and not re.search(re.escape(name) + r"(?![a-z0-9-])", tests):
            yield f"{file}: no test provokes {name}"
        if name not in used and not (prefixes and name.startswith(prefixes)):
            yield f"{file}: {name} is used nowhere"
        for sentence in sentences:
            numbers = {int(n) for n in re.findall(r"\{(\d+)\}", sentence)}
            if sentence.strip() == "":
                yield f"{file}: {name} holds an empty sentence"
            if numbers and kind == "text" and numbers != set(range(1, max(numbers) + 1)):
                yield f"{file}: {name} leaves a hole among its arguments: {sorted(numbers)}"


def main():
    found = sorted(faults())
    print("\n".join(found + [f"texts: {len(texts())} ids, {len(found)} faults"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
