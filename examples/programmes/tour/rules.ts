import type { Part } from "./document-parts.ts";

const basis = ["regulations"];
const words = (pl: string, en: string) => ({ pl, en });

/** A rule that decides nothing by itself: pools and quotas ask it. */
const remark = (id: string, title: Part, require: unknown, met: Part, notMet: Part): Part => ({
  id,
  title,
  kind: "requirement",
  severity: "advisory",
  moments: ["formalCheck"],
  require,
  basis,
  messages: {
    met,
    notMet,
    undetermined: words("Nie wiadomo; rozstrzyga człowiek.", "Not known; a person decides."),
  },
});

/** A rule about what was before an application. */
function ofEarlier(id: string, title: Part, require: unknown, notMet: Part): Part {
  return {
    ...{ id, title, kind: "requirement", severity: "blocking", moments: ["formalCheck"], require, basis },
    messages: {
      met: words("Wcześniej bez przeszkód.", "Nothing in the way from before."),
      notMet,
      undetermined: words(
        "Nie wiadomo, czyj to wniosek; rozstrzyga człowiek.",
        "Nobody knows whose it is; a person decides.",
      ),
    },
  };
}

const region = (value: string) => ({ "===": [{ var: "project.region" }, value] });

/** The rules of the tour by their ids; each stop takes those that it needs. */
const rules: Readonly<Record<string, Part>> = {
  "amount-within-range": {
    id: "amount-within-range",
    pattern: "amountBetween",
    with: { field: "budget.requested", min: "500", max: "5000" },
    basis,
  },
  "amount-within-pool": {
    id: "amount-within-pool",
    pattern: "amountBetween",
    with: { field: "budget.requested", min: "500", max: "4000" },
    basis,
  },
  "lines-add-up": {
    id: "lines-add-up",
    pattern: "costsAddUp",
    with: { costs: "budget.lines", amount: "amount", total: "budget.requested" },
    basis,
  },
  "in-the-hills": remark(
    "in-the-hills",
    words("W górach", "In the hills"),
    region("hills"),
    words("Projekt odbędzie się w górach.", "The project takes place in the hills."),
    words("Projekt nie odbędzie się w górach.", "The project does not take place in the hills."),
  ),
  "by-the-lakes": remark(
    "by-the-lakes",
    words("Na pojezierzu", "By the lakes"),
    region("lakes"),
    words("Projekt odbędzie się na pojezierzu.", "The project takes place by the lakes."),
    words("Projekt nie odbędzie się na pojezierzu.", "The project does not take place by the lakes."),
  ),
  "is-local": remark(
    "is-local",
    words("Organizacja lokalna", "Local organisation"),
    { var: "applicant.local" },
    words("Wnioskodawca jest lokalny.", "The applicant is local."),
    words("Wnioskodawca nie jest lokalny.", "The applicant is not local."),
  ),
  "newcomer-bonus": {
    id: "newcomer-bonus",
    title: words("Premia za pierwszy wniosek", "Bonus for a first application"),
    kind: "scoring",
    moments: ["scoring"],
    score: { if: [{ var: "applicant.newcomer" }, 2, 0] },
    points: { max: 2 },
    basis,
    messages: {
      met: words("Pierwszy wniosek: premia.", "First application: a bonus."),
      notMet: words("Nie pierwszy wniosek: bez premii.", "Not the first application: no bonus."),
      undetermined: words(
        "Nie wiadomo, czy to pierwszy wniosek.",
        "Whether it is the first application is not known.",
      ),
    },
  },
  "places-within-range": {
    id: "places-within-range",
    pattern: "peopleBetween",
    with: { people: "budget.places", min: 1, max: 5 },
    severity: "blocking",
    basis,
  },
  "one-application": {
    id: "one-application",
    pattern: "mustBeYes",
    with: { statement: "case.within.oneApplication" },
    moments: ["formalCheck"],
    severity: "blocking",
    basis,
    title: words("Jeden wniosek wnioskodawcy", "One application of an applicant"),
    messages: {
      notMet: words(
        "Inny wniosek tego wnioskodawcy ma pierwszeństwo.",
        "Another application of this applicant goes before it.",
      ),
    },
  },
  "little-before": ofEarlier(
    "little-before",
    words("Dotąd najwyżej 10 000 zł w trzech latach", "At most PLN 10,000 in three years so far"),
    { "<=": [{ var: "case.earlier.grantedBefore" }, "10000.00"] },
    words("Wnioskodawca dostał w trzech latach więcej.", "The applicant was granted more in three years."),
  ),
  "withdrawn-once": ofEarlier(
    "withdrawn-once",
    words("Najwyżej raz wycofany wniosek", "Withdrawn once at most"),
    { "<": [{ var: "case.earlier.withdrawnBefore" }, 2] },
    words("Wnioskodawca wycofał już dwa wnioski.", "The applicant has withdrawn two applications."),
  ),
};

/** Rules of stops whose applicants ask for one sum, made of lines. */
export const ofOneSum = ["amount-within-range", "lines-add-up"];

/** The rules of a stop. */
export function rulesOf(...ids: readonly string[]): readonly Part[] {
  return ids.map((id) => rules[id] ?? {});
}

interface RuleCase {
  readonly name: string;
  readonly rule: string;
  readonly facts: Part;
  readonly expect: Part;
  /** The day whose parameters hold. */
  readonly on?: string;
}

const worked = (rule: string, name: string, facts: Part, verdict: string, more: Part = {}): RuleCase => ({
  name: `${rule}: ${name}`,
  rule,
  facts,
  expect: { verdict, ...more },
});
const asks = (requested: string, ...lines: readonly string[]): Part => ({
  budget: { requested, lines: lines.map((amount) => ({ amount })) },
});

/** Worked examples of all rules of the tour. */
const cases: readonly RuleCase[] = [
  worked("amount-within-range", "499.99", asks("499.99"), "notMet"),
  worked("amount-within-range", "500.00", asks("500.00"), "met"),
  worked("amount-within-range", "5000.00", asks("5000.00"), "met"),
  worked("amount-within-range", "5000.01", asks("5000.01"), "notMet"),
  worked("amount-within-range", "left out", {}, "undetermined"),
  worked("amount-within-pool", "499.99", asks("499.99"), "notMet"),
  worked("amount-within-pool", "500.00", asks("500.00"), "met"),
  worked("amount-within-pool", "4000.00", asks("4000.00"), "met"),
  worked("amount-within-pool", "4000.01", asks("4000.01"), "notMet"),
  worked("amount-within-pool", "left out", {}, "undetermined"),
  worked("lines-add-up", "to the grosz", asks("1000.00", "600.01", "399.99"), "met"),
  worked("lines-add-up", "a grosz too few", asks("1000.00", "600.00", "399.99"), "notMet"),
  worked("lines-add-up", "a grosz too many", asks("1000.00", "600.02", "399.99"), "notMet"),
  worked("lines-add-up", "nothing asked for", { budget: { lines: [{ amount: "5.00" }] } }, "undetermined"),
  worked("in-the-hills", "in the hills", { project: { region: "hills" } }, "met"),
  worked("in-the-hills", "by the lakes", { project: { region: "lakes" } }, "notMet"),
  worked("in-the-hills", "not said", { project: {} }, "undetermined"),
  worked("by-the-lakes", "by the lakes", { project: { region: "lakes" } }, "met"),
  worked("by-the-lakes", "in the hills", { project: { region: "hills" } }, "notMet"),
  worked("by-the-lakes", "not said", { project: {} }, "undetermined"),
  worked("is-local", "yes", { applicant: { local: true } }, "met"),
  worked("is-local", "no", { applicant: { local: false } }, "notMet"),
  worked("is-local", "not said", { applicant: {} }, "undetermined"),
  worked("newcomer-bonus", "a first application", { applicant: { newcomer: true } }, "met", { points: 2 }),
  worked("newcomer-bonus", "not the first", { applicant: { newcomer: false } }, "notMet", { points: 0 }),
  worked("newcomer-bonus", "not said", { applicant: {} }, "undetermined"),
  worked("places-within-range", "none", { budget: { places: 0 } }, "notMet"),
  worked("places-within-range", "one", { budget: { places: 1 } }, "met"),
  {
    ...worked(
      "places-within-range",
      "five, and what they cost",
      { budget: { places: 5, upkeep: "1000.00" } },
      "met",
      {
        calculations: { asked: "5000.00", upkeepOfProject: "416.66" },
      },
    ),
    on: "2031-02-10",
  },
  worked("places-within-range", "six", { budget: { places: 6 } }, "notMet"),
  worked("places-within-range", "not said", { budget: {} }, "undetermined"),
  worked("one-application", "within the limit", { case: { within: { oneApplication: true } } }, "met"),
  worked("one-application", "beyond it", { case: { within: { oneApplication: false } } }, "notMet"),
  worked("one-application", "nobody knows whose it is", { case: { within: {} } }, "undetermined"),
  worked("little-before", "just so much", { case: { earlier: { grantedBefore: "10000.00" } } }, "met"),
  worked("little-before", "a grosz more", { case: { earlier: { grantedBefore: "10000.01" } } }, "notMet"),
  worked("little-before", "nobody knows whose it is", { case: { earlier: {} } }, "undetermined"),
  worked("withdrawn-once", "once", { case: { earlier: { withdrawnBefore: 1 } } }, "met"),
  worked("withdrawn-once", "twice", { case: { earlier: { withdrawnBefore: 2 } } }, "notMet"),
  worked("withdrawn-once", "nobody knows whose it is", { case: { earlier: {} } }, "undetermined"),
];

const exact = "Whole places at a price in whole złoty come to whole złoty, however they are rounded.";
const mutants = [
  { calculation: "asked", change: "round/to: 0.01 → 0.1", reason: exact },
  { calculation: "asked", change: "round/mode: down → up", reason: exact },
];

/** The worked examples of the rules of a stop. */
export function casesOf(stated: readonly Part[], on?: string): Part {
  const ids = new Set(stated.map(({ id }) => id));
  return {
    $schema: "../../../../docs/schema/rule-cases.schema.json",
    cases: cases
      .filter(({ rule }) => ids.has(rule))
      .map((each) => (on === undefined ? each : { ...each, on })),
    ...(ids.has("places-within-range") ? { mutants } : {}),
  };
}
