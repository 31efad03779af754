import { createMemoryStore } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { submit } from "../../decisions/journey.ts";
import { openCall, type TestCall } from "../../decisions/test-call.ts";
import { type Attack, broken } from "../attack.ts";

const CASES = 12;
const stores: Readonly<Record<string, () => Store>> = {
  memory: () => createMemoryStore(),
  SQLite: () => createSqliteStore({ path: ":memory:" }),
};
const ways: Readonly<Record<string, (call: TestCall) => Promise<unknown>>> = {
  "passed one by one": ({ workflow }) => workflow.passDeadlines(),
  "passed by a worker": ({ workflow }) => workflow.work({ until: "idle" }),
  "passed by two workers at once": ({ workflow }) =>
    Promise.all([workflow.work({ until: "idle" }), workflow.work({ until: "idle" })]),
};

/** Deadlines of many cases at one instant: each passes, and passes once. */
export const deadlineAttacks: readonly Attack[] = Object.entries(stores).flatMap(([kept, open]) =>
  Object.entries(ways).map(([way, pass]) => ({
    name: `${CASES} deadlines at one instant in ${kept}, ${way}`,
    run: () => eachOnce(open(), pass),
  })),
);

async function eachOnce(store: Store, pass: (call: TestCall) => Promise<unknown>): Promise<"held"> {
  const call = await openCall(undefined, { store });
  for (let place = 0; place < CASES; place += 1) {
    await submit(call, `A-${place}`, { letterSigned: false });
    await call.must(`A-${place}`, "formalCheck.complete", "officer");
  }
  const due = (await store.due("2026-03-19T10:00:00.000Z", { limit: 100 })).map(({ dueAt }) => dueAt);
  if (due.length !== CASES || new Set(due).size !== 1) broken(`the deadlines are ${due.join()}`);
  call.clock.set("2026-03-19T11:00:00+01:00");
  await pass(call);
  const entries = await store.entries({ after: 0, limit: 1000 });
  const passed = entries.filter(({ entry }) => entry.event.type === "deadline.supplement.passed");
  const streams = new Set(passed.map(({ entry }) => entry.stream));
  if (passed.length !== CASES || streams.size !== CASES)
    broken(`${passed.length} passed on ${streams.size} cases`);
  await store.close();
  return "held";
}
