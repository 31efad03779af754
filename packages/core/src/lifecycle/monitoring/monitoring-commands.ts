import { z } from "zod";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { reason } from "../../decide/reasons.ts";
import { dateSchema } from "../../programme/text-schema.ts";

const nothing = z.strictObject({});

/** Sets the day of a monitoring visit. */
export const monitoringSchedule = caseCommand({
  type: "monitoring.schedule",
  by: ["monitor"],
  title: { pl: "Zaplanuj wizytę", en: "Schedule a visit" },
  payload: z.strictObject({ on: dateSchema }),
  plan: ({ payload }) => ({ event: { type: "monitoring.schedule", on: payload.on } }),
});

/** Leaves a project without a visit; only what the call's plan did not select may be left out. */
export const monitoringOmit = caseCommand({
  type: "monitoring.omit",
  by: ["monitor"],
  title: { pl: "Pomiń w planie wizyt", en: "Leave out of the visits" },
  payload: nothing,
  reads: ["visits"],
  plan({ rows, case: { context } }) {
    const row = rows("visits").get(context.number ?? "");
    if (row === undefined || row.value.selected === true) return refuse(notOmittable(row === undefined));
    return { event: { type: "monitoring.omit" } };
  },
});

/** Records a visit: whether activities run as agreed, and what the monitor recommends. */
export const monitoringRecordVisit = caseCommand({
  type: "monitoring.recordVisit",
  by: ["monitor"],
  title: { pl: "Zapisz wizytę", en: "Record the visit" },
  payload: z.strictObject({
    asAgreed: z.boolean(),
    recommendations: z.array(z.string().min(1).max(2000)).max(50),
  }),
  plan: ({ payload }) => ({
    event: {
      type: "monitoring.recordVisit",
      asAgreed: payload.asAgreed,
      recommendations: payload.recommendations.length,
    },
    records: [{ id: "visit", class: "assessment", value: { recommendations: payload.recommendations } }],
  }),
});

/** Confirms that the recommendations were carried out. */
export const monitoringConfirmImplementation = caseCommand({
  type: "monitoring.confirmImplementation",
  by: ["monitor"],
  title: { pl: "Potwierdź wykonanie zaleceń", en: "Confirm the recommendations were carried out" },
  payload: nothing,
  plan: () => ({ event: { type: "monitoring.confirmImplementation" } }),
});

function notOmittable(isUnplanned: boolean) {
  return isUnplanned
    ? reason(
        "OGW285",
        { pl: "Plan wizyt nie jest jeszcze ułożony.", en: "The visits are not planned yet." },
        { pl: "Najpierw ułóż plan (monitoring.plan).", en: "Plan them first (monitoring.plan)." },
      )
    : reason(
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
