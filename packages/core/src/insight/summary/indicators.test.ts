import { describe, expect, it } from "vitest";
import type { StatedBy } from "../../document/own-names.ts";
import { IndicatorCount } from "./indicators.ts";

const title = { pl: "Liczba", en: "Number" };
const indicators = [
  { id: "people", title, planned: "plan.people", achieved: "people" },
  { id: "meetings", title, planned: "plan.meetings", achieved: "meetings" },
];

/** What a case planned, where the programme says it stands. */
const planOf = (plan: Readonly<Record<string, number>>) => (by: StatedBy) =>
  typeof by === "string" ? plan[by.replace("plan.", "")] : undefined;

const ids = indicators.map(({ id }) => id);

describe("indicators of funded projects", () => {
  it("are sums of what was planned and achieved; a report that does not say counts nothing", () => {
    const count = new IndicatorCount();
    count.add(indicators, planOf({ people: 10, meetings: 2 }), { people: 9, meetings: 3 });
    count.add(indicators, planOf({ people: 20, meetings: 1 }), { people: 21 });
    expect(count.sums(ids)).toEqual([
      { id: "people", planned: 30, achieved: 30 },
      { id: "meetings", planned: 3, achieved: 3 },
    ]);
  });

  it("have no plan any more once one project's answers are erased, whatever comes after", () => {
    const count = new IndicatorCount();
    count.add(indicators, planOf({ meetings: 2 }), { people: 9 });
    count.add(indicators, planOf({ people: 20, meetings: 1 }), {});
    expect(count.sums(ids).map(({ planned }) => planned)).toEqual([null, 3]);
  });

  it("are zero where nobody was funded", () => {
    expect(new IndicatorCount().sums(ids).map(({ planned }) => planned)).toEqual([0, 0]);
  });
});
