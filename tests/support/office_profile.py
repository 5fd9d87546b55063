# SPDX-License-Identifier: MPL-2.0
"""A throw-away user profile with the unpacked extension in it."""
import shutil
import xml.sax.saxutils

EXTENSION_FOLDER = "ncs.oxt"


def prepare(folder, locale, stage):
    """Lays out profile/ and bundled/ in the folder; an existing profile keeps its settings.

    `stage`: the unpacked extension, or None for an office without ours."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True, exist_ok=True)
    settings = user / "registrymodifications.xcu"
    if not settings.exists():
        settings.write_text(_settings(locale), encoding="utf-8")
    bundled = folder / "bundled"
    shutil.rmtree(bundled, ignore_errors=True)
    bundled.mkdir()
    if stage:
        shutil.copytree(stage, bundled / EXTENSION_FOLDER)


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
