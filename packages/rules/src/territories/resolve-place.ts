import { latePattern } from "../document/late-pattern.ts";
import {
  NO_STREET,
  type PlaceRecognition,
  PlaceValue,
  recognitionOf,
  type WrittenParts,
} from "../values/place-value.ts";
import { foldName, streetKind } from "./fold-name.ts";
import type { NamedStreet, Register } from "./register.ts";

/** What an applicant wrote about a place. */
export class WrittenPlace implements WrittenParts {
  readonly locality: string | undefined;
  readonly street: string | undefined;
  readonly number: string | undefined;

  constructor(locality: string | undefined, street: string | undefined, number: string | undefined) {
    this.locality = locality;
    this.street = street;
    this.number = number;
  }
}

/** Most names that a resolver remembers; a register has a few thousand streets, and people misspell them. */
const MOST_REMEMBERED = 20_000;

/** What names of a locality and a street lead to in a register. */
interface Recognised {
  readonly locality: string | undefined;
  readonly streets: readonly string[];
  readonly streetNumber: number;
  readonly recognised: PlaceValue["recognised"];
  readonly recognition: PlaceRecognition;
  /** The house number behind the name of the street. */
  readonly number: string | undefined;
}

/**
 * Recognises places in one register by exact names; never guesses. Names that it has met are looked up as they are
 * written, without folding them again.
 */
export class PlaceResolver {
  readonly #register: Register;
  /** By locality, then by street, as they were written; what was not written is the empty text. */
  readonly #met = new Map<string, Map<string, Recognised>>();
  readonly #numbers = new Map<string, readonly number[]>();
  #remembered = 0;

  constructor(register: Register) {
    this.#register = register;
  }

  resolve(written: WrittenParts): PlaceValue {
    const { locality, streets, streetNumber, recognised, number, recognition } = this.#recognised(written);
    const numbers = this.#numbersOf(written.number ?? number);
    const register = this.#register.id;
    return new PlaceValue({
      register,
      locality,
      streets,
      streetNumber,
      numbers,
      written,
      recognised,
      recognition,
    });
  }

  #recognised({ locality = "", street = "" }: WrittenParts): Recognised {
    const known = this.#met.get(locality)?.get(street);
    if (known !== undefined) return known;
    const found = recognise(this.#register, locality, street);
    this.#makeRoom();
    const inLocality = this.#met.get(locality) ?? new Map<string, Recognised>();
    this.#met.set(locality, inLocality);
    inLocality.set(street, found);
    return found;
  }

  #numbersOf(written: string | undefined): readonly number[] {
    if (written === undefined) return [];
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const numbers = readNumbers(written);
    this.#makeRoom();
    this.#numbers.set(written, numbers);
    return numbers;
  }

  /** Forgets all once there is too much of it, so that hostile names take no memory. */
  #makeRoom(): void {
    this.#remembered += 1;
    if (this.#remembered <= MOST_REMEMBERED) return;
    this.#met.clear();
    this.#numbers.clear();
    this.#remembered = 1;
  }
}

function recognise(register: Register, writtenLocality: string, writtenStreet: string): Recognised {
  const localities =
    writtenLocality === "" ? [] : (register.localityByName.get(foldName(writtenLocality)) ?? []);
  const locality = localities.length === 1 ? localities[0] : undefined;
  const byName = locality === undefined ? undefined : register.streetByName.get(locality);
  const split = splitStreet(writtenStreet, (name) => byName?.has(foldName(name)) ?? false);
  const found = ofKind(split.name === "" ? [] : (byName?.get(foldName(split.name)) ?? []), split.name);
  const streets = [...new Set(found.map((street) => street.code))];
  const recognised =
    streets.length === 0 ? "no" : streets.length > 1 ? "ambiguous" : found[0]?.alias ? "alias" : "name";
  return {
    locality,
    streets,
    streetNumber:
      (streets.length === 1 ? register.streets.get(streets[0] as string)?.number : undefined) ?? NO_STREET,
    recognised,
    recognition: recognitionOf({ locality, recognised, register: register.id, streets }),
    number: split.number,
  };
}

/** Streets of one name, as far as they are what the person says: a square is no street, though it has its name. */
function ofKind(found: readonly NamedStreet[], written: string): readonly NamedStreet[] {
  const kind = streetKind(written);
  if (kind === undefined) return found;
  const same = found.filter((street) => street.kind === kind);
  return same.length > 0 ? same : found.filter((street) => street.kind === undefined);
}

/** What stands before the number of a flat. */
const FLAT = String.raw`(?:m|lok|miesz|lokal)\p{L}{0,8}\.?`;
const STREET_AND_NUMBER = latePattern(
  String.raw`^(.*?\p{L}.*?)\s+(\d{1,4}\s*\p{L}?(?:\s*(?:[/\-\u2010-\u2015]|${FLAT})\s*\d{1,4}\s*\p{L}?)?)\s*$`,
);
const NUMBERS = latePattern(
  String.raw`^\s*(\d{1,4})\s*(?:\p{L}(?!\p{L}))?\s*(?:[\-\u2010-\u2015]\s*(\d{1,4})\s*\p{L}?)?\s*(?:\/.*|${FLAT}\s*\d{1,4}\s*\p{L}?)?\s*$`,
);

/** Takes a house number off the end of a street ("Długa 87/3") when the rest is a known street. */
function splitStreet(
  written: string,
  isStreet: (name: string) => boolean,
): { name: string; number?: string } {
  if (isStreet(written) || !/\d/.test(written)) return { name: written };
  const match = STREET_AND_NUMBER().exec(written);
  return match?.[1] !== undefined && match[2] !== undefined && isStreet(match[1])
    ? { name: match[1], number: match[2] }
    : { name: written };
}

/** House numbers that "12", "12a", "12/14" and "12 m. 14" (flat 14) or "12-14" (from 12 to 14) may mean. */
function readNumbers(written: string): readonly number[] {
  const match = NUMBERS().exec(written.toLowerCase());
  if (match === null) return [];
  return match[2] === undefined ? [Number(match[1])] : [Number(match[1]), Number(match[2])];
}
