#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Makes the help from its one source, extension/help (docs/help-format.md).

    generate_help.py [--check]                        docs/user/*.md and the table in docs/commands.md;
                                                      --check only compares
    generate_help.py --html DIR --tree DIR --languages en,fr
                                                      the packed pages, DIR/<language>/<page>.html; TREE is laid
                                                      out like extension/ and filled with translations
"""
import argparse
import html
import pathlib
import re
import sys

from help_source import ENGLISH, PROTOCOL, HelpSource

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs" / "user"
COMMANDS = ROOT / "docs" / "commands.md"
TABLE = re.compile(r"(<!-- commands: [^\n]*-->\n).*?(\n<!-- end -->)", re.S)
MARKS = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)")
ARGUMENT = re.compile(r"`([A-Z][A-Za-z]+)`")
RIGHT_TO_LEFT = ("ar", "he", "fa", "ur")
STYLE = (ROOT / "extension" / "help" / "page.css").read_text(encoding="utf-8")
MIRRORED = "body, h1, h2, h3, p, li, td, th { direction: rtl; text-align: right }\n"


class Html:
    """One page in one language, in the HTML that Writer/Web and any browser show alike."""

    def __init__(self, source, language):
        self.source = source
        self.language = language
        self.lines = []

    def label(self, name):
        return html.escape(self.source.labels[name].in_(self.language), quote=False)

    def inline(self, text):
        """Marks of Markdown as elements."""
        def mark(found):
            code, strong, emphasis, shown, target = found.groups()
            if code:
                return f"<code>{html.escape(code, quote=False)}</code>"
            if shown:
                return self.link(target, html.escape(shown, quote=False))
            return f"<b>{html.escape(strong or emphasis, quote=False)}</b>"
        parts, end = [], 0
        for found in MARKS.finditer(text):
            parts += [html.escape(text[end:found.start()], quote=False), mark(found)]
            end = found.end()
        return "".join(parts) + html.escape(text[end:], quote=False)

    @staticmethod
    def link(target, shown):
        page, _, anchor = target.partition("#")
        return f'<a href="{page}.html{"#" + anchor if anchor else ""}">{shown}</a>'

    def page_link(self, page, anchor=""):
        return self.link(f"{page}#{anchor}", html.escape(self.source.title(page).in_(self.language), quote=False))

    def words(self, node):
        return self.inline(node.words.in_(self.language))

    def heading(self, level, text, anchor=""):
        mark = f'<a name="{anchor}" id="{anchor}"></a>' if anchor else ""
        self.lines.append(f"<h{level}>{mark}{text}</h{level}>")

    def paragraph(self, text):
        self.lines.append(f"<p>{text}</p>")

    def table(self, rows, head=True):
        """Rows of ready cells; the first is the head."""
        width = 100 // max(len(row) for row in rows)
        self.lines.append('<table width="95%" align="center" border="1" bordercolor="#d5dae1" cellspacing="0" cellpadding="5">')
        for place, row in enumerate(rows):
            kind = "th" if head and place == 0 else "td"
            align = "right" if self.language in RIGHT_TO_LEFT else "left"
            colour = ' bgcolor="#eef1f5"' if kind == "th" else ""
            cells = "".join(f'<{kind} width="{width}%" align="{align}" valign="top"{colour}>'
                            f'<p style="margin: 0cm">{cell}</p></{kind}>' for cell in row)
            self.lines.append(f"<tr>{cells}</tr>")
        self.lines.append("</table>")
        self.lines.append('<p style="font-size: 4pt">&nbsp;</p>')

    def blocks(self, node):
        for child in node.children:
            if child.tag not in ("title", "area"):
                getattr(self, "block_" + child.tag)(child)

    def block_p(self, node):
        self.paragraph(self.words(node))

    def block_section(self, node):
        self.heading(2, self.words(node.first("title")), node.get("id"))
        self.blocks(node)

    def block_list(self, node, kind="ul"):
        self.lines.append(f"<{kind}>")
        self.lines += [f"<li><p>{self.words(item)}</p></li>" for item in node.children]
        self.lines.append(f"</{kind}>")

    def block_steps(self, node):
        self.block_list(node, "ol")

    def block_code(self, node):
        self.lines.append(f'<pre dir="ltr">{html.escape(node.words.in_(self.language), quote=False)}</pre>')

    def block_table(self, node):
        self.table([[self.words(cell) for cell in row.all("cell")] for row in node.children])

    def block_image(self, node):
        """Pictures show English windows: they stand in docs/user only."""

    def block_commands(self, node):
        for command in node.all("command"):
            name = command.get("id")
            self.heading(2, self.inline(self.source.command_title(name).in_(self.language)), name)
            self.paragraph(self.words(command.first("does")))
            said = f"{self.label('for-programs')} – <code>{PROTOCOL}{name}</code>"
            arguments = ARGUMENT.findall(command.get("arguments") or "")
            if arguments:
                said += f"<br>{self.label('arguments')} – " + " ".join(f"<code>{each}</code>" for each in arguments)
            page, _, anchor = (command.get("page") or "").partition("#")
            if page:
                said += f"<br>{self.label('more')} – {self.page_link(page, anchor)}"
            self.paragraph(said)

    def block_functions(self, _node):
        for function in self.source.functions:
            self.heading(2, function.shown, function.name)
            self.paragraph(self.inline(self.said(function.description)))
            names = [self.said(each.label) for each in function.parameters]
            shown = [f"[{name}]" if each.optional else name for name, each in zip(names, function.parameters)]
            self.paragraph(f"<code>={html.escape(function.shown)}({html.escape('; '.join(shown), quote=False)})</code>")
            if function.parameters:
                rows = [[self.label("argument"), self.label("type"), self.label("meaning")]]
                for name, each in zip(names, function.parameters):
                    kind = self.label("type-" + each.type) + (
                        f"<br>{self.label('optional')}" if each.optional else "")
                    rows.append([self.inline(name), kind, self.inline(self.said(each.description))])
                self.table(rows)
            self.paragraph(f"<b>{self.label('gives')}</b> – {self.label('gives-' + function.gives)}")
            self.paragraph(self.inline(self.said(function.docs)))
            self.paragraph(f"<b>{self.label('example')}</b> – <code>={html.escape(function.example, quote=False)}</code>")

    def said(self, text):
        """Of a text in the table of functions, whose English is en-US."""
        return text.get(self.language) or text.english

    def block_rules(self, _node):
        for area, words in self.source.areas().items():
            self.heading(2, self.inline(words.in_(self.language)), "area-" + area)
            for rule in self.source.rules_of(area):
                self.heading(3, f"{rule.id} – {self.label('severity-' + rule.severity)}", rule.id)
                lines = [self.inline(rule.about.in_(self.language)),
                         f"<b>{self.label('message')}</b> – {self.inline(rule.what.in_(self.language))}",
                         f"<b>{self.label('next-step')}</b> – {self.inline(rule.next.in_(self.language))}"]
                if rule.numbers:
                    passages = html.escape(self.source.passage_text(rule, self.language), quote=False)
                    lines.append(f"<b>{self.label('guide')}</b> – {passages}")
                self.paragraph("<br>".join(lines))

    def block_shortcuts(self, node):
        rows = [[self.label("keys"), self.label("what-they-do")]]
        rows += [[f"<code>{keys}</code>", self.inline(self.source.command_title(command).in_(self.language))]
                 for keys, command in self.source.keys]
        rows += [[f"<code>{row.get('keys')}</code>", self.words(row.first("cell"))] for row in node.all("row")]
        self.table(rows)

    def whole(self, title):
        mirrored = self.language in RIGHT_TO_LEFT
        name = self.source.labels["help"].in_(self.language)
        return "\n".join([
            "<!DOCTYPE html>",
            f'<html lang="{self.language}" dir="{"rtl" if mirrored else "ltr"}">',
            f'<head><meta charset="utf-8"><title>{html.escape(title, quote=False)} – {html.escape(name, quote=False)}'
            "</title>",
            f"<style>\n{STYLE}{MIRRORED if mirrored else ''}</style></head>",
            f'<body dir="{"rtl" if mirrored else "ltr"}">', *self.lines, "</body></html>", ""])


def html_page(source, language, page):
    maker = Html(source, language)
    place = source.order.index(page)
    links = [maker.link("index", maker.label("contents"))]
    if place:
        links.append(maker.link(source.order[place - 1], maker.label("previous")))
    if place + 1 < len(source.order):
        links.append(maker.link(source.order[place + 1], maker.label("next")))
    maker.paragraph(" · ".join(links))
    maker.heading(1, maker.inline(source.title(page).in_(language)))
    maker.blocks(source.pages[page])
    return maker.whole(source.title(page).in_(language))


def html_contents(source, language):
    maker = Html(source, language)
    maker.heading(1, maker.label("help"))
    for chapter in source.chapters:
        maker.heading(2, maker.words(chapter.first("title")))
        maker.lines.append("<ul>")
        maker.lines += [f"<li><p>{maker.page_link(page.get('id'))}</p></li>" for page in chapter.all("page")]
        maker.lines.append("</ul>")
    return maker.whole(source.labels["contents"].in_(language))


class Markdown:
    """One page in English, for docs/user."""

    def __init__(self, source):
        self.source = source
        self.parts = []

    def words(self, node):
        def target(found):
            if not found[4]:
                return found[0]
            page, _, anchor = found[5].partition("#")
            file = self.source.pages[page].get("docs") or f"{page}.md"
            return f"[{found[4]}]({file}{'#' + anchor if anchor else ''})"
        return MARKS.sub(target, node.words.in_(ENGLISH))

    def blocks(self, node):
        for child in node.children:
            if child.tag == "section":
                self.parts.append(f"## {self.words(child.first('title'))}")
                self.blocks(child)
            elif child.tag == "p":
                self.parts.append(self.words(child))
            elif child.tag == "list":
                self.parts.append("\n".join(f"- {self.words(item)}" for item in child.children))
            elif child.tag == "steps":
                self.parts.append("\n".join(f"{place}. {self.words(item)}"
                                            for place, item in enumerate(child.children, 1)))
            elif child.tag == "code":
                self.parts.append(f"```\n{child.words.in_(ENGLISH)}\n```")
            elif child.tag == "image":
                self.parts.append(f"![{child.get('alt')}](../images/{child.get('file')})")
            elif child.tag == "table":
                self.table([[self.words(cell) for cell in row.all("cell")] for row in child.children])
            elif child.tag == "shortcuts":
                rows = [[self.source.labels[name].in_(ENGLISH) for name in ("keys", "what-they-do")]]
                rows += [[f"`{keys}`", self.source.command_title(command).in_(ENGLISH)]
                         for keys, command in self.source.keys]
                self.table(rows + [[f"`{row.get('keys')}`", self.words(row.first("cell"))]
                                   for row in child.all("row")])

    def table(self, rows):
        escaped = [[cell.replace("|", "\\|") for cell in row] for row in rows]
        self.parts.append("\n".join(f"| {' | '.join(row)} |" for row in
                                    [escaped[0], ["---"] * len(escaped[0]), *escaped[1:]]))


def markdown_page(source, page):
    maker = Markdown(source)
    maker.parts += [f"<!-- Made by scripts/generate_help.py from extension/help/{page}.xml. -->\n"
                    f"# {source.title(page).in_(ENGLISH)}"]
    maker.blocks(source.pages[page])
    return "\n\n".join(maker.parts) + "\n"


def command_table(source):
    lines = ["| command | arguments | does |", "| --- | --- | --- |"]
    for command in source.pages["commands"].first("commands").all("command"):
        does = command.first("does").words.in_(ENGLISH)
        lines.append(f"| `{command.get('id')}` | {command.get('arguments') or ''} | {does} |".replace("|  |", "| |"))
    return "\n".join(lines)


def documents(source):
    """Path -> what shall stand in it."""
    made = {DOCS / f"{page}.md": markdown_page(source, page)
            for page in source.order if not source.pages[page].get("docs")}
    text = COMMANDS.read_text(encoding="utf-8")
    made[COMMANDS] = TABLE.sub(lambda found: found[1] + command_table(source) + found[2], text)
    return made


def write_documents(source, check):
    made = documents(source)
    stray = [path for path in sorted(DOCS.glob("*.md")) if path not in made]
    stale = [path for path, text in made.items()
             if not path.is_file() or path.read_text(encoding="utf-8") != text]
    if check:
        for path in stale + stray:
            print(f"{path.relative_to(ROOT)} is out of date: run scripts/generate_help.py")
        return 1 if stale or stray else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], encoding="utf-8")
    for path in stray:
        path.unlink()
    return 0


def write_pages(source, folder, languages):
    for language in languages:
        target = folder / language
        target.mkdir(parents=True, exist_ok=True)
        for page in source.order:
            (target / f"{page}.html").write_text(html_page(source, language, page), encoding="utf-8")
        (target / "index.html").write_text(html_contents(source, language), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--html", type=pathlib.Path)
    parser.add_argument("--tree", type=pathlib.Path, default=ROOT / "extension")
    parser.add_argument("--languages", default=ENGLISH)
    options = parser.parse_args()
    source = HelpSource(options.tree)
    if options.html:
        write_pages(source, options.html, options.languages.split(","))
        return 0
    return write_documents(source, options.check)


if __name__ == "__main__":
    sys.exit(main())
