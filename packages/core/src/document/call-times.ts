import { fromEpochMilliseconds } from "@opus/grant-rules/calendar";

/** The first instant that is too late for a call: its closing, or what follows it where the closing itself is in time. */
export function firstLateInstant({ closesAt, closesAtInclusive }: CallClosing): string {
  return fromEpochMilliseconds(Date.parse(closesAt) + (closesAtInclusive ? 1 : 0));
}

/** When a call closes. */
interface CallClosing {
  readonly closesAt: string;
  readonly closesAtInclusive: boolean;
}

/** An instant with offset, as programmes write it, as the UTC instant the core works with. */
export function utcInstant(withOffset: string): string {
  return fromEpochMilliseconds(Date.parse(withOffset));
}
