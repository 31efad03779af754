import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type ProgrammeDocument,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { simulate } from "../src/simulation/simulate.ts";

const basis = ["regulations"];
type Scoring = ProgrammeDocument["scoring"];

const rounds: Scoring["rounds"] = [
  {
    id: "talk",
    title: { pl: "Rozmowa", en: "Talk" },
    by: "committee",
    criteria: [{ id: "answers", title: { pl: "Odpowiedzi", en: "Answers" }, max: 10 }],
    members: { atLeast: 2 },
    threshold: 4,
    joins: "add",
    basis,
  },
];
const rest: Scoring["recused"] = { then: "countTheRest", atLeast: 1 };
const divergence: Scoring["divergence"] = {
  measure: "points",
  moreThan: 1,
  then: "meanOfThree",
};
const settings: Readonly<Record<string, Partial<Scoring>>> = {
  "another expert is asked": {},
  "the rest count": { experts: 3, recused: rest },
  "thirds are asked": { divergence },
  "a committee talks with applicants": { rounds },
  "experts are drawn": { assignment: { by: "draw", declaration: "opensFile", basis }, recused: rest, rounds },
  "experts are named": { assignment: { by: "hand", declaration: "withCard", basis } },
};

const rowsWith = (lateRecusals: number | undefined) =>
  Array.from({ length: 8 }, (_, index) =>
    applicationRow(`A-${index + 1}`, {
      answers: { requested: "2000.00" },
      traits: { quality: 45 + index * 5, ...(lateRecusals === undefined ? {} : { lateRecusals }) },
    }),
  );

async function play(scoring: Partial<Scoring>, seed: number, lateRecusals?: number) {
  const base = minimalProgramme();
  const document = minimalProgramme({
    calls: base.calls.map((call) => ({ ...call, pool: "7000.00" })),
    scoring: { ...base.scoring, threshold: 10, ...scoring },
  });
  const programme = parseProgramme(JSON.stringify(document));
  const store = createMemoryStore();
  const clock = createSimulatedClock();
  const workflow = createGrantWorkflow({ programmes: [programme], store, clock, ids: createSeededIds("1") });
  const rows = rowsWith(lateRecusals);
  const result = await simulate({ programme, workflow, clock, rows, seed });
  const streams = await Promise.all((await store.streams()).map((stream) => store.journal(stream)));
  const events = streams
    .flat()
    .map(({ event }) => event as { readonly type: string } & Record<string, unknown>);
  return { result, store, events };
}

describe("simulated people who are recused late", () => {
  it.each(Object.entries(settings))(
    "leave at any moment where %s, and the call comes to its end without a refusal",
    async (_, scoring) => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seed) => {
          const { result, store } = await play(scoring, seed, 40);
          expect(result).toMatchObject({ problems: [], refused: [], repeated: 0 });
          expect((await verifyJournal(store)).faults).toEqual([]);
        }),
        { numRuns: 2, seed: 5 },
      );
    },
  );

  it("leave with cards that were filed, before the list and after it, and somebody decides what follows", async () => {
    const played = [];
    for (const scoring of [{ rounds }, {}, { experts: 3, recused: rest }])
      for (const seed of [1, 2]) played.push(...(await play(scoring, seed, 60)).events);
    const recused = played.filter(({ type }) => type === "review.recuse");
    expect(recused.filter(({ before }) => before !== null).length).toBeGreaterThan(3);
    expect(recused.some(({ struck }) => struck === true)).toBe(true);
    expect(recused.some(({ struck }) => struck === undefined)).toBe(true);
    expect(played.some(({ type, fell }) => type === "round.recuse" && (fell as string[]).length > 0)).toBe(
      true,
    );
    const decided = played.filter(({ type }) => type === "standing.decide").map((event) => event.decided);
    expect(new Set(decided)).toEqual(new Set(["corrected", "stands"]));
  });

  it("do not where the rows do not say so", async () => {
    const { events } = await play({ rounds }, 1);
    const filed = new Set(
      events
        .filter(({ type }) => type === "review.recuse" || type === "round.recuse")
        .map(({ before }) => before),
    );
    expect([...filed].filter((before) => before !== null)).toEqual([]);
  });
});
