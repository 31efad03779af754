import { existsSync, readFileSync } from "node:fs";
import type { Part } from "./document-parts.ts";
import { casesOf, rulesOf } from "./rules.ts";
import { words } from "./stop.ts";
import { documentOf, stops } from "./stops.ts";

/**
 * The stops at which experts, cards, ranking and allocation are shown, and those at which calls are of another kind (continuous,
 * in two stages, a sign-up), in the order in which the whole tour has them. Limits and appeals are a programme's and not a
 * call's: they have stops of their own.
 */
const ofCalls: readonly string[] = [
  ...["drawn-experts", "nearer-card", "operator-decides", "pools", "offered-units", "open-ties"],
  ...["agreed-card", "rounds", "parts", "over-contracting"],
  ...["continuous-call", "two-stages", "sign-up"],
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

/** One document in which every strategy of assessment, ranking and allocation is stated at least once, the calls of each stop. */
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
      "Każda strategia oceny, listy i podziału środków, nabór ciągły, nabór w dwóch etapach i zapisy, po naborze albo kilku na przystanek; nabory mają własne formularze, reguły i ocenę.",
      "Every strategy of assessment, ranking and allocation, a continuous call, one in two stages and a sign-up, a call or several for each stop; calls have forms, rules and an assessment of their own.",
    ),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(documents.some(({ targets }) => targets !== undefined)
      ? { targets: documents.find(({ targets }) => targets !== undefined)?.targets }
      : {}),
    calls: documents.flatMap((document, index) => {
      const { id = "", title } = chosen[index] ?? {};
      return callsOf(document).map((call) => {
        const name = String(call.id);
        const { own: stated = {}, ...rest } = { ...call, ...(name === MAIN ? { title } : {}) };
        if (index === 0) return { ...rest, id: name };
        const members = { ...ownOf(withNeeded(document, call), base), ...(stated as Part) };
        const rules = [
          ...(document.rules as readonly Part[]),
          ...(((stated as Part).rules ?? []) as readonly Part[]),
        ];
        // Rules of a call have ids of their own: those of the stop before them, wherever they are named.
        const own = renamed(isSignUp(call) ? stated : members, rules, callOf(id, index, name));
        return withCalls({ ...rest, own }, document, id, index);
      });
    }),
  };
}

/** The call that each stop has. */
const MAIN = "nabor-2031";
const callsOf = (document: Part) => document.calls as readonly Part[];

/** A document without the term of offers, where the call makes none. */
function withNeeded(document: Part, { queue }: Part): Part {
  const { offer } = (document.scoring as { readonly ranking: Part }).ranking;
  if (offer !== undefined || (queue as Part | undefined)?.noFit === "offerRest") return document;
  const { partialOffer: _, ...deadlines } = document.deadlines as Part;
  return { ...document, deadlines };
}

/** What the programme states of money is not asked of a sign-up, so that it has none of its own either. */
const isSignUp = (call: Part) => call.signUp !== undefined;

/** A value in which the calls of a stop are named as the whole tour names them. */
function withCalls<Value>(value: Value, document: Part, stop: string, index: number): Value {
  const text = callsOf(document).reduce(
    (before, { id }) => before.replaceAll(`"${String(id)}"`, `"${callOf(stop, index, String(id))}"`),
    JSON.stringify(value),
  );
  return JSON.parse(text) as Value;
}

function ownOf(document: Part, base: Part): Part {
  const differing = own.filter(
    (member) =>
      document[member] !== undefined && JSON.stringify(document[member]) !== JSON.stringify(base[member]),
  );
  const members = { rules: document.rules, scoring: document.scoring };
  return Object.fromEntries([
    ...differing.map((member) => [member, document[member]]),
    ...Object.entries(members),
  ]);
}

/** The rule cases of the whole tour: of its first call, and of each other one beside it; by file. */
export function wholeCases(): ReadonlyMap<string, unknown> {
  return new Map(
    chosenStops().flatMap((stop, index): readonly (readonly [string, unknown])[] => {
      const rules = rulesOf(...withoutLimits(stop.rules));
      const cases = casesOf(rules, stop.on);
      if (index === 0) return [["rule-cases.json", cases]];
      return callsOf(documentOf(stop)).flatMap((call) => {
        const name = callOf(stop.id, index, String(call.id));
        const own = (call.own as Part | undefined)?.rules as readonly Part[] | undefined;
        const stated = own === undefined ? cases : ownCases(stop.id, String(call.id));
        if (stated === undefined) return [];
        return [[`rule-cases.${name}.json`, renamed(stated, own ?? rules, name)] as const];
      });
    }),
  );
}

/** The cases of a call's own rules, where those of their patterns are not enough. */
function ownCases(stop: string, call: string): unknown {
  const path = new URL(`${stop}/rule-cases.${call}.json`, import.meta.url);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/**
 * Scenarios that play what the whole tour does not state, limits of applications; one that tries what only another call of its
 * stop knows; and those that hang on which experts are drawn, in which the id of the programme has a part.
 */
const notWhole = [
  ...["first-received", "last-received", "none-kept", "named-experts", "no-money"],
  ...["drawn", "justified", "recused-and-drawn", "third-decides", "no-divergence", "minimum-on-each-card"],
];

/** The scenarios of the stops, each in the call of its stop; by file. */
export function wholeScenarios(): ReadonlyMap<string, unknown> {
  return new Map(
    chosenStops().map((stop, index) => {
      const path = new URL(`${stop.id}/scenarios/strategies.json`, import.meta.url);
      const document = documentOf(stop);
      const rules = index === 0 ? [] : rulesOf(...withoutLimits(stop.rules));
      const ofStop = renamed(JSON.parse(readFileSync(path, "utf8")), rules, stop.id);
      const ofEach = callsOf(document).reduce((before, { id, own }) => {
        const stated = ((own as Part | undefined)?.rules ?? []) as readonly Part[];
        return renamed(before, stated, callOf(stop.id, index, String(id)));
      }, ofStop);
      const file = withCalls(ofEach, document, stop.id, index) as {
        readonly people: Readonly<Record<string, Person>>;
        readonly scenarios: readonly Scenario[];
      };
      const scenarios = file.scenarios
        .filter(({ name }) => !notWhole.includes(name))
        .map((scenario) =>
          inCall(
            scenario,
            file.people,
            stop.id,
            playedCall(scenario, file.scenarios) ?? callOf(stop.id, index, MAIN),
          ),
        );
      return [`scenarios/${stop.id}.json`, { ...file, scenarios }] as const;
    }),
  );
}

/** A person of a file of scenarios, or one like another. */
interface Person extends Part {
  readonly like?: string;
  readonly call?: string;
}

/** Whether somebody applies to a call that is named, by themselves or as the one that they are like. */
function statesCall(person: string | Person, people: Readonly<Record<string, Person>>): boolean {
  const stated = typeof person === "string" ? people[person] : person;
  return stated?.call !== undefined || (stated?.like !== undefined && statesCall(stated.like, people));
}

interface Scenario extends Part {
  readonly name: string;
  /** The call that it plays, unless it is that of every stop. */
  readonly call?: string;
  readonly continues?: string;
  readonly cases?: Readonly<Record<string, string | Person>>;
  readonly steps: readonly Part[];
}

/** The call that a scenario names, or the one before it that it continues. */
function playedCall(scenario: Scenario | undefined, all: readonly Scenario[]): string | undefined {
  if (scenario?.continues === undefined) return scenario?.call;
  return (
    scenario.call ??
    playedCall(
      all.find(({ name }) => name === scenario.continues),
      all,
    )
  );
}

/** A scenario in one of several calls: its cases say of which they are, and so does every step about no case. */
function inCall(
  scenario: Scenario,
  people: Readonly<Record<string, Person>>,
  stop: string,
  call: string,
): Scenario {
  const { cases = {} } = scenario;
  return {
    ...scenario,
    name: `${stop}-${scenario.name}`,
    ...(scenario.continues === undefined ? {} : { continues: `${stop}-${String(scenario.continues)}` }),
    cases: Object.fromEntries(
      Object.entries(cases).map(([id, person]) => [
        id,
        statesCall(person, people)
          ? person
          : typeof person === "string"
            ? { like: person, call }
            : { ...person, call },
      ]),
    ),
    steps: scenario.steps.map((step) => (step.case === undefined ? { call, ...step } : step)),
  };
}

/** A call of a stop; that of the first keeps its name, by which experts are drawn. */
function callOf(stop: string, index: number, call: string): string {
  if (index === 0) return call;
  return call === MAIN ? stop : `${stop}-${call}`;
}

function chosenStops() {
  return ofCalls.flatMap((id) => stops.filter((stop) => stop.id === id));
}

/** A value in which rules are named as those of a call. */
function renamed(value: unknown, rules: readonly Part[], stop: string): unknown {
  const text = rules.reduce(
    (before, { id }) => before.replaceAll(`"${String(id)}"`, `"${stop}-${String(id)}"`),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}
