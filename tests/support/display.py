# SPDX-License-Identifier: MPL-2.0
"""A screen of its own for tests that need a window: Xvfb with a window manager, pictures, keys, clicks.

Without a window manager key events do not reach dialogs, so openbox runs on it.
"""
import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time


class Display:
    """`with Display() as screen: Office(display=screen.name)`."""

    def __init__(self, size="1366x768"):
        self.size = size
        self.name = None
        self._processes = []
        self._folder = None

    def __enter__(self):
        for tool in ("Xvfb", "openbox", "xdotool", "import"):
            if shutil.which(tool) is None:
                raise RuntimeError(f"{tool} is missing: run scripts/install-deps --test")
        self._folder = tempfile.mkdtemp(prefix="ncs-display-")
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp"],
                    pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            self.name = ":" + answer.readline().strip()
        if self.name == ":":
            self.__exit__()
            raise RuntimeError("Xvfb did not start")
        self._start(["openbox"])
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, command, **options):
        environment = dict(os.environ, HOME=self._folder, XDG_CACHE_HOME=self._folder)
        if self.name:
            environment["DISPLAY"] = self.name
        self._processes.append(subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True, **options))

    def _tool(self, *command, limit=20):
        return subprocess.run(command, env=dict(os.environ, DISPLAY=self.name), timeout=limit, check=False,
                              capture_output=True, text=True)

    def picture(self, path):
        """The whole screen as a .png."""
        self._tool("import", "-window", "root", str(path))
        return path

    def windows(self, title=""):
        """Ids of visible windows whose title holds the text."""
        return self._tool("xdotool", "search", "--onlyvisible", "--name", title).stdout.split()

    def all_windows(self):
        """Ids of the windows that the window manager has, those without a title too; not of menus and tips."""
        told = self._tool("obxprop", "--root", "_NET_CLIENT_LIST").stdout
        return re.findall(r"\d+", told.partition("=")[2])

    def title(self, window):
        """Of the window with this id."""
        return self._tool("xdotool", "getwindowname", window).stdout.strip()

    def title_in_front(self):
        """Of the window that has the keyboard."""
        return self._tool("xdotool", "getwindowfocus", "getwindowname").stdout.strip()

    def wait_for_window(self, title, seconds=20):
        """The id of a window; waits until it is there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.windows(title)
            if found:
                return found[-1]
            time.sleep(0.1)
        raise RuntimeError(f"no window called {title!r} after {seconds} s")

    def keys(self, *names):
        self._tool("xdotool", "key", "--clearmodifiers", *names)

    def type(self, text):
        self._tool("xdotool", "type", "--clearmodifiers", "--delay", "20", text)

    def point(self, x, y):
        self._tool("xdotool", "mousemove", str(x), str(y))

    def click(self, x, y, button=1):
        self._tool("xdotool", "mousemove", str(x), str(y), "click", str(button))
