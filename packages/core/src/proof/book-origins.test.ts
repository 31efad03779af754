import { expect, it } from "vitest";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { BookedRow } from "../kernel/books.ts";
import { type BookedStream, BookProof } from "./book-proof.ts";

const row = { set: "ideas", key: "I", value: { carried: ["100.00"] } };

/** What is found of streams that speak of these rows, while the row that all share says this. */
async function found(streams: Readonly<Record<string, readonly BookedRow[]>>, kept: object) {
  const proof = new BookProof({ rows: async () => ({ rows: [{ value: kept }] }) as never });
  for (const [stream, rows] of Object.entries(streams)) {
    const books = () => ({ rows, counts: [] });
    const aggregate = { prefix: "case", scope: () => "spring", shared: ["ideas"], books };
    const booked = { stream, seq: 3, aggregate: aggregate as unknown as AnyAggregate };
    await proof.take({ ...booked, state: { context: {}, meta: {} } } as unknown as BookedStream);
  }
  return proof.missing(() => false).map(({ message }) => message.en);
}

const plan = { ...row, also: "case:I" } as const;

it("holds what is carried over against the stream that it came from, whichever goes by first", async () => {
  expect(await found({ "case:P": [plan], "case:I": [row] }, row.value)).toEqual([]);
  expect(await found({ "case:I": [row], "case:P": [plan] }, row.value)).toEqual([]);
});

it("finds a plan whose idea does not speak of it, though the row that both share would bear it out", async () => {
  expect(await found({ "case:P": [plan], "case:I": [] }, row.value)).toEqual([
    expect.stringContaining("case:P#3: stream case:I does not speak of row"),
  ]);
  expect(await found({ "case:P": [plan] }, row.value)).toHaveLength(1);
});

it("finds a plan and a row that were changed together, by the idea that says otherwise", async () => {
  const forged = { carried: ["900.00"] };
  const faults = await found({ "case:P": [{ ...plan, value: forged }], "case:I": [row] }, forged);
  expect(faults).toEqual([expect.stringContaining("case:I#3: row")]);
});
