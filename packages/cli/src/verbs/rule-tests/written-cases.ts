import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type ParsedDocument, parseDocument } from "@opus/grant-rules/document";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { readInputFile } from "../../files/input-file.ts";
import { member } from "../../json/json-object.ts";

/** The file of rule cases as its author wrote it. */
export interface WrittenCases {
  readonly file: string;
  readonly document: ParsedDocument;
  /** What stands at each place of the list of cases; nothing of it is checked yet. */
  readonly list: readonly unknown[];
  /** JSON Pointer of that list. */
  readonly at: string;
}

const FILE = "rule-cases.json";

/**
 * Reads `rule-cases.json` beside a programme document.
 *
 * @throws VerbFailure OGW641 when there is none.
 */
export function readWrittenCases(cwd: string, programmePath: string): WrittenCases {
  const file = casesFile(programmePath);
  if (!hasCases(cwd, programmePath)) throw noCases(file);
  const document = parseDocument(readInputFile(cwd, file).text);
  const listed = member(document.value, "cases");
  const written = listed ?? document.value;
  return {
    file,
    document,
    list: Array.isArray(written) ? written : [],
    at: listed === undefined ? "" : "/cases",
  };
}

/** Whether there is a file of cases beside a programme document. */
export function hasCases(cwd: string, programmePath: string): boolean {
  return existsSync(resolve(cwd, casesFile(programmePath)));
}

function casesFile(programmePath: string): string {
  return join(dirname(programmePath), FILE);
}

/** JSON Pointer of a case, by its name. */
export function pointerOfCase({ list, at }: WrittenCases, name: string): string {
  return `${at}/${list.findIndex((written) => member(written, "name") === name)}`;
}

function noCases(file: string): VerbFailure {
  const example =
    '{"cases": [{"name": "…", "rule": "…", "facts": {}, "expect": {"verdict": "undetermined"}}]}';
  return new VerbFailure({
    code: "OGW641",
    exitCode: EXIT.findings,
    problem: {
      pl: `Reguły nie mają przypadków: nie ma pliku ${file}.`,
      en: `The rules have no cases: there is no file ${file}.`,
    },
    remedy: { pl: `Załóż go obok programu: ${example}.`, en: `Make one beside the programme: ${example}.` },
  });
}
