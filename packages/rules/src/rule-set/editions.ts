import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { OgwError } from "../errors/index.ts";
import type { CompilerMeans } from "../language/closure-compiler.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { epochDay } from "../values/civil-day.ts";
import { Edition } from "./edition.ts";

/** Cuts time at every date on which a rule or parameter changes; compiles an edition when it is first asked. */
export class Editions {
  readonly #cuts: readonly number[];
  readonly #made = new Map<number, Edition>();
  readonly #rules: readonly CheckedRule[];
  readonly #parameters: ReadonlyMap<string, Parameter>;
  readonly #means: CompilerMeans | undefined;
  readonly #undated: number | undefined;

  constructor(
    rules: readonly CheckedRule[],
    parameters: ReadonlyMap<string, Parameter>,
    means?: CompilerMeans,
  ) {
    this.#means = means;
    this.#rules = rules;
    this.#parameters = parameters;
    const periods = [
      ...rules.map(({ document }) => document),
      ...[...parameters.values()].flatMap(({ values }) => values),
    ];
    const dates = new Set(periods.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite));
    this.#cuts = [-Infinity, ...[...dates].sort((one, two) => one - two)];
    this.#undated = undatedEdition(rules, parameters);
  }

  /** The edition in force on a civil date. Without a date there must be nothing to choose from. */
  on(date: string | undefined): Edition {
    return this.#at(date === undefined ? this.#withoutDate() : this.#index(date));
  }

  #index(date: string): number {
    const day = epochDay(date);
    if (day === undefined) {
      throw new OgwError({
        code: "OGW402",
        subject: "evaluate",
        problem: `"on" is ${JSON.stringify(date)}, which is no civil date`,
        remedy: 'Pass a date "YYYY-MM-DD"',
      });
    }
    return this.#indexOf(day);
  }

  #indexOf(day: number): number {
    let index = 0;
    while (index + 1 < this.#cuts.length && (this.#cuts[index + 1] as number) <= day) index += 1;
    return index;
  }

  #withoutDate(): number {
    if (this.#undated !== undefined) return this.#indexOf(this.#undated);
    throw new OgwError({
      code: "OGW403",
      subject: "evaluate",
      problem: "rules or parameters have several versions and no date was given to pick one",
      remedy: 'Pass { on: "YYYY-MM-DD" }, the date that the programme names in "effective.by"',
    });
  }

  #at(index: number): Edition {
    const made = this.#made.get(index);
    if (made !== undefined) return made;
    const from = this.#cuts[index] as number;
    const edition = new Edition(from, this.#rules, this.#parameters, this.#means);
    this.#made.set(index, edition);
    return edition;
  }
}

/** On how many days a rule or parameter changes. */
export function changeDays(
  rules: readonly CheckedRule[],
  parameters: ReadonlyMap<string, Parameter>,
): number {
  const days = new Set<number>();
  const add = ({ from, to }: { readonly from: number; readonly to: number }) => days.add(from).add(to);
  for (const { document } of rules) add(document);
  for (const { values } of parameters.values()) values.forEach(add);
  return [...days].filter(Number.isFinite).length;
}

/** A day on which every rule and parameter with one version only is in force; undefined when there are several. */
function undatedEdition(
  rules: readonly CheckedRule[],
  parameters: ReadonlyMap<string, Parameter>,
): number | undefined {
  const versions = new Map<string, number>();
  for (const { document } of rules) versions.set(document.id, (versions.get(document.id) ?? 0) + 1);
  const single =
    [...versions.values()].every((count) => count === 1) &&
    [...parameters.values()].every(({ values }) => values.length <= 1);
  if (!single) return undefined;
  const periods = [
    ...rules.map(({ document }) => document),
    ...[...parameters.values()].flatMap(({ values }) => values),
  ];
  const from = periods.reduce((latest, period) => Math.max(latest, period.from), -Infinity);
  return periods.every(({ to }) => to > from) ? from : undefined;
}
