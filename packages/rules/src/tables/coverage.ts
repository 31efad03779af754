import { type Atoms, atomsOf } from "./cell-atoms.ts";
import type { DecisionTable } from "./table.ts";

/** A place in a table: one part of the values of each column. */
export type Point = readonly number[];

/** What looking for uncovered values came to. */
export type Search = { readonly found: Point } | "covered" | "tooHard";

/** How many steps are left to all tables of a programme. */
export interface Effort {
  left: number;
}

/** Looks into which rows fit which values, exactly, in a bounded number of steps. */
export class Coverage {
  readonly atoms: readonly Atoms[];
  readonly #rows: number;
  readonly #effort: Effort;

  constructor({ columns, rows }: DecisionTable, effort: Effort) {
    this.atoms = columns.map((column, index) => atomsOf(column, index, rows));
    this.#rows = rows.length;
    this.#effort = effort;
  }

  /** Values that no row fits. */
  gap(): Search {
    return this.#uncovered(this.#rows, undefined);
  }

  /** Values that a row fits and none before it does. */
  own(row: number): Search {
    return this.#uncovered(row, row);
  }

  /** Values that two rows both fit; undefined when there are none. */
  shared(one: number, other: number): Point | undefined {
    const common = this.atoms.map(({ masks }) => (masks[one] ?? 0n) & (masks[other] ?? 0n));
    return common.includes(0n) ? undefined : common.map(lowestBit);
  }

  /** Whether a row fits no value at all. */
  isEmpty(row: number): boolean {
    return this.shared(row, row) === undefined;
  }

  #uncovered(before: number, inside: number | undefined): Search {
    const known = new Set<string>();
    const search = (column: number, rows: readonly number[], chosen: Point): Search => {
      if (rows.length === 0) return { found: this.#completed(chosen, inside) };
      const atoms = this.atoms[column];
      if (atoms === undefined) return "covered";
      const key = `${column}:${rows.join()}`;
      if (known.has(key)) return "covered";
      for (let atom = 0; atom < atoms.count; atom += 1) {
        if (inside !== undefined && !this.#holds(column, inside, atom)) continue;
        this.#effort.left -= rows.length;
        if (this.#effort.left < 0) return "tooHard";
        const left = rows.filter((row) => this.#holds(column, row, atom));
        const deeper = search(column + 1, left, [...chosen, atom]);
        if (deeper !== "covered") return deeper;
      }
      known.add(key);
      return "covered";
    };
    if (inside !== undefined && this.isEmpty(inside)) return "covered";
    if (this.atoms.some(({ count }) => count === 0)) return "covered";
    return search(
      0,
      Array.from({ length: before }, (_, row) => row),
      [],
    );
  }

  #holds(column: number, row: number, atom: number): boolean {
    return (((this.atoms[column]?.masks[row] ?? 0n) >> BigInt(atom)) & 1n) === 1n;
  }

  /** A point whose last columns do not matter. */
  #completed(chosen: Point, inside: number | undefined): Point {
    const rest = this.atoms
      .slice(chosen.length)
      .map(({ masks }) => (inside === undefined ? 0 : lowestBit(masks[inside] ?? 0n)));
    return [...chosen, ...rest];
  }
}

function lowestBit(mask: bigint): number {
  return mask.toString(2).length - 1 - mask.toString(2).lastIndexOf("1");
}
