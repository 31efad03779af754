import type { Facts } from "../facts/facts.ts";
import type { Field, Shape } from "../form/shape.ts";
import type { Value } from "../language/core.ts";
import { ABSENT, UNKNOWN, Unknown } from "../language/no-value.ts";
import { BLOCK } from "./block.ts";

/** Numbers of a dictionary that stand for no value. */
const UNKNOWN_CODE = 0;
const ABSENT_CODE = 1;

/** Integers up to this size are kept in 32 bits and compared by signs. */
export const SMALL_INTEGER: number = 2 ** 30 - 1;

/** Numbers of one field, and where there are none. */
export class NumberColumn {
  /** The numbers while all are small integers. */
  integers: Int32Array | undefined;
  /** The numbers otherwise. */
  numbers: Float64Array;
  /** Per row: 0 there is a number, 1 it is unknown, 2 it is absent. */
  readonly gaps: Uint8Array;
  /** What stands for a number that is not known: its bounds. */
  readonly unknown: Unknown;
  readonly #gapBlocks: Uint8Array;

  constructor(rows: number, field: Field) {
    this.integers = new Int32Array(rows);
    this.numbers = new Float64Array(0);
    this.gaps = new Uint8Array(rows);
    this.#gapBlocks = new Uint8Array(Math.ceil(rows / BLOCK));
    this.unknown = new Unknown(field.lo, field.hi);
  }

  put(row: number, value: Value): void {
    if (typeof value !== "number") {
      this.gaps[row] = value === ABSENT ? 2 : 1;
      this.#gapBlocks[Math.floor(row / BLOCK)] = 1;
      return;
    }
    const small = value >= -SMALL_INTEGER && value <= SMALL_INTEGER && Number.isInteger(value);
    if (this.integers !== undefined && !small) {
      this.numbers = Float64Array.from(this.integers);
      this.integers = undefined;
    }
    (this.integers ?? this.numbers)[row] = value;
  }

  at(row: number): Value {
    const gap = this.gaps[row] as number;
    if (gap !== 0) return gap === 2 ? ABSENT : this.unknown;
    return (this.integers ?? this.numbers)[row] as number;
  }

  /** Whether some row of the block that starts here has no number. */
  hasGaps(from: number): boolean {
    return this.#gapBlocks[from / BLOCK] === 1;
  }
}

/** Texts, codes or yes/no of one field, by their number in a dictionary of what occurs. */
export class CodeColumn {
  readonly codes: Uint32Array;
  readonly dictionary: Value[] = [UNKNOWN, ABSENT];
  readonly #numbers = new Map<Value, number>();

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
  }

  put(row: number, value: Value): void {
    this.codes[row] =
      typeof value === "object" ? (value === ABSENT ? ABSENT_CODE : UNKNOWN_CODE) : this.#number(value);
  }

  at(row: number): Value {
    return this.dictionary[this.codes[row] as number] as Value;
  }

  #number(value: Value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.dictionary.push(value) - 1;
    this.#numbers.set(value, number);
    return number;
  }
}

/** Lists, places and groups of one field, as they are. */
export class ObjectColumn {
  readonly values: Value[];

  constructor(rows: number) {
    this.values = new Array<Value>(rows);
  }

  put(row: number, value: Value): void {
    this.values[row] = value;
  }

  at(row: number): Value {
    return this.values[row] as Value;
  }
}

export type Column = NumberColumn | CodeColumn | ObjectColumn;

/** Facts of many applications by columns: read once, asked as often as one likes. */
export class FactColumns {
  readonly rows: number;
  /** The form the facts were read by. */
  readonly form: object;
  readonly #columns: readonly (Column | undefined)[];

  constructor(shape: Shape, facts: ArrayLike<Facts>) {
    this.rows = facts.length;
    this.form = shape;
    const columns: (Column | undefined)[] = [undefined];
    for (const field of shape.fields.values()) {
      const column = emptyColumn(field, facts.length);
      columns[field.slot] = column;
      for (let row = 0; row < facts.length; row += 1)
        column.put(row, (facts[row] as Facts).slots[field.slot] as Value);
    }
    this.#columns = columns;
  }

  column(slot: number): Column {
    return this.#columns[slot] as Column;
  }

  /** A frame with room for every slot, to read rows into. */
  emptyFrame(): Value[] {
    return new Array<Value>(this.#columns.length).fill("");
  }
}

function emptyColumn(field: Field, rows: number): Column {
  switch (field.type.kind) {
    case "number":
    case "date":
    case "instant":
      return new NumberColumn(rows, field);
    case "text":
    case "code":
    case "boolean":
      return new CodeColumn(rows);
    default:
      return new ObjectColumn(rows);
  }
}
