import { addDays, toCivil } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { lastDayOfCall, utcInstant } from "../../document/call-times.ts";
import type { ProgrammeHead } from "../../document/head-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { statedCall } from "../../document/stated-call.ts";
import { supplementOf } from "../../document/stated-terms.ts";
import type { GivenFacts } from "../../kernel/aggregate.ts";
import { lastDayOf } from "../amendments/realisation-end.ts";
import { callAsItStands } from "../ground/call-as-it-stands.ts";
import { letterEvent } from "../ground/delivery.ts";
import { standingTermFacts } from "../ground/key-facts.ts";
import type { CaseContext } from "./grant-machine.ts";

/** Events that terms of a case may be counted from beside those of its stages. */
export const caseEvents: Readonly<Record<string, LocalisedText>> = {
  "call.opening": { pl: "otwarcie naboru", en: "opening of the call" },
  "call.closing": { pl: "zamknięcie naboru", en: "closing of the call" },
  "ranking.publish": {
    pl: "ogłoszenie listy rankingowej (znane sprawie od przyznania)",
    en: "publication of the ranking list (known to the case from its award)",
  },
  "project.start": { pl: "pierwszy dzień realizacji", en: "first day of realisation" },
  "project.end": {
    pl: "ostatni dzień realizacji, uzgodniony w umowie i aneksach",
    en: "last day of realisation, as agreed and amended",
  },
  "case.end": {
    pl: "zakończenie sprawy, jakiekolwiek (szkicu: zamknięcie naboru)",
    en: "end of the case, whichever (of a draft: the closing of the call)",
  },
};

/** When such an event happened, or will, as far as the case knows; an instant or a civil day. */
export function caseEventAt(name: string, facts: GivenFacts): string | undefined {
  const context = facts.context as unknown as CaseContext;
  const { document } = facts.programme as unknown as Regulations;
  const stated = statedCall(document, context.submission.call);
  if (stated === undefined) return undefined;
  const call = callAsItStands(stated, context.submission);
  switch (name) {
    case "call.opening":
      return utcInstant(call.opensAt);
    case "call.closing":
      return lastDayOfCall(call, document.zone);
    case "project.start":
      return call.realisation.from;
    case "project.end":
      return lastDayOf(context) ?? call.realisation.to;
    // When a case has ended is kept by what has happened; a draft that was never filed ends with its call.
    case "case.end":
      return context.submission.submittedAt === null ? lastDayOfCall(call, document.zone) : undefined;
    case "ranking.publish":
      return context.scoring.listedAt;
    default:
      return standingTermFacts(context).days?.[name] ?? deemedDelivery(name, facts, document);
  }
}

/**
 * Whether a condition holds that a term depends on: a rule, as the application that stands answers it and officers found;
 * or which supplement it is, the first while none was called for.
 */
export function caseHolds(rule: string, { context, programme }: GivenFacts): boolean | undefined {
  const supplement = supplementOf(rule);
  if (supplement !== undefined) {
    const { eligibility } = context as unknown as CaseContext;
    const { supplements } = (programme.document as unknown as SupplementsDocument).eligibility;
    return supplement === Math.max(1, supplements - eligibility.supplementsLeft);
  }
  return standingTermFacts(context as unknown as CaseContext).holds?.[rule];
}

interface SupplementsDocument {
  readonly eligibility: { readonly supplements: number };
}

/** The day on which a letter counts as delivered that nobody has recorded, where the programme says so. */
function deemedDelivery(
  name: string,
  { happened }: GivenFacts,
  { delivery, zone }: ProgrammeHead,
): string | undefined {
  const letter = letterEvent.ofDelivery(name);
  if (letter === undefined || delivery === undefined || delivery.deemedAfter === "never") return undefined;
  const sentAt = happened[letterEvent.sent(letter)];
  return sentAt === undefined ? undefined : addDays(toCivil(sentAt, zone).date, delivery.deemedAfter);
}
