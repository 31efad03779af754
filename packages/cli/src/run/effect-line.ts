import { isGrantEffect } from "@opus/grant-workflow";
import type { Effect } from "@opus/grant-workflow/store";
import { inOneLine } from "../terminal/defused.ts";

/** Whom an effect is about, and which letter it asks for, as far as it says so. */
export interface EffectTarget {
  readonly call: string | null;
  readonly case: string | null;
  readonly letter: string | null;
}

/** Whom an effect is about: its call, its case, and the letter that goes to the applicant of that case. */
export function effectTarget(effect: Effect): EffectTarget {
  if (!isGrantEffect(effect)) return { call: null, case: null, letter: null };
  return {
    call: effect.call,
    case: "case" in effect ? effect.case : null,
    letter: effect.type === "notifyApplicant" ? effect.params.letter : null,
  };
}

/**
 * An effect as a line of the log: its id first, then what is asked for, whom it is about, and the letter.
 *
 * @example
 * effectLine(effect); // case:A-001#2#0 submission.notifyApplicant call=spring case=A-001 letter=receipt
 */
export function effectLine(effect: Effect): string {
  const said = Object.entries(effectTarget(effect)).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return inOneLine([effect.id, `${effect.stage}.${effect.type}`, ...said].join(" "));
}
