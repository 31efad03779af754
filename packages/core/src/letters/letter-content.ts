import { fractionSchema } from "../lifecycle/ground/slice-schemas.ts";
import * as z from "../values/zod.ts";

const text = z.strictObject({ pl: z.string(), en: z.string() });

/** A value of a letter, not yet in any language. */
const value = z.union([
  /** A decimal string in złoty. */
  z.strictObject({ kind: z.literal("money"), amount: z.string() }),
  /** A civil day. */
  z.strictObject({ kind: z.literal("day"), on: z.string() }),
  /** A month, `2026-03`. */
  z.strictObject({ kind: z.literal("month"), month: z.string() }),
  z.strictObject({ kind: z.literal("points"), points: fractionSchema }),
  z.strictObject({ kind: z.literal("count"), count: z.int() }),
  z.strictObject({ kind: z.literal("text"), text }),
]);

/** Something that a letter tells by name: an amount, a day, a place on the list. */
const fact = z.strictObject({ label: text, value });

const reason = z.strictObject({
  rule: z.string(),
  title: text,
  /** What the programme tells the applicant when the rule comes out so, with its values. */
  text,
  /** Facts, parameters and calculations that decided; personal ones are left out. */
  facts: z.array(fact),
  /** What follows from it, where that is a sum of money; null for all others, which the letter itself tells. */
  follows: fact.nullable(),
  /** What a person said who ruled on what the rule left open; null when the rule decided by itself. */
  ruled: z.string().nullable(),
  /** The row of the checklist that the rule decides; null where it decides none. */
  row: text.nullable(),
  basis: z.array(text),
});

const row = z.strictObject({
  row: z.string(),
  title: text,
  /** Why a person answered "no"; null where it is kept no more. */
  reason: z.string().nullable(),
  basis: z.array(text),
});

const bar = z.strictObject({
  name: text,
  given: fractionSchema,
  least: fractionSchema,
  met: z.boolean(),
});

const assessment = z.strictObject({
  points: fractionSchema,
  criteria: z.array(z.strictObject({ title: text, points: fractionSchema })),
  /** The threshold first, then minima, then the interview. */
  bars: z.array(bar),
  bonus: z.int(),
});

const term = z.strictObject({
  name: z.string(),
  title: text,
  /** The month of a term that is repeated. */
  of: z.string().nullable(),
  /** UTC instant from which on it is too late. */
  dueAt: z.string(),
  /** By which day of a document it is in time; null where the system's time alone counts. */
  by: z.enum(["sending", "postmark", "receipt"]).nullable(),
  /** Whether the applicant has to act by it, or somebody of the operator. */
  isApplicants: z.boolean(),
  basis: z.array(text),
});

/** A letter to the applicant as content, before anybody has put it into a language or onto paper. */
export const letterContentSchema = z.strictObject({
  /** Name of the letter: `formallyRejected`. */
  letter: z.string(),
  title: text,
  /** The effect that asked for it, and the entry that the effect belongs to. */
  effect: z.string(),
  entry: z.strictObject({ stream: z.string(), seq: z.int(), hash: z.string(), at: z.string() }),
  programme: z.strictObject({ id: z.string(), version: z.string(), hash: z.string(), title: text }),
  call: z.strictObject({ id: z.string(), title: text }),
  case: z.string(),
  /** Time zone of all days and hours. */
  zone: z.string(),
  /** The day of the entry in that zone. */
  on: z.string(),
  number: z.string().nullable(),
  /** Title of the project; null when it was erased or stands in no answers. */
  project: z.string().nullable(),
  sender: z.strictObject({ name: text, address: z.array(z.string()), signature: text.nullable() }),
  /** Whom it goes to: a pseudonymous id, and the records that hold name and address where the programme names them. */
  to: z.strictObject({
    applicant: z.string(),
    kind: text.nullable(),
    records: z.array(z.strictObject({ record: z.string(), path: z.string() })),
  }),
  /** What was decided, in sentences. */
  says: z.array(text),
  reasons: z.array(reason),
  /** Rows of the checklist to which a person answered "no". */
  rows: z.array(row),
  /** Fields of the form that are to be mended. */
  toMend: z.array(z.strictObject({ pointer: z.string(), label: text })),
  /** What a person recommended after a visit, or gave as reasons for a refusal. */
  remarks: z.array(z.string()),
  assessment: assessment.nullable(),
  facts: z.array(fact),
  /** The version of the answers that it confirms, with its checksum; null where it confirms none. */
  filed: z.strictObject({ version: z.int(), checksum: z.string(), at: z.string() }).nullable(),
  terms: z.array(term),
  /** What the applicant may do from here, and until when. */
  may: z.array(z.strictObject({ command: z.string(), title: text, until: z.string().nullable() })),
  /** What follows where nothing has to be done; null where the letter itself asks for something. */
  next: text.nullable(),
  basis: z.array(text),
  /** What the operator adds to this letter. */
  paragraph: text.nullable(),
});

/** A letter to the applicant as content, before anybody has put it into a language or onto paper. */
export type LetterContent = z.output<typeof letterContentSchema>;
/** Something that a letter tells by name. */
export type LetterFact = z.output<typeof fact>;
/** A value of a letter. */
export type LetterValue = z.output<typeof value>;
/** A row of the checklist that a letter gives as a reason. */
export type LetterRow = z.output<typeof row>;
/** A rule that a letter gives as a reason. */
export type LetterReason = z.output<typeof reason>;
