import { expect, it } from "vitest";
import { defineOperator } from "../operators/define-operator.ts";
import { STRICT_OPERATORS } from "../operators/strict-operators.ts";
import { OPERATORS_ARE, operatorMeant } from "./operator-meant.ts";

it.each([
  ["<==", "<="],
  ["=<", "<="],
  ["=>", ">="],
  [">==", ">="],
  ["≥", ">="],
  ["&&", "and"],
  ["AND", "and"],
  ["And ", "and"],
  ["||", "or"],
  ["lub", "or"],
  ["not", "!"],
  ["NOT", "!"],
  ["=", "==="],
  ["====", "==="],
  ["!===", "!=="],
  ["<>", "!=="],
  ["betwen", "between"],
  ["sumof", "sumOf"],
  ["SUM", "sumOf"],
  ["date_add", "date.add"],
  ["in_territory", "inTerritory"],
  ["**", "*"],
])('"%s" was meant to be "%s"', (written, meant) => {
  expect(operatorMeant(written, STRICT_OPERATORS)).toBe(meant);
});

it.each(["foo", "constructor", "__proto__", "?", "x", "", "$$$$"])('nothing is near "%s"', (written) => {
  expect(operatorMeant(written, STRICT_OPERATORS)).toBeUndefined();
});

it("an operator of the integrator may be meant too", () => {
  const isEven = defineOperator({
    name: "acme.isEven",
    summary: { pl: "Parzysta.", en: "Even." },
    operands: ["integer"],
    gives: "boolean",
    evaluate: (number) => Number(number) % 2 === 0,
  });
  expect(operatorMeant("acme.isEvn", STRICT_OPERATORS.with([isEven]))).toBe("acme.isEven");
});

it("the operators named as a guide exist", () => {
  const names = new Set(STRICT_OPERATORS.names());
  const named = [...OPERATORS_ARE.en.matchAll(/\(([^)]*)\)/g)].flatMap(([, group]) =>
    (group ?? "").split(", "),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});
