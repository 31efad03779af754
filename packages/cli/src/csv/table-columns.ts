import type { JsonSchema } from "@opus/grant-rules";
import { didYouMean } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { type FormNode, formTree } from "@opus/grant-rules/form";
import { member } from "../json/json-object.ts";
import { foldedHeading } from "./heading.ts";

/** A column of a table and the field that it holds answers to. */
export interface TableColumn {
  readonly index: number;
  readonly header: string;
  /** Dotted path of the field. */
  readonly path: string;
  readonly schema: JsonSchema;
}

/** What the headings of a table mean, by the folded heading: the path of a field, or null for a column that is passed over. */
export interface ColumnMap {
  readonly file: string;
  readonly headings: ReadonlyMap<string, { readonly heading: string; readonly path: string | null }>;
}

/** What is wrong with a header or a cell. */
export interface TableFault {
  readonly code: "OGW787" | "OGW788";
  /** 1 for the header. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly header: string;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/** The columns of a table that hold answers, and what is wrong with its header. */
export interface TableHeader {
  readonly columns: readonly TableColumn[];
  readonly faults: readonly TableFault[];
}

/**
 * Finds the fields of a header's columns: as the map of headings says, or else by path, or by title in Polish or English
 * where only one field has it; case and the form of Unicode do not matter.
 */
export function readHeader(cells: readonly string[], form: JsonSchema, map?: ColumnMap): TableHeader {
  const fields = tableFields(form);
  const taken = new Map<string, number>();
  const columns: TableColumn[] = [];
  const faults: TableFault[] = [];
  for (const [index, cell] of cells.entries()) {
    const header = cell.trim();
    const at = { row: 1, column: index + 1, header, code: "OGW787" } as const;
    const mapped = map?.headings.get(foldedHeading(cell));
    // What the map passes over is meant to be.
    if (mapped?.path === null) continue;
    const named = fields.filter((field) =>
      mapped === undefined ? isCalled(field, header) : field.path === mapped.path,
    );
    const [field] = named;
    if (field === undefined || named.length > 1) {
      faults.push({ ...at, ...(named.length > 1 ? ambiguous(named) : unknown(header, fields)) });
      continue;
    }
    const first = taken.get(field.path);
    if (first !== undefined) faults.push({ ...at, ...doubled(first) });
    else columns.push({ index, header, ...field });
    taken.set(field.path, first ?? index + 1);
  }
  return { columns, faults };
}

/** A field that one cell can answer. */
export interface TableField extends Pick<TableColumn, "path" | "schema"> {
  /** Whether every application has to answer it: required as the groups around it are, whatever else is answered. */
  readonly required: boolean;
}

/** The fields of a form that one cell can answer: neither groups nor lists. */
export function tableFields(form: JsonSchema): readonly TableField[] {
  return fieldsOf(formTree(form), "", true);
}

function fieldsOf(
  { schema, fields, item, officer }: FormNode,
  path: string,
  isNeeded: boolean,
): readonly TableField[] {
  const needed = isNeeded && !officer && schema["x-when"] === undefined;
  if (fields !== undefined)
    return [...fields].flatMap(([name, node]) =>
      fieldsOf(node, path === "" ? name : `${path}.${name}`, needed && node.required),
    );
  return item === undefined && path !== "" ? [{ path, schema, required: needed }] : [];
}

function isCalled({ path, schema }: TableField, header: string): boolean {
  const folded = foldedHeading(header);
  return [path, member(schema["x-title"], "pl"), member(schema["x-title"], "en")].some(
    (name) => typeof name === "string" && foldedHeading(name) === folded,
  );
}

function unknown(header: string, fields: readonly TableField[]) {
  const names = fields.flatMap(({ path, schema }) => [path, String(member(schema["x-title"], "pl") ?? path)]);
  const near = didYouMean(header, names);
  return {
    message: { pl: `Nie ma pola o nazwie „${header}”.`, en: `No field is called “${header}”.` },
    remedy:
      near === undefined
        ? {
            pl: `Nazwij kolumnę ścieżką albo tytułem pola, np. ${fields[0]?.path}, albo powiedz w --columns, co znaczy; null ją pomija.`,
            en: `Call the column by the path or title of a field, such as ${fields[0]?.path}, or say in --columns what it means; null passes it over.`,
          }
        : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` },
  };
}

function ambiguous(fields: readonly TableField[]) {
  const paths = fields.map(({ path }) => path).join(", ");
  return {
    message: { pl: "Tak nazywa się kilka pól.", en: "Several fields are called so." },
    remedy: { pl: `Podaj ścieżkę: ${paths}.`, en: `Give the path: ${paths}.` },
  };
}

function doubled(first: number) {
  return {
    message: {
      pl: `To pole ma już kolumna ${first}; ta kolumna się nie liczy.`,
      en: `Column ${first} has this field already; this one does not count.`,
    },
    remedy: { pl: "Usuń jedną z nich.", en: "Remove one of them." },
  };
}
