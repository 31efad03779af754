import { addDays, fromCivil, toCivilDate } from "@opus/grant-rules/calendar";
import { type CallClosing, firstLateInstant } from "./call-times.ts";

/**
 * The earliest instant at which a call may close that was published for the last time on a day: the end of its last day,
 * as a UTC instant. The day of publication is not counted, and nothing rolls.
 *
 * @example
 * earliestClosing("2031-02-03", 21, "Europe/Warsaw"); // "2031-02-24T23:00:00.000Z", the end of 24 February
 */
export function earliestClosing(published: string, leastDays: number, zone: string): string {
  return fromCivil(addDays(published, leastDays + 1), "00:00", zone);
}

/** The last day on which a call may be published that closes as stated and lasts so many whole days from then on. */
export function lastPublicationDay(call: CallClosing, leastDays: number, zone: string): string {
  // The day of the first late instant is not whole any more, even where it has just begun.
  return addDays(toCivilDate(firstLateInstant(call), zone), -1 - leastDays);
}
