import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { type JsonObject, payloadJsonSchema } from "@opus/grant-workflow";
import { readRow } from "../../csv/table-answers.ts";
import { readHeader, type TableFault } from "../../csv/table-columns.ts";
import { openTable } from "../../csv/table-rows.ts";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { isJsonObject, member } from "../../json/json-object.ts";

/** The list of a command's payload that a table holds, and how many of its rows one command may take. */
interface TableList {
  readonly name: string;
  readonly items: JsonSchema;
  readonly most: number;
}

/**
 * Reads a table into payloads of a command whose payload is a list of objects, such as `grants.enter`: columns are called
 * as the members are; what is more than one command may take goes into the next.
 *
 * @throws VerbFailure OGW673 for a command that takes no list, OGW786 to OGW789 for what cannot be read
 */
export async function payloadsOfTable(
  cwd: string,
  path: string,
  { type, payload }: { readonly type: string; readonly payload: JsonObject },
): Promise<readonly JsonObject[]> {
  const list = listOf(type);
  if (list === undefined) throw takesNoTable(type);
  const rows = await rowsOf(cwd, path, list);
  if (rows.length === 0) throw nothingInTable(path);
  const payloads: JsonObject[] = [];
  for (let from = 0; from < rows.length; from += list.most)
    payloads.push({ ...payload, [list.name]: rows.slice(from, from + list.most) });
  return payloads;
}

function listOf(type: string): TableList | undefined {
  const members = Object.entries(member(payloadJsonSchema(type), "properties") ?? {});
  for (const [name, schema] of members) {
    const items = member(schema, "items");
    const most = member(schema, "maxItems");
    if (!isJsonObject(items) || items.type !== "object" || items["x-form"] !== undefined) continue;
    return { name, items: items as JsonSchema, most: typeof most === "number" ? most : 1 };
  }
  return undefined;
}

async function rowsOf(cwd: string, path: string, { items }: TableList): Promise<readonly JsonObject[]> {
  const read: JsonObject[] = [];
  let header: ReturnType<typeof readHeader> | undefined;
  let width = 0;
  for await (const row of openTable(cwd, path).rows()) {
    if (header === undefined) {
      header = readHeader(row.cells, items);
      width = row.cells.length;
      throwFirst(path, header.faults);
      continue;
    }
    const { answers, faults } = readRow(row, header.columns, width);
    throwFirst(path, faults);
    read.push(answers);
  }
  return read;
}

/** Nothing is sent of a table of which something cannot be read. */
function throwFirst(path: string, [first]: readonly TableFault[]): void {
  if (first === undefined) return;
  const { code, row, column, header, message, remedy } = first;
  const place = (words: LocalisedText) => ({
    pl: `${path}, wiersz ${row}, kolumna ${column} („${header}”): ${words.pl}`,
    en: `${path}, row ${row}, column ${column} (“${header}”): ${words.en}`,
  });
  throw new VerbFailure({ code, exitCode: EXIT.usage, problem: place(message), remedy });
}

function takesNoTable(type: string): VerbFailure {
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem: {
      pl: `Polecenie ${type} nie przyjmuje listy, więc tabela nic tu nie znaczy.`,
      en: `The command ${type} takes no list, so that a table means nothing here.`,
    },
    remedy: {
      pl: "Pomiń --table albo wyślij polecenie z listą, np. grants.enter.",
      en: "Leave out --table, or send a command with a list, such as grants.enter.",
    },
  });
}

function nothingInTable(path: string): VerbFailure {
  return new VerbFailure({
    code: "OGW673",
    exitCode: EXIT.usage,
    problem: { pl: `Tabela ${path} nie ma wierszy.`, en: `The table ${path} has no rows.` },
    remedy: {
      pl: "Podaj tabelę z nagłówkiem i co najmniej jednym wierszem.",
      en: "Give a table with a heading and one row at least.",
    },
  });
}
