import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCaptured } from "../../packages/cli/test/run-captured.ts";
import { statedIn, statedOnTour } from "./setting-examples.ts";
import { settings } from "./settings-page.ts";

/** Settings of assessment, ranking and allocation, of parts of grants, limits, targets, lists, of calls, of comments and of the formal check: what the tour is to show. */
const shown = settings.filter(
  ({ path }) =>
    /^(?:scoring|award|agreement|eligibility|applicants\.limits|calls|lists|targets|deadlines\.(?:partialOffer|revision|comments))(?:[.[]|$)/.test(
      path,
    ) &&
    // What a call states of its own are the members of a programme, each shown there.
    !path.startsWith("calls[].own."),
);

/** Of which JSON type what is stated is; whole and decimal points are one way to write them. */
const kindOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : typeof value === "string" ? "number" : typeof value;

/** Of which types a setting may be that is written in several ways. */
function kindsOf(schema: Schema): readonly string[] {
  return (schema.anyOf ?? []).flatMap((way) =>
    way.anyOf === undefined
      ? [way.type === "integer" || way.type === "string" ? "number" : String(way.type)]
      : kindsOf(way),
  );
}

interface Schema {
  readonly type?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
}

/** Left out: the roles in which limits count, which all count alike; programmes with patrons have one of their own. */
const elsewhere = ["patron", "leader", "member"].map((role) => `applicants.limits[].as: ${role}`);

/** A call that leads to another is a matter of stages. */
const elsewhereThanWhole = /^scoring\.leadsTo/;

const tour = fileURLToPath(new URL("../../examples/programmes/tour/", import.meta.url));
const stopsOfTour = readdirSync(tour, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

it.each(stopsOfTour)("check finds nothing at the stop %s, its cases and scenarios included", async (stop) => {
  const { stdout, exitCode } = await runCaptured(tour, "check", stop, "--lang", "en");
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^✓ .*: errors 0, warnings 0, /)]);
});

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

  it("writes whatever may be written in several ways in each of them", () => {
    // That a term may have several ways is a matter of terms.
    const written = shown.filter(({ path }) => !path.startsWith("deadlines."));
    const unused = written.flatMap(({ path, schema }) => {
      const stated = statedOnTour(path).map(kindOf);
      return kindsOf(schema as Schema)
        .filter((kind) => !stated.includes(kind))
        .map((kind) => `${path}: ${kind}`);
    });
    expect(unused).toEqual([]);
  });

  it("has them all in one programme, as far as they are of experts, cards, ranking and allocation", () => {
    const whole = JSON.parse(readFileSync(new URL("../tour-whole/programme.json", `file://${tour}`), "utf8"));
    const ofAssessment = shown.filter(
      ({ path }) => /^(?:scoring|award)(?:[.[]|$)/.test(path) && !elsewhereThanWhole.test(path),
    );
    expect(ofAssessment.length).toBeGreaterThan(40);
    const unused = ofAssessment.flatMap(({ path, choices, schema }) => {
      const stated = statedIn(path, [whole]);
      const names = choices.map(({ name }) => name).filter((name) => !stated.flat().includes(name));
      const kinds = kindsOf(schema as Schema).filter((kind) => !stated.map(kindOf).includes(kind));
      return [
        ...(stated.length === 0 ? [path] : []),
        ...[...names, ...kinds].map((one) => `${path}: ${one}`),
      ];
    });
    expect(unused).toEqual([]);
  });

  it("says yes and no where a setting is one or the other", () => {
    const unused = shown
      .filter(({ schema }) => (schema as Schema).type === "boolean")
      .filter(({ path }) => new Set(statedOnTour(path)).size < 2)
      .map(({ path }) => path);
    // Whether the last moment of a call belongs to it is a matter of clocks, not of strategies.
    expect(unused).toEqual(["calls[].closesAtInclusive"]);
  });
});
