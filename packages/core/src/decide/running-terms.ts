import { startsOf, type TermsDocument, variantsOf } from "../document/stated-terms.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { countedTerm, type TermGround } from "./counted-term.ts";

/** A term that runs or waits in a state, and what it is counted from where the programme names that itself. */
export interface RunningTerm {
  /** Name of the deadline. */
  readonly name: string;
  /** The event that it is counted from, and when that happened: an instant, or a civil date. */
  readonly from?: { readonly event: string; readonly at: string };
  /** Where it would have ended on a day off, or without its cap; civil dates. */
  readonly rolledFrom?: string;
  readonly cappedFrom?: string;
  /** Events that have to happen before it runs. */
  readonly waitsFor?: readonly string[];
  /** The rule that has to be decided before it runs. */
  readonly undecided?: string;
}

/** The terms of a state that name what they are counted from; others begin with the state itself. */
export function runningTerms({ meta }: MachineState, facts: TermGround): readonly RunningTerm[] {
  const { deadlines } = facts.programme.document as TermsDocument;
  return Object.values(meta).flatMap(({ deadline }): readonly RunningTerm[] => {
    const term = deadline === undefined ? undefined : deadlines[deadline];
    if (deadline === undefined || term === undefined) return [];
    if (!variantsOf(term).some((way) => startsOf(way).length > 0)) return [];
    const counted = countedTerm(term, facts);
    if (counted.kind === "waits") return [{ name: deadline, waitsFor: counted.for }];
    if (counted.kind === "undecided") return [{ name: deadline, undecided: counted.rule }];
    if (counted.kind === "none" || counted.start === undefined) return [];
    const { start, cappedFrom, deadline: end } = counted;
    return [
      {
        name: deadline,
        from: start,
        ...(end.rolledFrom === undefined ? {} : { rolledFrom: end.rolledFrom }),
        ...(cappedFrom === undefined ? {} : { cappedFrom }),
      },
    ];
  });
}
