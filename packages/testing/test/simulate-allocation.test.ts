import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type ProgrammeDocument,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { simulate } from "../src/simulation/simulate.ts";

const basis = ["regulations"];
type Scoring = ProgrammeDocument["scoring"];

/** Short scales, so that many are tied; every strategy of giving money out that needs a person. */
function programme(changes: Partial<Scoring>, ranking: Partial<Scoring["ranking"]>): ProgrammeDocument {
  const { calls, deadlines, rules, scoring } = minimalProgramme();
  const criterion = (id: string) => ({ id, title: { pl: id, en: id }, max: 2 });
  const asks = (id: string, require: unknown) => ({
    id,
    title: { pl: id, en: id },
    kind: "requirement",
    severity: "advisory",
    moments: ["formalCheck"],
    require,
    basis,
    messages: { notMet: { pl: "Nie.", en: "No." }, undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
  });
  const isPooled = ranking.pools !== undefined;
  return minimalProgramme({
    rules: isPooled
      ? [
          ...rules,
          asks("few", { "<=": [{ var: "participants" }, 50] }),
          asks("many", { ">=": [{ var: "participants" }, 50] }),
          asks("is-ngo", { "===": [{ var: "applicantKind" }, "ngo"] }),
        ]
      : rules,
    calls: calls.map((call) => ({
      ...call,
      pool: "7000.00",
      ...(isPooled ? { pools: { few: "4000.00", many: "3000.00" } } : {}),
    })),
    deadlines: {
      ...deadlines,
      ...(ranking.offer === undefined
        ? {}
        : {
            partialOffer: { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis },
          }),
    },
    scoring: {
      ...scoring,
      criteria: [criterion("need"), criterion("method")],
      threshold: 0,
      ...changes,
      ranking: { ...scoring.ranking, fit: "strict", ...ranking },
    },
  });
}

const offer = { part: { from: "500.00" }, belowLeast: "goOnToFitting", refused: "keepsPlace" } as const;

const commitments = [95, 8, 30, 90, 70, 35, 99, 11, 60];
const rows: readonly ApplicationRow[] = commitments.map((commitment, index) =>
  applicationRow(`A-${index + 1}`, {
    answers: { participants: 47 + index, requested: "2000.00" },
    traits: { commitment, quality: 30 + (index % 3) * 30, diligence: index === 2 ? 10 : 90 },
  }),
);

async function play(document: ProgrammeDocument, seed = 3) {
  const played = parseProgramme(JSON.stringify(document));
  const store = createMemoryStore();
  const clock = createSimulatedClock();
  const workflow = createGrantWorkflow({ programmes: [played], store, clock, ids: createSeededIds("1") });
  const sent: string[] = [];
  const onCommand = ({ type }: { type: string }, { outcome }: { outcome: string }) =>
    void (outcome === "accepted" && sent.push(type));
  const result = await simulate({ programme: played, workflow, clock, rows, seed, onCommand });
  return { result, store, sent: new Set(sent) };
}

describe("simulated people", () => {
  it("are drawn and assigned as experts, declare, settle ties by lots, and answer offers of a part", async () => {
    const assignment = { by: "draw", declaration: "opensFile", basis } as const;
    const document = programme({ assignment }, { ties: [{ criterion: "need" }], openTie: "stop", offer });
    const { result, store, sent } = await play(document);
    expect(result.problems).toEqual([]);
    for (const type of [
      "expert.appoint",
      "experts.draw",
      "experts.assign",
      "review.declare",
      "tie.settle",
      "offer.make",
      "call.archive",
    ])
      expect([type, sent.has(type)]).toEqual([type, true]);
    expect((await verifyJournal(store)).faults).toEqual([]);
  });

  it("name experts by hand, place who belongs to two pools, and promote as quotas ask", async () => {
    const assignment = { by: "hand", declaration: "withCard", basis } as const;
    const pools = [
      { id: "few", title: { pl: "Małe", en: "Few" }, takes: { rule: "few" } },
      { id: "many", title: { pl: "Duże", en: "Many" }, takes: { rule: "many" } },
    ];
    const quota = [
      {
        id: "ngo",
        title: { pl: "Organizacje", en: "NGOs" },
        kind: { rule: "is-ngo" },
        atLeast: 1,
        per: "pool" as const,
      },
    ];
    const { result, store, sent } = await play(programme({ assignment }, { pools, quota, offer }));
    expect(result.problems).toEqual([]);
    for (const type of ["experts.assign", "placement.decide", "call.archive"])
      expect([type, sent.has(type)]).toEqual([type, true]);
    expect((await verifyJournal(store)).faults).toEqual([]);
  });

  it("place who belongs to two pools when its turn comes in a continuous call", async () => {
    const pools = [
      { id: "few", title: { pl: "Małe", en: "Few" }, takes: { rule: "few" } },
      { id: "many", title: { pl: "Duże", en: "Many" }, takes: { rule: "many" } },
    ];
    const document = programme({}, { pools, fit: "strict" });
    const queue = { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "500.00", basis } as const;
    const calls = document.calls.map((call) => ({ ...call, queue }));
    const { result, store, sent } = await play({ ...document, calls });
    expect(result.problems).toEqual([]);
    for (const type of ["placement.decide", "queue.grant", "queue.end", "call.archive"])
      expect([type, sent.has(type)]).toEqual([type, true]);
    expect((await verifyJournal(store)).faults).toEqual([]);
  });
});
