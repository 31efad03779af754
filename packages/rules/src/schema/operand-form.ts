/** What stands at one place of an operator's signature. */
export type OperandForm =
  /** An expression: `value`, `list`, `number`. */
  | { readonly kind: "expression" | "condition"; readonly label: string; readonly onItem: boolean }
  /** One of a few words: `"day" | "week"`; `open` when the signature ends in `| …`. */
  | { readonly kind: "words"; readonly words: readonly (string | boolean | null)[]; readonly open: boolean }
  /** A name that the programme defines: `"table id"`, `"path"`. */
  | { readonly kind: "name"; readonly of: string }
  /** A text in the way of a sample: `"YYYY-MM-DD"`, `"1500.00"`. */
  | { readonly kind: "sample"; readonly sample: string }
  /** An object with one member: `{"empty": true | false}`. */
  | { readonly kind: "option"; readonly key: string; readonly value: OperandForm }
  /** A list written out: `[limit, percent]`. */
  | { readonly kind: "list"; readonly items: OperandList };

/** Operands in a row. */
export interface OperandList {
  readonly operands: readonly OperandForm[];
  /** Index of the operand before `…`, which may be repeated. */
  readonly repeated?: number;
}
