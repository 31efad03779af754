import { describe, expect, it } from "vitest";
import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { RegistryRow } from "../store/commit.ts";
import { PartyNotes } from "./party-notes.ts";

const entry = (seq: number, type: string, id: string, role = "officer") =>
  ({
    stream: "case:A-1",
    seq,
    command: { id: `c-${seq}`, type },
    actor: { role, id },
  }) as unknown as JournalEntry;
const inCall = (call: string) => ({
  submission: { call, applicant: "ada" },
  eligibility: { supplemented: null },
});
const applied = (id: string, of = "B-2", call = "spring"): RegistryRow => ({
  ...{ scope: `${call}/applicants`, key: id, version: 1, value: { case: of }, entry: `case:${of}#2` },
});

/** Streams of entries, each with its context. */
type Streams = readonly (readonly [StreamId, object | undefined, ...JournalEntry[]])[];

/** What is noted of them when these have applied. */
async function notesOf(streams: Streams, rows: readonly RegistryRow[], faulty?: string) {
  const notes = new PartyNotes(grantLifecycle);
  for (const [stream, context, ...entries] of streams) {
    for (const one of entries) notes.take(one);
    notes.endStream(stream, context as never);
  }
  const store: Parameters<typeof notes.end>[0] = {
    rows: async (read) => ({
      ...{ read, version: 0 },
      rows: rows.filter(({ scope, key }) => scope === read.scope && "key" in read && key === read.key),
    }),
  };
  const found = await notes.end(store, (scope, key) => `${scope} ${key}` === faulty);
  return found.map(
    ({ stream, seq, code, message }) => `${code} ${stream}#${seq} ${message.en.split("(")[1]}`,
  );
}

const DECIDED = entry(3, "formalCheck.complete", "olga");

describe("who decided in a call and applied in it later", () => {
  it("is noted with the first decision and the application", async () => {
    const streams: Streams = [
      ["case:A-1", inCall("spring"), entry(2, "application.submit", "ada", "applicant"), DECIDED],
      ["case:A-2", inCall("spring"), entry(5, "formalCheck.complete", "olga")],
    ];
    expect(await notesOf(streams, [applied("olga")])).toEqual(["OGW335 case:A-1#3 case:B-2)."]);
    expect(await notesOf(streams, [applied("jan")])).toEqual([]);
    expect(await notesOf(streams, [applied("olga")], "spring/applicants olga")).toEqual([]);
    expect(await notesOf(streams, [applied("olga")], "spring/applicants jan")).toHaveLength(1);
  });

  it("is told by the first of several decisions in one stream", async () => {
    const streams: Streams = [
      ["case:A-1", inCall("spring"), DECIDED, entry(4, "formalCheck.complete", "olga")],
    ];
    expect(await notesOf(streams, [applied("olga")])).toEqual(["OGW335 case:A-1#3 case:B-2)."]);
  });

  it("is each of several people, and each call apart", async () => {
    const streams: Streams = [
      ["case:A-1", inCall("spring"), DECIDED, entry(4, "formalCheck.complete", "jan")],
      ["case:A-2", inCall("autumn"), entry(7, "formalCheck.complete", "olga")],
    ];
    const rows = [applied("olga"), applied("jan", "B-3"), applied("olga", "B-4", "autumn")];
    expect(await notesOf(streams, rows)).toEqual([
      "OGW335 case:A-1#3 case:B-2).",
      "OGW335 case:A-1#4 case:B-3).",
      "OGW335 case:A-2#7 case:B-4).",
    ]);
    expect(await notesOf(streams, [applied("olga", "B-4", "winter")])).toEqual([]);
  });

  it("is nobody who only acted, and nobody who decided in a stream whose call is not known", async () => {
    expect(
      await notesOf(
        [["case:A-1", inCall("spring"), entry(3, "application.supplement", "olga")]],
        [applied("olga")],
      ),
    ).toEqual([]);
    expect(await notesOf([["case:A-1", undefined, DECIDED]], [applied("olga")])).toEqual([]);
    expect(await notesOf([["grant:A-1", inCall("spring"), DECIDED]], [applied("olga")])).toEqual([]);
    // What was decided in a stream is that stream's alone.
    const streams: Streams = [
      ["case:A-1", undefined, DECIDED],
      ["case:A-2", inCall("spring")],
    ];
    expect(await notesOf(streams, [applied("olga")])).toEqual([]);
  });

  it("is nobody who acts for themselves", async () => {
    const own = entry(3, "formalCheck.complete", "ada", "applicant");
    expect(await notesOf([["case:A-1", inCall("spring"), own]], [applied("ada")])).toEqual([]);
  });
});
