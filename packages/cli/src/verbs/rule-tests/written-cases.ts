import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { JsonSchema } from "@opus/grant-rules";
import { type ParsedDocument, parseDocument } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { readInputFile } from "../../files/input-file.ts";
import { member } from "../../json/json-object.ts";
import { locate } from "../../problems/located-problem.ts";

/** Rule cases as their author wrote them: of a file, of a table, or of both. */
export interface WrittenCases {
  /** What people are told they were read from. */
  readonly file: string;
  /** The file of a place. */
  fileOf(pointer: string): string;
  readonly document: ParsedDocument;
  /** What stands at each place of the list of cases; nothing of it is checked yet. */
  readonly list: readonly unknown[];
  /** JSON Pointer of that list. */
  readonly at: string;
}

/** Names of the files of cases; those of a call that states rules of its own name the call. */
function filesOf(call: string | undefined) {
  const name = call === undefined ? "rule-cases" : `rule-cases.${call}`;
  return { json: `${name}.json`, csv: `${name}.csv` };
}

/**
 * Reads the rule cases beside a programme document: `rule-cases.json`, the table `rule-cases.csv`, or both as one. That there
 * is one of them is for `hasCases` to say.
 *
 * @param facts schema of the facts, by which cells of a table are read
 * @param call a call that states members of its own: its cases stand in `rule-cases.<call>.json` and `.csv`
 * @throws VerbFailure OGW786 and OGW789 for a table that cannot be read.
 */
export async function readWrittenCases(
  cwd: string,
  programmePath: string,
  facts: () => JsonSchema,
  call?: string,
): Promise<WrittenCases> {
  const { json, csv } = filesOf(call);
  const file = beside(programmePath, json);
  const table = beside(programmePath, csv);
  if (!existsSync(resolve(cwd, table))) return casesOfFile(cwd, file);
  // What reads tables is loaded for them alone.
  const { readCasesOfTable } = await import("./case-table.ts");
  const ofTable = await readCasesOfTable(cwd, table, facts(), {
    columns: { programme: programmePath, named: undefined },
  });
  if (!existsSync(resolve(cwd, file))) return ofTable;
  const { joinedCases } = await import("./joined-cases.ts");
  return joinedCases(casesOfFile(cwd, file), ofTable);
}

function casesOfFile(cwd: string, file: string): WrittenCases {
  const document = parseDocument(readInputFile(cwd, file).text);
  const listed = member(document.value, "cases");
  const written = listed ?? document.value;
  return {
    file,
    fileOf: () => file,
    document,
    list: Array.isArray(written) ? written : [],
    at: listed === undefined ? "" : "/cases",
  };
}

/** Whether there are cases beside a programme document. */
export function hasCases(cwd: string, programmePath: string, call?: string): boolean {
  return Object.values(filesOf(call)).some((name) => existsSync(resolve(cwd, beside(programmePath, name))));
}

function beside(programmePath: string, name: string): string {
  return join(dirname(programmePath), name);
}

/** Gives problems of cases their files and places, those of a file together. */
export function locateInCases({ fileOf, document }: WrittenCases, problems: readonly Problem[]) {
  const files = [...new Set(problems.map(({ pointer }) => fileOf(pointer)))];
  return files.flatMap((file) => {
    const found = problems.filter(({ pointer }) => fileOf(pointer) === file);
    return locate(file, found, document.placeOf);
  });
}

/** JSON Pointer of a case, by its name. */
export function pointerOfCase({ list, at }: WrittenCases, name: string): string {
  return `${at}/${list.findIndex((written) => member(written, "name") === name)}`;
}

/** The cases of a programme that has none of its own, as its patterns bring theirs. */
export function noCasesOf(programmePath: string): WrittenCases {
  return {
    file: programmePath,
    fileOf: () => programmePath,
    document: parseDocument('{"cases": []}'),
    list: [],
    at: "/cases",
  };
}

/** OGW641 in words: rules of which no case shows anything, as there is no file of cases. */
export function noCases(
  programmePath: string,
  rules: readonly string[],
  call?: string,
): { readonly message: LocalisedText; readonly remedy: LocalisedText } {
  const file = beside(programmePath, filesOf(call).json);
  const example =
    '{"cases": [{"name": "…", "rule": "…", "facts": {}, "expect": {"verdict": "undetermined"}}]}';
  const names = rules.join(", ");
  return {
    message: {
      pl: `Reguły nie mają przypadków: nie ma pliku ${file}. Nie widać więc, czy przepuszczają i odrzucają tych, których powinny: ${names}.`,
      en: `The rules have no cases: there is no file ${file}. So nobody has seen whether they pass and refuse whom they should: ${names}.`,
    },
    remedy: {
      pl: `Załóż go obok programu: ${example}. Każda reguła potrzebuje przypadku spełnionego, niespełnionego i takiego, w którym brakuje faktu.`,
      en: `Make one beside the programme: ${example}. Every rule needs a case that is met, one that is not, and one in which a fact is missing.`,
    },
  };
}
