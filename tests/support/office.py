# SPDX-License-Identifier: MPL-2.0
"""A real LibreOffice with the built extension, driven from Python: for the office tests and the demo.

    from support.office import Office

    with Office() as office:                       # headless, throw-away profile, NCS_STAGE inside
        book = office.dispatch("new-workbook").document
        book.fill("ncs_draft", rows)                # rows: dicts by column key
        print(office.dispatch("check", book))       # the command's Result, as a dict
        book.store(folder / "strategy.ods")

NCS_STAGE names the folder with the unpacked extension (description.xml at its top); NCS_OFFICE the
office's program folder, where it is not /usr/lib/libreoffice/program. Every wait has an end: when it
comes, the office is killed and the call under way fails with the office's own last words.
"""
import contextlib
import csv
import datetime
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import xml.sax.saxutils

PROGRAM = pathlib.Path(os.environ.get("NCS_OFFICE", "/usr/lib/libreoffice/program"))
PROTOCOL = "org.ncsworkbench:"
EXTENSION_FOLDER = "ncs.oxt"
RELAUNCH = 81  # soffice.bin on a fresh profile: "start me again"


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

    Must happen before the first `import uno`, which reads the variable once.
    """
    rdb = pathlib.Path(os.environ.get("NCS_STAGE", "/nonexistent")) / "ncs.rdb"
    if "uno" in sys.modules or "UNO_TYPES" in os.environ or not rdb.is_file():
        return
    files = [PROGRAM / "types.rdb", PROGRAM / "types" / "offapi.rdb", rdb.resolve()]
    os.environ["UNO_TYPES"] = " ".join(f.as_uri() for f in files)


_prepare_types()
import uno  # noqa: E402
import unohelper  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402
from com.sun.star.connection import NoConnectException  # noqa: E402
from com.sun.star.frame import XDispatchResultListener  # noqa: E402
from com.sun.star.uno import Exception as UnoException  # noqa: E402

os.environ.pop("UNO_TYPES", None)  # the office itself learns the types from the extension

FILTERS = {
    ".ods": "calc8", ".fods": "OpenDocument Spreadsheet Flat XML", ".ots": "calc8_template",
    ".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".csv": "Text - txt - csv (StarCalc)",
    ".pdf": "calc_pdf_Export", ".html": "HTML (StarCalc)",
}


class OfficeError(RuntimeError):
    """The office did not start, died or took too long; the message ends with its last words."""


def url_of(path):
    """A file's URL; what already is a URL stays."""
    text = str(path)
    return text if "://" in text or text.startswith("private:") else pathlib.Path(text).resolve().as_uri()


def properties(**named):
    """PropertyValues from keyword arguments."""
    return tuple(PropertyValue(name, 0, value, 0) for name, value in named.items())


def plain(value):
    """UNO values as plain Python: named values become dicts, sequences lists, what is left stays."""
    if isinstance(value, (tuple, list)):
        if value and all(_is_named(item) for item in value):
            return {item.Name: plain(item.Value) for item in value}
        return [plain(item) for item in value]
    if _is_named(value):
        return {value.Name: plain(value.Value)}
    return value


def _is_named(value):
    return type(value).__name__ in (
        "com.sun.star.beans.PropertyValue", "com.sun.star.beans.NamedValue",
        "PropertyValue", "NamedValue") or (
        hasattr(value, "__pyunostruct__") and hasattr(value, "Name") and hasattr(value, "Value"))


class Outcome(dict):
    """What a command gave back: its Result as a dict, `state` ("success", "failure", "unknown"),
    the raw `value`, and `document`, the workbook that is in front afterwards."""

    STATES = {0: "failure", 1: "success", 2: "unknown"}

    def __init__(self, event, document):
        self.value = plain(event.Result) if event is not None else None
        super().__init__(self.value if isinstance(self.value, dict) else {})
        self.state = self.STATES.get(event.State, "unknown") if event is not None else "none"
        self.document = document


class _ResultListener(unohelper.Base, XDispatchResultListener):
    def __init__(self):
        self.event = None
        self.done = threading.Event()

    def dispatchFinished(self, event):  # the name is UNO's
        self.event = event
        self.done.set()

    def disposing(self, _source):
        self.done.set()


class Office:
    """One office process on its own profile. Use it as a context manager, or start() and stop()."""

    def __init__(self, stage=None, display=None, locale="en-US", extension=True, environment=None,
                 limit=600, profile=None):
        """`display`: an X display for a visible office, else headless. `extension=False`: without ours.
        `environment`: more variables (a sanitizer's LD_PRELOAD). `limit`: seconds this office may live.
        `profile`: keep the profile in this folder instead of a throw-away one."""
        self.stage = pathlib.Path(stage).resolve() if stage else (stage_folder() if extension else None)
        self.display = display
        self.locale = locale
        self.extension = extension
        self.environment = environment or {}
        self.limit = limit
        self.folder = None
        self._kept = pathlib.Path(profile).resolve() if profile else None
        self._process = None
        self._log = None
        self._watchdog = None
        self._ended = None
        self.context = self.desktop = None

    # Life

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.folder = self._kept or pathlib.Path(tempfile.mkdtemp(prefix="ncs-office-"))
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare_profile()
            self._watchdog = threading.Timer(self.limit, self._expire, [f"lived longer than {self.limit} s"])
            self._watchdog.daemon = True
            self._watchdog.start()
            self._launch()
            self._connect()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self):
        """Ends the office, politely first; removes a throw-away profile. Never raises."""
        if self._watchdog:
            self._watchdog.cancel()
        if self._process and self._process.poll() is None:
            polite = threading.Thread(target=self._terminate, daemon=True)
            polite.start()
            polite.join(10)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(10 if not polite.is_alive() else 0.1)
        self._kill()
        self.context = self.desktop = None
        if self._log:
            self._log.close()
            self._log = None
        if self.folder and not self._kept:
            self._last_words = self.words()
            shutil.rmtree(self.folder, ignore_errors=True)

    def restart(self, extension=None):
        """A second life on the same profile, with or without our extension."""
        kept, self._kept = self._kept, self.folder
        self.stop()
        if extension is not None:
            self.extension = extension
        self.start()
        self._kept = kept
        return self

    @property
    def alive(self):
        return self._process is not None and self._process.poll() is None

    def words(self):
        """What the office wrote to its standard error so far."""
        log = self.folder / "stderr.txt" if self.folder else None
        if log and log.is_file():
            return log.read_text(errors="replace")
        return getattr(self, "_last_words", "")

    def _prepare_profile(self):
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True, exist_ok=True)
        settings = user / "registrymodifications.xcu"
        if not settings.exists():
            settings.write_text(_settings(self.locale), encoding="utf-8")
        bundled = self.folder / "bundled"
        shutil.rmtree(bundled, ignore_errors=True)
        bundled.mkdir()
        if self.extension:
            stage = self.stage or stage_folder()
            shutil.copytree(stage, bundled / EXTENSION_FOLDER)

    def _launch(self):
        self.pipe = f"ncs{os.getpid()}x{id(self)}"
        command = [str(PROGRAM / "soffice.bin"), "--norestore", "--nologo", "--nodefault",
                   "--nofirststartwizard", "--nolockcheck",
                   f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
                   f"-env:BUNDLED_EXTENSIONS={(self.folder / 'bundled').as_uri()}",
                   f"--accept=pipe,name={self.pipe};urp"]
        environment = {k: v for k, v in os.environ.items() if k not in ("UNO_TYPES", "LC_ALL")}
        environment["LANG"] = "C.UTF-8"
        if self.display:
            environment.update(DISPLAY=self.display, SAL_USE_VCLPLUGIN="gen")
        else:
            command.insert(1, "--headless")
            environment.pop("DISPLAY", None)
        environment.update(self.environment)
        if self._log is None:
            self._log = open(self.folder / "stderr.txt", "ab")
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self._log,
                                         stderr=self._log, env=environment, start_new_session=True)

    def _connect(self, seconds=90):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        url = f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext"
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.context = resolver.resolve(url)
                self.desktop = self.service("com.sun.star.frame.Desktop")
                return
            except (NoConnectException, UnoException):
                pass
            code = self._process.poll()
            if code == RELAUNCH:
                self._launch()
            elif code is not None:
                raise OfficeError(f"the office ended with {code} while starting\n{self.words()[-2000:]}")
            time.sleep(0.05)
        raise OfficeError(f"no connection to the office after {seconds} s\n{self.words()[-2000:]}")

    def _terminate(self):
        with contextlib.suppress(Exception):
            for component in self.components():
                with contextlib.suppress(Exception):
                    component.setModified(False)
                    component.close(True)
            self.desktop.terminate()

    def _expire(self, reason):
        self._ended = reason
        self._kill()

    def _kill(self):
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)

    @contextlib.contextmanager
    def within(self, seconds, what="a call"):
        """Kills the office when the block takes longer, and says so instead of UNO's bare 'disposed'."""
        timer = threading.Timer(seconds, self._expire, [f"{what} took longer than {seconds} s"])
        timer.daemon = True
        timer.start()
        try:
            yield
        except UnoException as fault:
            if self._ended or not self.alive:
                reason = self._ended or f"the office died during {what}"
                raise OfficeError(f"{reason}\n{self.words()[-2000:]}") from fault
            raise
        finally:
            timer.cancel()

    # Services and documents

    def service(self, name, *arguments):
        manager = self.context.ServiceManager
        if arguments:
            return manager.createInstanceWithArgumentsAndContext(name, arguments, self.context)
        return manager.createInstanceWithContext(name, self.context)

    def components(self):
        found, walk = [], self.desktop.getComponents().createEnumeration()
        while walk.hasMoreElements():
            found.append(walk.nextElement())
        return found

    def documents(self):
        """All open spreadsheets."""
        return [Document(self, c) for c in self.components()
                if c.supportsService("com.sun.star.sheet.SpreadsheetDocument")]

    def new(self, hidden=None):
        """An empty spreadsheet."""
        return self.open("private:factory/scalc", hidden)

    def open(self, path, hidden=None, limit=120, **media):
        """Opens a file. `media`: MediaDescriptor properties (ReadOnly=True, Password="…", FilterName=…)."""
        hidden = self.display is None if hidden is None else hidden
        with self.within(limit, f"opening {path}"):
            model = self.desktop.loadComponentFromURL(
                url_of(path), "_blank", 0, properties(Hidden=hidden, **media))
        if model is None:
            raise OfficeError(f"{path} could not be opened\n{self.words()[-2000:]}")
        return Document(self, model)

    def dispatch(self, command, document=None, limit=180, **arguments):
        """Runs one of our commands ("check", or a whole URL) on the document's frame, on the desktop
        without one, waits for it and gives its Outcome."""
        url = command if ":" in command else PROTOCOL + command
        frame = document.frame if document is not None else self.desktop
        before = {d.identity for d in self.documents()}
        with self.within(limit, f"the command {command}"):
            helper = self.service("com.sun.star.frame.DispatchHelper")
            event = helper.executeDispatch(frame, url, "", 0, properties(**arguments))
            fresh = [d for d in self.documents() if d.identity not in before]
        return Outcome(event, fresh[-1] if fresh else document)

    def dispatch_in_background(self, command, document=None, **arguments):
        """Starts a command that opens a dialog; gives the listener whose `done` is set when it ended."""
        url = uno.createUnoStruct("com.sun.star.util.URL")
        url.Complete = command if ":" in command else PROTOCOL + command
        _, url = self.service("com.sun.star.util.URLTransformer").parseStrict(url)
        frame = document.frame if document is not None else self.desktop
        target = frame.queryDispatch(url, "", 0)
        if target is None:
            raise OfficeError(f"nothing answers {url.Complete}")
        listener = _ResultListener()

        def run():
            with contextlib.suppress(UnoException):
                target.dispatchWithNotification(url, properties(**arguments), listener)

        threading.Thread(target=run, daemon=True).start()
        return listener


class Document:
    """A spreadsheet of that office. `model` is the UNO object, for all that is not here."""

    def __init__(self, office, model):
        self.office = office
        self.model = model

    @property
    def frame(self):
        return self.model.getCurrentController().getFrame()

    @property
    def identity(self):
        return self.model.RuntimeUID

    # Cells

    def sheet(self, which=0):
        sheets = self.model.getSheets()
        return sheets.getByIndex(which) if isinstance(which, int) else sheets.getByName(which)

    def sheet_names(self):
        return list(self.model.getSheets().getElementNames())

    def cell(self, address, sheet=0):
        """A cell by "B3", "Sheet.B3" or the name of a one-cell named range."""
        return self.range(address, sheet).getCellByPosition(0, 0)

    def range(self, address, sheet=0):
        """A cell range by "A1:C3", "Sheet.A1:C3" or a named range."""
        if self.model.NamedRanges.hasByName(address):
            return self.named(address)
        if "." in address:
            sheet, address = address.rsplit(".", 1)
            sheet = sheet.lstrip("$").strip("'")
        return self.sheet(sheet).getCellRangeByName(address)

    def named(self, name):
        cells = self.model.NamedRanges.getByName(name).getReferredCells()
        if cells is None:
            raise KeyError(f"the named range {name} refers to no cells")
        return cells

    def value(self, address, sheet=0):
        """Content of a cell as a person gets it: number, text, or "#N/A"-like text for an error."""
        cell = self.cell(address, sheet)
        if cell.getError():
            return cell.String
        kind = cell.Type.value
        if kind == "FORMULA":
            return cell.Value if cell.FormulaResultType2 == 1 else cell.String
        return {"EMPTY": None, "VALUE": cell.Value}.get(kind, cell.String)

    def evaluate(self, formula, sheet=0, scratch="ZZ1000"):
        """The value of a formula, by way of a scratch cell that is emptied again. Functions of ours
        take their display name (NCS.COVERAGE) or the programmatic one; arguments are divided by `;`."""
        cell = self.cell(scratch, sheet)
        cell.setFormula(programmatic(formula))
        try:
            return self.value(scratch, sheet)
        finally:
            cell.setFormula("")

    # Tables

    def keys(self, table):
        """Column keys of a table, left to right, from its hidden key row."""
        return list(self.named(table).getDataArray()[0])

    def rows(self, table):
        """Data rows with any content, as dicts by key; the header row is left out."""
        data = self.named(table).getDataArray()
        return [dict(zip(data[0], row)) for row in data[2:] if any(c != "" for c in row)]

    def fill(self, table, rows, at=0):
        """Writes rows (dicts by key) into a table from data row `at` on; makes room where it is short.

        Columns the table lacks are an error; columns the rows lack are left alone."""
        rows = [dict(row) for row in rows]
        if not rows:
            return
        keys = self.keys(table)
        unknown = {k for row in rows for k in row} - set(keys)
        if unknown:
            raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
        self._make_room(table, at + len(rows))
        cells = self.named(table)
        for key in dict.fromkeys(k for row in rows for k in row):
            column = keys.index(key)
            area = cells.getCellRangeByPosition(column, 2 + at, column, 1 + at + len(rows))
            area.setDataArray(tuple((_cell_value(row.get(key, "")),) for row in rows))

    def fill_csv(self, table, path, numeric=frozenset()):
        """fill() from a CSV whose header holds column keys. Columns in `numeric` become numbers where
        they read as one; all else stays text, as typed strings do."""
        self.fill(table, read_csv(path, numeric))

    def set(self, table, row, key, value):
        """One cell of a table: data row from 0, column by key."""
        cell = self.named(table).getCellByPosition(self.keys(table).index(key), 2 + row)
        _put(cell, value)

    def setting(self, key, value=None):
        """Reads a workbook setting; writes it where a value is given."""
        table = self.named("ncs_settings")
        data = table.getDataArray()
        at, to = data[0].index("setting.key"), data[0].index("setting.value")
        for number, row in enumerate(data):
            if row[at] == key:
                cell = table.getCellByPosition(to, number)
                if value is not None:
                    _put(cell, value)
                return cell.String
        raise KeyError(f"no setting {key}")

    def make_table(self, name, keys, rows=(), sheet=0, at=(0, 0)):
        """A bare table on any sheet: key row, header row, data; with its named range."""
        left, top = at
        data = [tuple(keys), tuple(keys)]
        data += [tuple(_cell_value(row.get(k, "")) for k in keys) for row in rows]
        target = self.sheet(sheet).getCellRangeByPosition(
            left, top, left + len(keys) - 1, top + len(data) - 1)
        target.setDataArray(tuple(data))
        self.name_range(name, target)
        return target

    def name_range(self, name, cells):
        names = self.model.NamedRanges
        if names.hasByName(name):
            names.removeByName(name)
        position = uno.createUnoStruct("com.sun.star.table.CellAddress")
        names.addNewByName(name, cells.AbsoluteName, position, 0)

    def _make_room(self, table, needed):
        cells = self.named(table)
        have = cells.getRows().getCount() - 2
        extra = needed - have
        if extra <= 0:
            return
        sheet, area = cells.getSpreadsheet(), cells.getRangeAddress()
        last = area.EndRow
        # Inserted inside, before the last row, so that the named range grows with it.
        sheet.getRows().insertByIndex(last, extra)
        source = sheet.getCellRangeByPosition(0, last + extra, 1023, last + extra).getRangeAddress()
        for row in range(last, last + extra):
            sheet.copyRange(sheet.getCellByPosition(0, row).getCellAddress(), source)

    # Whole document

    def recalculate(self):
        """A hard recalculation."""
        with self.office.within(300, "a hard recalculation"):
            self.model.calculateAll()

    def undo(self, steps=1):
        for _ in range(steps):
            self.model.getUndoManager().undo()

    def redo(self, steps=1):
        for _ in range(steps):
            self.model.getUndoManager().redo()

    def undo_titles(self):
        return list(self.model.getUndoManager().getAllUndoActionTitles())

    def store(self, path, filter_name=None, limit=180, **media):
        """Writes a copy (the document keeps its own place); the filter follows the ending."""
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        filter_name = filter_name or FILTERS[path.suffix]
        with self.office.within(limit, f"storing {path}"):
            self.model.storeToURL(url_of(path), properties(FilterName=filter_name, Overwrite=True, **media))
        return path

    def store_as(self, path, limit=180):
        """Saves as: the document lives there from now on."""
        path = pathlib.Path(path)
        with self.office.within(limit, f"storing {path}"):
            self.model.storeAsURL(url_of(path), properties(FilterName=FILTERS[path.suffix]))
        return path

    def reopen(self, path, limit=180):
        """Stores a copy, closes this document and opens the copy."""
        self.store(path, limit=limit)
        self.close()
        return self.office.open(path)

    def close(self):
        with contextlib.suppress(UnoException):
            self.model.setModified(False)
            self.model.close(True)


def programmatic(formula):
    """Our functions under the names that setFormula wants."""
    return formula.replace("NCS.", "ORG.NCSWORKBENCH.FUNCTIONS.") if formula.startswith("=") else formula


def read_csv(path, numeric=frozenset()):
    """Rows of a CSV as dicts by its header."""
    with open(path, encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for key in numeric & row.keys():
            with contextlib.suppress(ValueError):
                row[key] = float(row[key])
    return rows


def _cell_value(value):
    """What setDataArray takes: numbers as double, dates as days since the usual null date, else text."""
    if value is None:
        return ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return float((datetime.date(value.year, value.month, value.day) - datetime.date(1899, 12, 30)).days)
    return float(value) if isinstance(value, (int, float)) else str(value)


def _put(cell, value):
    value = _cell_value(value)
    if isinstance(value, float):
        cell.setValue(value)
    else:
        cell.setString(value)


def _settings(locale):
    """The profile's settings: language, no welcome, no tip of the day, no update or crash questions."""
    def item(path, name, value):
        return (f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
                f"<value>{xml.sax.saxutils.escape(value)}</value></prop></item>")
    common = "/org.openoffice.Office.Common"
    items = [
        item("/org.openoffice.Office.Linguistic/General", "UILocale", locale),
        item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale),
        item("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
        item("/org.openoffice.Setup/Product", "ooSetupLastVersion", "7.4"),
        item("/org.openoffice.Setup/Product", "LastTimeDonateShown", "4102444800"),
        item("/org.openoffice.Setup/Product", "LastTimeGetInvolvedShown", "4102444800"),
        item(f"{common}/Misc", "FirstRun", "false"),
        item(f"{common}/Misc", "ShowTipOfTheDay", "false"),
        item(f"{common}/Misc", "CrashReport", "false"),
        item("/org.openoffice.Office.Recovery/RecoveryInfo", "SessionData", "false"),
    ]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items '
            'xmlns:oor="http://openoffice.org/2001/registry" '
            'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            + "".join(items) + "</oor:items>\n")
