import { createHash } from "node:crypto";
import { canonicalJson, commitment } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import { commitmentOf, commitmentOfRecord } from "./commitment.ts";
import type { EntryBody } from "./entry.ts";
import { digestOf, digestOfList } from "./hash.ts";
import { hashEntry, sealEntry } from "./seal-entry.ts";
import { readSnapshot, snapshotText } from "./snapshot.ts";

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const digest = `sha256:${"0".repeat(64)}`;

/** Every member differs from every other, so that two that change places show. */
const body: EntryBody = {
  format: 1,
  stream: "case:A-1",
  commit: "commit-1",
  at: "2026-03-02T08:00:00.000Z",
  actor: { role: "officer", id: "o-1" },
  command: { id: "c-1", type: "formalCheck.complete" },
  programme: { id: "p", version: "1.0.0", hash: digest },
  machine: { id: "case", version: 3 },
  event: { type: "formalCheck.complete", outcome: "eligible" },
  from: "before",
  to: "after",
  verdicts: [{ rule: "r" } as unknown as EntryBody["verdicts"][number]],
  records: [{ id: "answers/1", class: "trail", commitment: digest }],
  deadlines: { set: [{ name: "supplement", dueAt: "2026-03-16T23:00:00.000Z" }], cleared: ["x"] },
  registry: [{ op: "remove", scope: "spring/ends", key: "S/001", version: 2 }],
  postings: [{ account: "call:spring/free", source: "spring", line: "grant", amount: 1 }],
  effects: [{ id: "case:A-1#1#0", stage: "eligibility", type: "notify", params: {} }],
  seals: {
    snapshot: digest,
    rows: digest,
    deadlines: digest,
    entries: [],
    ranges: [],
    reads: [],
    records: [],
    sets: [],
  },
};

describe("a sealed entry", () => {
  const rest = { ...body, seq: 7, previous: "sha256:before" };

  it("holds its body whole, its place and the hash before it", () => {
    const { hash: _, ...sealed } = sealEntry(body, 7, "sha256:before", hash).entry;
    expect(sealed).toEqual(rest);
    expect(sealEntry(body, 1, null, hash).entry.previous).toBeNull();
  });

  it("has the hash of its canonical text, which is the text that is kept", () => {
    const { entry, text } = sealEntry(body, 7, "sha256:before", hash);
    expect(text).toBe(canonicalJson(rest));
    expect(entry.hash).toBe(`sha256:${hash(text)}`);
    expect(hashEntry(rest, hash)).toBe(entry.hash);
  });

  it.each(Object.keys(rest))("has another hash when its %s is another", (name) => {
    const other = { ...rest, [name]: "other" } as typeof rest;
    expect(hashEntry(other, hash)).not.toBe(hashEntry(rest, hash));
  });
});

describe("a digest", () => {
  it("is that of the canonical text, of lists too, the empty one as often as it is asked for", () => {
    expect(digestOf(hash, "a")).toBe(`sha256:${hash("a")}`);
    expect(digestOfList(hash, [{ b: 1, a: 2 }])).toBe(digestOf(hash, '[{"a":2,"b":1}]'));
    for (let count = 0; count < 2; count += 1) expect(digestOfList(hash, [])).toBe(digestOf(hash, "[]"));
    // Each digest has its own; and it is worked out once.
    let asked = 0;
    const counting = (text: string) => {
      asked += 1;
      return `${text}!`;
    };
    expect([digestOfList(counting, []), digestOfList(counting, [])]).toEqual(["sha256:[]!", "sha256:[]!"]);
    expect(asked).toBe(1);
  });
});

describe("the commitment to a record", () => {
  it("is that of its salt and its value, by the host's digest, worked out once", () => {
    const record = { salt: "00ff".repeat(8), value: { b: 1, a: "ż" } };
    const right = commitment(record.salt, record.value);
    let asked = 0;
    const counting = (text: string) => {
      asked += 1;
      return hash(text);
    };
    expect(commitmentOf(record.salt, record.value, hash)).toBe(right);
    expect([commitmentOfRecord(record, counting), commitmentOfRecord(record, counting)]).toEqual([
      right,
      right,
    ]);
    expect(asked).toBe(1);
    expect(commitmentOfRecord({ ...record, salt: "11".repeat(16) }, hash)).not.toBe(right);
  });
});

describe("a snapshot", () => {
  const snapshot = {
    machine: "case",
    machineVersion: 1,
    programme: { id: "p", version: "1.0.0", hash: digest },
    revision: 4,
    value: "draft",
    context: { b: {}, a: {} },
    deadlines: [{ name: "supplement", dueAt: "2026-03-16T23:00:00.000Z" }],
  };
  const read = (changed: unknown, revision = 4) =>
    readSnapshot("case:A-1", { text: JSON.stringify(changed), revision, head: "sha256:head" });
  const wrong = (work: () => unknown): readonly [unknown, string] => {
    try {
      work();
      return [undefined, "nothing thrown"];
    } catch (cause) {
      const { code, message } = cause as { code: unknown; message: string };
      return [code, message];
    }
  };

  it("is written in canonical order and read back with its head", () => {
    const text = snapshotText(snapshot);
    expect(text).toBe(canonicalJson(snapshot));
    expect(readSnapshot("case:A-1", { text, revision: 4, head: "sha256:head" })).toEqual({
      ...snapshot,
      head: "sha256:head",
    });
  });

  it("may hold what a later version of the engine adds", () => {
    expect(read({ ...snapshot, more: 1 })).toMatchObject({ more: 1 });
  });

  it.each<[string, unknown, string]>([
    ["of another revision", { ...snapshot, revision: 5 }, "revision 5, the stream is at 4"],
    ["without a revision", { ...snapshot, revision: undefined }, '"revision"'],
    ["with half a revision", { ...snapshot, revision: 4.5 }, '"revision"'],
    ["without a programme", { ...snapshot, programme: undefined }, '"programme"'],
    ["with an odd hash", { ...snapshot, programme: { id: "p", version: "1", hash: 1 } }, '"programme.hash"'],
    [
      "with an odd version",
      { ...snapshot, programme: { id: "p", version: 1, hash: "h" } },
      '"programme.version"',
    ],
    ["with an odd id", { ...snapshot, programme: { id: 1, version: "1", hash: "h" } }, '"programme.id"'],
    [
      "with more in its programme",
      { ...snapshot, programme: { ...snapshot.programme, x: 1 } },
      '"programme"',
    ],
    ["without deadlines", { ...snapshot, deadlines: undefined }, '"deadlines"'],
    ["with a deadline without a day", { ...snapshot, deadlines: [{ name: "x" }] }, '"deadlines.0.dueAt"'],
    ["with a deadline without a name", { ...snapshot, deadlines: [{ dueAt: "x" }] }, '"deadlines.0.name"'],
    [
      "with more in a deadline",
      { ...snapshot, deadlines: [{ name: "x", dueAt: "y", z: 1 }] },
      '"deadlines.0"',
    ],
    ["that is a list", [], "no JSON object"],
    ["that is nothing", null, "no JSON object"],
  ])("%s is refused by name", (_, changed, said) => {
    const [code, message] = wrong(() => read(changed));
    expect(code).toBe("OGW303");
    expect(message).toContain("case:A-1");
    expect(message).toContain(said);
  });

  it("that is no JSON is refused, with the reason behind it", () => {
    const work = () => readSnapshot("case:A-1", { text: "{revision: 4}", revision: 4, head: "h" });
    expect(wrong(work)[0]).toBe("OGW303");
    expect(wrong(work)[1]).toContain("no JSON.");
    expect(work).toThrow(expect.objectContaining({ cause: expect.any(SyntaxError) }));
  });
});
