import { addDays, fixedDeadline, fromEpochMilliseconds, toCivilDate } from "@opus/grant-rules/calendar";
import type { InTimeByDocument } from "./in-time-schema.ts";

/** The instant at which a term passes that waits for what is under way: the end of the last day of waiting. */
export function passesAt(lastDay: string, { waitsDays }: InTimeByDocument, zone: string): string {
  return fixedDeadline(addDays(lastDay, waitsDays), "24:00", zone).dueAt;
}

/** The last day of a term that waits for what is under way, from the instant at which it passes. */
export function lastDayOfTerm(dueAt: string, { waitsDays }: InTimeByDocument, zone: string): string {
  return addDays(lastDayOfWaiting(dueAt, zone), -waitsDays);
}

/** The last day of a deadline that ends with a day. */
export function lastDayOfWaiting(dueAt: string, zone: string): string {
  return toCivilDate(fromEpochMilliseconds(Date.parse(dueAt) - 1), zone);
}

/** The instant at which the last day of a term ends, where more is waited for; that of the deadline itself elsewhere. */
export function endOfTerm(dueAt: string, awaited: InTimeByDocument | undefined, zone: string): string {
  if (awaited === undefined) return dueAt;
  return fixedDeadline(lastDayOfTerm(dueAt, awaited, zone), "24:00", zone).dueAt;
}
