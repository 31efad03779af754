import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { termStartSchema } from "./term-start-schema.ts";
import { dateSchema } from "./text-schema.ts";

/** A day of every year, `MM-DD`, that a leap year has. */
export const monthDay = z
  .string()
  .regex(
    /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/,
    "a day of the year such as 02-20",
  );

const dayOfYear = described(
  exampleOf(monthDay, "02-20"),
  "Dzień roku, `MM-DD`; 29 lutego to 28 lutego w roku, który go nie ma.",
  "Day of the year, `MM-DD`; 29 February is the 28th of a year without it.",
);

/** A fixed day instead of a count: a date, or a day of a year or month that an event names. */
export const fixedDaySchema = described(
  z.union([
    z.strictObject({ date: described(exampleOf(dateSchema, "2027-12-01"), "Data.", "The date.") }),
    z.strictObject({
      day: dayOfYear,
      yearAfter: described(
        exampleOf(termStartSchema, "project.end"),
        "Zdarzenie; dzień leży w następnym roku.",
        "An event; the day lies in the year after it.",
      ),
    }),
    z.strictObject({
      day: dayOfYear,
      yearOf: described(
        exampleOf(termStartSchema, "project.end"),
        "Zdarzenie; dzień leży w jego roku.",
        "An event; the day lies in its year.",
      ),
    }),
    z.strictObject({
      day: described(
        exampleOf(z.int().min(1).max(31), 22),
        "Dzień miesiąca; w krótszym ostatni.",
        "Day of the month; the last one of a shorter month.",
      ),
      monthAfter: described(
        exampleOf(termStartSchema, "settlement.decide"),
        "Zdarzenie; dzień leży w następnym miesiącu.",
        "An event; the day lies in the month after it.",
      ),
    }),
  ]),
  "Stały dzień zamiast liczenia: data, dzień roku zdarzenia albo następnego, dzień miesiąca po zdarzeniu.",
  "A fixed day instead of a count: a date, a day of the year of an event or of the next, a day of the month after it.",
);
