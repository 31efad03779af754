import type { Field, Shape } from "../values/shape.ts";
import type { Frame, Value } from "../values/value.ts";
import { CodeColumn } from "./code-column.ts";
import { ListColumn } from "./list-column.ts";
import { NumberColumn } from "./number-column.ts";

/** Values of one field for many rows, in their order. */
export type Column = NumberColumn | CodeColumn | ListColumn;

/** Records of one shape by columns: applications, or the items of all their lists. */
export class FactTable {
  readonly shape: Shape;
  /** Columns of the fields that rules read, by slot. */
  readonly columns: ReadonlyMap<number, Column>;
  readonly #slots: readonly number[];
  readonly #inOrder: readonly Column[];
  #rows = 0;

  constructor(shape: Shape, fields: ReadonlySet<Field>, capacity: number) {
    this.shape = shape;
    const columns = new Map<number, Column>();
    for (const field of shape.fields.values()) {
      // A scalar item is read wherever its list is.
      if (fields.has(field) || field.path === "")
        columns.set(field.slot, emptyColumn(field, fields, capacity));
    }
    this.columns = columns;
    this.#slots = [...columns.keys()];
    this.#inOrder = [...columns.values()];
  }

  get rows(): number {
    return this.#rows;
  }

  push(frame: Frame): void {
    for (let index = 0; index < this.#slots.length; index += 1) {
      (this.#inOrder[index] as Column).push(frame[this.#slots[index] as number] as Value);
    }
    this.#rows += 1;
  }

  /** The facts of one row, as far as rules read them. */
  frameAt(row: number): Frame {
    const frame = this.emptyFrame();
    for (const [slot, column] of this.columns) frame[slot] = column.at(row);
    return frame;
  }

  /** A frame with room for every slot, to read rows into. */
  emptyFrame(): Value[] {
    return new Array<Value>(this.shape.slotCount).fill("");
  }
}

function emptyColumn(field: Field, fields: ReadonlySet<Field>, capacity: number): Column {
  switch (field.type.kind) {
    case "number":
    case "date":
    case "instant":
      return new NumberColumn(field, capacity);
    case "list":
      return new ListColumn(new FactTable(field.type.shape, fields, 0), capacity);
    default:
      return new CodeColumn(capacity);
  }
}
