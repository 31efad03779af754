import { compileRuleSet, type RuleSetInput, runRuleCases } from "@opus/grant-rules";
import type { Attack } from "../attack.ts";
import { circle, many, members, nestedLists, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";
import { ruleInput, sampleRules } from "./sample-form.ts";

const table = (value: unknown) => ({ prices: { type: "table", of: "money", value } });
const dated = (values: unknown) => ({ cap: { type: "money", values } });

const parameters: readonly Hostile<unknown>[] = [
  ["thirty thousand", "OGW104", () => members(30_000, { type: "money", value: 1 })],
  ["six hundred", "OGW142", () => members(600, { type: "money", value: 1 })],
  ["five hundred of a type that is nearly one", "OGW142", () => members(500, { type: "mone", value: 1 })],
  [
    "five hundred with unknown members",
    "OGW142",
    () => members(400, { type: "money", value: 1, ...members(30, 1, "valu") }),
  ],
  ["names that are no names", "OGW142", () => members(500, { type: "money", value: 1 }, "1-")],
  ["a table of a hundred thousand cells", "OGW104", () => table(members(100_000, "1.00"))],
  ["a table of twenty-five thousand cells", "OGW142", () => table(members(25_000, "1.00"))],
  [
    "two tables of twelve thousand cells",
    "OGW142",
    () => ({
      one: { type: "table", of: "money", value: members(12_000, "1.00") },
      two: { type: "table", of: "money", value: members(12_000, "1.00") },
    }),
  ],
  ["a table of wrong cells", "OGW142", () => table(members(15_000, "one"))],
  ["a cell of a million digits", "OGW142", () => table({ a: "9".repeat(1_000_000) })],
  ["a cell of three thousand digits", "OGW142", () => table({ a: `${"9".repeat(3_000)}.00` })],
  ["a key of a thousand letters", "OGW104", () => table({ ["k".repeat(1_000)]: "1.00" })],
  ["two thousand periods", "OGW142", () => dated(many(2_000, () => ({ from: "2020-01-01", value: "1.00" })))],
  [
    "five hundred periods of one day",
    "OGW142",
    () => dated(many(500, () => ({ from: "2020-01-01", value: "1.00" }))),
  ],
  [
    "periods that end before they begin",
    "OGW142",
    () => dated(many(500, () => ({ from: "2020-01-02", to: "2020-01-01", value: "1.00" }))),
  ],
  [
    "dates of four thousand digits",
    "OGW142",
    () => dated(many(100, () => ({ from: "2".repeat(3_900), value: "1.00" }))),
  ],
  ["objects for values", "OGW142", () => dated(many(400, () => ({ value: members(20) })))],
  ["a list", "OGW142", () => many(500, () => 1)],
  ["a circle", "OGW135", () => ({ cap: { type: "money", value: circle() } })],
  ["a getter", "OGW135", () => ({ cap: trap("value") })],
];

const amount = { type: "money", title: { pl: "Kwota", en: "Amount" } };
const calculated = (is: unknown) => ({ ...amount, is });
const chain = (length: number, next: (name: string) => unknown) =>
  Object.fromEntries(
    many(length, (index) => [`c${index}`, calculated(index === length - 1 ? 1 : next(`c${index + 1}`))]),
  );

const calculations: readonly Hostile<unknown>[] = [
  ["thirty thousand", "OGW135", () => members(30_000, calculated(1))],
  ["three hundred", "OGW147", () => members(300, calculated(1))],
  ["two hundred that each need the next", "OGW149", () => chain(200, (calc) => ({ calc }))],
  [
    "two hundred in a ring",
    "OGW149",
    () => ({ ...chain(200, (calc) => ({ calc })), c199: calculated({ calc: "c0" }) }),
  ],
  ["twenty that double one another", "OGW135", () => chain(20, (calc) => ({ "+": [{ calc }, { calc }] }))],
  [
    "two hundred that use what sixteen have doubled, and one that needs itself",
    "OGW149",
    () => ({
      ...chain(16, (calc) => ({ "+": [{ calc }, { calc }] })),
      ...members(180, calculated({ calc: "c0" }), "use"),
      self: calculated({ calc: "self" }),
    }),
  ],
  [
    "five hundred of a type that is nearly one",
    "OGW147",
    () => members(200, { ...calculated(1), type: "mony" }),
  ],
  ["an expression a hundred thousand deep", "OGW135", () => ({ a: calculated(nestedLists(100_000)) })],
  [
    "an expression of a hundred thousand parts",
    "OGW135",
    () => ({ a: calculated({ "+": many(100_000, () => 1) }) }),
  ],
  ["a name of thirty thousand letters", "OGW131", () => ({ a: calculated({ calc: "a".repeat(19_000) }) })],
  ["a list", "OGW147", () => many(500, () => 1)],
  ["a circle", "OGW135", () => ({ a: calculated(circle()) })],
  ["a getter", "OGW135", () => ({ a: trap("is") })],
];

const street = (index: number) => ({ code: `s${index}`, locality: "lodz", name: `Ulica ${index}` });
const register = (more: object) => ({
  id: "city",
  version: "1",
  localities: [{ code: "lodz", names: ["Łódź"] }],
  streets: many(50, street),
  areas: [],
  ...more,
});

const territories: readonly Hostile<unknown>[] = [
  ["a hundred thousand streets", "OGW135", () => register({ streets: many(100_000, street) })],
  [
    "six thousand streets of no locality",
    "OGW143",
    () => register({ streets: many(6_000, (index) => ({ ...street(index), locality: "lodz2" })) }),
  ],
  ["six thousand streets of one code", "OGW143", () => register({ streets: many(6_000, () => street(0)) })],
  [
    "six thousand streets of one name that are no streets",
    "OGW143",
    () => register({ streets: many(6_000, () => ({ name: "A" })) }),
  ],
  [
    "an area of twenty thousand streets that there are not",
    "OGW143",
    () => register({ areas: [{ code: "a", streets: many(20_000, (index) => `x${index}`) }] }),
  ],
  [
    "ten thousand ranges of one street that make no sense",
    "OGW143",
    () =>
      register({ areas: [{ code: "a", streets: many(4_000, () => ({ street: "s1", from: 9, to: 1 })) }] }),
  ],
  [
    "a name of a hundred thousand spaces",
    "OGW143",
    () => register({ streets: [{ ...street(0), name: " ".repeat(100_000) }] }),
  ],
  ["a thousand empty registers", "OGW143", () => many(1_000, () => ({}))],
  ["registers of one id", "OGW143", () => many(200, () => register({ streets: [] }))],
  ["lists in lists", "OGW135", () => nestedLists(200)],
];

const caseOf = (more: object) => ({
  name: "n",
  rule: "tested",
  facts: { amount: "1.00" },
  expect: { verdict: "met" },
  ...more,
});

const cases: readonly Hostile<unknown>[] = [
  ["a hundred thousand", "OGW146", () => many(100_000, () => 1)],
  ["five thousand that are none", "OGW146", () => ({ cases: many(5_000, () => 1) })],
  ["three thousand of one name", "OGW146", () => many(3_000, () => caseOf({}))],
  [
    "two thousand of rules that there are not",
    "OGW146",
    () => many(2_000, (index) => caseOf({ name: `n${index}`, rule: `teste${index}` })),
  ],
  ["a rule of sixty thousand letters", "OGW146", () => [caseOf({ rule: "r".repeat(60_000) })]],
  [
    "unknown members by the thousand",
    "OGW146",
    () => many(20, (index) => ({ ...caseOf({ name: `${index}` }), ...members(1_000, 1, "fact") })),
  ],
  [
    "a verdict of sixty thousand letters",
    "OGW146",
    () => [caseOf({ expect: { verdict: "m".repeat(60_000) } })],
  ],
  [
    "facts by the ten thousand that the form does not have",
    "OGW145",
    () => [caseOf({ facts: members(25_000) })],
  ],
  ["facts a hundred thousand deep", "OGW135", () => [caseOf({ facts: nestedLists(100_000) })]],
  ["facts that hold themselves", "OGW135", () => [caseOf({ facts: { items: circle() } })]],
  ["facts that code computes", "OGW135", () => [caseOf({ facts: trap("amount") })]],
  ["a text of a million letters", "OGW145", () => [caseOf({ facts: { title: "x".repeat(1_000_000) } })]],
  ["no list of cases", "OGW146", () => ({ cases: members(1_000) })],
];

const ruleSet = sampleRules();

/** Tables that rules read, and the cases that try rules. */
export const tables: readonly Attack[] = [
  ...refuses("parameters", (made) => compiled({ parameters: made }), parameters),
  ...refuses("calculations", (made) => compiled({ calculations: made }), calculations),
  ...refuses("register of places", (made) => compiled({ territories: made }), territories),
  ...refuses("rule cases", (made) => codes(runRuleCases(ruleSet, made).problems), cases),
];

function compiled(changes: object): readonly string[] {
  return codes(compileRuleSet(ruleInput(changes) as RuleSetInput).problems);
}
