import { callSight, caseSight, commandTable } from "@opus/grant-workflow";
import { beforeAll, describe, expect, it } from "vitest";
import { grantLifecycle } from "../../../packages/core/src/lifecycle/lifecycle.ts";
import { commandRows } from "./command-table.ts";
import { agreement, annulment, inOrder, inRounds, journey } from "./journey.ts";
import { type Observation, observeJourney } from "./observations.ts";

const rows = Object.entries(commandRows);

describe("the table of commands", () => {
  it("has a row for every command that people send, and for no other", () => {
    const sent = [...commandTable.values()].filter(({ by }) => !by.includes("system"));
    expect(rows.map(([type]) => type).sort()).toEqual(sent.map(({ type }) => type).sort());
  });

  it.each(rows)("says of %s whether it decides, as the command itself does", (type, { decides }) => {
    expect(grantLifecycle.commands.get(type)?.spec.decides).toBe(decides);
  });

  it("leaves nothing that staff do out of what decides, and nothing that applicants do in it", () => {
    for (const [type, { spec }] of grantLifecycle.commands) {
      const isOwn = spec.by.some((role) => role === "applicant" || role === "system");
      const isAboutOneself = type === "review.recuse" || type === "expert.declare";
      expect([type, spec.decides]).toEqual([type, !isOwn && !isAboutOneself]);
    }
  });

  it("is walked to its end, every command", () => {
    const walked = new Set(
      [...journey, ...annulment, ...agreement, ...inRounds, ...inOrder].map(({ type }) => type),
    );
    expect(rows.map(([type]) => type).filter((type) => !walked.has(type))).toEqual([]);
  });
});

describe("every value that a stage knows", () => {
  const { stages } = grantLifecycle;

  it.each(stages.map((stage) => [stage.nouns.name, stage.nouns] as const))(
    "of %s has a class",
    (_, nouns) => {
      const { shows } = nouns;
      const classed = (given: unknown, names: readonly string[]) =>
        typeof given === "string"
          ? []
          : names.filter((name) => !Object.hasOwn((given ?? {}) as object, name));
      const without = [
        ...classed(shows?.slice, Object.keys(nouns.slice.shape)),
        ...Object.entries(nouns.events).flatMap(([type, schema]) =>
          classed(shows?.events[type], Object.keys(schema.shape)).map((name) => `${type}.${name}`),
        ),
        ...Object.keys(nouns.effects).filter((name) => shows?.effects?.[name] === undefined),
      ];
      expect(without).toEqual([]);
    },
  );
});

describe("the table of who sees what", () => {
  let observations: readonly Observation[] = [];
  beforeAll(async () => {
    observations = await observeJourney();
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
