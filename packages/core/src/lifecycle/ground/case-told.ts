import { described } from "../../document/described.ts";
import type { Hearer } from "../../kernel/nouns.ts";
import * as z from "../../values/zod.ts";
import { amountSchema, countSchema } from "./slice-schemas.ts";

/** What a call tells its cases: each of them in a commit with the call, some at a time. */
export const caseTold = {
  "call.extended": described(
    z.strictObject({
      notice: countSchema,
      /** UTC instant at which the call closes from now on. */
      closesAt: z.string(),
      reason: z.string(),
    }),
    "nabór przedłużono",
    "the call was extended",
  ),
  "call.corrected": described(
    z.strictObject({
      notice: countSchema,
      correction: z.string(),
      toDetriment: z.boolean(),
      reason: z.string(),
    }),
    "ogłoszenie naboru sprostowano",
    "the announcement of the call was corrected",
  ),
  "call.annulled": described(
    z.strictObject({ reason: z.string(), basis: z.array(z.string()) }),
    "nabór unieważniono",
    "the call was annulled",
  ),
  "call.spent": described(
    z.strictObject({ left: amountSchema }),
    "nabór zamknął się, bo rozdysponowano środki",
    "the call closed, its money being spent",
  ),
};

/** What a sign-up tells its cases. */
export const placesTold = {
  "place.given": described(
    z.strictObject({ seats: countSchema }),
    "zwolniło się miejsce, zgłoszenie je dostało",
    "a place came free and was given",
  ),
  "signUp.closed": described(z.strictObject({}), "lista uczestników jest zamknięta", "the list is closed"),
};

const allTold = { ...caseTold, ...placesTold };

type Told = {
  [E in keyof typeof allTold]: {
    readonly stream: `case:${string}`;
    readonly event: { readonly type: E } & z.output<(typeof allTold)[E]>;
  };
}[keyof typeof allTold];

/** What is told a case. */
export type CaseNews = Told["event"];

/** A case, as its call may tell it something; the call knows these events and never its machine. */
export const caseHearer: Hearer<Told> = { prefix: "case" };

/** News of a call that its cases are being told of: what, and since when. */
export const newsSchema = z.strictObject({
  /** UTC instant. */
  at: z.string(),
  type: z.enum(["call.extended", "call.corrected", "call.annulled", "call.spent", "signUp.closed"]),
  notice: countSchema.optional(),
  closesAt: z.string().optional(),
  correction: z.string().optional(),
  toDetriment: z.boolean().optional(),
  basis: z.array(z.string()).optional(),
  reason: z.string().optional(),
  left: amountSchema.optional(),
});

/** News of a call that its cases are being told of. */
export type CallNews = z.output<typeof newsSchema>;
