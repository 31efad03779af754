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
  readonly #groups = new Map<string | null, Counted>();

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
   *
   * @param expected what forms list, those of the leading version first; a value may stand there more than once
   */
  groups(expected: Iterable<string>): readonly GroupSummary[] {
    const wanted = new Set(expected);
    const values = [...this.#groups.keys()].filter((value) => value !== null);
    const others = values.filter((value) => !wanted.has(value)).sort();
    const listed = [...wanted, ...others, ...(this.#groups.has(null) ? [null] : [])];
    return listed.map((value) => ({
      value,
      listed: value !== null && wanted.has(value),
      ...(this.#groups.get(value) ?? nobody()),
    }));
  }
}

const nobody = (): Counted => ({ submitted: 0, funded: 0, asked: grosze(0), awarded: grosze(0) });
