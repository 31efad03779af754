import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { calculationNamed, fieldPath } from "./own-names.ts";
import { exampleOf } from "./setting-notes.ts";

const eventName = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\.[a-zA-Z][A-Za-z0-9]*)+$/,
    "the name of an event such as agreement.countersign",
  );

/** A day of the form, by the path of its field, and a calculated one, by its name. */
export const givenDay = () =>
  [
    z.strictObject({
      fact: described(
        exampleOf(fieldPath("/form", "date"), "project.startsOn"),
        "Ścieżka pola formularza z datą.",
        "Path of a field of the form with a date.",
      ),
    }),
    calculationNamed("/form", "date"),
  ] as const;

/** What a term is counted from: an event of the programme's stages, a day of the form, or a calculated day. */
export const termStartSchema = z.union([eventName, ...givenDay()]);

/** What a term is counted from, with what is said of it. */
export const startMember = (pl: string, en: string) =>
  described(exampleOf(termStartSchema, "project.end"), pl, en).optional();

/** Several starts of which one counts. */
export const startsMember = (pl: string, en: string) =>
  described(
    exampleOf(
      z
        .array(described(termStartSchema, "Jeden początek.", "One start."))
        .min(2)
        .max(8),
      ["agreement.countersign", "project.start"],
    ),
    pl,
    en,
  ).optional();
