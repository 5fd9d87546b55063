#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Runs the office tests: every tests/office/test_*.py in its own process, with its own office.

    NCS_STAGE=build/release/oxt/stage tests/office/run.py [--folder gui] [--jobs 2] [name …]

Names are parts of file names, and files run in the order of the names (with more than one job the longest should come
first); without any, all run. `--folder gui`: those of tests/gui, with a window.
Ends with `N passed, N failed` (skipped tests are told apart) and exit code 1 when anything failed, ran
too long or a sanitizer spoke; what failed is told again at the end. With more than one job, a file's words
appear when it is done.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent
TRACE_LINES = 6
# The office's memory that was freed is filled with this byte: who reads it then fails at once, not by chance.
FREED = "165"


class _Result(unittest.TextTestResult):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.passed = 0

    def addSuccess(self, test):  # the name is unittest's
        super().addSuccess(test)
        self.passed += 1

    def _exc_info_to_string(self, err, test):
        try:
            return super()._exc_info_to_string(err, test)
        except Exception:  # an exception of UNO does not let itself be taken apart
            return "".join(traceback.format_exception(*err, chain=False))


def run_file(path, report):
    """In the child: runs one file and writes its counts."""
    folder = str(pathlib.Path(path).parent)
    sys.path[:0] = [str(TESTS), folder]
    suite = unittest.defaultTestLoader.discover(folder, pattern=pathlib.Path(path).name)
    result = unittest.TextTestRunner(
        stream=sys.stdout, verbosity=2, resultclass=_Result, warnings="default").run(suite)
    broken = [(str(test), trace) for test, trace in result.failures + result.errors]
    broken += [(str(test), "passed, though it was expected to fail") for test in result.unexpectedSuccesses]
    pathlib.Path(report).write_text(json.dumps(
        {"passed": result.passed + len(result.expectedFailures), "failed": len(broken),
         "skipped": len(result.skipped), "broken": broken}))


def run_apart(path, limit, output=None):
    """In the parent: one file in its own process; a time-out or a crash counts as one failure.

    `output`: a file for what it says; the console when None.
    """
    def say(words):
        print(words, file=output, flush=True)

    begin = time.monotonic()
    say(f"== {path.name}")
    counts = _counts_of(path, limit, output, say)
    say(f"== {path.name}: {counts['passed']} passed, {counts['failed']} failed, "
        f"{time.monotonic() - begin:.1f} s")
    return counts


def run_collected(path, limit):
    """As run_apart, for one of several at a time: what it says comes in one piece."""
    with tempfile.TemporaryFile("w+") as said:
        counts = run_apart(path, limit, said)
        said.seek(0)
        sys.stdout.write(said.read())
        sys.stdout.flush()
    return counts


def _counts_of(path, limit, output, say):
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.json"
        command = [sys.executable, "-X", "faulthandler", str(HERE / "run.py"), "--file", str(path), "--report", str(report)]
        try:
            ended = subprocess.run(command, timeout=limit, check=False, stdout=output,
                                   stderr=subprocess.STDOUT if output else None,
                                   env={"NCS_FREED_MEMORY": FREED, **os.environ})
        except subprocess.TimeoutExpired:
            return _ended_early(path, f"stopped after {limit} s", say)
        if not report.is_file():
            return _ended_early(path, f"ended with {ended.returncode} and without a result", say)
        return json.loads(report.read_text())


def _ended_early(path, why, say):
    say(f"{path.name}: {why}")
    return {"passed": 0, "failed": 1, "skipped": 0, "broken": [(path.name, why)]}


def told_again(broken):
    """What failed, with the end of each trace: so that the last lines of a long run hold all of it."""
    for name, trace in broken:
        print(f"failed: {name}")
        for line in trace.strip().splitlines()[-TRACE_LINES:]:
            print(f"    {line}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--folder", default="office", help="folder of tests/ to take the files from")
    parser.add_argument("--limit", type=int, default=420, help="seconds a file may take")
    parser.add_argument("--jobs", type=int, default=1, help="files at a time, each with its own office")
    parser.add_argument("--file", help=argparse.SUPPRESS)
    parser.add_argument("--report", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.file:
        run_file(options.file, options.report)
        return 0
    found = sorted((TESTS / options.folder).glob("test_*.py"))
    files = list(dict.fromkeys(f for name in options.names or [""] for f in found if name in f.name))
    if not files:
        print("no office test matches", *options.names)
        return 1
    if "NCS_STAGE" not in os.environ:
        print("NCS_STAGE is not set: name the folder with the unpacked extension")
        return 1
    total = {"passed": 0, "failed": 0, "skipped": 0, "broken": []}
    run = run_apart if options.jobs == 1 else run_collected
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for counts in pool.map(lambda path: run(path, options.limit), files):
            for key, number in counts.items():
                total[key] += number
    told_again(total["broken"])
    if total["skipped"]:
        print(f"{total['skipped']} skipped")
    print(f"{total['passed']} passed, {total['failed']} failed")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
