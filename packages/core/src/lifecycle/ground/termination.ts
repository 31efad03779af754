import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { amountSchema } from "./slice-schemas.ts";

/** Why an operator may terminate a running agreement. */
export const terminationReasons = [
  "misuse",
  "falseStatement",
  "controlRefused",
  "noReport",
  "notCarriedOut",
  "listCorrected",
] as const;

/** A running agreement terminated by the operator; payment and settlement both answer it. */
export const terminationEvent = described(
  z.strictObject({
    reason: z.enum(terminationReasons),
    /** What is due back now: what was paid or ordered, less what has come back already. */
    due: amountSchema,
    /** What was committed and never ordered, and is free again in its pool. */
    released: amountSchema,
    /** The same where the programme does not count it as free again; it goes back to the programme. */
    withheld: amountSchema.optional(),
  }),
  "rozwiązanie umowy",
  "agreement terminated",
);
