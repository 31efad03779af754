import { toCivil } from "@opus/grant-rules/calendar";
import type { TermsDocument } from "../document/stated-terms.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import { countedTerm, type TermGround } from "./counted-term.ts";

/** What a bar is counted with. */
export interface BarFacts extends TermGround {
  /** UTC instant. */
  readonly now: string;
}

/**
 * Why the programme bars an act until a later day: the earliest day of the act has not come, or cannot be known yet.
 * Undefined when nothing bars it. A bar of which nobody can tell whether it holds, bars until its day.
 */
export function barOf(act: string, facts: BarFacts): RefusalReason | undefined {
  const { bars = [], zone } = facts.programme.document as TermsDocument;
  for (const bar of bars) {
    if (bar.act !== act) continue;
    const counted = countedTerm(bar.until, facts);
    if (counted.kind === "waits") return notCounted(act, counted.for);
    if (counted.kind === "due" && facts.now < counted.deadline.dueAt) {
      const { date, time } = toCivil(counted.deadline.dueAt, zone);
      return tooEarly(act, `${date} ${time.slice(0, 5)}`);
    }
  }
  return undefined;
}

function tooEarly(act: string, first: string): RefusalReason {
  return reason(
    "OGW245",
    { pl: `Na „${act}” jest za wcześnie.`, en: `It is too early for "${act}".` },
    { pl: `Będzie można od ${first}.`, en: `It will be open from ${first}.` },
  );
}

function notCounted(act: string, events: readonly string[]): RefusalReason {
  const names = events.join(", ");
  return reason("OGW245", {
    pl: `Na „${act}” jest za wcześnie: nie nastąpiło jeszcze zdarzenie, od którego liczy się najwcześniejszy dzień (${names}).`,
    en: `It is too early for "${act}": what its earliest day is counted from has not happened yet (${names}).`,
  });
}
