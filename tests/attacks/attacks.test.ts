import { callSight, caseSight } from "@opus/grant-workflow";
import { beforeAll, describe, expect, it } from "vitest";
import { type Observation, observedJourney } from "./access/observations.ts";
import { attackGroups } from "./groups.ts";
import { runGroup } from "./run-attacks.ts";

it("names every group once", () => {
  const names = attackGroups.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});

describe.each(attackGroups)("attacks: $title", (group) => {
  it("reach nothing", async () => {
    const { broken } = await runGroup(group);

    expect(broken).toEqual([]);
  });
});

/**
 * That the attacks on access met what they are to miss, on the very journey that they were told of, which is dear to
 * walk twice.
 */
describe("the table of who sees what", () => {
  let observations: readonly Observation[] = [];
  beforeAll(async () => {
    observations = await observedJourney();
  });

  /** Values that cases have no marker for, since they are no values: the rest of a view is made of them. */
  const unmarked = ["course", "counts", "others", "sample"];
  const cells = Object.entries(caseSight).flatMap(([standing, { sees }]) =>
    sees
      .filter((name) => !unmarked.includes(name))
      // Applicants know themselves, so that their id in their own case is no marker.
      .filter((name) => name !== "applicant" || !standing.startsWith("applicant"))
      .map((name) => [standing, name] as const),
  );

  /** Who acted is told by the same ids in a call; the rest of its course is no value. */
  const ofCalls = Object.entries(callSight).flatMap(([standing, { sees }]) =>
    sees.filter((name) => name !== "course").map((name) => [standing, name] as const),
  );

  it.each(ofCalls)("%s of a call is really shown %s", (standing, name) => {
    const shown = observations.filter((one) => one.standing === standing && one.told.has(name));
    expect(shown.length).toBeGreaterThan(0);
  });

  it.each(cells)("%s is really shown %s", (standing, name) => {
    const shown = observations.filter((one) => one.standing === standing && one.told.has(name));
    expect(shown.length).toBeGreaterThan(0);
  });

  it("is met by somebody in every row", () => {
    const met = new Set(observations.map(({ standing }) => standing));
    expect([...Object.keys(caseSight), ...Object.keys(callSight)].filter((name) => !met.has(name))).toEqual(
      [],
    );
  });
});
