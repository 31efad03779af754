import {
  createGrantWorkflow,
  type EffectRunner,
  type GrantWorkflow,
  verifyJournal,
  type WorkOptions,
  type WorkProblem,
} from "@opus/grant-workflow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { submit } from "../decisions/journey.ts";
import { openCall, type TestCall, wholeProgramme } from "../decisions/test-call.ts";
import { takeStep } from "./any-walk.ts";

/** When the supplements of the cases below are due, and an hour before. */
const DUE = "2026-03-19T09:00:00.000Z";
const BEFORE = "2026-03-12T09:00:00.000Z";

/** Cases that each wait for a supplement, the letters about it not written yet. */
async function waiting(...ids: readonly string[]): Promise<TestCall> {
  const call = await openCall();
  for (const id of ids) {
    await submit(call, id, { letterSigned: false });
    await call.must(id, "formalCheck.complete", "officer");
  }
  return call;
}

/** An engine on the store of a call whose clock tells whatever it is set to. */
function engineOn({ programme, store }: Pick<TestCall, "programme" | "store">, start: string) {
  const clock = { at: start, now: () => clock.at };
  return { clock, workflow: createGrantWorkflow({ programmes: [programme], store, clock }) };
}

async function untilIdle(workflow: GrantWorkflow, options: WorkOptions = {}) {
  const problems: WorkProblem[] = [];
  const onProblem = (problem: WorkProblem) => void problems.push(problem);
  return { ...(await workflow.work({ until: "idle", onProblem, ...options })), problems };
}

const setBack = { at: "clock", error: { code: "OGW332" } };

describe("a clock that is set back under a worker", () => {
  it("is told once by name; deadlines that it had claimed pass when they are due again, without waiting for a lease", async () => {
    const call = await waiting("A", "B");
    const clock = {
      at: DUE,
      now: () => clock.at,
      wait: () => new Promise<void>((resolve) => setImmediate(resolve)),
    };
    const workflow = createGrantWorkflow({ programmes: [call.programme], store: call.store, clock });
    const { claimDeadlines } = call.store;
    let claims = 0;
    Object.assign(call.store, {
      // Between the claim and the passing of what was claimed.
      async claimDeadlines(claim: Parameters<typeof claimDeadlines>[0]) {
        const claimed = await claimDeadlines(claim);
        claims += 1;
        if (claims === 1) clock.at = BEFORE;
        if (claims === 2) clock.at = DUE;
        return claimed;
      },
    });
    const stop = new AbortController();
    const problems: WorkProblem[] = [];
    const worked = workflow.work({
      signal: stop.signal,
      onProblem: (problem) => void problems.push(problem),
    });
    while (claims < 6) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await worked).toMatchObject({ deadlines: 2 });
    expect(problems).toMatchObject([setBack]);
    expect(String(problems[0]?.error)).toContain(`it told ${DUE} and afterwards ${BEFORE}`);
    for (const id of ["A", "B"]) expect((await call.view(id)).state).toEqual(["leftUnconsidered"]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("takes no effect from a worker that is at it, and has it noted once when it is done", async () => {
    const call = await waiting("A");
    const { clock, workflow } = engineOn(call, DUE);
    const other = engineOn(call, BEFORE);
    const performed: string[] = [];
    let isAsked = false;
    const effects: EffectRunner = {
      async perform({ id }) {
        performed.push(id);
        if (isAsked) return;
        isAsked = true;
        clock.at = BEFORE;
        await untilIdle(other.workflow, { effects, deadlines: false });
      },
    };
    const { failed } = await untilIdle(workflow, { effects, deadlines: false });
    expect(failed).toBe(0);
    expect(new Set(performed).size).toBe(performed.length);
    expect(await workflow.effects()).toEqual([]);
  });

  it("has what failed before it wait no longer than somebody lets it", async () => {
    const call = await waiting("A");
    const { clock, workflow } = engineOn(call, DUE);
    const failing = () => {
      throw new Error("no post today");
    };
    await untilIdle(workflow, { effects: { perform: failing }, deadlines: false });
    clock.at = BEFORE;
    const waits = await workflow.effects();
    expect(waits.some(({ waitsUntil }) => (waitsUntil ?? "") > DUE)).toBe(true);
    await workflow.retryEffects(waits.map(({ id }) => id));
    const { performed } = await untilIdle(workflow, { effects: { perform() {} }, deadlines: false });
    expect(performed).toBe(waits.length);
  });
});

it("whatever people do under a clock that runs back and forth is taken or refused, and proved but for notes", async () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 })), { minLength: 80, maxLength: 140 });
  let notes = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (choices) => {
      const call = await openCall(wholeProgramme());
      const drift = { milliseconds: 0 };
      const { programme, store, clock } = call;
      const now = () => new Date(Date.parse(clock.now()) - drift.milliseconds).toISOString();
      const { send, sendJson, ...views } = createGrantWorkflow({
        programmes: [programme],
        store,
        clock: { now },
      });
      const drifting = { ...call, workflow: { ...views, send, sendJson } };
      const tell: TestCall["tell"] = (id, type, role, payload = {}, extra = {}) =>
        sendJson({
          type,
          case: id,
          actor: { role, id: role === "applicant" ? `applicant-${id}` : `${role}-1` },
          payload,
          ...extra,
        });
      for (const [choice, back] of choices) {
        // Three days back at most, and right again now and then.
        drift.milliseconds = back > 6 ? 0 : back * 43_200_000;
        await takeStep({ ...drifting, tell }, choice);
      }
      const report = await verifyJournal(store);
      expect(report.faults).toEqual([]);
      expect(report.notes.filter(({ code }) => code !== "OGW332" && code !== "OGW335")).toEqual([]);
      notes += report.notes.length;
    }),
    { numRuns: 8, seed: 332 },
  );
  expect(notes).toBeGreaterThan(0);
});
