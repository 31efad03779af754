import type { Shape, WrittenFormat } from "./shape.ts";

/** Exact number: the run-time value is an integer, `value / den` is the number meant. */
export interface NumberType {
  readonly kind: "number";
  readonly unit: "plain" | "money" | "percent";
  readonly den: number;
  /** False after a division: the value need not be an integer, and must be rounded before `===`. */
  readonly exact: boolean;
}

/** One of a list of codes; an open list is "in particular". */
export interface CodeType {
  readonly kind: "code";
  readonly values: readonly string[];
  readonly open: boolean;
}

/** List of records or of scalars. `shape` describes one item; scalars stand at its `""` field. */
export interface ListType {
  readonly kind: "list";
  readonly shape: Shape;
  readonly max: number;
  /** Least items of a list that is a field of the form; none when left out. */
  readonly fewest?: number;
}

/** A text; how its values are spelled, as far as that is known. */
export interface TextType {
  readonly kind: "text";
  /** The format whose canonical form every value has. */
  readonly written?: WrittenFormat;
  /** Whether other texts may stand in place of those of the format, as a branch of a choice. */
  readonly isLoose?: true;
  /** Whether its values are folded: without regard to case and Unicode form. */
  readonly folded?: true;
}

/** Static type of an expression. Dates are epoch days, instants are milliseconds. */
export type ValueType =
  | NumberType
  | CodeType
  | ListType
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  | { readonly kind: "instant" }
  | TextType
  | { readonly kind: "place"; readonly register: string }
  | { readonly kind: "record" }
  | { readonly kind: "literals" };

export const BOOLEAN: ValueType = { kind: "boolean" };
export const DATE: ValueType = { kind: "date" };
export const INSTANT: ValueType = { kind: "instant" };
export const TEXT: TextType = { kind: "text" };
export const RECORD: ValueType = { kind: "record" };
/** A list written in the rule; operators that take one read its operands. */
export const LITERALS: ValueType = { kind: "literals" };
export const INTEGER: NumberType = { kind: "number", unit: "plain", den: 1, exact: true };
export const MONEY: NumberType = { kind: "number", unit: "money", den: 100, exact: true };
/** Percent with two decimals: 12.5 % is 1250. */
export const PERCENT: NumberType = { kind: "number", unit: "percent", den: 100, exact: true };

/** Number with a fixed denominator. */
export function plainNumber(den: number): NumberType {
  return { kind: "number", unit: "plain", den, exact: true };
}

const NAMES = {
  boolean: { pl: "tak/nie", en: "yes/no" },
  date: { pl: "data", en: "date" },
  instant: { pl: "chwila (data i godzina)", en: "instant (date and time)" },
  text: { pl: "tekst", en: "text" },
  code: { pl: "pozycja z listy", en: "choice from a list" },
  list: { pl: "lista", en: "list" },
  place: { pl: "miejsce", en: "place" },
  record: { pl: "grupa pól", en: "group of fields" },
  literals: { pl: "lista wpisana w regule", en: "list written in the rule" },
  plain: { pl: "liczba", en: "number" },
  money: { pl: "kwota", en: "money" },
  percent: { pl: "procent", en: "percent" },
} as const;

/** Name of a type for a person. */
export function typeName(type: ValueType): { readonly pl: string; readonly en: string } {
  return type.kind === "number" ? NAMES[type.unit] : NAMES[type.kind];
}
