import { fromEpochMilliseconds, toCivilDate } from "@opus/grant-rules/calendar";
import { needObject, needText } from "@opus/grant-rules/errors";

const INSTANT = { of: "utcInstant", name: "the instant", is: "a text such as 2026-03-02T12:00:00+01:00" };

/** The first instant that is too late for a call: its closing, or what follows it where the closing itself is in time. */
export function firstLateInstant({ closesAt, closesAtInclusive }: CallClosing): string {
  return fromEpochMilliseconds(Date.parse(closesAt) + (closesAtInclusive ? 1 : 0));
}

/**
 * The last instant that is in time for a call. Its day is the last day of the call: a call that closes at midnight, which
 * is too late itself, ends on the day before.
 *
 * @example
 * lastTimelyInstant({ closesAt: "2027-04-01T00:00:00+02:00", closesAtInclusive: false }); // "2027-03-31T21:59:59.999Z"
 */
export function lastTimelyInstant(call: CallClosing): string {
  needObject(call, CALL, ["closesAt", "closesAtInclusive"]);
  return fromEpochMilliseconds(Date.parse(firstLateInstant(call)) - 1);
}

const CALL = { of: "lastTimelyInstant", name: "the call", is: "a call of a programme document" };

/** The last day on which an application is in time, in a zone. */
export function lastDayOfCall(call: CallClosing, zone: string): string {
  return toCivilDate(lastTimelyInstant(call), zone);
}

/** When a call closes. */
export interface CallClosing {
  readonly closesAt: string;
  readonly closesAtInclusive: boolean;
}

/** An instant with offset, as programmes write it, as the UTC instant the core works with. */
export function utcInstant(withOffset: string): string {
  needText(withOffset, INSTANT);
  return fromEpochMilliseconds(Date.parse(withOffset));
}
