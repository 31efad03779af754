import type { Answer, EntryForActor, GrantWorkflow, Preview } from "@opus/grant-workflow";
import type { StreamId } from "@opus/grant-workflow/store";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { codesOf, openCall, type TestCall, wholeProgramme } from "../decisions/test-call.ts";
import { takeStep } from "./any-walk.ts";

type Sent = Parameters<GrantWorkflow["send"]>[0];

const small = minimalProgramme().calls.map((call) => ({ ...call, pool: "6000.00" }));

/** Everything that a store holds, for a comparison. */
async function held({ store }: TestCall): Promise<unknown> {
  const { inventory } = store;
  return {
    entries: await store.entries({ limit: 100_000 }),
    outbox: await store.outbox({ limit: 10_000 }),
    inventory,
  };
}

/** What of a preview came true: the entries that its sender sees now, and the letters. */
async function expectCameTrue(call: TestCall, preview: Preview, answer: Answer, sent: Sent): Promise<void> {
  if (preview.outcome === "refused" || answer.outcome === "refused") {
    expect(preview).toEqual(answer);
    return;
  }
  const { plan, entries, letters, ...told } = preview;
  const { seq: _seq, hash: _hash, entries: written, ...rest } = answer;
  expect(told).toEqual(rest);
  expect(plan).toBeTypeOf("string");
  const seen: Omit<EntryForActor, "hash">[] = [];
  for (const stream of new Set(written.map((one) => one.stream))) {
    const seqs = written.flatMap((one) => (one.stream === stream ? [one.seq] : []));
    const shown = await call.workflow.historyFor(stream as StreamId, sent.actor);
    seen.push(...shown.filter(({ seq }) => seqs.includes(seq)).map(({ hash: _own, ...entry }) => entry));
  }
  expect(entries).toEqual(seen);
  for (const letter of letters) {
    const id = letter.entry.stream.slice("case:".length);
    const { entry, ...content } = letter;
    const kept = (await call.workflow.lettersFor(id, sent.actor)).find(
      ({ effect }) => effect === letter.effect,
    );
    expect(kept).toEqual({ ...content, entry: { ...entry, hash: kept?.entry.hash } });
  }
}

/** Lets every command be previewed before it is sent, with the plan that was shown, and compares. */
function previewing(call: TestCall): TestCall {
  const workflow = call.workflow as { -readonly [K in keyof GrantWorkflow]: GrantWorkflow[K] };
  const { sendJson } = workflow;
  workflow.sendJson = async (sent) => {
    const before = await held(call);
    const preview = await workflow.previewJson(sent);
    expect(await held(call)).toEqual(before);
    if ((sent as Sent).actor.role === "expert") {
      expect(codesOf(preview as Answer)).toEqual(["OGW950"]);
      return sendJson(sent);
    }
    const plan = preview.outcome === "accepted" ? { expectedPlan: preview.plan } : {};
    const answer = await sendJson({ ...(sent as Sent), ...plan });
    await expectCameTrue(call, preview, answer, sent as Sent);
    return answer;
  };
  return call;
}

describe("a command that is previewed", () => {
  it("does when it is sent what was shown, entry by entry, and nothing before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), async (choices) => {
        const call = previewing(await openCall(wholeProgramme({ calls: small })));
        for (const choice of choices) await takeStep(call, choice);
      }),
      { numRuns: 6, seed: 12, endOnFailure: true },
    );
  });

  it("shows its applicant the letter that would go out", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const command = {
      type: "application.submit",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
    } as const;
    const preview = await call.workflow.preview(command);
    expect(preview).toMatchObject({ outcome: "accepted", letters: [{ letter: "receipt" }] });
    expect(await call.workflow.lettersFor("A-1", command.actor)).toEqual([]);
  });

  it("is refused when what it rested on has changed since it was shown", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    await lead(call, "A-2", "draft");
    const command = {
      type: "application.submit",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
    } as const;
    const preview = await call.workflow.preview(command);
    if (preview.outcome === "refused") throw new Error("refused");
    // The other one takes the number that was shown.
    await call.must("A-2", "application.submit", "applicant");
    const answer = await call.workflow.send({ ...command, expectedPlan: preview.plan });
    expect(codesOf(answer)).toEqual(["OGW349"]);
    expect(answer.outcome === "refused" && answer.legal.map(({ type }) => type)).toContain(
      "application.submit",
    );
    const again = await call.workflow.preview(command);
    const plan = again.outcome === "accepted" ? again.plan : undefined;
    expect((await call.workflow.send({ ...command, expectedPlan: plan })).outcome).toBe("accepted");
  });

  it("is told that it was sent before, and shows nothing that would happen", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const sent = {
      id: "click",
      type: "application.submit",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
    } as const;
    await call.workflow.send(sent);
    const preview = await call.workflow.preview(sent);
    expect(preview).toMatchObject({ outcome: "accepted", repeated: true, entries: [], letters: [] });
    expect(preview).not.toHaveProperty("plan");
  });

  it("is refused as it would be, whatever is handed in", async () => {
    const call = await openCall();
    for (const wrong of [undefined, null, 7, "x", {}, { type: "application.submit" }, { type: "no.such" }]) {
      const preview = await call.workflow.previewJson(wrong);
      expect(preview).toEqual(await call.workflow.sendJson(wrong));
    }
  });
});
