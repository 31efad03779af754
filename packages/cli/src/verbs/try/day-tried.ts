import { fromCivil, toCivilDate } from "@opus/grant-rules/calendar";
import { type CallDocument, lastTimelyInstant, utcInstant } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { readWrittenDay } from "../../written/written-day.ts";

/**
 * Reads the day of `--on`.
 *
 * @throws VerbFailure OGW784 for what is no day.
 */
export function readTriedDay(text: string): string {
  const day = readWrittenDay(text);
  if (day !== undefined) return day;
  throw new VerbFailure({
    code: "OGW784",
    exitCode: EXIT.usage,
    problem: { pl: `To nie jest dzień: „${text}”.`, en: `This is no day: “${text}”.` },
    remedy: {
      pl: "Podaj dzień, np. 2027-03-31 albo 31.03.2027.",
      en: "State a day, such as 2027-03-31 or 31.03.2027.",
    },
  });
}

/** The moment at noon of a day, at which an application of that day counts as submitted. */
export function noonOf(day: string, zone: string): string {
  return fromCivil(day, "12:00", zone);
}

/** How a day stands to a call: within it, before it opens, or after it has closed. */
export function standsToCall(day: string, call: CallDocument, zone: string): "within" | "before" | "after" {
  if (day < toCivilDate(utcInstant(call.opensAt), zone)) return "before";
  return day > toCivilDate(lastTimelyInstant(call), zone) ? "after" : "within";
}
