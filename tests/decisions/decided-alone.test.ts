import { sha256Hex } from "@opus/grant-rules";
import { commandLimits } from "@opus/grant-rules/bounds";
import {
  type Command,
  type Decision,
  type DecisionInput,
  decide,
  type Programme,
} from "@opus/grant-workflow";
import type { StreamId } from "@opus/grant-workflow/store";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { legalCommands } from "../../packages/core/src/decide/legal-commands.ts";
import { Situation } from "../../packages/core/src/decide/situation.ts";
import { commitmentOfRecord } from "../../packages/core/src/journal/commitment.ts";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { lead } from "./journey.ts";
import { callStream, caseStream, openCall } from "./test-call.ts";

type Snapshot = NonNullable<ReturnType<DecisionInput["streams"]["get"]>>;

/** A submitted case and its call, as a store would hand them to `decide`. */
async function submitted() {
  const call = await openCall();
  await lead(call, "A-1", "submitted");
  const snapshotOf = async (stream: typeof callStream | `case:${string}`): Promise<Snapshot> => {
    const kept = await call.store.load(stream);
    if (kept === undefined) throw new Error(`${stream} is not there`);
    return { ...JSON.parse(kept.text), head: kept.head };
  };
  const [own, beside] = [await snapshotOf(caseStream("A-1")), await snapshotOf(callStream)];
  const rows = [await call.store.rows({ scope: "spring/applicants", key: "officer-1" })];
  const records = await call.store.records(caseStream("A-1"));
  const input: DecisionInput = {
    ...{ now: call.clock.now(), commit: "c-1", salt: "5a17", hash: sha256Hex, rows, records },
    streams: new Map([
      [caseStream("A-1"), own],
      [callStream, beside],
    ]),
  };
  const command: Command = {
    ...{ id: "alone", type: "formalCheck.complete", case: "A-1" },
    actor: actor("officer", "officer-1"),
    payload: {},
  };
  const withOwn = (change: Partial<Snapshot>): DecisionInput => ({
    ...input,
    streams: new Map([...input.streams, [caseStream("A-1"), { ...own, ...change }]]),
  });
  return { programme: call.programme, command, input, own, beside, withOwn };
}

const messageOf = (call: () => Decision) => {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("a decision that somebody makes without an engine", () => {
  it("is the same one, with the snapshot and the answer that a store would keep", async () => {
    const { programme, command, input, own } = await submitted();
    const decision = decide(programme, command, input);
    expect(decision).toMatchObject({
      outcome: "accepted",
      streams: [{ stream: "case:A-1", expectedRevision: own.revision }],
      answer: { outcome: "accepted", commandId: "alone", seq: own.revision + 1, at: input.now },
    });
  });

  it.each<[string, Partial<Snapshot>, string, string?]>([
    ["another machine", { machine: "call" }, 'it is of machine "call" version 1'],
    ["a newer version", { machineVersion: 2 }, "under version 2 of its machine", "[OGW751]"],
    ["a version that there never was", { machineVersion: 0 }, "version 0, this is version 1"],
    ["a state that there is not", { value: "nowhere" }, 'its state "nowhere" is none of this machine'],
    ["a context without one of its slices", { context: {} }, "its context has no sound"],
  ])("rests on no snapshot of %s", async (_, change, problem, code = "[OGW303]") => {
    const { programme, command, withOwn } = await submitted();
    const call = () => decide(programme, command, withOwn(change));
    expect(call).toThrow(code);
    expect(messageOf(call)).toContain(problem);
  });

  it("names the first value of a context that is not sound", async () => {
    const { programme, command, own, withOwn } = await submitted();
    const scoring = { ...(own.context.scoring as object), cards: "none" };
    const damaged = withOwn({ context: { ...own.context, scoring } });
    expect(messageOf(() => decide(programme, command, damaged))).toContain('no sound "scoring.cards"');
  });

  it("is made under the version that the case pins, whatever its call pins", async () => {
    const { programme, command, input, own, beside, withOwn } = await submitted();
    const pinned = { ...own.programme, hash: "sha256:0" };
    expect(() => decide(programme, command, withOwn({ programme: pinned }))).toThrow("[OGW304]");
    const streams = new Map([...input.streams, [callStream, { ...beside, programme: pinned }] as const]);
    expect(decide(programme, command, { ...input, streams }).outcome).toBe("accepted");
  });

  it("notes with its command that it was answered by somebody, where it was", async () => {
    const { programme, command, input } = await submitted();
    const noted = (more: Partial<DecisionInput>) => {
      const decision = decide(programme, command, { ...input, ...more });
      const [written] = decision.outcome === "accepted" ? decision.streams : [];
      return written?.entries[0]?.entry.command;
    };
    const { id, type } = command;
    expect(noted({})).toEqual({ id, type });
    expect(noted({ answered: true })).toEqual({ answered: true, id, type });
  });

  it("tells of no term of a class of records that it does not move", async () => {
    const { programme, command, input } = await submitted();
    const decision = decide(programme, command, input);
    expect(decision.outcome === "accepted" && decision.streams.some((one) => "retention" in one)).toBe(false);
  });

  it("offers what people may send, each time that it is worked out, and nothing that time or a call does", async () => {
    const { programme, command, input } = await submitted();
    const entry = grantLifecycle.commands.get(command.type);
    const target = entry && new Situation(grantLifecycle, programme, input.streams).target(command, entry);
    if (target === undefined || "missing" in target) throw new Error("the case is not there");
    const { aggregate, id, state } = target;
    const listens = new Set([...state.listens, "deadline.supplement.passed", "call.announce"]);
    const facts = { aggregate, id, deadlines: [], programme, happened: {}, acted: [], now: input.now };
    // What is remembered is remembered of one lifecycle.
    const anew = { ...grantLifecycle } as typeof grantLifecycle;
    const of = (one: typeof state) => legalCommands(anew, { ...facts, state: one }).map(({ type }) => type);
    expect(of({ ...state, listens })).toEqual(of(state));
    expect(of(state)).toContain("formalCheck.complete");
    expect(of({ ...state, listens: new Set() })).toEqual([]);
  });

  it("tells somebody who does not see a case nothing of it, whatever they send and on whichever revision", async () => {
    const { programme, input, command } = await submitted();
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const kept = await call.store.load(caseStream("A-1"));
    if (kept === undefined) throw new Error("there is no draft");
    const draft: Snapshot = { ...JSON.parse(kept.text), head: kept.head };
    const streams = new Map([...input.streams, [caseStream("A-1"), draft] as const]);
    for (const expectedRevision of [undefined, draft.revision, draft.revision + 1]) {
      const sent = { ...command, ...(expectedRevision === undefined ? {} : { expectedRevision }) };
      expect(decide(programme, sent, { ...input, streams }).answer).toMatchObject({
        ...{ outcome: "refused", code: "OGW203" },
        reasons: [{ message: { en: expect.stringContaining("nothing of it is shown to you") } }],
      });
    }
  });

  it("is refused by name without what it is made of", async () => {
    const { programme, command, input } = await submitted();
    const without = (value: object, name: string) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) as never;
    for (const name of ["now", "streams", "rows", "records", "hash"]) {
      expect(messageOf(() => decide(programme, command, without(input, name)))).toContain(`has no "${name}"`);
    }
    const parts = { document: programme.document, rules: programme.rules, hash: programme.hash };
    for (const name of Object.keys(parts)) {
      const message = messageOf(() => decide(without(parts, name) as Programme, command, input));
      expect(message).toContain(`has no "${name}"`);
    }
    expect(() => decide("the document" as never, command, input)).toThrow("[OGW410]");
  });

  it("reads the command first, and refuses one that is none under the id that it came with", async () => {
    const { programme, input } = await submitted();
    expect(decide(programme, { id: "x".repeat(300), type: "call.open" } as never, input)).toMatchObject({
      outcome: "refused",
      answer: { code: "OGW201" },
    });
    const computing = Object.defineProperty({ id: "x".repeat(300) }, "type", {
      enumerable: true,
      get: () => "a",
    });
    expect(decide(programme, computing as never, input).answer.commandId).toBe(
      "x".repeat(commandLimits.id.max),
    );
    expect(decide(programme, { id: "short", type: 7 } as never, input)).toMatchObject({
      outcome: "refused",
      answer: { code: "OGW201", commandId: "short" },
    });
    for (const odd of [{ id: 7, type: "call.open" }, { type: "call.open" }, null, "short"])
      expect(decide(programme, odd as never, input).answer.commandId).toBe("");
  });

  it("runs nothing of what was handed over for a command", async () => {
    const { programme, command, input } = await submitted();
    let count = 0;
    const computing = Object.defineProperty({ ...command }, "payload", {
      enumerable: true,
      get() {
        count += 1;
        return {};
      },
    });
    const decision = decide(programme, computing, input);
    expect(decision).toMatchObject({ outcome: "refused", answer: { commandId: "alone", code: "OGW201" } });
    expect(count).toBe(0);
  });

  it("seals the records that it reads, by what they and their salts come to", async () => {
    const { programme, command, input } = await submitted();
    expect(input.records.length).toBeGreaterThan(0);
    const decision = decide(programme, command, input);
    if (decision.outcome !== "accepted") throw new Error("refused");
    const sealed = decision.streams.flatMap(({ entries }) =>
      entries.flatMap(({ entry }) => entry.seals.records),
    );
    const kept = new Map(input.records.map((record) => [record.id, commitmentOfRecord(record, sha256Hex)]));
    expect(sealed.length).toBeGreaterThan(0);
    for (const { id, commitment } of sealed) expect(commitment).toBe(kept.get(id));
  });

  it("gives each record a salt of its own, be they of one commit or not", async () => {
    const call = await openCall();
    await lead(call, "A-1", "agreed");
    const records = await call.store.records(caseStream("A-1"));
    expect(records.length).toBeGreaterThan(3);
    expect(new Set(records.map(({ salt }) => salt)).size).toBe(records.length);
  });

  it("finds a stream as it stands when it is asked for, though it was asked for before it was read", async () => {
    const { programme, command, input } = await submitted();
    const entry = grantLifecycle.commands.get(command.type);
    if (entry === undefined) throw new Error(command.type);
    const streams = new Map<StreamId, Snapshot>();
    const situation = new Situation(grantLifecycle, programme, streams);
    expect(situation.target(command, entry)).toMatchObject({ missing: { code: "OGW204" } });
    for (const [stream, snapshot] of input.streams) streams.set(stream, snapshot);
    expect(situation.target(command, entry)).toMatchObject({
      stream: "case:A-1",
      snapshot: { revision: input.streams.get(caseStream("A-1"))?.revision },
    });
  });

  it("takes a member that is undefined for one that is not there, as JSON does", async () => {
    const { programme, command, input } = await submitted();
    const sent = { ...command, expectedRevision: undefined } as unknown as Command;
    expect(decide(programme, sent, input).outcome).toBe("accepted");
  });
});
