import { describe, expect, it } from "vitest";
import { compileJsonLogic } from "../json-logic-js/compile-json-logic.ts";
import { prepareData } from "./prepare-data.ts";

const everything = compileJsonLogic({ var: "" });

describe("prepareData", () => {
  it("gives an equal copy that cannot change any more", () => {
    const data = { xs: [1, { v: null }], bare: Object.assign(Object.create(null), { a: 1 }) };
    const prepared = prepareData(data) as typeof data;
    expect(prepared).toStrictEqual(data);
    expect([prepared, prepared.xs, prepared.xs[1], prepared.bare].every(Object.isFrozen)).toBe(true);
    data.xs.push(2);
    expect(prepared.xs).toHaveLength(2);
  });

  it("keeps a field named __proto__ a field", () => {
    const prepared = prepareData(JSON.parse('{"__proto__": {"admin": true}}')) as Record<string, unknown>;
    expect(Object.keys(prepared)).toEqual(["__proto__"]);
    expect(prepared.admin).toBeUndefined();
  });

  it("refuses what an evaluation would refuse", () => {
    expect(() => prepareData({ at: new Date(0) })).toThrow('[OGW440] data at "/at"');
    expect(() => prepareData([[1]], { maxDataDepth: 1 })).toThrow("nested too deep");
  });

  it("prepared data are evaluated as they are, whatever the limits of the rule", () => {
    const data = { xs: [1, 2, 3] };
    const strict = compileJsonLogic({ var: "xs.2" }, { maxListItems: 2 });
    expect(() => strict.evaluate(data)).toThrow("[OGW440]");
    expect(strict.evaluate(prepareData(data))).toBe(3);
    expect(everything.evaluate(prepareData("text"))).toBe("text");
  });
});
