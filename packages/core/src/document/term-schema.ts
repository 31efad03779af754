import type { LocalisedText } from "@opus/grant-rules";
import * as z from "../values/zod.ts";
import { described, words } from "./described.ts";
import { choiceOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

/**
 * A term counted from an event: `amount` `unit`s after the day (or instant, for hours) of the start event.
 * Counting follows KPA art. 57: the event's day does not count, `roll` says what a free last day does.
 */
const termMembers = z.strictObject({
  amount: described(
    z.int().min(1).max(3660),
    "Liczba jednostek; dnia zdarzenia się nie liczy (KPA art. 57).",
    "Number of units; the day of the starting event does not count (KPA art. 57).",
  ),
  unit: described(
    choiceOf({
      hour: { pl: "Godziny, co do minuty.", en: "Hours, to the minute." },
      day: { pl: "Dni kalendarzowe.", en: "Days of the calendar." },
      workingDay: {
        pl: "Dni robocze: bez sobót, niedziel i świąt.",
        en: "Working days: without Saturdays, Sundays and holidays.",
      },
      week: { pl: "Tygodnie: ten sam dzień tygodnia.", en: "Weeks: the same day of the week." },
      month: {
        pl: "Miesiące: ten sam dzień miesiąca, a gdy go nie ma, ostatni.",
        en: "Months: the same day of the month, or its last one.",
      },
      year: { pl: "Lata: ten sam dzień roku.", en: "Years: the same day of the year." },
    }),
    "Jednostka terminu.",
    "Unit of the term.",
  ),
  roll: described(
    choiceOf({
      none: { pl: "Nic: termin kończy się w tym dniu.", en: "Nothing: the term ends on that day." },
      nextWorkingDay: {
        pl: "Termin kończy się w najbliższym dniu roboczym.",
        en: "The term ends on the next working day.",
      },
    }),
    "Co, gdy ostatni dzień to sobota albo dzień wolny.",
    "What happens when the last day is a Saturday or a day off.",
  ),
  cutOff: described(
    z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'time such as "16:00" or "24:00"'),
    "Godzina ostatniego dnia, o której termin się kończy; „24:00” to koniec dnia.",
    'Local time of the last day at which the term ends; "24:00" is the end of the day.',
  ),
  basis: basisSchema,
});

/** A term as a programme states it. */
export type TermDocument = z.output<typeof termMembers>;

/** The schema of one term, with what it is counted from. */
export function termSchema(text: LocalisedText) {
  const schema = termMembers.clone();
  words.add(schema, text);
  return schema;
}
