import { type JournalEntry, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { isListSound } from "../../packages/core/src/lifecycle/call/list-recount.ts";
import { score, submit } from "./journey.ts";
import { callStream, openCall, rowsOf, type TestCall } from "./test-call.ts";

/** A call that makes two grants at most; four applications of 2000 zł, in the order of their points. */
async function published(mostGrants = 2): Promise<TestCall> {
  const { scoring } = minimalProgramme();
  const call = await openCall(
    minimalProgramme({ scoring: { ...scoring, ranking: { ...scoring.ranking, mostGrants } } }),
  );
  for (const [id, points] of [
    ["A-1", 7],
    ["A-2", 9],
    ["A-3", 8],
    ["A-4", 6],
  ] as const) {
    await submit(call, id);
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [points, points]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

const entryOf = async ({ store }: TestCall): Promise<JournalEntry> => {
  const entry = (await store.journal(callStream)).at(-1);
  if (entry === undefined) throw new Error("the list was published");
  return entry;
};

describe("a published list", () => {
  it("makes no more grants than the programme allows, though the pool holds more, and says why", async () => {
    const call = await published();
    expect((await rowsOf(call, "ranking")).map(({ key, value }) => [key, value.outcome, value.log])).toEqual([
      ["S/001", "reserve", [{ did: "atMostGrants", step: "fill" }]],
      ["S/002", "funded", [{ did: "funded", step: "fill" }]],
      ["S/003", "funded", [{ did: "funded", step: "fill" }]],
      ["S/004", "reserve", [{ did: "atMostGrants", step: "fill" }]],
    ]);
  });

  it("promotes nobody beyond the most grants, and somebody once one of them is given up", async () => {
    const call = await published();
    const promote = () => call.tell("A-1", "reserve.promote", "decisionMaker");
    for (const id of ["A-2", "A-3"]) await call.must(id, "award.grant", "decisionMaker");
    await call.must("A-1", "reserve.place", "decisionMaker");
    expect(await promote()).toMatchObject({ outcome: "refused", reasons: [{ code: "OGW652" }] });
    await call.must("A-3", "agreement.resign", "applicant");
    expect((await promote()).outcome).toBe("accepted");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is named by its hash in the journal, with what it took of the pool, and drawn anew when proved", async () => {
    const call = await published();
    const { event } = await entryOf(call);
    expect(event.pools).toEqual([{ pool: "grant", free: "10000.00", allocated: "4000.00" }]);
    expect(event.list).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
    expect((await entryOf(await published())).event.list).toBe(event.list);
    expect((await entryOf(await published(3))).event.list).not.toBe(event.list);
  });

  it("is found out when a row says otherwise than the list was drawn", async () => {
    const call = await published();
    const entry = await entryOf(call);
    expect(isListSound(entry, call.programme)).toBe(true);
    const changed = (change: object): JournalEntry => ({
      ...entry,
      registry: entry.registry.map((row) =>
        row.op !== "remove" && row.scope === "spring/ranking" && row.key === "S/001"
          ? { ...row, value: { ...row.value, ...change } }
          : row,
      ),
    });
    for (const change of [
      { outcome: "funded" },
      { points: { num: 99, den: 2 } },
      { amount: "1.00" },
      { rank: 9 },
    ])
      expect([change, isListSound(changed(change), call.programme)]).toEqual([change, false]);
  });
});
