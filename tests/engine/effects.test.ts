import {
  type Effect,
  type EffectAttempt,
  type EffectRunner,
  OgwError,
  type WorkOptions,
  type WorkProblem,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { submit } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";

/** A runner that notes what it was handed, and fails where `fails` says so. */
function notingRunner(fails: (effect: Effect) => boolean = () => false) {
  const handed: string[] = [];
  const attempts: EffectAttempt[] = [];
  const runner: EffectRunner & { fails: (effect: Effect) => boolean } = {
    fails,
    async perform(effect, attempt) {
      handed.push(effect.id);
      attempts.push(attempt);
      if (runner.fails(effect)) throw new Error(`no post today for ${effect.id}`);
    },
  };
  return { runner, handed, attempts };
}

/** Cases that were each called to supplement and then withdrawn: two letters of one kind a case, receipts apart. */
async function letters(...ids: readonly string[]): Promise<TestCall> {
  const call = await openCall();
  for (const id of ids) {
    await submit(call, id, { letterSigned: false });
    await call.must(id, "formalCheck.complete", "officer");
  }
  for (const id of ids) await call.must(id, "application.withdraw", "applicant");
  await call.workflow.work({
    effects: { "submission.notifyApplicant": () => {} },
    deadlines: false,
    until: "idle",
  });
  return call;
}
const ofCase = (id: string) => (effect: Effect) => effect.id.startsWith(`case:${id}#`);

/** Works until nothing is due, and tells what went wrong. */
async function work({ workflow }: TestCall, effects: WorkOptions["effects"], options: WorkOptions = {}) {
  const problems: WorkProblem[] = [];
  const onProblem = (problem: WorkProblem) => void problems.push(problem);
  const report = await workflow.work({
    deadlines: false,
    until: "idle",
    onProblem,
    ...(effects === undefined ? {} : { effects }),
    ...options,
  });
  return { ...report, problems };
}

/** The effects that the entries of cases ask for after submission, in their order. */
async function asked({ workflow }: TestCall, ...ids: readonly string[]): Promise<readonly Effect[]> {
  const histories = await Promise.all(ids.map((id) => workflow.history(`case:${id}`)));
  return histories.flat().flatMap(({ effects }) => effects.filter(({ stage }) => stage !== "submission"));
}

describe("effects", () => {
  it("are handed over once each, those of one stream and kind in order, and then no more", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters("A", "B");
    const wanted = (await asked(call, "A", "B")).map(({ id }) => id);
    expect((await work(call, runner)).performed).toBe(wanted.length);
    const ofA = wanted.filter((id) => id.startsWith("case:A"));
    expect(handed.filter((id) => id.startsWith("case:A"))).toEqual(ofA);
    expect([...handed].sort()).toEqual([...wanted].sort());
    expect((await work(call, runner)).performed).toBe(0);
    expect(await call.workflow.effects()).toEqual([]);
  });

  it("go on for other streams where one fails, and are tried again later, each time later", async () => {
    const { runner, handed, attempts } = notingRunner(ofCase("A"));
    const call = await letters("A", "B");
    const first = await work(call, runner);
    expect(first.performed).toBe((await asked(call, "B")).length);
    expect(first.failed).toBe(1);
    const [head] = await asked(call, "A");
    expect(first.problems).toMatchObject([
      { at: "effect", stream: "case:A", name: head?.id, isSetAside: false },
    ]);
    expect((await work(call, runner)).failed).toBe(0);
    const [waiting] = await call.workflow.effects();
    expect(waiting).toMatchObject({ id: head?.id, attempts: 1, reason: `no post today for ${head?.id}` });
    expect(Date.parse(waiting?.waitsUntil ?? "") - Date.parse(call.clock.now())).toBeGreaterThanOrEqual(500);
    call.clock.advance(1000);
    expect((await work(call, runner)).failed).toBe(1);
    expect(attempts.at(-1)?.number).toBe(2);
    call.clock.advance(2000);
    runner.fails = () => false;
    handed.length = 0;
    const rest = await work(call, runner);
    expect(handed).toEqual((await asked(call, "A")).map(({ id }) => id));
    expect(rest.failed).toBe(0);
  });

  it("of one kind that fails hold back no other kind of their stream", async () => {
    const call = await openCall();
    const { lead } = await import("../decisions/journey.ts");
    await lead(call, "A", "signed");
    await call.must("A", "agreement.countersign", "operator");
    await call.must("A", "payment.order", "accountant");
    const done: string[] = [];
    const report = await work(call, {
      perform: async ({ stage, type }) => {
        if (type === "notifyApplicant") throw new Error("post office closed");
        done.push(`${stage}.${type}`);
      },
    });
    expect(done).toContain("payment.orderPayment");
    expect(report.failed).toBeGreaterThan(0);
  });

  it("are set aside after so many attempts, with the reason, and hold nobody up from then on", async () => {
    const call = await letters("A");
    const [head, ...others] = await asked(call, "A");
    const { runner, handed } = notingRunner(({ id }) => id === head?.id);
    const first = await work(call, runner, { attempts: 2 });
    expect(first.setAside).toBe(0);
    call.clock.advance(1000);
    const second = await work(call, runner, { attempts: 2 });
    expect([second.setAside, second.performed]).toEqual([1, others.length]);
    expect(second.problems[0]).toMatchObject({ isSetAside: true, error: { code: "OGW327" } });
    expect(handed).toEqual([head?.id, head?.id, ...others.map(({ id }) => id)]);
    expect(await call.workflow.effects({ isSetAside: false })).toEqual([]);
    const [aside] = await call.workflow.effects({ isSetAside: true });
    expect(aside).toMatchObject({
      id: head?.id,
      attempts: 2,
      isSetAside: true,
      reason: `no post today for ${head?.id}`,
    });
    call.clock.advance(10 * 86_400_000);
    expect((await work(call, runner, { attempts: 2 })).performed).toBe(0);
    runner.fails = () => false;
    expect(await call.workflow.retryEffects([head?.id ?? "", "case:A#99#0"])).toBe(1);
    expect((await work(call, runner)).performed).toBe(1);
  });

  it("are handed over by many workers at once, each by one of them", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters("A", "B", "C", "D");
    const wanted = await asked(call, "A", "B", "C", "D");
    const reports = await Promise.all([1, 2, 3].map(() => work(call, runner, { concurrency: 2 })));
    expect(reports.reduce((sum, { performed }) => sum + performed, 0)).toBe(wanted.length);
    expect(new Set(handed).size).toBe(handed.length);
  });

  it("that a worker had when it died are anybody's once its lease has ended, and not before", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters("A");
    const now = call.clock.now();
    const until = new Date(Date.parse(now) + 60_000).toISOString();
    const [taken] = await call.store.claimEffects({ now, until, token: "of the dead", limit: 1 });
    expect((await work(call, runner)).performed).toBe(0);
    call.clock.advance(60_000);
    await work(call, runner);
    expect(handed[0]).toBe(taken?.id);
    expect(handed).toEqual((await asked(call, "A")).map(({ id }) => id));
    expect(
      await call.store.settleEffects("of the dead", [{ id: taken?.id ?? "", outcome: "performed" }]),
    ).toEqual([taken?.id]);
  });

  it("whose runner never answers count as failed when their time is over, and their attempt is called off", async () => {
    const call = await letters("A");
    const { attempts, runner } = notingRunner();
    const silent: EffectRunner = {
      perform: (effect, attempt) => {
        void runner.perform(effect, attempt);
        return new Promise(() => {});
      },
    };
    const { failed, problems } = await work(call, silent, { timeout: 5 });
    expect(failed).toBe(1);
    expect(problems[0]?.error).toMatchObject({ code: "OGW326" });
    expect(attempts[0]?.signal.aborted).toBe(true);
  });

  it("of a kind whose runner never answers take one place from then on, and the others go before them", async () => {
    const call = await openCall();
    const { lead } = await import("../decisions/journey.ts");
    for (const id of ["A", "B", "C", "D", "E", "F"]) {
      await submit(call, id, { letterSigned: false });
      await call.must(id, "formalCheck.complete", "officer");
    }
    await lead(call, "paid", "signed");
    await call.must("paid", "agreement.countersign", "operator");
    await call.must("paid", "payment.order", "accountant");
    const order: string[] = [];
    const silent: EffectRunner = {
      perform({ stage, type, id }) {
        order.push(`${stage}.${type}`);
        return stage === "eligibility" && !id.startsWith("case:paid") ? new Promise(() => {}) : undefined;
      },
    };
    const { problems } = await work(call, silent, { timeout: 5, concurrency: 2 });
    expect(new Set(problems.map(({ error }) => (error as OgwError).code))).toEqual(new Set(["OGW326"]));
    const silentOnes = order.filter((kind) => kind === "eligibility.notifyApplicant").length;
    expect(silentOnes).toBeGreaterThanOrEqual(6);
    const paid = order.indexOf("payment.orderPayment");
    const before = order.slice(0, paid).filter((kind) => kind === "eligibility.notifyApplicant").length;
    // Two at once that nobody answered, and one at a time beside the others.
    expect(before).toBeLessThanOrEqual(4);
  });

  it("of a kind whose runner answers again take all places again", async () => {
    const call = await letters("A", "B", "C", "D");
    let isSilent = true;
    let side = 0;
    let most = 0;
    const runner: EffectRunner = {
      async perform() {
        if (isSilent) return new Promise(() => {});
        side += 1;
        most = Math.max(most, side);
        await new Promise((resolve) => setImmediate(resolve));
        side -= 1;
      },
    };
    await work(call, runner, { timeout: 5, concurrency: 2, attempts: 2 });
    isSilent = false;
    call.clock.advance(1000);
    const { performed } = await work(call, runner, { concurrency: 2 });
    expect([performed, most]).toEqual([8, 2]);
  });

  it("that cannot be read where the outbox points are set aside by name, and all others go on", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters("A", "B");
    const [damaged] = await asked(call, "A");
    const words = { subject: "case:A", problem: "its text is damaged", remedy: "Restore it from a backup" };
    const fault = new OgwError({ code: "OGW510", ...words });
    const { claimEffects } = call.store;
    const broken: Store["claimEffects"] = async (claim) =>
      (await claimEffects(claim)).map((one) => {
        if (one.id !== damaged?.id || "fault" in one) return one;
        const { effect: _, ...standing } = one;
        return { ...standing, fault };
      });
    Object.assign(call.store, { claimEffects: broken });
    const { setAside, problems } = await work(call, runner);
    expect([setAside, problems.map(({ name }) => name)]).toEqual([1, [damaged?.id]]);
    expect(handed).not.toContain(damaged?.id);
    Object.assign(call.store, { claimEffects });
    await call.workflow.retryEffects([damaged?.id ?? ""]);
    expect((await work(call, runner)).performed).toBe(1);
  });

  it("are each read from the entry that asked for them, with the stage that did and the case and call", async () => {
    const seen: Effect[] = [];
    const call = await letters("A");
    await work(call, { perform: async (effect) => void seen.push(effect) });
    expect(seen).toEqual(await asked(call, "A"));
    const about = { type: "notifyApplicant", case: "A", call: "spring" };
    expect(seen).toMatchObject([
      { stage: "eligibility", params: { letter: "supplementRequested", number: "S/001" }, ...about },
      { stage: "eligibility", params: { letter: "withdrawn", number: "S/001" }, ...about },
    ]);
  });

  it("go to the function for their kind; a kind that has none waits, which is said by name, once", async () => {
    const call = await letters("A", "B");
    const handed: string[] = [];
    const { problems } = await work(call, { "payment.orderPayment": ({ id }) => void handed.push(id) });
    expect(problems).toMatchObject([{ at: "effect", error: { code: "OGW307" } }]);
    const left = await call.workflow.effects();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ kind, attempts }) => kind === "eligibility.notifyApplicant" && attempts === 0)).toBe(
      true,
    );
    const letter = async ({ id }: Effect) => void handed.push(id);
    await work(call, { "eligibility.notifyApplicant": letter });
    expect(new Set(handed).size).toBe((await asked(call, "A", "B")).length);
  });

  it("wait, all of them, for a worker that has no runner at all", async () => {
    const call = await letters("A");
    expect(await work(call, undefined)).toMatchObject({ performed: 0, failed: 0 });
    expect(await call.workflow.effects()).toHaveLength((await asked(call, "A")).length);
  });
});
