#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Compares IDL, functions.xml, CalcAddIns.xcu and docs/functions.md: same functions, same arguments,
no empty help.

    check_functions.py [CalcAddIns.xcu]    without it, the one that functions.xml gives
"""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

import generate_functions

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "extension" / "registry" / "functions.xml"
IDL = ROOT / "idl" / "org" / "ncsworkbench" / "XFunctions.idl"
DOCS = ROOT / "docs" / "functions.md"
OOR = "{http://openoffice.org/2001/registry}"
DOCUMENT = ("com.sun.star.beans.XPropertySet", "document")
IDL_TYPES = {("text", False): "string", ("number", False): "double",
             ("table", False): "com.sun.star.table.XCellRange",
             ("text", True): "any", ("number", True): "any"}


def idl_methods():
    """{method: [(type, name), …]} of the interface."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", IDL.read_text(encoding="utf-8"), flags=re.S)
    methods = {}
    for name, arguments in re.findall(r"\bany\s+(\w+)\s*\(([^)]*)\)\s*raises", text):
        methods[name] = [(kind.replace("::", "."), argument)
                         for kind, argument in re.findall(r"\[in\]\s+([\w:]+)\s+(\w+)", arguments)]
    return methods


def node_name(node):
    return node.get(OOR + "name")


def children(node, name=None):
    found = [child for child in node.findall("node") if name is None or node_name(child) == name]
    return found if name is None else (found[0] if found else None)


def xcu_functions(path):
    """{function: ({property: [value, …]}, {parameter: {property: [value, …]}})}."""
    def properties(node):
        return {prop.get(OOR + "name"): [value.text or "" for value in prop.findall("value")]
                for prop in node.findall("prop")}
    service = children(children(xml.etree.ElementTree.parse(path).getroot(), "AddInInfo"),
                       generate_functions.SERVICE)
    found = {}
    for node in children(children(service, "AddInFunctions")):
        parameters = children(node, "Parameters")
        found[node_name(node)] = (
            properties(node),
            {node_name(p): properties(p) for p in (children(parameters) if parameters is not None else [])})
    return found


def compare_idl(functions):
    methods = idl_methods()
    if list(methods) != [function.name for function in functions]:
        yield f"IDL has {', '.join(methods)}; functions.xml {', '.join(f.name for f in functions)}"
    for function in functions:
        wanted = [DOCUMENT] + [(IDL_TYPES.get((p.type, p.optional)), p.name) for p in function.parameters]
        if methods.get(function.name) != wanted:
            yield f"{function.shown}: IDL takes {methods.get(function.name)}, functions.xml says {wanted}"


def compare_help(functions):
    for function in functions:
        for what in ("shown", "gives", "example"):
            if not getattr(function, what):
                yield f"{function.name}: no {what}"
        for what in ("description", "docs"):
            if not getattr(function, what).english:
                yield f"{function.name}: empty {what}"
        if function.shown not in (function.example or ""):
            yield f"{function.name}: the example does not use {function.shown}"
        for parameter in function.parameters:
            if not parameter.label.english or not parameter.description.english:
                yield f"{function.name}: empty help for {parameter.name}"


def compare_xcu(functions, path):
    packed = xcu_functions(path)
    if set(packed) != {function.name for function in functions}:
        yield f"{path.name} has {', '.join(packed)}"
    for function in functions:
        own, parameters = packed.get(function.name, ({}, {}))
        if set(own.get("DisplayName", [])) != {function.shown}:
            yield f"{function.name}: shown as {own.get('DisplayName')}"
        if own.get("CompatibilityName") != [function.stored]:
            yield f"{function.name}: stored as {own.get('CompatibilityName')}"
        if own.get("Category") != ["Add-In"]:
            yield f"{function.name}: category {own.get('Category')}"
        if list(parameters) != [p.name for p in function.parameters]:
            yield f"{function.name}: {path.name} has the parameters {', '.join(parameters)}"
        for where, held in [(function.name, own), *((f"{function.name}.{p}", v) for p, v in parameters.items())]:
            if not all(held.get("Description") or [""]) or not all(held.get("DisplayName") or [""]):
                yield f"{where}: empty help in {path.name}"


def compare_docs(functions):
    held = DOCS.read_text(encoding="utf-8") if DOCS.is_file() else ""
    if held != generate_functions.page(functions):
        yield "docs/functions.md is out of date: run scripts/generate_functions.py --docs docs/functions.md"


def main():
    functions = generate_functions.read(TABLE)
    with tempfile.TemporaryDirectory() as folder:
        packed = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(folder) / "CalcAddIns.xcu"
        if len(sys.argv) < 2:
            packed.write_text(generate_functions.xcu(functions), encoding="utf-8")
        faults = [*compare_idl(functions), *compare_help(functions), *compare_xcu(functions, packed),
                  *compare_docs(functions)]
    for fault in faults:
        print(fault)
    print(f"functions: {len(functions)}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
