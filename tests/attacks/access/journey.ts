import type { Actor } from "@opus/grant-workflow";
import { soundAnswers } from "../../decisions/journey.ts";
import { applicantOf, type Phase } from "./cast.ts";
import { planted } from "./markers.ts";

/** One command on the way of a case or the call, and the phase that the main case is in afterwards. */
export interface Step {
  /** Missing for the call. */
  readonly case?: string;
  readonly type: string;
  readonly actor: Actor;
  readonly payload?: object;
  readonly phase: Phase;
  /** Moves the clock first and lets deadlines pass. */
  readonly at?: string;
}

const staff = {
  officer: { role: "officer", id: "mark-officer" },
  operator: { role: "operator", id: "mark-operator" },
  decider: { role: "decisionMaker", id: "mark-decider" },
  accountant: { role: "accountant", id: "mark-accountant" },
  monitor: { role: "monitor", id: "mark-monitor" },
  committee: { role: "committee", id: "mark-committee" },
} as const satisfies Record<string, Actor>;

const expert = (number: number): Actor => ({ role: "expert", id: `mark-expert-${number}` });
const member = (number: number): Actor => ({ role: "committee", id: `mark-member-${number}` });
const talked = (...numbers: readonly number[]) => ({
  scores: { presence: 20 },
  members: numbers.map((number) => member(number).id),
});
const applicant = (id: string): Actor => ({ role: "applicant", id: applicantOf(id) });

/** Steps on one case, all in one phase of the main case. */
function on(
  id: string,
  phase: Phase,
  ...steps: readonly (readonly [string, Actor, (object | undefined)?, string?])[]
): Step[] {
  return steps.map(([type, actor, payload, at]) => ({
    case: id,
    type,
    actor,
    phase,
    ...(payload === undefined ? {} : { payload }),
    ...(at === undefined ? {} : { at }),
  }));
}

/** The signed paper of every application that is filed, which bears no checksum. */
const withPapers = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap(({ at, ...step }): Step[] =>
    step.type === "application.submit"
      ? [
          at === undefined ? step : { ...step, at },
          {
            ...step,
            type: "paper.record",
            actor: staff.officer,
            payload: { receivedOn: "2026-03-02", checksum: null },
          },
        ]
      : [at === undefined ? step : { ...step, at }],
  );

/** One step on the call, in a phase of the main case. */
const onCall = (phase: Phase, type: string, who: Actor, payload: object): Step => ({
  type,
  actor: who,
  payload,
  phase,
});
const appoint = (phase: Phase, number: number): Step =>
  onCall(phase, "expert.appoint", staff.operator, { expert: expert(number).id });
const dismiss = (phase: Phase, number: number): Step =>
  onCall(phase, "expert.dismiss", staff.operator, { expert: expert(number).id });
const draw = (phase: Phase): Step => onCall(phase, "experts.draw", staff.operator, { draw: "mark" });
/** An answer to the one row of the checklist. */
const seen = (answer: "yes" | "no", reason: string) => ({ answers: [{ row: "letterSeen", answer, reason }] });
const impartial = { impartial: true };

const answers = { ...soundAnswers, title: planted.title, contact: planted.contact, participants: 41 };
const others = { ...soundAnswers, title: "Another garden", requested: "2100.00" };
const started = (id: string, given: object = others) =>
  ["application.start", applicant(id), { call: "spring", answers: given }] as const;
const plainCard = (need: number, method = need) => ({
  impartial: true,
  scores: { need, method },
  justification: "x".repeat(30),
});
const held = { scores: { presence: 20 }, minutes: "held", members: ["m-1", "m-2"] };
const report = {
  participants: 40,
  spent: "2111.11",
  summary: planted.summary,
  finishedOn: "2026-09-01",
  witness: planted.witness,
};

/** A grant that was given outside the tool. */
const grant = { on: "2025-11-03", as: "applicant", number: "1234563218", amount: "10.00", source: "a list" };

/** What is left of the sum due after the first repayment. */
const RETURNED = "2789.80";

/** A case that is ready to be ranked. */
const scored = (id: string, need: number, given: object = others, method = need): Step[] => [
  ...on(
    id,
    "draft",
    started(id, given),
    ["application.submit", applicant(id)],
    ["formalCheck.complete", staff.officer],
  ),
  draw("draft"),
  ...on(
    id,
    "draft",
    ["experts.assign", staff.operator],
    ["review.declare", expert(7), impartial],
    ["review.declare", expert(8), impartial],
    ["review.record", expert(7), plainCard(need, method)],
    ["review.record", expert(8), plainCard(need, method)],
    ["interview.record", staff.committee, held],
  ),
];

/** A case whose cards miss the threshold. */
const below = (id: string): Step[] => scored(id, 0).slice(0, -1);

/** The hour at which contracting begins; terms that are over then pass. */
const CONTRACTING = "2026-03-20T17:00:00+01:00";
/** The hour at which the term for appeals against results is over. */
const APPEALED = "2026-03-20T18:30:00+01:00";
/** A day on which the term for comments of one day is over. */
const PUBLISHED_ON = "2026-03-18";

/** Published for comments, of which nobody made any. */
const published = [
  "application.recordPublication",
  staff.operator,
  { place: "bip", day: PUBLISHED_ON },
] as const;
/** The agreement, once time has passed the term for comments. */
const offered = ["agreement.offer", staff.operator, undefined, APPEALED] as const;

const awarded = (id: string): Step[] =>
  on(id, "agreement", ["award.grant", staff.decider], published, offered, [
    "agreement.sign",
    applicant(id),
    { account: "27114020040000300201355387" },
  ]);

const beforeMain: readonly Step[] = [
  ...on(
    "draft",
    "draft",
    started("draft"),
    ["representative.admit", applicant("draft"), { person: "mark-representative" }],
    ["representative.dismiss", applicant("draft"), { person: "mark-representative" }],
    ["application.discard", applicant("draft")],
  ),
  appoint("draft", 7),
  appoint("draft", 8),
  ...scored("rival", 60),
  ...scored("resigns", 50),
  ...scored("reserve", 6),
  ...scored("partial", 8),
  ...scored("last", 5, { ...others, applicantKind: "group" }),
  ...on("last", "draft", ["placement.decide", staff.operator, { kinds: { small: true }, reason: "seen" }]),
  ...scored("tied", 5),
  ...scored("beyond", 4, { ...others, requested: "5000.00" }, 6),
  ...scored("poor", 7),
  ...below("low"),
  ...on("last", "draft", ["review.reopen", staff.operator, { expert: "mark-expert-8", reason: "a slip" }]),
  ...on("last", "draft", ["review.record", expert(8), plainCard(5)]),
  ...on("rival", "draft", [
    "review.recommend",
    staff.committee,
    { amount: "2099.00", reason: "one trip less" },
  ]),
  ...on("reserve", "draft", ["review.void", staff.operator, { expert: "mark-expert-7", reason: "copied" }]),
  appoint("draft", 10),
  ...on(
    "reserve",
    "draft",
    ["experts.assign", staff.operator],
    ["review.declare", expert(10), impartial],
    ["review.record", expert(10), plainCard(6)],
  ),
  ...on(
    "poor",
    "draft",
    ["review.return", staff.operator, { paths: ["/participants"], reason: "too few" }],
    ["application.revise", applicant("poor"), { answers: [{ path: "/participants", value: 42 }] }],
    ["review.return", staff.operator, { paths: ["/participants"], reason: "still too few" }],
    [
      "application.recordRevision",
      staff.officer,
      { answers: [{ path: "/participants", value: 43 }], filedOn: "2026-03-02" },
    ],
    ["review.record", expert(7), plainCard(7)],
    ["review.record", expert(8), plainCard(7)],
    ["application.withdraw", applicant("poor")],
  ),
];

const main: readonly Step[] = [
  ...on(
    "main",
    "draft",
    ["application.start", applicant("main"), { call: "spring" }],
    [
      "application.edit",
      applicant("main"),
      { answers: { ...answers, letterSigned: false, requested: "4700.00" } },
    ],
  ),
  ...on(
    "main",
    "checked",
    ["application.submit", applicant("main")],
    ["checklist.answer", staff.officer, seen("no", planted.doubt)],
    ["checklist.answer", staff.officer, seen("yes", "found")],
    ["formalCheck.complete", staff.officer, { findings: [{ path: "/site", value: planted.site }] }],
    ["delivery.record", staff.officer, { letter: "supplementRequested", deliveredOn: "2026-03-02" }],
    [
      "extension.request",
      applicant("main"),
      { term: "supplement", until: "2026-03-20", reason: planted.illness },
    ],
    ["extension.refuse", staff.operator, { reason: "ask once more" }],
    ["clock.suspend", staff.officer, { cause: "down", reason: "since the morning" }],
    ["clock.resume", staff.operator, { reason: "it works again" }],
    ["term.extend", staff.officer, { term: "supplement", until: "2026-03-20", reason: "asked for" }],
    ["application.supplement", applicant("main"), { answers: [{ path: "/letterSigned", value: false }] }],
    ["formalCheck.complete", staff.officer],
    [
      "application.recordSupplement",
      staff.officer,
      { answers: [{ path: "/letterSigned", value: true }], filedOn: "2026-03-02" },
    ],
  ),
  // Changes of the announcement are published where the call was.
  onCall("checked", "call.correct", staff.operator, {
    ...{ correction: "by post too", toDetriment: false, reason: "many asked" },
  }),
  onCall("checked", "call.extend", staff.decider, {
    ...{ closesAt: "2026-03-20T17:00:00+01:00", reason: "the system was down" },
  }),
  onCall("checked", "publication.record", staff.operator, { place: "bip", day: "2026-03-02", notice: 2 }),
  ...on(
    "main",
    "unassigned",
    ["checklist.answer", staff.officer, seen("yes", "signed now")],
    ["formalCheck.complete", staff.officer],
  ),
  // Those who have the other cases leave, so that the draw gives the main case just these two.
  dismiss("unassigned", 7),
  dismiss("unassigned", 8),
  dismiss("unassigned", 10),
  appoint("unassigned", 2),
  appoint("unassigned", 3),
  onCall("unassigned", "expert.declare", expert(3), { relations: [] }),
  draw("unassigned"),
  ...on("main", "undeclared", ["experts.assign", staff.operator]),
  ...on("main", "oneDeclared", ["review.declare", expert(3), impartial]),
  ...on("main", "twoCardsMissing", ["review.declare", expert(2), impartial]),
  ...on("main", "oneRecused", ["review.recuse", expert(3), { reason: "partner" }]),
  appoint("oneRecused", 1),
  ...on("main", "replaced", ["experts.assign", staff.operator]),
  ...on(
    "main",
    "replacementDeclared",
    ["review.declare", expert(1), impartial],
    ["review.draft", expert(1), { scores: { need: 790 }, justification: planted.draft }],
  ),
  ...on("main", "oneCardMissing", ["review.record", expert(1), { impartial: true, ...planted.firstCard }]),
  ...on(
    "main",
    "allCards",
    ["review.record", expert(2), { impartial: true, ...planted.secondCard }],
    ["review.settle", staff.operator, { does: "letStand", reason: "both are sound" }],
    ["interview.record", staff.committee, { ...talked(1, 2), minutes: planted.minutes }],
    ["round.recuse", member(1), { reason: "partner" }],
    ["interview.record", staff.committee, { ...talked(2, 3), minutes: planted.minutes }],
    ["round.exclude", staff.operator, { member: member(3).id, reason: "married to an applicant" }],
    ["interview.record", staff.committee, { ...talked(2, 4), minutes: planted.minutes }],
    [
      "round.correct",
      staff.operator,
      {
        ...{ round: "interview", ...talked(2, 4), scores: { presence: planted.presence } },
        reason: "copied wrongly",
      },
    ],
  ),
];

/** A case whose term for a supplement passes. */
const missing = (id: string): Step[] =>
  on(
    id,
    "allCards",
    started(id, { ...others, letterSigned: false }),
    ["application.submit", applicant(id)],
    ["formalCheck.complete", staff.officer],
    ["delivery.record", staff.officer, { letter: "supplementRequested", deliveredOn: "2026-03-02" }],
  );

/** The restoration of its term asked for, the day before contracting begins being the last of what kept its applicant. */
const asked = (id: string) =>
  [
    "restoration.request",
    applicant(id),
    { ceasedOn: "2026-03-19", cause: planted.illness, answers: [{ path: "/letterSigned", value: true }] },
    CONTRACTING,
  ] as const;

/** An appeal against the outcome of the formal check. */
const appealed = (id: string) =>
  ["appeal.file", applicant(id), { grounds: ["misread"], statement: planted.appeal }, CONTRACTING] as const;
const otherDecider = { role: "decisionMaker", id: "mark-other-decider" } as const;
/** A case that is rejected, the day before contracting begins. */
const beyondAll = (id: string): Step[] =>
  on(id, "allCards", started(id, { ...others, requested: "5000.01" }), ["application.submit", applicant(id)]);

const missed: readonly Step[] = [
  ...beyondAll("rejected"),
  ...beyondAll("mistaken"),
  ...missing("missed"),
  ...missing("missedToo"),
  ...on(
    "missed",
    "allCards",
    asked("missed"),
    ["restoration.grant", staff.decider, { reason: "proved" }],
    ["application.withdraw", applicant("missed")],
  ),
  ...on(
    "missedToo",
    "allCards",
    asked("missedToo"),
    ["restoration.refuse", staff.decider, { reason: "not proved" }],
    appealed("missedToo"),
    ["appeal.withdraw", applicant("missedToo")],
  ),
  ...on("rejected", "allCards", ["formalCheck.complete", staff.officer], appealed("rejected"), [
    "appeal.reject",
    otherDecider,
    { reason: "too much was asked for" },
  ]),
  ...on(
    "mistaken",
    "allCards",
    ["formalCheck.complete", staff.officer],
    appealed("mistaken"),
    ["appeal.uphold", otherDecider, { reason: "read wrongly" }],
    ["application.withdraw", applicant("mistaken")],
  ),
];

/** An appeal against the result of the assessment. */
const resultAppealed = (id: string) =>
  ["resultAppeal.file", applicant(id), { grounds: ["pointsContradict"], statement: planted.appeal }] as const;

const contracting: readonly Step[] = [
  ...missed,
  {
    type: "tie.settle",
    actor: staff.decider,
    payload: { order: ["S/006", "S/005"], how: "lots", reason: "drawn" },
    phase: "allCards",
    at: CONTRACTING,
  },
  { type: "list.publish", actor: staff.operator, payload: { kind: "formal" }, phase: "allCards" },
  { type: "ranking.publish", actor: staff.decider, phase: "ranked" },
  ...on("rival", "ranked", resultAppealed("rival"), [
    "resultAppeal.reject",
    otherDecider,
    { reason: "the points stand" },
  ]),
  ...on("resigns", "ranked", resultAppealed("resigns"), ["resultAppeal.withdraw", applicant("resigns")]),
  ...on("resigns", "ranked", resultAppealed("resigns"), [
    "resultAppeal.uphold",
    otherDecider,
    { cards: [{ expert: "mark-expert-7", scores: { need: 50, method: 50 } }], reason: "read anew" },
  ]),
  ...on("tied", "ranked", ["application.withdraw", applicant("tied"), undefined, APPEALED]),
  ...on(
    "reserve",
    "ranked",
    ["reserve.place", staff.decider],
    ["review.void", staff.operator, { expert: "mark-expert-10", reason: "a relative" }],
    ["standing.decide", staff.decider, { outcome: "stands", reason: "the other card is as high" }],
  ),
  ...on(
    "partial",
    "ranked",
    ["offer.make", staff.decider],
    ["offer.accept", applicant("partial")],
    ["agreement.resign", applicant("partial")],
  ),
  ...on("reserve", "ranked", ["offer.make", staff.decider], ["offer.decline", applicant("reserve")]),
  ...on("last", "ranked", ["reserve.place", staff.decider]),
  ...on("beyond", "ranked", ["reserve.place", staff.decider]),
  ...on(
    "main",
    "agreement",
    ["award.grant", staff.decider],
    published,
    [
      "comment.record",
      staff.officer,
      { receivedOn: PUBLISHED_ON, text: planted.comment, from: "a neighbour" },
    ],
    ["comment.record", staff.operator, { receivedOn: "2026-03-19", text: planted.comment }],
    ["comments.consider", staff.operator, { reason: planted.considered }, APPEALED],
    ["agreement.offer", staff.operator],
  ),
  ...on("main", "agreement", ["agreement.sign", applicant("main"), { account: planted.account }]),
  ...on("resigns", "agreement", ["award.grant", staff.decider], ["agreement.resign", applicant("resigns")]),
  ...on("reserve", "agreement", ["reserve.promote", staff.decider]),
  ...on(
    "reserve",
    "agreement",
    published,
    offered,
    [
      "agreement.recordSignature",
      staff.operator,
      { account: "27114020040000300201355387", filedOn: "2026-03-20" },
    ],
    ["agreement.countersign", staff.operator],
  ),
  ...awarded("rival"),
  ...on("rival", "agreement", ["agreement.countersign", staff.operator]),
  ...on("main", "execution", ["agreement.countersign", staff.operator]),
  // The giver may give no more than the marked programme's limit, and most of that is given.
  ...on("beyond", "execution", ["award.deny", staff.decider]),
  onCall("execution", "grants.enter", staff.operator, { grants: [{ entry: "mark-entry", ...grant }] }),
  onCall("execution", "grant.correct", staff.operator, { entry: "mark-entry", reason: "never given" }),
  { type: "contracting.close", actor: staff.operator, phase: "execution" },
  {
    type: "pool.transfer",
    actor: staff.decider,
    payload: { from: "spare", to: "all", amount: "100.00", reason: "unused" },
    phase: "execution",
  },
  ...on("last", "execution", ["reserve.close", staff.decider]),
  ...on("low", "execution", ["assessment.close", staff.decider]),
];

const execution: readonly Step[] = [
  { type: "monitoring.plan", actor: staff.operator, payload: { draw: planted.draw }, phase: "execution" },
  ...on("rival", "execution", ["monitoring.omit", staff.monitor]),
  ...on("rival", "execution", ["agreement.terminate", staff.operator, { reason: "notCarriedOut" }]),
  ...on(
    "main",
    "execution",
    ["payment.order", staff.accountant],
    ["payment.confirm", staff.accountant, { paidOn: planted.paidOn }, "2026-06-18T10:00:00+02:00"],
    ["amendment.request", applicant("main"), { change: planted.change, realisationTo: planted.newEnd }],
    ["amendment.refuse", staff.operator, { reason: "not yet" }],
    ["amendment.request", applicant("main"), { change: planted.change, realisationTo: planted.newEnd }],
    ["amendment.approve", staff.operator],
    ["monitoring.schedule", staff.monitor, { on: planted.visitOn }],
    [
      "monitoring.recordVisit",
      staff.monitor,
      { asAgreed: false, recommendations: [planted.recommendation] },
      "2026-07-23T15:00:00+02:00",
    ],
    ["monitoring.confirmImplementation", staff.monitor],
    [
      "progress.submit",
      applicant("main"),
      { month: "2026-06", done: "done in June", spent: planted.monthSpent },
    ],
    ["progress.accept", staff.accountant, { month: "2026-06" }],
    ["progress.omit", staff.accountant, { month: "2026-07" }],
    ["report.submit", applicant("main"), { report }, "2026-09-12T10:00:00+02:00"],
    ["report.requestSupplement", staff.accountant, { fields: ["/spent"] }],
    ["report.supplement", applicant("main"), { report: [{ path: "/spent", value: "2222.22" }] }],
    ["report.requestSupplement", staff.accountant, { fields: ["/spent"] }],
    [
      "report.recordSupplement",
      staff.accountant,
      { report: [{ path: "/spent", value: "2222.22" }], filedOn: "2026-09-12" },
    ],
    ["settlement.decide", staff.accountant, { ineligible: planted.ineligible }],
    ["repayment.record", staff.accountant, { amount: "1.11", receivedOn: "2026-09-12" }],
  ),
];

/** The end of all of a call's cases, so that it can be archived. */
const archive: readonly Step[] = [
  ...on("reserve", "execution", ["agreement.terminate", staff.operator, { reason: "notCarriedOut" }]),
  ...on("main", "execution", [
    "repayment.record",
    staff.accountant,
    { amount: RETURNED, receivedOn: "2026-09-12" },
  ]),
  { type: "call.archive", actor: staff.operator, phase: "execution" },
];

/** A call that is announced, and published where it has to be. */
const announced: readonly Step[] = [
  { type: "call.announce", actor: staff.operator, phase: "draft", at: "2026-02-01T08:00:00.000Z" },
  onCall("draft", "publication.record", staff.operator, { place: "bip", day: "2026-02-01" }),
];

/** A call that is annulled before anybody has applied. */
export const annulment = withPapers([
  { type: "call.announce", actor: staff.operator, phase: "draft", at: "2026-02-01T08:00:00.000Z" },
  { type: "call.annul", actor: staff.operator, payload: { reason: "no money" }, phase: "draft" },
]);

/** A call whose committee agrees on one card. */
export const agreement = withPapers([
  ...announced,
  appoint("draft", 7),
  appoint("draft", 8),
  ...scored("agreed", 6)
    .slice(0, -1)
    .map((step, index) => (index === 0 ? { ...step, at: "2026-03-02T09:00:00+01:00" } : step)),
  ...on("agreed", "draft", [
    "review.agree",
    staff.committee,
    { scores: { need: 6, method: 7 }, justification: "x".repeat(30) },
  ]),
]);

/** A call whose best are invited to a talk, after which residents vote. */
export const inRounds = withPapers([
  ...announced,
  appoint("draft", 7),
  appoint("draft", 8),
  ...scored("voted", 6)
    .slice(0, -1)
    .map((step, index) => (index === 0 ? { ...step, at: "2026-03-02T09:00:00+01:00" } : step)),
  {
    type: "invitations.publish",
    actor: staff.decider,
    payload: { round: "talk" },
    phase: "draft",
    at: "2026-03-20T16:00:00+01:00",
  },
  ...on(
    "voted",
    "draft",
    ["round.invite", staff.operator],
    ["interview.record", staff.committee, held],
    ["vote.record", staff.officer, { votes: 61_234, protocol: "counted" }],
  ),
]);

/** What follows in a continuous call, one after another: a grant, an offer of the rest that is declined, an end. */
export const inOrder = withPapers([
  ...announced,
  appoint("draft", 7),
  appoint("draft", 8),
  ...scored("first", 60)
    .slice(0, -1)
    .map((step, index) => (index === 0 ? { ...step, at: "2026-03-02T09:00:00+01:00" } : step)),
  ...on("first", "draft", ["interview.record", staff.committee, held], ["queue.grant", staff.decider]),
  ...scored("second", 50, { ...others, requested: "5000.00" }),
  ...on("second", "draft", ["queue.grant", staff.decider]),
  ...scored("third", 50, { ...others, requested: "4000.00" }),
  ...on("third", "draft", ["queue.offer", staff.decider], ["offer.decline", applicant("third")]),
  ...scored("fourth", 50, { ...others, requested: "2500.00" }),
  ...on("fourth", "draft", ["queue.offer", staff.decider], ["application.withdraw", applicant("fourth")]),
  // What is left of one pool is less than the least grant then, and the other has as much.
  ...scored("fifth", 50, { ...others, requested: "2350.00" }),
  ...on("fifth", "draft", ["queue.grant", staff.decider]),
  ...scored("sixth", 50, { ...others, requested: "1000.00" }),
  ...on("sixth", "draft", ["queue.end", staff.decider]),
  {
    type: "queue.close",
    actor: staff.decider,
    phase: "draft",
    at: "2026-03-20T16:00:00+01:00",
  },
]);

/** A list whose grants are made while it may be appealed: one that it would not give any more is decided on anew. */
export const reopening: readonly Step[] = withPapers([
  ...announced,
  appoint("draft", 7),
  appoint("draft", 8),
  ...scored("first", 60, { ...others, requested: "5000.00" }).map((step, index) =>
    index === 0 ? { ...step, at: "2026-03-02T09:00:00+01:00" } : step,
  ),
  ...scored("second", 50, { ...others, requested: "4000.00" }),
  ...scored("third", 20, { ...others, requested: "4000.00" }),
  { type: "ranking.publish", actor: staff.decider, phase: "draft", at: CONTRACTING },
  ...on("first", "draft", ["award.grant", staff.decider]),
  ...on("second", "draft", ["award.grant", staff.decider]),
  ...on("third", "draft", resultAppealed("third"), [
    "resultAppeal.uphold",
    otherDecider,
    {
      cards: [7, 8].map((nth) => ({ expert: `mark-expert-${nth}`, scores: { need: 90, method: 90 } })),
      reason: "read anew",
    },
  ]),
  ...on("second", "draft", [
    "award.reconsider",
    staff.decider,
    { outcome: "stands", reason: planted.considered },
  ]),
]);

/** A sign-up of one place: who has it leaves, who waits is given it, the list is closed. */
export const forPlaces: readonly Step[] = [
  ...announced,
  ...on(
    "main",
    "draft",
    [...started("main", answers), "2026-03-02T09:00:00+01:00"],
    ["application.submit", applicant("main")],
  ),
  ...on("rival", "draft", started("rival"), ["application.submit", applicant("rival")]),
  ...on("last", "draft", started("last"), ["application.submit", applicant("last")]),
  ...on(
    "main",
    "draft",
    ["checklist.answer", staff.officer, seen("yes", "found")],
    ["formalCheck.complete", staff.officer, { findings: [] }],
  ),
  ...on("rival", "draft", ["formalCheck.complete", staff.officer]),
  ...on("last", "draft", ["application.withdraw", applicant("last")]),
  ...on("rival", "draft", ["application.withdraw", applicant("rival")]),
  { type: "signUp.close", actor: staff.operator, phase: "draft", at: "2026-03-20T16:00:00+01:00" },
];

/** A whole call: every command that people send is sent at least once, but for those of the calls above. */
export const journey = withPapers([
  ...announced,
  { ...(beforeMain[0] as Step), at: "2026-03-02T09:00:00+01:00" },
  ...beforeMain.slice(1),
  ...main,
  ...contracting,
  ...execution,
  ...archive,
]);
