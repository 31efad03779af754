import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { STRICT_OPERATORS } from "../operators/strict-operators.ts";
import { arbitraryCondition } from "../sample/arbitrary-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";
import { createSentences } from "./create-sentences.ts";
import { OPERATOR_WORDS } from "./operator-words.ts";

const text = (pl: string, en: string) => ({ pl, en });
const titled = (title: { readonly pl: string; readonly en: string }, rest: object) => ({
  "x-title": title,
  ...rest,
});
const money = { type: "string", format: "money" };
const form = {
  type: "object",
  required: ["requested", "kind", "places", "startsOn", "consent"],
  properties: {
    requested: titled(text("Wnioskowana kwota", "Amount requested"), money),
    own: titled(text("Wkład własny", "Own contribution"), money),
    costs: titled(text("Koszty", "Costs"), money),
    share: titled(text("Udział", "Share"), { type: "number", format: "percent" }),
    members: titled(text("Ilu Państwa jest?", "How many are you?"), { type: "integer" }),
    consent: titled(text("Zgoda", "Consent"), { type: "boolean" }),
    startsOn: titled(text("Początek", "Start"), { type: "string", format: "date" }),
    name: titled(text("Nazwa", "Name"), { type: "string" }),
    topics: titled(text("Tematy", "Topics"), {
      type: "array",
      items: {
        type: "string",
        enum: ["art", "music"],
        "x-labels": { art: text("sztuka", "art"), music: text("muzyka", "music") },
      },
    }),
    kind: titled(text("Rodzaj", "Kind"), {
      type: "string",
      enum: ["ngo", "group", "person"],
      "x-labels": { ngo: text("organizacja", "organisation"), group: text("grupa", "group") },
    }),
    places: titled(text("Miejsca", "Places"), {
      type: "array",
      items: {
        type: "object",
        properties: {
          address: titled(text("Adres", "Address"), {
            type: "object",
            "x-place": { register: "sample" },
            properties: { locality: { type: "string" }, street: { type: "string" } },
            required: ["locality", "street"],
          }),
          cost: titled(text("Koszt", "Cost"), money),
        },
      },
    }),
  },
};
const parameters = {
  most: { title: text("Najwyższa kwota", "Highest amount"), type: "money", value: "5000.00" },
  rate: {
    title: text("Stawka", "Rate"),
    type: "percent",
    values: [
      { from: "2026-01-01", to: "2027-01-01", value: 5 },
      { from: "2027-01-01", value: 7 },
    ],
  },
  byKind: { title: text("Limity", "Limits"), type: "table", of: "money", value: { ngo: "8000.00" } },
};
const calculations = {
  needed: {
    title: text("Wymagany wkład", "Contribution needed"),
    type: "money",
    is: { pctOf: [20, { var: "requested" }, "exact"] },
    round: { to: "1.00", mode: "up" },
  },
};
const sentences = createSentences({ form, parameters, calculations, territories: SAMPLE_WHOLE.territories });
const said = (require: unknown) => sentences.rule({ require }).text;
const NBSP = /\u00a0/g;
const plain = (words: { readonly pl: string; readonly en: string }) => [
  words.pl.replace(NBSP, " "),
  words.en.replace(NBSP, " "),
];

describe("a rule as a sentence", () => {
  it.each<[unknown, pl: string, en: string]>([
    [
      { "<=": [1500, { var: "requested" }, 5000] },
      "Wnioskowana kwota wynosi co najmniej 1 500,00 zł i najwyżej 5 000,00 zł.",
      "The amount requested is at least PLN 1,500.00 and at most PLN 5,000.00.",
    ],
    [
      { "<": [{ var: "costs" }, { param: "most" }] },
      "Kwota „Koszty” wynosi mniej niż 5 000,00 zł („Najwyższa kwota”).",
      "“Costs” is less than PLN 5,000.00 (“Highest amount”).",
    ],
    [
      { ">=": [{ var: "own" }, { pctOf: [20, { var: "requested" }, "down"] }] },
      "Wkład własny wynosi co najmniej 20% kwoty „Wnioskowana kwota” (po zaokrągleniu w dół do wielokrotności 0,01 zł).",
      "The own contribution is at least 20% of “Amount requested” (rounded down to a multiple of PLN 0.01).",
    ],
    [
      { oneOf: [{ var: "kind" }, "ngo", "group"] },
      "Rodzaj to „organizacja” albo „grupa”.",
      "The kind is “organisation” or “group”.",
    ],
    [
      { "!": { in: [{ var: "kind" }, ["ngo", "group"]] } },
      "Rodzaj to nie „organizacja” ani „grupa”.",
      "The kind is neither “organisation” nor “group”.",
    ],
    [
      { "!": { inTerritory: [{ var: "places" }, "centre"] } },
      'Nie jest spełnione wyrażenie {"inTerritory":[{"var":"places"},"centre"]}.',
      'The expression {"inTerritory":[{"var":"places"},"centre"]} does not hold.',
    ],
    [
      {
        all: [{ var: "places" }, { "!": { inTerritory: [{ var: "@.address" }, "dluga"] } }, { empty: false }],
      },
      "W każdej pozycji listy „Miejsca” adres nie leży przy ulicy „Długa” (a lista nie jest pusta).",
      "In every item of “Places”, the address does not lie on the street “Długa” (and the list is not empty).",
    ],
    [
      { none: [{ var: "places" }, { ">": [{ var: "@.cost" }, 100] }] },
      "Nie ma pozycji listy „Miejsca”, w której koszt wynosi więcej niż 100,00 zł.",
      "There is no item of “Places” in which the cost is more than PLN 100.00.",
    ],
    [
      {
        or: [
          { var: "consent" },
          { and: [{ "===": [{ var: "kind" }, "person"] }, { ">=": [{ var: "members" }, 3] }] },
        ],
      },
      "Musi być spełniony co najmniej jeden z warunków: odpowiedź „Zgoda” to „tak”; rodzaj to „person” i wartość „Ilu Państwa jest?” wynosi co najmniej 3.",
      "At least one of these must hold: the answer to “Consent” is “yes”; the kind is “person” and “How many are you?” is at least 3.",
    ],
    [
      {
        some: [
          { var: "places" },
          {
            and: [
              { ">": [{ var: "@.cost" }, 0] },
              { or: [{ var: "$.consent" }, { "<": [{ var: "@.cost" }, 50] }] },
            ],
          },
        ],
      },
      "W co najmniej jednej pozycji listy „Miejsca” koszt wynosi więcej niż 0,00 zł i (odpowiedź „Zgoda” to „tak” lub koszt wynosi mniej niż 50,00 zł).",
      "In at least one item of “Places”, the cost is more than PLN 0.00 and (the answer to “Consent” is “yes” or the cost is less than PLN 50.00).",
    ],
    [
      { ">=": [{ var: "startsOn" }, { "date.add": [{ date: "2026-03-03" }, 2, "month", "down"] }] },
      "Początek przypada nie wcześniej niż po upływie 2 miesięcy od 3 marca 2026 (a gdy miesiąc nie ma takiego dnia: w jego ostatnim dniu).",
      "The start is no earlier than the day 2 months after 3 March 2026 (or the last day of a month without such a day).",
    ],
    [
      { "<=": [{ var: "share" }, { param: "rate" }] },
      "Udział wynosi najwyżej tyle, ile stawka.",
      "The share is at most the rate.",
    ],
    [
      { ">=": [{ coalesce: [{ var: "own" }, 0] }, { calc: "needed" }] },
      "Wkład własny (a gdy tego nie podano: 0,00 zł) wynosi co najmniej tyle, ile wymagany wkład.",
      "The own contribution (PLN 0.00 where it is not stated) is at least the contribution needed.",
    ],
    [
      { disjoint: [{ var: "topics" }, ["art"]] },
      "Na liście „Tematy” nie ma żadnego z: „sztuka”.",
      "“Topics” has none of: “art”.",
    ],
    [
      { "===": [{ sumOf: [{ var: "places" }, { var: "@.cost" }] }, { "+": [{ var: "requested" }, 10] }] },
      "Suma wartości (koszt) w pozycjach listy „Miejsca” wynosi tyle, ile suma (wnioskowana kwota + 10,00 zł).",
      "The sum of (the cost) in the items of “Places” is the same as the sum (the amount requested + PLN 10.00).",
    ],
  ])("%j", (require, pl, en) => {
    expect(plain(said(require))).toEqual([pl, en]);
  });

  it("begins with the condition to which it applies, and says what holds while that is unknown", () => {
    const when = { "===": [{ var: "kind" }, "ngo"] };
    const { text: whole } = sentences.rule({
      when,
      whenUnknown: "skip",
      require: { "<=": [{ var: "requested" }, 8000] },
    });
    expect(plain(whole)).toEqual([
      "Jeżeli rodzaj to „organizacja”, to wnioskowana kwota wynosi najwyżej 8 000,00 zł. Dopóki nie wiadomo, czy tak jest, reguły się nie stosuje.",
      "If the kind is “organisation”, then the amount requested is at most PLN 8,000.00. As long as nobody knows whether that is so, the rule is not applied.",
    ]);
  });

  it("lists what a choice between conditions comes to, as a decision table does", () => {
    const require = {
      if: [
        { "===": [{ var: "kind" }, "ngo"] },
        { "<=": [{ var: "requested" }, 8000] },
        { if: [{ var: "consent" }, true, false] },
      ],
    };
    expect(plain(said(require))[0]).toBe(
      "Rozstrzyga pierwsze, co pasuje: jeżeli rodzaj to „organizacja”: wnioskowana kwota wynosi najwyżej 8 000,00 zł; jeżeli odpowiedź „Zgoda” to „tak”: reguła jest spełniona; w pozostałych przypadkach: reguła nie jest spełniona.",
    );
  });

  it("says which points are given for what", () => {
    const score = { if: [{ ">=": [{ var: "members" }, 100] }, 5, { ">=": [{ var: "members" }, 50] }, 2, 0] };
    const rule = sentences.rule({ title: text("Wielu ludzi", "Many people"), score, points: { max: 5 } });
    expect(rule.lead.pl).toBe("Za „Wielu ludzi” przyznaje się najwyżej 5 punktów:");
    expect(rule.items.map(({ pl }) => pl)).toEqual([
      "5 punktów, jeżeli wartość „Ilu Państwa jest?” wynosi co najmniej 100",
      "2 punkty, jeżeli wartość „Ilu Państwa jest?” wynosi co najmniej 50",
      "w pozostałych przypadkach 0 punktów",
    ]);
    expect(
      sentences.rule({ title: text("A", "B"), score: { var: "members" }, points: { max: 1 } }).text.en,
    ).toBe("For “B” as many points are given as “How many are you?”, 1 point at most.");
  });

  it("shows a rule of another language as it is written", () => {
    const require = { "<": [{ var: "a" }, 1] };
    for (const language of ["certlogic", "json-logic-js", "feel"])
      expect(sentences.rule({ language, require }).text.en).toBe(
        'The expression {"<":[{"var":"a"},1]} holds.',
      );
    const pinned = createSentences({ form, profile: "certlogic" });
    expect(pinned.rule({ require }).text.pl).toBe('Spełnione jest wyrażenie {"<":[{"var":"a"},1]}.');
    expect(pinned.rule({ require: { var: "consent" }, language: "json-logic" }).text.en).toBe(
      "The answer to “Consent” is “yes”.",
    );
  });

  it("says of what a calculation is made, and how it is rounded", () => {
    expect(plain(sentences.calculation("needed") ?? text("", ""))).toEqual([
      "20% kwoty „Wnioskowana kwota” (po zaokrągleniu w górę do wielokrotności 1,00 zł)",
      "20% of “Amount requested” (rounded up to a multiple of PLN 1.00)",
    ]);
    expect(sentences.calculation("none")).toBeUndefined();
  });
});

describe("the words of operators", () => {
  it("are there for every operator", () => {
    expect([...STRICT_OPERATORS.names()].filter((name) => !OPERATOR_WORDS.has(name))).toEqual([]);
    expect([...OPERATOR_WORDS.keys()].filter((name) => STRICT_OPERATORS.get(name) === undefined)).toEqual([]);
  });

  const sample = createSentences(SAMPLE_WHOLE);
  it.each([...DOCUMENTED_OPERATORS.all()].map((operator) => [operator.name, operator] as const))(
    "say every example of %s",
    (_, { examples }) => {
      for (const { expression } of examples)
        for (const { pl, en } of [sample.condition(expression), sample.value(expression)]) {
          expect([pl, en].join(" ")).not.toMatch(/undefined|\[object|NaN|wyrażenie|the expression|\{"/);
          expect(Math.min(pl.length, en.length)).toBeGreaterThan(0);
        }
    },
  );

  it("never leave a sentence empty, a part unsaid, or a field under its path", () => {
    const renamed = { ...SAMPLE_WHOLE, form: withTitles(SAMPLE_WHOLE.form) };
    const all = createSentences(renamed);
    const paths = Object.keys(renamed.form.properties as object);
    fc.assert(
      fc.property(arbitraryCondition, (require) => {
        const { text: words, items } = all.rule({ require });
        for (const one of [words, ...items])
          for (const line of [one.pl, one.en]) {
            expect(line.length).toBeGreaterThan(3);
            expect(line).not.toMatch(/undefined|\[object|NaN/);
            for (const path of paths)
              expect(line.includes(`„${path}”`) || line.includes(`“${path}”`)).toBe(false);
          }
      }),
      { numRuns: 300 },
    );
  });

  it("show what they have no words for as it is written, also inside", () => {
    expect(said({ "acme.good": [{ var: "kind" }] }).en).toBe(
      'The expression {"acme.good":[{"var":"kind"}]} holds.',
    );
    expect(said({ or: [{ var: "consent" }, { "acme.good": [1] }] }).pl).toContain(
      'spełnione jest wyrażenie {"acme.good":[1]}',
    );
    for (const broken of [
      null,
      {},
      { a: 1, b: 2 },
      [],
      { if: [] },
      { all: 3 },
      { var: 7 },
      { lookup: ["no", 1] },
      { "<=": [] },
    ])
      expect(said(broken).pl.length).toBeGreaterThan(3);
  });
});

/** The sample form with a title for every field. */
function withTitles(written: unknown): Record<string, unknown> {
  const { properties, items, ...rest } = written as { properties?: Record<string, unknown>; items?: unknown };
  return {
    ...rest,
    ...(items === undefined ? {} : { items: withTitles(items) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, field]) => [
              name,
              {
                "x-title": { pl: `Tytuł ${name.length}${name[0]}`, en: `Title ${name.length}${name[0]}` },
                ...withTitles(field),
              },
            ]),
          ),
        }),
  };
}
