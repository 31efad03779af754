import type { CallEvent, CaseEvent } from "@opus/grant-workflow";

type Samples<Event extends { type: string }> = {
  readonly [T in Event["type"]]: readonly Omit<Extract<Event, { type: T }>, "type">[];
};

const standing = {
  cards: { num: 1, den: 1 },
  rounds: {},
  bonus: 0,
  total: { num: 1, den: 1 },
  criteria: {},
};
const agreed = { scores: {}, total: { num: 1, den: 1 }, version: 1 };
const before = null;
const outcomes = [
  ...([
    "open",
    "unsettled",
    "toAgree",
    "missed",
    "contending",
    "invited",
    "anew",
    "toVote",
    "inTurn",
    "reached",
  ] as const),
];
/** Where cards may lead an application, whatever changed them. */
const afterCards = outcomes.map((outcome) => ({
  outcome,
  needed: 2,
  assessment: null,
  standing,
}));
/** The same of a card that goes once the list is published. */
const struck = { outcome: "missed", needed: 2, assessment: null, standing: null, struck: true } as const;
/** Where a round may lead it. */
const afterRound = (["missed", "contending", "invited", "anew", "toVote", "inTurn", "reached"] as const).map(
  (outcome) => ({
    round: "talk",
    total: { num: 3, den: 1 },
    outcome,
    rounds: [],
    standing,
  }),
);
const given = {
  party: "nip:1234563218",
  as: "applicant" as const,
  on: "2025-11-03",
  amount: "1500.00",
  source: "x",
  call: "spring",
};
const heldRound = {
  round: "talk",
  points: { num: 3, den: 1 },
  total: { num: 3, den: 1 },
  threshold: { given: { num: 3, den: 1 }, least: { num: 1, den: 1 }, met: true },
  minima: [],
  met: true,
};
const facts = { requested: "1500.00", applicantKind: "ngo", mapPart: null };
const passed = [{ dueAt: "2015-06-01T00:00:00.000Z" }] as const;
const checked = { supplementPaths: ["/title"], findingsVersion: 1 };
const settled = {
  accepted: "1.00",
  ineligible: "0.00",
  unspent: "0.00",
  settled: "1.00",
  degree: { num: 1, den: 1 },
};
const report = { reportVersion: 1, spent: "1.00", achieved: {} };
const repaid = { amount: "1.00", receivedOn: "2015-09-01" };

const ends = { left: 3, lastDay: "2015-04-14", dueAt: "2015-04-14T22:00:00.000Z" };
/** Of every term that a decision may move, when it ends. */
const everyTerm = {
  ...{ paper: ends, supplement: ends, revision: ends, signing: ends },
  ...{ report: ends, reportSupplement: ends },
};

/** Of every case event, one of each kind that a guard tells apart; a new event does not compile without some. */
const caseSamples: Samples<CaseEvent> = {
  "application.start": [
    { call: "spring", applicant: "p-1", answersVersion: 0 },
    {
      call: "plans",
      applicant: "p-1",
      answersVersion: 1,
      from: { call: "spring", case: "c-0", number: "S/001", carried: [] },
    },
  ],
  "application.edit": [{ answersVersion: 2 }],
  "application.submit": [
    { late: false },
    { late: true },
    { late: false, place: { seats: 1 } },
    { late: false, place: { seats: 2, waits: 1 } },
  ].map((came) => ({
    ...came,
    number: "M/001",
    at: "2015-03-10T11:00:00.000Z",
    answersVersion: 1,
    ...facts,
  })),
  "place.given": [{ seats: 2 }],
  "signUp.closed": [{}],
  "application.discard": [{}],
  "representative.admit": [{ person: "second" }],
  "representative.dismiss": [{ person: "second" }],
  "call.extended": [{ notice: 1, closesAt: "2015-04-01T15:00:00.000Z", reason: "x" }],
  "call.corrected": [{ notice: 2, correction: "y", toDetriment: false, reason: "x" }],
  "call.annulled": [{ reason: "x", basis: [] }],
  "call.spent": [{ left: "12.00" }],
  "application.withdraw": ["0.00", "1500.00"].map((released) => ({ released })),
  "appeal.file": [{ grounds: ["misread"], appeal: 1 }],
  "appeal.withdraw": [{}],
  "appeal.uphold": [{}],
  "appeal.reject": [{}],
  "resultAppeal.file": [{ grounds: ["pointsContradict"], appeal: 1 }],
  "resultAppeal.withdraw": [{}],
  "resultAppeal.reject": [{}],
  "resultAppeal.uphold": (["missed", "reached"] as const).map((outcome) => ({
    ...{ call: "spring", number: "M/001", cards: [], before, outcome, needed: 1, assessment: null, standing },
    ...{ changes: [], freed: [], promised: [] },
  })),
  "paper.record": [true, false].map((agrees) => ({ receivedOn: "2015-04-10", agrees })),
  "restoration.request": [
    { term: "supplement", ceasedOn: "2015-04-10", supplement: { answersVersion: 2, ...facts } },
  ],
  "restoration.grant": [{ term: "supplement", at: "2015-04-12T08:00:00.000Z" }],
  "restoration.refuse": [{ term: "supplement" }],
  "term.extend": (["paper", "supplement", "revision", "signing", "report", "reportSupplement"] as const).map(
    (term) => ({
      ...{ term, before: "2015-04-10", lastDay: "2015-04-14" },
      dueAt: "2015-04-14T22:00:00.000Z",
    }),
  ),
  "extension.request": (["supplement", "revision", "signing", "report", "reportSupplement"] as const).map(
    (term) => ({ term, until: "2015-04-20", request: 1 }),
  ),
  "extension.refuse": (["supplement", "revision", "signing", "report", "reportSupplement"] as const).map(
    (term) => ({ term }),
  ),
  "deadline.suspension.passed": passed,
  "clock.suspend": [{ cause: "systemDown", terms: everyTerm }],
  "clock.resume": [{ terms: everyTerm }],
  "checklist.answer": [{ answers: { signed: "yes" } }],
  "formalCheck.complete": [
    ...(["eligible", "ineligible", "needsFinding", "curable"] as const).map((outcome) => ({ outcome })),
    ...(["has", "awaits"] as const).map((place) => ({ outcome: "eligible" as const, place })),
  ].map((came) => ({ ...came, ...checked })),
  "application.supplement": [false, true].map((late) => ({ late, answersVersion: 2, ...facts })),
  "application.recordSupplement": [{ filedOn: "2015-04-10", answersVersion: 2, ...facts }],
  "delivery.record": [{ letter: "supplementRequested", deliveredOn: "2015-04-10" }],
  "experts.assign": [{ experts: ["expert-1", "expert-2"] }],
  "review.declare": [{ expert: "expert-1" }],
  "review.draft": [{ expert: "expert-1" }],
  "review.record": afterCards.map((after) => ({ expert: "expert-1", ...agreed, ...after })),
  "review.recuse": [...afterCards, struck].map((after) => ({
    expert: "expert-0",
    reason: "partner",
    before,
    ...after,
  })),
  "review.reopen": afterCards.map((after) => ({ expert: "expert-1", before, ...after })),
  "review.void": [...afterCards, struck].map((after) => ({ expert: "expert-1", before, ...after })),
  "standing.decide": (
    [
      ["stands", "none", "missed"],
      ["corrected", "leaves", "missed"],
      ["corrected", "stays", "reached"],
      ["corrected", "enters", "reached"],
      ["corrected", "none", "contending"],
    ] as const
  ).map(([decided, leads, outcome]) => ({
    ...{ decided, leads, outcome, before, needed: 1, assessment: null, standing },
    ...{ places: {}, rank: 2, released: "0.00" },
  })),
  "review.settle": afterCards.map((after) => ({ does: "letStand" as const, cards: [], ...after })),
  "review.recommend": [{ amount: "1.00", lines: [] }],
  "review.agree": afterCards.map((after) => ({ ...agreed, ...after })),
  "interview.record": afterRound.map((after) => ({ scores: {}, ...after })),
  "vote.record": afterRound.map((after) => ({ votes: 3, ...after })),
  "round.correct": [...afterCards, struck].map((after) => ({
    round: "talk",
    votes: 3,
    before: heldRound,
    ...after,
  })),
  "round.recuse": [...afterCards, struck].map((after) => ({
    ...{ member: "m-1", fell: ["talk"], before: [heldRound], reason: "applicant" },
    ...after,
  })),
  "round.exclude": [...afterCards, struck].map((after) => ({
    ...{ member: "m-1", fell: ["talk"], before: [heldRound] },
    ...after,
  })),
  "round.invite": [
    ...(["invited", "toVote", "notInvited"] as const).map((outcome) => ({
      round: "talk",
      place: 1,
      outcome,
    })),
    {
      round: "plans",
      place: 1,
      outcome: "ledOn",
      carried: [{ to: "requested", bound: "atMost", value: "1500.00" }],
    },
  ],
  "placement.decide": [{ pool: "hills", kinds: ["local"], reason: "seen" }],
  "review.return": outcomes.map((outcome) => ({ paths: ["/requested"], outcome })),
  "application.revise": [{ ...facts, answersVersion: 3, needed: 2, before }],
  "application.recordRevision": [{ ...facts, answersVersion: 3, needed: 2, before, filedOn: "2015-04-10" }],
  "award.grant": [{ amount: "1500.00", rank: 1 }],
  "award.deny": [{ released: "1500.00", limits: [{ limit: "oneGrant", used: 1, adds: 1, atMost: 1 }] }],
  "reserve.place": [{ rank: 2 }],
  "reserve.promote": [{ amount: "1500.00", rank: 2 }],
  "offer.make": [{ amount: "1000.00", taken: "1000.00", rank: 2 }],
  "queue.grant": [{ amount: "1500.00", rank: 1 }],
  "queue.offer": [{ amount: "1000.00", rank: 2 }],
  "queue.end": [{ left: "12.00", rank: 3 }],
  "offer.accept": [{ amount: "1000.00", rank: 2 }],
  "offer.decline": [{ amount: "1000.00" }],
  "reserve.close": [{}],
  "assessment.close": [{}],
  "application.recordPublication": [1, 0].map((placesLeft) => ({
    place: "bip",
    day: "2015-05-20",
    publishedOn: "2015-05-20",
    placesLeft,
  })),
  "comment.record": [false, true].map((late) => ({ comment: 1, receivedOn: "2015-05-21", late })),
  "comments.consider": [{ comments: 1, considered: 1 }],
  "agreement.offer": [{ amount: "1500.00", realisationTo: "2015-09-30" }],
  "agreement.sign": [{}],
  "agreement.recordSignature": [{ filedOn: "2015-05-09" }],
  "agreement.countersign": [{ at: "2015-05-10T11:00:00.000Z" }],
  "agreement.resign": [{ amount: "1500.00" }],
  "award.reconsider": [
    { decided: "stands", by: "S/002" },
    { decided: "withdrawn", by: "S/002" },
  ],
  "agreement.terminate": ["0.00", "1500.00"].map((due) => ({ reason: "misuse", due, released: "0.00" })),
  "payment.order": [{ amount: "1500.00", at: "2026-04-01T10:00:00.000Z" }],
  "payment.confirm": [false, true].map((terminated) => ({
    amount: "1500.00",
    paidOn: "2015-06-01",
    terminated,
  })),
  "monitoring.schedule": [{ on: "2015-07-01" }],
  "monitoring.omit": [{}],
  "monitoring.recordVisit": [0, 1].map((recommendations) => ({ asAgreed: true, recommendations })),
  "monitoring.confirmImplementation": [{}],
  "progress.submit": [{ month: "2015-07", late: false, spent: "0.00", version: 1 }],
  "progress.accept": [{ month: "2015-07" }],
  "progress.omit": [{ month: "2015-07" }],
  "amendment.request": [{ request: 1, realisationTo: null }],
  "amendment.approve": [{ realisationTo: null }, { realisationTo: "2015-09-30" }],
  "amendment.refuse": [{}],
  "report.submit": [report],
  "report.requestSupplement": [{ paths: ["/money"] }],
  "report.supplement": [report],
  "report.recordSupplement": [{ ...report, filedOn: "2015-11-09" }],
  "settlement.decide": ["0.00", "1.00"].map((due) => ({ ...settled, due, band: "full" })),
  "repayment.record": [false, true].map((settles) => ({ ...repaid, settles })),
  "deadline.formalAppeal.passed": passed,
  "deadline.formalAppealDecision.passed": passed,
  "deadline.restoration.passed": passed,
  "deadline.paper.passed": passed,
  "deadline.supplement.passed": passed,
  "deadline.comments.passed": passed,
  "deadline.signing.passed": passed,
  "deadline.revision.passed": passed,
  "deadline.partialOffer.passed": passed,
  "deadline.payment.passed": passed,
  "deadline.recommendation.passed": passed,
  "deadline.realisation.passed": passed,
  "deadline.report.passed": passed,
  "deadline.reportSupplement.passed": passed,
  "deadline.overdueReport.passed": passed,
  "deadline.repayment.passed": passed,
  "deadline.progress.passed": passed.map((event) => ({ ...event, of: ["2015-07"] })),
};

const spent = { at: "2015-03-10T11:00:00.000Z", left: "12.00" };

const callSamples: Samples<CallEvent> = {
  "call.announce": [
    { pool: "10000.00" },
    { pool: "10000.00", places: 2 },
    { pool: "10000.00", order: "receipt" },
    { pool: "0.00", capacity: 3 },
  ],
  "call.annul": [0, 1].map((open) => ({ at: "2015-03-01T00:00:00.000Z", reason: "x", basis: [], open })),
  "deadline.callTelling.passed": [
    { dueAt: "2015-06-01T00:00:00.000Z" },
    { dueAt: "2015-06-01T00:00:00.000Z", far: "number/50" },
  ],
  "publication.record": [
    { place: "bip", day: "2015-02-01", publishedOn: "2015-02-01", placesLeft: 1 },
    { place: "web", day: "2015-02-01", publishedOn: "2015-02-01", placesLeft: 0 },
    { place: "web", day: "2015-02-05", publishedOn: "2015-02-05", placesLeft: 0, notice: 1 },
  ],
  "grants.enter": [{ grants: [{ entry: "2025-1", ...given }], entered: 1 }],
  "grant.correct": [{ entry: "2025-1", was: given, reason: "x", entered: 0 }],
  "call.extend": [
    {
      ...{ call: "spring", at: "2015-03-01T00:00:00.000Z", notice: 1, reason: "x" },
      ...{ before: "2015-03-20T15:00:00.000Z", closesAt: "2015-04-01T15:00:00.000Z" },
    },
    {
      ...{ call: "spring", at: "2015-03-01T00:00:00.000Z", notice: 1, reason: "x", nobody: true },
      ...{ before: "2015-03-20T15:00:00.000Z", closesAt: "2015-04-01T15:00:00.000Z" },
    },
  ],
  "call.correct": [
    {
      ...{ call: "spring", at: "2015-03-01T00:00:00.000Z", notice: 2 },
      ...{ correction: "y", toDetriment: false, reason: "x" },
    },
    {
      ...{ call: "spring", at: "2015-03-01T00:00:00.000Z", notice: 2, nobody: true },
      ...{ correction: "y", toDetriment: false, reason: "x" },
    },
  ],
  "deadline.callOpening.passed": passed,
  "deadline.callClosing.passed": passed,
  "application.registered": [
    { number: "M/001" },
    { number: "M/001", place: { seats: 1 } },
    { number: "M/001", place: { seats: 3 }, full: true },
    { number: "M/001", place: { seats: 2, waits: 1 } },
  ],
  "place.released": [
    { number: "M/001", seats: 1, at: "2015-03-10T11:00:00.000Z" },
    { number: "M/001", seats: 1, at: "2015-03-10T11:00:00.000Z", awaited: true },
    { number: "M/001", seats: 1, at: "2015-03-10T11:00:00.000Z", waits: true },
  ],
  "places.given": [
    { applications: 1, seats: 1 },
    { applications: 1, seats: 1, more: "2015-03-10T11:00:00.000Z" },
  ],
  "deadline.placeTurn.passed": passed,
  "signUp.close": [
    { at: "2015-06-01T00:00:00.000Z", taken: 1, waiting: 1 },
    { at: "2015-06-01T00:00:00.000Z", taken: 0, waiting: 0, nobody: true },
  ],
  "ranking.publish": [{ call: "spring", ranked: 0, funded: 0, allocated: "0.00" }],
  "award.committed": [
    { number: "M/001", amount: "1.00" },
    { number: "M/001", amount: "1.00", spent },
  ],
  "queue.decided": (["granted", "offered", "noMoney"] as const).flatMap((decided) => [
    { number: "M/001", decided, amount: "1.00" },
    { number: "M/001", decided, amount: "1.00", spent },
  ]),
  "budget.used": [{ spent }],
  "queue.close": [{}],
  "list.corrected": [{ number: "M/001", ranked: 2, funded: 1 }],
  "result.appealed": [{ number: "M/001", open: 1 }],
  "result.decided": [0, 1].map((open) => ({ number: "M/001", open })),
  "deadline.resultAppeal.passed": passed,
  "deadline.resultAppealDecision.passed": passed,
  "award.released": [{ number: "M/001", amount: "1.00" }],
  "invitations.publish": [{ call: "spring", round: "talk", contenders: 2, invited: 1, list: "sha256:00" }],
  "tie.settle": [{ order: ["S/2", "S/1"], how: "lots", reason: "drawn" }],
  "list.publish": [{ call: "spring", kind: "formal", edition: 1, lines: 0, list: "sha256:0" }],
  "pool.transfer": [{ call: "spring", from: "hills", to: "lakes", amount: "100.00", reason: "unused" }],
  "contracting.close": [{}],
  "monitoring.plan": [{ draw: "x", visits: 0 }],
  "call.archive": [{}],
  "expert.appoint": [{ expert: "expert-1", experts: 1 }],
  "expert.declare": [{ expert: "expert-1", experts: 1 }],
  "expert.dismiss": [{ expert: "expert-1", experts: 0 }],
  "experts.draw": [{ draw: "x", applications: 1, experts: 2, plan: "sha256:00" }],
};

function eventsOf<Event extends { type: string }>(samples: Samples<Event>): readonly Event[] {
  return Object.entries(samples).flatMap(([type, bodies]) =>
    (bodies as readonly object[]).map((body) => ({ type, ...body }) as unknown as Event),
  );
}

const allCaseEvents = eventsOf<CaseEvent>(caseSamples);

/** Representative events for any case. */
export function caseEvents(): readonly CaseEvent[] {
  return allCaseEvents;
}

const allCallEvents = eventsOf<CallEvent>(callSamples);

/** Representative events for any call. */
export function callEvents(): readonly CallEvent[] {
  return allCallEvents;
}
