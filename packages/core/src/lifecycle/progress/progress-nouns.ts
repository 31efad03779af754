import { described } from "../../document/described.ts";
import { exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { amendments } from "../amendments/amendments-stage.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { amountSchema, countSchema } from "../ground/slice-schemas.ts";
import { terminationEvent } from "../ground/termination.ts";
import { settlement } from "../settlement/settlement-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { progressLetters } from "./progress-letters.ts";

/** Reports of each month, as a programme states them. */
const progressSection = described(
  exampleOf(z.strictObject({ basis: basisSchema }), { basis: ["regulations-2018"] }),
  "Sprawozdania za każdy miesiąc projektu; pomija się, gdy ich nie ma.",
  "Reports of each month of the project; left out when there are none.",
);

/** A month of a project: `2026-03`. */
export const projectMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as "2026-03"');

/** How it stands with one month; a month of which nothing has come yet is not listed. */
const monthSchema = z.strictObject({
  is: z.enum(["filed", "accepted", "overdue", "omitted"]),
  /** Whether its deadline has passed without a report. */
  late: z.boolean(),
  /** What the last report of it says was spent from the grant. */
  spent: amountSchema.nullable(),
  /** How many reports of it have come. */
  version: countSchema,
});

/** How it stands with one month of a project. */
export type ReportedMonth = z.output<typeof monthSchema>;

const ofMonth = z.strictObject({ month: projectMonth });

/** What monthly reports are about: one for each month of the project, each with its own deadline. */
export const progressKit = defineCaseStage({
  name: "progress",
  title: { pl: "Sprawozdania miesięczne", en: "Monthly reports" },
  section: progressSection.optional(),
  options: z.strictObject({ on: z.boolean() }),
  slice: z.strictObject({ months: z.record(z.string(), monthSchema) }),
  events: {
    "progress.submit": described(
      ofMonth.extend({ late: z.boolean(), spent: amountSchema, version: countSchema }),
      "złożenie sprawozdania miesięcznego",
      "monthly report filed",
    ),
    "progress.accept": described(ofMonth, "przyjęcie sprawozdania miesięcznego", "monthly report accepted"),
    "progress.omit": described(ofMonth, "zwolnienie ze sprawozdania miesięcznego", "monthly report waived"),
  },
  effects: { notifyApplicant: progressLetters },
  deadlines: {
    progress: {
      title: { pl: "Termin sprawozdania miesięcznego", en: "Deadline for the monthly report" },
      startsAt: "period.end",
      repeats: true,
      stated: {
        words: {
          pl: "Od końca miesiąca projektu do sprawozdania za ten miesiąc; potrzebny przy sprawozdaniach miesięcznych.",
          en: "From the end of a month of the project to its report; needed with monthly reports.",
        },
        option: "progress",
        example: {
          each: { period: "month", touched: "separate" },
          on: { day: 10, monthAfter: "period.end" },
          roll: "nextWorkingDay",
          basis: ["regulations-2018"],
        },
      },
    },
  },
  reads: {
    submission: submission.nouns.slice,
    agreement: agreement.nouns.slice,
    amendments: amendments.nouns.slice,
  },
  hears: {
    "agreement.terminate": terminationEvent,
    "amendment.approve": amendments.nouns.events["amendment.approve"],
    "settlement.decide": settlement.nouns.events["settlement.decide"],
  },
  shows: {
    slice: "progress",
    events: { "progress.submit": "progress", "progress.accept": "progress", "progress.omit": "progress" },
    effects: { notifyApplicant: "letters" },
    records: { progress: "progress" },
  },
});
