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

  it("corrects a published result that something was taken out of, and lets it stand where that cannot be worked out", () => {
    const decides = (outcome: "reached" | "open" | undefined, award: string | null = null) => {
      const corrected =
        outcome === undefined ? null : { outcome, needed: 1, assessment: null, standing: null };
      const legal = [["standing.decide", "decisionMaker"]] as const;
      const scoring = { corrected, award };
      const sent = decisionMaker(caseSituation("scoring.awaitingRanking", { legal, context: { scoring } }));
      return (sent?.payload as { readonly outcome?: string } | undefined)?.outcome;
    };
    expect(decides("reached")).toBe("corrected");
    expect(decides("open")).toBe("stands");
    expect(decides("reached", "2000.00")).toBe("stands");
    expect(decides(undefined)).toBeUndefined();
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
