import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { remark } from "../../decisions/pooled-call.ts";

const basis = ["regulations"];

/**
 * A small programme of places that are created from a pool of 6000 zł, in whole units of 500 zł, and kept up from a source
 * of 1200 zł: one large project at least, offers of a part, and money that comes back is free again.
 */
export function placesProgramme(): ProgrammeDocument {
  const { calls, deadlines, form, rules, scoring } = minimalProgramme();
  const { properties } = form as { properties: object };
  const upkeep = { type: "string", format: "money", "x-title": { pl: "Utrzymanie", en: "Upkeep" } };
  return minimalProgramme({
    id: "places",
    form: { ...form, properties: { ...properties, upkeep } } as ProgrammeDocument["form"],
    rules: [...rules, remark("is-large", { ">=": [{ var: "participants" }, 60] })],
    award: {
      parts: [
        {
          id: "start",
          title: { pl: "Utworzenie miejsc", en: "Creating the places" },
          from: "pool",
          amount: "requested",
          unitsOf: "500.00",
        },
        {
          id: "upkeep",
          title: { pl: "Utrzymanie miejsc", en: "Upkeep of the places" },
          from: { source: "upkeep" },
          amount: "upkeep",
          lowered: "inProportion",
        },
      ],
    },
    calls: calls.map((call) => ({ ...call, pool: "6000.00", sources: { upkeep: "1200.00" } })),
    deadlines: {
      ...deadlines,
      partialOffer: { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis },
    },
    scoring: {
      ...scoring,
      ranking: {
        ties: ["earlierSubmission"],
        fit: "strict",
        steps: ["fill", "quota", "offer"],
        quota: [
          {
            id: "large",
            title: { pl: "Duże", en: "Large" },
            kind: { rule: "is-large" },
            atLeast: 1,
            per: "pool",
          },
        ],
        offer: { part: { unitsOf: "500.00", atLeast: 1 }, belowLeast: "stop", refused: "keepsPlace" },
        freed: ["neverPaid", "cameBack"],
      },
    },
  });
}
