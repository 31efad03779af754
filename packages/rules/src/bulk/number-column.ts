import { ABSENT, Unknown } from "../values/no-value.ts";
import type { Field } from "../values/shape.ts";
import type { Value } from "../values/value.ts";
import { BLOCK, wholeWords } from "./block.ts";
import { roomFor } from "./room-for.ts";

/** Integers up to this size are kept in 32 bits and compared by signs. */
export const SMALL_INTEGER: number = 2 ** 30 - 1;

/** What a gap is: 1 unknown, 2 absent. */
const UNKNOWN_GAP = 1;
const ABSENT_GAP = 2;

/** Numbers, dates or instants of one field, and where there are none. */
export class NumberColumn {
  /** The numbers while all are small integers; 0 in gaps. */
  integers: Int32Array | undefined;
  /** The numbers otherwise. */
  numbers: Float64Array = new Float64Array(0);
  /** Per row: 0 there is a number, 1 it is unknown, 2 it is absent. */
  gaps: Uint8Array;
  /** What stands for a number that is not known: its bounds. */
  readonly unknown: Unknown;
  /** Smallest and greatest number; Infinity and -Infinity when there is none. */
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  readonly #gapsInBlock: boolean[] = [];
  #rows = 0;

  constructor(field: Field, capacity: number) {
    this.integers = new Int32Array(capacity);
    this.gaps = new Uint8Array(wholeWords(capacity));
    this.unknown = new Unknown(field.lo, field.hi);
  }

  push(value: Value): void {
    const row = this.#rows;
    this.#rows += 1;
    if (row >= this.gaps.length) this.#makeRoom();
    if (typeof value === "number") {
      if (value < this.least) this.least = value;
      if (value > this.most) this.most = value;
      this.#put(row, value);
      return;
    }
    this.#put(row, 0);
    this.gaps[row] = value === ABSENT ? ABSENT_GAP : UNKNOWN_GAP;
    this.#gapsInBlock[Math.floor(row / BLOCK)] = true;
  }

  at(row: number): Value {
    const gap = this.gaps[row] as number;
    if (gap !== 0) return gap === ABSENT_GAP ? ABSENT : this.unknown;
    return (this.integers ?? this.numbers)[row] as number;
  }

  /** The gaps of four rows at a time. */
  gapWords(): Uint32Array {
    return new Uint32Array(this.gaps.buffer);
  }

  /** Whether some row of the block that starts here has no number. */
  hasGaps(from: number): boolean {
    return this.#gapsInBlock[from / BLOCK] === true;
  }

  #put(row: number, value: number): void {
    const isSmall = value >= -SMALL_INTEGER && value <= SMALL_INTEGER && Number.isInteger(value);
    if (this.integers !== undefined && !isSmall) {
      this.numbers = Float64Array.from(this.integers);
      this.integers = undefined;
    }
    (this.integers ?? this.numbers)[row] = value;
  }

  #makeRoom(): void {
    this.gaps = roomFor(this.gaps, this.#rows, (length) => new Uint8Array(length));
    const { length } = this.gaps;
    if (this.integers === undefined) {
      this.numbers = roomFor(this.numbers, length, () => new Float64Array(length));
    } else {
      this.integers = roomFor(this.integers, length, () => new Int32Array(length));
    }
  }
}
