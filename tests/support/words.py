# SPDX-License-Identifier: MPL-2.0
"""The extension's own words in a language, as the built extension has them: for tests that read a window."""
import functools
import xml.etree.ElementTree

from support.office import PROTOCOL, stage_folder

OOR = "{http://openoffice.org/2001/registry}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SOURCE = "en"


@functools.cache
def _texts():
    """Id -> language -> text. A text of a language follows the source text with the id."""
    found = {}
    for path in sorted((stage_folder() / "texts").glob("*.xml")):
        of = None
        for text in xml.etree.ElementTree.parse(path).getroot().iter("text"):
            if text.get("id"):
                of = found.setdefault(text.get("id"), {SOURCE: text.text})
            else:
                of[text.get(LANG)] = text.text
    return found


def said(text, language=SOURCE):
    """A text by its id, with its {1}, {2} as they are."""
    return _texts()[text][language]


def label(kind, code, language=SOURCE):
    """What a cell says for a code of the vocabulary: label("kind", "measure")."""
    root = xml.etree.ElementTree.parse(stage_folder() / "texts" / "vocabulary.xml").getroot()
    values = next(each for each in root.iter() if each.get("id") == kind)
    value = next(each for each in values if each.get("code", each.get("id")) == code)
    labels = {each.get(LANG, SOURCE): each.text for each in value.iter("label")}
    return labels[language]


@functools.cache
def registered(file, *path):
    """Language -> value in a registry file: registered("Sidebar.xcu", "PanelList", "NcsCoverage", "Title")."""
    nodes = [xml.etree.ElementTree.parse(stage_folder() / "registry" / file).getroot()]
    for name in path:
        nodes = [child for node in nodes for child in node.iter() if child.get(OOR + "name") == name]
    return {value.get(LANG, "en-US"): value.text for value in nodes[0] if value.tag == "value"}


def menu_title(command, language="en-US"):
    """Of a command in the menu, without the mark of its letter."""
    for node in xml.etree.ElementTree.parse(stage_folder() / "registry" / "Addons.xcu").getroot().iter("node"):
        properties = {prop.get(OOR + "name"): prop for prop in node.findall("prop")}
        if {"URL", "Title"} <= set(properties) and properties["URL"].findtext("value") == PROTOCOL + command:
            titles = {value.get(LANG): value.text for value in properties["Title"]}
            return titles[language].replace("~", "")
    raise KeyError(command)
