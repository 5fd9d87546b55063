#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Finds function bodies of more than 15 lines that occur twice, in C++ and Python.

Bodies are compared after normalising: no comments, no white space, names of variables replaced in
order of appearance. Also holds the limits: files of 500 lines, functions of 60. A function of at most
three statements is a table of data and may be as long as its table.
"""
import ast
import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("src", "tests", "scripts")
SHORTEST = 16  # lines of a body that count
LONGEST_FUNCTION = 60
LONGEST_FILE = 500
STATEMENTS_OF_A_TABLE = 3
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"\w*\((?:.|\n)*?\)\w*"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
WORD = re.compile(r"[A-Za-z_]\w*|\d[\w.']*|\S")
KEYWORDS = frozenset("""if else for while do switch case default return break continue const auto bool int long
double float char void static struct class namespace using template typename public private protected try catch
throw new delete true false nullptr enum this sizeof constexpr noexcept override final std string""".split())


def blanked(text):
    """The text with comments and literals emptied, line breaks kept."""
    def hollow(match):
        inner = match[0]
        return ("" if inner.startswith("/") else '""') + "\n" * inner.count("\n")
    return COMMENT_OR_TEXT.sub(hollow, text)


def cxx_bodies(text):
    """(first line, text) of each brace block that follows a parameter list and is no type or namespace."""
    text, stack = blanked(text), []
    for position, letter in enumerate(text):
        if letter == "{":
            head = re.split(r"[;{}]", text[:position])[-1]
            function = ")" in head and not re.match(
                r"\s*(namespace|class|struct|enum|union|if|for|while|switch|else|do|try|catch)\b", head.split("(")[0])
            stack.append((position, function))
        elif letter == "}" and stack:
            begin, function = stack.pop()
            if function and not any(outer for _, outer in stack):
                yield text.count("\n", 0, begin) + 1, text[begin + 1:position]


def normalised(body):
    names, words = {}, []
    for word in WORD.findall(body):
        if (word[0].isalpha() or word[0] == "_") and word not in KEYWORDS:
            word = names.setdefault(word, f"n{len(names)}")
        words.append(word)
    return " ".join(words)


def python_bodies(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body
            if isinstance(body[0], ast.Expr) and isinstance(getattr(body[0], "value", None), ast.Constant):
                body = body[1:]
            if body:
                yield node.lineno, "\n".join(ast.unparse(part) for part in body), node.end_lineno - node.lineno + 1


def functions():
    """(place, lines as written, fingerprint) of every function; the fingerprint only of long bodies."""
    for path in files():
        text = path.read_text(encoding="utf-8")
        place = path.relative_to(ROOT).as_posix()
        if path.suffix in (".cxx", ".hxx"):
            for line, body in cxx_bodies(text):
                lines = [part for part in body.splitlines() if part.strip()]
                length = 0 if body.count(";") <= STATEMENTS_OF_A_TABLE else body.count("\n") + 1
                yield f"{place}:{line}", length, fingerprint(lines, normalised(body))
        else:
            for line, body, length in python_bodies(text):
                yield f"{place}:{line}", length, fingerprint(body.splitlines(), normalised(body))


def fingerprint(lines, text):
    return hashlib.sha256(text.encode()).hexdigest() if len(lines) >= SHORTEST else None


def files():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            script = path.suffix == "" and path.read_bytes()[:40].startswith(b"#!/usr/bin/python3")
            if path.suffix in (".cxx", ".hxx", ".py") or script:
                yield path


def main():
    seen, faults, count = {}, [], 0
    for place, length, mark in functions():
        count += 1
        if length > LONGEST_FUNCTION:
            faults.append(f"{place}: a function of {length} lines, at most {LONGEST_FUNCTION}")
        if mark is None:
            continue
        if mark in seen:
            faults.append(f"{place}: the same body as {seen[mark]}")
        seen.setdefault(mark, place)
    for path in files():
        length = path.read_text(encoding="utf-8").count("\n")
        if length > LONGEST_FILE:
            faults.append(f"{path.relative_to(ROOT)}: {length} lines, at most {LONGEST_FILE}")
    print("\n".join(faults + [f"duplicates: {count} functions looked at, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
