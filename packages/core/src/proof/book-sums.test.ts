import { expect, it } from "vitest";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import { type BookedStream, BookProof } from "./book-proof.ts";

const books = { rows: [], counts: [{ set: "places", count: 3, of: "seats" }] };
const aggregate = { prefix: "call", scope: () => "spring", books: () => books } as unknown as AnyAggregate;
const stream = { stream: "call:spring", seq: 7, aggregate, state: { context: {}, meta: {} } };

/** What a proof finds when these rows go by of a sign-up that says that three places are taken. */
async function found(...seats: readonly number[]) {
  const proof = new BookProof({ rows: async () => ({ rows: [], next: undefined }) as never });
  await proof.take(stream as unknown as BookedStream);
  for (const [index, taken] of seats.entries())
    proof.count({
      scope: "spring/places",
      key: `S/${index}`,
      value: { seats: taken },
      version: 1,
      entry: null as never,
    });
  return proof.miscounts(() => false).map(({ message }) => message.en);
}

it("holds what a stream says was given away against the sum of its rows", async () => {
  expect(await found(1, 2)).toEqual([]);
  expect(await found(1, 1)).toEqual([
    expect.stringContaining('"seats" of set spring/places is to come to 3 together, and comes to 2'),
  ]);
  expect(await found(2, 2)).toHaveLength(1);
});
