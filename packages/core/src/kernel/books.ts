import type { StreamId } from "../journal/entry.ts";
import type { Json, JsonObject } from "../values/json.ts";
import type { StreamFacts } from "./aggregate.ts";
import type { AnyProgramme } from "./any-programme.ts";

/** A row that must stand as long as a stream is as it is. */
export interface BookedRow {
  readonly set: string;
  readonly key: string;
  /** Members that it must have. */
  readonly value: JsonObject;
  /** The stream that must speak of the row as well, since what this one says of it came from there. */
  readonly also?: StreamId;
}

/** How many rows of a set there must be, or what they come to together, as long as a stream is as it is. */
export interface BookedCount {
  readonly set: string;
  readonly count: number;
  /** The member of rows whose sum it is; left out where rows are counted. */
  readonly of?: string;
  /** Counts those alone whose member is one of these. */
  readonly where?: { readonly member: string; readonly is: readonly Json[] };
  /** Whether a key may stand in the set. */
  readonly isKey?: (key: string) => boolean;
}

/** What the state of a stream says of rows; by it streams prove each other. */
export interface Books {
  readonly rows: readonly BookedRow[];
  readonly counts: readonly BookedCount[];
}

/** What books are kept of: a stream in its state, under the programme that it pins. */
export interface BookFacts extends StreamFacts {
  readonly programme: AnyProgramme;
  /** Name of the end that the stream has come to. */
  readonly end: string | undefined;
}
