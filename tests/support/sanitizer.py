# SPDX-License-Identifier: MPL-2.0
"""A component built with AddressSanitizer and UBSan, inside an office that was not.

The runtimes are preloaded into soffice.bin. Checks that the office itself fails (its own allocators,
handled signals, leaks at exit) are off; reads and writes out of bounds and undefined behaviour stay on.
"""
import functools
import re
import subprocess

ADDRESS_OPTIONS = ("detect_leaks=0:handle_segv=0:alloc_dealloc_mismatch=0:new_delete_type_mismatch=0"
                   ":detect_odr_violation=0:hard_rss_limit_mb=6000")
FAULT = re.compile(r"^.*(?:ERROR: AddressSanitizer|runtime error: ).*$", re.M)


def environment(stage, folder):
    """Variables for the office when the staged component is sanitised; else none."""
    library = stage / "Linux_x86_64" / "ncs.uno.so" if stage else None
    if library is None or not library.is_file() or not is_sanitised(library):
        return {}
    return {"LD_PRELOAD": " ".join(runtimes()),
            "ASAN_OPTIONS": f"{ADDRESS_OPTIONS}:log_path={folder / 'sanitizer'}",
            "UBSAN_OPTIONS": "print_stacktrace=1"}


@functools.lru_cache(maxsize=None)
def is_sanitised(library):
    return b"__asan_init" in library.read_bytes()


@functools.lru_cache(maxsize=None)
def runtimes():
    return tuple(subprocess.run(["g++", f"-print-file-name=lib{name}.so"], capture_output=True, text=True,
                                check=True).stdout.strip() for name in ("asan", "ubsan"))


def reports(folder):
    """What the runtimes wrote into files of their own."""
    return "".join(path.read_text(errors="replace") for path in sorted(folder.glob("sanitizer.*")))


def faults(words):
    return FAULT.findall(words)
