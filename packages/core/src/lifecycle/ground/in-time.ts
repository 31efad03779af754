import { toCivilDate } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { lastDayOfTerm, lastDayOfWaiting } from "../../document/in-time.ts";
import type { InTimeByDocument } from "../../document/in-time-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { inTimeByOf, type TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import type { Moment } from "../../kernel/ground.ts";
import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { dayBefore, dayStillToCome } from "./given-day.ts";

/** The day on which a document from outside was sent, posted or received, as the programme says; a civil date. */
export const filedOnMember = dateSchema;

/** An act under a term, as its command is planned. */
interface Act extends Moment {
  readonly programme: Pick<Regulations, "document">;
}

/** A deadline by its name, with its title. */
interface Term {
  readonly name: string;
  readonly title: LocalisedText;
}

/**
 * Why an act in the system comes after the last day of its term while what was sent in time is still waited for: it
 * ends nothing then. Undefined where nothing is waited for, or the act is in time.
 */
export function afterLastDay(act: Act, term: Term): RefusalReason | undefined {
  return overBut(act, term, toCivilDate(act.now, act.programme.document.zone));
}

/** Why an act in the system is too late; undefined when it is in time. */
export function tooLateHere(act: Act, term: Term): RefusalReason | undefined {
  const over = afterLastDay(act, term);
  if (over !== undefined) return over;
  return passedAt(term.name, act) === undefined ? undefined : tooLate(term.name, term.title, act);
}

/** Why a document from outside cannot be taken in: by its day it is late, or the day cannot be. */
export function tooLateByDay(
  act: Act & { readonly context: { readonly submission: { readonly submittedAt: string | null } } },
  term: Term,
  filedOn: string,
): RefusalReason | undefined {
  const words = { pl: "złożeniem wniosku", en: "the submission of the application" };
  const at = act.context.submission.submittedAt;
  const wrong =
    dayStillToCome(filedOn, act) ?? dayBefore(filedOn, { words, at }, act) ?? overBut(act, term, filedOn);
  return wrong === undefined ? undefined : { ...wrong, pointer: "/filedOn" };
}

/** Why no document from outside may be taken in: the programme's term waits for none. */
export function nothingFromOutside(
  name: string,
  { programme }: { readonly programme: AnyProgramme },
): RefusalReason | undefined {
  return awaited(name, programme.document as TermsDocument) === undefined ? notOutside() : undefined;
}

function awaited(name: string, { deadlines }: TermsDocument): InTimeByDocument | undefined {
  return inTimeByOf(deadlines[name]);
}

/** A day that lies after the last day of a term that waits for what is under way. */
function overBut(
  { programme, deadlines }: Act,
  { name, title }: Term,
  day: string,
): RefusalReason | undefined {
  const stated = awaited(name, programme.document as TermsDocument);
  const dueAt = deadlines.find((pending) => pending.name === name)?.dueAt;
  if (stated === undefined || dueAt === undefined) return undefined;
  const { zone } = programme.document;
  const lastDay = lastDayOfTerm(dueAt, stated, zone);
  return day <= lastDay ? undefined : overButAwaited(title, lastDay, lastDayOfWaiting(dueAt, zone));
}

function notOutside(): RefusalReason {
  return reason(
    "OGW247",
    {
      pl: "Ten program przyjmuje to tylko w systemie, od wnioskodawcy.",
      en: "This programme takes this in the system alone, from the applicant.",
    },
    {
      pl: "Dokumenty spoza systemu można zapisywać, gdy termin w programie podaje „inTimeBy”.",
      en: 'Documents from outside may be recorded when the term in the programme states "inTimeBy".',
    },
  );
}

function overButAwaited(title: LocalisedText, lastDay: string, until: string): RefusalReason {
  return reason(
    "OGW248",
    {
      pl: `${title.pl}: ostatnim dniem był ${lastDay}.`,
      en: `${title.en}: the last day was ${lastDay}.`,
    },
    {
      pl: `Dokument spoza systemu z dniem do ${lastDay} można zapisać do ${until}; potem rozstrzyga upływ terminu.`,
      en: `A document from outside with a day up to ${lastDay} may be recorded until ${until}; then the term passes.`,
    },
  );
}
