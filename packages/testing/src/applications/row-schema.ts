import * as z from "zod";

const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const idSchema = z.string().regex(idPattern);

/** One value at a JSON Pointer (RFC 6901) into the application form; the whole form cannot be replaced. */
const patchSchema = z.strictObject({
  path: z.string().regex(/^(?:\/(?:[^~/]|~[01])*)+$/),
  value: z.json(),
});

/**
 * What an applicant is like, in whole percents. Simulated actors turn traits into deeds, some by thresholds, most by
 * degree; the same trait always has the same effect, in every programme.
 */
const traitsSchema = z.strictObject({
  /** How good the project is: points of experts and committee are about this percent of the greatest, +-10 and +-8. */
  quality: z.int().min(0).max(100),
  /**
   * How promptly terms are used. Below 10 no report at all; below 18 only when called to; below 25 supplements never
   * come and repayments come late; below 40 recommendations are carried out late; below 45 repayments come in two parts.
   */
  diligence: z.int().min(0).max(100),
  /** Below 5 the application is withdrawn; below 12 the award is given up, by a statement or by not signing. */
  commitment: z.int().min(0).max(100),
  /** Participants who come, in percent of the plan; at 0 the operator terminates the agreement. */
  turnout: z.int().min(0).max(200),
  /** Percent of the grant that is spent. */
  spending: z.int().min(0).max(100),
  /**
   * Percent of the spending that is documented and eligible. Below 60 a visit ends in recommendations, below 50 the
   * accountant asks back about the report, below 20 a visit finds the project not as agreed.
   */
  care: z.int().min(0).max(100),
  /**
   * How often, of a hundred, each expert who filed a card of it turns out to be bound to somebody and is recused late: at
   * any moment until the call is decided about it, after the list as well. The same of each member of a committee who gave a
   * card. Left out, nobody is.
   */
  lateRecusals: z.int().min(0).max(100).optional(),
});

/** One line of an applications file: facts and traits, never a verdict, a rank or an outcome. */
export const rowSchema = z.strictObject({
  id: idSchema,
  /** Pseudonymous id of who applies. */
  applicant: idSchema,
  /** The call applied to; without it, the one that is open at `submittedAt` or closed last before. */
  call: z.string().min(1).optional(),
  /**
   * The row whose application has to be invited first, in a call that derives from another: this one is begun by its
   * applicant then, and never where it is not. Where the call opens by terms from a list, `submittedAt` moves with it.
   */
  from: idSchema.optional(),
  submittedAt: z.iso.datetime({ offset: true }),
  /** Answers to the application form, as incomplete or wrong as the applicant gives them. */
  answers: z.record(z.string(), z.json()),
  /** What an officer would find on the spot. */
  site: z.array(patchSchema).default([]),
  /** Points that an officer would give for scoring rules whose points nobody can tell from the facts. */
  points: z.array(z.strictObject({ rule: z.string().min(1), points: z.int() })).optional(),
  /** What the applicant can supply when asked. */
  corrections: z.array(patchSchema).default([]),
  traits: traitsSchema,
});

/** One application of a simulation. */
export type ApplicationRow = z.infer<typeof rowSchema>;
/** What an applicant is like, in whole percents. */
export type Traits = ApplicationRow["traits"];
/** A value at a JSON Pointer into the form. */
export type Patch = ApplicationRow["site"][number];
