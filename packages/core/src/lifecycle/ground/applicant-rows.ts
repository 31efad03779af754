/** The rows that tell whether parties have applied in the call, by their keys. */
export function applicantReads(keys: readonly string[]) {
  return keys.map((key) => ({ set: "applicants" as const, key }));
}

/** The rows of parties that have not applied in the call before. */
export function newApplicants(keys: readonly string[], known: ReadonlyMap<string, unknown>, id: string) {
  return [...new Set(keys)]
    .filter((key) => !known.has(key))
    .map((key) => ({ op: "insert" as const, set: "applicants" as const, key, value: { case: id } }));
}
