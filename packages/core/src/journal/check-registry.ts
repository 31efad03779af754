import { canonicalJson } from "@opus/grant-rules";
import type { RegistryRow } from "../ports/store.ts";
import type { JournalFault } from "./check-stream.ts";
import type { JournalEntry, RegistryChange } from "./entry.ts";

/** Rebuilds the rows of every scope from the changes that entries carry. */
export function rebuildRegistry(
  entries: readonly JournalEntry[],
): ReadonlyMap<string, ReadonlyMap<string, RegistryRow>> {
  const changes = [...entries]
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
    .flatMap(({ registry }) => registry);
  const scopes = new Map<string, Map<string, RegistryRow>>();
  const apply = ({ scope, key, value }: RegistryChange) => {
    const rows = scopes.get(scope) ?? new Map<string, RegistryRow>();
    rows.set(key, { scope, key, value });
    scopes.set(scope, rows);
  };
  // Streams share no order within one instant, but a row is inserted before it is updated.
  for (const change of changes) if (change.op === "insert") apply(change);
  for (const change of changes) if (change.op === "update") apply(change);
  return scopes;
}

/** Faults of one scope: rows that no entry wrote, rows that are gone, rows that say something else. */
export function registryFaults(
  scope: string,
  kept: readonly RegistryRow[],
  rebuilt: ReadonlyMap<string, RegistryRow>,
): readonly JournalFault[] {
  const stored = new Map(kept.map((row) => [row.key, row]));
  const keys = [...new Set([...stored.keys(), ...rebuilt.keys()])].sort();
  return keys.flatMap((key) => {
    const found = stored.get(key);
    const wanted = rebuilt.get(key);
    if (found !== undefined && wanted !== undefined && isEqual(found, wanted)) return [];
    return [fault(scope, key)];
  });
}

function isEqual(left: RegistryRow, right: RegistryRow): boolean {
  try {
    return canonicalJson(left.value) === canonicalJson(right.value);
  } catch {
    // A value without canonical form was never written by an entry.
    return false;
  }
}

function fault(scope: string, key: string): JournalFault {
  const call = scope.slice(0, scope.lastIndexOf("/"));
  return {
    stream: `call:${call}`,
    seq: 0,
    code: "OGW508",
    message: {
      pl: `Wiersz „${key}” zbioru ${scope} nie wynika z dziennika.`,
      en: `Row "${key}" of set ${scope} does not follow from the journal.`,
    },
  };
}
