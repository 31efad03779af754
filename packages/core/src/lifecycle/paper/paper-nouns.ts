import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { appealRow } from "../ground/appeals.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { queueRow } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { withdrawalEvent } from "../ground/withdrawal.ts";
import { submission } from "../submission/submission-stage.ts";
import { paperLetters } from "./paper-letters.ts";
import { paperSection } from "./paper-schema.ts";

/** What is known of a paper: its days, and whether it bears the checksum of the version that was filed. */
const cameSchema = z.strictObject({
  /** The day on which it reached the operator. */
  receivedOn: dateSchema,
  /** The day on which it was posted, or sent; left out of one that was brought. */
  postedOn: dateSchema.optional(),
  agrees: z.boolean(),
});

/** What the signed paper is about that follows the submission in the system. */
export const paperKit = defineCaseStage({
  name: "paper",
  title: { pl: "Wniosek na papierze", en: "Signed paper" },
  section: paperSection,
  options: z.strictObject({
    /** Whether a signed paper is waited for. */
    waits: z.boolean(),
    differing: z.enum(["sendBack", "note"]),
    silence: z.enum(["leaveUnconsidered", "reject"]),
  }),
  slice: z.strictObject({
    /** The paper that was taken; missing before it came. */
    came: cameSchema.optional(),
    /** How many papers were sent back; left out where none was. */
    returned: countSchema.optional(),
  }),
  events: {
    "paper.record": described(
      cameSchema.extend({
        /** As it was copied from the paper; left out where it bears none. */
        checksum: z.string().optional(),
      }),
      "podpisany papier",
      "signed paper",
    ),
  },
  effects: { notifyApplicant: paperLetters },
  deadlines: {
    paper: {
      title: { pl: "Termin podpisanego papieru", en: "Deadline for the signed paper" },
      startsAt: "application.submit",
      stated: {
        words: {
          pl: "Od złożenia w systemie do podpisanego papieru; potrzebny, gdy program go chce. „inTimeBy” mówi, który dzień papieru rozstrzyga.",
          en: 'From the submission in the system to the signed paper; needed where the programme wants one. "inTimeBy" says which day of the paper decides.',
        },
        option: "paper",
        act: "paper.record",
        example: {
          from: "call.closing",
          amount: 7,
          unit: "day",
          roll: "nextWorkingDay",
          inTimeBy: { by: "postmark", waitsDays: 7 },
          basis: ["regulations"],
        },
      },
    },
  },
  reads: { submission: submission.nouns.slice },
  hears: { "application.withdraw": withdrawalEvent },
  uses: { appeals: appealRow, queue: queueRow },
  shows: {
    slice: { came: "course", returned: "course" },
    events: {
      "paper.record": { receivedOn: "course", postedOn: "course", agrees: "course", checksum: "answers" },
    },
    effects: { notifyApplicant: "letters" },
  },
});
