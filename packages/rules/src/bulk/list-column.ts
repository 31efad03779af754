import type { Value } from "../language/core.ts";
import { ListValue } from "../language/list-value.ts";
import { ABSENT, UNKNOWN } from "../language/no-value.ts";
import type { FactTable } from "./fact-table.ts";
import { roomFor } from "./room-for.ts";

const UNKNOWN_GAP = 1;
const ABSENT_GAP = 2;

/** Lists of one field: the items of all rows one after another, in columns of their own. */
export class ListColumn {
  /** Where the items of each row start; the end is where those of the next row start. */
  starts: Uint32Array;
  /** Per row: 0 there is a list, 1 it is unknown, 2 it is absent. */
  gaps: Uint8Array;
  readonly items: FactTable;
  #rows = 0;

  constructor(items: FactTable, capacity: number) {
    this.items = items;
    this.starts = new Uint32Array(capacity + 1);
    this.gaps = new Uint8Array(capacity);
  }

  push(value: Value): void {
    const row = this.#rows;
    this.#rows += 1;
    this.starts = roomFor(this.starts, this.#rows + 1, (length) => new Uint32Array(length));
    this.gaps = roomFor(this.gaps, this.#rows, (length) => new Uint8Array(length));
    if (value instanceof ListValue) for (const item of value.items) this.items.push(item);
    else this.gaps[row] = value === ABSENT ? ABSENT_GAP : UNKNOWN_GAP;
    this.starts[row + 1] = this.items.rows;
  }

  at(row: number): Value {
    const gap = this.gaps[row] as number;
    if (gap !== 0) return gap === ABSENT_GAP ? ABSENT : UNKNOWN;
    const [from, to] = [this.starts[row] as number, this.starts[row + 1] as number];
    return new ListValue(Array.from({ length: to - from }, (_, index) => this.items.frameAt(from + index)));
  }
}
