import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** A letter has reached the applicant; terms that count from its delivery begin, or move. */
export const deliveryEvent = described(
  z.strictObject({
    letter: z.string(),
    /** Civil day. */
    deliveredOn: dateSchema,
  }),
  "doręczenie pisma",
  "letter delivered",
);

/** What terms are counted from once a letter was sent, and once it was delivered. */
export const letterEvent = {
  sent: (letter: string) => `letter.${letter}.sent`,
  delivered: (letter: string) => `letter.${letter}.delivered`,
  /** The letter whose delivery an event is; undefined for any other. */
  ofDelivery: (name: string) => /^letter\.(.+)\.delivered$/.exec(name)?.[1],
} as const;
