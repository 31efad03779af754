/** What stands for the number of a street where there is not one. */
export const NO_STREET = 0;

/** What explanations say of how a place was recognised. */
export interface PlaceRecognition {
  readonly locality: string | null;
  readonly recognised: "name" | "alias" | "ambiguous" | "no";
  readonly register: string;
  readonly streets: readonly string[];
}

/** How a place was recognised, with its names in the order of canonical JSON. */
export function recognitionOf({
  locality,
  recognised,
  register,
  streets,
}: {
  readonly locality: string | undefined;
  readonly recognised: PlaceRecognition["recognised"];
  readonly register: string;
  readonly streets: readonly string[];
}): PlaceRecognition {
  return Object.freeze({ locality: locality ?? null, recognised, register, streets: Object.freeze(streets) });
}

/** The parts of an address as they were written; undefined for what was not. */
export interface WrittenParts {
  readonly locality?: string | undefined;
  readonly street?: string | undefined;
  readonly number?: string | undefined;
}

/** A place as it was recognised in a register. */
export class PlaceValue {
  /** Number of that one street in the register; {@link NO_STREET} when there is not one. Comes first, as it is asked most. */
  readonly streetNumber: number;
  readonly register: string;
  /** Code of the locality, or undefined when it was not recognised. */
  readonly locality: string | undefined;
  /** Codes of the streets that the name may mean; empty when it was not recognised. */
  readonly streets: readonly string[];
  /** The one street that the name means; undefined when there are several or none. */
  readonly street: string | undefined;
  /** House numbers that the address may mean; empty when it was not readable. */
  readonly numbers: readonly number[];
  /** What was written, for explanations. */
  readonly written: WrittenParts;
  /** How the street was recognised: by its name, by another name from the register, not at all. */
  readonly recognised: "name" | "alias" | "ambiguous" | "no";
  /** How the place was recognised, as explanations say it; frozen, since all places of these names share it. */
  readonly recognition: PlaceRecognition;
  #line: string | undefined;
  constructor(fields: {
    register: string;
    locality: string | undefined;
    streets: readonly string[];
    streetNumber: number;
    numbers: readonly number[];
    written: WrittenParts;
    recognised: "name" | "alias" | "ambiguous" | "no";
    recognition?: PlaceRecognition;
  }) {
    this.streetNumber = fields.streetNumber;
    this.register = fields.register;
    this.locality = fields.locality;
    this.streets = fields.streets;
    this.street = fields.streets.length === 1 ? fields.streets[0] : undefined;
    this.numbers = fields.numbers;
    this.written = fields.written;
    this.recognised = fields.recognised;
    this.recognition = fields.recognition ?? recognitionOf(fields);
  }

  /** What was written, in one line; put together when it is first asked for, as each rule about a place shows it. */
  inOneLine(): string {
    this.#line ??= lineOf(this.written);
    return this.#line;
  }
}

function lineOf({ street, number, locality }: WrittenParts): string {
  const address =
    street === undefined ? (number ?? "") : number === undefined ? street : `${street} ${number}`;
  if (locality === undefined || locality === "") return address;
  return address === "" ? locality : `${address}, ${locality}`;
}
