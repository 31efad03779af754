import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { startPlaces, type TermWay, termWays } from "../../../document/stated-terms.ts";
import type { StatedTerm } from "./stated-term.ts";

/** Events that come in every case, known beforehand or brought by its end. */
const ALWAYS: readonly unknown[] = [
  "call.opening",
  "call.closing",
  "project.start",
  "project.end",
  "case.end",
];

/**
 * OGW728: the term until which records are kept ends in every case: it counts from what always comes, or from the
 * earliest of several of which one always comes. Without that the values of other cases would be kept for good.
 */
export function checkRetention({ document, pointer, offered, isRetention }: StatedTerm): readonly Problem[] {
  if (!isRetention) return [];
  return termWays(document, pointer).flatMap(({ variant, pointer: way }) => {
    const unsure = unsureStart(variant);
    // An event that there is not has its own finding.
    if (unsure === undefined || (typeof unsure.start === "string" && !offered.stages.has(unsure.start)))
      return [];
    return [mayNeverCome(unsure.start, `${way}/${unsure.at}`)];
  });
}

/** The start without which the term would never run, and which not every case sees. */
function unsureStart(variant: TermWay["variant"]) {
  const places = startPlaces(variant);
  const unsure = places.filter(({ start }) => !ALWAYS.includes(start));
  const isEnough = variant.fromEarliest !== undefined && unsure.length < places.length;
  return isEnough ? undefined : unsure[0];
}

function mayNeverCome(start: unknown, pointer: string): Problem {
  const name = typeof start === "string" ? start : JSON.stringify(start);
  return checkProblem(
    "OGW728",
    pointer,
    {
      pl: `Nie w każdej sprawie jest „${name}”; dane pozostałych byłyby przechowywane bez końca.`,
      en: `Not every case has “${name}”; the values of the others would be kept for good.`,
    },
    {
      pl: 'Licz od „case.end” albo od najwcześniejszego: "fromEarliest": ["settlement.decide", "case.end"].',
      en: 'Count from "case.end", or from the earliest: "fromEarliest": ["settlement.decide", "case.end"].',
    },
  );
}
