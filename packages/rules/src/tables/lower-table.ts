import type { Cell, Column, DecisionTable, Literal, Row } from "./table.ts";

/** Where parts of the plain expression were written: by pointers inside the expression. */
export type TableOrigins = Map<string, string>;

/** A condition or a value as the plain language has it. */
type Expression = unknown;

/** Most conditions of one `if`; a longer chain goes on in its last branch. */
const BRANCHES = 20;

/**
 * The plain expression that a table stands for: one `if` after another in the order of the rows. Where the rows fit every
 * value, the last needs no condition.
 *
 * @param results what each row gives, and what holds where none fits
 */
export function lowerTable(
  table: DecisionTable,
  isComplete: boolean,
  results: TableResults,
  origins: TableOrigins,
  at: string,
): Expression {
  const { rows, otherwise } = table;
  origins.set(at, table.at);
  const isOpen = otherwise !== undefined || !isComplete;
  const guarded = isOpen ? rows : rows.slice(0, -1);
  const last = isOpen
    ? { value: results.otherwise, at: otherwise?.at ?? table.at }
    : { value: results.ofRow(rows.length - 1), at: `${rows.at(-1)?.at ?? table.at}/then` };
  return chain(table, guarded, 0, last, results, origins, at);
}

/** What the branches of the expression give. */
export interface TableResults {
  ofRow(index: number): Expression;
  readonly otherwise: Expression;
}

function chain(
  table: DecisionTable,
  rows: readonly Row[],
  start: number,
  last: { readonly value: Expression; readonly at: string },
  results: TableResults,
  origins: TableOrigins,
  at: string,
): Expression {
  if (start >= rows.length) {
    if (start > 0) origins.set(at, last.at);
    return last.value;
  }
  const some = rows.slice(start, start + BRANCHES);
  const branches = some.flatMap((row, index) => {
    const place = `${at}/if/${index * 2}`;
    origins.set(place, row.at);
    origins.set(`${at}/if/${index * 2 + 1}`, `${row.at}/then`);
    return [rowCondition(row, table.columns, origins, place), results.ofRow(start + index)];
  });
  const end = `${at}/if/${branches.length}`;
  return { if: [...branches, chain(table, rows, start + BRANCHES, last, results, origins, end)] };
}

function rowCondition(
  { cells, at }: Row,
  columns: readonly Column[],
  origins: TableOrigins,
  place: string,
): Expression {
  const parts = cells.flatMap((cell, index) => {
    const column = columns[index];
    return column === undefined || cell.is === "any"
      ? []
      : [{ condition: cellCondition(cell, column), origin: `${at}/when/${index}` }];
  });
  if (parts.length === 0) return true;
  for (const [index, { origin }] of parts.entries())
    origins.set(parts.length === 1 ? place : `${place}/and/${index}`, origin);
  return parts.length === 1 ? parts[0]?.condition : { and: parts.map(({ condition }) => condition) };
}

function cellCondition(cell: Exclude<Cell, { readonly is: "any" }>, column: Column): Expression {
  if (cell.is === "not") return { "!": cellCondition(cell.cell, column) };
  const { expression } = column;
  if (cell.is === "values") return amongValues(expression, cell.written);
  const { from, to, below } = cell.ends;
  const end = to ?? below;
  if (from === undefined) return { [to === undefined ? "<" : "<="]: [expression, below ?? to] };
  if (end === undefined) return { ">=": [expression, from] };
  return to === undefined ? { between: [expression, from, end, "[)"] } : { "<=": [from, expression, end] };
}

function amongValues(expression: Expression, values: readonly Literal[]): Expression {
  if (values.length === 1) return { "===": [expression, values[0]] };
  const isPlain = values.every((value) => typeof value === "string");
  return isPlain
    ? { oneOf: [expression, ...values] }
    : { or: values.map((value) => ({ "===": [expression, value] })) };
}
