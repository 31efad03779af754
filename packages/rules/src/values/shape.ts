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
  /** Whether the form may be submitted without it. */
  readonly optional: boolean;
  readonly title: LocalisedText;
  readonly question?: LocalisedText;
  readonly labels?: Readonly<Record<string, LocalisedText>>;
  /** Record class of personal data, when it is personal. */
  readonly personal?: string;
  readonly source: "applicant" | "officer";
  /** Smallest and greatest number that the form accepts, in the unit of the type. */
  readonly lo: number;
  readonly hi: number;
  readonly maxLength: number;
  /** For places: where locality, street and number stand inside the record. */
  readonly place?: { readonly locality: string; readonly street: string; readonly number: string };
}

/** Fields of one record: of the form itself, or of one item of a list. Slot 0 holds the frame's own path. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields directly inside the record `path` (`""` = the shape itself), by name. */
  readonly children: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  readonly slotCount: number;
}
