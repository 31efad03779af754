/** What stands before the names of sets that all streams of a store share; no id of a call is that. */
const SHARED = "*";

/** The full name of a set that all streams share. */
export function sharedScope(set: string): string {
  return `${SHARED}/${set}`;
}

/** The call that a scope is of; undefined for a set that all streams share. */
export function callOfScope(scope: string): `call:${string}` | undefined {
  const call = scope.slice(0, scope.lastIndexOf("/"));
  return call === SHARED ? undefined : `call:${call}`;
}
