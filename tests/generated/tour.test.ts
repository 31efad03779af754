import { describe, expect, it } from "vitest";
import { statedOnTour } from "./setting-examples.ts";
import { settings } from "./settings-page.ts";

/** Settings of assessment, ranking and allocation, of parts of grants, of limits and of the formal check: what the tour is to show. */
const shown = settings.filter(({ path }) =>
  /^(?:scoring|award|eligibility|applicants\.limits|calls\[\]\.(?:pools|sources|published|queue))(?:[.[]|$)/.test(
    path,
  ),
);

/** Left out: the roles in which limits count, which all count alike; programmes with patrons have one of their own. */
const elsewhere = ["patron", "leader", "member"].map((role) => `applicants.limits[].as: ${role}`);

describe("the tour of strategies", () => {
  it("states every setting of assessment, ranking, allocation, parts and limits at some stop", () => {
    expect(shown.length).toBeGreaterThan(50);
    const missing = shown.map(({ path }) => path).filter((path) => statedOnTour(path).length === 0);
    expect(missing).toEqual([]);
  });

  it("uses every strategy of them by its name", () => {
    const unused = shown.flatMap(({ path, choices }) => {
      const stated = statedOnTour(path).flat();
      return choices
        .map(({ name }) => name)
        .filter((name) => !stated.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(unused).toEqual(elsewhere);
  });
});
