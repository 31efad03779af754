import type { Value } from "../language/core.ts";
import { ABSENT, UNKNOWN, Unknown } from "../language/no-value.ts";
import { PlaceValue } from "../territories/place-value.ts";
import { roomFor } from "./room-for.ts";

const UNKNOWN_CODE = 0;
const ABSENT_CODE = 1;

/** Most numbers of a dictionary that fit into a byte. */
const BYTE_CODES = 256;

/**
 * Codes, texts, yes/no, groups or places of one field, by their number in a dictionary of what occurs.
 * Places are one when they were recognised as one, however they were written: no test can tell them apart.
 */
export class CodeColumn {
  codes: Uint8Array | Uint32Array;
  readonly dictionary: Value[] = [UNKNOWN, ABSENT];
  readonly #numbers = new Map<Value, number>();
  #rows = 0;

  constructor(capacity: number) {
    this.codes = new Uint8Array(capacity);
  }

  push(value: Value): void {
    const code = this.#code(value);
    if (code >= BYTE_CODES && this.codes instanceof Uint8Array) this.codes = Uint32Array.from(this.codes);
    const row = this.#rows;
    this.#rows += 1;
    if (row >= this.codes.length) this.#makeRoom();
    this.codes[row] = code;
  }

  at(row: number): Value {
    return this.dictionary[this.codes[row] as number] as Value;
  }

  #makeRoom(): void {
    this.codes =
      this.codes instanceof Uint8Array
        ? roomFor(this.codes, this.#rows, (length) => new Uint8Array(length))
        : roomFor(this.codes, this.#rows, (length) => new Uint32Array(length));
  }

  #code(value: Value): number {
    if (value === ABSENT) return ABSENT_CODE;
    if (value instanceof Unknown) return UNKNOWN_CODE;
    const key = value instanceof PlaceValue ? recognition(value) : value;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.dictionary.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Everything about a place that a test can see; every text says how long it is, so that no two can be confused. */
function recognition({ locality = "", streets, numbers, recognised }: PlaceValue): string {
  const names = streets.length === 1 ? sized(streets[0] as string) : streets.map(sized).join("");
  return `${recognised};${sized(locality)}${numbers.join()};${names}`;
}

function sized(text: string): string {
  return `${text.length}:${text}`;
}
