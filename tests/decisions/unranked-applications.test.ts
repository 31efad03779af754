import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createGrantWorkflow,
  type Programme,
  rankingOf,
  summarise,
  verifyJournal,
  whyUnranked,
} from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedStore } from "../engine/changed-store.ts";
import { runCaptured } from "../insight/captured-cli.ts";
import { card, lead, leadAll } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

/** The same version, as if a scoring rule of it gave a third of a point: one that was published before that was checked. */
function withThirds(programme: Programme): Programme {
  const { rules } = programme;
  const third = { lo: 1 / 3, hi: 1 / 3 };
  const old = {
    rule: rules.rules[0]?.id,
    kind: "scoring",
    verdict: "met",
    points: third,
    missing: [],
    reasons: [],
    args: {},
  };
  const evaluate: typeof rules.evaluate = (facts, moment, options) => {
    const outcomes = rules.evaluate(facts, moment, options);
    return moment === "scoring" ? [...outcomes, old as (typeof outcomes)[number]] : outcomes;
  };
  const normalise: typeof rules.normalise = (...asked) => rules.normalise(...asked);
  return Object.create(programme, {
    rules: {
      value: Object.create(rules, { evaluate: { value: evaluate }, normalise: { value: normalise } }),
    },
  });
}

/** Scores an application under that version. */
async function scoreWithThirds({ programme, store, clock }: TestCall, id: string): Promise<void> {
  const before = createGrantWorkflow({ programmes: [withThirds(programme)], store, clock });
  for (const expert of ["expert-1", "expert-2"]) {
    const answer = await before.sendJson({
      type: "review.record",
      case: id,
      actor: actor("expert", expert),
      payload: card(8),
    });
    if (answer.outcome === "refused") throw new Error(wordsOf(answer));
  }
}

let folder = "";
let call: TestCall;
const cli = (...argv: readonly string[]) => runCaptured(folder, ...argv);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-unranked-"));
  call = await openCall(undefined, { store: createSqliteStore({ path: join(folder, "call.db") }) });
  await leadAll(call, ["A-1", "A-3"], "scored");
  await lead(call, "A-2", "eligible");
  await scoreWithThirds(call, "A-2");
  await call.moveTo("2026-03-20T16:00:00+01:00");
});
afterAll(async () => {
  await call.store.close?.();
  rmSync(folder, { recursive: true, force: true });
});

describe("an application that nobody can rank", () => {
  it("is told with its reason before the list is published, and takes no place from others", async () => {
    const lines = (await rankingOf(call.store, "spring"))?.lines ?? [];
    expect(lines.map(({ case: id, place, outcome }) => [id, place, outcome])).toEqual([
      ["A-1", 1, "ranked"],
      ["A-3", 2, "ranked"],
      ["A-2", null, "unranked"],
    ]);
    expect(lines[2]?.unranked?.en).toContain("counted exactly");
  });

  it("stops no list: the others are on it, and it comes out as one with a reason", async () => {
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await rowsOf(call, "ranking")).map(({ value }) => [value.case, value.rank])).toEqual([
      ["A-1", 1],
      ["A-3", 2],
    ]);
    expect(await rowsOf(call, "unranked")).toMatchObject([{ value: { case: "A-2", because: "points" } }]);
    const entries = await call.store.journal("call:spring");
    expect(entries.at(-1)?.event).toMatchObject({ type: "ranking.publish", ranked: 2, unranked: 1 });
    const told = async (role: "operator" | "applicant") =>
      (await call.workflow.historyFor("call:spring", actor(role))).at(-1)?.event;
    expect(await told("operator")).toMatchObject({ type: "ranking.publish", ranked: 2, unranked: 1 });
    expect(await told("applicant")).not.toHaveProperty("unranked");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is awarded nothing, and the refusal says why", async () => {
    for (const type of ["award.grant", "reserve.place"]) {
      const answer = await call.tell("A-2", type, "decisionMaker");
      expect(codesOf(answer)).toEqual(["OGW241"]);
      expect(wordsOf(answer)).toContain("counted exactly");
    }
    await call.must("A-1", "award.grant", "decisionMaker");
  });

  it("is in ranking, summary, report and explanation, in both languages", async () => {
    const unranked = (await rankingOf(call.store, "spring"))?.lines.filter((line) => line.unranked !== null);
    expect(unranked).toMatchObject([{ case: "A-2", outcome: "unranked", place: null }]);
    const { number = "" } = unranked?.[0] ?? {};
    expect((await whyUnranked(call.store, "spring", number))?.pl).toContain("dokładnie policzyć");
    expect((await summarise(call.store, call.programme)).unranked).toMatchObject([{ case: "A-2", number }]);
    for (const [lang, reason] of [
      ["pl", "dokładnie policzyć"],
      ["en", "counted exactly"],
    ] as const) {
      for (const argv of [
        ["ranking", "call.db", "spring"],
        ["explain", "call.db", "A-2"],
      ]) {
        const { exitCode, stdout } = await cli(...argv, "--lang", lang);
        expect([exitCode, stdout.includes(reason)]).toEqual([0, true]);
      }
    }
    expect((await cli("report", "call.db", "--out", "report.html")).exitCode).toBe(0);
    const page = readFileSync(join(folder, "report.html"), "utf8");
    expect(page).toContain("counted exactly");
    expect(page).toContain("dokładnie policzyć");
  });
});

describe("a case that cannot be read", () => {
  it("stops no ranking: its line says what the list says of it", async () => {
    const damaged = changedStore(call.store, {
      load: async (stream) => {
        const kept = await call.store.load(stream);
        return kept !== undefined && stream === "case:A-3" ? { ...kept, text: "{}" } : kept;
      },
    });
    const lines = (await rankingOf(damaged, "spring"))?.lines ?? [];
    expect(lines.map(({ case: id, place, title }) => [id, place, title])).toEqual([
      ["A-1", 1, "Wspólne podwórko"],
      ["A-3", 2, null],
      ["A-2", null, "Wspólne podwórko"],
    ]);
  });
});
