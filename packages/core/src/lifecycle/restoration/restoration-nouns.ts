import * as z from "../../values/zod.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { appeals } from "../appeals/appeals-stage.ts";
import { eligibility } from "../eligibility/eligibility-stage.ts";
import { appealRow } from "../ground/appeals.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import {
  restorationGranted,
  restorationRefused,
  restorationRequested,
  restoredTermSchema,
} from "../ground/restoring.ts";
import { placeRow } from "../ground/seats.ts";
import { applicantRow, contenderRow, heldRow, partyRow, queueRow, standingRow } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { settlement } from "../settlement/settlement-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { restorationLetters } from "./restoration-letters.ts";
import { restorationSection } from "./restoration-schema.ts";

/** What the restoration of a term is about: a term that was missed, a request together with the act, the decision on it. */
export const restorationKit = defineCaseStage({
  name: "restoration",
  title: { pl: "Przywrócenie terminu", en: "Restoration of a term" },
  section: restorationSection,
  options: z.strictObject({
    /** Terms that may be restored. */
    terms: z.array(z.string()),
  }),
  slice: z.strictObject({
    /** The term that was missed, as long as its restoration may be asked for or is to be decided. */
    term: restoredTermSchema.optional(),
    /** How many times restoration was asked for; left out before the first. */
    requests: countSchema.optional(),
  }),
  events: {
    "restoration.request": restorationRequested,
    "restoration.grant": restorationGranted,
    "restoration.refuse": restorationRefused,
  },
  effects: { notifyApplicant: restorationLetters },
  deadlines: {
    restoration: {
      title: { pl: "Termin prośby o przywrócenie", en: "Deadline to ask for restoration" },
      startsAt: [
        "deadline.supplement.passed",
        "application.supplement",
        "deadline.formalAppeal.passed",
        "deadline.revision.passed",
        "deadline.signing.passed",
        "deadline.reportSupplement.passed",
      ],
      stated: {
        words: {
          pl: "Od upływu terminu, któremu uchybiono: do kiedy najpóźniej można prosić o jego przywrócenie; dopiero potem coś z upływu wynika. Potrzebny, gdy program przywraca terminy.",
          en: "From the end of a term that was missed: until when its restoration may be asked for at the latest; only then does anything follow from it. Needed where the programme restores terms.",
        },
        option: "restoration.terms",
        example: { amount: 30, unit: "day", roll: "nextWorkingDay", basis: ["regulations"] },
      },
    },
  },
  reads: {
    submission: submission.nouns.slice,
    eligibility: eligibility.nouns.slice,
    scoring: scoring.nouns.slice,
    agreement: agreement.nouns.slice,
    settlement: settlement.nouns.slice,
    appeals: appeals.nouns.slice,
  },
  consults: {
    eligibility: eligibility.nouns.section,
    scoring: scoring.nouns.section,
    settlement: settlement.nouns.section,
    appeals: appeals.nouns.section,
  },
  tells: [callHearer],
  uses: {
    appeals: appealRow,
    queue: queueRow,
    applicants: applicantRow,
    parties: partyRow,
    places: placeRow,
    waiting: placeRow,
    standings: standingRow,
    held: heldRow,
    contenders: contenderRow,
  },
  shows: {
    slice: { term: "course", requests: "course" },
    events: {
      "restoration.request": {
        term: "course",
        ceasedOn: "course",
        supplement: "answers",
        revision: "answers",
        signature: "applicant",
        report: "answers",
        appeal: "course",
      },
      "restoration.grant": { $itself: "course", term: "course", at: "course", needed: "points" },
      "restoration.refuse": { $itself: "course", term: "course", by: "actors" },
    },
    effects: { notifyApplicant: "letters" },
    records: { restoration: "answers", restorationDecision: "findings" },
  },
});

type Declared = typeof restorationKit.nouns;
/** The nouns of restoration, by this name, so that declarations need not repeat them. */
export interface RestorationNouns extends Declared {}
