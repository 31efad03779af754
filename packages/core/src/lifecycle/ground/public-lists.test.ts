import { expect, it } from "vitest";
import { publicListHash } from "./public-lists.ts";

it("a list is named by its lines in the order of their numbers, in whichever order they were read", () => {
  const lines = [1, 2, 3, 4].map((number) => [`S/00${number}`, { result: "passed" }] as const);
  const hash = (order: readonly number[]) =>
    publicListHash("spring", "formal", new Map(order.map((at) => lines[at] ?? ["", {}])) as never);
  const sorted = hash([0, 1, 2, 3]);
  for (const order of [
    [3, 2, 1, 0],
    [2, 0, 3, 1],
    [1, 0, 3, 2],
  ])
    expect(hash(order)).toBe(sorted);
  expect(hash([0, 1, 2])).not.toBe(sorted);
});
