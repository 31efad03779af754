import type { JsonSchema } from "@opus/grant-rules";
import { member } from "../json/json-object.ts";
import { foldedHeading } from "./heading.ts";
import { type ColumnMap, type TableColumn, type TableField, tableFields } from "./table-columns.ts";

/** The fields of a form that no column of a table answers, by their names for people. */
export interface MissingColumns {
  /** Those that every application has to answer. */
  readonly required: readonly TableField[];
  readonly others: readonly TableField[];
}

/** Finds the fields that a table has no column for; those that only an officer answers are nobody's to miss. */
export function missingColumns(columns: readonly TableColumn[], form: JsonSchema): MissingColumns {
  const missed = tableFields(form).filter(({ path }) => columns.every((column) => column.path !== path));
  return {
    required: missed.filter(({ required }) => required),
    others: missed.filter(({ required, schema }) => !required && schema["x-source"] !== "officer"),
  };
}

/** Headings of a map that no cell of a header has. */
export function headingsMissed(cells: readonly string[], map: ColumnMap | undefined): readonly string[] {
  const there = new Set(cells.map(foldedHeading));
  return [...(map?.headings ?? [])].flatMap(([folded, { heading }]) => (there.has(folded) ? [] : [heading]));
}

/** A field as people look for it: its path, with its title in the language where it has one. */
export function fieldNamed({ path, schema }: TableField, lang: "pl" | "en"): string {
  const title = member(schema["x-title"], lang);
  if (typeof title !== "string") return path;
  return lang === "pl" ? `${path} („${title}”)` : `${path} (“${title}”)`;
}
