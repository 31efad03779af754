import { readFileSync } from "node:fs";
import { parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { remark as plainRemark } from "../decisions/pooled-call.ts";

const folder = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const basis = ["regulations-2015"];
const document = read("programme.json");
const { people } = read("scenarios/ends.json");

/** The same, by the source of the zone's programme. */
const remark = (id: string, require: unknown) => ({ ...plainRemark(id, require), basis });

/** The zone's programme with two pools and a quota: the south west has 9000 zł, all other parts 9000 zł. */
const programme = parseProgramme(
  JSON.stringify({
    ...document,
    rules: [
      ...document.rules,
      remark("in-the-south-west", { "===": [{ var: "project.mapPart" }, "southWest"] }),
      remark("elsewhere", { "!==": [{ var: "project.mapPart" }, "southWest"] }),
      remark("is-small", { "<": [{ var: "project.participants" }, 50] }),
    ],
    calls: document.calls.map((call: object) => ({
      ...call,
      pool: "18000.00",
      pools: { southWest: "9000.00", others: "9000.00" },
    })),
    scoring: {
      ...document.scoring,
      ranking: {
        ...document.scoring.ranking,
        fit: "strict",
        pools: [
          {
            id: "southWest",
            title: { pl: "Południowy zachód", en: "South west" },
            takes: { rule: "in-the-south-west" },
          },
          { id: "others", title: { pl: "Pozostałe", en: "Others" }, takes: { rule: "elsewhere" } },
        ],
        quota: [
          {
            id: "small",
            title: { pl: "Małe", en: "Small" },
            kind: { rule: "is-small" },
            atLeast: 1,
            per: "pool",
          },
        ],
        steps: ["fill", "quota"],
      },
    },
  }),
);

const all = ["A", "B", "C", "D"];
const criteria: { id: string; max: number }[] = document.scoring.criteria;
const card = (less: number) => ({
  scores: Object.fromEntries(criteria.map(({ id, max }, index) => [id, index === 0 ? max - less : max])),
});

const scenarios = [
  {
    name: "pools-and-quota",
    title: { pl: "Dwie pule i minimum małych", en: "Two pools and a quota of small ones" },
    cases: {
      A: "neighbours",
      B: "neighbours",
      C: { like: "neighbours", answers: { project: { participants: 49 } } },
      D: {
        like: "neighbours",
        answers: { project: { mapPart: "southEast" }, budget: { requested: "5000.00" } },
      },
    },
    steps: [
      { on: "2015-03-10", does: "application.submit", case: all },
      { on: "2015-04-02", does: "formalCheck.complete", case: all },
      ...all.flatMap((id, less) =>
        Array.from({ length: document.scoring.experts }, (_, index) => ({
          on: "2015-04-10",
          does: "review.record",
          who: `expert:${index + 1}`,
          case: id,
          with: card(less),
        })),
      ),
      {
        on: "2015-04-20",
        does: "ranking.publish",
        expect: {
          ranking: [
            { case: "A", outcome: "funded", amount: "4000.00" },
            { case: "B", outcome: "reserve" },
            { case: "C", outcome: "funded", amount: "4000.00" },
            { case: "D", outcome: "funded", amount: "5000.00" },
          ],
        },
      },
      { does: "reserve.promote", case: "B", expect: { refused: "OGW203" } },
      { does: "award.grant", case: ["A", "C", "D"] },
      { does: "reserve.place", case: "B", expect: { state: "onReserve" } },
      { does: "agreement.resign", case: "D", expect: { state: "resigned" } },
      // The money of the other pool came free; in that of B only 1000 zł are left.
      { does: "reserve.promote", case: "B", expect: { refused: "OGW242" } },
      { does: "agreement.resign", case: "A", expect: { state: "resigned" } },
      { does: "reserve.promote", case: "B", expect: { state: "agreement.inPreparation" } },
    ],
  },
];

describe("scenarios of the allocation", () => {
  const { scenarios: known, problems } = readScenarios(JSON.stringify({ people, scenarios }), programme);

  it("are read without a problem", () => {
    expect(problems).toEqual([]);
  });

  it.each(known.map((scenario) => ({ name: scenario.name, scenario })))(
    "$name comes out as it says",
    async ({ scenario }) => {
      const played = await playScenario(programme, scenario);
      expect(played.failures).toEqual([]);
    },
  );
});
