import { describe, expect, it } from "vitest";
import { committee } from "../../src/actors/committee.ts";
import { minimalProgramme } from "../../src/builders/minimal-programme.ts";
import { caseSituation } from "../case-situation.ts";
import { payloadOf } from "../payload-of.ts";

describe("the simulated committee", () => {
  it("scores the criteria of the interview", () => {
    const { scoring } = minimalProgramme();
    const criteria = [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 20 }];
    const interview = {
      title: { pl: "Rozmowa", en: "Interview" },
      criteria,
      threshold: 5,
      combine: "add" as const,
      basis: [],
    };
    const command = committee(
      caseSituation("scoring.awaitingInterview", {
        legal: [["interview.record", "committee"]],
        programme: minimalProgramme({ scoring: { ...scoring, interview } }),
      }),
    );
    const { scores } = payloadOf<{ scores: Record<string, number> }>(command);
    expect(Object.keys(scores)).toEqual(["presence"]);
    expect(scores.presence).toBeGreaterThan(15);
  });
});
