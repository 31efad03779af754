// biome-ignore-all lint/suspicious/noThenProperty: rows of decision tables have it
import type { JsonSchema } from "@opus/grant-rules";
import { expandTables } from "@opus/grant-rules/patterns";
import type { Attack } from "../attack.ts";
import { circle, many, members, trap } from "./hostile-values.ts";
import { codes, type Hostile, refuses } from "./refuses.ts";

const COLUMNS = many(12, (index) => `n${index}`);
const form: JsonSchema = {
  type: "object",
  required: COLUMNS,
  properties: Object.fromEntries(COLUMNS.map((name) => [name, { type: "integer" }])),
};

const tableOf = (changes: object) => ({
  columns: COLUMNS,
  hit: "first",
  rows: [{ when: COLUMNS.map(() => "any"), then: "met" }],
  ...changes,
});
const rowsOf = (count: number, cell: (row: number, column: number) => unknown) =>
  many(count, (row) => ({ when: COLUMNS.map((_, column) => cell(row, column)), then: "met" }));

/** `{"not": {"not": …}}`, so many levels deep. */
function negated(levels: number): unknown {
  let cell: unknown = 1;
  for (let level = 0; level < levels; level += 1) cell = { not: cell };
  return cell;
}

const tables: readonly Hostile<unknown>[] = [
  ["a hundred thousand rows", "OGW135", () => tableOf({ rows: rowsOf(10_000, () => 1) })],
  [
    "three hundred rows",
    "OGW767",
    () => tableOf({ columns: ["n0"], rows: many(300, (row) => ({ when: [row], then: "met" })) }),
  ],
  ["more cells than a rule can hold", "OGW767", () => tableOf({ rows: rowsOf(100, () => "any") })],
  ["a thousand columns", "OGW767", () => tableOf({ columns: many(1_000, (index) => `n${index}`) })],
  [
    "a cell of five thousand values",
    "OGW767",
    () => tableOf({ columns: ["n0"], rows: [{ when: [many(5_000, (value) => value)], then: "met" }] }),
  ],
  [
    "rows that leave a gap which is hard to find",
    "OGW767",
    () => tableOf({ rows: rowsOf(80, (row, column) => ({ not: (row * 7 + column * 13) % 80 })) }),
  ],
  [
    "ranges that overlap in every column",
    "OGW767",
    () =>
      tableOf({
        rows: rowsOf(70, (row, column) => ({
          from: (row * 31 + column * 17) % 97,
          to: 97 + ((row * 13 + column * 7) % 50),
        })),
      }),
  ],
  ["eighty rows that are one", "OGW765", () => tableOf({ hit: "unique", rows: rowsOf(80, () => "any") })],
  [
    "a cell that denies itself a hundred thousand times",
    "OGW135",
    () => tableOf({ rows: rowsOf(1, () => negated(100_000)) }),
  ],
  ["a cell that denies itself twenty times", "OGW762", () => tableOf({ rows: rowsOf(1, () => negated(20)) })],
  ["cells that are none", "OGW762", () => tableOf({ rows: rowsOf(80, () => "x".repeat(500)) })],
  ["unknown members by the thousand", "OGW760", () => tableOf(members(9_000, 1, "hi"))],
  ["a column of sixty thousand letters", "OGW135", () => tableOf({ columns: ["n".repeat(60_000)] })],
  [
    "names of what every object has",
    "OGW763",
    () => tableOf({ columns: ["constructor", "__proto__"], rows: [{ when: ["any", "any"], then: "met" }] }),
  ],
  ["a circle", "OGW135", () => circle()],
  ["a getter", "OGW135", () => trap("columns")],
  ["no table", "OGW760", () => 7],
];

/** Decision tables, which are searched for gaps and overlaps. */
export const decisionTables: readonly Attack[] = refuses(
  "decision table",
  (table) => codes(expandTables([{ id: "a", kind: "eligibility", table }], { form }).problems),
  tables,
);
