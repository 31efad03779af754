import { fromEpochMilliseconds } from "@opus/grant-rules/calendar";
import { needText } from "@opus/grant-rules/errors";

const INSTANT = { of: "utcInstant", name: "the instant", is: "a text such as 2026-03-02T12:00:00+01:00" };

/** An instant with offset, as programmes write it, as the UTC instant the core works with. */
export function utcInstant(withOffset: string): string {
  needText(withOffset, INSTANT);
  return fromEpochMilliseconds(Date.parse(withOffset));
}
