import { addDays } from "@opus/grant-rules/calendar";
import type { TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { clockKit as s } from "./clock-nouns.ts";
import { clockTerms } from "./clock-schema.ts";
import { dueOn, runningDays } from "./moved-terms.ts";

/**
 * Extends a term by a decision with reasons, before it is over: to a later day, by no more days and no more often than the
 * programme states. Nobody's term is ever cut short by it.
 */
export const termExtend = s.command({
  type: "term.extend",
  by: ["officer", "operator"],
  decides: true,
  title: { pl: "Przedłuż termin", en: "Extend a term" },
  payload: z.strictObject({
    term: z.enum(clockTerms),
    /** The new last day, a civil date. */
    until: dateSchema,
    reason: z.string().min(1).max(5000),
  }),
  plan(input) {
    const { stream, own, payload, section, programme } = input;
    const { term, until } = payload;
    const document = programme.document as unknown as TermsDocument;
    const stated = section?.extend?.find((one) => one.term === term);
    if (stated === undefined) return refuse(notExtended(term, section?.extend?.map((one) => one.term) ?? []));
    const running = runningDays(term, document, input);
    if (running === undefined) return refuse(notRunning(term));
    const move = own.moves?.[term];
    if ((move?.extended ?? 0) >= stated.times) return refuse(oftenEnough(term, stated.times));
    const { lastDay, dueAt } = running;
    const most = addDays(lastDay, stated.atMostDays);
    if (until <= lastDay || until > most) return refuse(wrongDay(until, lastDay, most));
    const event = {
      type: "term.extend" as const,
      term,
      before: lastDay,
      lastDay: until,
      dueAt: dueOn(until, term, document, dueAt),
    };
    return { events: [{ stream, event }], records: [clockRecord(own, payload.reason)] };
  },
});

/** The record of the reasons of a decision about a term. */
export function clockRecord({ decided = 0 }: { readonly decided?: number | undefined }, why: string) {
  return { id: `clock/${decided + 1}`, class: "assessment", value: { reason: why } };
}

function notExtended(term: string, known: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Program nie pozwala przedłużyć terminu „${term}”.`,
        en: `The programme does not let the term "${term}" be extended.`,
      },
      known.length === 0
        ? { pl: "Żadnego terminu nie można przedłużyć.", en: "No term may be extended." }
        : { pl: `Można przedłużyć: ${known.join(", ")}.`, en: `These may be extended: ${known.join(", ")}.` },
    ),
    pointer: "/term",
  };
}

function notRunning(term: string): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Termin „${term}” nie biegnie albo już minął, a przedłuża się tylko ten, który biegnie.`,
        en: `The term "${term}" does not run or is over, and only one that runs is extended.`,
      },
      {
        pl: "Po terminie można prosić o jego przywrócenie, jeśli program na to pozwala.",
        en: "Once it is over its restoration may be asked for, where the programme allows that.",
      },
    ),
    pointer: "/term",
  };
}

function oftenEnough(term: string, times: number): RefusalReason {
  return reason(
    "OGW865",
    {
      pl: `Termin „${term}” przedłużono już tyle razy, ile pozwala program (${times}).`,
      en: `The term "${term}" was extended as many times as the programme allows (${times}).`,
    },
    {
      pl: "Termin kończy się w dniu, w którym się kończy.",
      en: "The term ends on the day on which it ends.",
    },
  );
}

function wrongDay(until: string, lastDay: string, most: string): RefusalReason {
  return {
    ...reason(
      "OGW865",
      {
        pl: `Termin kończy się ${lastDay}, a nowym ostatnim dniem miałby być ${until}.`,
        en: `The term ends on ${lastDay}, and the new last day would be ${until}.`,
      },
      {
        pl: `Podaj dzień od ${addDays(lastDay, 1)} do ${most}.`,
        en: `Give a day from ${addDays(lastDay, 1)} to ${most}.`,
      },
    ),
    pointer: "/until",
  };
}
