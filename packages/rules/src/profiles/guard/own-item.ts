import { COMPUTED, ownData } from "../../document/own-data.ts";

/** Finds a getter without making anything, where the host has this old method; else undefined. */
const lookupGetter: ((this: object, index: number) => unknown) | undefined = Reflect.get(
  Object.prototype,
  "__lookupGetter__",
);

/** An item of a list, without running any code of it: as `ownData` gives it, at a third of the cost. */
export function ownItem(list: readonly unknown[], index: number): unknown {
  if (lookupGetter === undefined) return ownData(list, index);
  if (lookupGetter.call(list, index) !== undefined) return COMPUTED;
  const value = list[index];
  // What can only be written gives nothing when it is read, but is no data either.
  return value === undefined ? ownData(list, index) : value;
}
