import { createInterpretedFormValidator } from "@opus/grant-workflow";
import { createAjvFormValidator } from "@opus/grant-workflow/ajv";
import type { Attack } from "../attack.ts";
import { circle, many, members, nestedLists, nestedObjects, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";
import { sampleForm, sampleRules } from "./sample-form.ts";

const GOOD = { title: "t", amount: "1.00", items: [] };
const answers = (more: object) => ({ ...GOOD, ...more });

const shared: readonly (readonly [name: string, ofForm: string, ofFacts: string, make: () => unknown])[] = [
  ["a thousand unknown fields", "OGW214", "OGW145", () => answers(members(1_000))],
  ["two thousand unknown fields", "OGW214", "OGW145", () => answers(members(1_990))],
  ["a hundred thousand unknown fields", "OGW223", "OGW145", () => answers(members(100_000))],
  ["unknown fields that are nearly known", "OGW214", "OGW145", () => answers(members(1_900, 1, "titl"))],
  ["unknown fields of long names", "OGW214", "OGW145", () => answers(members(1_000, 1, "n".repeat(190)))],
  [
    "unknown fields in every item",
    "OGW214",
    "OGW145",
    () => answers({ items: many(150, () => ({ name: "n", cost: "1.00", count: 1, ...members(100) })) }),
  ],
  ["ten thousand empty items", "OGW210", "", () => answers({ items: many(10_000, () => ({})), amont: 1 })],
  [
    "ten thousand items of the wrong kind",
    "OGW211",
    "OGW145",
    () => answers({ items: many(10_000, () => 1) }),
  ],
  ["ten thousand and one items", "OGW223", "OGW145", () => answers({ items: many(10_001, () => ({})) })],
  ["ten thousand tags that are the same", "OGW219", "", () => answers({ tags: many(10_000, () => "t") })],
  [
    "four thousand long tags",
    "OGW213",
    "OGW145",
    () => answers({ tags: many(4_000, (i) => `${i}${"t".repeat(51)}`) }),
  ],
  ["ten thousand empty lists for texts", "OGW211", "OGW145", () => answers({ tags: many(9_000, () => []) })],
  ["a title of ten million letters", "OGW223", "OGW145", () => answers({ title: "x".repeat(10_000_000) })],
  [
    "a title of nearly three hundred thousand letters",
    "OGW213",
    "OGW145",
    () => answers({ title: "x".repeat(290_000) }),
  ],
  [
    "a title of letters with marks apart",
    "OGW213",
    "OGW145",
    () => answers({ title: "e\u0301".repeat(140_000) }),
  ],
  [
    "a title of marks on one letter",
    "OGW213",
    "OGW145",
    () => answers({ title: `a${"\u0301".repeat(290_000)}` }),
  ],
  ["a title of halves of characters", "OGW223", "OGW145", () => answers({ title: "\ud800".repeat(100_000) })],
  ["an amount of a million digits", "OGW223", "OGW145", () => answers({ amount: "9".repeat(1_000_000) })],
  [
    "an amount of nearly three hundred thousand digits",
    "OGW215",
    "OGW145",
    () => answers({ amount: `${"9".repeat(290_000)}.00` }),
  ],
  ["an amount of zeros", "OGW215", "OGW145", () => answers({ amount: `1${"0".repeat(60_000)}` })],
  ["an amount of spaces between digits", "OGW215", "OGW145", () => answers({ amount: "1 ".repeat(140_000) })],
  ["an amount beyond what is held", "OGW215", "OGW145", () => answers({ amount: "90071992547409.92" })],
  [
    "a percentage of a hundred thousand digits",
    "OGW216",
    "OGW145",
    () => answers({ share: "1".repeat(100_000) }),
  ],
  [
    "a date of nearly three hundred thousand digits",
    "OGW216",
    "OGW145",
    () => answers({ start: "2026-".repeat(50_000) }),
  ],
  [
    "an instant of many dashes",
    "OGW216",
    "OGW145",
    () => answers({ sentAt: `2026-01-01T${"0".repeat(100_000)}` }),
  ],
  ["an email of dots", "OGW216", "", () => answers({ email: `a@${"a.".repeat(100_000)}` })],
  ["an email of many at signs", "OGW216", "", () => answers({ email: "@".repeat(200_000) })],
  ["an address of slashes", "OGW216", "", () => answers({ page: `https://${"/".repeat(200_000)}` })],
  ["a number of hours that is no step", "OGW217", "", () => answers({ hours: 5e-324 })],
  ["a number of people beyond all bounds", "OGW217", "OGW145", () => answers({ people: 1e21 })],
  [
    "people in words of a hundred thousand letters",
    "OGW211",
    "OGW145",
    () => answers({ people: "1".repeat(100_000) }),
  ],
  [
    "a choice of a hundred thousand letters",
    "OGW212",
    "OGW145",
    () => answers({ kind: "n".repeat(100_000) }),
  ],
  ["lists a hundred thousand deep", "OGW223", "OGW145", () => answers({ tags: nestedLists(100_000) })],
  [
    "groups a hundred thousand deep",
    "OGW223",
    "OGW145",
    () => answers({ address: nestedObjects(100_000, "street") }),
  ],
  ["a list that holds itself", "OGW223", "OGW145", () => answers({ items: circle() })],
  ["a list of four billion holes", "OGW223", "OGW145", () => answers({ items: new Array(2 ** 32 - 1) })],
  ["a list of a thousand holes", "OGW223", "OGW145", () => answers({ items: new Array(1_000) })],
  ["a getter", "OGW223", "OGW145", () => answers({ address: trap("street") })],
  ["toJSON that throws", "OGW214", "OGW145", () => answers({ address: { toJSON: "x" } })],
  ["a prototype", "OGW223", "OGW145", () => JSON.parse('{"__proto__": {"title": "t"}, "amount": "1.00"}')],
  ["a date object", "OGW223", "OGW145", () => answers({ start: new Date(0) })],
  ["a map", "OGW223", "OGW145", () => answers({ address: new Map() })],
  ["a bigint", "OGW223", "OGW145", () => answers({ people: 10n ** 1_000n })],
  ["a function", "OGW223", "OGW145", () => answers({ title: () => "t" })],
  ["a list for all answers", "OGW211", "OGW145", () => many(1_000, () => 1)],
  ["a text for all answers", "OGW211", "OGW145", () => "x".repeat(290_000)],
];

const ofForm = shared.map(([name, code, , make]): Hostile<unknown> => [name, code, make]);
const ofFacts = shared
  .filter(([, , code]) => code !== "")
  .map(([name, , code, make]): Hostile<unknown> => [name, code, make]);

const interpreted = createInterpretedFormValidator(sampleForm);
const compiled = createAjvFormValidator(sampleForm);
const rules = sampleRules();

/** Answers, as the form's validators read them and as the rules do. */
export const answersAndFacts: readonly Attack[] = [
  ...refuses("answers, interpreted", (made) => codes(interpreted.validate(made)), ofForm),
  ...refuses("answers, compiled", (made) => codes(compiled.validate(made)), ofForm),
  ...refuses("facts", (made) => codes(rules.normalise(made, { closed: true }).problems), ofFacts),
];
