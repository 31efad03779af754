import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { JsonSchema } from "@opus/grant-rules";
import { didYouMean, joinPointer, parseDocument } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";
import { type InputFile, readInputFile } from "../files/input-file.ts";
import { isJsonObject } from "../json/json-object.ts";
import { formatProblem } from "../problems/format-problem.ts";
import { locate } from "../problems/located-problem.ts";
import { foldedHeading } from "./heading.ts";
import { type ColumnMap, tableFields } from "./table-columns.ts";

const FILE = "columns.json";

/**
 * Reads what the headings of a table mean: the file that is named, or else `columns.json` beside the programme;
 * undefined when there is neither.
 *
 * @param others names that stand beside the fields, such as `rule` and `verdict` of cases
 * @throws VerbFailure OGW602 and OGW603 for the file, OGW792 for what is no such map, OGW793 for fields that there are not.
 */
export function columnMap(
  cwd: string,
  { programme, named }: { readonly programme: string; readonly named: string | undefined },
  form: JsonSchema,
  others: readonly string[] = [],
): ColumnMap | undefined {
  const beside = join(dirname(programme), FILE);
  if (named === undefined && !existsSync(resolve(cwd, beside))) return undefined;
  return readMap(readInputFile(cwd, named ?? beside), form, others);
}

function readMap(file: InputFile, form: JsonSchema, others: readonly string[]): ColumnMap {
  const { value, problems, placeOfName } = parseDocument(file.text);
  if (problems.length > 0 || !isJsonObject(value)) {
    throw refused("OGW792", file.path, problems.length > 0 ? problems : [noMap("")], placeOfName);
  }
  const paths = [...tableFields(form).map(({ path }) => path), ...others];
  const headings = new Map<string, { heading: string; path: string | null }>();
  const wrong: Problem[] = [];
  for (const [heading, path] of Object.entries(value)) {
    // Editors are told by it which schema a file has.
    if (heading === "$schema") continue;
    const at = joinPointer("", heading);
    const folded = foldedHeading(heading);
    if (path !== null && typeof path !== "string") wrong.push(noMap(at));
    else if (headings.has(folded)) wrong.push(doubled(at, heading));
    else if (path !== null && !paths.includes(path)) wrong.push(unknownPath(at, path, paths));
    headings.set(folded, { heading, path: path as string | null });
  }
  if (wrong.length > 0) throw refused(wrong[0]?.code ?? "OGW792", file.path, wrong, placeOfName);
  return { file: file.path, headings };
}

const EXAMPLE = '{"Nazwa organizacji": "applicant.name", "Uwagi": null}';

function noMap(pointer: string): Problem {
  return problem(
    "OGW792",
    pointer,
    {
      pl: "Tu ma stać nagłówek kolumny i ścieżka jej pola, albo null, gdy kolumnę się pomija.",
      en: "A heading and the path of its field have to stand here, or null for a column that is passed over.",
    },
    { pl: `Zapisz np. ${EXAMPLE}.`, en: `Write ${EXAMPLE}, for instance.` },
  );
}

function doubled(pointer: string, heading: string): Problem {
  return problem(
    "OGW792",
    pointer,
    { pl: `Nagłówek „${heading}” stoi tu dwa razy.`, en: `The heading “${heading}” stands here twice.` },
    {
      pl: "Zostaw jeden; wielkość liter i odstępy nie odróżniają nagłówków.",
      en: "Leave one; case and spaces do not tell headings apart.",
    },
  );
}

function unknownPath(pointer: string, path: string, known: readonly string[]): Problem {
  const near = didYouMean(path, known);
  return problem(
    "OGW793",
    pointer,
    { pl: `Formularz nie ma pola „${path}”.`, en: `The form has no field “${path}”.` },
    near === undefined
      ? {
          pl: `Podaj ścieżkę pola, np. ${known[0]}; list i grup nie wpisuje się w jednej komórce.`,
          en: `Give the path of a field, such as ${known[0]}; lists and groups do not stand in one cell.`,
        }
      : { pl: `Czy chodziło o „${near}”?`, en: `Did you mean “${near}”?` },
  );
}

function problem(
  code: "OGW792" | "OGW793",
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
): Problem {
  return { code, pointer, severity: "error", message, remedy };
}

function refused(
  code: Problem["code"],
  path: string,
  problems: readonly Problem[],
  placeOf: Parameters<typeof locate>[2],
): VerbFailure {
  const located = locate(path, problems, placeOf);
  const lines = (lang: "pl" | "en") => located.flatMap((each) => formatProblem(each, lang));
  return new VerbFailure({
    code,
    exitCode: EXIT.findings,
    problem: {
      pl: `Plik ${path} nie mówi poprawnie, co znaczą kolumny.`,
      en: `The file ${path} does not say right what columns mean.`,
    },
    details: { pl: lines("pl"), en: lines("en") },
    remedy: { pl: "Popraw te miejsca.", en: "Correct these places." },
  });
}
