import { isPlainObject } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { type CheckedProgramme, sectionOf } from "../shape/checked-programme.ts";

/** OGW805, a warning: two indicators read what was achieved from one field of the report, so that one result counts twice. */
export function sharedIndicators({ document }: CheckedProgramme): readonly Problem[] {
  const settlement = sectionOf(document, "settlement");
  const indicators =
    isPlainObject(settlement) && Array.isArray(settlement.indicators) ? settlement.indicators : [];
  const first = new Map<string, LocalisedText>();
  return indicators.filter(isPlainObject).flatMap(({ achieved, title }, index) => {
    const key = JSON.stringify(achieved);
    const before = first.get(key);
    if (before !== undefined)
      return [
        shared(before, title as LocalisedText, nameOf(achieved), `/settlement/indicators/${index}/achieved`),
      ];
    first.set(key, title as LocalisedText);
    return [];
  });
}

function nameOf(achieved: unknown): string {
  return isPlainObject(achieved) ? String(achieved.calc) : String(achieved);
}

function shared(first: LocalisedText, second: LocalisedText, read: string, pointer: string): Problem {
  return checkProblem(
    "OGW805",
    pointer,
    {
      pl: `Wskaźniki „${first.pl}” i „${second.pl}” czytają ze sprawozdania to samo („${read}”): jeden wynik liczy się dwa razy, a drugiego nikt nie rozliczy.`,
      en: `The indicators “${first.en}” and “${second.en}” read the same of the report (“${read}”): one result counts twice, and the other is never settled.`,
    },
    {
      pl: "Wskaż pole z wynikiem tego wskaźnika albo usuń wskaźnik.",
      en: "Name the field with the result of this indicator, or remove the indicator.",
    },
    "warning",
  );
}
