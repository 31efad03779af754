const PREPARED = new WeakSet<object>();

/** Notes that a value was checked and deeply frozen, so that it cannot have changed since. */
export function markPrepared(value: object): void {
  PREPARED.add(value);
}

/** Says whether a value was checked and frozen before. */
export function isPrepared(value: unknown): boolean {
  return typeof value === "object" && value !== null && PREPARED.has(value);
}
