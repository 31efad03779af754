import { createHash } from "node:crypto";
import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import type { EntryBody, JournalEntry, StreamId } from "../journal/entry.ts";
import { sealEntry } from "../journal/seal-entry.ts";
import type { Store } from "../store/store.ts";
import type { EffectStanding } from "../store/work.ts";
import { isUnproved, provedEffect } from "./proved-effect.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const stream: StreamId = "case:A-1";
const effects = (seq: number) =>
  ["notifyApplicant", "orderPayment"].map((type, index) => ({
    id: `${stream}#${seq}#${index}`,
    stage: "payment",
    type,
    params: {},
  }));

const body: Omit<EntryBody, "effects"> = {
  format: 1,
  stream,
  commit: "commit-1",
  at: "2026-03-02T08:00:00.000Z",
  actor: { role: "accountant", id: "k-1" },
  command: { id: "c-1", type: "payment.order" },
  programme: { id: "p", version: "1.0.0", hash: "sha256:p" },
  machine: { id: "case", version: 1 },
  event: { type: "payment.order" },
  from: null,
  to: "after",
  verdicts: [],
  records: [],
  deadlines: { set: [], cleared: [] },
  registry: [],
  postings: [],
  seals: {
    snapshot: "sha256:s",
    rows: "sha256:r",
    deadlines: "sha256:d",
    entries: [],
    ranges: [],
    reads: [],
    records: [],
    sets: [],
  },
};

/** A chain of three entries, each asking for two effects. */
function chain(): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const seq of [1, 2, 3]) {
    entries.push(
      sealEntry({ ...body, effects: effects(seq) }, seq, entries.at(-1)?.hash ?? null, hash).entry,
    );
  }
  return entries;
}

interface Kept {
  readonly entries?: readonly JournalEntry[];
  readonly head?: { readonly revision: number; readonly head: string } | undefined;
}

/** What the place of an effect leads to in a store of that chain. */
async function found(place: Partial<EffectStanding>, { entries = chain(), ...kept }: Kept = {}) {
  const last = entries.at(-1);
  const head = "head" in kept ? kept.head : { revision: last?.seq, head: last?.hash };
  const store = {
    load: async () => head,
    journal: async (_: StreamId, { after = 0, limit = 99 } = {}) =>
      entries.filter(({ seq }) => seq > after).slice(0, limit),
  } as unknown as Pick<Store, "load" | "journal">;
  const standing = { id: `${stream}#2#1`, stream, kind: "payment.orderPayment", ...place } as EffectStanding;
  try {
    return (await provedEffect(store, hash, standing)).id;
  } catch (cause) {
    if (!OgwError.isInstance(cause)) throw cause;
    expect(isUnproved(cause)).toBe(true);
    return `${cause.code} ${cause.message}`;
  }
}

describe("the effect of a place in the outbox", () => {
  it("comes from its entry, the last one too", async () => {
    expect(await found({})).toBe(`${stream}#2#1`);
    expect(await found({ id: `${stream}#3#0`, kind: "payment.notifyApplicant" })).toBe(`${stream}#3#0`);
    expect(await found({ id: `${stream}#1#0`, kind: "payment.notifyApplicant" })).toBe(`${stream}#1#0`);
  });

  it.each([
    `${stream}#2`,
    `${stream}#2#1#`,
    `${stream}#02#1`,
    `${stream}#2#01`,
    `case:A-2#2#1`,
    `x${stream}#2#1`,
    `${stream}#2#-1`,
    `${stream}#1111111111111111#1`,
    "",
  ])("is none where the place is %j", async (id) => {
    expect(await found({ id })).toMatch(/^OGW516.*points at no entry/);
  });

  it("is none where there is no such entry, no such effect, or one of another kind", async () => {
    expect(await found({ id: `${stream}#4#0` })).toMatch(/^OGW516.*no such entry/);
    expect(await found({ id: `${stream}#0#0` })).toMatch(/^OGW516.*no such entry/);
    expect(await found({ id: `${stream}#2#2` })).toMatch(/^OGW516/);
    expect(await found({ kind: "payment.notifyApplicant" })).toMatch(/^OGW516/);
    expect(await found({ kind: "orderPayment" })).toMatch(/^OGW516/);
    expect(await found({ id: "case:A-2#2#1", stream: "case:A-2" })).toMatch(/^OGW516.*no such entry/);
  });

  it("is none where the entry is not the one that was hashed", async () => {
    const [first, second, third] = chain() as [JournalEntry, JournalEntry, JournalEntry];
    const changed = { ...second, at: "another" };
    expect(await found({}, { entries: [first, changed, third] })).toMatch(/^OGW516/);
  });

  it("is none where the entry stands in no chain", async () => {
    const [first, second, third] = chain() as [JournalEntry, JournalEntry, JournalEntry];
    const foreign = { ...third, previous: first.hash };
    expect(await found({}, { entries: [first, second, foreign] })).toMatch(/^OGW516/);
    const alone = [first, second];
    expect(await found({}, { entries: alone })).toBe(`${stream}#2#1`);
    expect(await found({}, { entries: alone, head: { revision: 2, head: first.hash } })).toMatch(/^OGW516/);
    expect(await found({}, { entries: alone, head: { revision: 3, head: second.hash } })).toMatch(/^OGW516/);
    expect(await found({}, { entries: alone, head: undefined })).toMatch(/^OGW516/);
  });
});

describe("what must never be performed", () => {
  it("is what no entry proves, and nothing else that may fail", () => {
    const failure = (code: OgwError["code"]) =>
      new OgwError({ code, subject: "s", problem: "p", allowed: "a", remedy: "r" });
    expect(isUnproved(failure("OGW516"))).toBe(true);
    expect(isUnproved(failure("OGW305"))).toBe(false);
    expect(isUnproved(new Error("out of reach"))).toBe(false);
  });
});

it("an effect is proved whatever its place among many of its entry", async () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    ...{ id: `${stream}#1#${index}`, stage: "payment", type: "notifyApplicant", params: { index } },
  }));
  const { entry } = sealEntry({ ...body, effects: many }, 1, null, hash);
  const store = {
    load: async () => ({ revision: 1, head: entry.hash, text: "" }),
    journal: async () => [entry],
  } as unknown as Pick<Store, "load" | "journal">;
  const standing = { id: `${stream}#1#11`, stream, kind: "payment.notifyApplicant" } as EffectStanding;
  expect(await provedEffect(store, hash, standing)).toEqual(many[11]);
});
