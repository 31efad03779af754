import { describe, expect, it } from "vitest";
import { SampleExpression, SampleWorld } from "../sample/run-expression.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";

const text = (en: string) => ({ pl: en, en });
/** A town with two streets called Lipowa, one of them in the centre, and two villages called Nowa. */
const { address } = SAMPLE_INPUT.form.properties as Record<string, object>;
const world = new SampleWorld({
  ...SAMPLE_INPUT,
  form: {
    type: "object",
    required: ["address", "sites"],
    properties: {
      address: address as object,
      sites: {
        type: "array",
        maxItems: 9,
        items: { type: "object", required: ["address"], properties: { address: address as object } },
      },
    },
  },
  territories: {
    id: "sample",
    version: "1",
    source: text("made up"),
    localities: [
      { code: "town", names: ["Miasto"] },
      { code: "new-1", names: ["Nowa"] },
      { code: "new-2", names: ["Nowa"] },
    ],
    streets: [
      { code: "lime-1", locality: "town", name: "Lipowa" },
      { code: "lime-2", locality: "town", name: "Lipowa" },
      { code: "oak-1", locality: "town", name: "Dębowa" },
      { code: "oak-2", locality: "town", name: "Dębowa" },
      { code: "short", locality: "town", name: "Krótka" },
      { code: "field", locality: "new-1", name: "Polna" },
    ],
    areas: [
      {
        code: "centre",
        title: text("Centre"),
        streets: ["lime-1", "oak-1", "oak-2", { street: "short", from: 2, to: 10, parity: "even" }],
      },
    ],
  },
});
const lies = (territory: string, address: object) =>
  new SampleExpression({ inTerritory: [{ var: "address" }, territory] }, world).gives({ address });

describe("a place whose street is one of several of its name", () => {
  it("is not taken as the first of them, nor as the last", () => {
    expect(lies("centre", { locality: "Miasto", street: "Lipowa", number: "1" })).toBe("unknown");
    expect(lies("lime-1", { locality: "Miasto", street: "Lipowa", number: "1" })).toBe("unknown");
    expect(lies("lime-2", { locality: "Miasto", street: "Lipowa", number: "1" })).toBe("unknown");
  });

  it("is not taken as the first of them however often it stands in a list, whatever was looked up before", () => {
    const lime = { address: { locality: "Miasto", street: "Lipowa", number: "1" } };
    const all = {
      all: [{ var: "sites" }, { inTerritory: [{ var: "@.address" }, "centre"] }, { empty: true }],
    };
    expect(new SampleExpression(all, world).gives({ sites: [lime, lime, lime] })).toBe("unknown");
  });

  it("is known to lie in what all of them lie in, and outside of what none lies in", () => {
    expect(lies("centre", { locality: "Miasto", street: "Dębowa", number: "1" })).toBe(true);
    expect(lies("short", { locality: "Miasto", street: "Dębowa", number: "1" })).toBe(false);
    expect(lies("town", { locality: "Miasto", street: "Lipowa" })).toBe(true);
  });
});

describe("a place in one of several localities of its name", () => {
  it("is not known to lie in any of them, nor on a street of one", () => {
    expect(lies("new-1", { locality: "Nowa", street: "Polna", number: "1" })).toBe("unknown");
    expect(lies("new-2", { locality: "Nowa", street: "Polna", number: "1" })).toBe("unknown");
    expect(lies("field", { locality: "Nowa", street: "Polna", number: "1" })).toBe("unknown");
  });
});

describe("a place on a street of which some numbers lie in the area", () => {
  it.each<[string | undefined, unknown]>([
    ["2", true],
    ["10", true],
    ["4a", true],
    ["1", false],
    ["12", false],
    ["3", false],
    ["10-12", "unknown"],
    ["2-4", true],
    [undefined, "unknown"],
    ["bez numeru", "unknown"],
  ])("number %s: %s", (number, answer) => {
    const address = { locality: "Miasto", street: "Krótka", ...(number === undefined ? {} : { number }) };
    expect(lies("centre", address)).toBe(answer);
  });
});
