# SPDX-License-Identifier: MPL-2.0
"""An office into which an .oxt is installed as people do it, beside whatever else is on the machine.

    with InstalledOffice(folder) as office:     # without our extension
        …
    office.unopkg("add", package)          # with the office closed
    office.manager().install(package)                             # with the office running

Its profile and its layer "for all users" are in the folder given; the installed LibreOffice is not changed. unopkg
refuses to work for root, so root's tests run it, and its office, as the user nobody.
"""
import os
import pathlib
import shutil
import socket
import subprocess

from support.office import Office, properties
from support.office_types import PROGRAM
import unohelper
from com.sun.star.beans import NamedValue
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment, XProgressHandler
from com.sun.star.uno import Exception as UnoException

NOBODY = 65534
IDENTIFIER = "org.ncsworkbench"
TRACES = (b"ncsworkbench", b"ncs.uno")


def package_under_test():
    packages = sorted(pathlib.Path(os.environ.get("NCS_BUILD", "/nonexistent")).glob("ncs-workbench-*.oxt"))
    if len(packages) != 1:
        raise RuntimeError("NCS_BUILD names no build folder with one ncs-workbench-<version>.oxt")
    return packages[0]


class Ended:
    """What unopkg said and with what code it ended."""

    def __init__(self, code, said):
        self.code = code
        self.said = said

    def __repr__(self):
        return f"{self.code}: {self.said}"


class InstalledOffice(Office):
    def __init__(self, folder, **options):
        super().__init__(extension=False, profile=folder, **options)
        self.folder = pathlib.Path(folder).resolve()
        self.shared = self.folder / "shared"
        self._port = None

    # As another user

    def own(self, path=None):
        """Gives the folder, or what a test put into it, to the user who runs the office."""
        if os.geteuid() != 0:
            return
        for each in [self.folder, *self.folder.rglob("*")] if path is None else [path, *path.rglob("*")]:
            os.chown(each, NOBODY, NOBODY, follow_symlinks=False)

    def _identity(self):
        changed = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        return changed, {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder / "config")}

    def _prepare(self):
        super()._prepare()
        self.own()

    def _address(self):
        """A pipe has its owner's number in its name, so another user would not find it."""
        if self._port is None:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self._port = free.getsockname()[1]
        return f"socket,host=127.0.0.1,port={self._port}"

    def _bootstrap(self):
        return dict(super()._bootstrap(), UNO_SHARED_PACKAGES=self.shared.as_uri(),
                    UNO_SHARED_PACKAGES_CACHE=(self.shared / "cache").as_uri())

    # With the office closed

    def unopkg(self, *arguments, limit=120):
        self._prepare()
        changed, variables = self._identity()
        environment = dict(os.environ, LANG="C.UTF-8", **variables)
        done = subprocess.run(
            [str(PROGRAM / "unopkg"), *(str(argument) for argument in arguments),
             *(f"-env:{name}={value}" for name, value in self._bootstrap().items())],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=limit, check=False,
            env=environment, cwd=self.folder, **changed)
        return Ended(done.returncode, done.stdout + done.stderr)

    # With the office running

    def hand_over(self, path):
        """A second start with the name of a file, as a file manager makes it: the running office opens the file."""
        self.own(path)
        changed, variables = self._identity()
        environment = dict(os.environ, LANG="C.UTF-8", DISPLAY=self.display, SAL_USE_VCLPLUGIN="gen", **variables)
        subprocess.run([str(PROGRAM / "soffice.bin"), str(path),
                        *(f"-env:{name}={value}" for name, value in self._bootstrap().items())],
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=environment, timeout=60, check=False, **changed)

    def relaunched(self, seconds=60):
        """Waits for the end of an office that was asked to start anew, and starts it as its starter does."""
        self._process.wait(seconds)
        self._launch()
        self._connect()

    def manager(self):
        return Manager(self)

    # What is there

    def traces(self):
        """Files of the profile and of the layer for all users that are ours or speak of us."""
        found = []
        for root in (self.folder / "profile", self.shared):
            for path in sorted(root.rglob("*")):
                if path.is_file() and (_is_ours(path) or any(t in path.read_bytes() for t in TRACES)):
                    found.append(str(path.relative_to(self.folder)))
        return found

    def configured(self, node, name):
        """Whether the office's configuration has a node of ours."""
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", properties(nodepath=node))
        return access.hasByName(name)

    def clean(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def _is_ours(path):
    return any(part.startswith("ncs-workbench") for part in path.parts)


class _Continue(unohelper.Base, XCommandEnvironment, XInteractionHandler, XProgressHandler):
    """Someone who says yes, or no, to what the Extension Manager asks, and counts the questions."""

    def __init__(self, agrees):
        self.agrees = agrees
        self.asked = 0

    def getInteractionHandler(self):
        return self

    def getProgressHandler(self):
        return self

    def handle(self, request):
        self.asked += 1
        approve, abort = request.getContinuations()
        (approve if self.agrees else abort).select()

    def push(self, _status):
        pass

    def update(self, _status):
        pass

    def pop(self):
        pass


class Manager:
    """The Extension Manager's means. `asked` counts what it asked, `fault` holds the words of what failed."""

    def __init__(self, office):
        self.office = office
        self.means = office.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")
        self.asked = 0
        self.fault = None

    def _do(self, what, agrees=True):
        answers = _Continue(agrees)
        self.fault = None
        with self.office.within(120, "the Extension Manager"):
            try:
                result = what(answers)
            except UnoException as fault:
                if not self.office.alive:
                    raise
                self.fault = words_of(fault)
                result = None
        self.asked = answers.asked
        return result

    def install(self, package, layer="user", agrees=True):
        """True where it did; else `fault` says why."""
        url = pathlib.Path(package).resolve().as_uri()
        return self._do(lambda answers: self.means.addExtension(
            url, (NamedValue("SUPPRESS_LICENSE", "1"),), layer, self.means.createAbortChannel(), answers), agrees) is not None

    def remove(self, layer="user"):
        name = self.deployed(layer).getName()
        self._do(lambda answers: self.means.removeExtension(
            IDENTIFIER, name, layer, self.means.createAbortChannel(), answers))
        return self.fault is None

    def enable(self, wanted, layer="user"):
        extension = self.deployed(layer)
        do = self.means.enableExtension if wanted else self.means.disableExtension
        self._do(lambda answers: do(extension, self.means.createAbortChannel(), answers))
        return self.fault is None

    def deployed(self, layer="user"):
        """The installed extension, or None."""
        for extension in self.means.getDeployedExtensions(
                layer, self.means.createAbortChannel(), _Continue(True)):
            if extension.getIdentifier().Value == IDENTIFIER:
                return extension
        return None


def words_of(fault):
    """All that an exception says, with what caused it."""
    said = []
    while fault is not None:
        said.append(str(getattr(fault, "Message", fault)))
        fault = getattr(fault, "Cause", None)
    return "\n".join(said)
