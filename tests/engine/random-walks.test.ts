import {
  type CaseContext,
  type CaseView,
  callScope,
  type DecisionTrace,
  decide,
  type ProgrammeDocument,
  replayStream,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basis, openCall, type TestCall, wholeProgramme } from "../decisions/test-call.ts";
import { takeStep } from "./any-walk.ts";

const { scoring, calls, eligibility } = minimalProgramme();
const interview: ProgrammeDocument["scoring"]["interview"] = {
  title: { pl: "Rozmowa", en: "Interview" },
  criteria: [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 10 }],
  threshold: 4,
  combine: "add",
  basis,
};
const small = calls.map((call) => ({ ...call, pool: "6000.00" }));
const programmes = {
  plain: minimalProgramme({ calls: small }),
  patient: wholeProgramme({ calls: small, eligibility: { ...eligibility, supplements: 2 } }),
  interviewing: wholeProgramme({ calls: small, scoring: { ...scoring, interview, threshold: 8 } }),
};

const walks = fc.tuple(
  fc.constantFrom("plain", "patient", "interviewing" as const),
  fc.array(fc.nat(), { minLength: 100, maxLength: 220 }),
);

/** Walks once, with every decision made again on frozen inputs. */
async function walk(document: ProgrammeDocument, choices: readonly number[]): Promise<TestCall> {
  const call = await openCall(document, { onDecision: decideAgain });
  for (const choice of choices) await takeStep(call, choice);
  return call;
}

function decideAgain({ programme, subject, command, context, decision }: DecisionTrace): void {
  for (const input of [subject, command, context, programme.document]) freeze(input);
  expect(decide(programme, subject, command, context)).toEqual(decision);
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}

async function casesOf(call: TestCall): Promise<readonly CaseView[]> {
  const views = await Promise.all(["A", "B", "C"].map((id) => call.workflow.caseState(id)));
  return views.filter((view) => view !== undefined);
}

const grosze = (text: string | undefined) => Math.round(Number(text ?? "0") * 100);

/** Money that left is settled, due or back; a termination reckons with what was ordered too. */
function expectConservation({
  paid,
  ordered,
  due,
  repaid,
  settlement,
  termination,
  award,
}: CaseContext): void {
  const back = grosze(due) + grosze(repaid);
  if (termination !== null) expect(back).toBe(Math.max(grosze(paid), grosze(ordered)));
  else if (settlement !== null) {
    expect(grosze(settlement.settled) + back).toBe(grosze(paid));
    const parts = [settlement.accepted, settlement.ineligible, settlement.unspent].map(grosze);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(grosze(paid));
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
  } else expect(back).toBe(0);
  expect(grosze(paid)).toBeLessThanOrEqual(grosze(award ?? undefined));
}

/** Nobody waits for nothing: what has not ended can be moved by somebody or by time. */
function expectExit({ state, legal, deadlines, context }: CaseView): void {
  const hasEnded = state.length === 1 && !state[0]?.includes(".");
  if (hasEnded) expect([legal, deadlines]).toEqual([[], []]);
  else expect(legal.length + deadlines.length, `${state} of ${context.applicant}`).toBeGreaterThan(0);
}

describe("whatever people and time do in a call", () => {
  it("replays, conserves money, keeps the pool, leaves an exit, and is decided purely", async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(walks, async ([name, choices]) => {
        const call = await walk(programmes[name], choices);
        for (const view of await casesOf(call)) {
          const states = replayStream(call.programme, await call.store.journal(view.stream));
          const snapshot = await call.store.load(view.stream);
          expect(states.at(-1)).toMatchObject({ value: snapshot?.value, context: snapshot?.context });
          expectConservation(view.context);
          expectExit(view);
          for (const state of view.state) reached.add(state);
        }
        const { rows } = await call.store.registry(callScope("spring", "agreements"));
        expect(rows.reduce((sum, { value }) => sum + grosze(String(value.amount)), 0)).toBeLessThanOrEqual(
          600_000,
        );
        expect((await verifyJournal(call.store)).faults).toEqual([]);
      }),
      {
        numRuns: 30,
        seed: 2026,
        endOnFailure: true,
      },
    );
    for (const end of ["closed", "formallyRejected", "leftUnconsidered", "belowThreshold", "withdrawn"]) {
      expect(reached).toContain(end);
    }
  });
});
