import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW715: two calls number applications alike, so two applications have one number. */
export function sharedPrefixes({
  document: { calls },
}: {
  readonly document: Pick<CheckedProgramme["document"], "calls">;
}): readonly Problem[] {
  return calls.flatMap(({ numbering }, index) => {
    for (const { id, numbering: earlier } of calls.slice(0, index)) {
      const number = sharedNumber(earlier, numbering) ?? sharedNumber(numbering, earlier);
      if (number !== undefined)
        return [shared(numbering.prefix, number, id, `/calls/${index}/numbering/prefix`)];
    }
    return [];
  });
}

type Numbering = CheckedProgramme["document"]["calls"][number]["numbering"];

/** Most applications of a call whose numbers are looked at: a shared number beyond them is never given. */
const MOST_APPLICATIONS = 9_999;

/** A number that both would give, where the other prefix is the one with digits behind it. */
function sharedNumber(one: Numbering, other: Numbering): string | undefined {
  if (one.prefix === other.prefix) return `${one.prefix}${"1".padStart(one.digits, "0")}`;
  const more = other.prefix.startsWith(one.prefix) ? other.prefix.slice(one.prefix.length) : "";
  if (!/^\d+$/.test(more)) return undefined;
  for (let width = other.digits; width <= MOST_DIGITS; width += 1) {
    // The least number of each width that both ways of padding allow.
    const last = width === other.digits ? 1 : 10 ** (width - 1);
    const digits = `${more}${String(last).padStart(width, "0")}`;
    const isOne = digits.length === one.digits || (digits.length > one.digits && !digits.startsWith("0"));
    if (isOne && Number(digits) >= 1 && Number(digits) <= MOST_APPLICATIONS) return `${one.prefix}${digits}`;
  }
  return undefined;
}

const MOST_DIGITS = String(MOST_APPLICATIONS).length;

function shared(prefix: string, number: string, other: string, pointer: string): Problem {
  return checkProblem(
    "OGW715",
    pointer,
    {
      pl: `Z przedrostkiem „${prefix}” numer „${number}” dostanie też wniosek z naboru „${other}”: w pismach nie da się ich odróżnić.`,
      en: `With the prefix “${prefix}” an application of the call “${other}” gets the number “${number}” too: letters cannot tell them apart.`,
    },
    {
      pl: "Podaj inny przedrostek, np. z rokiem albo numerem naboru.",
      en: "Give another prefix, such as one with the year or number of the call.",
    },
  );
}
