import {
  commandTable,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type JournalEntry,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { applicationRow } from "../src/builders/application-row.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { createSeededRandom } from "../src/random/seeded-random.ts";
import { simulate } from "../src/simulation/simulate.ts";
import type { SimulatedCommand } from "../src/simulation/simulate-options.ts";
import type { SimulationResult } from "../src/simulation/simulation-result.ts";
import { fullProgramme, rowsOfEverySort } from "./every-sort.ts";

const programme = parseProgramme(JSON.stringify(fullProgramme()));
const rows = rowsOfEverySort();

interface Run {
  readonly result: SimulationResult;
  readonly store: Store;
  readonly commands: readonly SimulatedCommand[];
}

interface RunChanges {
  readonly rows?: readonly ApplicationRow[];
  readonly seed?: number;
  readonly store?: Store;
  readonly programme?: typeof programme;
  readonly wrap?: (workflow: GrantWorkflow) => GrantWorkflow;
}

async function play(changes: RunChanges = {}): Promise<Run> {
  const store = changes.store ?? createMemoryStore();
  const clock = createSimulatedClock();
  const played = changes.programme ?? programme;
  const workflow = createGrantWorkflow({ programmes: [played], store, clock, ids: createSeededIds("1") });
  const commands: SimulatedCommand[] = [];
  const result = await simulate({
    programme: played,
    workflow: changes.wrap?.(workflow) ?? workflow,
    clock,
    rows: changes.rows ?? rows,
    seed: changes.seed ?? 2,
    onCommand: (command) => void commands.push(command),
  });
  return { result, store, commands };
}

async function journal(store: Store): Promise<readonly JournalEntry[]> {
  const streams = await store.streams();
  return (await Promise.all(streams.map((stream) => store.journal(stream)))).flat();
}

describe("a simulated call", () => {
  let whole: Run;
  let other: Run;
  beforeAll(async () => {
    whole = await play();
    other = await play({ seed: 10 });
  });

  it("goes from announcement to archive without a refusal, and nothing is left standing", async () => {
    expect(whole.result).toMatchObject({ repeated: 0, refused: [], problems: [] });
    expect(whole.result.commands).toBe(whole.commands.length);
    const snapshots = await Promise.all(
      (await whole.store.streams()).map((stream) => whole.store.load(stream)),
    );
    const states = new Set(snapshots.map((snapshot) => JSON.parse(snapshot?.text ?? "{}").value));
    expect(states).toContain("archived");
    for (const state of states) expect(state).toBeTypeOf("string");
    expect(await verifyJournal(whole.store)).toMatchObject({ valid: true });
  });

  it("brings every application to the end of its sort", async () => {
    const ends = await whole.store.rows({ scope: "spring/ends" });
    const endOf = Object.fromEntries(ends.rows.map(({ value }) => [value.case, value.end]));
    expect(endOf).toMatchObject({
      sound: "funded",
      careless: "funded",
      "never-reports": "terminated",
      "nobody-came": "terminated",
      "reports-when-called": "funded",
      resigning: "resigned",
      withdrawing: "withdrawn",
      "supplement-in-time": "funded",
      "supplement-late": "leftUnconsidered",
      "private-ground": "formallyRejected",
      "too-much": "formallyRejected",
      late: "late",
      weak: "belowThreshold",
    });
    expect(Object.values(endOf)).toContain("reserve");
    expect(Object.keys(endOf)).toHaveLength(rows.length);
  });

  it("has somebody to send every command of the engine, over two seeds", () => {
    const sent = new Set([...whole.commands, ...other.commands].map(({ type }) => type));
    expect([...commandTable.keys()].filter((type) => !sent.has(type))).toEqual([
      // No simulated applicant lets others act.
      "representative.admit",
      "representative.dismiss",
      "application.recordSupplement",
      "delivery.record",
      // No simulated programme assigns its experts.
      "experts.assign",
      "review.declare",
      "review.draft",
      "review.reopen",
      "review.void",
      "review.settle",
      "review.agree",
      "review.recommend",
      "round.correct",
      "round.recuse",
      "round.exclude",
      "award.deny",
      "offer.make",
      "offer.accept",
      "offer.decline",
      // No simulated programme has a continuous call.
      "queue.grant",
      "queue.offer",
      "queue.end",
      "placement.decide",
      "standing.decide",
      // No simulated programme lets its results be appealed.
      "resultAppeal.file",
      "resultAppeal.withdraw",
      "resultAppeal.reject",
      "resultAppeal.uphold",
      "review.return",
      "application.revise",
      "application.recordRevision",
      "deadline.revision.passed",
      "deadline.partialOffer.passed",
      "agreement.recordSignature",
      // Of no simulated programme a corrected list would take a grant back.
      "award.reconsider",
      "report.recordSupplement",
      "progress.submit",
      "progress.accept",
      "progress.omit",
      "deadline.progress.passed",
      // No simulated programme lets a decision move a term.
      "term.extend",
      "extension.request",
      "extension.refuse",
      "clock.suspend",
      "clock.resume",
      "deadline.suspension.passed",
      // No simulated programme lets its formal check be appealed.
      "appeal.file",
      "appeal.withdraw",
      "appeal.uphold",
      "appeal.reject",
      "deadline.formalAppeal.passed",
      "deadline.formalAppealDecision.passed",
      // No simulated programme restores a term.
      "restoration.request",
      "restoration.grant",
      "restoration.refuse",
      "deadline.restoration.passed",
      // No simulated programme wants a signed paper.
      "paper.record",
      "deadline.paper.passed",
      // No simulated programme states where its calls are published.
      "publication.record",
      "call.annul",
      "call.correct",
      "call.extend",
      "expert.appoint",
      "expert.declare",
      "expert.dismiss",
      "experts.draw",
      "grants.enter",
      "grant.correct",
      "tie.settle",
      "pool.transfer",
      "list.publish",
      "queue.close",
      // Nor a sign-up.
      "signUp.close",
      // No simulated call is extended, corrected or annulled, so that none has news.
      "deadline.callTelling.passed",
      "deadline.placeTurn.passed",
      "deadline.resultAppeal.passed",
      "deadline.resultAppealDecision.passed",
    ]);
  });

  it("gives the same journal for the same rows and seed", async () => {
    const again = await play();
    expect(await journal(again.store)).toEqual(await journal(whole.store));
  });

  it("gives the same journal when the rows are shuffled", async () => {
    const shuffled = await play({ rows: createSeededRandom(5)("rows").shuffle(rows) });
    expect(await journal(shuffled.store)).toEqual(await journal(whole.store));
    expect(shuffled.commands).toEqual(whole.commands);
  });

  it("gives another journal for another seed, and its own invariants hold", async () => {
    expect(other.result).toMatchObject({ refused: [], problems: [] });
    expect(await verifyJournal(other.store)).toMatchObject({ valid: true });
    expect(await journal(other.store)).not.toEqual(await journal(whole.store));
  });

  it("does not change one application's deeds when another one is added", async () => {
    const added = await play({
      rows: [...rows, applicationRow("Z-999", { answers: { requested: "100.00" } })],
    });
    const deeds = (run: Run) =>
      run.commands.filter(
        ({ case: id, type }) => id === "sound" && /^(application|formalCheck|review)/.test(type),
      );
    expect(deeds(added)).toEqual(deeds(whole));
  });

  it.each([1, 40, 41, 130, 200])(
    "finished after an interruption at command %i, has the journal of an uninterrupted run",
    async (last) => {
      const store = createMemoryStore();
      await expect(play({ store, wrap: (workflow) => interruptedAfter(workflow, last) })).rejects.toThrow(
        "interrupted",
      );
      const kept = await journal(store);
      const resumed = await play({ store });
      expect(resumed.result).toEqual({ ...whole.result, repeated: last });
      const finished = await journal(store);
      expect(finished).toEqual(await journal(whole.store));
      const hashes = new Set(finished.map(({ hash }) => hash));
      for (const { hash } of kept) expect(hashes).toContain(hash);
    },
  );

  it("finds everything done when it is run again on a finished store", async () => {
    const store = createMemoryStore();
    await play({ store });
    const again = await play({ store });
    expect(again.result).toEqual({ ...whole.result, repeated: whole.result.commands });
  });
});

describe("a simulation with rows that cannot go through", () => {
  it("leaves out rows of unknown calls and rows from before the opening, and plays the others", async () => {
    const { result, commands } = await play({
      rows: [
        applicationRow("A-001"),
        applicationRow("A-002", { call: "autumn" }),
        applicationRow("A-003", { submittedAt: "2026-03-01T12:00:00+01:00" }),
      ],
    });
    expect(result.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ["OGW290", "A-002"],
      ["OGW291", "A-003"],
    ]);
    expect(new Set(commands.flatMap(({ case: id }) => id ?? []))).toEqual(new Set(["A-001"]));
  });

  it("reports what was refused and who stands still, and ends", async () => {
    const { result } = await play({
      rows: [applicationRow("A-001"), applicationRow("A-002", { answers: { requested: "four thousand" } })],
    });
    expect(result.refused.map(({ stream, type, code }) => [stream, type, code])).toEqual([
      ["case:A-002", "application.submit", expect.stringMatching(/^OGW2\d\d$/)],
    ]);
    expect(result.problems.map(({ code, subject }) => [code, subject])).toContainEqual([
      "OGW292",
      "case:A-002",
    ]);
  });

  it("annuls a call that nobody can be ranked in", async () => {
    const { result, commands } = await play({ rows: [applicationRow("A-001", { traits: { quality: 1 } })] });
    expect(commands.slice(-2).map(({ type }) => type)).toEqual(["call.annul", "assessment.close"]);
    expect(result.problems).toEqual([]);
  });
});

/** An engine that is cut off after it has kept the n-th command but before anybody hears of it. */
function interruptedAfter(workflow: GrantWorkflow, last: number): GrantWorkflow {
  let count = 0;
  const cut = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const given = await answer;
    count += 1;
    if (count === last) throw new Error("interrupted");
    return given;
  };
  return {
    ...workflow,
    sendJson: (command) => cut(workflow.sendJson(command)),
    passDeadline: (pending) => cut(workflow.passDeadline(pending)),
  };
}
