import { describe, expect, it } from "vitest";
import { decisionMaker, decisionMakerOfCall } from "../../src/actors/decision-maker.ts";
import { callSituation, caseSituation } from "../case-situation.ts";

const begun = "2026-04-01T10:00:00.000Z";

describe("the simulated decision maker", () => {
  const legal = [
    ["award.grant", "decisionMaker"],
    ["reserve.place", "decisionMaker"],
  ] as const;
  const ranked = (outcome: "funded" | "reserve" | undefined) => {
    const { call } = caseSituation("scoring.awaitingRanking");
    const since = outcome === undefined ? {} : { contracting: begun };
    return decisionMaker(
      caseSituation("scoring.awaitingRanking", {
        legal,
        call: { ...call, since, ...(outcome === undefined ? {} : { ranked: outcome }) },
      }),
    )?.type;
  };

  it("follows the published ranking, and waits for it", () => {
    expect([ranked("funded"), ranked("reserve"), ranked(undefined)]).toEqual([
      "award.grant",
      "reserve.place",
      undefined,
    ]);
  });

  it("promotes only the application that the freed money is for", () => {
    const { call } = caseSituation("scoring.onReserve");
    const promote = (promotableSince?: string) =>
      decisionMaker(
        caseSituation("scoring.onReserve", {
          legal: [["reserve.promote", "decisionMaker"]],
          call: {
            ...call,
            ...(promotableSince === undefined ? {} : { promotableSince, promotableWay: "full" as const }),
          },
        }),
      )?.type;
    expect([promote(), promote(begun)]).toEqual([undefined, "reserve.promote"]);
  });

  it("publishes the ranking when nothing is left to assess", () => {
    const publish = (cases: object) =>
      decisionMakerOfCall(
        callSituation("underAssessment", {
          legal: [{ type: "ranking.publish", by: ["decisionMaker"] }],
          cases,
        }),
      )?.type;
    expect(publish({ assessment: 1, ranked: 3 })).toBeUndefined();
    expect(publish({ assessment: 0, ranked: 3, draft: 1, ended: 4 })).toBe("ranking.publish");
    expect(publish({ assessment: 0, ranked: 0, ended: 4 })).toBeUndefined();
  });
});
