import { canonicalJson } from "@opus/grant-rules";
import { verifyJournal } from "@opus/grant-workflow";
import { beforeAll, describe, expect, it } from "vitest";
import { type FinishedRun, patience, readExample, runExample } from "./run-example.ts";

const sets = ["receipts", "standings", "ranking", "reserve", "agreements", "visits", "ends", "balances"];

/** Everything a store keeps for good: entries, snapshots, rows, effects; not the records that are erased. */
async function keptForGood({ store, programme }: FinishedRun): Promise<string> {
  const parts: unknown[] = [...(await store.outbox({ limit: 100_000 }))];
  for (const stream of await store.streams()) {
    parts.push(await store.load(stream), await store.journal(stream), await store.deadlines(stream));
  }
  for (const call of programme.document.calls) {
    for (const set of sets) parts.push(await store.rows({ scope: `${call.id}/${set}` }));
  }
  return canonicalJson(JSON.parse(JSON.stringify(parts)));
}

describe.each(["strefa-wielkomiejska", "mikrogranty-dla-seniorow-2018"])("a whole run of %s", (name) => {
  const example = readExample(name);
  let run: FinishedRun;
  beforeAll(async () => {
    run = await runExample(example);
  }, patience);

  it("keeps no name, address or account of a person outside the records that can be erased", async () => {
    const personal = example.rows.flatMap(({ answers }) => Object.values(applicantOf(answers)));
    expect(personal.length).toBeGreaterThan(example.rows.length);
    const kept = await keptForGood(run);
    expect(personal.filter((value) => kept.includes(value))).toEqual([]);
    expect(kept).not.toMatch(/PL\d{26}/);
  });

  it("stays provable when every personal record has been erased", async () => {
    expect(await run.store.eraseRecords("9999-01-01")).toBeGreaterThan(0);
    expect((await verifyJournal(run.store)).faults).toEqual([]);
  });
});

/** The personal fields of both example forms: name and e-mail of the applicant. */
function applicantOf(answers: unknown): Record<string, string> {
  const { name, email } = (answers as { applicant?: { name?: string; email?: string } }).applicant ?? {};
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}
