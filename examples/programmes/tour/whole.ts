import { readFileSync } from "node:fs";
import type { Part } from "./document-parts.ts";
import { casesOf, rulesOf } from "./rules.ts";
import { words } from "./stop.ts";
import { documentOf, stops } from "./stops.ts";

/** The stops at which experts, cards, ranking and allocation are shown, in the order in which the whole tour has them. */
const ofAssessment: readonly string[] = [
  ...["drawn-experts", "nearer-card", "operator-decides", "pools", "offered-units", "open-ties"],
  ...["agreed-card", "rounds", "parts", "over-contracting"],
];

/** Members that a call of the whole tour states for itself, where they are other than those of the first. */
const own = [
  "form",
  "facts",
  "award",
  "letters",
  "lists",
  "calculations",
  "deadlines",
  "eligibility",
] as const;

/** Limits are the programme's own: the whole tour states none, and asks for none. */
const withoutLimits = (ids: readonly string[]) => ids.filter((id) => id !== "one-application");

/** One document in which every strategy of assessment, ranking and allocation is stated at least once, a call for each stop. */
export function wholeTour(): Part {
  const chosen = chosenStops();
  const documents = chosen.map((stop) => documentOf({ ...stop, rules: withoutLimits(stop.rules) }));
  const [first] = documents;
  const { applicants: _, ...base } = first as Part;
  const parameters = Object.assign({}, ...documents.map((one) => one.parameters ?? {}));
  return {
    ...base,
    id: "tour-whole",
    title: words("Cała wycieczka po strategiach", "The whole tour of strategies"),
    description: words(
      "Każda strategia oceny, listy i podziału środków, po jednym naborze na przystanek; nabory mają własne formularze, reguły i ocenę.",
      "Every strategy of assessment, ranking and allocation, a call for each stop; calls have forms, rules and an assessment of their own.",
    ),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(documents.some(({ targets }) => targets !== undefined)
      ? { targets: documents.find(({ targets }) => targets !== undefined)?.targets }
      : {}),
    calls: documents.flatMap((document, index) => {
      const { id = "", title } = chosen[index] ?? {};
      const [call] = document.calls as readonly Part[];
      const named = { ...call, id: callOf(id, index), title };
      return index === 0 ? [named] : [{ ...named, own: ownOf(document, base, id) }];
    }),
  };
}

function ownOf(document: Part, base: Part, stop: string): Part {
  const differing = own.filter(
    (member) =>
      document[member] !== undefined && JSON.stringify(document[member]) !== JSON.stringify(base[member]),
  );
  const members = { rules: document.rules, scoring: document.scoring };
  const stated = Object.fromEntries([
    ...differing.map((member) => [member, document[member]]),
    ...Object.entries(members),
  ]);
  // Rules of a call have ids of their own: those of the stop before them, wherever they are named.
  return renamed(stated, document.rules as readonly Part[], stop) as Part;
}

/** The rule cases of the whole tour: of its first call, and of each other one beside it; by file. */
export function wholeCases(): ReadonlyMap<string, unknown> {
  return new Map(
    chosenStops().map((stop, index) => {
      const rules = rulesOf(...withoutLimits(stop.rules));
      const cases = casesOf(rules, stop.on);
      if (index === 0) return ["rule-cases.json", cases] as const;
      return [`rule-cases.${stop.id}.json`, renamed(cases, rules, stop.id)] as const;
    }),
  );
}

/**
 * Scenarios that play what the whole tour does not state, limits of applications and a second call of a stop; and those that
 * hang on which experts are drawn, in which the id of the programme has a part.
 */
const notWhole = [
  ...["first-received", "last-received", "none-kept", "named-experts", "by-a-sum"],
  ...["drawn", "justified", "recused-and-drawn", "third-decides", "no-divergence", "minimum-on-each-card"],
];

/** The scenarios of the stops, each in the call of its stop; by file. */
export function wholeScenarios(): ReadonlyMap<string, unknown> {
  return new Map(
    chosenStops().map((stop, index) => {
      const path = new URL(`${stop.id}/scenarios/strategies.json`, import.meta.url);
      const rules = index === 0 ? [] : rulesOf(...withoutLimits(stop.rules));
      const file = renamed(JSON.parse(readFileSync(path, "utf8")), rules, stop.id) as {
        readonly scenarios: readonly Scenario[];
      };
      const scenarios = file.scenarios
        .filter(({ name }) => !notWhole.includes(name))
        .map((scenario) => inCall(scenario, stop.id, callOf(stop.id, index)));
      return [`scenarios/${stop.id}.json`, { ...file, scenarios }] as const;
    }),
  );
}

interface Scenario extends Part {
  readonly name: string;
  readonly cases?: Readonly<Record<string, string | Part>>;
  readonly steps: readonly Part[];
}

/** A scenario in one of several calls: its cases say of which they are, and so does every step about no case. */
function inCall(scenario: Scenario, stop: string, call: string): Scenario {
  const { cases = {} } = scenario;
  return {
    ...scenario,
    name: `${stop}-${scenario.name}`,
    ...(scenario.continues === undefined ? {} : { continues: `${stop}-${String(scenario.continues)}` }),
    cases: Object.fromEntries(
      Object.entries(cases).map(([id, person]) => [
        id,
        typeof person === "string" ? { like: person, call } : { ...person, call },
      ]),
    ),
    steps: scenario.steps.map((step) => (step.case === undefined ? { ...step, call } : step)),
  };
}

/** The call of a stop; that of the first keeps its name, by which experts are drawn. */
function callOf(stop: string, index: number): string {
  return index === 0 ? "nabor-2031" : stop;
}

function chosenStops() {
  return ofAssessment.flatMap((id) => stops.filter((stop) => stop.id === id));
}

/** A value in which rules are named as those of a call. */
function renamed(value: unknown, rules: readonly Part[], stop: string): unknown {
  const text = rules.reduce(
    (before, { id }) => before.replaceAll(`"${String(id)}"`, `"${stop}-${String(id)}"`),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}
