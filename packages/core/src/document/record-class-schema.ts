import { fits } from "../values/read-as.ts";
import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { choiceOf } from "./setting-notes.ts";
import { termSchema } from "./term-schema.ts";
import { basisSchema, describedText, nameSchema } from "./text-schema.ts";

/** Record class of what the decision trail itself needs; it is never erased, and no programme states it. */
export const trailClass = "trail";

/** Record classes that are the engine's own: no form names them by `x-personal`. */
export const engineClasses: readonly string[] = [trailClass, "assessment", "payment"];

/** How long records of one class are kept; KIS-like programmes count from the next 1 January. */
const recordClassSchema = z.strictObject({
  title: describedText("Nazwa klasy", "Name of the class"),
  keepYears: described(
    z.int().min(0).max(100),
    "Przez ile pełnych lat przechowuje się dane tej klasy; razem z `countedFrom`.",
    "Whole years for which records of this class are kept; together with `countedFrom`.",
  ).optional(),
  countedFrom: described(
    choiceOf({
      recorded: { pl: "Od dnia zapisania danych.", en: "From the day of the record." },
      nextJanuary: {
        pl: "Od 1 stycznia roku, który następuje po zapisaniu.",
        en: "From 1 January of the year that follows the record.",
      },
      realisationEnd: {
        pl: "Od ostatniego dnia realizacji w naborze; żaden projekt nie kończy się później.",
        en: "From the last day of the call's realisation; no project ends later.",
      },
      nextJanuaryAfterRealisation: {
        pl: "Od 1 stycznia po tym dniu.",
        en: "From 1 January after that day.",
      },
    }),
    "Od czego liczą się lata.",
    "What the years count from.",
  ).optional(),
  until: termSchema(
    {
      pl: "Termin, z którego ostatnim dniem kończy się przechowywanie, zamiast „keepYears” i „countedFrom”; liczony od zdarzeń sprawy, także od jej końca („case.end”).",
      en: "A term with whose last day the keeping ends, in place of `keepYears` and `countedFrom`; counted from events of the case, its end (`case.end`) among them.",
    },
    {
      fromNextJanuary: "case.end",
      amount: 5,
      unit: "year",
      roll: "none",
      basis: ["regulations-2018"],
    },
  ).optional(),
  basis: basisSchema,
});

/**
 * How long personal records are kept, by class. `assessment` (justifications, minutes, visit notes) and `payment`
 * (the account) are the engine's own; the others are those that the forms name by `x-personal`.
 */
export const recordClassesSchema = described(
  z
    .object({
      assessment: described(
        recordClassSchema,
        "Uzasadnienia, protokoły i notatki z wizyt; klasa samego silnika.",
        "Justifications, minutes and visit notes; the engine's own class.",
      ),
      payment: described(
        recordClassSchema,
        "Rachunek grantobiorcy; klasa samego silnika.",
        "The grantee's account; the engine's own class.",
      ),
    })
    .catchall(
      described(
        recordClassSchema,
        "Klasa, którą formularze wskazują przez `x-personal`.",
        "A class that the forms name by `x-personal`.",
      ),
    )
    .refine((classes) => Object.keys(classes).every((name) => fits(nameSchema, name)), "camelCase names"),
  "Jak długo przechowuje się dane osobowe, według klas; klasy wskazuje `x-personal` w formularzach.",
  "How long personal records are kept, by class; `x-personal` of the forms names these classes.",
);
