import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ProgrammeDocument, stabilityOf } from "@opus/grant-workflow";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { score, submit } from "../decisions/journey.ts";
import { basis, openCall, type TestCall } from "../decisions/test-call.ts";
import { runCaptured } from "./captured-cli.ts";
import { publishedCall, rankedProgramme } from "./ranked-call.ts";

let folder = "";
let call: TestCall;
const cli = (...argv: readonly string[]) => runCaptured(folder, "ranking", "call.db", "spring", ...argv);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-workflow-below-"));
  call = await publishedCall(undefined, { store: createSqliteStore({ path: join(folder, "call.db") }) });
});
afterAll(async () => {
  await call.store.close?.();
  rmSync(folder, { recursive: true, force: true });
});

type Scoring = ProgrammeDocument["scoring"];
const whole = (num: number) => ({ num, den: 1 });
const words = { pl: "x", en: "x" };

/** What is said of the one application below, of 2 000 zł, of an empty list with money for two. */
async function belowIn(
  changes: Partial<Scoring>,
  points: readonly number[] = [4, 4],
  document: Partial<ProgrammeDocument> = {},
  then: (open: TestCall) => Promise<unknown> = async () => undefined,
) {
  const { scoring } = rankedProgramme();
  const criteria = scoring.criteria.map(({ min: _, ...one }) => one);
  const open = await openCall(
    rankedProgramme({ ...document, scoring: { ...scoring, criteria, ...changes } } as never),
  );
  await submit(open, "A", { title: "A", requested: "2000.00" });
  await open.must("A", "formalCheck.complete", "officer");
  await score(open, "A", points);
  await then(open);
  const stability = await stabilityOf(open.store, "spring");
  expect(stability?.lines).toEqual([]);
  return (
    stability?.below.map(({ missing, up, cards }) => ({
      ...{ missing, when: up?.when, by: up?.points, changes: up?.changes },
      cards: cards.map(({ expert, way }) => `${expert} ${way}`),
    })) ?? []
  );
}

const talk = (changes: object = {}): Partial<Scoring> => ({
  interview: {
    ...{
      title: words,
      criteria: [{ id: "talk", title: words, max: 10 }],
      threshold: 5,
      combine: "add",
      basis,
    },
    ...changes,
  } as never,
});
const talks = (points: number) => (open: TestCall) =>
  open.must("A", "interview.record", "committee", { scores: { talk: points }, minutes: "Protokół" });

describe("an application below a threshold", () => {
  it("is told after those on the list, with what it lacks and what more would change", async () => {
    const { below = [] } = (await stabilityOf(call.store, "spring")) ?? {};
    expect(below).toEqual([
      // One card has one point too few for need; wherever else it gains, it is on no list. With that and more it comes before B.
      {
        ...{ number: "S/006", case: "F", missing: { num: 1, den: 2 }, up: boundAt(1, 2) },
        cards: [{ expert: "expert-2", way: "up" }],
      },
      // E has 9 and needs 10, and 18 with its late receipt to stand before B.
      {
        ...{ number: "S/005", case: "E", missing: whole(1), cards: [] },
        up: { points: whole(9), when: "beyond", changes: ["S/005", "S/002"] },
      },
    ]);
  });

  it("is given money with just what it lacks where there is some, by each card with room for it", async () => {
    // Eight of ten: two points more on average are four on one card.
    const plain = { missing: whole(2), when: "at", by: whole(2), changes: ["S/001"] };
    expect(await belowIn({})).toEqual([{ ...plain, cards: ["expert-1 up", "expert-2 up"] }]);
    expect(await belowIn({ aggregate: "sum", threshold: 20 }, [5, 4])).toEqual([
      { ...plain, cards: ["expert-1 up", "expert-2 up"] },
    ]);
    // One card has no points at all and the other ten of twenty: with all on the first there are fifteen.
    expect(await belowIn({}, [0, 5])).toMatchObject([
      { missing: whole(5), cards: ["expert-1 up", "expert-2 up"] },
    ]);
    expect(await belowIn({ threshold: 16 }, [0, 5])).toMatchObject([
      { missing: whole(11), when: "at", cards: [] },
    ]);
  });

  it("is named no card that would diverge before it is enough", async () => {
    const divergence = { measure: "points", moreThan: 3, then: "thirdDecides" } as const;
    expect(await belowIn({ divergence }, [4, 4])).toMatchObject([{ when: "at", by: whole(2), cards: [] }]);
  });

  it("lacks as much as each card needs, and it is a bound, where each is held against the threshold", async () => {
    const threshold = { atLeast: 10, of: "eachCard", bonus: "outside" } as const;
    expect(await belowIn({ threshold }, [4, 6])).toEqual([
      { missing: whole(1), when: "bound", by: whole(1), changes: [], cards: ["expert-1 up"] },
    ]);
  });

  it("is held by a round that it did not reach, sure of what it lacks there, and by one to come as a bound", async () => {
    expect(await belowIn(talk(), [6, 6], {}, talks(3))).toMatchObject([
      { missing: whole(2), when: "at", by: whole(2), changes: ["S/001"] },
    ]);
    const replacing = await belowIn(talk({ combine: "replace" }), [6, 6], {}, talks(3));
    expect(replacing).toMatchObject([{ missing: whole(2), when: "at", cards: [] }]);
    const minimum = { criteria: [{ id: "talk", title: words, max: 10, min: 7 }] };
    expect(await belowIn(talk(minimum), [6, 6], {}, talks(5))).toMatchObject([
      { missing: whole(2), when: "bound" },
    ]);
    expect(await belowIn(talk(), [4, 4])).toMatchObject([{ missing: whole(2), when: "bound", cards: [] }]);
  });

  it("counts bonus points that the threshold counts, and is a bound where they come after it, or rules say the pool", async () => {
    const [sample] = rankedProgramme().rules as [Record<string, unknown>];
    const { require: _, severity: __, ...common } = sample;
    const newcomer = {
      ...common,
      ...{ id: "newcomer", kind: "scoring", moments: ["scoring"], points: { max: 3 } },
      score: { if: [{ ">": [{ var: "participants" }, 0] }, 3, 0] },
      messages: { undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
    };
    const rules = { rules: [...rankedProgramme().rules, newcomer] as never };
    const bonus = (where: "inside" | "outside") =>
      belowIn({ threshold: { atLeast: 12, of: "aggregate", bonus: where } }, [4, 4], rules);
    expect(await bonus("inside")).toEqual([
      {
        missing: whole(1),
        when: "at",
        by: whole(1),
        changes: ["S/001"],
        cards: ["expert-1 up", "expert-2 up"],
      },
    ]);
    expect(await bonus("outside")).toEqual([
      { missing: whole(4), when: "bound", by: whole(4), changes: [], cards: [] },
    ]);
    const { ranking } = rankedProgramme().scoring;
    const id = String(common.id);
    const quota = [{ id: "local", title: words, kind: { rule: id }, atLeast: 1, per: "call" as const }];
    expect(await belowIn({ ranking: { ...ranking, quota } as never })).toEqual([
      { missing: whole(2), when: "bound", by: whole(2), changes: [], cards: [] },
    ]);
  });

  it("is printed after the list in words, and as JSON with exact points", async () => {
    const printed = await cli("--stability", "--lang", "pl");
    expect(printed.stdout).toContain("Wnioski poniżej progu albo minimum");
    expect(printed.stdout).toMatch(/S\/006\s+brakuje 0,5 pkt\s+\+ do 0,5 pkt nic nie zmienia, więcej może/);
    expect(printed.stdout).toMatch(/S\/005\s+brakuje 1 pkt\s+\+ więcej niż 9 pkt zmienia/);
    const { stability } = JSON.parse((await cli("--stability", "--json")).stdout);
    expect(stability.below.map((one: { exactMissing: object }) => one.exactMissing)).toEqual([
      { num: 1, den: 2 },
      { num: 1, den: 1 },
    ]);
  });
});

function boundAt(num: number, den: number) {
  return { points: { num, den }, when: "bound", changes: [] };
}
