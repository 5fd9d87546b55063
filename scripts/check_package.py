#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Looks into a built .oxt: scripts/check_package.py BUILD_FOLDER

Its name and content, that two packings give the same bytes, that no folder of the build is written in
it, and that its libraries need nothing that a plain LibreOffice desktop lacks. Ends with
`N passed, N failed`.
"""
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What every desktop with LibreOffice has: the C and C++ runtime, and the office's own UNO libraries.
PLAIN = re.compile(r"^(libstdc\+\+\.so\.6|libm\.so\.6|libgcc_s\.so\.1|libc\.so\.6|ld-linux.*|libtinyxml2\.so\.9"
                   r"|libuno_(cppu|cppuhelpergcc3|sal|salhelpergcc3)\.so\.3)$")
NEEDED_FILES = {"description.xml", "META-INF/manifest.xml", "ncs.components", "ncs.rdb", "LICENSE",
                "Linux_x86_64/ncs.uno.so", "Linux_x86_64/libtinyxml2.so.9"}
NEWEST = {"GLIBC": (2, 36), "GLIBCXX": (3, 4, 30)}  # Debian 12


def sha(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def readelf(path, option):
    return subprocess.run(["readelf", "-W", option, str(path)], capture_output=True, text=True,
                          check=True).stdout


def needed_libraries(stage):
    for library in sorted((stage / "Linux_x86_64").iterdir()):
        for name in re.findall(r"\(NEEDED\).*\[([^\]]+)\]", readelf(library, "-d")):
            if not PLAIN.match(name):
                yield f"{library.name} needs {name}"


def newer_symbols(stage):
    for library in sorted((stage / "Linux_x86_64").iterdir()):
        for family, version in set(re.findall(r"\b(GLIBC|GLIBCXX)_([\d.]+)\b", readelf(library, "-V"))):
            if tuple(int(part) for part in version.split(".")) > NEWEST[family]:
                yield f"{library.name} needs {family}_{version}"


def traces_of_the_build(stage):
    for path in sorted(stage.rglob("*")):
        if path.is_file() and str(ROOT).encode() in path.read_bytes():
            yield f"{path.relative_to(stage)} names the build's folder"


def unreadable_xml(stage):
    for path in sorted([*stage.rglob("*.xml"), *stage.rglob("*.xcu"), *stage.rglob("*.fods")]):
        try:
            xml.etree.ElementTree.parse(path)
        except xml.etree.ElementTree.ParseError as fault:
            yield f"{path.relative_to(stage)}: {fault}"


def unnamed_licences(stage):
    """Each packed library of others has its licence text beside."""
    texts = {path.stem for path in (stage / "licenses").glob("*")}
    return [f"no licence text for {name}" for name in ("tinyxml2", "utf8proc", "boost") if name not in texts]


def differs_when_packed_again(build, package):
    first = sha(package)
    package.unlink()
    subprocess.run(["cmake", "--build", str(build), "--target", "ncs_oxt"], check=True, stdout=subprocess.DEVNULL)
    return [] if sha(package) == first else [f"{first} became {sha(package)}"]


def checks(build, package):
    stage = build / "oxt" / "stage"
    with zipfile.ZipFile(package) as packed:
        names, broken = packed.namelist(), packed.testzip()
    files = {p.relative_to(stage).as_posix() for p in stage.rglob("*") if p.is_file()}
    missing_origin = "$ORIGIN" not in readelf(stage / "Linux_x86_64" / "ncs.uno.so", "-d")
    # The folder of templates is shown as their group: there it may hold a space.
    strange = [name for name in names
               if not re.fullmatch(r"(template/[A-Za-z-]+/[A-Za-z ]+/)?[A-Za-z0-9._/-]+", name)]
    yield "file name holds only A-Z a-z 0-9 . _ -", \
        [] if re.fullmatch(r"[A-Za-z0-9._-]+", package.name) else [package.name]
    yield "names inside too", strange
    yield "the archive is whole", [broken] if broken else []
    yield "packed and staged files are the same", sorted(files ^ set(names))
    yield "what an extension needs is there", sorted(NEEDED_FILES - set(names))
    templates = [name for name in names if name.endswith(".ots")]
    languages = [line for line in (ROOT / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
                 if line and not line.startswith("#")]
    layouts = len(list((ROOT / "templates").glob("*.xml")))
    wanted = layouts * (1 + len(languages))
    yield "templates in every language", [] if len(templates) == wanted else [f"{len(templates)}, not {wanted}"]
    sources = {path.stem for path in (ROOT / "extension" / "help").glob("*.xml")} - {"contents"}
    pages = {f"help/{language.replace('_', '-')}/{page}.html" for language in ["en", *languages]
             for page in sources | {"index"}}
    yield "the help in every language", sorted(pages ^ {name for name in names if name.startswith("help/")})
    # The office's own viewer ends the office where its help is not installed: docs/decisions/0014.
    manifest = (stage / "META-INF" / "manifest.xml").read_text(encoding="utf-8")
    yield "no help for the office's viewer", ["the manifest names some"] if "vnd.sun.star.help" in manifest else []
    yield "XML is well-formed", list(unreadable_xml(stage))
    yield "libraries need only what a desktop has", list(needed_libraries(stage))
    yield "and no newer runtime than Debian 12's", list(newer_symbols(stage))
    yield "packed libraries are found beside", ["no $ORIGIN in ncs.uno.so"] if missing_origin else []
    yield "licences are packed", unnamed_licences(stage)
    yield "no trace of the build's folder", list(traces_of_the_build(stage))
    yield "packed twice, the same bytes", differs_when_packed_again(build, package)


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("NCS_BUILD", "build/release")).resolve()
    packages = sorted(build.glob("ncs-workbench-*.oxt"))
    if len(packages) != 1:
        print(f"{build} holds {len(packages)} packages, not one\n0 passed, 1 failed")
        return 1
    passed = failed = 0
    for what, faults in checks(build, packages[0]):
        print(f"{'FAIL' if faults else 'ok  '}  {what}", *[f"\n      {fault}" for fault in faults], sep="")
        passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{packages[0].name}: {packages[0].stat().st_size // 1024} KiB")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
