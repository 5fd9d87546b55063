# SPDX-License-Identifier: MPL-2.0
"""Exampleland's answers to the elements, one row each: element, answer, reason, weight, target, evidence.

Exampleland is fictional: no real country is meant. Rows marked "fault" are wrong on purpose.
"""

ANSWERS = (
    ("5.1.1", "yes", "The Prime Minister leads the work in person.", "", 6, "Speech at the opening of parliament, 2026"),
    ("5.1.2", "partly", "Six bodies share the task until the act is in force.", 2, 6, ""),
    ("5.1.3", "partly", "", "", 5, ""),
    ("5.1.4", "no", "The council has not met yet.", "", 4, ""),
    ("5.1.5", "partly", "There is a programme, but half of the posts are vacant.", "", "", "Budget 2026, programme 12"),
    ("5.1.6", "no", "", "", "", ""),
    ("5.2.1", "partly", "A restricted report was written once.", "", 4, ""),
    ("5.2.2", "yes", "", "", 5, "Cabinet decision 3/2026"),
    ("5.2.3", "don't know", "Nobody has asked the municipalities.", 0.5, 3, ""),
    ("5.2.4", "not applicable",
     "Apart from banking no sector has a supervisor; the national report covers them all.", "", "", ""),
    ("5.2.5", "yes", "", "", 6, "Security policy for public bodies, 2025"),
    ("5.3.1 Establish cyber-incident response capabilities", "yes", "The CIRT has worked since 2021.", 2, 6,
     "CIRT annual report 2025, page 7"),
    ("5.3.2", "no", "", "", 5, ""),
    ("5.3.3", "yes", "The platform is in use.", "", 3, ""),
    # Two rows for one element: the lower answer counts, here "partly".
    ("5.3.3", "partly", "Only banks use it so far.", "", 5, ""),
    ("5.3.4", "partly", "", "", 5, "Report on the exercise of May 2026"),
    # Fault: not applicable, though the draft commits to it.
    ("5.3.5", "not applicable", "Incidents are judged case by case.", "", 2, ""),
    ("5.4.1", "yes", "", 2, 6, "Decree on essential services"),
    ("5.4.2", "no", "", "", "owned", ""),
    # Fault: a negative weight.
    ("5.4.3", "partly", "", -1, 5, ""),
    # Not applicable without a reason, and a weight of nought.
    ("5.4.4", "not applicable", "", 0, "", ""),
    ("5.4.5", "no", "Talks have begun.", "", 2, ""),
    ("5.5.1", "partly", "", "", 3, ""),
    ("guide.2021.5.5.2", "yes", "The curriculum is in force in all schools.", "", 4, "Curriculum, edition 2025"),
    # Fault: a weight in words.
    ("5.5.3", "yes", "", "high", 6, ""),
    ("5.5.4", "yes", "", "", 6, "Survey of households, 2025"),
    # Fault: a target that no level has.
    ("5.5.5", "don't know", "", "", 7, ""),
    # A blank answer, and one that is no answer at all.
    ("5.5.6", "", "To be asked in the workshop.", "", 1, ""),
    ("5.6.1", "no", "The act is before parliament.", "", 6, ""),
    ("5.6.2", "perhaps", "", "", 5, ""),
    ("5.6.3", "yes", "", "", 3, "Constitution, article 21"),
    ("5.6.4", "no", "", "", 2, ""),
    ("5.6.5", "don't know", "The police have not answered yet.", "", 4, ""),
    # Fault: a yes that nothing in the draft backs.
    ("5.6.6", "yes", "People know each other.", "", "", ""),
    ("5.6.7", "partly", "", "", 2, ""),
    ("5.7.1", "partly", "", "", 2, ""),
    ("5.7.2", "don't know", "The foreign ministry is to be asked.", "", "", ""),
    # Two rows that contradict each other, the lower one first.
    ("5.7.4", "no", "", "", 1, ""),
    ("5.7.4", "yes", "Two diplomats have attended a course.", "", 3, ""),
    # Faults in the element cell: a heading, an unknown number, a date, another edition, nothing.
    ("guide.2021.5.7", "yes", "", "", "", ""),
    ("5.9.1", "no", "", "", "", ""),
    (37807, "partly", "", "", "", ""),
    ("guide.2018.5.7.4", "yes", "", "", "", ""),
    ("", "no", "A row that lost its element.", "", "", ""),
)
