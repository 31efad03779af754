import { grosze } from "@opus/grant-rules/money";
import { describe, expect, it } from "vitest";
import { planVisits } from "./plan-visits.ts";

const candidate = (number: string, zloty: number, lot: string) => ({
  number,
  case: `case-${number}`,
  amount: grosze(zloty * 100),
  lot,
});
const plan = { sharePercent: 20, mustInclude: ["highestAward" as const] };

describe("planVisits", () => {
  it("rounds the share up and takes the mandatory ones first", () => {
    const list = [
      candidate("1", 100, "a"),
      candidate("2", 900, "z"),
      candidate("3", 200, "b"),
      candidate("4", 300, "c"),
      candidate("5", 400, "d"),
      candidate("6", 500, "e"),
    ];
    const visits = planVisits(list, plan);
    expect(visits.filter(({ selected }) => selected).map(({ number, because }) => [number, because])).toEqual(
      [
        ["1", "drawn"],
        ["2", "highestAward"],
      ],
    );
    expect(planVisits([...list].reverse(), plan)).toEqual(visits);
  });

  it("lets the lot decide among equal highest awards, so that fixed grants keep the share", () => {
    const equal = ["1", "2", "3"].map((number) => candidate(number, 100, `lot-${4 - Number(number)}`));
    const visits = planVisits(equal, plan).filter(({ selected }) => selected);
    expect(visits.map(({ number, because }) => [number, because])).toEqual([["3", "highestAward"]]);
  });

  it("plans nothing when there is no agreement", () => {
    expect(planVisits([], plan)).toEqual([]);
  });
});
