import type { LocalisedText } from "../errors/index.ts";
import type { ValueType } from "./value-type.ts";

/** One field of the form: the type, place and labels of a fact. */
export interface Field {
  /** Dotted path inside the record it belongs to (the whole form, or one item of a list); `""` is the item itself. */
  readonly path: string;
  /** Dotted path from the root with `[]` for lists: `locations[].address.street`. */
  readonly fullPath: string;
  readonly type: ValueType;
  /** Index into the slots of a facts frame. */
  readonly slot: number;
  /** Whether the form may be submitted without it, as it may when the field or a group around it need not apply. */
  readonly optional: boolean;
  /** Whether an optional field must be answered all the same where it applies. */
  readonly needed?: boolean;
  /** What other fields must say for this one to apply; it always does when left out. */
  readonly when?: readonly FieldTerm[];
  readonly title: LocalisedText;
  readonly question?: LocalisedText;
  readonly labels?: Readonly<Record<string, LocalisedText>>;
  /** Record class of personal data, when it is personal. */
  readonly personal?: string;
  readonly source: "applicant" | "officer";
  /** Smallest and greatest number that the form accepts, in the unit of the type. */
  readonly lo: number;
  readonly hi: number;
  /** Least characters of a text, as people count them; 0 by default. */
  readonly minLength?: number;
  /** Most characters of a text. */
  readonly maxLength: number;
  /** Whether a percentage is written as a number or as a text. */
  readonly json?: "number" | "string";
  /** What a number must be a whole multiple of. */
  readonly step?: number;
  /** The only value that the form accepts. */
  readonly only?: number | boolean;
  /** The format in which texts (or numbers) of the field are written, when the rules know it as nothing else. */
  readonly written?: WrittenFormat;
  /** For places: where locality, street and number stand inside the record. */
  readonly place?: { readonly locality: string; readonly street: string; readonly number: string };
}

/** What another field must say: one of these values. */
export interface FieldTerm {
  /** Path from the root of the answers; `@.` begins at the item of the list that the field stands in. */
  readonly path: string;
  /** As they are written. */
  readonly values: readonly unknown[];
}

/** A format as the reader of answers needs it. */
export interface WrittenFormat {
  /** As in "it is not …". */
  readonly name: LocalisedText;
  readonly example: string;
  /** The value in its one canonical form; undefined when it is not written as the format asks. */
  read<Written extends string | number>(value: Written): Written | undefined;
}

/** Fields of one record: of the form itself, or of one item of a list. Slot 0 holds the frame's own path. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields directly inside the record `path` (`""` = the shape itself), by name. */
  readonly children: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  /** Records that may hold answers to no field of the form (`additionalProperties`), by path. */
  readonly open?: ReadonlySet<string>;
  readonly slotCount: number;
}
