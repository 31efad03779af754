import { canonicalJson, compileCertLogic, compileJsonLogic, contentHash } from "@opus/grant-rules";
import { computeDeadline, polishHolidays } from "@opus/grant-rules/calendar";
import { didYouMean, parsePointer } from "@opus/grant-rules/document";
import { parseMoney } from "@opus/grant-rules/money";
import { parsePolishMoneyInput } from "@opus/grant-rules/money-input";
import { readApplications } from "@opus/grant-workflow-testing";
import type { Attack } from "../attack.ts";
import { circle, many, nestedLists, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

const row = (more: object) => JSON.stringify({ id: "a", ...more });

const files: readonly Hostile<string>[] = [
  ["a hundred thousand lines that are none", "OGW104", () => "x\n".repeat(100_000)],
  ["two hundred thousand blank lines", "OGW104", () => "\n".repeat(200_000)],
  ["one line of two megabytes", "OGW103", () => row({ note: "x".repeat(2_000_000) })],
  ["a line of brackets", "OGW102", () => "[".repeat(500_000)],
  ["a line of thirty thousand values", "OGW104", () => row({ values: many(30_000, () => 1) })],
  ["a line with one name again and again", "OGW101", () => `{${'"id":"a",'.repeat(10_000)}"id":"a"}`],
];

const profileRules: readonly Hostile<unknown>[] = [
  ["negations a hundred thousand deep", "OGW435", () => nestedLists(100_000)],
  ["three thousand conditions", "OGW435", () => ({ and: many(3_000, () => true) })],
  ["a million conditions", "OGW435", () => ({ and: new Array(1_000_000).fill(true) })],
  ["a text of a million letters", "OGW435", () => ({ "===": [{ var: "a" }, "x".repeat(1_000_000)] })],
  ["a rule that holds itself", "OGW435", () => ({ and: circle() })],
  ["a rule that code computes", "OGW435", () => ({ and: [trap("var")] })],
  ["a list of four billion holes", "OGW435", () => ({ and: new Array(2 ** 32 - 1) })],
  ["a function", "OGW435", () => ({ and: [() => true] })],
];

const profileData: readonly Hostile<unknown>[] = [
  ["data a hundred thousand deep", "OGW440", () => nestedLists(100_000)],
  [
    "data of lists in lists, three hundred thousand values",
    "OGW440",
    () => many(600, () => many(500, () => 1)),
  ],
  ["data of a list of a million", "OGW440", () => ({ a: new Array(1_000_000).fill(1) })],
  ["data that holds itself", "OGW440", () => ({ a: circle() })],
  ["data that code computes", "OGW440", () => trap("a")],
  ["a text of a million letters in data", "OGW440", () => ({ a: "x".repeat(1_000_000) })],
];

const canonical: readonly Hostile<unknown>[] = [
  ["lists a hundred thousand deep", "OGW108", () => nestedLists(100_000)],
  ["a list that holds itself", "OGW108", circle],
  ["a list of four billion holes", "OGW108", () => new Array(2 ** 32 - 1)],
  ["what code computes", "OGW108", () => trap("a")],
  ["a bigint of many digits", "OGW108", () => 10n ** 1_000n],
];

const amounts: readonly Hostile<string>[] = [
  ["a million digits", "refused", () => "9".repeat(1_000_000)],
  ["a million spaces", "refused", () => " ".repeat(1_000_000)],
  ["digits and spaces in turn", "refused", () => "1 ".repeat(500_000)],
  ["commas and dots in turn", "refused", () => "1,1.".repeat(250_000)],
  ["a million zeros before the dot", "refused", () => `${"0".repeat(1_000_000)}.00`],
];

/** Values that are written as texts, files of applications, and rules in the JSON-logic of others. */
export const writtenValues: readonly Attack[] = [
  ...refuses("applications file", (text) => codes(readApplications(text).problems), files),
  ...refuses("json-logic-js rule", (rule) => codes(compileJsonLogic(rule).diagnostics), profileRules),
  ...refuses("CertLogic rule", (rule) => codes(compileCertLogic(rule).diagnostics), profileRules),
  ...refuses(
    "json-logic-js",
    (data) => ran(compileJsonLogic({ "==": [{ var: "b" }, 1] }), data),
    profileData,
  ),
  ...refuses("CertLogic", (data) => ran(compileCertLogic({ "===": [{ var: "b" }, 1] }), data), profileData),
  ...refuses("canonical JSON", (value) => [canonicalJson(value)], canonical),
  ...refuses("content hash", (value) => [contentHash(value)], canonical),
  ...refuses("amount", (text) => (parseMoney(text).ok ? [] : ["refused"]), amounts),
  ...refuses(
    "amount as people write it",
    (text) => (parsePolishMoneyInput(text).ok ? [] : ["refused"]),
    amounts,
  ),
  ...refuses(
    "term",
    (amount) => [String(computeDeadline({ amount, unit: "year" }, "2026-01-01T00:00:00Z", polishHolidays))],
    [
      ["of a billion years", "OGW119", () => 1e9],
      ["of a number beyond all numbers", "OGW117", () => Infinity],
    ],
  ),
  ...refuses("nearest name", (names) => [didYouMean("a".repeat(90), names) ?? "refused"], [
    ["among a hundred thousand", "refused", () => many(100_000, (index) => "b".repeat(90) + index)],
  ]),
  ...refuses("pointer", (pointer) => [String(parsePointer(pointer) ?? "refused").slice(0, 7)], [
    ["of half a million broken escapes", "refused", () => `/${"~2".repeat(500_000)}`],
  ]),
];

function ran(rule: ReturnType<typeof compileJsonLogic>, data: unknown): readonly string[] {
  return [String(rule.evaluate(data))];
}
