#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Official terms stand in the product letter for letter: each row of terms.csv is found in a text of its
language. The first letter may be a capital or not, as its sentence wants, and an apostrophe typeset.
A language that is not translated to the end fails.

    tests/data/check_terms.py

Ends with "N passed, N failed".
"""
import csv
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PO = ROOT / "po"
STRING = re.compile(r'^"(.*)"$')


def entries(path):
    """(msgid, msgstr) of each entry; enough of the format for files that msgfmt has passed."""
    found, field = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("msgid "):
            found.append({"msgid": "", "msgstr": ""})
            field, line = "msgid", line[len("msgid "):]
        elif line.startswith("msgstr "):
            field, line = "msgstr", line[len("msgstr "):]
        elif not line.startswith('"'):
            field = None
        string = STRING.match(line)
        if field and found and string:
            found[-1][field] += string[1].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
    return found[1:]


def texts(language):
    if language == "en":
        return [entry["msgid"] for entry in entries(PO / "ncs-workbench.pot")]
    found = [entry["msgstr"] for entry in entries(PO / f"{language.replace('-', '_')}.po")]
    return found if all(found) else None


def pattern(term):
    first, rest = term[0], re.escape(term[1:]).replace("'", "['’]")
    return re.compile(f"[{re.escape(first.lower())}{re.escape(first.upper())}]{rest}")


def main():
    held, failed, passed = {}, 0, 0
    with open(ROOT / "tests" / "data" / "terms.csv", encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    for row in rows:
        language = row["language"]
        if language not in held:
            held[language] = texts(language)
            if held[language] is None:
                failed += 1
                print(f"{language}: not translated to the end")
        if held[language] is None:
            continue
        wanted = pattern(row["string"])
        if any(wanted.search(text) for text in held[language]):
            passed += 1
        else:
            failed += 1
            print(f"{row['concept']} ({language}): {row['string']!r} stands nowhere")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
