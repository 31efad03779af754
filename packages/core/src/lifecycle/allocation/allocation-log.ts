import * as z from "../../values/zod.ts";

/** A step of the allocation; they are taken in the order that a programme states. */
export const allocationSteps = ["fill", "quota", "offer"] as const;

/** A step of the allocation. */
export type AllocationStep = (typeof allocationSteps)[number];

/**
 * What one step did to an application: gave it money, or passed it over because it `doesNotFit`, stands `belowStop`, or
 * the number of grants is reached; a quota exchanges two, and one that does not fit into its exchange stays where it is.
 * Later, when money came free, it was promoted in its turn, for a quota, or by a person who overruled whose turn it was; or
 * it entered the list when its result was corrected.
 */
const allocationDeeds = [
  "funded",
  "doesNotFit",
  "belowStop",
  "atMostGrants",
  "takesPlace",
  "givesPlace",
  "doesNotFitExchange",
  "offered",
  "leastNotLeft",
  "promoted",
  "promotedForQuota",
  "overruled",
  "entered",
] as const;

/** What one step did to an application. */
export type AllocationDeed = (typeof allocationDeeds)[number];

const noteSchema = z.strictObject({
  step: z.enum([...allocationSteps, "reserve"]),
  did: z.enum(allocationDeeds),
  /** The quota that asked for it. */
  quota: z.string().optional(),
  /** The application that it changed places with, or would have. */
  with: z.string().optional(),
});

/** Why an application came out as it did, step by step; part of the published list. */
export const allocationLogSchema: z.ZodType<readonly AllocationNote[]> = z.array(noteSchema);

/** A line of the log of an allocation. */
export type AllocationNote = Readonly<z.output<typeof noteSchema>>;
