# SPDX-License-Identifier: MPL-2.0
"""A small strategy workbook made by hand: tables, settings and formulas on four plain sheets.

It has what the functions need and nothing else, so that a test of theirs fails for no other reason.
    Figures   the formulas, one a row: by name in column B, by address in column C
    Draft     table ncs_draft from C5 on, with free rows and columns around it
    Answers   table ncs_answers
    Settings  table ncs_settings
"""
DRAFT_KEYS = ("measure.id", "measure.text", "measure.kind", "measure.element", "measure.further",
              "measure.lead", "measure.start", "measure.end", "measure.amount", "measure.currency",
              "measure.funding", "measure.kpi", "measure.target", "measure.notes")
ANSWER_KEYS = ("answer.element", "answer.value", "answer.reason", "answer.weight", "answer.target")
SETTING_KEYS = ("setting.key", "setting.value")
DRAFT_AT = (2, 4)  # C5
ANSWERS_AT = (1, 2)
SETTINGS_AT = (1, 1)
FUNCTION = "ORG.NCSWORKBENCH.FUNCTIONS."

MEASURES = (
    {"measure.id": "M1", "measure.text": "Run a national CIRT", "measure.kind": "measure",
     "measure.element": "5.3.1", "measure.lead": "Agency", "measure.amount": 200, "measure.currency": "EUR",
     "measure.end": "2027-12-31", "measure.kpi": "Hours to respond", "measure.target": "4"},
    {"measure.id": "M2", "measure.text": "Exercise every year", "measure.kind": "objective",
     "measure.element": "5.3.3", "measure.further": "5.3.1; 5.1.1", "measure.lead": "Ministry"},
    {"measure.id": "M3", "measure.text": "Reform the criminal code", "measure.kind": "measure",
     "measure.element": "5.6.1"},
    {"measure.id": "M4", "measure.text": "Schools should teach safety", "measure.kind": "context",
     "measure.element": "5.5.1"},
    {"measure.id": "M5", "measure.text": "Join the network of contact points", "measure.kind": "measure",
     "measure.element": "5.7.1", "measure.lead": "Foreign ministry", "measure.funding": "State budget",
     "measure.end": 2028, "measure.kpi": "Requests answered"},
)
ANSWERS = (
    {"answer.element": "5.3.1", "answer.value": "yes"},
    {"answer.element": "5.2.1", "answer.value": "unknown"},
    {"answer.element": "5.4.1", "answer.value": "na", "answer.reason": "A reason", "answer.weight": 2},
    {"answer.element": "5.5.1", "answer.value": "partly", "answer.weight": 3, "answer.target": 4},
)
SETTINGS = (
    {"setting.key": "reading", "setting.value": "gca"},
    {"setting.key": "edition", "setting.value": "2021"},
    {"setting.key": "language", "setting.value": "en"},
)
PILLARS = tuple(f"gca.pillar.{p}" for p in ("legal", "technical", "organizational", "capacity", "international"))
SPARE_ROWS = ({},) * 6

#: {draft} and {answers} stand for the tables.
FORMULAS = tuple(f'COVERAGE({{draft}};{{answers}};"{p}")' for p in PILLARS) + (
    "COVERAGE({draft};{answers})",
    'COVERAGE({draft};{answers};"gca.pillar.technical";"gci")',
    'COVERAGE({draft};{answers};"5.3")',
    'BOUNDS({draft};{answers};"gca.pillar.legal";"high")',
    'LEVEL({draft};{answers};"5.3.1")',
    'LEVEL({draft};{answers};"5.3.3")',
    "GAPCOUNT({draft};{answers})",
    'GAPCOUNT({draft};{answers};;"error")',
    "SUMMARY({draft};{answers})",
    'EXPLAIN({draft};{answers};"5.3.1")',
    "INDEX(ORG.NCSWORKBENCH.FUNCTIONS.MATRIX({draft};{answers});20;4)",
)


def formula(text, draft="ncs_draft", answers="ncs_answers"):
    """A formula as setFormula wants it."""
    filled = text.format(draft=draft, answers=answers)
    return "=" + ("" if filled.startswith("INDEX") else FUNCTION) + filled


def build(document, measures=MEASURES, answers=ANSWERS, settings=SETTINGS):
    """Makes the sheets in an empty document and gives it back."""
    sheets = document.model.getSheets()
    sheets.getByIndex(0).setName("Figures")
    for number, name in enumerate(("Draft", "Answers", "Settings"), 1):
        sheets.insertNewByName(name, number)
    document.make_table("ncs_draft", DRAFT_KEYS, tuple(measures) + SPARE_ROWS, "Draft", DRAFT_AT)
    document.make_table("ncs_answers", ANSWER_KEYS, tuple(answers) + SPARE_ROWS, "Answers", ANSWERS_AT)
    document.make_table("ncs_settings", SETTING_KEYS, settings, "Settings", SETTINGS_AT)
    write_formulas(document)
    return document


def write_formulas(document):
    draft = document.named("ncs_draft").AbsoluteName
    answers = document.named("ncs_answers").AbsoluteName
    document.range(f"Figures.B1:C{len(FORMULAS)}").setFormulaArray(
        tuple((formula(text), formula(text, draft, answers)) for text in FORMULAS))


def shown(document, column="B"):
    """What the formulas show: numbers and texts, None for an error."""
    cells = document.range(f"Figures.{column}1:{column}{len(FORMULAS)}")
    return [row[0] for row in cells.getDataArray()]


def afresh(office, document):
    """What the formulas give in a new document with the same cells, read by no earlier call."""
    other = office.new()
    try:
        sheets = other.model.getSheets()
        sheets.getByIndex(0).setName("Figures")
        for name in ("ncs_draft", "ncs_answers", "ncs_settings"):
            if document.model.NamedRanges.hasByName(name):
                _copy_table(document, other, name)
        other.model.NullDate = document.model.NullDate
        write_formulas(other)
        return shown(other)
    finally:
        other.close()


def _copy_table(document, other, name):
    data = document.named(name).getDataArray()
    sheets = other.model.getSheets()
    sheets.insertNewByName(name, sheets.getCount())
    cells = sheets.getByName(name).getCellRangeByPosition(0, 0, len(data[0]) - 1, len(data) - 1)
    cells.setDataArray(tuple(tuple("" if c is None else c for c in row) for row in data))
    for y, row in enumerate(data):
        for x, value in enumerate(row):
            if value is None:
                cells.getCellByPosition(x, y).setFormula("=NA()")
    other.name_range(name, cells)
