import {
  addMonthsClamped,
  type CivilDate,
  firstDayOfMonth,
  lastDayOfMonth,
} from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import type { EachDocument } from "./each-schema.ts";

/** One of the months for which a term is repeated, with the days of the project that belong to it. */
export interface Period {
  /** The month: `2026-03`. */
  readonly of: string;
  /** First and last of its days; civil dates. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Days of a project, both ends included; civil dates. */
export interface ProjectSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The names by which repeated terms know the first and the last day of their month. */
export const PERIOD_EVENTS = { start: "period.start", end: "period.end" } as const;

/** What those events are called. */
export const periodEvents: Readonly<Record<string, LocalisedText>> = {
  [PERIOD_EVENTS.start]: {
    pl: "pierwszy dzień projektu w miesiącu (w terminach powtarzanych)",
    en: "first day of the project in the month (in repeated terms)",
  },
  [PERIOD_EVENTS.end]: {
    pl: "ostatni dzień projektu w miesiącu (w terminach powtarzanych)",
    en: "last day of the project in the month (in repeated terms)",
  },
};

/** The most repetitions that a term may have: ten years of months. */
export const MOST_PERIODS = 120;

/** The months of a project for which a term is repeated, in their order; none for a span that ends before it begins. */
export function periodsOf({ touched }: EachDocument, span: ProjectSpan): readonly Period[] {
  const months = monthsOf(span);
  const isFull = ({ from, to }: Period) => from === firstDayOfMonth(from) && to === lastDayOfMonth(to);
  const full = months.filter(isFull);
  if (touched === "skipped") return full;
  if (touched === "separate" || full.length === 0) return months;
  // Only the first and the last month can be touched; each belongs to the full one beside it.
  return full.map((period, index) => ({
    ...period,
    ...(index === 0 ? { from: span.from } : {}),
    ...(index === full.length - 1 ? { to: span.to } : {}),
  }));
}

function monthsOf({ from, to }: ProjectSpan): readonly Period[] {
  const months: Period[] = [];
  for (let day = from; day <= to; day = addMonthsClamped(firstDayOfMonth(day), 1)) {
    const last = lastDayOfMonth(day);
    months.push({ of: day.slice(0, "YYYY-MM".length), from: day, to: last < to ? last : to });
  }
  return months;
}

/** How many months a span touches; counted without listing them. */
export function monthsTouched({ from, to }: ProjectSpan): number {
  const months = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, months(to) - months(from) + 1);
}
