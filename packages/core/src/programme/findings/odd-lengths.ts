import { isCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import type { Lang, LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { isInCountedYears } from "../../document/counted-years.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW199, a warning: a call that lasts minutes, or years though its list is drawn once it has closed; projects that run for more
 * than ten years. Mostly a date with a wrong day or year in it.
 */
export function oddLengths({ document: { calls } }: CheckedProgramme): readonly Problem[] {
  return calls.flatMap((call, index) => oddLength(call, `/calls/${index}`));
}

function oddLength(call: CallDocument, at: string): readonly Problem[] {
  const { from, to } = call.realisation;
  // Days outside the years that are counted are another finding, and no words tell them.
  if (![call.opensAt, call.closesAt, from, to].every(isInCountedYears)) return [];
  const lasts = Date.parse(call.closesAt) - Date.parse(call.opensAt);
  // A call that closes before it opens is another finding.
  if (lasts > 0 && lasts < HOUR_MS) return [odd(`${at}/closesAt`, tooShort(Math.round(lasts / MINUTE_MS)))];
  if (call.queue === undefined && lasts > LONGEST_CALL_MS) return [odd(`${at}/opensAt`, tooLong(call))];
  const runs = Date.parse(to) - Date.parse(from);
  return runs > LONGEST_PROJECT_MS ? [odd(`${at}/realisation/to`, manyYears(from, to))] : [];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const YEAR_MS = 366 * 24 * HOUR_MS;
const LONGEST_CALL_MS = YEAR_MS;
const LONGEST_PROJECT_MS = 10 * YEAR_MS;

function tooShort(minutes: number): LocalisedText {
  return {
    pl: `Nabór trwa mniej niż godzinę (${minutes} min): prawie nikt nie zdąży złożyć wniosku.`,
    en: `The call lasts less than an hour (${minutes} min): hardly anybody can apply in time.`,
  };
}

function tooLong({ opensAt, closesAt }: CallDocument): LocalisedText {
  return {
    pl: `Nabór trwa ponad rok (od ${dayOf(opensAt, "pl")} do ${dayOf(closesAt, "pl")}), a listę układa się dopiero po nim: kto złoży wniosek na początku, tyle na nią czeka.`,
    en: `The call lasts more than a year (${dayOf(opensAt, "en")} to ${dayOf(closesAt, "en")}), and its list is drawn only then: who applies at its beginning waits that long.`,
  };
}

/** The day of an instant as it is written there; a year that no calendar has stays as it is. */
function dayOf(instant: string, lang: Lang): string {
  const day = instant.slice(0, DAY);
  return isCivilDate(day) ? writtenDay(day, lang) : day;
}

function manyYears(from: string, to: string): LocalisedText {
  return {
    pl: `Projekty mogłyby trwać ponad dziesięć lat (od ${writtenDay(from, "pl")} do ${writtenDay(to, "pl")}): tak długo nikt ich nie rozliczy.`,
    en: `Projects might run for more than ten years (${writtenDay(from, "en")} to ${writtenDay(to, "en")}): nobody settles them before that.`,
  };
}

const DAY = "YYYY-MM-DD".length;

function odd(pointer: string, message: LocalisedText): Problem {
  return checkProblem(
    "OGW199",
    pointer,
    message,
    { pl: "Sprawdź dzień, rok i godzinę.", en: "Check the day, the year and the hour." },
    "warning",
  );
}
