# SPDX-License-Identifier: MPL-2.0
"""Reads the sources of the help: extension/help/*.xml, and the tables of functions, rules, commands and
keys that its pages list. Every text is held in all languages that the files speak.

The files may be the English sources or those that the build has filled with translations: a translation
stands behind its English element, under the same name and with xml:lang.
"""
import pathlib
import re
import xml.etree.ElementTree

import generate_functions

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OOR = "{http://openoffice.org/2001/registry}"
PROTOCOL = "org.ncsworkbench:"
ENGLISH = "en"
MODIFIERS = (("MOD1", "Ctrl"), ("MOD2", "Alt"), ("SHIFT", "Shift"))


class Words(dict):
    """Language -> text. What a language lacks is said in English."""

    def in_(self, language):
        return self.get(language) or self.get(ENGLISH) or self.get("en-US", "")


class Node:
    """An element with its words, attributes and the elements in it."""

    def __init__(self, element):
        self.tag = element.tag
        self.attributes = dict(element.attrib)
        # A listing keeps its lines.
        self.words = Words({ENGLISH: (element.text or "") if element.tag == "code" else folded(element)})
        self.children = children(element)

    def get(self, name):
        return self.attributes.get(name)

    def all(self, tag):
        return [child for child in self.children if child.tag == tag]

    def first(self, tag):
        found = self.all(tag)
        return found[0] if found else None


def folded(element):
    return " ".join((element.text or "").split())


def children(element):
    """The elements in one, each with the translations that follow it."""
    nodes = []
    for child in element:
        if not isinstance(child.tag, str):
            continue
        language = child.get(XML_LANG)
        if language:
            nodes[-1].words[language] = folded(child)
        else:
            nodes.append(Node(child))
    return nodes


def words_of(element, name):
    """All children of one name as one text in several languages."""
    words = Words()
    for child in element.findall(name):
        words[child.get(XML_LANG, ENGLISH)] = folded(child)
    return words


class Rule:
    def __init__(self, element):
        self.id = element.get("id")
        self.area = self.id.split(".")[0]
        self.severity = element.get("severity")
        self.numbers = [number for number in (element.get("guide") or "").split("; ") if number]
        self.what, self.next, self.about = (words_of(element, name) for name in ("what", "next", "about"))


class HelpSource:
    """`tree`: a folder laid out like extension/."""

    def __init__(self, tree):
        tree = pathlib.Path(tree)
        root = xml.etree.ElementTree.parse(tree / "help" / "contents.xml").getroot()
        self.chapters = [node for node in children(root) if node.tag == "chapter"]
        self.labels = {node.get("id"): node.words for node in children(root) if node.tag == "label"}
        self.order = [page.get("id") for chapter in self.chapters for page in chapter.all("page")]
        self.pages = {path.stem: Node(xml.etree.ElementTree.parse(path).getroot())
                      for path in sorted((tree / "help").glob("*.xml")) if path.stem != "contents"}
        if sorted(self.order) != sorted(self.pages):
            raise SystemExit(f"help/contents.xml and the pages differ: {sorted(set(self.order) ^ set(self.pages))}")
        self.functions = generate_functions.read(tree / "registry" / "functions.xml")
        self.rules = [Rule(element) for element in xml.etree.ElementTree.parse(
            tree / "texts" / "rules.xml").getroot().iter("rule")]
        self.passages = {item.get("number"): words_of(item, "title") for item in xml.etree.ElementTree.parse(
            tree / "catalogue" / "guide-2021.xml").getroot().iter("item")}
        self.menu = _menu(tree / "registry" / "Addons.xcu")
        self.keys = _keys(tree / "registry" / "Accelerators.xcu")

    def title(self, page):
        return self.pages[page].first("title").words

    def command_title(self, command):
        return self.menu.get(command) or Words({ENGLISH: command})

    def areas(self):
        """Area of rules -> its words, in the order in which they are shown."""
        listed = self.pages["rules"].first("rules").all("area")
        found = {area.get("id"): area.words for area in listed}
        unnamed = {rule.area for rule in self.rules} ^ set(found)
        if unnamed:
            raise SystemExit(f"help/rules.xml and texts/rules.xml name other areas: {sorted(unnamed)}")
        return found

    def rules_of(self, area):
        return sorted((rule for rule in self.rules if rule.area == area), key=lambda rule: rule.id)

    def passage_text(self, rule, language):
        """Numbers and titles of the Guide on which the rule rests; a long row of them as from and to."""
        unknown = [number for number in rule.numbers if number not in self.passages]
        if unknown:
            raise SystemExit(f"{rule.id}: the Guide has no {', '.join(unknown)}")
        if len(rule.numbers) > 3:
            return f"{rule.numbers[0]} … {rule.numbers[-1]}"
        return "; ".join(f"{number} {self.passages[number].in_(language)}" for number in rule.numbers)


def _values(node, name):
    for prop in node.findall("prop"):
        if prop.get(f"{OOR}name") == name:
            return {value.get(XML_LANG, ""): (value.text or "").strip() for value in prop.findall("value")}
    return {}


def _menu(path):
    """Command -> its title in the menu, without the marks of keys and of windows that follow."""
    titles = {}
    for node in xml.etree.ElementTree.parse(path).getroot().iter("node"):
        url = _values(node, "URL").get("", "")
        if url.startswith(PROTOCOL):
            words = Words({language: text.replace("~", "").rstrip("…. ")
                           for language, text in _values(node, "Title").items()})
            titles.setdefault(url[len(PROTOCOL):], words)
    return titles


def _keys(path):
    """(keys as people read them, command) for each shortcut of ours; none without the file."""
    if not path.is_file():
        return []
    found = []
    for node in xml.etree.ElementTree.parse(path).getroot().iter("node"):
        for command in set(_values(node, "Command").values()):
            if command.startswith(PROTOCOL):
                key, *modifiers = node.get(f"{OOR}name").split("_")
                shown = [text for name, text in MODIFIERS if name in modifiers]
                found.append(("+".join([*shown, key]), re.split(r"[?]", command[len(PROTOCOL):])[0]))
    return sorted(set(found))
