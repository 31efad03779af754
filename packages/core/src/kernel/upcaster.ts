import type { JsonObject } from "../values/json.ts";

/**
 * How what one stage left behind before a machine version becomes what that version reads. Cases that run go on:
 * their snapshots are lifted when they are loaded, their recorded events when they are replayed.
 */
export interface Upcaster {
  /** The machine version that brought the change; 2 for the first. */
  readonly to: number;
  /** The stage's slice of the version before as one of this version: a key that came, went or changed its meaning. */
  readonly slice?: (before: JsonObject) => JsonObject;
  /** Events of the version before, by name, as events of this version; the name itself may change. */
  readonly events?: Readonly<
    Record<string, (before: JsonObject & { readonly type: string }) => JsonObject & { readonly type: string }>
  >;
  /** States of the stage that have another name since. */
  readonly states?: Readonly<Record<string, string>>;
}
