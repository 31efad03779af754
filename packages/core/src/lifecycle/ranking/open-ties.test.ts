import { expect, it } from "vitest";
import { withSettledTies } from "./open-ties.ts";
import type { RankedApplication } from "./rank-order.ts";

const of = (key: string, tie?: RankedApplication["tie"]) =>
  ({
    case: key,
    key,
    requested: 1,
    standing: { total: { num: 8, den: 1 }, criteria: {} },
    tie,
  }) as unknown as RankedApplication;
const settled = (...group: readonly RankedApplication[]) => {
  const { order, open } = withSettledTies(group, { ties: [] });
  return { order: order.map(({ key }) => key), open };
};

it("is settled by one decision about just these alone, each with a place of its own", () => {
  expect(settled(of("S/1", { of: "a", place: 2 }), of("S/2", { of: "a", place: 1 }))).toEqual({
    order: ["S/2", "S/1"],
    open: [],
  });
  const open = { order: ["S/1", "S/2"], open: [[0, 1]] };
  expect(settled(of("S/1", { of: "a", place: 2 }), of("S/2", { of: "b", place: 1 }))).toEqual(open);
  expect(settled(of("S/1", { of: "a", place: 2 }), of("S/2"))).toEqual(open);
  expect(settled(of("S/1", { of: "a", place: 3 }), of("S/2", { of: "a", place: 1 }))).toEqual(open);
  expect(settled(of("S/1"), of("S/2"))).toEqual(open);
});
