import { sha256Hex } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import type { StreamId } from "../journal/entry.ts";
import { digestOf } from "../journal/hash.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { KeptSnapshot, Loaded } from "../store/commit.ts";
import { placeName } from "../store/entry-place.ts";
import { KnownEntries } from "./known-entries.ts";
import { KnownSnapshots } from "./known-snapshots.ts";
import { ReadProof } from "./read-proof.ts";

/** Snapshots of so many streams, each as its entry seals it. */
function streamsOf(count: number) {
  const streams = new Map<StreamId, KeptSnapshot>();
  const entries = new Map<string, SealedEntry>();
  for (let index = 0; index < count; index += 1) {
    const stream: StreamId = `case:${index}`;
    const text = `text of ${stream}`;
    const sealed = `snapshot ${index}`;
    const head = digestOf(sha256Hex, text);
    const seals = { snapshot: digestOf(sha256Hex, sealed) };
    const entry = { stream, seq: 1, hash: head, registry: [], records: [], seals };
    entries.set(`${stream}#1`, { entry, text } as unknown as SealedEntry);
    streams.set(stream, { revision: 1, head, text: sealed });
  }
  return { streams, entries };
}

const NOTHING = { answer: undefined, streams: new Map(), rows: [], records: [], deadlines: [], entries: [] };

describe("what one decision reads of very many streams", () => {
  it.each([500, 501, 1300])("is proved with each entry read once: %i", (count) => {
    const { streams, entries } = streamsOf(count);
    const proof = new ReadProof({
      snapshots: new KnownSnapshots(grantLifecycle),
      entries: new KnownEntries(sha256Hex),
      hash: sha256Hex,
    });
    const asked: string[] = [];
    const sizes: number[] = [];
    let loaded = { ...NOTHING, streams } as unknown as Loaded;
    for (let places = proof.next(loaded); places.length > 0; places = proof.next(loaded)) {
      sizes.push(places.length);
      const names = places.map(placeName);
      asked.push(...names);
      loaded = { ...loaded, entries: names.flatMap((name) => entries.get(name) ?? []) };
    }
    expect(asked).toHaveLength(count);
    expect(new Set(asked).size).toBe(count);
    expect(Math.max(...sizes)).toBe(500);
  });

  it("is refused by name when one of them is not as its entry seals it", () => {
    const { streams, entries } = streamsOf(3);
    const kept = streams.get("case:1") as KeptSnapshot;
    const proof = new ReadProof({
      snapshots: new KnownSnapshots(grantLifecycle),
      entries: new KnownEntries(sha256Hex),
      hash: sha256Hex,
    });
    const changed = new Map([...streams, ["case:1", { ...kept, text: "another" }] as const]);
    const loaded = { ...NOTHING, streams: changed } as unknown as Loaded;
    const places = proof.next(loaded);
    expect(places.map(placeName)).toEqual(["case:0#1", "case:1#1", "case:2#1"]);
    const found = [...entries.values()];
    expect(() => proof.next({ ...loaded, entries: found })).toThrow(
      "[OGW340] snapshot of case:1: it is not what entry case:1#1 seals",
    );
  });

  it("is refused by name when there is no entry that it is of, or another one came", () => {
    const { streams, entries } = streamsOf(1);
    const { entries: others } = streamsOf(2);
    const found = (came: readonly (SealedEntry | undefined)[]) => () => {
      const proof = new ReadProof({
        snapshots: new KnownSnapshots(grantLifecycle),
        entries: new KnownEntries(sha256Hex),
        hash: sha256Hex,
      });
      const loaded = { ...NOTHING, streams } as unknown as Loaded;
      proof.next(loaded);
      return proof.next({ ...loaded, entries: came.flatMap((entry) => entry ?? []) });
    };
    expect(found([])).toThrow("[OGW340] snapshot of case:0: the journal has no entry case:0#1");
    expect(found([others.get("case:1#1")])).toThrow("[OGW340] snapshot of case:0: the journal has no entry");
    expect(found([entries.get("case:0#1")])()).toEqual([]);
  });
});
