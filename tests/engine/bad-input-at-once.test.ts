import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, createGrantWorkflow, createSeededIds, verifyJournal } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account, card, lead, score, submit } from "../decisions/journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "../decisions/test-call.ts";

type Document = ReturnType<typeof minimalProgramme>;
type Ranking = Document["scoring"]["ranking"];

/** A call whose engine writes to one file, and an engine of its own connection beside it, as another process has. */
interface Pair {
  readonly call: TestCall;
  /** The same command, sent through the engine beside. */
  beside(
    stream: string,
    type: string,
    role: Parameters<typeof actor>[0],
    payload?: object,
    id?: string,
  ): Promise<Answer>;
  /** Passes what is due, through the engine beside. */
  passBeside(): Promise<readonly Answer[]>;
}

let folder = "";
const opened: { close(): Promise<void> | void }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "at-once-"));
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  rmSync(folder, { recursive: true });
});

const offer = { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
const days = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
function programme(pool = "5000.00", ranking: Partial<Ranking> = {}, scoring: object = {}): Document {
  const base = minimalProgramme();
  return minimalProgramme({
    calls: base.calls.map((one) => ({ ...one, pool })),
    deadlines: { ...base.deadlines, ...(ranking.offer === undefined ? {} : { partialOffer: days }) },
    scoring: {
      ...base.scoring,
      ranking: { ties: ["earlierSubmission"], fit: "strict", ...ranking },
      ...scoring,
    },
  });
}

let sent = 0;
async function pair(document: Document = programme()): Promise<Pair> {
  const path = join(folder, `call-${sent}.db`);
  const [store, other] = [createSqliteStore({ path }), createSqliteStore({ path })];
  const call = await openCall(document, { store, retries: 40 });
  const { clock, programme: loaded } = call;
  const ids = createSeededIds("beside");
  const workflow = createGrantWorkflow({ programmes: [loaded], store: other, clock, ids, retries: 40 });
  opened.push(workflow, call.workflow, store, other);
  return {
    call,
    beside(stream, type, role, payload = {}, id) {
      sent += 1;
      const on = stream === "spring" ? { call: stream } : { case: stream };
      const who = actor(role, id ?? (role === "applicant" ? `applicant-${stream}` : undefined));
      return workflow.sendJson({ id: `beside-${sent}`, type, ...on, actor: who, payload });
    },
    passBeside: () => workflow.passDeadlines(),
  };
}

/** Applications with their sums and points; the call is closed, and its list published where `isListed`. */
async function scored(
  { call }: Pair,
  asks: Readonly<Record<string, readonly [requested: string, points: number]>>,
  isListed = true,
): Promise<void> {
  for (const [id, [requested, points]] of Object.entries(asks)) {
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [points, points]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  if (isListed) await call.mustCall("ranking.publish", "decisionMaker");
}

/** How many were accepted, the codes of the others, and that nothing was lost and everything is proved. */
async function outcome({ call }: Pair, answers: readonly Answer[]) {
  expect((await verifyJournal(call.store)).faults).toEqual([]);
  for (const answer of answers) if (answer.outcome === "refused") expect(answer.reasons).not.toEqual([]);
  return [answers.filter((answer) => answer.outcome === "accepted").length, answers.flatMap(codesOf)];
}

describe("two engines on one file, at once", () => {
  it("take one of two cards of one expert, and none after the lock", async () => {
    const both = await pair();
    const { call, beside } = both;
    await lead(call, "A", "eligible");
    const first = { actor: actor("expert", "e-1") };
    const answers = await Promise.all([
      call.tell("A", "review.record", "expert", card(8), first),
      beside("A", "review.record", "expert", card(3), "e-1"),
    ]);
    expect(await outcome(both, answers)).toEqual([1, ["OGW232"]]);
    const late = [
      await beside("A", "review.record", "expert", card(3), "e-1"),
      await call.tell("A", "review.record", "expert", card(3), first),
    ];
    expect(await outcome(both, late)).toEqual([0, ["OGW232", "OGW232"]]);
    const [kept] = (await call.view("A")).context.scoring.cards;
    expect(answers[kept?.total.num === 16 ? 0 : 1]?.outcome).toBe("accepted");
  });

  it("make one of two checks of two officers, and void a card or open it, not both", async () => {
    const both = await pair();
    const { call, beside } = both;
    await submit(call, "A");
    const checks = [
      call.tell("A", "formalCheck.complete", "officer"),
      beside("A", "formalCheck.complete", "officer", {}, "officer-2"),
    ];
    expect(await outcome(both, await Promise.all(checks))).toEqual([1, ["OGW203"]]);
    await score(call, "A", [8, 8]);
    const payload = { expert: "expert-1", reason: "Pomyłka." };
    const [reopened, voided] = await Promise.all([
      call.tell("A", "review.reopen", "operator", payload),
      beside("A", "review.void", "operator", payload),
    ]);
    // A card that is open may be voided; one that was voided is not there to be opened.
    expect(voided?.outcome).toBe("accepted");
    if (reopened?.outcome === "refused") expect(codesOf(reopened)).toEqual(["OGW687"]);
    expect((await call.view("A")).context.scoring.cards.map(({ expert }) => expert)).toEqual(["expert-2"]);
    await outcome(both, []);
  });

  it("let nobody of the applicant's board score, whichever engine learned of it", async () => {
    const base = programme();
    const assignment = { by: "hand", declaration: "withCard", basis: [] } as const;
    const both = await pair({ ...base, scoring: { ...base.scoring, assignment } } as unknown as Document);
    const { call, beside } = both;
    await lead(call, "A", "eligible");
    for (const expert of ["e-1", "e-2"]) await call.mustCall("expert.appoint", "operator", { expert });
    await call.must("A", "experts.assign", "operator", { experts: ["e-1", "e-2"] });
    const relations = [{ party: "applicant-A", as: "board" }];
    expect((await beside("spring", "expert.declare", "expert", { relations }, "e-1")).outcome).toBe(
      "accepted",
    );
    const answers = await Promise.all([
      call.tell("A", "review.record", "expert", card(8), { actor: actor("expert", "e-1") }),
      beside("A", "review.record", "expert", card(8), "e-1"),
    ]);
    const [accepted, codes] = await outcome(both, answers);
    expect([accepted, new Set(codes as string[]).size]).toEqual([0, 1]);
  });

  it("publish no list while a card is missing, or a tie is open that nobody broke", async () => {
    const missing = await pair();
    await lead(missing.call, "A", "eligible");
    await missing.call.moveTo("2026-03-20T16:00:00+01:00");
    const publish = ({ call, beside }: Pair) =>
      Promise.all([
        call.tellCall("ranking.publish", "decisionMaker"),
        beside("spring", "ranking.publish", "decisionMaker"),
      ]);
    expect(await outcome(missing, await publish(missing))).toEqual([0, ["OGW282", "OGW282"]]);
    const tied = await pair(programme("2000.00", { ties: [{ criterion: "need" }], openTie: "stop" }));
    await scored(tied, { A: ["2000.00", 8], B: ["2000.00", 8] }, false);
    expect(await outcome(tied, await publish(tied))).toEqual([0, ["OGW657", "OGW657"]]);
    const order = (numbers: readonly string[]) => ({ order: numbers, how: "lots", reason: "Losowanie." });
    const settled = await Promise.all([
      tied.call.tellCall("tie.settle", "decisionMaker", order(["S/001", "S/002"])),
      tied.beside("spring", "tie.settle", "decisionMaker", order(["S/002", "S/001"])),
    ]);
    // Whoever settles it again replaces nothing: one order holds, and the list is drawn once.
    expect(settled.some((answer) => answer.outcome === "accepted")).toBe(true);
    expect((await outcome(tied, await publish(tied)))[0]).toBe(1);
    expect((await rowsOf(tied.call, "ranking")).map(({ value }) => value.rank).sort()).toEqual([1, 2]);
  });

  it("take no answer to an offer after its term, however often its passing is delivered", async () => {
    const both = await pair(programme("3000.00", { offer }));
    const { call, beside, passBeside } = both;
    await scored(both, { A: ["2000.00", 9], B: ["2000.00", 8] });
    await call.must("B", "offer.make", "decisionMaker");
    const [term] = (await call.view("B")).deadlines;
    call.clock.set(term?.dueAt ?? "");
    const [accepted] = await Promise.all([
      beside("B", "offer.accept", "applicant"),
      call.workflow.passDeadlines(),
      passBeside(),
      call.workflow.passDeadlines(),
    ]);
    expect(accepted?.outcome).toBe("refused");
    expect((await call.view("B")).state).toEqual(["scoring.onReserve"]);
    const passed = (await call.store.journal("case:B")).filter(
      ({ event }) => event.type === "deadline.partialOffer.passed",
    );
    expect(passed).toHaveLength(1);
    // Delivered again, long afterwards and out of order, it changes nothing.
    if (term !== undefined) await call.workflow.passDeadline({ stream: "case:B", ...term });
    await outcome(both, []);
  });

  it("award no money twice: of two promotions one has it", async () => {
    const both = await pair(programme("2000.00"));
    const { call, beside } = both;
    await scored(both, { A: ["2000.00", 9], B: ["2000.00", 8], C: ["2000.00", 7] });
    for (const id of ["B", "C"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("A", "agreement.resign", "applicant");
    const overrule = "B się wycofuje.";
    const answers = await Promise.all([
      call.tell("B", "reserve.promote", "decisionMaker"),
      beside("C", "reserve.promote", "decisionMaker", { overrule }),
    ]);
    expect(await outcome(both, answers)).toEqual([1, ["OGW242"]]);
  });

  it("conclude an agreement or take a resignation, and one after it is concluded as the programme says", async () => {
    const both = await pair();
    const { call, beside } = both;
    await scored(both, { A: ["2000.00", 9] });
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("A", "agreement.offer", "operator");
    await call.must("A", "agreement.sign", "applicant", account);
    const answers = await Promise.all([
      call.tell("A", "agreement.countersign", "operator"),
      beside("A", "agreement.resign", "applicant"),
    ]);
    expect((await outcome(both, answers))[0]).toBe(1);
    const { state } = await call.view("A");
    const isConcluded = answers[0]?.outcome === "accepted";
    expect(state.some((one) => one.startsWith("execution."))).toBe(isConcluded);
    expect(await rowsOf(call, "agreements")).toHaveLength(isConcluded ? 1 : 0);
  });

  it("correct a result that a card went from once, and not against each other", async () => {
    const both = await pair(programme("4000.00", {}, { recused: { then: "countTheRest", atLeast: 1 } }));
    const { call, beside } = both;
    await scored(both, { A: ["2000.00", 9], B: ["2000.00", 8] });
    await call.must(
      "A",
      "review.recuse",
      "expert",
      { reason: "other" },
      { actor: actor("expert", "expert-1") },
    );
    const decided = await Promise.all([
      call.tell("A", "standing.decide", "decisionMaker", { outcome: "stands", reason: "Zostaje." }),
      beside("A", "standing.decide", "decisionMaker", { outcome: "corrected", reason: "Prostujemy." }),
    ]);
    expect(await outcome(both, decided)).toEqual([1, ["OGW776"]]);
  });
});
