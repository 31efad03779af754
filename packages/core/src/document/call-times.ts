import { fromEpochMilliseconds } from "@opus/grant-rules/calendar";

/** An instant with offset, as programmes write it, as the UTC instant the core works with. */
export function utcInstant(withOffset: string): string {
  return fromEpochMilliseconds(Date.parse(withOffset));
}
