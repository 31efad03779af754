import {
  changeHolidays,
  type HolidayCalendar,
  type HolidayChanges,
  polishHolidays,
} from "@opus/grant-rules/calendar";
import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { monthDay } from "./fixed-day-schema.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { dateSchema, describedText } from "./text-schema.ts";

const changedDay = described(
  exampleOf(z.union([dateSchema, monthDay]), "05-04"),
  "Data albo dzień każdego roku, `MM-DD`.",
  "A date, or a day of every year, `MM-DD`.",
);
const effective = {
  from: described(
    exampleOf(dateSchema, "2027-01-01"),
    "Od kiedy to obowiązuje.",
    "From when this holds.",
  ).optional(),
  to: described(
    exampleOf(dateSchema, "2030-12-31"),
    "Do kiedy to obowiązuje, włącznie.",
    "Until when this holds, inclusive.",
  ).optional(),
};

/** The days off that terms and rules of a programme know. */
export const holidaysSchema = described(
  z.union([
    z.literal("PL"),
    z.strictObject({
      base: described(
        exampleOf(z.literal("PL"), "PL"),
        "Kalendarz, który się zmienia.",
        "The calendar that is changed.",
      ),
      saturdays: described(
        z.union([
          choiceOf({
            free: { pl: "Wolne, jak w kalendarzu.", en: "Free, as in the calendar." },
            working: { pl: "Robocze.", en: "Working days." },
          }),
          z.strictObject({
            workingFrom: described(
              exampleOf(dateSchema, "2027-01-01"),
              "Pierwszy dzień, od którego soboty są robocze.",
              "The first day from which Saturdays are working days.",
            ).optional(),
            workingUntil: described(
              exampleOf(dateSchema, "2017-05-31"),
              "Ostatni dzień, do którego soboty są robocze.",
              "The last day up to which Saturdays are working days.",
            ).optional(),
          }),
        ]),
        "Czy soboty są wolne (tak domyślnie; KPA art. 57 § 4), robocze, czy robocze od pewnego dnia lub do niego.",
        "Whether Saturdays are free (so by default; KPA art. 57 § 4), working days, or working from a day on or up to one.",
      ).optional(),
      add: described(
        z
          .array(
            described(
              z.strictObject({
                on: changedDay,
                title: exampleOf(describedText("Nazwa dnia", "Name of the day"), {
                  pl: "Dzień wolny urzędu",
                  en: "Office holiday",
                }),
                ...effective,
              }),
              "Jeden dzień.",
              "One day.",
            ),
          )
          .max(100),
        "Dni wolne, których kalendarz nie ma.",
        "Days off that the calendar does not have.",
      ).optional(),
      remove: described(
        z
          .array(described(z.strictObject({ on: changedDay, ...effective }), "Jeden dzień.", "One day."))
          .max(100),
        "Dni, które mimo kalendarza są robocze.",
        "Days that are working days whatever the calendar says.",
      ).optional(),
    }),
  ]),
  "Kalendarz dni wolnych: `PL` albo `PL` ze zmianami, które program podaje z datami.",
  "Calendar of days off: `PL`, or `PL` with changes that the programme states, dated.",
);

/** The days off as a programme states them. */
export type HolidaysDocument = z.output<typeof holidaysSchema>;

/** The calendar of a programme, made once for each document. */
export function calendarOf({ holidays }: { readonly holidays: HolidaysDocument }): HolidayCalendar {
  if (holidays === "PL") return polishHolidays;
  const known = calendars.get(holidays);
  if (known !== undefined) return known;
  const { base: _, ...changes } = holidays;
  const calendar = changed(changes as HolidayChanges);
  calendars.set(holidays, calendar);
  return calendar;
}

/** Of changes that make no sense the check tells (OGW179); rules are checked by the unchanged calendar meanwhile. */
function changed(changes: HolidayChanges): HolidayCalendar {
  try {
    return changeHolidays(polishHolidays, changes);
  } catch {
    return polishHolidays;
  }
}

const calendars = new WeakMap<object, HolidayCalendar>();
