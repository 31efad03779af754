import { parseProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { minimalProgramme } from "../builders/minimal-programme.ts";
import type { CasePhase } from "../situation/situation.ts";
import { callOfCase, newCallRun } from "./call-run.ts";
import { FollowedCase } from "./followed-case.ts";
import { findPromotable } from "./reserve-list.ts";

const followed = new FollowedCase(parseProgramme(JSON.stringify(minimalProgramme())));

type Place = readonly [
  amount: string,
  outcome: "funded" | "reserve" | "promoted",
  phase: CasePhase,
  state?: string,
];

/** A call with a pool of 10 000 zł in the state of contracting, with places in the order of their rank. */
function contracting(fit: "strict" | "skipToNextFitting", places: readonly Place[]) {
  const { scoring, ...programme } = minimalProgramme();
  const ranking = { ...scoring.ranking, fit };
  const [call] = programme.calls;
  if (call === undefined) throw new Error("the minimal programme has a call");
  const run = newCallRun(call, minimalProgramme({ scoring: { ...scoring, ranking } }));
  run.state = ["contracting"];
  run.ranking = new Map(
    places.map(([amount, outcome], index) => [
      `c${index}`,
      { case: `c${index}`, rank: index + 1, amount, outcome },
    ]),
  );
  for (const [index, [, , phase, state = ""]] of places.entries())
    run.cases.set(`c${index}`, {
      phase,
      state: [state],
      refused: {},
      refusedAs: {},
      said: {},
      since: {},
      followed,
    });
  return run;
}

describe("who may be promoted from the reserve", () => {
  const given: Place = ["6000.00", "funded", "agreement"];
  const resigned: Place = ["4000.00", "funded", "ended", "resigned"];

  it("is nobody while all money is held", () => {
    const run = contracting("strict", [
      given,
      ["4000.00", "funded", "execution"],
      ["0.01", "reserve", "reserve"],
    ]);
    expect(findPromotable(run)).toBeUndefined();
  });

  it("is the best one that the freed money pays for; under strict only the best one of all", () => {
    const places: readonly Place[] = [
      given,
      resigned,
      ["4000.01", "reserve", "reserve"],
      ["4000.00", "reserve", "reserve"],
    ];
    expect(findPromotable(contracting("skipToNextFitting", places))).toEqual({ case: "c3", way: "full" });
    expect(findPromotable(contracting("strict", places))).toBeUndefined();
  });

  it("counts a promoted application's money as held, and a terminated agreement's too", () => {
    const promoted: Place = ["3000.00", "promoted", "agreement"];
    const terminated: Place = ["6000.00", "funded", "ended", "terminated"];
    const run = contracting("strict", [terminated, resigned, promoted, ["1000.01", "reserve", "reserve"]]);
    expect(findPromotable(run)).toBeUndefined();
  });

  it("has the money of one that was denied beyond a limit", () => {
    const denied: Place = ["4000.00", "funded", "ended", "overLimit"];
    const run = contracting("strict", [given, denied, ["4000.00", "reserve", "reserve"]]);
    expect(findPromotable(run)).toEqual({ case: "c2", way: "full" });
  });

  it("waits until a better one has been placed on the reserve, and passes over those who withdrew", () => {
    const waiting = contracting("strict", [
      given,
      resigned,
      ["100.00", "reserve", "ranked"],
      ["100.00", "reserve", "reserve"],
    ]);
    expect(findPromotable(waiting)).toBeUndefined();
    const withdrawn = contracting("strict", [
      given,
      resigned,
      ["100.00", "reserve", "ended", "withdrawn"],
      ["100.00", "reserve", "reserve"],
    ]);
    expect(findPromotable(withdrawn)).toEqual({ case: "c3", way: "full" });
  });

  it("is nobody once contracting is closed", () => {
    const run = contracting("strict", [resigned, ["100.00", "reserve", "reserve"]]);
    expect(findPromotable(run)).toEqual({ case: "c1", way: "full" });
    run.state = ["inExecution"];
    expect(findPromotable(run)).toBeUndefined();
  });

  it("learns of it, and nobody else does", () => {
    const run = contracting("strict", [resigned, ["100.00", "reserve", "reserve"]]);
    run.promotable = { case: "c1", way: "full", since: "2026-05-01T10:00:00.000Z" };
    expect(callOfCase(run, "c1")).toMatchObject({
      ranked: "reserve",
      promotableSince: "2026-05-01T10:00:00.000Z",
    });
    expect(callOfCase(run, "c0")).not.toHaveProperty("promotableSince");
  });
});
