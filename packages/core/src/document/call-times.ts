import { fromEpochMilliseconds, toCivilDate } from "@opus/grant-rules/calendar";
import { needText } from "@opus/grant-rules/errors";

const INSTANT = { of: "utcInstant", name: "the instant", is: "a text such as 2026-03-02T12:00:00+01:00" };

/** The first instant that is too late for a call: its closing, or what follows it where the closing itself is in time. */
export function firstLateInstant({ closesAt, closesAtInclusive }: CallClosing): string {
  return fromEpochMilliseconds(Date.parse(closesAt) + (closesAtInclusive ? 1 : 0));
}

/** The last day on which an application is in time, in a zone; a call that closes at midnight ends with the day before. */
export function lastDayOfCall(call: CallClosing, zone: string): string {
  return toCivilDate(fromEpochMilliseconds(Date.parse(firstLateInstant(call)) - 1), zone);
}

/** When a call closes. */
interface CallClosing {
  readonly closesAt: string;
  readonly closesAtInclusive: boolean;
}

/** An instant with offset, as programmes write it, as the UTC instant the core works with. */
export function utcInstant(withOffset: string): string {
  needText(withOffset, INSTANT);
  return fromEpochMilliseconds(Date.parse(withOffset));
}
