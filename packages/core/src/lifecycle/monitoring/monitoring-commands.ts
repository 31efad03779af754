import { dateSchema } from "../../document/text-schema.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { monitoringKit as s } from "./monitoring-nouns.ts";

const nothing = z.strictObject({});

const visitFirst = {
  pl: "Zapisz wizytę w jej dniu albo później; inny dzień wyznacza monitoring.schedule.",
  en: "Record the visit on its day or later; monitoring.schedule sets another day.",
};

/** Sets the day of a monitoring visit, or another one as long as it has not been recorded. */
export const monitoringSchedule = s.command({
  type: "monitoring.schedule",
  by: ["monitor"],
  decides: true,
  title: { pl: "Zaplanuj wizytę", en: "Schedule a visit" },
  payload: z.strictObject({ on: dateSchema }),
  plan({ stream, context: { agreement }, payload: { on }, programme }) {
    const concluded = { words: { pl: "zawarciem umowy", en: "the agreement" }, at: agreement.concludedAt };
    const wrong = dayBefore(on, concluded, { programme });
    if (wrong !== undefined) return refuse(wrong);
    return { events: [{ stream, event: { type: "monitoring.schedule", on } }] };
  },
});

/** Leaves a project without a visit; only what the call's plan did not select may be left out. */
export const monitoringOmit = s.command({
  type: "monitoring.omit",
  by: ["monitor"],
  decides: true,
  title: { pl: "Pomiń w planie wizyt", en: "Leave out of the visits" },
  payload: nothing,
  reads: ({ context }) => [{ set: "visits", key: context.submission.number ?? "" }],
  plan({ stream, rows, context }) {
    const row = rows("visits").get(context.submission.number ?? "");
    if (row === undefined) return refuse(notPlanned());
    if (row.selected) return refuse(inTheSample());
    return { events: [{ stream, event: { type: "monitoring.omit" } }] };
  },
});

/** Records a visit: whether activities run as agreed, and what the monitor recommends. */
export const monitoringRecordVisit = s.command({
  type: "monitoring.recordVisit",
  by: ["monitor"],
  decides: true,
  title: { pl: "Zapisz wizytę", en: "Record the visit" },
  payload: z.strictObject({
    asAgreed: z.boolean(),
    recommendations: z.array(z.string().min(1).max(2000)).max(50),
  }),
  plan({ stream, own: { visitOn }, payload: { asAgreed, recommendations }, now, programme }) {
    const early = visitOn === null ? undefined : dayStillToCome(visitOn, { now, programme }, visitFirst);
    if (early !== undefined) return refuse(early);
    const event = {
      type: "monitoring.recordVisit" as const,
      asAgreed,
      recommendations: recommendations.length,
    };
    return {
      events: [{ stream, event }],
      records: [{ id: "visit", class: "assessment", value: { recommendations } }],
    };
  },
});

/** Confirms that the recommendations were carried out. */
export const monitoringConfirmImplementation = s.command({
  type: "monitoring.confirmImplementation",
  by: ["monitor"],
  decides: true,
  title: { pl: "Potwierdź wykonanie zaleceń", en: "Confirm the recommendations were carried out" },
  payload: nothing,
  plan: ({ stream }) => ({ events: [{ stream, event: { type: "monitoring.confirmImplementation" } }] }),
});

function notPlanned() {
  return reason(
    "OGW285",
    { pl: "Plan wizyt nie jest jeszcze ułożony.", en: "The visits are not planned yet." },
    { pl: "Najpierw ułóż plan (monitoring.plan).", en: "Plan them first (monitoring.plan)." },
  );
}

function inTheSample() {
  return reason(
    "OGW286",
    {
      pl: "Ten projekt jest w próbie i musi mieć wizytę.",
      en: "This project is in the sample and must be visited.",
    },
    {
      pl: "Wyznacz dzień wizyty (monitoring.schedule).",
      en: "Set the day of the visit (monitoring.schedule).",
    },
  );
}
