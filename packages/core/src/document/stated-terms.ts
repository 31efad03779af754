import type { HolidaysDocument } from "./calendar-schema.ts";
import type { EachDocument } from "./each-schema.ts";
import type { InTimeByDocument } from "./in-time-schema.ts";
import type { TermDocument, TermVariantDocument } from "./term-schema.ts";

/** What a term may start from, as a programme states it: a named event, a day among the facts, or a calculation of one. */
export type TermStartDocument = string | { readonly fact: string } | { readonly calc: string };

/** Everything of a programme document that states terms. */
export interface TermsDocument {
  readonly zone: string;
  readonly holidays: HolidaysDocument;
  readonly deadlines: Readonly<Record<string, TermDocument | undefined>>;
  readonly bars?: readonly { readonly act: string; readonly until: TermDocument }[] | undefined;
  readonly recordClasses?:
    | Readonly<Record<string, { readonly until?: TermDocument | undefined }>>
    | undefined;
}

/** The ways in which a term says when, in the order in which they are tried. */
export function variantsOf(term: TermDocument): readonly TermVariantDocument[] {
  return Array.isArray(term) ? term : [term as TermVariantDocument];
}

/** By what an act is in time under a term; undefined where the system's time alone counts. All its ways say the same. */
export function inTimeByOf(term: TermDocument | undefined): InTimeByDocument | undefined {
  return term === undefined ? undefined : variantsOf(term)[0]?.inTimeBy;
}

/** How a term is repeated; undefined where it runs once. All its ways say the same. */
export function eachOf(term: TermDocument | undefined): EachDocument | undefined {
  return term === undefined ? undefined : variantsOf(term)[0]?.each;
}

/** One way of a term, and where it stands in the document. */
export interface TermWay {
  readonly variant: TermVariantDocument;
  readonly pointer: string;
}

/** The ways of a term with their places. */
export function termWays(term: TermDocument, pointer: string): readonly TermWay[] {
  if (!Array.isArray(term)) return [{ variant: term as TermVariantDocument, pointer }];
  return term.map((variant, index) => ({ variant, pointer: `${pointer}/${index}` }));
}

/** The name by which a start is known while terms are counted: `fact:project.endsOn`, `calc:lastDay`. */
export function startName(start: TermStartDocument): string {
  if (typeof start === "string") return start;
  return "fact" in start ? `fact:${start.fact}` : `calc:${start.calc}`;
}

/** A start that a way of saying when names, and where it stands below it. */
export interface StartPlace {
  readonly start: TermStartDocument;
  /** Without its first slash: `fromLatest/1`. */
  readonly at: string;
}

/** The starts that one way names with their places; none when it counts from what usually brings the term about. */
export function startPlaces(variant: TermVariantDocument): readonly StartPlace[] {
  const { from, fromLatest = [], fromEarliest = [], before, fromNextJanuary, on = {} } = variant;
  const { monthAfter, yearAfter, yearOf } = on as Partial<Record<string, TermStartDocument>>;
  const fixed = { "on/monthAfter": monthAfter, "on/yearAfter": yearAfter, "on/yearOf": yearOf };
  return [
    ...Object.entries({ from, before, fromNextJanuary, ...fixed }),
    ...fromLatest.map((start, index) => [`fromLatest/${index}`, start] as const),
    ...fromEarliest.map((start, index) => [`fromEarliest/${index}`, start] as const),
  ].flatMap(([at, start]) => (start === undefined ? [] : [{ start, at }]));
}

/** The starts that one way of saying when names. */
export function startsOf(variant: TermVariantDocument): readonly TermStartDocument[] {
  return startPlaces(variant).map(({ start }) => start);
}

/** The day of the form, or the calculated one, that caps a way of saying when; undefined where a date does, or nothing. */
export function capOf({ atLatest }: TermVariantDocument): Exclude<TermStartDocument, string> | undefined {
  return typeof atLatest === "object" ? atLatest : undefined;
}

/** Everything whose moment decides when a way of saying when ends, by its name: its starts, and the day that caps it. */
export function momentsOf(variant: TermVariantDocument): readonly string[] {
  const cap = capOf(variant);
  return [...startsOf(variant), ...(cap === undefined ? [] : [cap])].map(startName);
}

/** Every moment that a programme's terms and bars name, by its name; worked out once for each document. */
export function startsNamed(document: TermsDocument): ReadonlySet<string> {
  const known = named.get(document);
  if (known !== undefined) return known;
  const starts = new Set(termsOf(document).flatMap(momentsOf));
  named.set(document, starts);
  return starts;
}

const named = new WeakMap<TermsDocument, ReadonlySet<string>>();

/** Rules that the conditions of a programme's terms and bars name. */
export function rulesNamed(document: TermsDocument): ReadonlySet<string> {
  const known = conditions.get(document);
  if (known !== undefined) return known;
  const rules = new Set(termsOf(document).flatMap(({ when }) => ruleOf(when) ?? []));
  conditions.set(document, rules);
  return rules;
}

/** The rule that a way of a term depends on; undefined for one that depends on none. */
export function ruleOf(when: TermVariantDocument["when"]): string | undefined {
  return when !== undefined && "rule" in when ? when.rule : undefined;
}

/** The supplement that a way of a term is of, as its condition is called while terms are counted. */
export const supplementCondition = (supplement: number): string => `supplement:${supplement}`;

/** The supplement that such a condition is of; undefined for the id of a rule, which has no colon. */
export function supplementOf(condition: string): number | undefined {
  const [, number] = /^supplement:(\d+)$/.exec(condition) ?? [];
  return number === undefined ? undefined : Number(number);
}

const conditions = new WeakMap<TermsDocument, ReadonlySet<string>>();

/** Every way of saying when of a programme's terms, bars and retention. */
function termsOf({
  deadlines,
  bars = [],
  recordClasses = {},
}: TermsDocument): readonly TermVariantDocument[] {
  const retention = Object.values(recordClasses).map(({ until }) => until);
  const terms = [...Object.values(deadlines), ...bars.map(({ until }) => until), ...retention];
  return terms.flatMap((term) => (term === undefined ? [] : variantsOf(term)));
}

/** The field or calculation behind the name of a start; undefined for an event. */
export function startOf(name: string): string | { readonly calc: string } | undefined {
  if (name.startsWith("fact:")) return name.slice("fact:".length);
  return name.startsWith("calc:") ? { calc: name.slice("calc:".length) } : undefined;
}
