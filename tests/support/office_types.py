# SPDX-License-Identifier: MPL-2.0
"""Where the office and the extension under test are, and our own UNO types for this process.

Import it before the first `import uno`, which reads the list of types once.
"""
import os
import pathlib
import sys

PROGRAM = pathlib.Path(os.environ.get("NCS_OFFICE", "/usr/lib/libreoffice/program"))


def stage_folder():
    """The unpacked extension under test; a missing one is an error, never a skipped test."""
    named = os.environ.get("NCS_STAGE")
    if not named:
        raise RuntimeError("NCS_STAGE is not set: name the folder with the unpacked extension")
    folder = pathlib.Path(named).resolve()
    if not (folder / "description.xml").is_file():
        raise RuntimeError(f"{folder} holds no description.xml: build the extension first")
    return folder


def _prepare_types():
    """Tells this process our own UNO types; the URP bridge dies of a type it does not know.

    The office itself learns them from the extension, so the variable does not stay.
    """
    rdb = pathlib.Path(os.environ.get("NCS_STAGE", "/nonexistent")) / "ncs.rdb"
    if "uno" in sys.modules or "UNO_TYPES" in os.environ or not rdb.is_file():
        return
    files = [PROGRAM / "types.rdb", PROGRAM / "types" / "offapi.rdb", rdb.resolve()]
    os.environ["UNO_TYPES"] = " ".join(f.as_uri() for f in files)
    __import__("uno").getComponentContext()
    del os.environ["UNO_TYPES"]


_prepare_types()
