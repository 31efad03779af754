import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { filedOnMember } from "../ground/in-time.ts";
import { keyFactsSchema, keyFactsShown } from "../ground/key-facts.ts";
import { countSchema, pointersSchema } from "../ground/slice-schemas.ts";
import { assessmentSchema } from "./card-record.ts";
import { outcomes } from "./outcomes.ts";

/** What is opened for the applicant of a returned application. */
export const returnedSchema = z.strictObject({ paths: pointersSchema });

/** Events about an application that is returned during the assessment. */
export const returnEvents = {
  /** `outcome` is where its cards lead it should it come back as it was. */
  "review.return": described(
    returnedSchema.extend({ outcome: z.enum(outcomes) }),
    "zwrot wniosku do poprawy",
    "application returned to be revised",
  ),
  /** `needed` is how many cards are asked for anew, `before` what those of the version before had come to. */
  "application.revise": described(
    keyFactsSchema.extend({ needed: countSchema, before: assessmentSchema.nullable() }),
    "poprawka zwróconego wniosku",
    "returned application revised",
  ),
  /** `filedOn` is the day by which it is in time. */
  "application.recordRevision": described(
    keyFactsSchema.extend({
      filedOn: filedOnMember,
      needed: countSchema,
      before: assessmentSchema.nullable(),
    }),
    "poprawka zwróconego wniosku spoza systemu",
    "returned application revised from outside",
  ),
};

/** Of which class what they say is. */
export const returnEventsShown = {
  "review.return": { paths: "course", outcome: "points" },
  "application.revise": { ...keyFactsShown, needed: "points", before: "points" },
  "application.recordRevision": { filedOn: "course", ...keyFactsShown, needed: "points", before: "points" },
} as const;
