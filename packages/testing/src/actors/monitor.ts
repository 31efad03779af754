import { addDays, type CivilDate, daysBetween } from "@opus/grant-rules/calendar";
import { lastDayOf } from "../situation/last-day.ts";
import { dateOf, officeHour, officeHourOn, partOfTerm } from "../situation/moments.ts";
import { type CaseSituation, enteredAt, type Intention } from "../situation/situation.ts";
import { actFrom } from "./act-from.ts";
import { thresholds } from "./thresholds.ts";

function omit({ programme, call, random }: CaseSituation): Intention | undefined {
  if (call.visit !== false || call.plannedSince === undefined) return undefined;
  const draws = random("omission");
  return { at: officeHour(call.plannedSince, draws.integer(0, 1), draws, programme.zone), payload: {} };
}

/** Announces a visit on a day of the realisation, or on one of the next days if it is already over. */
function schedule({ programme, call, context, random }: CaseSituation): Intention | undefined {
  const isAnnounced = context.monitoring.visitOn !== null;
  if (isAnnounced || call.visit !== true || call.plannedSince === undefined) return undefined;
  const draws = random("schedule");
  const at = officeHour(call.plannedSince, draws.integer(1, 3), draws, programme.zone);
  const on = visitDay(dateOf(at, programme.zone), lastDayOf(context), draws.integer(10, 85));
  return { at, payload: { on } };
}

function visitDay(today: CivilDate, lastDay: CivilDate | undefined, percent: number): CivilDate {
  const days = lastDay === undefined ? 0 : daysBetween(today, lastDay);
  return addDays(today, Math.max(3, Math.floor((days * percent) / 100)));
}

const recommendations = [
  "Uzupełnić listy obecności uczestników.",
  "Oznaczyć materiały informacją o źródle finansowania.",
  "Opisać faktury numerem umowy.",
];

function recordVisit(situation: CaseSituation): Intention | undefined {
  const { programme, row, context, random } = situation;
  const { visitOn } = context.monitoring;
  if (enteredAt(situation, "visitScheduled") === undefined || visitOn === null) return undefined;
  const draws = random("visit");
  const count = row.traits.care < thresholds.needsAdvice ? draws.integer(1, 2) : 0;
  return {
    at: officeHourOn(visitOn, draws, programme.zone),
    payload: {
      asAgreed: row.traits.care >= thresholds.departsFromPlan,
      recommendations: draws.shuffle(recommendations).slice(0, count),
    },
  };
}

/** Sees the recommendations carried out: in their term by the diligent, after a reminder by the others. */
function confirmImplementation(situation: CaseSituation): Intention | undefined {
  const { programme, row, deadlines, random } = situation;
  const draws = random("implementation");
  const overdue = enteredAt(situation, "implementationOverdue");
  if (overdue !== undefined) {
    return { at: officeHour(overdue, draws.integer(2, 12), draws, programme.zone), payload: {} };
  }
  const since = enteredAt(situation, "awaitingImplementation");
  if (since === undefined || deadlines.recommendation === undefined) return undefined;
  if (row.traits.diligence < thresholds.implementsInTime) return undefined;
  return { at: partOfTerm(since, deadlines.recommendation, draws.integer(30, 90)), payload: {} };
}

/** The simulated monitor of visits on the sample. */
export const monitor = actFrom<CaseSituation>("monitor", {
  "monitoring.omit": omit,
  "monitoring.schedule": schedule,
  "monitoring.recordVisit": recordVisit,
  "monitoring.confirmImplementation": confirmImplementation,
});
