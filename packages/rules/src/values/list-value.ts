import { Absent, Unknown } from "./no-value.ts";
import type { Tri } from "./tri.ts";
import type { Frame, Value } from "./value.ts";

/** A list of records. `membership` is given when a filter could not decide for every item. */
export class ListValue {
  readonly items: readonly Frame[];
  /** Per item: 1 certainly in, 2 perhaps, 3 the filter failed on it. */
  readonly membership: readonly Tri[] | undefined;
  constructor(items: readonly Frame[], membership?: readonly Tri[]) {
    this.items = items;
    this.membership = membership;
  }

  /** Whether the item at an index belongs to the list. */
  memberAt(index: number): Tri {
    return this.membership === undefined ? 1 : (this.membership[index] as Tri);
  }
}

const EMPTY = new ListValue([]);

/** A value as a list: an absent list is empty; otherwise the state that stands in its way. */
export function asList(value: Value): ListValue | "unknown" | "error" {
  if (value instanceof ListValue) return value;
  if (value instanceof Absent) return EMPTY;
  return value instanceof Unknown ? "unknown" : "error";
}
