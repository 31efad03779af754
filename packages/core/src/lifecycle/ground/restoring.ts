import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { keyFactsSchema } from "./key-facts.ts";
import { reportFiledEvent } from "./report-filed.ts";
import { countSchema } from "./slice-schemas.ts";

/** Terms that may be restored to whoever missed them without fault: those in which an applicant has to act. */
export const restoredTerms = [
  "supplement",
  "formalAppeal",
  "revision",
  "signing",
  "reportSupplement",
] as const;

/** A term that may be restored. */
export type RestoredTerm = (typeof restoredTerms)[number];

/** A term by its name, as events say it. */
export const restoredTermSchema = z.enum(restoredTerms);

interface Restoring {
  readonly programme: { readonly document: object };
}

/** Whether a programme restores a term to whoever missed it without fault. */
export function restoresTerm({ programme }: Restoring, term: RestoredTerm): boolean {
  const { restoration } = programme.document as {
    readonly restoration?: { readonly terms: readonly { readonly term: string }[] };
  };
  return restoration?.terms.some((one) => one.term === term) ?? false;
}

/** Those who sign, as the journal keeps them: without any name. */
export const signedSchema = z.array(
  z.strictObject({ member: z.int().optional(), for: z.string().optional() }),
);

/** Who signs, and whose account is paid. */
export const signedMembers = { signed: signedSchema.optional(), accountOf: z.int().optional() };

const rowsSchema: z.ZodType<readonly string[]> = z.array(z.string());
/** Rows of the checklist that are to be answered anew; left out where there are none. */
export const reopenedSchema = rowsSchema.optional();

/**
 * The restoration of a term was asked for. `ceasedOn` is the day on which what kept the applicant from the act ceased; the
 * one member beside it is the act itself, which counts once the term is restored.
 */
export const restorationRequested = described(
  z.strictObject({
    term: restoredTermSchema,
    ceasedOn: dateSchema,
    supplement: keyFactsSchema.extend({ reopened: reopenedSchema }).optional(),
    revision: keyFactsSchema.optional(),
    signature: z.strictObject(signedMembers).optional(),
    report: reportFiledEvent.optional(),
    appeal: z.strictObject({ grounds: z.array(z.string()), appeal: countSchema }).optional(),
  }),
  "prośba o przywrócenie terminu",
  "restoration of a term asked for",
);

/** A term was restored: the act that came with the request counts as one in time. `needed` is how many cards a revision asks for. */
export const restorationGranted = described(
  z.strictObject({
    term: restoredTermSchema,
    /** UTC instant. */
    at: z.string(),
    needed: countSchema.optional(),
  }),
  "przywrócenie terminu",
  "term restored",
);

/** The restoration of a term was refused. `by` is who did, where the decision that follows may be appealed. */
export const restorationRefused = described(
  z.strictObject({ term: restoredTermSchema, by: z.string().optional() }),
  "odmowa przywrócenia terminu",
  "restoration of a term refused",
);
