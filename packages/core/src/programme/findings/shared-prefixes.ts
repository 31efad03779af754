import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW715: two calls number applications alike, so two applications have one number. */
export function sharedPrefixes({ document: { calls } }: CheckedProgramme): readonly Problem[] {
  const first = new Map<string, string>();
  return calls.flatMap(({ id, numbering: { prefix } }, index) => {
    const other = first.get(prefix);
    if (other !== undefined) return [shared(prefix, other, `/calls/${index}/numbering/prefix`)];
    first.set(prefix, id);
    return [];
  });
}

function shared(prefix: string, other: string, pointer: string): Problem {
  return checkProblem(
    "OGW715",
    pointer,
    {
      pl: `Przedrostek „${prefix}” ma już nabór „${other}”: dwa wnioski dostaną jeden numer, więc w pismach nie da się ich odróżnić.`,
      en: `The call “${other}” has the prefix “${prefix}” already: two applications get one number, and letters cannot tell them apart.`,
    },
    {
      pl: "Podaj inny przedrostek, np. z rokiem albo numerem naboru.",
      en: "Give another prefix, such as one with the year or number of the call.",
    },
  );
}
