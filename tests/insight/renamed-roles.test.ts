import {
  type Actor,
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type ProgrammeDocument,
  parseProgramme,
  roles,
} from "@opus/grant-workflow";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { account, card, soundAnswers, soundReport } from "../decisions/journey.ts";

/** What each of the engine's roles is called by the programme that names its own. */
const NAMES: Readonly<Record<string, string>> = {
  officer: "clerk",
  expert: "reader",
  committee: "panel",
  decisionMaker: "judge",
  operator: "host",
  accountant: "treasurer",
  monitor: "inspector",
};
const named = Object.entries(NAMES).map(([role, id]) => ({
  id,
  title: { pl: `rola ${id}`, en: `role ${id}` },
  does: [role],
}));

interface Run {
  readonly workflow: GrantWorkflow;
  readonly clock: ReturnType<typeof createSimulatedClock>;
  as(role: string, id: string): Actor;
}

function runOf(document: ProgrammeDocument, nameOf: (role: string) => string): Run {
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const programmes = [parseProgramme(JSON.stringify(document))];
  const ids = createSeededIds("renamed");
  const workflow = createGrantWorkflow({ programmes, store: createMemoryStore(), clock, ids });
  return { workflow, clock, as: (role, id) => ({ role: nameOf(role), id }) as Actor };
}

type Step = readonly [type: string, role: string, id: string, payload?: object, at?: string];
const steps: readonly Step[] = [
  ["call.announce", "operator", "o-1"],
  [
    "application.start",
    "applicant",
    "a-1",
    { call: "spring", answers: soundAnswers },
    "2026-03-02T09:00:00+01:00",
  ],
  ["application.submit", "applicant", "a-1"],
  ["formalCheck.complete", "officer", "f-1"],
  ["review.record", "expert", "e-1", card(8)],
  ["review.record", "expert", "e-2", card(7)],
  ["ranking.publish", "decisionMaker", "d-1", {}, "2026-03-20T16:00:00+01:00"],
  ["award.grant", "decisionMaker", "d-1"],
  ["agreement.offer", "operator", "o-1"],
  ["agreement.sign", "applicant", "a-1", account],
  ["agreement.countersign", "operator", "o-1"],
  ["payment.order", "accountant", "k-1"],
  ["payment.confirm", "accountant", "k-1", { paidOn: "2026-03-20" }],
  ["report.submit", "applicant", "a-1", { report: soundReport }],
];

const engineOf = (name: string) => Object.keys(NAMES).find((role) => NAMES[role] === name) ?? name;

/** Everything that somebody is shown now, told in the engine's roles; hashes tell two journals apart. */
async function shownTo({ workflow, as }: Run, role: string, id: string): Promise<string> {
  const asker = as(role, id);
  const all = {
    case: await workflow.caseFor("A-1", asker),
    call: await workflow.callFor("spring", asker),
    history: await workflow.historyFor("case:A-1", asker),
    ofCall: await workflow.historyFor("call:spring", asker),
    legal: await workflow.legalFor("case:A-1", asker),
    legalOfCall: await workflow.legalFor("call:spring", asker),
    ranking: await workflow.rankingFor("spring", asker),
    letters: await workflow.lettersFor("A-1", asker),
  };
  return JSON.stringify(all, (key, value) => {
    if (key === "as" || key === "hash") return undefined;
    if (key === "by" && Array.isArray(value)) return value.map(engineOf).sort();
    return typeof value === "string" ? engineOf(value) : value;
  });
}

it("show and let do what the engine's do whose commands they may send, and no more, at every step", async () => {
  const document = minimalProgramme();
  const plain = runOf(document, (role) => role);
  const renamed = runOf({ ...document, roles: { named } }, (role) => NAMES[role] ?? role);
  const people = { officer: "f-1", expert: "e-1", applicant: "a-1", operator: "o-1" } as const;
  for (const [type, role, id, payload = {}, at] of steps) {
    for (const run of [plain, renamed]) {
      if (at !== undefined) {
        run.clock.set(at);
        await run.workflow.passDeadlines();
      }
      const on = /^(?:call|ranking)\./.test(type) ? { call: "spring" } : { case: "A-1" };
      const sent = { id: `${id}-${type}`, type, ...on, actor: run.as(role, id), payload };
      // The engine's own name of the role is nobody's where the programme names its own.
      if (run === renamed && role !== "applicant")
        expect(await run.workflow.sendJson({ ...sent, actor: { role, id } })).toMatchObject({
          code: "OGW900",
        });
      expect(await run.workflow.sendJson(sent), type).toMatchObject({ outcome: "accepted" });
    }
    for (const asker of roles) {
      const who = people[asker as keyof typeof people] ?? "x-1";
      expect(await shownTo(renamed, asker, who), `${asker} after ${type}`).toBe(
        await shownTo(plain, asker, who),
      );
    }
    const unknown = { role: "officer", id: "f-1" } as const;
    expect(await renamed.workflow.caseFor("A-1", unknown)).toBeUndefined();
    expect(await renamed.workflow.historyFor("call:spring", unknown)).toEqual([]);
    expect(await renamed.workflow.lettersFor("A-1", unknown)).toEqual([]);
    expect(await renamed.workflow.rankingFor("spring", unknown)).toBeUndefined();
  }
});
