import type { ConformanceData } from "./conformance-data.ts";

/** One case of a JSON-logic suite: what the rule gives on the data, or that it fails. */
export interface JsonLogicCase {
  readonly suite: string;
  readonly name: string;
  readonly rule: unknown;
  readonly data: unknown;
  readonly expected: { readonly value: unknown } | { readonly error: unknown };
}

const FOLDER = "json-logic/suites";

/** Paths of the index and of the suites that it lists. */
export function jsonLogicPaths(data: ConformanceData): readonly string[] {
  const index = `${FOLDER}/index.json`;
  const files = data.has(index) ? (data.read(index) as readonly string[]) : [];
  return [index, ...files.map((file) => `${FOLDER}/${file}`)];
}

/** The suites that `index.json` lists, each with its cases; without those that are absent. */
export function readJsonLogicSuites(data: ConformanceData): ReadonlyMap<string, readonly JsonLogicCase[]> {
  const [, ...paths] = jsonLogicPaths(data).filter((path) => data.has(path));
  return new Map(
    paths.map((path) => {
      const file = path.slice(FOLDER.length + 1);
      return [file, casesOf(file, data.read(path) as readonly unknown[])];
    }),
  );
}

/** Texts between the cases are comments; older files write a case as `[rule, data, result]`. */
function casesOf(file: string, entries: readonly unknown[]): readonly JsonLogicCase[] {
  return entries
    .filter((entry) => typeof entry !== "string")
    .map((entry, index) => {
      if (Array.isArray(entry)) {
        const [rule, data, value] = entry as unknown[];
        return { suite: file, name: `#${index}`, rule, data, expected: { value } };
      }
      const written = entry as Record<string, unknown>;
      const expected = "error" in written ? { error: written.error } : { value: written.result };
      const name = String(written.description ?? `#${index}`);
      return { suite: file, name, rule: written.rule, data: written.data, expected };
    });
}
