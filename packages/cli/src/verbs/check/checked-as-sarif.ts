import { relative, resolve, sep } from "node:path";
import { codeInfo, type Lang, type OgwCode } from "@opus/grant-rules/errors";
import manifest from "../../../package.json" with { type: "json" };
import type { LocatedProblem } from "../../problems/located-problem.ts";
import type { CheckedProgramme } from "./check-programme.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const CODES = "https://github.com/centrum-opus/grant-workflow/blob/main/docs/codes.md";

interface Found {
  readonly rule: OgwCode;
  readonly level: "error" | "warning";
  readonly text: string;
  readonly file: string;
  readonly region: { readonly startLine: number; readonly startColumn: number };
  readonly pointer: string;
}

/**
 * What a check found as SARIF 2.1.0, for editors and CI: results in one language, rules with their words in both, files
 * relative to where the check was run, columns in UTF-16 units as editors count them.
 */
export function checkedAsSarif(checked: CheckedProgramme, lang: Lang, cwd: string): object {
  const found = checked.problems.map((problem) => ofProblem(problem, lang));
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "grant-workflow",
            version: manifest.version,
            informationUri: "https://github.com/centrum-opus/grant-workflow",
            rules: ids.map((id) => ruleOf(id, lang)),
          },
        },
        language: lang,
        columnKind: "utf16CodeUnits",
        results: found.map((one) => resultOf(one, ids.indexOf(one.rule), cwd)),
      },
    ],
  };
}

function ofProblem(problem: LocatedProblem, lang: Lang): Found {
  const { code, severity, message, remedy, file, place, pointer } = problem;
  const region = { startLine: place.line, startColumn: place.column };
  return { rule: code, level: severity, text: `${message[lang]} ${remedy[lang]}`, file, region, pointer };
}

function ruleOf(id: OgwCode, lang: Lang) {
  const { pl, en } = codeInfo(id).title;
  return {
    id,
    shortDescription: { text: lang === "pl" ? pl : en },
    help: {
      text: `${pl}.\n${en}.`,
      markdown: `**pl**: ${pl}.\n\n**en**: ${en}.`,
    },
    helpUri: CODES,
  };
}

function resultOf(found: Found, ruleIndex: number, cwd: string) {
  const { rule, level, text, file, region, pointer } = found;
  const physicalLocation = {
    artifactLocation: { uri: relativeUri(file, cwd) },
    region,
  };
  const logical = pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] };
  return { ruleId: rule, ruleIndex, level, message: { text }, locations: [{ physicalLocation, ...logical }] };
}

/** A path as a reference relative to a folder, with `/` on every system; letters that no address may hold are encoded. */
function relativeUri(path: string, cwd: string): string {
  const segments = relative(cwd, resolve(cwd, path)).split(sep);
  return segments.map((part) => encodeURIComponent(part)).join("/");
}
