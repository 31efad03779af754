import { type Body, collector } from "./suite.ts";

// What test files import instead of "vitest" where they stay loaded from one mutant to the next; `expect` is vitest's.
export { expect, expectTypeOf } from "vitest";

type Row = readonly unknown[] | unknown;
type RowBody = (...row: never[]) => unknown;

/** A group of tests; what it holds is asked for once the file is loaded, as vitest does. */
export const describe = Object.assign(
  (name: string, fill: () => unknown): void => collector().open.group(name, fill),
  {
    each: (rows: readonly Row[]) => (name: string, fill: RowBody) => {
      for (const args of argumentsOf(rows)) collector().open.group(name, () => fill(...args));
    },
  },
);

/** A test. */
export const it = Object.assign((name: string, body: Body): void => collector().open.add(name, body), {
  each: (rows: readonly Row[]) => (name: string, body: RowBody) => {
    for (const args of argumentsOf(rows)) collector().open.add(name, () => body(...args));
  },
});

export const beforeAll = (body: Body): void => void collector().open.hooks.beforeAll.push(body);
export const beforeEach = (body: Body): void => void collector().open.hooks.beforeEach.push(body);
export const afterEach = (body: Body): void => void collector().open.hooks.afterEach.push(body);
export const afterAll = (body: Body): void => void collector().open.hooks.afterAll.push(body);

/** Rows are lists of arguments only where all of them are lists, as for vitest. */
function argumentsOf(rows: readonly Row[]): readonly never[][] {
  return (rows.every((row) => Array.isArray(row)) ? rows : rows.map((row) => [row])) as never[][];
}
