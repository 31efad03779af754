import { commandTable } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { grantLifecycle } from "../../../packages/core/src/lifecycle/lifecycle.ts";
import { commandRows } from "./command-table.ts";
import { agreement, annulment, forPlaces, inOrder, inRounds, journey, reopening } from "./journey.ts";

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
      const isAboutOneself = ["review.recuse", "round.recuse", "expert.declare"].includes(type);
      expect([type, spec.decides]).toEqual([type, !isOwn && !isAboutOneself]);
    }
  });

  it("is walked to its end, every command", () => {
    const walked = new Set(
      [...journey, ...annulment, ...agreement, ...inRounds, ...inOrder, ...reopening, ...forPlaces].map(
        ({ type }) => type,
      ),
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
