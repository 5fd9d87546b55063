#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Runs the stages of scripts/test and counts what passed and failed.

    scripts/run_tests.py [--list] [stage …]

A stage is a list of steps; a step passes and fails as many tests as it says itself: CTest by its
report, CppUnit by "OK (n)", our scripts by "n passed, n failed", anything else as one test.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOGS = ROOT / "build" / "logs"
LAST_LINES = 120  # of what a failed step said
JOBS = str(os.cpu_count() or 2)
COUNTS = re.compile(r"^(\d+) passed, (\d+) failed$", re.M)
CPPUNIT_OK = re.compile(r"^OK \((\d+)\)", re.M)
CPPUNIT_BAD = re.compile(r"Run:\s*(\d+)\s+Failure total:\s*(\d+)")


class Step:
    """One command. `env`: more variables; `limit`: seconds; `count`: log text -> (passed, failed)."""

    def __init__(self, name, *command, env=None, limit=600, count=None):
        self.name = name
        self.command = [str(part) for part in command]
        self.env = env or {}
        self.limit = limit
        self.count = count

    def run(self, log):
        log.write(f"\n== {self.name}: {' '.join(self.command)}\n".encode())
        log.flush()
        begin = log.tell()
        try:
            code = subprocess.run(self.command, cwd=ROOT, env=dict(os.environ, **self.env), stdout=log,
                                  stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=self.limit,
                                  check=False).returncode
        except subprocess.TimeoutExpired:
            log.write(f"\n{self.name}: stopped after {self.limit} s\n".encode())
            code = 124
        except FileNotFoundError as fault:
            log.write(f"\n{fault}\n".encode())
            code = 127
        log.flush()
        with open(log.name, "rb") as text:
            text.seek(begin)
            said = text.read().decode(errors="replace")
        passed, failed = self.count(said) if self.count else said_counts(said)
        if code and not failed:
            passed, failed = 0, 1
        if not passed and not failed:
            passed = 1 if self.count is None else 0
            failed = 0 if self.count is None else 1  # a counting step that counted nothing proves nothing
        return passed, failed, said


def said_counts(said):
    found = COUNTS.findall(said)
    return (int(found[-1][0]), int(found[-1][1])) if found else (0, 0)


def ctest(name, preset, *selection, limit=600):
    """A CTest run whose tests are counted case by case."""
    handle, report = tempfile.mkstemp(suffix=".xml")
    os.close(handle)

    def count(_said):
        passed = failed = 0
        try:
            cases = list(xml.etree.ElementTree.parse(report).getroot().iter("testcase"))
        except xml.etree.ElementTree.ParseError:
            return 0, 1
        for case in cases:
            good, bad = cases_of(case)
            passed, failed = passed + good, failed + bad
        os.unlink(report)
        return passed, failed

    return Step(name, "ctest", "--test-dir", f"build/{preset}", "-j", JOBS, "--output-on-failure",
                "--no-tests=error", "--test-output-size-passed", "1000000", "--output-junit", report,
                *selection, limit=limit, count=count)


def cases_of(case):
    """(passed, failed) inside one CTest test."""
    said = case.findtext("system-out") or ""
    bad = CPPUNIT_BAD.search(said)
    if bad:
        return int(bad[1]) - int(bad[2]), int(bad[2])
    if case.get("status") != "run":
        return 0, 1
    good, counts = CPPUNIT_OK.search(said), COUNTS.findall(said)
    if counts:
        return int(counts[-1][0]), int(counts[-1][1])
    return (int(good[1]) if good else 1), 0


def build(preset, *targets):
    configure = Step(f"configure {preset}", "cmake", "--preset", preset, limit=120)
    compile_ = Step(f"compile {preset}", "cmake", "--build", "--preset", preset, "-j", JOBS,
                    *(["--target", *targets] if targets else []), limit=1500)
    return [configure, compile_]


def office(name, preset, *arguments, limit=900, **more):
    return Step(name, "/usr/bin/python3", "tests/office/run.py", *arguments, limit=limit,
                env={"NCS_STAGE": str(ROOT / "build" / preset / "oxt" / "stage"),
                     "NCS_BUILD": str(ROOT / "build" / preset), **more},
                count=said_counts)


def python(name, *command):
    return Step(name, "/usr/bin/python3", *command)


NOT_UNIT = "data|office|gui|fuzz|bench"
ONLY_BY_NAME = ("monkey", "wide")  # long; a short form of it is in another stage
PACKAGE = ("release", "ncs_oxt", "ncs_plain_figures")  # what people get, and the judge of its figures


def stages():
    """Name -> (what it is, usual seconds on two cores, steps).

    Two builds serve all: the release for what runs in an office, and one with sanitizers for the rest.
    """
    return {
        "unit": ("core without an office, with sanitizers: units, oracle, goldens", 300,
                 build("asan") + [ctest("unit tests", "asan", "-LE", NOT_UNIT)]),
        "data": ("catalogue, texts, translations, generated documents", 10, build("asan") + [
            ctest("data tests", "asan", "-L", "data"),
            Step("schemas of the sources", "tests/data/check_schemas.sh"),
            python("translations", "scripts/update-po", "--check"),
            python("texts", "scripts/check_texts.py"),
            python("functions", "scripts/check_functions.py"),
            python("rules document", "scripts/generate_rules.py", "--check"),
            python("documents for users", "scripts/generate_help.py", "--check"),
            python("readme in every language", "scripts/generate_readme.py", "--check"),
            python("knowledge document", "scripts/generate_knowledge.py", "--check"),
            python("official terms", "tests/data/check_terms.py"),
        ]),
        "package": ("the .oxt: content, libraries, same bytes twice", 100, build(*PACKAGE) + [
            python("package", "scripts/check_package.py", "build/release"),
            python("menus", "scripts/check_menus.py", "build/release"),
        ]),
        "office": ("a real headless office with the built extension", 480,
                   build(*PACKAGE) + [office("office tests", "release", "--limit", "900", "--jobs", JOBS, limit=2400)]),
        "monkey": ("500 random sequences of edits and commands, undone; memory", 3600,
                   build(*PACKAGE) + [office("random sequences", "release", "monkey", "--limit", "21600", limit=21700,
                                             NCS_MONKEY_SEQUENCES="500")]),
        "gui": ("a real window under Xvfb", 600,
                build(*PACKAGE) + [office("window tests", "release", "--folder", "gui", "--limit", "900", limit=2400)]),
        "wide": ("texts and windows in every language and at 200 %", 1800,
                 build(*PACKAGE) + [office("room in cells", "release", "cell_room", "--limit", "1800", limit=1900,
                                           NCS_WIDE="1"),
                                    office("every language", "release", "--folder", "gui", "room", "whole_path",
                                           "--limit", "1800", limit=3700, NCS_WIDE="1")]),
        "sanitizers": ("the component inside the office, with AddressSanitizer and UBSan", 440, build("asan") + [
            office("office tests, sanitised", "asan", "states", "export", "command", "function", "--limit", "1800",
                   "--jobs", JOBS, limit=3600),
        ]),
        "static": ("includes, duplicates, format, spelling, cppcheck, clang-tidy", 240,
                   build("static", "ncs_office_headers", "ncs_own_types") + [
            python("allowed includes", "scripts/check_includes.py"),
            python("duplicates and sizes", "scripts/check_duplicates.py"),
            Step("format", "scripts/check-static", "format"),
            Step("spelling", "scripts/check-static", "spelling"),
            Step("cppcheck", "scripts/check-static", "cppcheck"),
            Step("clang-tidy", "scripts/check-static", "tidy", limit=1200),
        ]),
    }


def run_stage(name, steps, done):
    """Runs the steps not done yet; a failed configure or compile ends the stage."""
    LOGS.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    with open(LOGS / f"{name}.log", "wb+") as log:
        for step in steps:
            building = step.name.startswith(("configure ", "compile "))
            if step.name in done:
                continue
            begin = time.monotonic()
            good, bad, said = step.run(log)
            failed += bad
            passed += 0 if building else good
            print(f"  {step.name}: " + (f"{good} passed, {bad} failed" if not building
                                        else ("failed" if bad else "done"))
                  + f" ({time.monotonic() - begin:.0f} s)", flush=True)
            if bad:
                print("\n".join("    " + line for line in said.splitlines()[-LAST_LINES:]))
                if building:
                    break
            elif building:
                done.add(step.name)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("stages", nargs="*")
    parser.add_argument("--list", action="store_true", help="name the stages")
    options = parser.parse_args()
    known = stages()
    if options.list:
        for name, (what, seconds, _) in known.items():
            print(f"{name:12} {what} (about {seconds} s)")
        return 0
    wanted = options.stages or [name for name in known if name not in ONLY_BY_NAME]
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"no stage {', '.join(unknown)}; there are {', '.join(known)}")
        return 2
    begin, passed, failed, done = time.monotonic(), 0, 0, set()
    for number, name in enumerate(wanted, 1):
        what, seconds, steps = known[name]
        left = sum(known[n][1] for n in wanted[number - 1:])
        print(f"[{number}/{len(wanted)}] {name}: {what} (about {seconds} s; "
              f"about {max(1, round(left / 60))} min left for all)", flush=True)
        good, bad = run_stage(name, steps, done)
        passed, failed = passed + good, failed + bad
    print(f"install: {os.environ.get('NCS_INSTALL_SECONDS', '0')} s, tests: {time.monotonic() - begin:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
