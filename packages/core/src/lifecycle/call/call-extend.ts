import { compareInstants, toCivilDate } from "@opus/grant-rules/calendar";
import type { CallDocument } from "../../document/call-schema.ts";
import { firstLateInstant, utcInstant } from "../../document/call-times.ts";
import { isInCountedYears } from "../../document/counted-years.ts";
import { instantSchema } from "../../document/text-schema.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { callKit as s } from "./call-stage-nouns.ts";
import { draftReads, nobodyToTell } from "./call-telling.ts";

/**
 * Extends a call that has not closed: to a later instant, with the reason, which is published. A call is never made
 * shorter, since somebody may have counted on its days.
 */
export const callExtend = s.command({
  type: "call.extend",
  by: ["operator", "decisionMaker"],
  decides: true,
  title: { pl: "Przedłuż nabór", en: "Extend the call" },
  payload: z.strictObject({ closesAt: instantSchema, reason: z.string().min(1).max(2000) }),
  reads: draftReads,
  plan({ stream, call, own, programme, payload, now, deadlines, rows }) {
    const closesAt = utcInstant(payload.closesAt);
    const before = utcInstant(call.closesAt);
    // A call that waits for its publication is not open, so that it has not closed either, whatever its closing says.
    const isOpen = deadlines.some(({ name }) => name === "callClosing");
    const wrong =
      (isOpen && compareInstants(now, firstLateInstant(call)) >= 0 ? closed(before) : undefined) ??
      wrongClosing({ ...call, closesAt }, before, now, programme.document.zone);
    if (wrong !== undefined) return refuse(wrong);
    return {
      events: [
        {
          stream,
          event: {
            type: "call.extend",
            call: call.id,
            at: now,
            notice: (own.notices ?? 0) + 1,
            before,
            closesAt,
            reason: payload.reason,
            ...nobodyToTell(own, rows("drafts")),
          },
        },
      ],
    };
  },
});

function closed(before: string): RefusalReason {
  return reason(
    "OGW697",
    { pl: `Nabór zamknął się ${before}.`, en: `The call closed at ${before}.` },
    {
      pl: "Zamkniętego naboru się nie przedłuża; ogłoś następny.",
      en: "A call that has closed is not extended; announce another one.",
    },
  );
}

function wrongClosing(
  call: CallDocument,
  before: string,
  now: string,
  zone: string,
): RefusalReason | undefined {
  const { closesAt, realisation } = call;
  const least = compareInstants(now, before) > 0 ? now : before;
  if (compareInstants(closesAt, least) <= 0) return notLater(closesAt, least);
  if (isInCountedYears(closesAt) && toCivilDate(closesAt, zone) <= realisation.to) return undefined;
  return {
    ...reason(
      "OGW697",
      {
        pl: `Nabór zamykałby się ${closesAt}, po ostatnim dniu realizacji (${realisation.to}).`,
        en: `The call would close at ${closesAt}, after the last day of realisation (${realisation.to}).`,
      },
      {
        pl: `Podaj chwilę do końca dnia ${realisation.to}.`,
        en: `Give an instant up to the end of ${realisation.to}.`,
      },
    ),
    pointer: "/closesAt",
  };
}

function notLater(closesAt: string, least: string): RefusalReason {
  return {
    ...reason(
      "OGW697",
      {
        pl: `Nabór można tylko przedłużyć: ${closesAt} nie jest później niż ${least}.`,
        en: `A call can only be extended: ${closesAt} is not later than ${least}.`,
      },
      { pl: `Podaj chwilę po ${least}.`, en: `Give an instant after ${least}.` },
    ),
    pointer: "/closesAt",
  };
}
