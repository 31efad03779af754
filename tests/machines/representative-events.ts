import type { CallEvent, CaseContext, CaseEvent, StandingRecord } from "@opus/grant-workflow";

type Samples<Event extends { type: string }> = {
  readonly [T in Event["type"]]: readonly Omit<Extract<Event, { type: T }>, "type">[];
};

const standing: StandingRecord = {
  cards: { num: 1, den: 1 },
  interview: null,
  bonus: 0,
  total: { num: 1, den: 1 },
  criteria: {},
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
const repaid = { amount: "1.00", receivedOn: "2015-09-01", repaid: "1.00" };

/** Of every case event, one of each kind that a guard tells apart; a new event does not compile without some. */
const caseSamples: Samples<CaseEvent> = {
  "application.edit": [{ answersVersion: 2 }],
  "application.submit": [false, true].map((late) => ({
    late,
    number: "M/001",
    at: "2015-03-10T11:00:00.000Z",
    answersVersion: 1,
    ...facts,
  })),
  "application.discard": [{}],
  "application.withdraw": [{}],
  "formalCheck.complete": (["eligible", "ineligible", "needsFinding", "curable"] as const).map((outcome) => ({
    outcome,
    ...checked,
  })),
  "application.supplement": [false, true].map((late) => ({ late, answersVersion: 2, ...facts })),
  "review.record": [],
  "review.recuse": [],
  "interview.record": [false, true].map((reachedThreshold) => ({
    scores: {},
    total: 3,
    reachedThreshold,
    standing,
  })),
  "award.grant": [{ amount: "1500.00", rank: 1 }],
  "reserve.place": [{ rank: 2 }],
  "reserve.promote": [{ amount: "1500.00", rank: 2 }],
  "reserve.close": [{}],
  "agreement.offer": [{ amount: "1500.00", realisationTo: "2015-09-30" }],
  "agreement.sign": [{}],
  "agreement.countersign": [{ at: "2015-05-10T11:00:00.000Z" }],
  "agreement.resign": [{}],
  "agreement.terminate": ["0.00", "1500.00"].map((due) => ({ reason: "misuse", due })),
  "payment.order": [{ amount: "1500.00" }],
  "payment.confirm": [{ amount: "1500.00", paidOn: "2015-06-01" }],
  "monitoring.schedule": [{ on: "2015-07-01" }],
  "monitoring.omit": [{}],
  "monitoring.recordVisit": [0, 1].map((recommendations) => ({ asAgreed: true, recommendations })),
  "monitoring.confirmImplementation": [{}],
  "amendment.request": [{ request: 1, realisationTo: null }],
  "amendment.approve": [{ realisationTo: null }],
  "amendment.refuse": [{}],
  "report.submit": [report],
  "report.requestSupplement": [{ paths: ["/money"] }],
  "report.supplement": [report],
  "settlement.decide": ["0.00", "1.00"].map((due) => ({ ...settled, due, band: "full" })),
  "repayment.record": ["0.00", "1.00"].map((outstanding) => ({ ...repaid, outstanding })),
  "deadline.supplement.passed": passed,
  "deadline.signing.passed": passed,
  "deadline.payment.passed": passed,
  "deadline.recommendation.passed": passed,
  "deadline.realisation.passed": passed,
  "deadline.report.passed": passed,
  "deadline.reportSupplement.passed": passed,
  "deadline.overdueReport.passed": passed,
  "deadline.repayment.passed": passed,
};

const callSamples: Samples<CallEvent> = {
  "call.announce": [{}],
  "call.annul": [{ reason: "x" }],
  "deadline.callOpening.passed": passed,
  "deadline.callClosing.passed": passed,
  "application.registered": [{ number: "M/001" }],
  "ranking.publish": [{ ranked: 0, funded: 0 }],
  "award.committed": [{ number: "M/001", amount: "1.00", committed: "1.00" }],
  "award.released": [{ number: "M/001", amount: "1.00", committed: "0.00" }],
  "contracting.close": [{}],
  "monitoring.plan": [{ draw: "x", visits: 0 }],
  "call.archive": [{}],
};

function eventsOf<Event extends { type: string }>(samples: Samples<Event>): readonly Event[] {
  return Object.entries(samples).flatMap(([type, bodies]) =>
    (bodies as readonly object[]).map((body) => ({ type, ...body }) as unknown as Event),
  );
}

const fixedCaseEvents = eventsOf<CaseEvent>(caseSamples);

/** Representative events for a case in this context: experts act in turn, one of them once too often. */
export function caseEvents({ cards, recused }: CaseContext): readonly CaseEvent[] {
  const experts = [`expert-${cards.length + 1}`, ...(cards.length === 0 ? [] : ["expert-1"])];
  const reviews = experts.flatMap((expert) =>
    [false, true].map((reachedThreshold): CaseEvent => {
      return { type: "review.record", expert, scores: {}, total: 1, reachedThreshold, standing };
    }),
  );
  const recusal: readonly CaseEvent[] =
    recused.length > 0 || cards.length > 0
      ? []
      : [{ type: "review.recuse", expert: "expert-0", reason: "partner" }];
  return [...fixedCaseEvents, ...reviews, ...recusal];
}

const allCallEvents = eventsOf<CallEvent>(callSamples);

/** Representative events for any call. */
export function callEvents(): readonly CallEvent[] {
  return allCallEvents;
}
