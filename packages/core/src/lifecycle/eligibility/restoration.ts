import { addDays, nearestWorkingDay, toCivilDate } from "@opus/grant-rules/calendar";
import type { Patch } from "../../answers/index.ts";
import { calendarOf } from "../../document/calendar-schema.ts";
import type { TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { actedBy, appealReads } from "../ground/appeals.ts";
import { applicantReads } from "../ground/applicant-rows.ts";
import { dayStillToCome } from "../ground/given-day.ts";
import { keyFactsOf, standingFacts } from "../ground/key-facts.ts";
import { partyKeys } from "../ground/parties.ts";
import { partyReads } from "../ground/party-rows.ts";
import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { openedBySilence } from "./after-check-rows.ts";
import {
  beyondWith,
  changesSchema,
  partyRowsOf,
  supplemented,
  supplementReads,
} from "./application-supplement.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";

/**
 * Asks for the restoration of the term for a supplement (przywrócenie terminu, KPA art. 58): within the programme's days of
 * the end of what kept the applicant from it, together with the supplement itself, which counts once the term is restored.
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
    answers: changesSchema(),
  }),
  documents: true,
  reads: supplementReads,
  plan(input) {
    const { stream, own, payload, section, programme, now } = input;
    const { ceasedOn, cause } = payload;
    const { title } = s.nouns.deadlines.restoration;
    if (passedAt("restoration", input) !== undefined) return refuse(tooLate("restoration", title, input));
    const document = programme.document as unknown as TermsDocument;
    const last = lastDayFrom(ceasedOn, section.restoration?.withinDays ?? 0, document);
    const wrong =
      dayStillToCome(ceasedOn, input) ??
      (toCivilDate(now, document.zone) > last ? askedTooLate(ceasedOn, last) : undefined);
    if (wrong !== undefined) return refuse({ ...wrong, pointer: "/ceasedOn" });
    const made = supplemented(input, payload.answers as readonly Patch[]);
    if ("reasons" in made) return refuse(...made.reasons);
    const beyond = beyondWith(input, made.facts, made.answers);
    if (beyond.length > 0) return refuse(...beyond);
    return {
      events: [{ stream, event: { type: "restoration.request", ceasedOn, ...made.facts } }],
      records: [
        ...made.records,
        { id: `restoration/${(own.restorations ?? 0) + 1}`, class: "assessment", value: { cause } },
      ],
    };
  },
});

const decided = z.strictObject({ reason: z.string().min(1).max(5000) });

/** Restores the term by a decision with reasons: the supplement that came with the request counts as one in time. */
export const restorationGrant = s.command({
  type: "restoration.grant",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Przywróć termin", en: "Restore the term" },
  payload: decided,
  reads({ programme, call, context, own }) {
    const { parties = [] } = own.asked ?? {};
    const number = context.submission.number ?? "";
    const known = standingFacts(context).parties ?? [];
    return [
      ...ownQueueRead(context),
      ...applicantReads(partyKeys(parties)),
      ...partyReads(programme, { parties, number, call: call.id }, known),
    ];
  },
  plan(input) {
    const { stream, own, payload } = input;
    // Its state is entered with a request alone.
    const asked = keyFactsOf(own.asked ?? standingFacts(input.context));
    return {
      events: [{ stream, event: { type: "restoration.grant" } }],
      records: [decisionRecord(own, payload.reason)],
      rows: [...partyRowsOf(input, asked), ...whileWithApplicant(input, false)],
    };
  },
});

/** Refuses to restore the term, with reasons: what becomes of the application says `silence` of the programme. */
export const restorationRefuse = s.command({
  type: "restoration.refuse",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Odmów przywrócenia terminu", en: "Refuse to restore the term" },
  payload: decided,
  reads: appealReads,
  plan(input) {
    const { stream, own, payload } = input;
    return {
      events: [{ stream, event: { type: "restoration.refuse", ...actedBy(input) } }],
      records: [decisionRecord(own, payload.reason)],
      rows: openedBySilence(input),
    };
  },
});

function decisionRecord({ restorations = 0 }: { readonly restorations?: number | undefined }, why: string) {
  return { id: `restorationDecision/${restorations}`, class: "assessment", value: { reason: why } };
}

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
      pl: "Po tym dniu terminu się nie przywraca i sprawa się kończy.",
      en: "After that day the term is not restored, and the case ends.",
    },
  );
}
