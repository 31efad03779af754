import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { submission } from "../submission/submission-stage.ts";
import { clockLetters } from "./clock-letters.ts";
import { clockSection, clockTerms } from "./clock-schema.ts";

const termSchema = z.enum(clockTerms);

/** When a term ends that a decision has moved. */
const endsMembers = {
  /** UTC instant. */
  dueAt: z.string(),
  lastDay: dateSchema,
};

/** How a term stands that a decision has moved, as long as it runs. */
const moveSchema = z.strictObject({
  /** UTC instant at which it ends; null while its clock stands still. */
  dueAt: z.string().nullable(),
  /** How many times it was extended. */
  extended: countSchema,
  /** While its clock stands still: how many days are left, and the instant at which it would have ended. */
  stopped: z.strictObject({ left: countSchema, dueAt: z.string() }).optional(),
});
const movesSchema: z.ZodType<Readonly<Record<string, z.output<typeof moveSchema>>>> = z.record(
  z.string(),
  moveSchema,
);

/** Terms that a decision has moved and that still run, by their names. */
export type Moves = z.output<typeof movesSchema>;

/** What decisions about terms are about: a term that is extended, a clock that is suspended and resumed. */
export const clockKit = defineCaseStage({
  name: "clock",
  title: { pl: "Bieg terminów", en: "Running of terms" },
  section: clockSection,
  options: z.strictObject({
    /** Terms that may be extended, and whose clock may be suspended. */
    extend: z.array(z.string()),
    suspend: z.array(z.string()),
  }),
  slice: z.strictObject({
    /** How many decisions about terms there were, by which their reasons are numbered; left out before the first. */
    decided: countSchema.optional(),
    /** Left out where no running term was moved. */
    moves: movesSchema.optional(),
  }),
  events: {
    /** `before` is the last day that it had. */
    "term.extend": described(
      z.strictObject({ term: termSchema, before: dateSchema, ...endsMembers }),
      "przedłużenie terminu",
      "term extended",
    ),
    /** `left` is how many days are left of each term that stands still from then on. */
    "clock.suspend": described(
      z.strictObject({
        cause: z.string(),
        terms: z.record(z.string(), z.strictObject({ left: countSchema, ...endsMembers })),
      }),
      "zawieszenie biegu terminu",
      "clock suspended",
    ),
    "clock.resume": described(
      z.strictObject({ terms: z.record(z.string(), z.strictObject(endsMembers)) }),
      "podjęcie biegu terminu",
      "clock resumed",
    ),
  },
  effects: { notifyApplicant: clockLetters },
  reads: { submission: submission.nouns.slice },
  shows: {
    slice: { decided: "course", moves: "course" },
    events: { "term.extend": "course", "clock.suspend": "course", "clock.resume": "course" },
    effects: { notifyApplicant: "letters" },
    records: { clock: "findings" },
  },
});
