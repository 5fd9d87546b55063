#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Checks the two examples in examples/: prints a line "ok …" per check, exit code 1 on a fault.

Reads them by the published rules in its own plain way, so that the examples are known to show what they
promise, whatever the core does.
"""
import collections
import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
RUNGS = ("mentioned", "committed", "owned", "resourced", "scheduled", "measured")
SEPARATORS = {";": ";", ",": ",", "ideographic comma": "\u3001", "Arabic comma": "\u060c",
              "Arabic semicolon": "\u061b", "line break": "\n"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
FACT_SHEETS = ("Fact sheet of 2 March 2023", "Fact sheet of 13 July 2023")
NULL_DATE = datetime.date(1899, 12, 30)
ANSWER_ORDER = ("no", "unknown", "", "partly", "yes", "na")

faults = []


def check(what, found):
    """Notes one check; it is a fault where nothing was found."""
    if found:
        print(f"ok {what}")
    else:
        faults.append(what)
        print(f"not ok {what}")


class Knowledge:
    """Vocabulary, elements and places, from the extension's own files."""

    def __init__(self):
        folder = ROOT / "extension"
        words = xml.parse(folder / "texts/vocabulary.xml").getroot()
        self.columns = [column.get("key") for column in words.iter("column")]
        self.blanks = {folded(word) for word in words.findtext("blanks").split(";")} | {"", "-", "\u2013", "?"}
        self.lists = {}
        for entry in words.iter("list"):
            codes = self.lists[entry.get("id")] = {}
            for value in entry.iter("value"):
                codes[folded(value.get("code"))] = codes[folded(value.findtext("label"))] = value.get("code")
        guide = list(xml.parse(folder / "catalogue/guide-2021.xml").getroot().iter("item"))
        self.items = {item.get("number"): item for item in guide}
        self.elements = {item.get("number"): item for item in guide if item.get("kind") == "element"}
        self.ids = {item.get("id"): item.get("number") for item in guide}
        mapping = xml.parse(folder / "catalogue/mappings/guide-gca.xml").getroot()
        self.places = {(place.get("key"), entry.get("reading")): (entry.get("primary"),
                                                                  (entry.get("secondary") or "").split())
                       for place in mapping.iter("place") for entry in place.iter("in")}
        self.pillars = list(dict.fromkeys(primary for primary, _ in self.places.values()))

    def is_blank(self, text):
        return folded(text) in self.blanks

    def element(self, cell):
        """(number, "") or (None, why not) for a cell that names one element."""
        return (None, "number") if NUMBER.fullmatch(cell) else self.element_named(cell)

    def element_named(self, cell):
        """The same for a part of a list, which is always text."""
        if self.is_blank(cell):
            return None, "blank"
        word = cell.strip().split()[0]
        number = self.ids.get(word, word)
        if number in self.elements:
            return number, ""
        if number in self.items or word.startswith("gca."):
            return None, "heading"
        if word.startswith("guide.") and not word.startswith("guide.2021."):
            return None, "other edition"
        return None, "unknown"


def folded(text):
    return " ".join(text.split()).casefold()


def read_table(path):
    """Column keys and rows as dicts. Checks the form of the file: UTF-8, LF, no row of another width."""
    name = path.relative_to(EXAMPLES)
    data = path.read_bytes()
    rows = list(csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True))
    check(f"{name}: UTF-8, line ends LF, every row as wide as the first",
          b"\r" not in data and data.endswith(b"\n") and len({len(row) for row in rows}) == 1)
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def check_keys(name, keys, prefix, knowledge):
    known = [key for key in knowledge.columns if key.startswith(prefix)]
    check(f"{name}: the columns are the {len(known)} that begin with {prefix}", sorted(keys) == sorted(known))


def check_settings(folder, country, words):
    keys, rows = read_table(folder / "settings.csv")
    settings = {row["setting.key"]: row["setting.value"] for row in rows}
    check(f"{folder.name}: settings hold title, country, tlp clear and a note that says what it is",
          keys == ["setting.key", "setting.value"] and settings.get("country") == country
          and settings.get("tlp") == "TLP:CLEAR" and settings.get("title")
          and all(word in settings.get("note", "") for word in words))


def check_ids(name, rows, pattern):
    ids = [row["measure.id"] for row in rows]
    check(f"{name}: ids are unique and of one form",
          len(set(ids)) == len(ids) and all(re.fullmatch(pattern, text) for text in ids))


# --- the real example -------------------------------------------------------------------------------

def check_us(knowledge):
    folder = EXAMPLES / "us-2023"
    keys, rows = read_table(folder / "draft.csv")
    check_keys("us-2023", keys, "measure.", knowledge)
    check_ids("us-2023", rows, r"us-\d\d")
    check_settings(folder, "United States of America", ("not an official assessment", "fact sheets"))
    part = r"(introduction|Vision|Approach|closing sentence|Part [1-5] of the US strategy: [A-Z][A-Za-z ]+)"
    sections = [section.split("; ") for section in (row["measure.section"] for row in rows)]
    section = re.compile("(" + "|".join(FACT_SHEETS) + "), " + part)
    check("us-2023: each row names one or both fact sheets with a section, and no other source",
          rows and all(section.fullmatch(text) for texts in sections for text in texts))
    check("us-2023: both fact sheets are used",
          all(any(text.startswith(sheet) for texts in sections for text in texts) for sheet in FACT_SHEETS))
    check("us-2023: each row is one sentence, and none stands twice",
          all(is_one_sentence(row["measure.text"]) for row in rows)
          and len({row["measure.text"] for row in rows}) == len(rows))
    check("us-2023: the README counts the rows rightly",
          f"`draft.csv`: {len(rows)} rows." in (folder / "README.md").read_text(encoding="utf-8"))
    check("us-2023: kinds are codes", all(row["measure.kind"] in ("context", "objective", "measure") for row in rows))
    shown = {f"{number} {item.findtext('title')}" for number, item in knowledge.elements.items()}
    check("us-2023: elements stand as the list of the cell shows them",
          all(row["measure.element"] in shown | {""} for row in rows))
    check("us-2023: further elements are numbers of the Guide's elements",
          all(number in knowledge.elements for row in rows for number in row["measure.further"].split("; ") if number))
    unstated = ("start", "amount", "currency", "funding", "kpi", "baseline", "target", "evidence", "priority")
    check("us-2023: what the sheets do not give is empty",
          all(row["measure." + column] == "" for row in rows for column in unstated))
    dates = [row["measure.end"] for row in rows if row["measure.end"]]
    check("us-2023: the dates are the three that the sheets give",
          sorted(dates) == ["2023-03-02", "2023-06-20", "2023-07-13"])
    check("us-2023: the strategy's own parts are not called pillars",
          not any("pillar" in cell.lower() for row in rows for cell in row.values()))
    check("us-2023: initiative numbers stand in the notes, none beyond those of the sheet",
          set(re.findall(r"\b\d\.\d\.\d\b", " ".join(row["measure.notes"] for row in rows)))
          == {"1.4.1", "2.5.2", "2.5.4", "3.3.2", "4.1.3", "4.3.3", "5.1.1", "5.1.2"})


def is_one_sentence(text):
    return text.endswith(".") and not re.search(r"[.!?] [A-Z]", text) and text[0].isupper()


# --- the fictional example, by the published rules ---------------------------------------------------

class Measure:
    """One row of a draft: its rungs, its elements and what is odd about it (`cases`)."""

    def __init__(self, row, knowledge):
        self.cell = {key.split(".")[1]: value for key, value in row.items()}
        self.knowledge = knowledge
        self.cases = set()
        self.kind = self._kind()
        self.elements = self._elements()
        committed = self.kind != "context"
        own = (True, True, self.filled("lead"), self._resourced(), self._scheduled(),
               self.filled("kpi") and self.filled("target"))
        self.rungs = tuple(met and (committed or rung == 0) for rung, met in enumerate(own))
        self.level = next((rung for rung, met in enumerate(self.rungs) if not met), len(RUNGS))
        if committed and self.rungs[5] and self.cell["target"] == "0":
            self.cases.add("target 0")
        for name in ("lead", "target"):
            if self.cell[name] and not self.filled(name):
                self.cases.add(f"{name} holds a word that means nothing yet")
                self.cases.add(f"blank word {self.cell[name].strip() or 'white space'}")
        if NUMBER.fullmatch(self.cell["lead"]):
            self.cases.add("number for text")

    def filled(self, name):
        return not self.knowledge.is_blank(self.cell[name])

    def _kind(self):
        code = self.knowledge.lists["kind"].get(folded(self.cell["kind"]))
        if code is None:
            self.cases.add("kind unknown" if self.filled("kind") else "kind blank")
        elif code != self.cell["kind"]:
            self.cases.add("kind with space or capitals")
        return code or "context"

    def _elements(self):
        number, why = self.knowledge.element(self.cell["element"])
        self.cases.add(f"element {why}" if why else "element sound")
        found = [number] if number else []
        further = re.split("[" + "".join(SEPARATORS.values()) + "]", self.cell["further"])
        for name, mark in SEPARATORS.items():
            if mark in self.cell["further"]:
                self.cases.add(f"further elements separated by {name}")
        for part in further:
            number, why = self.knowledge.element_named(part)
            if part and why:
                self.cases.add(f"further {why}")
            elif number in found:
                self.cases.add("further element named twice")
            elif number:
                found.append(number)
        return found

    def _resourced(self):
        amount = self.cell["amount"]
        is_number = bool(NUMBER.fullmatch(amount))
        if amount and not is_number:
            self.cases.add("amount in words")
        if is_number and float(amount) <= 0:
            self.cases.add("amount 0")
        paid = is_number and float(amount) > 0
        if paid and not self.filled("currency"):
            self.cases.add("amount without currency")
        if self.filled("funding") and not amount:
            self.cases.add("funding source alone")
        return self.filled("funding") or (paid and self.filled("currency"))

    def _day(self, name, of_year):
        """The day of a date cell; None when it cannot be read."""
        cell = self.cell[name]
        if NUMBER.fullmatch(cell) and 1990 <= float(cell) <= 2100:
            self.cases.add(f"{name} is a year")
            return datetime.date(int(cell), *of_year)
        if NUMBER.fullmatch(cell):
            self.cases.add(f"{name} is a serial number")
            return NULL_DATE + datetime.timedelta(days=int(cell))
        if ISO_DATE.fullmatch(cell):
            self.cases.add(f"{name} is an ISO date")
            return datetime.date.fromisoformat(cell)
        self.cases.add(f"{name} unreadable" if self.filled(name) else f"{name} blank")
        return None

    def _scheduled(self):
        start, end = self._day("start", (1, 1)), self._day("end", (12, 31))
        if start and end and start >= end:
            self.cases.add("end before start" if start > end else "end on the day of the start")
        if end and not self.filled("start"):
            self.cases.add("end without start")
        start_passes = start is not None or not self.filled("start")
        return end is not None and start_passes and not (start and end < start)


Answer = collections.namedtuple("Answer", "value reason weight")


def settled_answers(rows, knowledge, cases):
    """The lowest answer per element; `cases` takes what is odd."""
    answers = {}
    for row in rows:
        number, why = knowledge.element(row["answer.element"])
        if why:
            cases.add(f"answer element {why}")
            continue
        raw = row["answer.value"]
        value = knowledge.lists["answer"].get(folded(raw))
        reason = not knowledge.is_blank(row["answer.reason"])
        cases.add("answer unknown" if value is None and raw else f"answer {value or 'blank'}")
        cases.add(f"answer {value} {'with' if reason else 'without'} a reason")
        weight = row["answer.weight"]
        sound = bool(NUMBER.fullmatch(weight)) and float(weight) >= 0
        cases.add(f"weight {weight}" if sound or not weight else "weight " + ("negative" if weight[0] == "-" else "text"))
        cases.add(f"target {knowledge.lists['level'].get(folded(row['answer.target']), 'bad')}")
        answer = Answer(value or "", reason, float(weight) if sound else 1.0)
        if number in answers:
            cases.add("two answers for one element")
            answer = min(answers[number], answer, key=lambda each: ANSWER_ORDER.index(each.value))
        answers[number] = answer
    return answers


class Figures:
    """Levels, ratios and coverage of a draft with its answers."""

    def __init__(self, measures, answers, knowledge):
        self.knowledge, self.answers = knowledge, answers
        self.rows = {number: [m for m in measures if number in m.elements] for number in knowledge.elements}
        self.level = {number: max((m.level for m in rows), default=0) for number, rows in self.rows.items()}
        self.met = {number: [any(m.rungs[rung] for m in rows) for rung in range(len(RUNGS))]
                    for number, rows in self.rows.items()}
        self.ratio = {number: sum(met) / len(RUNGS) for number, met in self.met.items()}

    def is_out(self, number):
        answer = self.answers.get(number)
        return bool(answer and answer.value == "na" and answer.reason and not self.met[number][1])

    def coverage(self, pillar, reading):
        weights = total = 0.0
        for number, item in self.knowledge.elements.items():
            primary, secondary = self.knowledge.places[item.get("key"), reading]
            role = 1.0 if primary == pillar else 0.5 if pillar in secondary else 0.0
            answer = self.answers.get(number)
            weight = 0.0 if self.is_out(number) else role * (answer.weight if answer else 1.0)
            weights += weight
            total += weight * self.ratio[number]
        return total / weights


DRAFT_CASES = (
    "kind blank", "kind unknown", "kind with space or capitals",
    "element sound", "element blank", "element number", "element heading", "element unknown", "element other edition",
    "further heading", "further unknown", "further element named twice",
    *(f"further elements separated by {name}" for name in SEPARATORS),
    "amount in words", "amount 0", "amount without currency", "funding source alone",
    "start is a year", "start is a serial number", "start is an ISO date", "start unreadable", "start blank",
    "end is a year", "end is a serial number", "end is an ISO date", "end unreadable", "end blank",
    "end before start", "end on the day of the start", "end without start",
    "lead holds a word that means nothing yet", "target holds a word that means nothing yet",
    "blank word tbd", "blank word -", "blank word ?", "blank word \u2013", "blank word white space",
    "target 0", "number for text")
ANSWER_CASES = (
    *(f"answer {value}" for value in ("yes", "partly", "no", "unknown", "na", "blank")),
    *(f"answer {value} {with_} a reason" for value in ("yes", "partly", "no", "unknown", "na") for with_ in ("with", "without")),
    "weight ", "weight 0", "weight 0.5", "weight 2", "weight negative", "weight text",
    *(f"target {level}" for level in range(1, 7)), "target bad", "two answers for one element",
    *(f"answer element {why}" for why in ("blank", "number", "heading", "unknown", "other edition")))


def check_cases(what, expected, found):
    missing = [case for case in expected if case not in found]
    check(f"{what}: {len(expected)} kinds of cell occur" + (f"; missing: {', '.join(missing)}" if missing else ""),
          not missing)


def check_levels(figures):
    levels = collections.Counter(figures.level.values())
    check("exampleland: every level from 0 to 6 occurs: " + ", ".join(f"{k}: {levels[k]}" for k in range(7)),
          all(levels[k] for k in range(7)))
    check("exampleland: every rung is met by some element and lacked by another",
          all({met[rung] for met in figures.met.values()} == {True, False} for rung in range(len(RUNGS))))
    together = [number for number in figures.level if figures.ratio[number] == 1 and figures.level[number] < 6]
    check(f"exampleland: rows that only together meet all rungs, and less: {', '.join(together)}",
          together and any(figures.level[number] < 6 * figures.ratio[number] < 6 for number in figures.level))


def check_coverage(figures, knowledge):
    for reading in ("gca", "gci"):
        shares = {pillar.split(".")[-1]: figures.coverage(pillar, reading) for pillar in knowledge.pillars}
        shown = ", ".join(f"{name} {share:.3f}" for name, share in shares.items())
        check(f"exampleland: coverage between 25 % and 75 % in the reading {reading}: {shown}",
              all(0.25 <= share <= 0.75 for share in shares.values()))
        check(f"exampleland: the international pillar is the weakest in the reading {reading}",
              min(shares, key=shares.get) == "international")


def check_answer_rules(figures):
    answers = figures.answers.items()
    committed = {number: met[1] for number, met in figures.met.items()}
    check("exampleland: not applicable leaves one element out", any(figures.is_out(number) for number in figures.met))
    check("exampleland: not applicable without a reason keeps one in",
          any(answer.value == "na" and not answer.reason for _, answer in answers))
    check("exampleland: not applicable, yet committed, keeps one in",
          any(answer.value == "na" and answer.reason and committed[number] for number, answer in answers))
    check("exampleland: a yes without a committed row",
          any(answer.value == "yes" and not committed[number] for number, answer in answers))
    check("exampleland: some element has no answer row", len(figures.answers) < len(figures.met))


def check_generator(folder):
    with tempfile.TemporaryDirectory() as other:
        for seed, same in (([], True), (["--seed", "1"], False)):
            subprocess.run([sys.executable, "-B", folder / "generate.py", "--out", other, *seed], check=True)
            equal = [pathlib.Path(other, name).read_bytes() == (folder / name).read_bytes()
                     for name in ("draft.csv", "answers.csv", "settings.csv")]
            check("exampleland: the generator gives the committed bytes" if same
                  else "exampleland: another seed gives another draft", all(equal) if same else not equal[0])


def check_titles(rows, knowledge):
    titled = [cell.split(" ", 1) for row in rows for cell in [row["measure.element"].strip()]
              if cell.split(" ", 1)[0] in knowledge.items and " " in cell]
    check(f"exampleland: {len(titled)} element cells carry the Guide's titles",
          titled and all(knowledge.items[number].findtext("title") == title for number, title in titled))


def check_exampleland(knowledge):
    folder = EXAMPLES / "exampleland"
    keys, rows = read_table(folder / "draft.csv")
    answer_keys, answer_rows = read_table(folder / "answers.csv")
    check_keys("exampleland", keys, "measure.", knowledge)
    check_keys("exampleland answers", answer_keys, "answer.", knowledge)
    check_ids("exampleland", rows, r"ex-\d{3}")
    check_settings(folder, "Exampleland (fictional)", ("Fictional example: no real country is meant",))
    check("exampleland: 120 rows, each with a text of its own",
          len(rows) == 120 == len({row["measure.text"] for row in rows if row["measure.text"].strip()}))
    leads = {row["measure.lead"] for row in rows if len(row["measure.lead"]) > 20}
    check("exampleland: leads are institutions of Exampleland",
          len(leads) > 10 and all(lead.endswith(" of Exampleland") for lead in leads))
    check_titles(rows, knowledge)
    measures = [Measure(row, knowledge) for row in rows]
    check_cases("exampleland draft", DRAFT_CASES, set().union(*(measure.cases for measure in measures)))
    answer_cases = set()
    figures = Figures(measures, settled_answers(answer_rows, knowledge, answer_cases), knowledge)
    check_cases("exampleland answers", ANSWER_CASES, answer_cases)
    deliberate = sum("Deliberate fault" in row["measure.notes"] for row in rows)
    check(f"exampleland: most rows are sound ({deliberate} carry a deliberate fault)", 20 <= deliberate <= 40)
    check_levels(figures)
    check_coverage(figures, knowledge)
    check_answer_rules(figures)
    check_generator(folder)


def main():
    knowledge = Knowledge()
    check_us(knowledge)
    check_exampleland(knowledge)
    print(f"{len(faults)} faults in the examples")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
