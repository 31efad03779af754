import { inOneLine } from "./defused.ts";

/**
 * Lays rows out in columns, as wide as their widest cell; `right` names columns set flush right. A cell stays within
 * its line.
 *
 * @example
 * plainTable([["late", "2"], ["funded", "43"]], [1]); // ["late     2", "funded  43"]
 */
export function plainTable(cells: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const rows = cells.map((row) => row.map(inOneLine));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return right.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
