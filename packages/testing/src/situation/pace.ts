import { polishHolidays, workingDaysBetween, type Zone } from "@opus/grant-rules/calendar";
import type { CallDocument } from "@opus/grant-workflow";
import { dateOf, toUtc } from "./moments.ts";

/** Working days that staff at an unhurried pace need from the closing of a call to its agreements. */
const UNHURRIED_DAYS = 35;

/**
 * How many percent of the usual days staff take, so that agreements stand before the realisation begins: 100 when
 * the call leaves enough time, less when it does not, never below 20.
 */
export function paceOf(call: CallDocument, zone: Zone): number {
  const available = workingDaysBetween(
    dateOf(toUtc(call.closesAt), zone),
    call.realisation.from,
    polishHolidays,
  );
  return Math.max(20, Math.min(100, Math.floor((available * 100) / UNHURRIED_DAYS)));
}

/** Working days at a pace, rounded down. */
export function atPace(days: number, pace: number): number {
  return Math.floor((days * pace) / 100);
}
