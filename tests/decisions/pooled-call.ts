import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { score, submit } from "./journey.ts";
import { basis, openCall, rowsOf, type TestCall } from "./test-call.ts";

/** A rule that decides nothing by itself: pools and quotas ask it. */
export const remark = (id: string, require: unknown) => ({
  id,
  title: { pl: id, en: id },
  kind: "requirement",
  severity: "advisory",
  moments: ["formalCheck"],
  require,
  basis,
  messages: { notMet: { pl: "Nie.", en: "No." }, undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
});

const ranking = {
  ties: ["earlierSubmission" as const],
  fit: "strict" as const,
  pools: [
    { id: "ngos", title: { pl: "Organizacje", en: "Organisations" }, takes: { rule: "is-ngo" } },
    { id: "groups", title: { pl: "Grupy", en: "Groups" }, takes: { rule: "is-group" } },
  ],
};

/** Two pools: organisations with 5000 zł, and groups with 3000 zł; groups may be outdoors, and `large` is of sixty people. */
export function pooledProgramme(changes: Partial<ProgrammeDocument["scoring"]["ranking"]> = {}) {
  const { calls, rules, scoring } = minimalProgramme();
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "8000.00", pools: { ngos: "5000.00", groups: "3000.00" } })),
    rules: [
      ...rules,
      remark("is-ngo", { "===": [{ var: "applicantKind" }, "ngo"] }),
      remark("is-group", {
        or: [{ "===": [{ var: "applicantKind" }, "group"] }, { ">=": [{ var: "participants" }, 1000] }],
      }),
      remark("is-large", { ">=": [{ var: "participants" }, 60] }),
    ],
    scoring: { ...scoring, ranking: { ...ranking, ...changes } },
  });
}

/** One application: what it asks for, of which kind it is, for how many people. */
export type Applying = readonly [
  id: string,
  requested: string,
  kind?: "ngo" | "group",
  participants?: number,
];

/** Applications assessed with points that fall in the order given; the call is closed. */
export async function assessed(
  document: ProgrammeDocument,
  ...applying: readonly Applying[]
): Promise<TestCall> {
  const call = await openCall(document);
  for (const [index, [id, requested, applicantKind = "ngo", participants = 40]] of applying.entries()) {
    await submit(call, id, { requested, applicantKind, participants });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [10, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
}

/** The same with the list published. */
export async function listed(...given: Parameters<typeof assessed>): Promise<TestCall> {
  const call = await assessed(...given);
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

/** Outcomes by case. */
export async function outcomesOf(call: TestCall): Promise<Record<string, unknown>> {
  const rows = await rowsOf(call, "ranking");
  return Object.fromEntries(rows.map(({ value }) => [String(value.case), value.outcome]));
}

/** What an account of the call holds for each pool, in złoty. */
export async function poolMoney(call: TestCall, account: string): Promise<Record<string, number>> {
  const found = (await rowsOf(call, "balances")).filter(({ key }) =>
    key.startsWith(`call:spring/${account}/`),
  );
  return Object.fromEntries(
    found.map(({ key, value }) => [key.split("/").at(-1) ?? "", Number(value.amount) / 100]),
  );
}
