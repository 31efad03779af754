import { canonicalJson } from "@opus/grant-rules";
import {
  type JournalEntry,
  type JsonObject,
  type ProgrammeDocument,
  publishedListsOf,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedStore } from "../engine/changed-store.ts";
import { digest, rehashed } from "../engine/tampered-store.ts";
import { card, submit } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
const theRest = { recused: { then: "countTheRest", atLeast: 1 } } as const satisfies Partial<Scoring>;
const by = (id: string) => ({ actor: actor("expert", id) });

/** A call with this much money, and the cards of its applications by their experts `e-1`, `e-2`…; each asks for 2000 zł. */
async function listed(
  pool: string,
  cards: Readonly<Record<string, readonly number[]>>,
  changes: Partial<Scoring> = theRest,
  { lists = false }: { readonly lists?: boolean } = {},
): Promise<TestCall> {
  const base = minimalProgramme();
  const call = await openCall(
    minimalProgramme({
      calls: base.calls.map((one) => ({ ...one, pool })),
      scoring: { ...base.scoring, ...changes },
      ...(lists ? { lists: { formal: false, points: true, names: {} } } : {}),
    }),
  );
  for (const [id, points] of Object.entries(cards)) {
    await submit(call, id);
    await call.must(id, "formalCheck.complete", "officer");
    for (const [index, each] of points.entries())
      await call.must(id, "review.record", "expert", card(each), by(`e-${index + 1}`));
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}
const recuse = (call: TestCall, id: string, expert = "e-1") =>
  call.tell(id, "review.recuse", "expert", { reason: "other" }, by(expert));
const decide = (call: TestCall, id: string, outcome: "stands" | "corrected") =>
  call.tell(id, "standing.decide", "decisionMaker", { outcome, reason: "Ekspertka okazała się krewną." });
const correct = async (call: TestCall, id: string, expert = "e-1") => {
  expect((await recuse(call, id, expert)).outcome).toBe("accepted");
  return decide(call, id, "corrected");
};
const scoringOf = async (call: TestCall, id: string) => (await call.view(id)).context.scoring;
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state[0];
const line = async (call: TestCall, id: string) =>
  (await rowsOf(call, "ranking")).find(({ value }) => value.case === id)?.value;
const reserve = async (call: TestCall) =>
  (await rowsOf(call, "reserve"))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ value }) => value.case);
const pool = async (call: TestCall) => {
  const rows = (await rowsOf(call, "balances")).map(({ key, value }) => [key, value.amount] as const);
  const held = (name: string) =>
    rows
      .filter(([key]) => key.startsWith(`call:spring/${name}/`))
      .reduce((sum, [, amount]) => sum + Number(amount), 0);
  return { free: held("free"), allocated: held("allocated") };
};
const eventOf = async (call: TestCall, id: string, type: string) =>
  (await call.store.journal(`case:${id}`)).findLast(({ event }) => event.type === type)?.event as JsonObject;
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("a card that goes once the list is published", () => {
  it("moves nothing: result, line, money and what the applicant reads stand, and the call knows that a person has to decide", async () => {
    const call = await listed("4000.00", { A: [9, 5], B: [6, 6] });
    const before = { state: await stateOf(call, "A"), line: await line(call, "A"), pool: await pool(call) };
    expect((await recuse(call, "A")).outcome).toBe("accepted");
    expect({ state: await stateOf(call, "A"), line: await line(call, "A"), pool: await pool(call) }).toEqual(
      before,
    );
    const { assessment, corrected, cards } = await scoringOf(call, "A");
    expect(assessment).toMatchObject({ points: { num: 14, den: 1 } });
    expect(corrected).toMatchObject({
      outcome: "reached",
      needed: 1,
      assessment: { points: { num: 10, den: 1 } },
    });
    expect(cards.map(({ expert }) => expert)).toEqual(["e-2"]);
    expect((await rowsOf(call, "corrections")).map(({ value }) => value)).toMatchObject([
      { case: "A", standing: { total: { num: 10, den: 1 } } },
    ]);
    expect(await eventOf(call, "A", "review.recuse")).toMatchObject({
      struck: true,
      before: { points: { num: 14, den: 1 }, threshold: { met: true } },
      assessment: { points: { num: 10, den: 1 }, threshold: { met: true } },
    });
    const own = actor("applicant", (await call.view("A")).context.submission.applicant);
    const seen = await call.workflow.caseFor("A", own);
    expect(seen?.context.scoring.corrected).not.toMatchObject({ outcome: "reached" });
    expect(JSON.stringify(await call.workflow.historyFor("case:A", own))).not.toContain("review.recuse");
    await sound(call);
  });

  it("keeps its own award waiting until somebody has decided, and nobody else's", async () => {
    const call = await listed("4000.00", { A: [9, 5], B: [6, 6] });
    await recuse(call, "A");
    expect(codesOf(await call.tell("A", "award.grant", "decisionMaker"))).toEqual(["OGW778"]);
    await call.must("B", "award.grant", "decisionMaker");
    expect(codesOf(await decide(call, "B", "stands"))).toEqual(["OGW776"]);
    expect((await decide(call, "A", "stands")).outcome).toBe("accepted");
    expect(await rowsOf(call, "corrections")).toEqual([]);
    await call.must("A", "award.grant", "decisionMaker");
    expect(await scoringOf(call, "A")).toMatchObject({
      corrected: null,
      assessment: { points: { num: 14, den: 1 } },
      award: "2000.00",
    });
    await sound(call);
  });

  it("is the operator's to void as well, and no card is reopened or filed any more", async () => {
    const call = await listed("4000.00", { A: [9, 5] });
    const voided = await call.tell("A", "review.void", "operator", {
      expert: "e-1",
      reason: "Brak oświadczenia.",
    });
    expect(voided.outcome).toBe("accepted");
    expect(
      codesOf(await call.tell("A", "review.reopen", "operator", { expert: "e-2", reason: "x" })),
    ).toEqual(["OGW686"]);
    expect(codesOf(await recuse(call, "A", "e-9"))).toEqual(["OGW685"]);
    expect((await recuse(call, "A", "e-2")).outcome).toBe("accepted");
    expect((await scoringOf(call, "A")).corrected).toMatchObject({ outcome: "open", assessment: null });
  });
});

describe("a corrected result", () => {
  it("below the threshold leaves the list: what it was promised is free for the reserve, places close up, its letter says why", async () => {
    const call = await listed("2000.00", { A: [10, 4], B: [6, 6], C: [5, 6] });
    const answer = await correct(call, "A");
    expect(wordsOf(answer)).toBe("accepted");
    expect(await stateOf(call, "A")).toBe("scoring.provisionallyBelow");
    expect(await line(call, "A")).toBeUndefined();
    expect(await pool(call)).toEqual({ free: 200_000, allocated: 0 });
    expect(await eventOf(call, "A", "standing.decide")).toMatchObject({
      decided: "corrected",
      leads: "leaves",
      places: { before: 1 },
      released: "2000.00",
    });
    expect((await call.callView()).context.call).toMatchObject({ ranked: 2, funded: 0, corrected: 1 });
    const own = actor("applicant", (await call.view("A")).context.submission.applicant);
    const [letter] = (await call.workflow.lettersFor("A", own)).slice(-1);
    expect(letter).toMatchObject({ letter: "resultCorrected", assessment: { points: { num: 8, den: 1 } } });
    expect(JSON.stringify(letter)).toContain("nie osiąga wymaganego progu");
    await call.must("B", "reserve.place", "decisionMaker");
    await call.must("B", "reserve.promote", "decisionMaker");
    await call.must("A", "assessment.close", "decisionMaker");
    expect(await stateOf(call, "A")).toBe("belowThreshold");
    const ranking = await call.workflow.rankingFor("spring", actor("operator"));
    expect(ranking?.lines.map(({ case: id, place }) => [id, place])).toEqual([
      ["B", 1],
      ["C", 2],
      ["A", null],
    ]);
    await sound(call);
  });

  it("that the pool does not reach waits on the reserve, behind those who are better now", async () => {
    const call = await listed("2000.00", { A: [10, 5], B: [6, 6], C: [5, 6] });
    await correct(call, "A");
    expect(await eventOf(call, "A", "standing.decide")).toMatchObject({
      leads: "toReserve",
      places: { before: 1, now: 3 },
      released: "2000.00",
    });
    expect(await stateOf(call, "A")).toBe("scoring.awaitingRanking");
    expect(await reserve(call)).toEqual(["B", "C", "A"]);
    for (const id of ["A", "B"]) await call.must(id, "reserve.place", "decisionMaker");
    expect(codesOf(await call.tell("A", "reserve.promote", "decisionMaker", {}))).toEqual(["OGW243"]);
    await call.must("B", "reserve.promote", "decisionMaker");
    expect(codesOf(await call.tell("A", "reserve.promote", "decisionMaker", {}))).toEqual(["OGW242"]);
    await sound(call);
  });

  it("above those on the reserve stands before them, and is funded in its turn with what is free, never more", async () => {
    const call = await listed("2000.00", { A: [9, 9], B: [8, 7], C: [4, 8], D: [0, 10] });
    expect(await reserve(call)).toEqual(["B", "C", "D"]);
    await correct(call, "D");
    expect(await eventOf(call, "D", "standing.decide")).toMatchObject({
      leads: "stays",
      places: { before: 4, now: 1 },
    });
    // Whom the published list funds keeps the grant.
    expect(await line(call, "A")).toMatchObject({ outcome: "funded" });
    expect(await reserve(call)).toEqual(["D", "B", "C"]);
    await correct(call, "C");
    expect(await reserve(call)).toEqual(["D", "C", "B"]);
    for (const id of ["B", "C", "D"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("A", "application.withdraw", "applicant");
    expect(codesOf(await call.tell("C", "reserve.promote", "decisionMaker", {}))).toEqual(["OGW243"]);
    await call.must("D", "reserve.promote", "decisionMaker");
    expect(await pool(call)).toEqual({ free: 0, allocated: 0 });
    await sound(call);
  });

  it("above the threshold comes onto the reserve list from below, also after it was placed on it by nobody", async () => {
    const call = await listed("4000.00", { A: [9, 9], B: [0, 8] });
    expect(await stateOf(call, "B")).toBe("scoring.provisionallyBelow");
    await recuse(call, "B");
    expect(codesOf(await call.tell("B", "assessment.close", "decisionMaker"))).toEqual(["OGW778"]);
    await decide(call, "B", "corrected");
    expect(await stateOf(call, "B")).toBe("scoring.awaitingRanking");
    expect(await rowsOf(call, "held")).toEqual([]);
    expect(await line(call, "B")).toMatchObject({ outcome: "reserve", points: { num: 16, den: 1 } });
    await call.must("B", "reserve.place", "decisionMaker");
    await call.must("B", "reserve.promote", "decisionMaker");
    expect(await scoringOf(call, "B")).toMatchObject({ award: "2000.00" });
    await sound(call);
  });

  it("is published as a corrected list, with the day, the reason and what changed", async () => {
    const call = await listed("4000.00", { A: [9, 5], B: [6, 6], C: [5, 6] }, theRest, { lists: true });
    await correct(call, "A");
    await call.mustCall("list.publish", "operator", {
      kind: "ranking",
      reason: "Sprostowanie wyniku wniosku.",
    });
    const lists = await publishedListsOf(call.store, "spring");
    const corrected = lists.filter(({ kind }) => kind === "ranking").at(-1);
    expect(corrected).toMatchObject({ edition: 2 });
    expect(JSON.stringify(corrected)).toContain("Sprostowanie wyniku wniosku.");
    await sound(call);
  });
});

describe("a published result stands, and cannot be corrected,", () => {
  it("with too few cards left, which is no result", async () => {
    const call = await listed("4000.00", { A: [9, 5] }, {});
    await recuse(call, "A");
    const refused = await decide(call, "A", "corrected");
    expect(codesOf(refused)).toEqual(["OGW777"]);
    expect(wordsOf(refused)).toContain("outcome: stands");
    expect((await decide(call, "A", "stands")).outcome).toBe("accepted");
    for (const { event, verdicts } of await call.store.journal("case:A"))
      if (event.type === "standing.decide") expect(verdicts).toEqual([]);
    await call.must("A", "award.grant", "decisionMaker");
    await sound(call);
  });

  it("once the grant was awarded, also after the agreement was signed", async () => {
    const call = await listed("4000.00", { A: [9, 5] });
    await call.must("A", "award.grant", "decisionMaker");
    expect((await recuse(call, "A")).outcome).toBe("accepted");
    expect(codesOf(await decide(call, "A", "corrected"))).toEqual(["OGW777"]);
    await call.must("A", "agreement.offer", "operator");
    expect((await decide(call, "A", "stands")).outcome).toBe("accepted");
    expect(await stateOf(call, "A")).toBe("agreement.awaitingSignature");
    await sound(call);
  });
});

it("corrected after the list, points and threshold are those of an application that the expert never scored", async () => {
  const points = fc.integer({ min: 0, max: 10 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(points, points, points), { minLength: 2, maxLength: 4 }),
      async (cards) => {
        const ids = ["A", "B", "C", "D"].slice(0, cards.length);
        const three = { experts: 3, ...theRest };
        const call = await listed(
          "4000.00",
          Object.fromEntries(ids.map((id, at) => [id, cards[at] ?? []])),
          three,
        );
        const without = await openCall(
          minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...three } }),
        );
        for (const [at, id] of ids.entries()) {
          await submit(without, id);
          await without.must(id, "formalCheck.complete", "officer");
          await without.must(id, "review.draft", "expert", { scores: {} }, by("e-1"));
          await without.must(id, "review.recuse", "expert", { reason: "other" }, by("e-1"));
          for (const each of [1, 2])
            await without.must(
              id,
              "review.record",
              "expert",
              card(cards[at]?.[each] ?? 0),
              by(`e-${each + 1}`),
            );
        }
        const free = async () => (await pool(call)).free;
        for (const id of ids) {
          await correct(call, id);
          const [now, never] = [await scoringOf(call, id), await scoringOf(without, id)];
          expect([now.assessment, now.standing, now.expertsNeeded]).toEqual([
            never.assessment,
            never.standing,
            never.expertsNeeded,
          ]);
        }
        // Every zloty is accounted for: free, or promised to a line of the list.
        const funded = (await rowsOf(call, "ranking")).filter(({ value }) => value.outcome === "funded");
        const { allocated } = await pool(call);
        expect(allocated).toBe(funded.length * 200_000);
        expect((await free()) + allocated).toBe(400_000);
        // The reserve stands in the order of points.
        const waiting = (await reserve(call)).map(
          async (id) => (await scoringOf(call, String(id))).standing?.total,
        );
        const totals = (await Promise.all(waiting)).map((total) => (total?.num ?? 0) / (total?.den ?? 1));
        expect(totals).toEqual(totals.toSorted((left, right) => right - left));
        await sound(call);
      },
    ),
    { numRuns: 12, seed: 5 },
  );
});

describe("a proof of the store", () => {
  /** The faults of a store in which somebody changed the decision about A and hashed everything anew. */
  async function forged(call: TestCall, change: (entry: JournalEntry) => object) {
    const entries = await call.store.journal("case:A");
    const seq = entries.findLast(({ event }) => event.type === "standing.decide")?.seq ?? 0;
    const store = await rehashed(call.store, "case:A", seq, (entry) => {
      const changed = { ...entry, ...change(entry) };
      const rows = digest(canonicalJson(changed.registry));
      return { ...changed, seals: { ...changed.seals, rows } };
    });
    const told = new Map((await store.journal("case:A")).map((entry) => [entry.seq, entry]));
    const { inventory } = store;
    const commits: typeof inventory.commits = async (page) =>
      (await inventory.commits(page)).map((commit) => ({
        ...commit,
        entries: commit.entries.map((entry) =>
          "stream" in entry && entry.stream === "case:A" ? (told.get(entry.seq) ?? entry) : entry,
        ),
      }));
    const { faults } = await verifyJournal(changedStore(store, { inventory: { ...inventory, commits } }));
    return faults
      .filter((fault) => fault.seq === seq && fault.code === "OGW508")
      .map(({ message }) => message.en);
  }
  const event = (members: object) => (entry: JournalEntry) => ({ event: { ...entry.event, ...members } });
  const rowOf = (set: string, members: object) => (entry: JournalEntry) => ({
    registry: entry.registry.map((row) =>
      row.scope.endsWith(`/${set}`) && row.op !== "remove"
        ? { ...row, value: { ...row.value, ...members } }
        : row,
    ),
  });
  const place = [expect.stringContaining("a place, an offer or money on the list")];
  const result = expect.stringContaining("its list or result does not follow");

  it("works a corrected place out again of the list as it stood, in the order of the journal", async () => {
    const call = await listed("2000.00", { A: [10, 5], B: [6, 6], C: [5, 6] });
    await correct(call, "A");
    // What happened to the list afterwards changes nothing of it.
    for (const id of ["B", "C"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("B", "reserve.promote", "decisionMaker");
    await sound(call);
    expect(await forged(call, () => ({}))).toEqual([]);
    expect(await forged(call, event({ rank: 1 }))).toEqual(place);
    expect(await forged(call, event({ released: "1000.00" }))).toEqual(place);
    expect(await forged(call, event({ places: { before: 1, now: 2 } }))).toEqual(place);
    expect(await forged(call, event({ leads: "stays" }))).toEqual(place);
    expect(await forged(call, rowOf("ranking", { between: "9" }))).toEqual(place);
    expect(await forged(call, rowOf("ranking", { points: { num: 11, den: 1 } }))).toEqual(place);
    expect(await forged(call, rowOf("ranking", { outcome: "funded" }))).toEqual(place);
    expect(await forged(call, rowOf("reserve", { amount: "9.00" }))).toEqual(place);
    expect(await forged(call, rowOf("standings", { standing: null }))).toEqual(place);
    expect(await forged(call, ({ registry }) => ({ registry: registry.slice(1) }))).not.toEqual([]);
  });

  it("works the corrected points out again of the cards that are left", async () => {
    const call = await listed("4000.00", { A: [9, 5], B: [6, 6] });
    await correct(call, "A");
    const { event: said } = (await call.store.journal("case:A")).findLast(
      (entry) => entry.event.type === "standing.decide",
    ) as { readonly event: JsonObject };
    const points = { num: 14, den: 1 };
    const assessment = { ...(said.assessment as JsonObject), points };
    expect(await forged(call, event({ assessment }))).toContainEqual(result);
    const standing = { ...(said.standing as JsonObject), total: points };
    expect(await forged(call, event({ standing }))).toContainEqual(result);
    expect(
      await forged(call, event({ standing: { ...(said.standing as JsonObject), bonus: 4 } })),
    ).toContainEqual(result);
    expect(await forged(call, event({ outcome: "missed", standing: null }))).toContainEqual(result);
    expect(await forged(call, event({ needed: 2 }))).toContainEqual(result);
  });

  it("holds a decision that the result stands against it that it moved nothing", async () => {
    const call = await listed("2000.00", { A: [10, 5], B: [6, 6] });
    await recuse(call, "A");
    await decide(call, "A", "stands");
    expect(await forged(call, () => ({}))).toEqual([]);
    expect(await forged(call, event({ leads: "toReserve", released: "2000.00" }))).toEqual(place);
  });

  it("asks nothing of rows while entries of others are no proof, which are told alone", async () => {
    const call = await listed("2000.00", { A: [10, 5], B: [6, 6], C: [5, 6] });
    await correct(call, "A");
    const stream = "call:spring";
    const emptied = <One extends JournalEntry>(entry: One): One =>
      entry.stream === stream && entry.event.type === "ranking.publish" ? { ...entry, registry: [] } : entry;
    const { inventory } = call.store;
    const commits: typeof inventory.commits = async (page) =>
      (await inventory.commits(page)).map((commit) => ({
        ...commit,
        entries: commit.entries.map((entry) => ("fault" in entry ? entry : emptied(entry))),
      }));
    const store = changedStore(call.store, {
      inventory: { ...inventory, commits },
      journal: async (asked, page) => (await call.store.journal(asked, page)).map(emptied),
    });
    const { faults } = await verifyJournal(store);
    expect(faults.filter((fault) => fault.stream === stream)).not.toEqual([]);
    expect(faults.filter((fault) => fault.stream === "case:A")).toEqual([]);
  });
});
