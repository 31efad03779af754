import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type DecisionTrace,
  verifyJournal,
} from "@opus/grant-workflow";
import type { SeenRows, Store } from "@opus/grant-workflow/store";
import { createSeededRandom, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account, lead, leadAll, score, submit } from "../decisions/journey.ts";
import { balancesOf } from "../decisions/money.ts";
import {
  caseStream,
  codesOf,
  openCall,
  rowsOf,
  type TestCall,
  type TestCallOptions,
} from "../decisions/test-call.ts";

/** A store whose every read and commit takes a drawn number of turns, so that commands run into each other. */
function slowStore(seed: number): Store {
  const kept = createMemoryStore();
  const draws = createSeededRandom(seed)("turns");
  const wait = async () => {
    for (let turns = draws.integer(0, 6); turns > 0; turns -= 1) await Promise.resolve();
  };
  const slow =
    <Arguments extends unknown[], Result>(method: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      await wait();
      const result = await method(...given);
      await wait();
      return result;
    };
  return {
    ...kept,
    read: slow(kept.read),
    load: slow(kept.load),
    commit: slow(kept.commit),
    answer: slow(kept.answer),
    records: slow(kept.records),
    deadlines: slow(kept.deadlines),
  };
}

describe("two at once on one case", () => {
  it("officers: the second decides on what the first left, and nothing is lost", async () => {
    const call = await openCall(undefined, { store: slowStore(1) });
    await submit(call, "A-1", { needsSite: true });
    const check = (value: boolean) =>
      call.tell("A-1", "formalCheck.complete", "officer", { findings: [{ path: "/siteIsPublic", value }] });
    const answers = await Promise.all([check(true), check(false)]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
    expect(answers.flatMap(codesOf)).toEqual(["OGW203"]);
    expect(await call.store.journal(caseStream("A-1"))).toHaveLength(3);
  });

  it("officers with the revision they read: the second is told that it is stale", async () => {
    const call = await openCall(undefined, { store: slowStore(2) });
    await submit(call, "A-1", { needsSite: true });
    const extra = { expectedRevision: 2 };
    const answers = await Promise.all([
      call.tell("A-1", "formalCheck.complete", "officer", {}, extra),
      call.tell("A-1", "formalCheck.complete", "officer", {}, extra),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(["OGW301"]);
  });

  it("experts: both cards stand, and the last one decides", async () => {
    const call = await openCall(undefined, { store: slowStore(3) });
    await lead(call, "A-1", "eligible");
    await Promise.all([1, 2].map((number) => scoreAs(call, `expert-${number}`)));
    const { state, context } = await call.view("A-1");
    expect(state).toEqual(["scoring.awaitingRanking"]);
    expect(context.scoring.cards.map(({ expert }) => expert).sort()).toEqual(["expert-1", "expert-2"]);
  });

  it("applicant and time: a supplement and its deadline end one way, once", async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const call = await openCall(undefined, { store: slowStore(seed) });
      await submit(call, "A-1", { letterSigned: false });
      await call.must("A-1", "formalCheck.complete", "officer");
      const [deadline] = (await call.view("A-1")).deadlines;
      call.clock.set(deadline?.dueAt ?? "");
      const payload = { answers: [{ path: "/letterSigned", value: true }] };
      await Promise.all([
        call.tell("A-1", "application.supplement", "applicant", payload),
        call.workflow.passDeadlines(),
      ]);
      expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
      expect(await rowsOf(call, "ends")).toHaveLength(1);
    }
  });
});

function scoreAs(call: TestCall, expert: string) {
  const payload = {
    impartial: true,
    scores: { need: 8, method: 8 },
    justification: "Dobry, potrzebny projekt.",
  };
  return call.must("A-1", "review.record", "expert", payload, { actor: { role: "expert", id: expert } });
}

describe("many at once in one call", () => {
  it("applicants get numbers without gaps or doubles", async () => {
    const call = await openCall(undefined, { store: slowStore(4), retries: 40 });
    const ids = Array.from({ length: 12 }, (_, index) => `A-${index}`);
    await Promise.all(ids.map((id) => lead(call, id, "draft")));
    await Promise.all(ids.map((id) => call.must(id, "application.submit", "applicant")));
    const rows = await rowsOf(call, "receipts");
    expect(rows.map(({ key }) => key)).toEqual(
      ids.map((_, index) => `S/${String(index + 1).padStart(3, "0")}`),
    );
    expect((await verifyJournal(call.store)).valid).toBe(true);
  });

  it("decision makers never spend more than the pool, however their promotions interleave", async () => {
    const pools = fc.tuple(
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom("strict", "skipToNextFitting"),
    );
    await fc.assert(
      fc.asyncProperty(pools, async ([seed, fit]) => {
        const call = await reserveWaiting(slowStore(seed), fit as "strict" | "skipToNextFitting");
        const promote = (id: string) => call.tell(id, "reserve.promote", "decisionMaker");
        const answers = await Promise.all(["A-2", "A-3", "A-4", "A-2"].map(promote));
        const rows = await rowsOf(call, "ranking");
        const spent = rows
          .filter(({ value }) => value.outcome === "promoted")
          .reduce((sum, { value }) => sum + Number(value.amount), 0);
        expect(spent).toBeLessThanOrEqual(2000);
        const balances = await balancesOf(call);
        const committed = ["A-1", "A-2", "A-3", "A-4"].map((id) => balances.get(`case:${id}/committed`) ?? 0);
        expect(committed.reduce((sum, amount) => sum + amount, 0)).toBe(spent * 100);
        expect(balances.get("call:spring/free")).toBe((2000 - spent) * 100);
        expect(answers.filter(({ outcome }) => outcome === "accepted").length).toBeGreaterThan(0);
        expect((await verifyJournal(call.store)).faults).toEqual([]);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

it("a promotion rests on all that it read, each row by its version and by the entry that wrote it", async () => {
  const seen = new Map<string, readonly SeenRows[]>();
  const onDecision = ({ command, decision }: DecisionTrace) => {
    if (decision.outcome === "accepted") seen.set(`${command.type} of ${command.case}`, decision.seen);
  };
  const call = await reserveWaiting(createMemoryStore(), "strict", { onDecision });
  await call.must("A-2", "reserve.promote", "decisionMaker");
  expect((await rowsOf(call, "reserve")).map(({ key }) => key)).toEqual(["000000003", "000000004"]);
  // Announced, opened, four registered, closed, published.
  const published = "call:spring#8";
  expect(seen.get("reserve.promote of A-2")).toEqual(
    expect.arrayContaining([
      { scope: "spring/ranking", key: "S/002", version: 1, entry: published },
      { scope: "spring/reserve", key: "000000002", version: 1, entry: published },
      { scope: "spring/reserve", from: "", below: "000000002", rows: [] },
      { scope: "spring/balances", key: "call:spring/free/spring/grant", version: 3, entry: "case:A-1#7" },
      { scope: "spring/balances", key: "case:A-2/committed/spring/grant", version: 0 },
    ]),
  );
});

/** One award of 2000 zł declined, three of the reserve wanting 900, 900 and 900 zł of it. */
async function reserveWaiting(
  store: Store,
  fit: "strict" | "skipToNextFitting",
  options: Pick<TestCallOptions, "onDecision"> = {},
): Promise<TestCall> {
  const { calls, scoring } = minimalProgramme();
  const document = minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "2000.00" })),
    scoring: { ...scoring, ranking: { ...scoring.ranking, fit } },
  });
  const call = await openCall(document, { store, ...options });
  for (const [index, requested] of ["2000.00", "900.00", "900.00", "900.00"].entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [9 - index, 9 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  await call.must("A-1", "award.grant", "decisionMaker");
  for (const id of ["A-2", "A-3", "A-4"]) await call.must(id, "reserve.place", "decisionMaker");
  await call.must("A-1", "agreement.resign", "applicant");
  return call;
}

describe("a store on which somebody else is always faster", () => {
  const busy = (kept: Store): Store => ({
    ...kept,
    commit: async () => ({ ok: false, conflict: "revision", stream: "call:spring", actual: 9 }),
  });

  it("ends in contention by name after the retries, and the same id may be sent again", async () => {
    const kept = createMemoryStore();
    const call = await openCall(undefined, { store: kept });
    await leadAll(call, ["A-1"], "offered");
    const { programme, clock } = call;
    const ids = createSeededIds("tests");
    const workflow = createGrantWorkflow({
      programmes: [programme],
      store: busy(kept),
      clock,
      ids,
      retries: 3,
    });
    const command = {
      id: "sign",
      type: "agreement.sign",
      case: "A-1",
      actor: { role: "applicant", id: "applicant-A-1" } as const,
      payload: account,
    };
    await expect(workflow.sendJson(command)).rejects.toMatchObject({ code: "OGW305" });
    const answer = await call.workflow.sendJson(command);
    expect([answer.outcome, answer.repeated]).toEqual(["accepted", false]);
  });
});
