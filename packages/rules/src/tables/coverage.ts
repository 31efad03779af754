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
  /** By column and part: the rows whose cells hold for it, a bit a row. */
  readonly #rowsAt: readonly (readonly bigint[])[];

  constructor({ columns, rows }: DecisionTable, effort: Effort) {
    this.atoms = columns.map((column, index) => atomsOf(column, index, rows));
    this.#rows = rows.length;
    this.#effort = effort;
    this.#rowsAt = this.atoms.map(turned);
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
    const common: bigint[] = [];
    for (const { masks } of this.atoms) {
      const both = (masks[one] ?? 0n) & (masks[other] ?? 0n);
      if (both === 0n) return undefined;
      common.push(both);
    }
    return common.map(lowestBit);
  }

  /** Whether a row fits no value at all. */
  isEmpty(row: number): boolean {
    return this.shared(row, row) === undefined;
  }

  /** Goes through the parts of one column after another, with the rows that still fit; what is known to be covered is not gone into again. */
  #uncovered(before: number, inside: number | undefined): Search {
    const known = new Set<string>();
    const search = (column: number, rows: bigint, chosen: Point): Search => {
      if (rows === 0n) return { found: this.#completed(chosen, inside) };
      const parts = this.#rowsAt[column];
      if (parts === undefined) return "covered";
      const key = `${column}:${rows.toString(36)}`;
      if (known.has(key)) return "covered";
      for (const [atom, fitting] of parts.entries()) {
        if (inside !== undefined && ((fitting >> BigInt(inside)) & 1n) === 0n) continue;
        this.#effort.left -= 1;
        if (this.#effort.left < 0) return "tooHard";
        const deeper = search(column + 1, rows & fitting, [...chosen, atom]);
        if (deeper !== "covered") return deeper;
      }
      known.add(key);
      return "covered";
    };
    if (inside !== undefined && this.isEmpty(inside)) return "covered";
    if (this.atoms.some(({ count }) => count === 0)) return "covered";
    return search(0, (1n << BigInt(before)) - 1n, []);
  }

  /** A point whose last columns do not matter. */
  #completed(chosen: Point, inside: number | undefined): Point {
    const rest = this.atoms
      .slice(chosen.length)
      .map(({ masks }) => (inside === undefined ? 0 : lowestBit(masks[inside] ?? 0n)));
    return [...chosen, ...rest];
  }
}

/** The masks of rows over parts, as masks of parts over rows. */
function turned({ count, masks }: Atoms): readonly bigint[] {
  const bits = masks.map((mask) => mask.toString(2).padStart(count, "0")).reverse();
  return Array.from({ length: count }, (_, atom) =>
    BigInt(`0b${bits.map((row) => row[count - 1 - atom]).join("")}`),
  );
}

function lowestBit(mask: bigint): number {
  const bits = mask.toString(2);
  return bits.length - 1 - bits.lastIndexOf("1");
}
