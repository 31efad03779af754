import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import type { GroupSummary } from "./summary.ts";

/** What a group counts of one submitted case. */
export interface GroupedCase {
  /** Enum value of the form; `null` where the application did not say. */
  readonly value: string | null;
  readonly asked: Grosze;
  /** The award of a funded case; left out for all others. */
  readonly funded?: Grosze;
}

type Counted = { -readonly [K in "submitted" | "funded" | "asked" | "awarded"]: GroupSummary[K] };

/** Counts submitted cases by a value of the form; it holds the values, never the cases. */
export class GroupCount {
  readonly #expected: readonly string[];
  readonly #groups: Map<string | null, Counted>;

  constructor(expected: readonly string[]) {
    this.#expected = expected;
    this.#groups = new Map(expected.map((value) => [value, nobody()]));
  }

  add({ value, asked, funded }: GroupedCase): void {
    const group = this.#groups.get(value) ?? nobody();
    this.#groups.set(value, group);
    group.submitted += 1;
    group.asked = addMoney(group.asked, asked);
    if (funded === undefined) return;
    group.funded += 1;
    group.awarded = addMoney(group.awarded, funded);
  }

  /**
   * Expected values come first, in their order and even when nobody chose them, then others in code-point order, then
   * those that gave none.
   */
  groups(): readonly GroupSummary[] {
    const expected = new Set(this.#expected);
    const values = [...this.#groups.keys()].filter((value) => value !== null);
    const others = values.filter((value) => !expected.has(value)).sort();
    const listed = [...expected, ...others, ...(this.#groups.has(null) ? [null] : [])];
    return listed.map((value) => ({
      value,
      listed: value !== null && expected.has(value),
      ...(this.#groups.get(value) ?? nobody()),
    }));
  }
}

const nobody = (): Counted => ({ submitted: 0, funded: 0, asked: grosze(0), awarded: grosze(0) });
