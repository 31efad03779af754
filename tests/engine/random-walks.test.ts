import {
  type CallView,
  type CaseView,
  type DecisionTrace,
  decide,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lead, score } from "../decisions/journey.ts";
import { balancesOf, grantAccounts, poolAccounts } from "../decisions/money.ts";
import { basis, openCall, rowsOf, type TestCall, wholeProgramme } from "../decisions/test-call.ts";
import { takeStep } from "./any-walk.ts";
import { keptState, replayed } from "./replayed.ts";

const { scoring, calls, eligibility } = minimalProgramme();
const interview: ProgrammeDocument["scoring"]["interview"] = {
  title: { pl: "Rozmowa", en: "Interview" },
  criteria: [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 10 }],
  members: { atLeast: 2 },
  threshold: 4,
  combine: "add",
  basis,
};
const small = calls.map((call) => ({ ...call, pool: "6000.00" }));
const programmes = {
  plain: minimalProgramme({ calls: small }),
  patient: wholeProgramme({ calls: small, eligibility: { ...eligibility, supplements: 2 } }),
  interviewing: wholeProgramme({
    calls: small,
    scoring: { ...scoring, interview, threshold: 8, recused: { then: "countTheRest", atLeast: 1 } },
  }),
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

function decideAgain({ programme, command, input, decision }: DecisionTrace): void {
  const { streams, ...rest } = input;
  for (const given of [command, rest, ...streams.values(), programme.document]) freeze(given);
  const read = new Map(streams);
  expect(decide(programme, command, input)).toEqual(decision);
  expect(streams).toEqual(read);
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

const grosze = (text: string | null | undefined) => Math.round(Number(text ?? "0") * 100);
const sumOf = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0);

type Balances = ReadonlyMap<string, number>;

/** Money neither comes nor goes: every grosz of the pool lies on one account, wherever it went. */
function expectConservation(balances: Balances, { context: { call } }: CallView): void {
  expect(sumOf(balances.values())).toBe(0);
  const pool = grosze(call.pool);
  expect(balances.get("call:spring/budget")).toBe(-pool);
  const names: readonly string[] = [...poolAccounts, ...grantAccounts];
  const held = [...balances].filter(([account]) => names.includes(account.slice(account.indexOf("/") + 1)));
  expect(held).toHaveLength(balances.size - 1);
  expect(sumOf(held.map(([, amount]) => amount))).toBe(pool);
  for (const name of poolAccounts) expect(balances.get(`call:spring/${name}`) ?? 0).toBeGreaterThanOrEqual(0);
}

/** What a case's accounts hold is what its stages remember; a termination reckons with what is on its way too. */
function expectOwnMoney(balances: Balances, { stream, context }: CaseView): void {
  const [committed = 0, ordered = 0, paid = 0, accounted = 0, due = 0, returned = 0] = grantAccounts.map(
    (name) => balances.get(`${stream}/${name}`) ?? 0,
  );
  const { payment, settlement, scoring } = context;
  const back = due + returned;
  expect(paid + accounted + back).toBe(grosze(payment.paid));
  expect(ordered).toBe(grosze(payment.ordered) - grosze(payment.paid));
  expect([0, grosze(scoring.award)]).toContain(committed + ordered + paid + accounted + back);
  expect(Math.min(committed, ordered, paid, accounted, returned)).toBeGreaterThanOrEqual(0);
  if (settlement.termination !== null) {
    expect([committed, paid, accounted]).toEqual([0, 0, 0]);
    expect(back + ordered).toBe(grosze(payment.ordered));
    return;
  }
  expect(due).toBeGreaterThanOrEqual(0);
  const result = settlement.settlement;
  if (result === null) {
    expect([accounted, due, returned]).toEqual([0, 0, 0]);
    return;
  }
  expect([paid, accounted]).toEqual([0, grosze(result.settled)]);
  const parts = [result.accepted, result.ineligible, result.unspent].map(grosze);
  expect(sumOf(parts)).toBe(grosze(payment.paid));
  expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
}

/** Nobody waits for nothing: what has not ended can be moved by somebody or by time. */
function expectExit({ state, legal, deadlines, stream }: CaseView): void {
  const hasEnded = state.length === 1 && !state[0]?.includes(".");
  if (hasEnded) expect([legal, deadlines]).toEqual([[], []]);
  else expect(legal.length + deadlines.length, `${state} of ${stream}`).toBeGreaterThan(0);
}

describe("whatever people and time do in a call", () => {
  it("replays, conserves money, keeps the pool, leaves an exit, and is decided purely", async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(walks, async ([name, choices]) => {
        const call = await walk(programmes[name], choices);
        const balances = await balancesOf(call);
        expectConservation(balances, await call.callView());
        for (const view of await casesOf(call)) {
          const journal = await call.store.journal(view.stream);
          expect(replayed(call.programme, journal)).toEqual(await keptState(call.store, view.stream));
          expectOwnMoney(balances, view);
          expectExit(view);
          for (const state of view.state) reached.add(state);
        }
        const agreements = await rowsOf(call, "agreements");
        expect(sumOf(agreements.map(({ value }) => grosze(String(value.amount))))).toBeLessThanOrEqual(
          600_000,
        );
        expect((await verifyJournal(call.store)).faults).toEqual([]);
      }),
      {
        numRuns: 40,
        seed: 2026,
        endOnFailure: true,
      },
    );
    const settled = ["funded", "resigned", "terminated", "reserve", "withdrawn", "annulled"];
    for (const end of [...settled, "formallyRejected", "leftUnconsidered", "belowThreshold", "late"]) {
      expect(reached).toContain(end);
    }
  });

  it("does so too when it begins with a published list that a card goes from", async () => {
    const sent = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 30, maxLength: 60 }), async (choices) => {
        const call = await openCall(programmes.interviewing, { onDecision: decideAgain });
        for (const [index, id] of ["A", "B", "C"].entries()) {
          await lead(call, id, "eligible");
          await score(call, id, [9 - index, 8]);
          const held = { scores: { presence: 7 }, minutes: "x", members: ["m-1", "m-2", "m-3"] };
          await call.must(id, "interview.record", "committee", held);
        }
        await call.moveTo("2026-03-20T16:00:00+01:00");
        await call.mustCall("ranking.publish", "decisionMaker");
        await call.must("A", "review.void", "operator", { expert: "expert-1", reason: "Pokrewieństwo." });
        const left = { actor: { role: "committee", id: "m-3" } as const };
        const wrong = { round: "interview", scores: { presence: 5 }, reason: "Pomyłka w protokole." };
        await call.must("B", "round.correct", "operator", { ...wrong, members: ["m-1", "m-2"] });
        await call.must("C", "round.recuse", "committee", { reason: "partner" }, left);
        for (const choice of choices) await takeStep(call, choice);
        const balances = await balancesOf(call);
        expectConservation(balances, await call.callView());
        for (const view of await casesOf(call)) {
          expectOwnMoney(balances, view);
          expectExit(view);
          for (const { event } of await call.store.journal(view.stream)) sent.add(event.type);
        }
        expect((await verifyJournal(call.store)).faults).toEqual([]);
      }),
      { numRuns: 8, seed: 3, endOnFailure: true },
    );
    expect([...sent]).toContain("standing.decide");
  });
});
