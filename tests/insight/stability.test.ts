import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProgrammeDocument, stabilityOf } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { card, score, submit } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";
import { runCaptured } from "./captured-cli.ts";
import { assessedCall, publishedCall, rankedProgramme } from "./ranked-call.ts";

let folder = "";
let call: TestCall;
const cli = (...argv: readonly string[]) => runCaptured(folder, "ranking", "call.db", "spring", ...argv);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-stability-"));
  call = await publishedCall(undefined, { store: createSqliteStore({ path: join(folder, "call.db") }) });
});
afterAll(async () => {
  await call.store.close?.();
  rmSync(folder, { recursive: true, force: true });
});

describe("the stability of a call's funding line", () => {
  it("is told of the published list, exactly, with the cards that could decide by themselves", async () => {
    const stability = await stabilityOf(call.store, "spring");
    expect(stability?.published).toBe(true);
    // A 19, B 18 are funded with 4 000 of 5 000 zł; C 16 and D 14 are not.
    expect(stability?.lines).toEqual([
      {
        number: "S/001",
        case: "A",
        diverging: [],
        up: null,
        // Two and a half points less may be all of one card's need, of which each has to have four.
        down: { points: { num: 5, den: 2 }, when: "bound", changes: [] },
        cards: [
          { expert: "expert-1", way: "down" },
          { expert: "expert-2", way: "down" },
        ],
      },
      {
        number: "S/002",
        case: "B",
        diverging: [],
        up: null,
        down: { points: { num: 2, den: 1 }, when: "beyond", changes: ["S/003", "S/002"] },
        cards: [
          { expert: "expert-1", way: "down" },
          { expert: "expert-2", way: "down" },
        ],
      },
      // With the most on one card, two points more on it, C comes to 18: its need is no better than that of B, who was first.
      {
        number: "S/003",
        case: "C",
        up: { points: { num: 2, den: 1 }, when: "beyond", changes: ["S/003", "S/002"] },
        down: null,
        cards: [],
        diverging: [],
      },
      {
        number: "S/004",
        case: "D",
        up: { points: { num: 4, den: 1 }, when: "beyond", changes: ["S/004", "S/002"] },
        down: null,
        cards: [],
        diverging: [],
      },
    ]);
  });

  it("stays that of the list when awards and ends come after it", async () => {
    const before = await stabilityOf(call.store, "spring");
    await call.must("A", "award.grant", "decisionMaker");
    await call.must("A", "agreement.resign", "applicant");
    expect(await stabilityOf(call.store, "spring")).toEqual(before);
  });

  it("is told of the applications assessed so far before there is a list, and of no call that nobody announced", async () => {
    const open = await assessedCall();
    const stability = await stabilityOf(open.store, "spring");
    expect([stability?.published, stability?.lines.length]).toEqual([false, 4]);
    expect(await stabilityOf(open.store, "autumn")).toBeUndefined();
  });

  it("finds a list that was published after more entries than are read at a time", async () => {
    const other = Array.from({ length: 1000 }, () => ({ event: { type: "application.registered" } }));
    const { store } = call;
    const asked: number[] = [];
    const long = {
      read: store.read.bind(store),
      load: store.load.bind(store),
      programme: store.programme.bind(store),
      journal: async (stream: `${string}:${string}`, { after = 0, limit = 1000 } = {}) => {
        asked.push(after);
        return after === 0 ? (other as never) : store.journal(stream, { after: after - 1000, limit });
      },
    };
    expect(await stabilityOf(long, "spring")).toEqual(await stabilityOf(store, "spring"));
    expect(asked).toEqual([0, 1000]);
  });

  it("names no card where no move changes anything, nor of a case that the store has lost", async () => {
    const { calls, scoring } = rankedProgramme();
    const rich = (changes: Partial<ProgrammeDocument>) =>
      assessedCall(
        rankedProgramme({ calls: calls.map((one) => ({ ...one, pool: "99000.00" })), ...changes }),
      );
    const criteria = scoring.criteria.map(({ min: _, ...one }) => one);
    const barless = await rich({ scoring: { ...scoring, criteria, threshold: 0 } });
    const lines = (await stabilityOf(barless.store, "spring"))?.lines ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ up, down, cards }) => up !== null || down !== null || cards.length > 0)).toEqual(
      [],
    );
    // Below the threshold of ten nobody is given money, however much there is.
    const barred = await rich({ scoring: { ...scoring, criteria } });
    const [first] = (await stabilityOf(barred.store, "spring"))?.lines.slice(-1) ?? [];
    expect(first).toMatchObject({
      ...{ number: "S/004", up: null },
      down: { points: { num: 4, den: 1 }, when: "beyond", changes: ["S/004"] },
      cards: [
        { expert: "expert-1", way: "down" },
        { expert: "expert-2", way: "down" },
      ],
    });
    const { store } = call;
    const lost = {
      read: store.read.bind(store),
      journal: store.journal.bind(store),
      programme: store.programme.bind(store),
      load: async () => undefined,
    };
    expect((await stabilityOf(lost, "spring"))?.lines.map(({ cards }) => cards)).toEqual([[], [], [], []]);
  });

  describe("names the card that could lift an application", () => {
    type Scoring = ProgrammeDocument["scoring"];
    /** What B would need to pass A, who has 18 of 20 and came later, and which cards of B could do it. */
    const lifted = async (changes: Partial<Scoring>, ...points: readonly number[]) => {
      const { scoring } = rankedProgramme();
      const ranking = { ...scoring.ranking, ties: ["earlierSubmission"] } as Scoring["ranking"];
      const open = await openCall(rankedProgramme({ scoring: { ...scoring, ranking, ...changes } }));
      for (const id of ["B", "A"]) {
        await submit(open, id, { title: id, requested: "5000.00" });
        await open.must(id, "formalCheck.complete", "officer");
      }
      await score(open, "A", [9, 9]);
      await score(open, "B", points);
      if (changes.interview !== undefined)
        for (const [id, talk] of [
          ["A", 9],
          ["B", 8],
        ] as const)
          await open.must(id, "interview.record", "committee", { scores: { talk }, minutes: "Protokół" });
      const line = (await stabilityOf(open.store, "spring"))?.lines.find((one) => one.case === "B");
      return [line?.up?.when, ...(line?.cards ?? []).map(({ expert, way }) => `${expert} ${way}`)];
    };

    it("at or beyond the points that decide, with the room that the card has", async () => {
      // B has 16: with 4 more on one card, which has room for 6, it is level, and was earlier.
      expect(await lifted({}, 7, 9)).toEqual(["at", "expert-1 up"]);
      // Just as many as there is room for on both, which is enough at these points and not beyond them.
      expect(await lifted({}, 8, 8)).toEqual(["at", "expert-1 up", "expert-2 up"]);
      const { ranking } = rankedProgramme().scoring;
      expect(await lifted({ ranking }, 8, 8)).toEqual(["beyond"]);
    });

    it("as the cards make up the result", async () => {
      // As a sum A has 36 and B 32: four points on one card are four.
      expect(await lifted({ aggregate: "sum" }, 8, 8)).toEqual(["at", "expert-1 up", "expert-2 up"]);
      expect(await lifted({ aggregate: "sum" }, 9, 7)).toEqual(["at", "expert-2 up"]);
      const divergence = { measure: "points", moreThan: 5, then: "thirdDecides" } as const;
      // With five more on it the second lies near enough to the first, whose mean with it counts then, and not the third.
      const either = ["at", "expert-2 up", "expert-3 up"];
      expect(await lifted({ divergence, minima: "eachFiledCard" }, 10, 5, 8)).toEqual(either);
    });

    it("and none where an interview alone decides", async () => {
      const interview = {
        title: { pl: "Rozmowa", en: "Interview" },
        criteria: [{ id: "talk", title: { pl: "Rozmowa", en: "Talk" }, max: 10 }],
        threshold: 5,
        basis: ["regulations"],
      };
      expect(await lifted({ interview: { ...interview, combine: "replace" } }, 8, 8)).toEqual(["at"]);
      const added = await lifted({ interview: { ...interview, combine: "add" } }, 8, 9);
      expect(added).toEqual(["at", "expert-1 up"]);
    });
  });

  it("names no card where a committee agrees on one", async () => {
    const { scoring } = rankedProgramme();
    const agreed = await assessedCall(rankedProgramme({ scoring: { ...scoring, aggregate: "consensus" } }));
    for (const [index, id] of ["A", "B", "C", "D"].entries()) {
      const { scores, justification } = card(9 - index);
      await agreed.must(id, "review.agree", "committee", { scores, justification });
    }
    const lines = (await stabilityOf(agreed.store, "spring"))?.lines ?? [];
    expect(lines.some(({ up, down }) => up !== null || down !== null)).toBe(true);
    expect(lines.flatMap(({ cards }) => cards)).toEqual([]);
  });

  it("is printed beside the ranking, in words and as JSON, and not to one person", async () => {
    const words = await cli("--stability", "--lang", "en");
    expect(words.exitCode).toBe(0);
    expect(words.stdout).toContain("Stability of the funding line");
    expect(words.stdout).toContain("more than 2 points change it");
    expect((await cli("--stability", "--lang", "pl")).stdout).toContain(
      "rozstrzyga karta: expert-1, expert-2",
    );
    const { stability } = JSON.parse((await cli("--stability", "--json")).stdout);
    expect(stability.lines[1].down).toMatchObject({
      points: 2,
      exactPoints: { num: 2, den: 1 },
      when: "beyond",
    });
    expect(JSON.parse((await cli("--json")).stdout)).not.toHaveProperty("stability");
    const refused = await cli("--stability", "--as", "decisionMaker:d-1");
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining("OGW659")]);
  });
});
