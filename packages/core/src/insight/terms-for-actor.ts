import type { RunningTerm } from "../decide/running-terms.ts";
import type { Stage } from "../kernel/stage.ts";
import { isSeen, type Seen } from "../lifecycle/sight/seen-by.ts";
import { occurrenceOf } from "./entry-for-actor.ts";

/**
 * What the terms of a case are counted from, as far as an actor may know that it happened. By what an act is in time, and
 * the deadlines themselves, everybody is told to whom the case is shown.
 */
export function termsForActor(
  stages: readonly Stage[],
  terms: readonly RunningTerm[],
  seen: Seen,
): readonly RunningTerm[] {
  const knows = (start: string) => isSeen(seen, classOf(start, stages));
  return terms.map(
    ({
      name,
      from,
      rolledFrom,
      cappedFrom,
      waitsFor,
      undecided,
      inTimeBy,
      decided,
      askedUntil,
      repetitions,
    }) => ({
      name,
      ...(from !== undefined && knows(from.event)
        ? {
            from,
            ...(rolledFrom === undefined ? {} : { rolledFrom }),
            ...(cappedFrom === undefined ? {} : { cappedFrom }),
          }
        : {}),
      ...(waitsFor?.every(knows) === true ? { waitsFor } : {}),
      ...(undecided !== undefined && isSeen(seen, "verdicts") ? { undecided } : {}),
      ...(inTimeBy === undefined ? {} : { inTimeBy }),
      ...(decided === undefined ? {} : { decided }),
      ...(askedUntil === undefined ? {} : { askedUntil }),
      ...(repetitions === undefined ? {} : { repetitions }),
    }),
  );
}

/** Of which class it is that a start of a term has happened, and when. */
function classOf(start: string, stages: readonly Stage[]): string | undefined {
  if (start.startsWith("fact:") || start.startsWith("calc:")) return "answers";
  if (start.startsWith("letter.")) return "letters";
  return GIVEN[start] ?? occurrenceOf(stages, start);
}

/** Events that streams give beside those of their stages. */
const GIVEN: Readonly<Record<string, string>> = {
  "call.opening": "course",
  "call.closing": "course",
  "ranking.publish": "place",
  "case.end": "course",
  "project.start": "course",
  "project.end": "money",
};
