#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Holds every include of src/ against the table in docs/architecture.md: the core knows no office."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "architecture.md"
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LIBRARIES = [
    ("office", re.compile(r"(com/sun/star|org/ncsworkbench|cppu|cppuhelper|rtl|sal|osl|uno|salhelper|typelib)/")),
    ("posix", re.compile(r"(unistd|fcntl|sys/\w+)\.h$")),
    ("boost", re.compile(r"boost/")),
    ("tinyxml2", re.compile(r"tinyxml2\.h$")),
    ("utf8proc", re.compile(r"utf8proc\.h$")),
]


def allowed():
    """Folder -> (project folders, libraries), from the table under "Allowed includes"."""
    text = TABLE.read_text(encoding="utf-8").split("## Allowed includes", 1)[1].split("\n## ", 1)[0]
    table = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if not line.startswith("| `"):
            continue
        libraries = cells[2] if len(cells) > 2 else ""
        table[cells[0].strip("`")] = (
            re.findall(r"`([^`]+)`", cells[1]), [name.strip() for name in libraries.split(",") if name.strip()])
    return table


def row_of(folder, table):
    while folder not in table:
        if "/" not in folder:
            return None
        folder = folder.rsplit("/", 1)[0]
    return table[folder]


def fault(kind, target, row):
    """What is wrong with one include, or nothing."""
    folders, libraries = row
    if kind == '"':
        ok = any(target == f or target.startswith(f + "/") for f in folders)
        return None if ok else f'"{target}" is not among {", ".join(folders)}'
    for name, pattern in LIBRARIES:
        if pattern.match(target):
            return None if name in libraries else f"<{target}> belongs to {name}, which is not allowed here"
    if "/" in target or target.endswith(".h") or target.endswith(".hxx"):
        return f"<{target}> is no known library of the project"
    return None


def main():
    table, faults, count = allowed(), [], 0
    if not table:
        faults.append("docs/architecture.md holds no table of allowed includes")
    for path in sorted((ROOT / "src").rglob("*.[ch]xx")):
        inside = path.relative_to(ROOT / "src").as_posix()
        row = row_of(inside.rsplit("/", 1)[0], table)
        if row is None:
            faults.append(f"src/{inside}: its folder has no row in docs/architecture.md")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if match:
                count += 1
                wrong = fault(match[1], match[2], row)
                if wrong:
                    faults.append(f"src/{inside}:{number}: {wrong}")
    print("\n".join(faults + [f"includes: {count} looked at, {len(faults)} not allowed"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
