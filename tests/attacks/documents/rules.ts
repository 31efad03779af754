import { compileRuleSet, type RuleSetInput } from "@opus/grant-rules";
import type { Attack } from "../attack.ts";
import { circle, many, members, nestedObjects, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";
import { ruleInput, ruleOf } from "./sample-form.ts";

const TITLE = { var: "title" };
const equal = (value: unknown) => ({ "===": [TITLE, value] });
const text = (pl: string) => ({ pl, en: pl });

/** Conditions in conditions. */
function nots(depth: number): unknown {
  let condition: unknown = true;
  for (let level = 0; level < depth; level += 1) condition = { "!": [condition] };
  return condition;
}

const conditions: readonly Hostile<unknown>[] = [
  ["a path of thirty thousand names", "OGW135", () => ({ "===": [{ var: "a.".repeat(30_000) }, 1] })],
  [
    "a path of a hundred and forty names, three hundred times",
    "OGW124",
    () => ({
      and: many(300, () => ({ "===": [{ var: "a.".repeat(140) }, 1] })),
    }),
  ],
  ["a path out of fifty thousand lists", "OGW135", () => equal({ var: "^.".repeat(50_000) })],
  [
    "a path that is nearly a field, six hundred times",
    "OGW124",
    () => ({
      and: many(350, (index) => ({ "===": [{ var: `titl${index}` }, "x"] })),
    }),
  ],
  ["a path to a prototype", "OGW134", () => ({ "===": [{ var: "__proto__.polluted" }, 1] })],
  ["negations a hundred thousand deep", "OGW135", () => nots(100_000)],
  ["negations sixty-five deep", "OGW135", () => nots(65)],
  ["three thousand conditions in one", "OGW135", () => ({ and: many(3_000, () => true) })],
  ["a million conditions in one", "OGW135", () => ({ and: new Array(1_000_000).fill(true) })],
  ["a text of ten million letters", "OGW135", () => equal("x".repeat(10_000_000))],
  ["an operator of fifty thousand letters", "OGW104", () => ({ ["x".repeat(50_000)]: [1] })],
  [
    "unknown operators, a thousand",
    "OGW121",
    () => ({ and: many(600, (index) => ({ [`op${index}`]: [1] })) }),
  ],
  ["a thousand operators in one object", "OGW120", () => members(900, [1])],
  ["operands by the thousand", "OGW122", () => ({ "!": many(1_500, () => true) })],
  ["null for a condition", "OGW120", () => null],
  [
    "a list of fifteen hundred codes that there are not",
    "OGW130",
    () => ({
      in: [{ var: "kind" }, many(1_500, (index) => `ng${index}`)],
    }),
  ],
  ["a number beyond exactness", "OGW127", () => ({ ">": [{ var: "people" }, 2 ** 60] })],
  [
    "numbers beyond exactness, a thousand",
    "OGW127",
    () => ({
      and: many(350, () => ({ ">": [{ var: "people" }, 1e300] })),
    }),
  ],
  [
    "a division by nothing of a field that may be empty",
    "OGW128",
    () => ({ ">": [{ "/": [{ var: "people" }, 0] }, 1] }),
  ],
  ["a pattern of its own", "OGW130", () => ({ "text.matches": [TITLE, "(a+)+$"] })],
  ["cat that doubles itself", "OGW123", () => equal({ cat: [TITLE, TITLE] })],
  ["log", "OGW123", () => equal({ log: "x" })],
  [
    "a date of twenty thousand digits",
    "OGW133",
    () => ({ ">": [{ var: "start" }, { date: "2".repeat(19_000) }] }),
  ],
  [
    "lists in lists of ten thousand each",
    "OGW135",
    () => ({
      some: [{ var: "items" }, { some: [{ var: "@.parts" }, { ">": [{ var: "@" }, 3] }] }],
    }),
  ],
  [
    "one name inside a list, four hundred times",
    "OGW125",
    () => ({
      some: [{ var: "items" }, { and: many(350, () => ({ ">": [{ var: "count" }, 1] })) }],
    }),
  ],
  ["a table that there is not", "OGW131", () => ({ ">": [{ param: "x".repeat(15_000) }, 1] })],
  ["a condition that holds itself", "OGW135", () => ({ and: circle() })],
  ["a getter for a condition", "OGW135", () => ({ "!": [trap("and")] })],
  ["a function for a condition", "OGW135", () => equal(() => "x")],
  ["a bigint", "OGW135", () => equal(10n)],
  ["NaN", "OGW135", () => ({ "<": [{ var: "people" }, Number.NaN] })],
  ["a list with holes", "OGW135", () => ({ and: new Array(5) })],
  ["a list of four billion holes", "OGW135", () => ({ and: new Array(2 ** 32 - 1) })],
  ["half a character", "OGW135", () => equal("\ud800")],
  ["half a character for an operator", "OGW135", () => ({ "\udc00": [1] })],
  ["objects ninety deep", "OGW135", () => nestedObjects(90)],
];

const sets: readonly Hostile<object>[] = [
  [
    "five hundred and one rules",
    "OGW135",
    () => ({ rules: many(501, (index) => ruleOf(true, { id: `r-${index}` })) }),
  ],
  ["a hundred thousand empty rules", "OGW135", () => ({ rules: many(100_000, () => ({})) })],
  ["five hundred empty rules", "OGW138", () => ({ rules: many(500, () => ({})) })],
  ["five hundred rules of one id", "OGW139", () => ({ rules: many(500, () => ruleOf(equal("x"))) })],
  ["rules with unknown members", "OGW138", () => ({ rules: many(150, () => ruleOf(true, members(100))) })],
  [
    "twenty thousand bases",
    "OGW138",
    () => ({ rules: [ruleOf(true, { basis: many(15_000, String) })], basisIds: ["a"] }),
  ],
  [
    "moments that there are not",
    "OGW140",
    () => ({
      rules: many(400, () => ruleOf(true, { moments: many(30, (index) => `submissio${index}`) })),
    }),
  ],
  [
    "a change on every day",
    "OGW135",
    () => ({
      rules: many(300, (index) =>
        ruleOf(equal("x"), {
          id: `r-${index}`,
          effective: { from: new Date(index * 864e5).toISOString().slice(0, 10) },
        }),
      ),
    }),
  ],
  [
    "an id of fifteen thousand hyphens",
    "OGW138",
    () => ({ rules: [ruleOf(true, { id: `a${"-a".repeat(9_000)}_` })] }),
  ],
  [
    "a language of fifteen thousand letters",
    "OGW148",
    () => ({ rules: [ruleOf(true, { language: "l".repeat(15_000) })] }),
  ],
  ["rules that are no list", "OGW138", () => ({ rules: members(100) })],
  ["rules that hold themselves", "OGW135", () => ({ rules: circle() })],
  ["points without an end", "OGW135", () => ({ rules: [ruleOf(true, { points: { max: Infinity } })] })],
];

const messages: readonly Hostile<string>[] = [
  [
    "plurals two thousand deep",
    "OGW135",
    () => `${"{a, plural, other {".repeat(2_000)}x${"}}".repeat(2_000)}`,
  ],
  ["plurals a hundred deep", "OGW141", () => `${"{a, plural, other {".repeat(100)}x${"}}".repeat(100)}`],
  ["three thousand brackets that close", "OGW141", () => "{}".repeat(1_900)],
  ["three thousand brackets that never close", "OGW141", () => "{".repeat(3_000)],
  ["six hundred arguments", "OGW141", () => many(600, (index) => `{a${index}}`).join("")],
  [
    "a hundred and ninety arguments that there are not",
    "OGW141",
    () => many(190, (index) => `{a${index}}`).join(""),
  ],
  [
    "a select of two hundred ways",
    "OGW141",
    () => `{a, select, ${many(250, (index) => `w${index} {x}`).join(" ")} other {x}}`,
  ],
  ["tags in tags, more than a message may hold", "OGW141", () => "<b>".repeat(1_400)],
  ["tags that never open, more than a message may hold", "OGW141", () => "</b>".repeat(1_100)],
  ["apostrophes", "OGW141", () => `{${"'".repeat(3_900)}`],
  ["a skeleton of four thousand letters", "OGW141", () => `{a, number, ::${"0".repeat(3_900)}}`],
  ["nineteen thousand letters", "OGW141", () => "x".repeat(19_000)],
  ["a hundred thousand letters", "OGW135", () => "x".repeat(100_000)],
  ["one name of four thousand letters", "OGW141", () => `{${"n".repeat(3_900)}}`],
];

/** Rule documents: conditions, whole sets, and the texts that they speak in. */
export const rules: readonly Attack[] = [
  ...refuses(
    "rule",
    compiled,
    conditions.map(
      ([name, code, make]): Hostile<object> => [name, code, () => ({ rules: [ruleOf(make())] })],
    ),
  ),
  ...refuses("rule set", compiled, sets),
  ...refuses(
    "message",
    compiled,
    messages.map(
      ([name, code, make]): Hostile<object> => [
        name,
        code,
        () => ({
          rules: [ruleOf(equal("x"), { messages: { notMet: text(make()), undetermined: text("u") } })],
        }),
      ],
    ),
  ),
];

function compiled(changes: object): readonly string[] {
  return codes(compileRuleSet(ruleInput(changes) as RuleSetInput).problems);
}
