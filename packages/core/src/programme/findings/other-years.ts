import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW800, a warning: a call's name or number prefix holds a year, and none of those in which the call is open or its projects
 * run: mostly what was left when last year's programme was copied.
 */
export function otherYears({ document: { calls } }: CheckedProgramme): readonly Problem[] {
  return calls.flatMap((call, index) => {
    const years = yearsOf(call);
    const names = {
      "numbering/prefix": call.numbering.prefix,
      "title/pl": call.title.pl,
      "title/en": call.title.en,
      id: call.id,
    };
    for (const [place, name] of Object.entries(names)) {
      const named = name.match(YEAR) ?? [];
      const [first] = named;
      if (first !== undefined && !named.some((year) => years.includes(year)))
        return [otherYear(name, first, years, `/calls/${index}/${place}`)];
    }
    return [];
  });
}

/** Four digits that are no part of a longer number. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Every year from the opening to the end of the projects, both the dates' own. */
function yearsOf({ opensAt, closesAt, realisation: { from, to } }: CallDocument): readonly string[] {
  const years = [opensAt, closesAt, from, to].map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, more) => String(first + more));
}

function otherYear(name: string, named: string, years: readonly string[], pointer: string): Problem {
  const own = [...new Set([years[0], years.at(-1)])].join("–");
  return checkProblem(
    "OGW800",
    pointer,
    {
      pl: `„${name}” mówi o roku ${named}, a nabór i realizacja przypadają na ${own}: tak podpisane będą wnioski, listy i pisma.`,
      en: `“${name}” speaks of ${named}, but the call and its projects are of ${own}: applications, lists and letters will bear it.`,
    },
    {
      pl: "Popraw rok w nazwie albo daty naboru.",
      en: "Correct the year in the name, or the dates of the call.",
    },
    "warning",
  );
}
