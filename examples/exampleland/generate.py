#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Writes the example of Exampleland, a fictional country: draft.csv, answers.csv, settings.csv and a file
for each sheet beside the draft.

    generate.py                        rewrites the files beside this script
    generate.py --out DIR --seed 7     another draft of the same sentences, elsewhere

What is said stands in strategy_text.py, answer_text.py and planning_text.py; bodies, dates, amounts and spellings are drawn.
Same seed, same bytes, on every Python 3 and every machine: the numbers come from a generator of our own.
"""
import argparse
import datetime
import pathlib

from answer_text import ANSWERS
import planning_text
from strategy_text import ELEMENTS

SEED = 2027
COLUMNS = ("id", "text", "kind", "element", "further", "section", "lead", "supporting", "start", "end", "amount",
           "currency", "funding", "kpi", "baseline", "target", "evidence", "priority", "notes")
ANSWER_COLUMNS = ("element", "value", "reason", "weight", "target", "evidence")
PLANNING = {  # file -> prefix, columns
    "lifecycle": ("step.", ("step", "status", "owner", "due", "output", "evidence", "notes")),
    "principles": ("principle.", ("principle", "value", "how", "section")),
    "stocktaking": ("stock.", ("element", "exists", "type", "owner", "status", "gap", "priority", "evidence", "date")),
    "stakeholders": ("stakeholder.", ("name", "sector", "interest", "influence", "role", "contact", "engaged")),
    "monitoring": ("kpi.", ("measure", "name", "unit", "baseline", "baseline-date", "target", "target-date", "reading",
                            "reading-date", "earlier", "source", "owner", "frequency")),
    "consultation": ("comment.", ("number", "from", "date", "section", "text", "proposal", "disposition", "reason", "by",
                                  "decided")),
    "evidence": ("evidence.", ("document", "elements", "access", "date", "expiry", "place", "owner")),
}
KINDS = {"c": "context", "o": "objective", "m": "measure"}
CURRENCY = "XTS"  # the code that ISO 4217 keeps for tests
FUNDING = ("State budget, programme 12", "State budget, programme 31", "Universal service fund",
           "Grant of a development bank", "Fees of the operators", "Staff of the lead body")
NULL_DATE = datetime.date(1899, 12, 30)
SETTINGS = (
    ("title", "National Cybersecurity Strategy of Exampleland, 2027-2031"),
    ("country", "Exampleland (fictional)"),
    ("from", "2027-01-01"),
    ("until", "2031-12-31"),
    ("currency", "XTS"),
    ("tlp", "TLP:CLEAR"),
    ("note", "Fictional example: no real country is meant"),
)


class Draw:
    """A linear congruential generator of 64 bits; its upper half is what is drawn."""

    def __init__(self, seed):
        self._state = seed % 2 ** 64
        self.below(1)

    def below(self, limit):
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self._state >> 32) * limit >> 32

    def one_of(self, values):
        return values[self.below(len(values))]

    def happens(self, percent):
        return self.below(100) < percent


def serial(day):
    return day.toordinal() - NULL_DATE.toordinal()


def written_day(draw, day):
    """A day as a date serial, as text, or as its year alone."""
    return draw.one_of((serial(day), serial(day), serial(day), day.isoformat(), day.year))


def schedule(draw):
    """A readable end that does not come before its start; sometimes without a start."""
    start = datetime.date(2027 + draw.below(2), 1 + draw.below(12), 1)
    end = datetime.date(2029 + draw.below(3), 1 + draw.below(12), 1) - datetime.timedelta(days=1)
    if end.year == start.year:
        return {"start": serial(start), "end": end.isoformat()}
    cells = {"end": written_day(draw, end)}
    if draw.happens(70):
        cells["start"] = written_day(draw, start)
    return cells


def resources(draw):
    """An amount with its currency, a funding source, or both."""
    amount = (5 + draw.below(195)) * 10 ** (4 + draw.below(2))
    form = draw.below(10)
    cells = {}
    if form < 7:
        cells.update(amount=amount, currency="EUR" if form == 0 else CURRENCY)
    if form > 4:
        cells["funding"] = draw.one_of(FUNDING)
    return cells


def element_cell(draw, element):
    return draw.one_of((element.number, element.number, element.number,
                        f"{element.number} {element.title}", f"guide.2021.{element.number}"))


def bodies(draw, element, with_lead):
    """Lead and supporting bodies; without a lead there may still be supporting ones."""
    lead = draw.one_of(element.bodies) if draw.happens(30) else element.bodies[0]
    others = [body for body in element.bodies if body != lead and draw.happens(60)]
    return {"lead": lead if with_lead else "", "supporting": "; ".join(others)}


def backing(draw, element, form, indicator):
    cells = bodies(draw, element, "L" in form)
    if "R" in form:
        cells.update(resources(draw))
    if "S" in form:
        cells.update(schedule(draw))
    if "M" in form:
        cells.update(zip(("kpi", "baseline", "target"), indicator))
    elif draw.happens(15):
        cells["kpi"] = indicator[0]
    if draw.happens(60):
        cells["priority"] = draw.one_of(("high", "high", "intermediate", "intermediate", "low"))
    if form == "mLRSM":
        cells["evidence"] = f"Cabinet decision {1 + draw.below(40)}/2026, section {1 + draw.below(9)}"
    return cells


def element_rows(draw, element):
    """Rows of one element, without id and section."""
    measured = 0
    for row in element.rows:
        cells = {"text": row.text, "kind": KINDS[row.form[0]], "element": element_cell(draw, element)}
        if row.form != "c":
            indicator = element.indicators[measured % len(element.indicators)]
            measured += "M" in row.form
            cells.update(backing(draw, element, row.form, indicator))
        cells.update(row.cells)
        yield cells


def draft_rows(draw):
    paragraphs = {}
    number = 0
    for element in ELEMENTS:
        chapter = int(element.number.split(".")[1])
        for cells in element_rows(draw, element):
            number += 1
            paragraphs[chapter] = paragraphs.get(chapter, 0) + 1
            cells["id"] = f"ex-{number:03d}"
            cells["section"] = f"Chapter {chapter}, paragraph {paragraphs[chapter]}"
            yield [cells.get(column, "") for column in COLUMNS]


def quoted(value):
    """A field by RFC 4180; the csv module quotes by rules that change between versions."""
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\r\n') else text


def write_table(path, prefix, columns, rows):
    lines = [[prefix + column for column in columns], *rows]
    content = "".join(",".join(map(quoted, line)) + "\n" for line in lines)
    path.write_bytes(content.encode("utf-8"))


def planning_cell(value):
    """Days as serials, everything else as it is."""
    try:
        return serial(datetime.date.fromisoformat(value))
    except (TypeError, ValueError):
        return value


def planning_rows(name):
    return [[planning_cell(value) for value in row] for row in getattr(planning_text, name.upper())]


def main():
    parser = argparse.ArgumentParser(description="Writes the example draft of Exampleland, a fictional country.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    draw = Draw(arguments.seed)
    write_table(arguments.out / "draft.csv", "measure.", COLUMNS, draft_rows(draw))
    write_table(arguments.out / "answers.csv", "answer.", ANSWER_COLUMNS, ANSWERS)
    for name, (prefix, columns) in PLANNING.items():
        write_table(arguments.out / f"{name}.csv", prefix, columns, planning_rows(name))
    write_table(arguments.out / "settings.csv", "setting.", ("key", "value"), SETTINGS)


if __name__ == "__main__":
    main()
