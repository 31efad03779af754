import { describe, expect, it } from "vitest";
import { noteWritten, type SnapshotBody, snapshotText } from "../journal/snapshot.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { KnownSnapshots } from "./known-snapshots.ts";

const body = (revision: number, machine = "call"): SnapshotBody => ({
  ...{ machine, machineVersion: 1, revision, value: "open", context: { call: {} }, deadlines: [] },
  programme: { id: "p", version: "1", hash: "h" },
});
const text = (revision: number, machine?: string) => snapshotText(body(revision, machine));
const kept = (revision: number, head = "h1") => ({ revision, head, text: text(revision) });
const call = "call:spring";

describe("a snapshot that was made here or proved", () => {
  it("is known by the head that seals it, with its text and its stream", () => {
    const known = new KnownSnapshots(grantLifecycle);
    expect(known.isProved(call, kept(1))).toBe(false);
    known.made(call, kept(1));
    known.proved("case:A-1", kept(2, "h2"));
    expect(known.isProved(call, kept(1))).toBe(true);
    expect(known.isProved("case:A-1", kept(2, "h2"))).toBe(true);
    expect(known.isProved("call:autumn", kept(1))).toBe(false);
    expect(known.isProved(call, kept(1, "h2"))).toBe(false);
    expect(known.isProved(call, { ...kept(1), text: text(2) })).toBe(false);
    expect(known.isProved(call, { ...kept(1), revision: 2 })).toBe(false);
  });

  it("is read as the text has it, whatever was read under that head before", () => {
    const known = new KnownSnapshots(grantLifecycle);
    known.made(call, kept(1));
    expect(known.read(call, kept(1))).toMatchObject({ revision: 1, head: "h1" });
    const other = { ...kept(1), text: text(1, "another") };
    expect(known.read(call, other).machine).toBe("another");
    expect(known.read("call:autumn", kept(1)).machine).toBe("call");
    expect(() => known.read(call, { ...kept(1), revision: 2 })).toThrow(
      "it tells of revision 1, the stream is at 2",
    );
  });

  it("is parsed once for a stream that the programme names, and then belongs to nobody", () => {
    const known = new KnownSnapshots(grantLifecycle);
    known.made(call, kept(1));
    const first = known.read(call, kept(1));
    expect(known.read(call, kept(1)).context).toBe(first.context);
    expect(Object.isFrozen(first.context) && Object.isFrozen(first.context.call)).toBe(true);
    known.made("case:A-1", kept(1, "h2"));
    const one = known.read("case:A-1", kept(1, "h2"));
    expect(known.read("case:A-1", kept(1, "h2")).context).not.toBe(one.context);
    expect(Object.isFrozen(one.context)).toBe(false);
  });

  it("is not parsed at all where it was written here, and then belongs to nobody", () => {
    const known = new KnownSnapshots(grantLifecycle);
    const written = body(1);
    known.made("case:A-1", noteWritten(kept(1, "h2"), written));
    const read = known.read("case:A-1", kept(1, "h2"));
    expect(read).toEqual({ ...written, head: "h2" });
    expect(read.context).toBe(written.context);
    expect(Object.isFrozen(read.context) && Object.isFrozen(read.context.call)).toBe(true);
    const other = { ...kept(1, "h2"), text: text(1, "another") };
    expect(known.read("case:A-1", other).machine).toBe("another");
  });

  it("is checked when nobody here has made it", () => {
    const known = new KnownSnapshots(grantLifecycle);
    const broken = { revision: 1, head: "h1", text: "{}" };
    known.proved(call, broken);
    expect(() => known.read(call, broken)).toThrow('it has no sound "programme"');
    expect(() => known.read("case:A-1", broken)).toThrow("[OGW303]");
  });
});
