import { OgwError } from "@opus/grant-rules/errors";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/**
 * The moment of a UTC instant as milliseconds since 1970, so that stores put `…00Z` and `…00.000Z` in one place.
 *
 * @param place whose instant it is, for the error: `deadline "signing" of case:A-001`
 * @throws OgwError OGW318 when the text is not a UTC instant.
 * @example
 * dueMoment("1970-01-01T00:00:01Z", "now"); // 1000
 */
export function dueMoment(instant: string, place: string): number {
  const moment = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new OgwError({
      code: "OGW318",
      subject: place,
      problem: `${JSON.stringify(instant)} is not a UTC instant`,
      allowed: "A moment reads 2015-03-02T08:00:00.000Z",
      remedy: "Turn the local date and time into a UTC instant first",
    });
  }
  return moment;
}
