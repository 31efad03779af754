/** A change of a text file that a person might make by mistake. */
export interface Slip {
  readonly name: string;
  /** The file that is changed, from the folder of the programme. */
  readonly file: string;
  /** What stands in the file afterwards. */
  change(text: string): string | Uint8Array;
}

const PROGRAMME = "programme.json";
const CASES = "rule-cases.json";
const SCENARIOS = "scenarios/ends.json";

type Json = { [name: string]: unknown };

/** Texts that are no JSON, or JSON of something else; the same for every file that the command reads. */
const unreadable = (file: string): readonly Slip[] => [
  { name: "empty", file, change: () => "" },
  { name: "cut-off", file, change: (text) => text.slice(0, 60) },
  { name: "comma-too-many", file, change: (text) => text.replace(/\}\s*$/, ",}") },
  { name: "list", file, change: () => "[7]" },
  { name: "null", file, change: () => "null" },
  { name: "huge-number", file, change: (text) => text.replace("{", '{"note": 1e400,') },
  { name: "utf-16", file, change: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  { name: "latin-2", file, change: () => Buffer.from([0x7b, 0x22, 0xb1, 0x22, 0x7d]) },
];

/** A programme in which a member is another. */
function inProgramme(name: string, change: (document: never) => void): Slip {
  return { name, file: PROGRAMME, change: (text) => changed(text, change) };
}

function changed(text: string, change: (document: never) => void): string {
  const document: unknown = JSON.parse(text);
  change(document as never);
  return JSON.stringify(document, null, 2);
}

/** Whatever kinds of mistakes there are texts for; each shows what a designer then reads. */
export const slips: readonly Slip[] = [
  ...[PROGRAMME, CASES, SCENARIOS].flatMap(unreadable),
  { name: "byte-order-mark", file: PROGRAMME, change: (text) => `\ufeff${text}` },
  inProgramme("kinds-of-values", (document: Json) => {
    Object.assign(document, {
      id: 7,
      version: "one",
      title: [],
      description: { pl: "", en: 5 },
      zone: {},
      operator: null,
    });
  }),
  inProgramme("words-and-numbers", (document: Json) => {
    Object.assign(document.scoring as Json, { aggregate: "median", experts: 0, threshold: 1.5 });
    Object.assign(document.eligibility as Json, { suplements: 1 });
    Object.assign((document.calls as Json[])[0] as Json, {
      pool: "120 000,00",
      opensAt: "17.09.2018",
      closesAt: "2018-02-30T00:00:00+01:00",
    });
    Object.assign((document.sources as Json[])[0] as Json, { url: "www.example.org" });
  }),
  inProgramme("parts-that-contradict", (document: Json) => {
    Object.assign((document.calls as Json[])[0] as Json, {
      realisation: { from: "2018-12-01", to: "2018-11-30" },
    });
    Object.assign(document.scoring as Json, { threshold: 999 });
    Object.assign(document.deadlines as Json, { signing: undefined });
    Object.assign(document.facts as Json, { requested: "project.title" });
  }),
  inProgramme("two-values", (document: Json) => {
    document.parameters = {
      twice: { type: "integer", title: { pl: "A", en: "B" }, value: 1, values: [{ value: 2 }] },
      over: { type: "money", title: { pl: "A", en: "B" }, values: [{ value: "1.00" }, { value: [] }] },
    };
  }),
  inProgramme("rules", (document: Json) => {
    const [first] = document.rules as Json[];
    const rule = (id: string, other: object) => ({ ...first, id, ...other });
    document.rules = [
      rule("fact", { require: { ">=": [{ var: "beneficiaries.planed" }, 10] } }),
      rule("operator", { require: { "=>": [{ var: "beneficiaries.planned" }, 10] } }),
      rule("types", { require: { "<=": [{ var: "budget.requested" }, { var: "beneficiaries.planned" }] } }),
      rule("boolean", { require: { "+": [1, 2] } }),
      rule("names", { require: { "<=": [{ param: "none" }, { calc: "none" }] } }),
      rule("members", { severity: "hard", kind: "rule", moments: ["later"], basis: [], messages: {} }),
      rule("choice", { require: { oneOf: [{ var: "project.type" }, "sports", 7] } }),
      rule("date", { require: { ">": [{ var: "project.startsOn" }, { date: "2018-13-01" }] } }),
    ];
  }),
  inProgramme("form", (document: Json) => {
    const { properties } = document.form as { readonly properties: Json };
    Object.assign(properties, {
      odd: { type: "text", "x-title": { pl: "A", en: "B" } },
      format: { type: "string", format: "amount" },
      bounds: { type: "integer", minimum: "many", maxLength: -1 },
      reference: { $ref: "#/$defs/none" },
      when: { type: "string", "x-when": { "applicant.kind": "informalgroup" } },
      personal: { type: "string", "x-personal": "nobody" },
    });
  }),
  {
    name: "cases",
    file: CASES,
    change: (text) =>
      changed(text, ({ cases }: { cases: Json[] }) => {
        Object.assign(cases[0] as Json, { expect: { verdict: "notMet" } });
        Object.assign(cases[1] as Json, { rule: undefined, facts: [], expects: {} });
        Object.assign(cases[2] as Json, { rule: "ngo-amount", name: "" });
        Object.assign(cases[3] as Json, { expect: { verdict: "yes" }, on: "soon" });
        cases.length = 12;
      }),
  },
  {
    name: "scenarios",
    file: SCENARIOS,
    change: (text) =>
      changed(text, ({ scenarios }: { scenarios: Json[] }) => {
        const [first] = scenarios;
        const steps = (first?.steps ?? []) as Json[];
        Object.assign(steps[0] as Json, { expect: { state: "awarded", letters: [] } });
        scenarios.length = 1;
        scenarios.push({
          name: "odd",
          cases: { A: "nobody" },
          steps: [{ on: "tomorrow", does: "application.send", expect: { sum: 1 } }],
        } as never);
      }),
  },
];
