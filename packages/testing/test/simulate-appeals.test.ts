import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type ProgrammeDocument,
  parseProgramme,
  summarise,
  verifyJournal,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { simulate } from "../src/simulation/simulate.ts";

const basis = ["regulations"];
const grounds = [{ id: "misread", title: { pl: "Odczytano inaczej", en: "Read otherwise" }, basis }];
const days = { amount: 5, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;

/** Appeals against both outcomes: an application that fails the check has ended only once nobody can appeal. */
function programme(): ProgrammeDocument {
  const { deadlines } = minimalProgramme();
  return minimalProgramme({
    deadlines: {
      ...deadlines,
      formalAppeal: days,
      formalAppealDecision: days,
      resultAppeal: days,
      resultAppealDecision: days,
    },
    appeals: {
      formal: { grounds, by: "officer", silence: "wait", basis },
      assessment: { grounds, by: "decisionMaker", meanwhile: "wait", basis },
      basis,
    },
  } as Partial<ProgrammeDocument>);
}

describe("a simulated call with appeals", () => {
  it.each([
    ["formallyRejected", { requested: "99999.00" }],
    ["leftUnconsidered", { letterSigned: false }],
  ] as const)("waits for the terms of appeals, and comes to its end (%s)", async (end, wrong) => {
    const loaded = parseProgramme(JSON.stringify(programme()));
    const rows = Array.from({ length: 6 }, (_, index) =>
      applicationRow(`r${index}`, index < 2 ? { answers: wrong } : {}),
    );
    const [store, clock] = [createMemoryStore(), createSimulatedClock()];
    const workflow = createGrantWorkflow({ programmes: [loaded], store, clock, ids: createSeededIds("1") });
    const { problems, refused } = await simulate({ programme: loaded, workflow, clock, rows, seed: 1 });
    expect([problems, refused]).toEqual([[], []]);
    const { ends, underWay } = await summarise(store, loaded);
    expect([ends[end], underWay]).toEqual([2, 0]);
    expect((await verifyJournal(store)).faults).toEqual([]);
  });
});
