# SPDX-License-Identifier: MPL-2.0
"""What Exampleland, a fictional country, wrote beside its draft: lifecycle, principles, stocktaking,
stakeholders, KPIs, comments, evidence and snapshots. Some of it is sound, some has gaps, as in a real file.

Days are text YYYY-MM-DD or a year; generate.py makes serials of the days.
"""
LAND = "of Exampleland"

LIFECYCLE = [  # step, status, owner, due, output, evidence, notes
    ("3.1.1 Identifying the Lead Project Authority", "done", f"Office of the Prime Minister {LAND}", "2026-02-28",
     "Cabinet decision that names the National Cybersecurity Agency", "Cabinet decision 3/2026", ""),
    ("3.1.2 Establishing a Steering Committee", "done", f"National Cybersecurity Agency {LAND}", "2026-03-31",
     "Terms of reference, eleven members", "Cabinet decision 4/2026", ""),
    ("3.1.3 Identifying stakeholders to be involved in the development of the Strategy", "done",
     f"National Cybersecurity Agency {LAND}", "2026-04-30", "List on the sheet Stakeholders", "", ""),
    ("3.1.4 Planning the development of the Strategy", "done", f"National Cybersecurity Agency {LAND}", "2026-05-15",
     "", "", "The work plan was agreed by word of mouth only."),
    ("3.2.1 Assessing the national cybersecurity landscape", "done", f"Ministry of Digital Affairs {LAND}",
     "2026-08-31", "Stocktaking report", "Stocktaking report 2026", ""),
    ("3.2.2 Assessing the cyber-risk landscape", "under way", f"National CIRT {LAND}", "2026-09-30", "", "",
     "Two ministries have not answered yet."),
    ("3.3.1 Drafting the National Cybersecurity Strategy", "under way", "", "2027-01-31", "", "", ""),
    ("3.3.2 Consulting with a broad range of stakeholders", "under way", f"Ministry of Digital Affairs {LAND}",
     "2027-03-31", "", "", ""),
    ("3.3.3 Seeking formal approval", "", "", "2027-06-30", "", "", ""),
    ("3.3.4 Publishing and promoting the Strategy", "", "", "", "", "", ""),
    ("3.4.1 Developing the action plan", "", "", "", "", "", ""),
    ("3.4.2 Determining initiatives to be implemented", "", "", "", "", "", ""),
    ("3.4.3 Allocating human and financial resources for the implementation", "", "", "", "", "", ""),
    ("3.4.4 Setting timeframes and metrics", "", "", "", "", "", ""),
    ("3.5.1 Establishing a formal process", "", "", "", "", "", ""),
    ("3.5.2 Monitoring the progress of the implementation of the Strategy", "", "", "", "", "", ""),
    ("3.5.3 Evaluating the outcome of the Strategy", "", "", "", "", "", ""),
]

PRINCIPLES = [  # principle, answer, how, section
    ("4.1 Vision", "yes", "Chapter 1 states the vision in two sentences.", "Chapter 1"),
    ("4.2 Comprehensive approach and tailored priorities", "partly", "Priorities are set, but not by region.",
     "Chapter 2"),
    ("4.3 Inclusiveness", "yes", "", ""),
    ("4.4 Economic and social prosperity", "yes", "Each chapter begins with what it is good for.", "all chapters"),
    ("4.5 Fundamental human rights", "unknown", "", ""),
    ("4.6 Risk management and resilience", "yes", "Chapter 3 rests on the risk assessment.", "Chapter 3"),
    ("4.7 Appropriate set of policy instruments", "", "", ""),
    ("4.8 Clear leadership, roles and resource allocation", "", "", ""),
    ("4.9 Trust environment", "", "", ""),
]

STOCKTAKING = [  # element, exists, type, responsible, status, gap, priority, evidence, as of
    ("5.1.2", "National Cybersecurity Agency", "body", f"Office of the Prime Minister {LAND}", "in place", "", "",
     "Agency Act of 2019", "2026-06-30"),
    ("5.2.2", "Risk register of the ministries", "capability", f"National Cybersecurity Agency {LAND}",
     "partly in place", "No common method between ministries", "high", "Stocktaking report 2026", "2026-06-30"),
    ("5.3.1", "National CIRT with service on working days", "body", f"National CIRT {LAND}", "partly in place",
     "No service at night and at weekends", "high", "CIRT annual report 2025", "2026-06-30"),
    ("5.3.4", "One exercise in 2024", "programme", f"National CIRT {LAND}", "partly in place",
     "No exercise with operators", "intermediate", "CIRT annual report 2025", "2026-06-30"),
    ("5.4.5", "", "agreement", "", "missing", "No agreement with any operator", "high", "", "2026-06-30"),
    ("5.5.2", "Optional course in secondary schools", "programme", f"Ministry of Education {LAND}",
     "partly in place", "Nine schools of two hundred", "intermediate", "Stocktaking report 2026", "2026-06-30"),
    ("5.6.2", "Penal code of 1998", "law", f"Ministry of Justice {LAND}", "partly in place",
     "Electronic evidence is not dealt with", "high", "Penal code of 1998", "2026-06-30"),
    ("5.7.2", "", "other", f"Ministry of Foreign Affairs {LAND}", "missing", "No delegation to any forum",
     "low", "", "2026-06-30"),
]

STAKEHOLDERS = [  # name, sector, interest, influence, role, contact, engaged
    (f"Office of the Prime Minister {LAND}", "government", "high", "high", "leads", "Head of cabinet", "2026-02-10"),
    (f"National Cybersecurity Agency {LAND}", "government", "high", "high", "leads", "Strategy unit", "2026-02-10"),
    (f"Ministry of Digital Affairs {LAND}", "government", "high", "high", "contributes", "Policy unit", "2026-03-02"),
    (f"National CIRT {LAND}", "technical community", "high", "medium", "contributes", "Duty officer", "2026-03-02"),
    (f"Ministry of Justice {LAND}", "law enforcement and justice", "medium", "high", "contributes", "", "2026-03-09"),
    (f"Ministry of the Interior {LAND}", "law enforcement and justice", "medium", "high", "contributes", "",
     "2026-03-09"),
    (f"National Police {LAND}", "law enforcement and justice", "high", "medium", "is consulted", "", "2026-03-16"),
    (f"Prosecution Service {LAND}", "law enforcement and justice", "medium", "medium", "is consulted", "", ""),
    (f"Ministry of Finance {LAND}", "government", "medium", "high", "is informed", "Budget directorate", ""),
    (f"Ministry of Labour {LAND}", "government", "low", "medium", "is consulted", "", "2026-04-13"),
    (f"Ministry of Education {LAND}", "government", "medium", "medium", "is consulted", "", "2026-04-13"),
    (f"Ministry of Economy {LAND}", "government", "medium", "medium", "is consulted", "", "2026-04-13"),
    (f"Ministry of Energy {LAND}", "operator of essential services", "high", "high", "is informed", "", ""),
    (f"Ministry of Transport {LAND}", "operator of essential services", "medium", "medium", "is consulted", "",
     "2026-05-04"),
    (f"Ministry of Health {LAND}", "operator of essential services", "medium", "medium", "", "", ""),
    (f"Ministry of Defence {LAND}", "defence and security", "medium", "high", "is consulted", "", "2026-05-11"),
    (f"Ministry of Foreign Affairs {LAND}", "government", "medium", "medium", "contributes", "", "2026-03-09"),
    (f"Civil Protection Service {LAND}", "government", "high", "medium", "contributes", "", "2026-05-18"),
    (f"Communications Regulator {LAND}", "regulator", "high", "medium", "is consulted", "", "2026-05-18"),
    (f"Data Protection Authority {LAND}", "regulator", "high", "medium", "is consulted", "", ""),
    (f"Standards Institute {LAND}", "regulator", "medium", "low", "is consulted", "", "2026-06-01"),
    (f"Central Bank {LAND}", "regulator", "medium", "high", "is consulted", "", "2026-06-01"),
    (f"Chamber of Commerce {LAND}", "private sector", "high", "medium", "is consulted", "", "2026-06-08"),
    (f"University {LAND}", "academia", "high", "low", "is consulted", "", "2026-06-08"),
    (f"Judicial Academy {LAND}", "academia", "medium", "low", "is informed", "", ""),
]

MONITORING = [  # row, KPI, unit, baseline, on, target, on, reading, on, earlier, source, owner, how often
    ("ex-002", "Cabinet sessions a year with cybersecurity on the agenda", "sessions", 1, 2025, 4, 2027, 2, 2026, "",
     "Minutes of the cabinet", f"Office of the Prime Minister {LAND}", "yearly"),
    ("ex-015", "Share of planned posts that are filled", "%", 48, "2025-12-31", 90, "2030-12-31", 57, "2026-12-31", "",
     "Staff register", f"National Cybersecurity Agency {LAND}", "half-yearly"),
    ("ex-032", "Public bodies that meet the security policy in full", "%", 12, 2025, 75, 2029, 14, 2026, "",
     "Audit reports", f"National Cybersecurity Agency {LAND}", "yearly"),
    ("ex-036", "Share of serious incidents answered within two hours", "%", 61, "2025-12-31", 95, "2031-12-31", 60,
     "2026-12-31", "2026-06-30: 62", "Ticket system of the CIRT", f"National CIRT {LAND}", "quarterly"),
    ("ex-044", "Organisations that take part in the exchange", "organisations", 18, "2025-12-31", 150, "", "", "", "",
     "List of members", f"National CIRT {LAND}", "quarterly"),
    ("ex-200", "Courses held", "courses", "", "", 40, 2028, "", "", "", "", "", ""),
]

CONSULTATION = [  # number, from, on, section, comment, proposed, disposition, reason, by, on
    ("1", f"Chamber of Commerce {LAND}", "2026-10-05", "Chapter 4", "Small operators cannot report within a day.",
     "within 72 hours", "partly accepted", "A day remains for the first notice.", "Steering committee", "2026-11-02"),
    ("2", f"University {LAND}", "2026-10-07", "Chapter 5", "Research is not mentioned.", "Add a measure on grants.",
     "accepted", "", "Steering committee", "2026-11-02"),
    ("3", "Association of Internet Users of Exampleland", "2026-10-12", "Chapter 6",
     "The oversight of interception is unclear.", "", "rejected", "", "Steering committee", "2026-11-02"),
    ("4", f"Communications Regulator {LAND}", "2026-10-19", "Chapter 3", "The role of the regulator is missing.", "", "",
     "", "", ""),
]

EVIDENCE = [  # document, elements, access, dated, valid until, where, kept by
    ("Agency Act of 2019", "5.1.2", "public", "2019-05-02", "", "Official gazette 2019, no. 44", "Official gazette"),
    ("Stocktaking report 2026", "5.2.2; 5.5.2", "restricted", "2026-08-31", "", "File 12-7", "Agency"),
    ("CIRT annual report 2025", "5.3.1; 5.3.4", "public", "2026-03-01", "", "Web site of the CIRT", "National CIRT"),
    ("Accreditation of the CIRT", "5.3.1", "public", "2022-01-01", "2025-12-31", "File 3-1", "National CIRT"),
    ("Penal code of 1998", "5.6.2", "", 1998, "", "Official gazette", "Ministry of Justice"),
]
