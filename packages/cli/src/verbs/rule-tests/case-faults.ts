import type { CompiledRuleSet } from "@opus/grant-rules";
import { isCivilDate } from "@opus/grant-rules/calendar";
import { didYouMean, joinPointer } from "@opus/grant-rules/document";
import { OgwError, type Problem } from "@opus/grant-rules/errors";
import { isJsonObject, member } from "../../json/json-object.ts";
import type { WrittenCases } from "./written-cases.ts";

/** One fault in how a case is written. */
type CaseFault = readonly [at: readonly string[], pl: string, en: string, remedyPl: string, remedyEn: string];

const EXPECTED_KEYS = ["verdict", "points", "calculations"];
const FILE_KEYS = ["$schema", "cases", "mutants", "note"];

/** What is wrong with the parts of a file of cases that running it takes on trust: keys, days, points. */
export function caseFaults(rules: CompiledRuleSet, cases: WrittenCases): readonly Problem[] {
  const isDated = needsDay(rules);
  const ofFile = cases.at === "" ? [] : unknownKeys(cases.document.value, FILE_KEYS, []);
  const ofCases = cases.list.flatMap((written, index) =>
    faultsOf(written, isDated).map((fault) => problem(`${cases.at}/${index}`, fault)),
  );
  return [...ofFile.map((fault) => problem("", fault)), ...ofCases];
}

function faultsOf(written: unknown, isDated: boolean): readonly CaseFault[] {
  return [
    ...dayFaults(member(written, "on"), isDated),
    ...closedFaults(member(written, "closed")),
    ...unknownKeys(member(written, "expect"), EXPECTED_KEYS, ["expect"]),
    ...pointFaults(member(member(written, "expect"), "points")),
  ];
}

function dayFaults(on: unknown, isDated: boolean): readonly CaseFault[] {
  if (on !== undefined && !isCivilDate(on)) {
    return [
      [
        ["on"],
        "„on” nie jest dniem z kalendarza.",
        '"on" is no day of the calendar.',
        'Zapisz dzień jako "2026-03-01".',
        'Write a day as "2026-03-01".',
      ],
    ];
  }
  if (on !== undefined || !isDated) return [];
  return [
    [
      [],
      "Reguły albo parametry mają kilka wersji, a przypadek nie mówi, której dotyczy.",
      "Rules or parameters have several versions, and the case does not say which one it is about.",
      'Dopisz dzień, który wybiera wersję: "on": "2026-03-01".',
      'Add the day that picks the version: "on": "2026-03-01".',
    ],
  ];
}

function closedFaults(closed: unknown): readonly CaseFault[] {
  if (closed === undefined || typeof closed === "boolean") return [];
  return [
    [
      ["closed"],
      "„closed” to true (wniosek złożony) albo false (wersja robocza).",
      '"closed" is true (submitted) or false (a draft).',
      "Podaj true albo false.",
      "Give true or false.",
    ],
  ];
}

function pointFaults(points: unknown): readonly CaseFault[] {
  const ends = typeof points === "number" ? [points] : [member(points, "lo"), member(points, "hi")];
  if (points === undefined || ends.every((end) => typeof end === "number" && Number.isFinite(end))) return [];
  return [
    [
      ["expect", "points"],
      "Oczekiwane punkty to liczba albo przedział.",
      "Expected points are a number or an interval.",
      'Napisz 3 albo {"lo": 1, "hi": 3}.',
      'Write 3 or {"lo": 1, "hi": 3}.',
    ],
  ];
}

function unknownKeys(
  written: unknown,
  known: readonly string[],
  at: readonly string[],
): readonly CaseFault[] {
  if (!isJsonObject(written)) return [];
  return Object.keys(written).flatMap((key): CaseFault[] => {
    if (known.includes(key)) return [];
    const meant = didYouMean(key, known);
    return [
      [
        [...at, key],
        `Nieznane pole „${key}”.`,
        `Unknown key "${key}".`,
        meant === undefined ? `Pola: ${known.join(", ")}.` : `Czy chodziło o „${meant}”?`,
        meant === undefined ? `Keys: ${known.join(", ")}.` : `Did you mean "${meant}"?`,
      ],
    ];
  });
}

function problem(pointer: string, [at, pl, en, remedyPl, remedyEn]: CaseFault): Problem {
  return {
    code: "OGW642",
    pointer: at.reduce(joinPointer, pointer),
    severity: "error",
    message: { pl, en },
    remedy: { pl: remedyPl, en: remedyEn },
  };
}

/** Whether a day has to pick versions of rules or parameters. */
function needsDay(rules: CompiledRuleSet): boolean {
  const { facts } = rules.normalise({}, { closed: false });
  try {
    rules.verdicts(facts, rules.rules[0]?.moments[0] ?? "");
    return false;
  } catch (error) {
    if (OgwError.isInstance(error) && error.code === "OGW403") return true;
    throw error;
  }
}
