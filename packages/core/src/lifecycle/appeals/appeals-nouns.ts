import { described } from "../../document/described.ts";
import * as z from "../../values/zod.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { appealRow, upheldEvent } from "../ground/appeals.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { operatorNoticeSchema } from "../ground/operator-notice.ts";
import { restorationRequested } from "../ground/restoring.ts";
import { placeRow } from "../ground/seats.ts";
import { queueRow } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { submission } from "../submission/submission-stage.ts";
import { appealsLetters } from "./appeals-letters.ts";
import { appealsSection } from "./appeals-schema.ts";

/** What appeals are about: a decision that may be appealed, an appeal, and the decision on it. */
export const appealsKit = defineCaseStage({
  name: "appeals",
  title: { pl: "Odwołania", en: "Appeals" },
  section: appealsSection,
  options: z.strictObject({
    /** Whether the outcome of the formal check may be appealed, and what follows from the operator's silence then. */
    formal: z.boolean(),
    silence: z.enum(["uphold", "reject", "wait"]),
  }),
  slice: z.strictObject({
    /** How many appeals were filed; left out before the first. */
    filed: countSchema.optional(),
  }),
  events: {
    "appeal.file": described(
      z.strictObject({ grounds: z.array(z.string()), appeal: countSchema }),
      "odwołanie",
      "appeal filed",
    ),
    "appeal.withdraw": described(z.strictObject({}), "cofnięcie odwołania", "appeal withdrawn"),
    "appeal.uphold": upheldEvent,
    "appeal.reject": described(z.strictObject({}), "oddalenie odwołania", "appeal rejected"),
  },
  effects: { notifyApplicant: appealsLetters, remindOperator: operatorNoticeSchema("formalAppealDecision") },
  deadlines: {
    formalAppeal: {
      title: { pl: "Termin odwołania", en: "Deadline for the appeal" },
      startsAt: [
        "formalCheck.complete",
        "deadline.paper.passed",
        "deadline.supplement.passed",
        "deadline.restoration.passed",
        "restoration.refuse",
        "application.supplement",
      ],
      stated: {
        words: {
          pl: "Od rozstrzygnięcia oceny formalnej do odwołania; potrzebny, gdy można się od niego odwołać.",
          en: "From the outcome of the formal check to the appeal against it; needed where it may be appealed.",
        },
        option: "appeals.formal",
        example: { amount: 5, unit: "workingDay", roll: "none", basis: ["regulations"] },
      },
    },
    formalAppealDecision: {
      title: { pl: "Termin rozpatrzenia odwołania", en: "Deadline to decide on the appeal" },
      startsAt: "appeal.file",
      stated: {
        words: {
          pl: "Od odwołania do jego rozpatrzenia: termin samego operatora; potrzebny, gdy można się odwołać od wyniku oceny formalnej.",
          en: "From the appeal to the decision on it: the operator's own term; needed where the outcome of the formal check may be appealed.",
        },
        option: "appeals.formal",
        example: { amount: 5, unit: "workingDay", roll: "none", basis: ["regulations"] },
      },
    },
  },
  reads: { submission: submission.nouns.slice, eligibility: eligibility.nouns.slice },
  hears: { "restoration.request": restorationRequested },
  tells: [callHearer],
  uses: { appeals: appealRow, queue: queueRow, places: placeRow, waiting: placeRow },
  shows: {
    slice: { filed: "course" },
    events: {
      "appeal.file": { grounds: "course", appeal: "course" },
      "appeal.withdraw": "course",
      "appeal.uphold": "course",
      "appeal.reject": "course",
    },
    effects: { notifyApplicant: "letters", remindOperator: "actors" },
    records: { appeal: "answers", appealDecision: "findings" },
  },
});
