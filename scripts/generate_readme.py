#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Makes the planners' part of README.md, and docs/readme/README.<language>.md for each language of po/LINGUAS.

    scripts/generate_readme.py            write them
    scripts/generate_readme.py --check    change nothing; fail when one is out of date
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "docs" / "readme" / "readme.xml"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
BEGIN, END = "<!-- made by scripts/generate_readme.py from docs/readme/readme.xml -->", "<!-- end -->"
POINTS = ("coverage", "planner", "private", "explained", "lists")
STEPS = ("new", "settings", "row", "climb", "gaps", "profile")


def languages():
    lines = (ROOT / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def texts():
    """Language -> id -> text; the translations as the product's own are merged."""
    with tempfile.TemporaryDirectory() as folder:
        merged = pathlib.Path(folder) / "readme.xml"
        subprocess.run(["msgfmt", "--xml", f"--template={SOURCE}", "-d", str(ROOT / "po"), "-o", str(merged)],
                       env=dict(os.environ, GETTEXTDATADIRS=str(ROOT / "po"), LC_ALL="C.UTF-8"), check=True)
        found, name = {}, None
        for element in xml.etree.ElementTree.parse(merged).getroot():
            name = element.get("id") or name  # a translation follows its text, without the id
            found.setdefault(element.get(XML_LANGUAGE, "en"), {})[name] = " ".join((element.text or "").split())
    return found


def own_names():
    """Language -> its name in itself, from the .po files."""
    names = {"en": "English"}
    for language in languages():
        po = (ROOT / "po" / f"{language}.po").read_text(encoding="utf-8")
        names[language] = re.search(r'\nmsgid "English"\nmsgstr "(.*)"', po)[1]
    return names


def path_of(language):
    return ROOT / "README.md" if language == "en" else ROOT / "docs" / "readme" / f"README.{language}.md"


def link(language, here):
    return os.path.relpath(path_of(language), path_of(here).parent)


def planners_part(said, language):
    folder = os.path.relpath(ROOT / "docs", path_of(language).parent)
    yield " · ".join(f"[{name}]({link(other, language)})" if other != language else f"**{name}**"
                     for other, name in own_names().items())
    if language != "en":
        yield f"*{said['readme.machine']}*"
    yield said["readme.what"]
    yield f"![{said['readme.picture']}]({folder}/images/start.png)"
    yield "\n".join(f"- {said[f'readme.point-{point}']}" for point in POINTS)
    yield f"![{said['readme.picture-plan']}]({folder}/images/action-plan.png)"
    yield f"![{said['readme.picture-monitoring']}]({folder}/images/monitoring.png)"
    yield said["readme.not-itu"]
    yield f"## {said['readme.install']}"
    yield said["readme.install-how"]
    yield f"## {said['readme.minutes']}"
    yield "\n".join(f"{number}. {said[f'readme.step-{step}']}" for number, step in enumerate(STEPS, 1))


def pages():
    """Path -> its text as it should be."""
    said = texts()
    for language in ("en", *languages()):
        own = said.get(language, {})
        if set(own) < set(said["en"]):
            continue  # not translated to the end: no page is better than half a page
        body = "\n\n".join(planners_part(own, language))
        path = path_of(language)
        if language == "en":
            held = path.read_text(encoding="utf-8")
            before, rest = held.split(BEGIN, 1)
            yield path, f"{before}{BEGIN}\n\n{body}\n\n{END}{rest.split(END, 1)[1]}"
        elif language == "ar":
            yield path, f"{BEGIN}\n\n<div dir=\"rtl\">\n\n# NCS Workbench\n\n{body}\n\n</div>\n"
        else:
            yield path, f"{BEGIN}\n\n# NCS Workbench\n\n{body}\n"


def main():
    stale = [(path, text) for path, text in pages()
             if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path, text in stale:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} is out of date: run scripts/generate_readme.py")
        else:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
