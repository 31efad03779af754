import { z } from "zod";
import { basisSchema } from "./text-schema.ts";

/**
 * A term counted from an event: `amount` `unit`s after the day (or instant, for hours) of the start event.
 * Counting follows KPA art. 57: the event's day does not count, `roll` says what a free last day does.
 */
const deadlineSpecSchema = z.strictObject({
  amount: z.int().min(1).max(3660),
  unit: z.enum(["hour", "day", "workingDay", "week", "month", "year"]),
  roll: z.enum(["none", "nextWorkingDay"]),
  /** Local time of the last day; "24:00" is its end. */
  cutOff: z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'time such as "16:00" or "24:00"'),
  basis: basisSchema,
});

/** Every term a programme must state; optional ones belong to options that may be off. */
export const deadlinesSchema = z.strictObject({
  supplement: deadlineSpecSchema.optional(),
  signing: deadlineSpecSchema,
  payment: deadlineSpecSchema,
  recommendation: deadlineSpecSchema.optional(),
  report: deadlineSpecSchema,
  reportSupplement: deadlineSpecSchema.optional(),
  overdueReport: deadlineSpecSchema,
  repayment: deadlineSpecSchema,
});

/** Names of the terms that a programme states. */
export type TermName = keyof z.infer<typeof deadlinesSchema>;
