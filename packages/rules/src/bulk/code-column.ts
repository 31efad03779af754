import { ABSENT, UNKNOWN, Unknown } from "../values/no-value.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
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
  /** Codes of addresses that were recognised at once, by street and house number. */
  readonly #addresses = new Map<string, Map<number, number>>();
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
    if (typeof value !== "object") return this.#codeOf(value, value);
    if (value === ABSENT) return ABSENT_CODE;
    if (value instanceof PlaceValue) return this.#codeOfPlace(value);
    return value instanceof Unknown ? UNKNOWN_CODE : this.#codeOf(value, value);
  }

  #codeOf(key: Value, value: Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const code = this.dictionary.push(value) - 1;
    this.#numbers.set(key, code);
    return code;
  }

  /** A street belongs to one locality, so that street and number say all about most places. */
  #codeOfPlace(place: PlaceValue): number {
    const { street, numbers } = place;
    const [number] = numbers;
    if (street === undefined || number === undefined || numbers.length > 1 || place.recognised !== "name")
      return this.#codeOf(recognition(place), place);
    let codes = this.#addresses.get(street);
    if (codes === undefined) {
      codes = new Map();
      this.#addresses.set(street, codes);
    }
    const known = codes.get(number);
    if (known !== undefined) return known;
    const code = this.dictionary.push(place) - 1;
    codes.set(number, code);
    return code;
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
