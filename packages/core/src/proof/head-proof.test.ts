import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import type { EffectPlace } from "../store/inventory.ts";
import { HeadProof } from "./head-proof.ts";

const stream = "case:A-1";
const proof = () =>
  new HeadProof(new Map([[stream, { stream, seq: 3, hash: "sha256:3", performed: 2 }]] as const));
const entry = (seq: number, hash: string, of = stream) =>
  ({ stream: of, seq, hash }) as unknown as JournalEntry;
const places = (...standings: readonly string[]) =>
  standings.map((standing) => ({ standing })) as unknown as readonly EffectPlace[];

describe("a chain against its kept head", () => {
  it("may be as long or longer, with the entry of the head as it was", () => {
    const held = proof();
    for (const seq of [1, 2, 3, 4]) expect(held.take(entry(seq, `sha256:${seq}`))).toBeUndefined();
    expect(held.end(stream, 4, places("performed", "performed", "waiting"))).toBeUndefined();
    expect(held.gone()).toEqual([]);
  });

  it("is at fault when the entry of the head is another", () => {
    const held = proof();
    expect(held.take(entry(2, "anything"))).toBeUndefined();
    expect(held.take(entry(3, "sha256:other"))).toMatchObject({
      stream,
      seq: 3,
      code: "OGW520",
      key: "head",
    });
    expect(held.take(entry(3, "sha256:other", "case:A-2"))).toBeUndefined();
  });

  it("is at fault when it is shorter, when marks of performance are gone, and when it is not there", () => {
    expect(proof().end(stream, 2, places("performed", "performed"))).toMatchObject({
      seq: 3,
      code: "OGW520",
    });
    expect(proof().end(stream, 3, places("performed", "waiting"))).toMatchObject({ seq: 0, code: "OGW520" });
    expect(proof().end(stream, 3, places("performed", "performed"))).toBeUndefined();
    expect(proof().end("case:A-2", 0, [])).toBeUndefined();
    expect(proof().gone()).toMatchObject([{ stream, seq: 0, code: "OGW520" }]);
  });
});
