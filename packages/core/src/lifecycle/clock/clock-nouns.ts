import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { operatorNoticeSchema } from "../ground/operator-notice.ts";
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
    /** Terms whose extension may be asked for, and whether a suspension has a longest time. */
    asked: z.array(z.string()),
    longest: z.boolean(),
  }),
  slice: z.strictObject({
    /** How many decisions about terms there were, by which their reasons are numbered; left out before the first. */
    decided: countSchema.optional(),
    /** Left out where no running term was moved. */
    moves: movesSchema.optional(),
    /** The extension that is asked for and was not answered yet; left out where none is. */
    asked: z.strictObject({ term: termSchema, until: dateSchema }).optional(),
    /** How many times extension was asked for; left out before the first. */
    requests: countSchema.optional(),
    /** UTC instant at which a suspension has lasted as long as it should; left out where none does. */
    overAt: z.string().optional(),
  }),
  events: {
    /** `before` is the last day that it had. */
    "term.extend": described(
      z.strictObject({ term: termSchema, before: dateSchema, ...endsMembers }),
      "przedłużenie terminu",
      "term extended",
    ),
    /** `until` is the last day that is asked for. */
    "extension.request": described(
      z.strictObject({ term: termSchema, until: dateSchema, request: countSchema }),
      "prośba o przedłużenie terminu",
      "extension of a term asked for",
    ),
    "extension.refuse": described(
      z.strictObject({ term: termSchema }),
      "odmowa przedłużenia terminu",
      "extension of a term refused",
    ),
    /** `left` is how many days are left of each term that stands still from then on. */
    "clock.suspend": described(
      z.strictObject({
        cause: z.string(),
        terms: z.record(z.string(), z.strictObject({ left: countSchema, ...endsMembers })),
        /** UTC instant at which it has lasted as long as it should; left out where that is not stated. */
        overAt: z.string().optional(),
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
  effects: {
    notifyApplicant: clockLetters,
    remindOperator: operatorNoticeSchema("suspension"),
    /** Somebody asks the operator for something that runs out with its term. */
    askOperator: described(
      z.strictObject({ term: termSchema, until: dateSchema }),
      "prośba do operatora o przedłużenie",
      "the operator is asked for an extension",
    ),
  },
  deadlines: {
    suspension: {
      title: { pl: "Najdłuższy czas zawieszenia", en: "Longest time of a suspension" },
      startsAt: "clock.suspend",
    },
  },
  reads: { submission: submission.nouns.slice },
  shows: {
    slice: { decided: "course", moves: "course", asked: "course", requests: "course", overAt: "course" },
    events: {
      "term.extend": "course",
      "extension.request": "course",
      "extension.refuse": "course",
      "clock.suspend": "course",
      "clock.resume": "course",
    },
    effects: { notifyApplicant: "letters", remindOperator: "actors", askOperator: "actors" },
    records: { clock: "findings", extension: "answers" },
  },
});
