import { partyRoles } from "../../document/party-roles.ts";
import * as z from "../../values/zod.ts";
import { amountSchema } from "./slice-schemas.ts";

/** What is kept of a grant that was given outside the tool. */
export const enteredRowMembers = {
  party: z.string(),
  as: z.enum(partyRoles),
  /** Civil day of the award. */
  on: z.string(),
  amount: amountSchema,
  /** Where that is known from. */
  source: z.string(),
  /** The call in which it was entered. */
  call: z.string(),
};

/** Grants that were given outside the tool, as the operator entered them; the key is `<programme>/<entry>`. */
export const enteredRow = z.strictObject(enteredRowMembers);

/** A grant that was given outside the tool. */
export type EnteredGrant = z.output<typeof enteredRow>;
