import type { JsonSchema } from "../form/json-schema.ts";

/** One keyword of a prepared form that a value does not satisfy, as any validator reports it. */
export interface Fault {
  readonly keyword: string;
  /** The schema that holds the keyword. */
  readonly schema: JsonSchema;
  /** JSON Pointer of the value. */
  readonly pointer: string;
}

/** Finds the faults of a value, a hundred at most; made from a prepared form by one of the validators. */
export type FaultFinder = (value: unknown) => readonly Fault[];
