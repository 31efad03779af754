import { described } from "../../document/described.ts";
import { basisSchema, dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { reportFiledEvent } from "../ground/report-filed.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { terminationEvent } from "../ground/termination.ts";
import { submission } from "../submission/submission-stage.ts";
import { amendmentsLetters } from "./amendments-letters.ts";

/** Amendments of running agreements, as a programme states them. */
const amendmentsSection = described(
  z.strictObject({ basis: basisSchema }),
  "Aneksy do umów; pomija się, gdy program ich nie zna.",
  "Amendments of running agreements; left out when the programme knows none.",
);

/** What amendments are about: one change of the running agreement at a time, and what was agreed last. */
export const amendmentsKit = defineCaseStage({
  name: "amendments",
  title: { pl: "Aneksy", en: "Amendments" },
  section: amendmentsSection.optional(),
  options: z.strictObject({ on: z.boolean() }),
  slice: z.strictObject({
    /** How many amendments have been asked for. */
    requests: countSchema,
    /** The request under review, with the new end of realisation if it asks for one. */
    pending: z.strictObject({ realisationTo: dateSchema.nullable() }).nullable(),
    /** The last end of realisation that was agreed; null: as in the agreement. */
    realisationTo: dateSchema.nullable(),
  }),
  events: {
    "amendment.request": described(
      z.strictObject({
        /** Number of the request, from 1; its text is the record of that number. */
        request: z.int().min(1),
        realisationTo: dateSchema.nullable(),
      }),
      "wniosek o zmianę umowy",
      "amendment requested",
    ),
    "amendment.approve": described(
      z.strictObject({ realisationTo: dateSchema.nullable() }),
      "zgoda na zmianę umowy",
      "amendment approved",
    ),
    "amendment.refuse": described(z.strictObject({}), "odmowa zmiany umowy", "amendment refused"),
  },
  effects: { notifyApplicant: amendmentsLetters },
  reads: { submission: submission.nouns.slice },
  hears: { "report.submit": reportFiledEvent, "agreement.terminate": terminationEvent },
  shows: {
    slice: "amendments",
    events: {
      "amendment.request": "amendments",
      "amendment.approve": "amendments",
      "amendment.refuse": "amendments",
    },
    effects: { notifyApplicant: "letters" },
    records: { amendment: "amendments", amendmentRefusal: "amendments" },
  },
});
