import { type Effect, type EffectRunner, OgwError } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { submit } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";

/** A runner that notes what it was handed, and fails where `fails` says so. */
function notingRunner(fails: (effect: Effect) => boolean = () => false) {
  const handed: string[] = [];
  const runner: EffectRunner & { fails: (effect: Effect) => boolean } = {
    fails,
    async perform(effect) {
      handed.push(effect.id);
      if (runner.fails(effect)) throw new Error(`no post today for ${effect.id}`);
    },
  };
  return { runner, handed };
}

/** Cases that were each submitted, called to supplement and then withdrawn: three letters a case. */
async function letters(runner: EffectRunner, ...ids: readonly string[]): Promise<TestCall> {
  const call = await openCall(undefined, { effects: runner });
  for (const id of ids) {
    await submit(call, id, { letterSigned: false });
    await call.must(id, "formalCheck.complete", "officer");
  }
  for (const id of ids) await call.must(id, "application.withdraw", "applicant");
  return call;
}
const lettersOf = (id: string) => [2, 3, 4].map((seq) => `case:${id}#${seq}#0`);
const ofCase = (id: string) => (effect: Effect) => effect.id.startsWith(`case:${id}#`);

describe("effects", () => {
  it("are handed over once each, in order within a stream, and then no more", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters(runner, "A", "B");
    expect((await call.workflow.performEffects()).performed).toBe(6);
    expect(handed.filter((id) => id.startsWith("case:A"))).toEqual(lettersOf("A"));
    expect((await call.workflow.performEffects()).performed).toBe(0);
  });

  it("of a stream whose runner fails wait in order, while other streams go on", async () => {
    const { runner, handed } = notingRunner(ofCase("A"));
    const call = await letters(runner, "A", "B");
    const { performed, failed } = await call.workflow.performEffects();
    expect([performed, failed.map(({ effect }) => effect.id)]).toEqual([3, ["case:A#2#0"]]);
    runner.fails = () => false;
    handed.length = 0;
    expect((await call.workflow.performEffects()).performed).toBe(3);
    expect(handed).toEqual(lettersOf("A"));
  });

  it("that wait do not keep others from their turn, however small the batch", async () => {
    const { runner, handed } = notingRunner((effect) => !ofCase("D")(effect));
    const call = await letters(runner, "A", "B", "C", "D");
    const { performed, failed } = await call.workflow.performEffects(1);
    expect(failed).toHaveLength(3);
    expect(performed).toBe(1);
    expect(handed.at(-1)).toBe("case:D#2#0");
  });

  it("are handed over in batches of the size asked for", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters(runner, "A", "B", "C");
    for (const size of [6, 3, 0]) expect((await call.workflow.performEffects(6)).performed).toBe(size);
    expect(new Set(handed).size).toBe(9);
  });

  it("are handed over again after a crash between runner and store, at most a batch of them", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters(runner, "A", "B");
    const { markPerformed } = call.store;
    call.store.markPerformed = async () => {
      throw new Error("power cut");
    };
    await expect(call.workflow.performEffects()).rejects.toThrow("power cut");
    call.store.markPerformed = markPerformed;
    expect((await call.workflow.performEffects()).performed).toBe(6);
    expect([handed.length, new Set(handed).size]).toEqual([12, 6]);
  });

  it("that cannot be read where the outbox points are named, and all others go on", async () => {
    const { runner, handed } = notingRunner();
    const call = await letters(runner, "A", "B");
    const words = { subject: "case:A#3", problem: "its text is damaged", remedy: "Restore it from a backup" };
    const fault = new OgwError({ code: "OGW510", ...words });
    const { outbox } = call.store;
    call.store.outbox = async (page) =>
      (await outbox(page)).map((waiting) =>
        "effect" in waiting && waiting.effect.id === "case:A#3#0"
          ? { position: waiting.position, id: waiting.effect.id, fault }
          : waiting,
      );
    const { performed, failed, unreadable } = await call.workflow.performEffects();
    expect([performed, failed]).toEqual([5, []]);
    expect(unreadable).toEqual([{ id: "case:A#3#0", cause: fault }]);
    expect(handed).not.toContain("case:A#3#0");
    call.store.outbox = outbox;
    expect((await call.workflow.performEffects()).performed).toBe(1);
  });

  it("are each read from the entry that asked for them, with the stage that did and the case and call", async () => {
    const seen: Effect[] = [];
    const perform = async (effect: Effect) => void seen.push(effect);
    const call = await letters({ perform }, "A");
    await call.workflow.performEffects();
    const written = (await call.workflow.history("case:A")).flatMap(({ effects }) => effects);
    expect(seen).toEqual(written);
    const about = { type: "notifyApplicant", case: "A", call: "spring" };
    expect(seen).toMatchObject([
      { stage: "submission", params: { letter: "receipt", number: "S/001" }, ...about },
      { stage: "eligibility", params: { letter: "supplementRequested", number: "S/001" }, ...about },
      { stage: "eligibility", params: { letter: "withdrawn", number: "S/001" }, ...about },
    ]);
  });

  it("cannot be performed without a runner, which is said by name", async () => {
    const call = await openCall();
    await expect(call.workflow.performEffects()).rejects.toMatchObject({ code: "OGW307" });
  });
});
