window.trustbinderIndex = [
  [
    "Guide for the auditor",
    "guide.html",
    "how to read, legend, interview list"
  ],
  [
    "Roadmap",
    "roadmap.html",
    "The way to a SOC 2 report and what the records show of each step. A step that is recorded is not thereby sufficient: that is for the auditor to judge."
  ],
  [
    "Open items",
    "open-items.html",
    "Who still owes what by when, over all registers, seen from the as-of date: what is overdue stands first."
  ],
  [
    "Criteria and controls",
    "criteria/index.html",
    "Each criterion in scope with the controls that answer it, in the order of the framework."
  ],
  [
    "Control matrix",
    "controls/index.html",
    "Every control with what it serves, who answers for it and what proves it."
  ],
  [
    "Controls by criteria",
    "controls/grid.html",
    "A dot where a control says that it serves a criterion in scope."
  ],
  [
    "Points of focus",
    "criteria/points.html",
    "The points of focus that go with the categories in scope and the role towards personal data. The criteria do not ask that each be addressed."
  ],
  [
    "Control history",
    "controls/history.html",
    "What became of each control: every field that changed, with the value before and after, newest first."
  ],
  [
    "Commitments and requirements",
    "registers/commitments.html",
    "What customers were promised and what the system must do for it (DC2)."
  ],
  [
    "User entity controls",
    "registers/cuecs.html",
    "What customers must do themselves (DC6), and general responsibilities that are no complementary controls."
  ],
  [
    "System description",
    "description/index.html",
    "The sections of the description, by description criterion."
  ],
  [
    "Systems",
    "registers/systems.html",
    "The components of the system (DC3)."
  ],
  [
    "Data",
    "registers/data.html",
    "The kinds of data held, where, how long, and how they are erased."
  ],
  [
    "Changes",
    "registers/changes.html",
    "Changes of the system, its controls, policies, people and vendors (DC9)."
  ],
  [
    "Incidents",
    "registers/incidents.html",
    "What harmed or might have harmed the system or its data, and whether DC4 of the description tells of it."
  ],
  [
    "Vulnerabilities",
    "registers/vulnerabilities.html",
    "Weaknesses found, by when they must be fixed, and when they were."
  ],
  [
    "Policies",
    "policies/index.html",
    "The rules the organization gave itself, with version, approval and review."
  ],
  [
    "Procedures",
    "procedures/index.html",
    "How policies and controls are carried out."
  ],
  [
    "Policy exceptions",
    "registers/waivers.html",
    "Permitted deviations from a policy."
  ],
  [
    "Acknowledgements",
    "registers/acknowledgements.html",
    "Who accepted which version of which policy, and when."
  ],
  [
    "Reviews taken in",
    "registers/approvals.html",
    "What reviewers decided on a code host, as it was taken in from there; git itself does not hold it."
  ],
  [
    "Policy history",
    "policies/history.html",
    "Every version that reached the main line of commits, newest first: what it changed, who wrote it, who else approved it and how that is known, and on which days it was in force. A signature names a key; whose it is, your own trustbinder verify says with the keys you accept."
  ],
  [
    "Evidence index",
    "evidence/index.html",
    "Every piece of evidence: which run of which control it speaks of, and its files."
  ],
  [
    "Completeness and accuracy",
    "evidence/quality.html",
    "How information produced by the entity (IPE) was taken, and how its completeness and accuracy were checked."
  ],
  [
    "Evidence files",
    "evidence/files.html",
    "Every file of evidence with its hash. Those in this binder lie in it byte for byte as they were committed."
  ],
  [
    "Operation calendar",
    "operation/index.html",
    "The periods of each control from 2026-01-01 to 2026-12-31, and the runs that fill them, as known on 2026-11-21."
  ],
  [
    "Occurrence log",
    "operation/log.html",
    "Every run of every control in question: when it was performed, which days it speaks of, when its proof was taken, and which period it fills."
  ],
  [
    "Populations",
    "populations/index.html",
    "Everything samples may be drawn from."
  ],
  [
    "Samples",
    "populations/samples.html",
    "The rows drawn from populations, and the evidence of each."
  ],
  [
    "Zero statements",
    "registers/zero-statements.html",
    "Signed statements that something did not happen."
  ],
  [
    "Requests",
    "registers/requests.html",
    "The auditor's request list and what answers it. The status is the organization's own."
  ],
  [
    "Exceptions",
    "registers/exceptions.html",
    "Where a control did not do what it says, and what management says to it."
  ],
  [
    "Gaps",
    "registers/gaps.html",
    "What is missing, by when it is to be closed, and what proves that it was."
  ],
  [
    "Walkthroughs",
    "registers/walkthroughs.html",
    "Controls shown from beginning to end."
  ],
  [
    "Assessments",
    "registers/assessments.html",
    "Risk assessments, readiness reviews, internal audits and tests."
  ],
  [
    "Risks",
    "registers/risks.html",
    "What may keep the organization from its objectives, and what is done about it."
  ],
  [
    "Vendors",
    "vendors/index.html",
    "Organizations whose services the system or the company uses."
  ],
  [
    "Bridge letter draft",
    "bridge-letter.html",
    "The facts of a bridge letter, once there is a period to bridge from."
  ],
  [
    "Vendor reports",
    "vendors/reports.html",
    "Assurance reports that vendors gave, the period each speaks of, and when it was reviewed."
  ],
  [
    "Vendor reviews",
    "vendors/reviews.html",
    "Reviews of vendors and what came of them."
  ],
  [
    "Subservice organizations",
    "vendors/subservice.html",
    "The controls expected of subservice organizations (DC7), and our own that watch them."
  ],
  [
    "Duties left to us",
    "vendors/duties.html",
    "What the reports of vendors expect of their customers, and the controls that answer it."
  ],
  [
    "People",
    "registers/people.html",
    "Everyone who works for the organization, by pseudonymous id."
  ],
  [
    "Roles",
    "registers/roles.html",
    "Who does what: the roles that records name as owner, performer, reviewer or approver."
  ],
  [
    "Courses",
    "registers/courses.html",
    "Training that people must take."
  ],
  [
    "Training",
    "registers/training.html",
    "Who took which course, when it was due and when it was completed."
  ],
  [
    "Access reviews",
    "registers/access-reviews.html",
    "Reviews of who may use a system."
  ],
  [
    "Access removals",
    "registers/access-removals.html",
    "When people who left, or moved, lost access."
  ],
  [
    "Assurance reports",
    "registers/reports.html",
    "Reports, certificates and self-assessments that customers can get."
  ],
  [
    "Answers",
    "registers/answers.html",
    "Questions customers ask and the answers they are given."
  ],
  [
    "Updates",
    "registers/updates.html",
    "News told to customers."
  ],
  [
    "Validation report",
    "validation/index.html",
    "What the rules found in the records. A defect is a mistake in the records; a condition is a fact of the audit that no edit repairs."
  ],
  [
    "Integrity report",
    "validation/integrity.html",
    "What history would show of how the records came about."
  ],
  [
    "CC1.1 Ethics and conduct set by leadership",
    "criteria/CC1.1.html",
    "Leaders visibly act with honesty, written conduct rules reach everyone who works for the organization, and violations get a prompt and even-handed response."
  ],
  [
    "CC1.2 Independent board oversight",
    "criteria/CC1.2.html",
    "A board, or an equivalent body separate from daily management, regularly questions how controls are built and how well they work."
  ],
  [
    "CC1.3 Clear organization chart and decision rights",
    "criteria/CC1.3.html",
    "It is plain who reports to whom, who may decide what, and who answers for each security duty, and the board has agreed to it."
  ],
  [
    "CC1.4 Hiring, training and keeping capable people",
    "criteria/CC1.4.html",
    "Roles are filled by people with fitting skills and background, who receive training, stay up to date, and can be replaced when they leave."
  ],
  [
    "CC1.5 Holding people answerable for control duties",
    "criteria/CC1.5.html",
    "People know which control duties are theirs, are measured fairly against them, and face reward or consequence for how they perform."
  ],
  [
    "CC2.1 Reliable information for running controls",
    "criteria/CC2.1.html",
    "Control owners work from data that is known, complete, correct and current, and the organization knows which assets hold it and where."
  ],
  [
    "CC2.2 Internal communication about controls",
    "criteria/CC2.2.html",
    "Staff and the board hear what they must do, what has changed, and how to raise problems, in time to act on it."
  ],
  [
    "CC2.3 Communication with customers and other outsiders",
    "criteria/CC2.3.html",
    "Customers, vendors and other outside parties learn what is promised to them and expected of them, and have a working way to raise problems."
  ],
  [
    "CC3.1 Clear objectives as basis for risk work",
    "criteria/CC3.1.html",
    "Business, reporting and compliance goals are written clearly enough to say what could prevent each one from being met."
  ],
  [
    "CC3.2 Risk identification, analysis and response",
    "criteria/CC3.2.html",
    "Threats and weaknesses are looked for across the whole organization, rated for likelihood and harm, and each resulting risk gets a recorded decision."
  ],
  [
    "CC3.3 Fraud as part of risk assessment",
    "criteria/CC3.3.html",
    "The risk assessment asks who could cheat, steal or falsify records, why they might, and how systems could help them."
  ],
  [
    "CC3.4 Changes that could weaken controls",
    "criteria/CC3.4.html",
    "Large shifts in the business, its people, technology, vendors or threats are spotted early and their effect on controls is reassessed."
  ],
  [
    "CC4.1 Checking that controls work",
    "criteria/CC4.1.html",
    "Routine monitoring and separate reviews, done by people who understand the subject, regularly show whether controls exist and operate."
  ],
  [
    "CC4.2 Reporting and fixing control weaknesses",
    "criteria/CC4.2.html",
    "Weaknesses found by any check reach the people who can fix them, and leadership when serious, and fixes are followed to the end."
  ],
  [
    "CC5.1 Choosing controls that reduce risk",
    "criteria/CC5.1.html",
    "Each significant risk has controls chosen for it that suit the organization, mix several kinds, and keep conflicting duties apart."
  ],
  [
    "CC5.2 Baseline controls over technology",
    "criteria/CC5.2.html",
    "Shared technology controls, covering infrastructure, access rights, and system buying, building and upkeep, are chosen because business processes depend on them."
  ],
  [
    "CC5.3 Policies and the procedures behind them",
    "criteria/CC5.3.html",
    "Written policies say what is required, procedures say how, named people carry them out on time, and both are reviewed regularly."
  ],
  [
    "CC6.1 Technical access protection for systems and data",
    "criteria/CC6.1.html",
    "Known systems and data are shielded by sign-in checks, access rules, network separation, encryption and careful key handling."
  ],
  [
    "CC6.2 Accounts opened and closed with approval",
    "criteria/CC6.2.html",
    "Nobody receives an account until it is approved, accounts are rechecked from time to time, and they are shut once approval ends."
  ],
  [
    "CC6.3 Access rights by role and need",
    "criteria/CC6.3.html",
    "People and systems get only the rights their role needs, rights change when roles change, and no one holds conflicting powers."
  ],
  [
    "CC6.4 Physical entry to sites and equipment",
    "criteria/CC6.4.html",
    "Only approved people can enter offices, data centers and storage areas, and their entry rights and devices are taken back when they leave."
  ],
  [
    "CC6.5 Wiping equipment before letting it go",
    "criteria/CC6.5.html",
    "Equipment stays protected until everything on it is erased beyond recovery, and only then leaves the organization's care."
  ],
  [
    "CC6.6 Defense against threats from outside",
    "criteria/CC6.6.html",
    "The edge of the system is guarded, with traffic filtered, remote sign-in strengthened, and credentials that cross the boundary protected."
  ],
  [
    "CC6.7 Protecting data that moves or leaves",
    "criteria/CC6.7.html",
    "Only approved people and processes can send, move or carry out data, and it is encrypted or otherwise shielded on the way."
  ],
  [
    "CC6.8 Keeping malware and unapproved software out",
    "criteria/CC6.8.html",
    "Only approved software gets installed, unexpected changes are noticed, and malware is blocked, or found and removed."
  ],
  [
    "CC7.1 Finding new weaknesses and risky settings",
    "criteria/CC7.1.html",
    "Systems are watched for settings changes that open holes and scanned for newly known vulnerabilities, and what turns up gets fixed."
  ],
  [
    "CC7.2 Watching for attacks, errors and anomalies",
    "criteria/CC7.2.html",
    "Systems are logged and monitored so that attacks, disasters and errors stand out, and someone decides whether each is a security event."
  ],
  [
    "CC7.3 Deciding which events are incidents",
    "criteria/CC7.3.html",
    "Responsible people judge suspicious events, declare those that did or could harm objectives to be incidents, and act on them."
  ],
  [
    "CC7.4 Organized response to incidents",
    "criteria/CC7.4.html",
    "A written plan is followed for each incident, so that roles are clear, damage is contained, causes are removed, and those affected are told."
  ],
  [
    "CC7.5 Recovering from incidents and learning",
    "criteria/CC7.5.html",
    "After an incident, systems are rebuilt to full working order, the underlying cause is known, and plans and controls are improved and exercised."
  ],
  [
    "CC8.1 Controlled change from request to release",
    "criteria/CC8.1.html",
    "Every change to systems, data or procedures is requested, approved, built, tested and released in a recorded way that no single person controls."
  ],
  [
    "CC9.1 Preparing for business disruption",
    "criteria/CC9.1.html",
    "Plans, alternatives and possibly insurance are in place so that an outage or disaster does limited harm to the business."
  ],
  [
    "CC9.2 Third-party risk kept under control",
    "criteria/CC9.2.html",
    "Vendors and partners are listed, ranked by risk, bound by clear terms, checked regularly, and let go safely when the relationship ends."
  ],
  [
    "COR-01 Yearly look at everything",
    "controls/COR-01.html",
    "Control matrix: The CISO goes through every safeguard once a year and follows each correction to its end."
  ],
  [
    "COR-02 Quarterly restore test",
    "controls/COR-02.html",
    "Control matrix: The IT lead restores a backup every quarter and records how long it took."
  ],
  [
    "COR-03 Access given on joining",
    "controls/COR-03.html",
    "Control matrix: The IT lead gives a joiner the access of their role on the first day, and nothing more."
  ],
  [
    "COR-04 Emergency change approval",
    "controls/COR-04.html",
    "Control matrix: The CISO approves every emergency change within one day of its release."
  ],
  [
    "POL-CORE Core policy",
    "policies/POL-CORE.html",
    "Policies"
  ],
  [
    "PROC-CORE Core procedure",
    "procedures/PROC-CORE.html",
    "Procedures"
  ],
  [
    "DC1 Services provided",
    "description/DC1.html",
    "System description"
  ],
  [
    "DC2 Commitments and requirements",
    "description/DC2.html",
    "System description"
  ],
  [
    "DC3 Components of the system",
    "description/DC3.html",
    "System description"
  ],
  [
    "DC4 Incidents",
    "description/DC4.html",
    "System description"
  ],
  [
    "DC5 Criteria and controls",
    "description/DC5.html",
    "System description"
  ],
  [
    "DC6 Duties of customers",
    "description/DC6.html",
    "System description"
  ],
  [
    "DC7 Subservice organizations",
    "description/DC7.html",
    "System description"
  ],
  [
    "DC8 Criteria that are not relevant",
    "description/DC8.html",
    "System description"
  ],
  [
    "DC9 Changes in the period",
    "description/DC9.html",
    "System description"
  ],
  [
    "POP-EMERGENCIES Emergency changes",
    "populations/POP-EMERGENCIES.html",
    "Populations"
  ],
  [
    "POP-JOINERS Joiners",
    "populations/POP-JOINERS.html",
    "Populations"
  ],
  [
    "REQ-1",
    "registers/requests.html#r-REQ-1",
    "Requests: CC6.2-03 Show one joiner"
  ],
  [
    "RISK-1 Invoices paid to a false account",
    "registers/risks.html#r-RISK-1",
    "Risks"
  ],
  [
    "ASM-2025 Risk assessment 2025",
    "registers/assessments.html#r-ASM-2025",
    "Assessments"
  ],
  [
    "ASM-2026 Risk assessment 2026",
    "registers/assessments.html#r-ASM-2026",
    "Assessments"
  ],
  [
    "V-CLOUD Cloudhost",
    "vendors/V-CLOUD.html",
    "Vendors"
  ],
  [
    "SYS-APP Application",
    "registers/systems.html#r-SYS-APP",
    "Systems"
  ],
  [
    "DATA-CUST Customer records",
    "registers/data.html#r-DATA-CUST",
    "Data"
  ],
  [
    "p-1",
    "registers/people.html#r-p-1",
    "People"
  ],
  [
    "p-2",
    "registers/people.html#r-p-2",
    "People"
  ],
  [
    "p-3",
    "registers/people.html#r-p-3",
    "People"
  ],
  [
    "p-4",
    "registers/people.html#r-p-4",
    "People"
  ],
  [
    "awareness-2026 Security awareness",
    "registers/courses.html#r-awareness-2026",
    "Courses"
  ],
  [
    "REV-7-1",
    "registers/approvals.html#r-REV-7-1",
    "Reviews taken in"
  ],
  [
    "AR-1",
    "registers/access-reviews.html#r-AR-1",
    "Access reviews"
  ],
  [
    "INC-1 Slow pages for an hour",
    "registers/incidents.html#r-INC-1",
    "Incidents"
  ],
  [
    "VUL-1 Old library in the page builder",
    "registers/vulnerabilities.html#r-VUL-1",
    "Vulnerabilities"
  ],
  [
    "EXC-1 One joiner had access a day early",
    "registers/exceptions.html#r-EXC-1",
    "Exceptions"
  ],
  [
    "WAI-1 Shared account of the harbour display",
    "registers/waivers.html#r-WAI-1",
    "Policy exceptions"
  ],
  [
    "GAP-1 Restore test had no record of minutes",
    "registers/gaps.html#r-GAP-1",
    "Gaps"
  ],
  [
    "CHA-1 Newer database",
    "registers/changes.html#r-CHA-1",
    "Changes"
  ],
  [
    "CMT-1 Reachable for 99.9 % of a month",
    "registers/commitments.html#r-CMT-1",
    "Commitments and requirements"
  ],
  [
    "CUEC-1 Customers remove their own users",
    "registers/cuecs.html#r-CUEC-1",
    "User entity controls"
  ],
  [
    "WLK-1",
    "registers/walkthroughs.html#r-WLK-1",
    "Walkthroughs"
  ],
  [
    "REP-1 SOC 2 Type II",
    "registers/reports.html#r-REP-1",
    "Assurance reports"
  ],
  [
    "ANS-1",
    "registers/answers.html#r-ANS-1",
    "Answers"
  ],
  [
    "UPD-1 Our trust center is open",
    "registers/updates.html#r-UPD-1",
    "Updates"
  ]
];
