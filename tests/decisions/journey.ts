import type { Answer } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import type { TestCall } from "./test-call.ts";

/** Answers of a sound application; the organisation asks for 2000 zł. */
export const soundAnswers = {
  applicantKind: "ngo",
  title: "Wspólne podwórko",
  requested: "2000.00",
  participants: 40,
  letterSigned: true,
} as const;

/** A final report that settles the whole 2000 zł. */
export const soundReport = {
  participants: 40,
  spent: "2000.00",
  summary: "Odbyły się wszystkie warsztaty i festyn.",
  finishedOn: "2026-09-20",
} as const;

export const account = { account: "61109010140000071219812874" };
const justification = "Projekt odpowiada na realną potrzebę.";

/** A card with the same points for both criteria. */
export const card = (need: number, method = need) => ({
  impartial: true,
  scores: { need, method },
  justification,
});

const steps = {
  draft: (call: TestCall, id: string) =>
    call.must(id, "application.start", "applicant", { call: "spring", answers: soundAnswers }),
  submitted: (call: TestCall, id: string) => call.must(id, "application.submit", "applicant"),
  eligible: (call: TestCall, id: string) => call.must(id, "formalCheck.complete", "officer"),
  scored: (call: TestCall, id: string) => score(call, id, [8, 8]),
  ranked: async (call: TestCall) => {
    await call.moveTo("2026-03-20T16:00:00+01:00");
    return call.mustCall("ranking.publish", "decisionMaker");
  },
  awarded: (call: TestCall, id: string) => call.must(id, "award.grant", "decisionMaker"),
  offered: (call: TestCall, id: string) => call.must(id, "agreement.offer", "operator"),
  signed: (call: TestCall, id: string) => call.must(id, "agreement.sign", "applicant", account),
  agreed: (call: TestCall, id: string) => call.must(id, "agreement.countersign", "operator"),
  ordered: (call: TestCall, id: string) => call.must(id, "payment.order", "accountant"),
  paid: (call: TestCall, id: string) =>
    call.must(id, "payment.confirm", "accountant", { paidOn: "2026-03-20" }),
  reported: (call: TestCall, id: string) =>
    call.must(id, "report.submit", "applicant", { report: soundReport }),
} satisfies Record<string, (call: TestCall, id: string) => Promise<Answer>>;

/** A place on the way of a case; each leads over all before it. */
export type Stage = keyof typeof steps;
const order = Object.keys(steps) as Stage[];

/** Leads one case of the call from nothing, or from behind `from`, to a stage. */
export async function lead(call: TestCall, id: string, to: Stage, from?: Stage): Promise<void> {
  const first = from === undefined ? 0 : order.indexOf(from) + 1;
  for (const step of order.slice(first, order.indexOf(to) + 1)) await steps[step](call, id);
}

/** Leads several cases to a stage, the ranking published once for all. */
export async function leadAll(call: TestCall, ids: readonly string[], to: Stage): Promise<void> {
  const [first] = ids;
  const ranked = order.indexOf("ranked");
  for (const id of ids) await lead(call, id, order.indexOf(to) < ranked ? to : "scored");
  if (order.indexOf(to) < ranked || first === undefined) return;
  await steps.ranked(call);
  for (const id of ids) await lead(call, id, to, "ranked");
}

/** One card per expert, with equal points on both criteria; answers the last. */
export async function score(call: TestCall, id: string, points: readonly number[]): Promise<Answer> {
  let answer: Answer | undefined;
  for (const [index, each] of points.entries()) {
    answer = await call.must(id, "review.record", "expert", card(each), {
      actor: actor("expert", `expert-${index + 1}`),
    });
  }
  if (answer === undefined) throw new Error("no cards given");
  return answer;
}

/** Starts and submits an application with some answers changed; `undefined` leaves one out. */
export async function submit(
  call: TestCall,
  id: string,
  changes: Record<string, unknown> = {},
): Promise<Answer> {
  const answers = Object.fromEntries(
    Object.entries({ ...soundAnswers, ...changes }).filter(([, value]) => value !== undefined),
  );
  await call.must(id, "application.start", "applicant", { call: "spring", answers });
  return call.must(id, "application.submit", "applicant");
}
