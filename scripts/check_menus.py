#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Holds menu, toolbar, icons and shortcuts of the extension against the installed office:
scripts/check_menus.py BUILD_FOLDER

Shortcuts: none that the office has in Calc or everywhere, in any language; a function key with Ctrl and
Shift only. Mnemonics: one in each title, none twice in a menu, in every language; ours in the menu bar is
none of Calc's. Icons: one of each command, seen on light and on dark windows. Commands: the menu has all of
the command table. NCS_OFFICE names the office's program folder, where it is not
/usr/lib/libreoffice/program. Ends with `N passed, N failed`.
"""
import os
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("NCS_OFFICE", "/usr/lib/libreoffice/program"))
OOR = "{http://openoffice.org/2001/registry}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MENU = "{http://openoffice.org/2001/menu}"
CALC = "com.sun.star.sheet.SpreadsheetDocument"
PROTOCOL = "org.ncsworkbench:"
GROUNDS = ("#ffffff", "#f0f0f0", "#353535", "#000000")  # of windows and toolbars, light to dark
CONTRAST = 3.0  # WCAG 2.1, 1.4.11, of what must be seen to understand a picture


def named(parent, *names):
    """The descendants with these names, a level each; `*` for any."""
    found = [parent]
    for name in names:
        found = [child for node in found for child in node if name in ("*", child.get(OOR + "name"))]
    return found


def values(node, name):
    """Language -> value of a property."""
    return {value.get(LANG, "en-US"): value.text or "" for prop in named(node, name) for value in prop}


def office_data(component):
    """The roots of a component's data in every registry file of the office."""
    for path in sorted((PROGRAM.parent / "share" / "registry").rglob("*.xcd")):
        for part in xml.etree.ElementTree.parse(path).getroot():
            if part.tag.endswith("component-data") and part.get(OOR + "name") == component:
                yield part


def keys(root):
    """Key -> command (of whichever language) of what holds in Calc."""
    found = {}
    for use in ("PrimaryKeys", "SecondaryKeys"):
        for node in named(root, use, "Global", "*") + named(root, use, "Modules", CALC, "*"):
            found[node.get(OOR + "name")] = ", ".join(values(node, "Command").values()) or "nothing"
    return found


def colliding_keys(own):
    office = {}
    for root in office_data("Accelerators"):
        office.update(keys(root))
    if "F9_SHIFT_MOD1" not in office:
        yield f"{PROGRAM} has no shortcuts that could be read"
    for key, command in own.items():
        if key in office:
            yield f"{key} for {command} is the office's own, for {office[key]}"
        if not re.fullmatch(r"F\d+_SHIFT_MOD1", key):
            yield f"{key} for {command} is no function key with Ctrl and Shift"


def mnemonic(title):
    return title[title.index("~") + 1].casefold() if "~" in title else None


def without_mnemonic(title):
    """Chinese titles end with theirs in brackets."""
    return re.sub(r"\(~\w\)|~", "", title)


def menu_items(addons):
    return [node for node in named(addons, "AddonUI", "OfficeMenuBar", "org.ncsworkbench.menu", "Submenu", "*")
            if values(node, "Title")]


def languages(nodes):
    return sorted({language for node in nodes for language in values(node, "Title")})


def title_in(node, language):
    titles = values(node, "Title")
    return titles.get(language, titles["en-US"])


def mnemonic_faults(addons):
    items = menu_items(addons)
    for language in languages(items):
        seen = {}
        for item in items:
            title = title_in(item, language)
            key = mnemonic(title)
            if title.count("~") != 1:
                yield f"{language}: “{title}” has {title.count('~')} mnemonics"
            elif key in seen:
                yield f"{language}: “{title}” and “{seen[key]}” share the mnemonic {key}"
            seen[key] = title


def menu_bar_labels():
    """Language -> titles in Calc's menu bar, of the languages that are installed."""
    bar = PROGRAM.parent / "share" / "config" / "soffice.cfg" / "modules" / "scalc" / "menubar" / "menubar.xml"
    commands = {menu.get(MENU + "id") for menu in xml.etree.ElementTree.parse(bar).getroot()}
    found = {}
    for component in ("GenericCommands", "CalcCommands"):
        for root in office_data(component):
            for node in named(root, "UserInterface", "*", "*"):
                if node.get(OOR + "name") in commands:
                    for language, label in values(node, "Label").items():
                        found.setdefault(language, []).append(label)
    return found


def menu_bar_faults(addons):
    menu, = named(addons, "AddonUI", "OfficeMenuBar", "org.ncsworkbench.menu")
    bar = menu_bar_labels()
    if len(bar.get("en-US", ())) < 10:
        yield f"the menu bar of {PROGRAM} could not be read: {bar}"
    for language, labels in bar.items():
        title = title_in(menu, language)
        if title.count("~") != 1:
            yield f"{language}: “{title}” has {title.count('~')} mnemonics"
        for label in labels:
            if mnemonic(label) == mnemonic(title):
                yield f"{language}: “{title}” shares its mnemonic with Calc's “{label}”"


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def icon_faults(addons, stage, commands):
    pictured = set()
    for image in named(addons, "AddonUI", "Images", "*"):
        url = values(image, "URL")["en-US"]
        pictured.add(url)
        for size in ("ImageSmallURL", "ImageBigURL"):
            for picture, in [tuple(values(node, size).values()) for node in named(image, "UserDefinedImages")]:
                if not (stage / picture.replace("%origin%/../", "")).is_file():
                    yield f"{url}: {picture} is not packed"
    yield from (f"{url} has no icon" for url in sorted(commands - pictured))
    yield from (f"{url} has an icon, and is no command of the menu" for url in sorted(pictured - commands))
    for path in sorted((ROOT / "extension" / "icons").glob("*.svg")):
        if path.stem == "ncs":  # stands on the white of the list of extensions
            continue
        for colour in sorted(set(re.findall(r"#[0-9a-f]{6}\b", path.read_text(encoding="utf-8")))):
            for ground in GROUNDS:
                if contrast(colour, ground) < CONTRAST:
                    yield f"{path.name}: {colour} on {ground} is {contrast(colour, ground):.2f}:1"


def command_faults(addons, commands):
    table = (ROOT / "src" / "uno" / "commands" / "command_table.cxx").read_text(encoding="utf-8")
    known = {PROTOCOL + name for name in re.findall(r'^    \{"([a-z-]+)", \w+,', table, re.MULTILINE)}
    yield from (f"{url} is not in the menu" for url in sorted(known - commands))
    yield from (f"{url} is in the menu, and is no command" for url in sorted(commands - known))
    menus = {url: {without_mnemonic(title) for title in values(item, "Title").values()}
             for item in menu_items(addons) for url in values(item, "URL").values()}
    for item in named(addons, "AddonUI", "OfficeToolBar", "org.ncsworkbench.toolbar", "*"):
        for url in values(item, "URL").values():
            for title in values(item, "Title").values():
                if title not in menus.get(url, ()):
                    yield f"{url} is called “{title}” in the toolbar, not so in the menu"


def checks(stage):
    read = xml.etree.ElementTree.parse
    addons = read(stage / "registry" / "Addons.xcu").getroot()
    shortcuts = keys(read(stage / "registry" / "Accelerators.xcu").getroot())
    commands = {url for item in menu_items(addons) for url in values(item, "URL").values()}
    yield "the menu has every command, the toolbar calls them the same", list(command_faults(addons, commands))
    yield "shortcuts collide with none of the office's", list(colliding_keys(shortcuts))
    yield "shortcuts are of commands in the menu", sorted(set(shortcuts.values()) - commands)
    yield "each title in the menu has a mnemonic of its own", list(mnemonic_faults(addons))
    yield "so has the menu in Calc's menu bar", list(menu_bar_faults(addons))
    yield "each command has an icon that is seen on light and dark", list(icon_faults(addons, stage, commands))


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("NCS_BUILD", "build/release")).resolve()
    passed = failed = 0
    for what, faults in checks(build / "oxt" / "stage"):
        print(f"{'FAIL' if faults else 'ok  '}  {what}", *[f"\n      {fault}" for fault in faults], sep="")
        passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
