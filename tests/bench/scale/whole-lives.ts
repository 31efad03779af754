import type { BenchCall } from "./filled-call.ts";

/** A step that each case of a group takes, and what of the call comes before it. */
interface Step {
  readonly type: string;
  readonly role: string;
  readonly payload?: object;
  readonly id?: string;
  /** Which cases take it, by their place; all of them by default. */
  readonly by?: (place: number) => boolean;
}

/** What of the call comes between: time that passes, or a command on the call. */
type Act =
  | Step
  | { readonly moveTo: string }
  | { readonly onCall: string; readonly role: string; readonly payload?: object };

const answers = {
  applicantKind: "ngo",
  title: "Ogród",
  requested: "2000.00",
  participants: 10,
  letterSigned: true,
};
const report = {
  participants: 10,
  spent: "1900.00",
  summary: "Wszystko zgodnie z planem.",
  finishedOn: "2026-09-29",
};
const card = { impartial: true, scores: { need: 10, method: 10 }, justification: "Dobrze opisana potrzeba." };
const SPRING = { call: "spring" };

/** How many cases are led through their lives. */
export const CASES = 96;
/** The earlier three quarters of them are funded, since equal points go to the earlier submission. */
export const FUNDED = 72;

/** Of the funded ones a third each is resigned from, is terminated, and goes the whole way; the others wait. */
const kind = (place: number) => (place < FUNDED ? place % 3 : 3);
const funded = (place: number) => place < FUNDED;
const executed = (place: number) => kind(place) === 1 || kind(place) === 2;
const whole = (place: number) => kind(place) === 2;
const onReserve = (place: number) => kind(place) === 3;

const acts: readonly Act[] = [
  {
    type: "application.start",
    role: "applicant",
    payload: { call: "spring", answers: { ...answers, letterSigned: false } },
  },
  { type: "application.edit", role: "applicant", payload: { answers: { ...answers, letterSigned: false } } },
  { type: "application.submit", role: "applicant" },
  { moveTo: "2026-03-21T08:00:00.000Z" },
  { type: "formalCheck.complete", role: "officer" },
  {
    type: "application.supplement",
    role: "applicant",
    payload: { answers: [{ path: "/letterSigned", value: true }] },
  },
  { type: "formalCheck.complete", role: "officer" },
  { type: "review.recuse", role: "expert", payload: { reason: "other" }, id: "expert-0" },
  { type: "review.record", role: "expert", payload: card, id: "expert-1" },
  { type: "review.record", role: "expert", payload: card, id: "expert-2" },
  { onCall: "ranking.publish", role: "decisionMaker" },
  { type: "award.grant", role: "decisionMaker", by: funded },
  { type: "reserve.place", role: "decisionMaker", by: onReserve },
  { type: "agreement.offer", role: "operator", by: funded },
  { type: "agreement.resign", role: "applicant", by: (place) => kind(place) === 0 },
  { type: "reserve.promote", role: "decisionMaker", by: onReserve },
  { type: "agreement.offer", role: "operator", by: onReserve },
  { type: "agreement.resign", role: "applicant", by: onReserve },
  {
    type: "agreement.sign",
    role: "applicant",
    payload: { account: "61109010140000071219812874" },
    by: executed,
  },
  { type: "agreement.countersign", role: "operator", by: executed },
  { type: "payment.order", role: "accountant", by: executed },
  { type: "payment.confirm", role: "accountant", payload: { paidOn: "2026-03-21" }, by: executed },
  { onCall: "contracting.close", role: "operator" },
  { onCall: "monitoring.plan", role: "operator", payload: { draw: "słowo" } },
  {
    type: "amendment.request",
    role: "applicant",
    payload: { change: "Inny termin", realisationTo: "2026-09-29" },
    by: whole,
  },
  { type: "amendment.approve", role: "operator", by: whole },
  { type: "monitoring.schedule", role: "monitor", payload: { on: "2026-03-21" }, by: whole },
  {
    type: "monitoring.recordVisit",
    role: "monitor",
    payload: { asAgreed: true, recommendations: [] },
    by: whole,
  },
  {
    type: "agreement.terminate",
    role: "operator",
    payload: { reason: "misuse" },
    by: (place) => kind(place) === 1,
  },
  {
    type: "repayment.record",
    role: "accountant",
    payload: { amount: "2000.00", receivedOn: "2026-03-21" },
    by: (place) => kind(place) === 1,
  },
  { type: "report.submit", role: "applicant", payload: { report }, by: whole },
  { type: "report.requestSupplement", role: "accountant", payload: { fields: ["/summary"] }, by: whole },
  {
    type: "report.supplement",
    role: "applicant",
    payload: { report: [{ path: "/summary", value: "Wszystko zgodnie z planem i umową." }] },
    by: whole,
  },
  { type: "settlement.decide", role: "accountant", payload: { ineligible: "0.00" }, by: whole },
  {
    type: "repayment.record",
    role: "accountant",
    payload: { amount: "100.00", receivedOn: "2026-03-21" },
    by: whole,
  },
];

/** Nanoseconds of each command, by its type, in one call. */
export interface Timings {
  /** Of commands of a case: one time for each case that took it. */
  readonly ofCases: ReadonlyMap<string, readonly number[]>;
  /** Of commands of the call. */
  readonly ofCall: ReadonlyMap<string, number>;
}

/**
 * Leads the same cases through every command of a case in several calls side by side: each command is sent to all
 * calls in turn, now to the one first, now to the other, so that their times are of one moment.
 */
export async function liveWholeLives(calls: readonly BenchCall[]): Promise<readonly Timings[]> {
  const timings = calls.map(() => ({
    ofCases: new Map<string, number[]>(),
    ofCall: new Map<string, number>(),
  }));
  for (const act of acts) {
    if ("moveTo" in act) for (const call of calls) await call.moveTo(act.moveTo);
    else if ("onCall" in act) {
      for (const [index, call] of calls.entries()) {
        timings[index]?.ofCall.set(act.onCall, await call.send(act.onCall, act.role, SPRING, act.payload));
      }
    } else await takeStep(act, calls, timings);
  }
  return timings;
}

async function takeStep(
  { type, role, payload, id, by = () => true }: Step,
  calls: readonly BenchCall[],
  timings: readonly { readonly ofCases: Map<string, number[]> }[],
): Promise<void> {
  for (let place = 0; place < CASES; place += 1) {
    if (!by(place)) continue;
    const target = { case: `case-${place}` };
    const actor = role === "applicant" ? `applicant-${place}` : id;
    const order = [...calls.keys()];
    if (place % 2 === 1) order.reverse();
    for (const index of order) {
      const taken = (await calls[index]?.send(type, role, target, payload, actor)) ?? 0;
      const known = timings[index]?.ofCases.get(type) ?? [];
      known.push(taken);
      timings[index]?.ofCases.set(type, known);
    }
  }
}
