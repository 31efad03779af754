import { addDays, nearestWorkingDay, toCivilDate } from "@opus/grant-rules/calendar";
import { calendarOf } from "../../document/calendar-schema.ts";
import type { TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { supplementReads } from "../eligibility/application-supplement.ts";
import { dayStillToCome } from "../ground/given-day.ts";
import { actMembers, missedAct } from "./missed-acts.ts";
import { restorationKit as s } from "./restoration-nouns.ts";

/**
 * Asks for the restoration of a term (przywrócenie terminu, KPA art. 58): within the programme's days of the end of what
 * kept the applicant from the act, together with the act itself, which counts once the term is restored.
 */
export const restorationRequest = s.command({
  type: "restoration.request",
  by: ["applicant"],
  decides: false,
  title: { pl: "Poproś o przywrócenie terminu", en: "Ask for the restoration of the term" },
  payload: z.strictObject({
    /** The day on which the cause ceased. */
    ceasedOn: dateSchema,
    /** Why the term was missed, and why that was nobody's fault. */
    cause: z.string().min(1).max(5000),
    ...actMembers,
  }),
  documents: true,
  reads: (facts) => (facts.own.term === "supplement" ? supplementReads(facts) : []),
  plan(input) {
    const { stream, own, payload, section, programme, now } = input;
    const { ceasedOn, cause, ...act } = payload;
    const { title } = s.nouns.deadlines.restoration;
    const stated = section?.terms.find(({ term }) => term === own.term);
    if (stated === undefined || passedAt("restoration", input) !== undefined)
      return refuse(tooLate("restoration", title, input));
    const document = programme.document as unknown as TermsDocument;
    const last = lastDayFrom(ceasedOn, stated.withinDays, document);
    const wrong =
      dayStillToCome(ceasedOn, input) ??
      (toCivilDate(now, document.zone) > last ? askedTooLate(ceasedOn, last) : undefined);
    if (wrong !== undefined) return refuse({ ...wrong, pointer: "/ceasedOn" });
    const done = missedAct(stated.term, act, input);
    if ("reasons" in done) return refuse(...done.reasons);
    const request = (own.requests ?? 0) + 1;
    return {
      events: [{ stream, event: { type: "restoration.request", term: stated.term, ceasedOn, ...done.told } }],
      records: [...done.records, { id: `restoration/${request}`, class: "assessment", value: { cause } }],
    };
  },
});

/** The last day of asking, counted from the end of the cause. */
function lastDayFrom(ceasedOn: string, days: number, document: TermsDocument): string {
  return nearestWorkingDay(addDays(ceasedOn, days), 1, calendarOf(document)).date;
}

function askedTooLate(ceasedOn: string, last: string): RefusalReason {
  return reason(
    "OGW868",
    {
      pl: `Przyczyna ustała ${ceasedOn}, więc o przywrócenie terminu można było prosić do ${last}.`,
      en: `The cause ceased on ${ceasedOn}, so the restoration of the term could be asked for until ${last}.`,
    },
    {
      pl: "Po tym dniu terminu się nie przywraca.",
      en: "After that day the term is not restored.",
    },
  );
}
