#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Makes from the table of functions what Calc and people read.

    generate_functions.py [--xcu CalcAddIns.xcu] [--docs docs/functions.md] functions.xml

functions.xml may hold translations (xml:lang beside the English texts); the .xcu carries them all,
the page is English.
"""
import argparse
import pathlib
import sys
import xml.etree.ElementTree
from xml.sax.saxutils import escape, quoteattr

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SERVICE = "org.ncsworkbench.Functions"
ENGLISH = "en-US"
# Under English the stored name would shadow what people type; a language of its own keeps ODS, XLSX
# and XLS on one name.
STORED_NAME_LANGUAGE = "de"
TYPES = {"text": "text", "number": "number", "table": "cell range"}
RESULTS = {"text": "A text.", "number": "A number.", "array": "An array."}


class Text(dict):
    """Language -> words, of all children with one name."""

    def __init__(self, parent, name):
        super().__init__()
        for child in parent.findall(name):
            language = child.get(XML_LANG, ENGLISH)
            self[language] = " ".join("".join(child.itertext()).split())

    @property
    def english(self):
        return self.get(ENGLISH, "")


class Parameter:
    def __init__(self, element):
        self.name = element.get("name")
        self.type = element.get("type")
        self.optional = element.get("optional") == "yes"
        self.label = Text(element, "label")
        self.description = Text(element, "description")


class Function:
    def __init__(self, element):
        self.name = element.get("name")
        self.shown = element.get("shown")
        self.gives = element.get("gives")
        self.example = element.get("example")
        self.description = Text(element, "description")
        self.docs = Text(element, "docs")
        self.parameters = [Parameter(child) for child in element.findall("parameter")]

    @property
    def stored(self):
        """The name in files."""
        return f"{SERVICE}.{self.name}".upper()

    def signature(self):
        shown = [f"[{p.label.english}]" if p.optional else p.label.english for p in self.parameters]
        return f"{self.shown}({'; '.join(shown)})"


def read(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    return [Function(element) for element in root.findall("function")]


def languages(functions):
    found = {language for function in functions for language in function.description}
    return [ENGLISH] + sorted(found - {ENGLISH})


def prop(name, values, indent):
    """A property with a value per language; None stands for no language."""
    lines = [f'{indent}<prop oor:name="{name}">']
    for language, value in values:
        attribute = f" xml:lang={quoteattr(language)}" if language else ""
        lines.append(f"{indent}  <value{attribute}>{escape(value)}</value>")
    return lines + [f"{indent}</prop>"]


def localised(text, wanted):
    return [(language, text[language]) for language in wanted if language in text]


def function_node(function, wanted):
    indent = " " * 10
    lines = [f'        <node oor:name="{function.name}" oor:op="replace">']
    lines += prop("DisplayName", [(language, function.shown) for language in wanted], indent)
    lines += prop("Description", localised(function.description, wanted), indent)
    lines += prop("Category", [(None, "Add-In")], indent)
    lines += prop("CompatibilityName", [(STORED_NAME_LANGUAGE, function.stored)], indent)
    if function.parameters:
        lines.append(f'{indent}<node oor:name="Parameters">')
        for parameter in function.parameters:
            lines.append(f'{indent}  <node oor:name="{parameter.name}" oor:op="replace">')
            lines += prop("DisplayName", localised(parameter.label, wanted), indent + "    ")
            lines += prop("Description", localised(parameter.description, wanted), indent + "    ")
            lines.append(f"{indent}  </node>")
        lines.append(f"{indent}</node>")
    return lines + ["        </node>"]


def xcu(functions):
    wanted = languages(functions)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- SPDX-License-Identifier: MPL-2.0 -->",
        "<!-- Made from registry/functions.xml. -->",
        '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns"'
        ' oor:package="org.openoffice.Office">',
        '  <node oor:name="AddInInfo">',
        f'    <node oor:name="{SERVICE}" oor:op="replace">',
        '      <node oor:name="AddInFunctions">',
    ]
    for function in functions:
        lines += function_node(function, wanted)
    lines += ["      </node>", "    </node>", "  </node>", "</oor:component-data>"]
    return "\n".join(lines) + "\n"


def page(functions):
    lines = [
        "<!-- SPDX-License-Identifier: MPL-2.0 -->",
        "<!-- Made by scripts/generate_functions.py from extension/registry/functions.xml. -->",
        "# Worksheet functions",
        "",
        "All of them are in the function wizard under *Add-In*. Names are the same in every language.",
        "`ncs_draft` and `ncs_answers` are the tables of a strategy workbook; in rapid mode the answers",
        "are given twice. An argument in brackets may be left out or blank: a reading, edition or",
        "language is then the one in the workbook's settings, failing that gca, 2021 and en.",
        "",
        "| result | means |",
        "| --- | --- |",
        "| `#N/A` | not assessable: nothing in the scope counts |",
        "| `Err:502` | an argument names nothing: unknown item, scope, reading, edition, language, kind or field |",
        "| `Err:504` | a table was given as an inline array instead of a cell range |",
        "| `Err:522` | the table holds a formula that depends on itself, such as one of these functions on that table |",
        "",
        "Figures depend on the tables, the workbook's settings and the catalogue, and on nothing else.",
        "",
    ]
    for function in functions:
        lines += [f"## {function.shown}", "", f"`{function.signature()}`", "", function.description.english]
        if function.parameters:
            lines += ["", "| argument | type | meaning |", "| --- | --- | --- |"]
            for parameter in function.parameters:
                kind = TYPES[parameter.type] + (", optional" if parameter.optional else "")
                lines.append(f"| {parameter.label.english} | {kind} | {parameter.description.english} |")
        lines += ["", f"{RESULTS[function.gives]} {function.docs.english}", "",
                  f"Example: `={function.example}`", ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--xcu", type=pathlib.Path)
    parser.add_argument("--docs", type=pathlib.Path)
    parser.add_argument("table")
    options = parser.parse_args()
    functions = read(options.table)
    if options.xcu:
        options.xcu.write_text(xcu(functions), encoding="utf-8")
    if options.docs:
        options.docs.write_text(page(functions), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
