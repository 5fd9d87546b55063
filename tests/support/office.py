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
import ctypes
import gc
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from support import office_profile
from support import sanitizer
from support.office_document import Document
from support.office_types import PROGRAM, stage_folder
from support.office_values import plain, properties, url_of
import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.connection import NoConnectException
from com.sun.star.frame import XDispatchResultListener
from com.sun.star.lang import DisposedException
from com.sun.star.uno import Exception as UnoException

__all__ = ["ONE_HEAP", "Document", "Office", "OfficeError", "Outcome", "plain", "properties", "stage_folder", "url_of"]
PROTOCOL = "org.ncsworkbench:"
FREED = "NCS_FREED_MEMORY"  # names the byte that the office's freed memory is filled with (glibc's MALLOC_PERTURB_)
POLITE = 10  # seconds that an office has to close its documents, and as many to end
DYING = 20  # seconds that an office takes at most to write its last words
RELAUNCH = 81  # soffice.bin on a fresh profile: "start me again"
MEMORY = 6 << 30  # bytes of address space; a runaway office must not take the machine with it
FILE_SIZE = 2 << 30  # bytes; nor a save without end the disk
# Calls come from the bridge's threads: with a heap for each, memory that is free would count as held.
ONE_HEAP = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072"}
_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


class OfficeError(RuntimeError):
    """The office did not start, died or took too long; the message ends with its last words."""


def _limited():
    """In the new process: ends with us, however we end. (A sanitizer holds its own limit of memory.)"""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))


def _bound():
    """In the new process: as above, and within MEMORY."""
    _limited()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


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


class _MainThreadCall(unohelper.Base, XCallback):
    """The office's main thread calls it back, and UNO lets what it calls run on that same thread."""

    def __init__(self, call):
        self._call = call
        self.result = self.fault = None
        self.done = threading.Event()

    def notify(self, _data):  # the name is UNO's
        try:
            self.result = self._call()
        except UnoException as fault:
            self.fault = fault
        finally:
            self.done.set()


class _Within:
    """A class, because contextlib cannot pass on an exception that is a UNO struct; and unittest cannot write down
    one that another was raised "from"."""

    def __init__(self, office, seconds, what):
        self._office, self._what = office, what
        self._timer = threading.Timer(seconds, office.expire, [f"{what} took longer than {seconds} s"])
        self._timer.daemon = True

    def __enter__(self):
        self._timer.start()

    def __exit__(self, kind, fault, _trace):
        self._timer.cancel()
        ended = self._office.last_words_of(fault, self._what) if isinstance(fault, UnoException) else None
        if ended:
            raise ended from None


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
        self._last_words = ""
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
            self._prepare()
            self._watchdog = threading.Timer(self.limit, self.expire, [f"lived longer than {self.limit} s"])
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
            # On this thread: a bridge whose first call from another one comes while it ends is not safe.
            patience = threading.Timer(POLITE, self._kill)
            patience.daemon = True
            patience.start()
            self._terminate()
            patience.cancel()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(POLITE)
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
            self.stage = self.stage or (stage_folder() if extension else None)
        self.start()
        self._kept = kept
        return self

    @property
    def alive(self):
        return self._process is not None and self._process.poll() is None

    @property
    def process_id(self):
        return self._process.pid

    def held_memory(self):
        """Bytes that this office has written and holds, after everything of ours here has let go; with ONE_HEAP they
        can be compared. (What it only reads, its libraries, counts as its own or not as other offices come and go.)"""
        gc.collect()
        with open(f"/proc/{self.process_id}/smaps_rollup", encoding="ascii") as lines:
            return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Private_Dirty"))

    def words(self):
        """What the office wrote to its standard error so far."""
        log = self.folder / "stderr.txt" if self.folder else None
        if log and log.is_file():
            return log.read_text(errors="replace") + sanitizer.reports(self.folder)
        return self._last_words

    def stacks(self, most=4000):
        """Where its threads are, for one that hangs: the main thread first, `most` characters of it and as many of
        the others. Empty where there is no eu-stack."""
        if not self.alive or not shutil.which("eu-stack"):
            return ""
        with contextlib.suppress(subprocess.TimeoutExpired):
            told = subprocess.run(["eu-stack", "-p", str(self.process_id)], capture_output=True, text=True,
                                  timeout=60, check=False).stdout
            main, *others = told.split("\nTID ")
            return main[:most] + "\n" + "\n".join(each[:800] for each in others)[:most]
        return ""

    def faults(self):
        """What sanitizers reported, where the component was built with them; else empty."""
        return sanitizer.faults(self.words())

    def _prepare(self):
        office_profile.prepare(self.folder, self.locale, self.stage if self.extension else None)

    def _address(self):
        """Where it listens, the same at each start."""
        return f"pipe,name=ncs{os.getpid()}x{id(self)}"

    def _bootstrap(self):
        """Where its layers are: bootstrap variables."""
        return {"UserInstallation": (self.folder / "profile").as_uri(),
                "BUNDLED_EXTENSIONS": (self.folder / "bundled").as_uri()}

    def _identity(self):
        """Who runs it: more arguments of Popen, and environment variables."""
        return {}, {}

    def _launch(self):
        command = [str(PROGRAM / "soffice.bin"), "--norestore", "--nologo", "--nodefault",
                   "--nofirststartwizard", "--nolockcheck",
                   *(f"-env:{name}={value}" for name, value in self._bootstrap().items()),
                   f"--accept={self._address()};urp"]
        environment = {k: v for k, v in os.environ.items() if k not in ("UNO_TYPES", "LC_ALL")}
        environment["LANG"] = "C.UTF-8"
        if FREED in os.environ:
            environment["MALLOC_PERTURB_"] = os.environ[FREED]
        if self.display:
            environment.update(DISPLAY=self.display, SAL_USE_VCLPLUGIN="gen")
        else:
            command.insert(1, "--headless")
            environment.pop("DISPLAY", None)
        preloaded = sanitizer.environment(self.stage if self.extension else None, self.folder)
        environment.update(preloaded)
        environment.update(self.environment)
        identity, more = self._identity()
        environment.update(more)
        if self._log is None:
            self._log = open(self.folder / "stderr.txt", "ab")
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self._log,
                                         stderr=self._log, env=environment, start_new_session=True,
                                         preexec_fn=_limited if preloaded else _bound, **identity)

    def _connect(self, seconds=90):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        url = f"uno:{self._address()};urp;StarOffice.ComponentContext"
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

    def expire(self, reason):
        self._ended = f"{reason}\n{self.stacks()}"
        self._kill()

    def _kill(self):
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)

    def within(self, seconds, what="a call"):
        """Kills the office when the block takes longer, and says so instead of UNO's bare 'disposed'."""
        return _Within(self, seconds, what)

    def last_words_of(self, fault, what):
        """The OfficeError that a fault of UNO stands for, where the office has ended or is about to; else None."""
        if "URP bridge" in fault.Message:  # it may be writing its last words
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(DYING)
        if not self._ended and self.alive:
            return None
        return OfficeError(f"{self._ended or f'the office died during {what}'}\n{self.words()[-4000:]}")

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

    def _begin_on_main_thread(self, call):
        begun = _MainThreadCall(call)
        self.service("com.sun.star.awt.AsyncCallback").addCallback(begun, None)
        return begun

    def as_people_do(self, call):
        """The call's result. An office with windows does it on its main thread, as everything that people do: not
        every backend can make a window on another."""
        if self.display is None:
            return call()
        begun = self._begin_on_main_thread(call)
        while not begun.done.wait(1):
            if not self.alive:
                raise DisposedException(self._ended or "the office died", None)
        if begun.fault is not None:
            raise begun.fault
        return begun.result

    def new(self, hidden=None):
        """An empty spreadsheet."""
        return self.open("private:factory/scalc", hidden)

    def open(self, path, hidden=None, limit=120, **media):
        """Opens a file. `media`: MediaDescriptor properties (ReadOnly=True, Password="…", FilterName=…)."""
        hidden = self.display is None if hidden is None else hidden
        with self.within(limit, f"opening {path}"):
            model = self.as_people_do(lambda: self.desktop.loadComponentFromURL(
                url_of(path), "_blank", 0, properties(Hidden=hidden, **media)))
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
            event = self.as_people_do(lambda: helper.executeDispatch(frame, url, "", 0, properties(**arguments)))
            fresh = [d for d in self.documents() if d.identity not in before]
        return Outcome(event, fresh[-1] if fresh else document)

    def dispatch_in_background(self, command, document=None, **arguments):
        """Starts a command that opens a window, as a menu does: on the office's main thread. Gives the
        listener whose `done` is set when it ended."""
        url = uno.createUnoStruct("com.sun.star.util.URL")
        url.Complete = command if ":" in command else PROTOCOL + command
        _, url = self.service("com.sun.star.util.URLTransformer").parseStrict(url)
        frame = document.frame if document is not None else self.desktop
        target = frame.queryDispatch(url, "", 0)
        if target is None:
            raise OfficeError(f"nothing answers {url.Complete}")
        listener = _ResultListener()
        self._begin_on_main_thread(lambda: target.dispatchWithNotification(url, properties(**arguments), listener))
        return listener
