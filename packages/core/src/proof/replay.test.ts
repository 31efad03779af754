import { describe, expect, it } from "vitest";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { Replay } from "./replay.ts";

const begun = (stream: StreamId) =>
  new Replay(grantLifecycle, { options: { call: { appeals: false } } } as never, stream);
const entry = (type: string, machine = { id: "call", version: 1 }) =>
  ({ stream: "call:spring", seq: 3, event: { type }, machine }) as unknown as JournalEntry;
const problemOf = (call: () => unknown) => {
  try {
    call();
  } catch (cause) {
    return (cause as Error).message.split(". ")[0];
  }
  return "none";
};

describe("a stream that is replayed", () => {
  it("stands where its machine begins", () => {
    const replay = begun("call:spring");
    expect(replay.aggregate.machine).toBe("call");
    expect(replay.state.value).toBe("inPreparation");
  });

  it("is of a kind that the lifecycle has", () => {
    expect(problemOf(() => begun("grant:A-1"))).toBe(
      "[OGW505] grant:A-1: no aggregate has streams of this kind",
    );
  });

  it.each([
    [{ id: "grant", version: 1 }, 'it is of machine "grant" version 1, streams of this kind are of "call"'],
    [{ id: "call", version: 0 }, 'it is of machine "call" version 0, streams of this kind are of "call"'],
    [{ id: "call", version: 0.5 }, 'it is of machine "call" version 0.5, streams of this kind are of "call"'],
  ])("takes no entry of machine %j", (machine, problem) => {
    expect(problemOf(() => begun("call:spring").take(entry("call.announce", machine)))).toBe(
      `[OGW505] call:spring#3: ${problem}`,
    );
  });

  it("takes no entry of a version that came with a later release, and says so", () => {
    expect(
      problemOf(() => begun("call:spring").take(entry("call.announce", { id: "call", version: 2 }))),
    ).toBe('[OGW751] machine "call": a newer release wrote the stream, under version 2 of its machine');
  });

  it("takes no event that its machine does not answer there", () => {
    expect(problemOf(() => begun("call:spring").take(entry("ranking.publish")))).toBe(
      '[OGW505] call:spring#3: the machine does not take the event "ranking.publish" here',
    );
  });
});
