import type { Field, Shape } from "../values/shape.ts";
import { FactTable } from "./fact-table.ts";

/**
 * Facts of many applications by columns: read once, asked as often as one likes. Keeps only what rules read and
 * nothing of the facts it was made from, so that a whole call can be read one application after another.
 */
export class FactColumns {
  /** The form the facts were read by. */
  readonly form: object;
  readonly table: FactTable;

  constructor(shape: Shape, fields: ReadonlySet<Field>, capacity: number) {
    this.form = shape;
    this.table = new FactTable(shape, fields, capacity);
  }

  /** Number of applications. */
  get rows(): number {
    return this.table.rows;
  }
}
