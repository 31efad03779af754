import { checklistSchema } from "../../document/checklist-schema.ts";
import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { appealRow, upheldEvent } from "../ground/appeals.ts";
import { callHearer } from "../ground/call-nouns.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { placesTold } from "../ground/case-told.ts";
import { deliveryEvent } from "../ground/delivery.ts";
import type { EarlierFacts } from "../ground/earlier.ts";
import { givenPointsSchema } from "../ground/given-points.ts";
import { filedOnMember } from "../ground/in-time.ts";
import { foundTermFactsSchema, keyFactsSchema, keyFactsShown } from "../ground/key-facts.ts";
import { passedRow } from "../ground/public-lists.ts";
import {
  reopenedSchema,
  restorationGranted,
  restorationRefused,
  restorationRequested,
} from "../ground/restoring.ts";
import { rulingsSchema } from "../ground/rulings.ts";
import { placeRow } from "../ground/seats.ts";
import { applicantRow, partyRow, queueRow, reviewRow } from "../ground/sets.ts";
import { amountSchema, countSchema, pointersSchema } from "../ground/slice-schemas.ts";
import { withdrawalEvent } from "../ground/withdrawal.ts";
import { submission } from "../submission/submission-stage.ts";
import { foundAnswersSchema, givenAnswersSchema } from "./checklist.ts";
import { eligibilityLetters } from "./eligibility-letters.ts";
import { formalOutcomes } from "./formal-outcome.ts";

/** The formal check as a programme states it. */
const eligibilitySection = described(
  z.strictObject({
    supplements: described(
      z.int().min(0).max(5),
      "Ile razy wnioskodawca może uzupełnić wniosek.",
      "How many times the applicant may supplement the application.",
    ),
    incurable: described(
      choiceOf({
        reject: { pl: "Wniosek zostaje odrzucony.", en: "The application is rejected." },
        leaveUnconsidered: {
          pl: "Wniosek pozostaje bez rozpatrzenia.",
          en: "The application is left unconsidered.",
        },
      }),
      "Jak kończy się sprawa wniosku, którego braku nie da się uzupełnić albo nie można już, bo uzupełnienia się wyczerpały.",
      "How an application ends whose defect cannot be mended, or can be mended no more since its supplements are used up.",
    ),
    silence: described(
      exampleOf(
        choiceOf({
          leaveUnconsidered: {
            pl: "Wniosek pozostaje bez rozpatrzenia.",
            en: "The application is left unconsidered.",
          },
          reject: { pl: "Wniosek zostaje odrzucony.", en: "The application is rejected." },
        }),
        "reject",
      ).optional(),
      "Co się dzieje z wnioskiem, którego nie uzupełniono w terminie albo uzupełniono za późno. Domyślnie pozostaje bez rozpatrzenia, jak zwykle w regulaminach.",
      "What becomes of an application that is not supplemented in its term, or too late. By default it is left unconsidered, as regulations usually have it.",
    ),
    checklist: checklistSchema.optional(),
    basis: basisSchema,
  }),
  "Ocena formalna: czy wniosek jest kompletny i czy spełnia warunki.",
  "The formal check: whether an application is complete and meets the conditions.",
);

/** Numbers of applications, or names of rows. */
const numbersSchema: z.ZodType<readonly string[]> = z.array(z.string());

/** Who acted, where it may be appealed. */
const byMember = { by: z.string().optional() };
/** What was before the application, by the names that rules ask for. */
const earlierFactsSchema: z.ZodType<EarlierFacts> = z.record(z.string(), z.union([z.int(), amountSchema]));

/** What eligibility is about: the formal check, an officer's findings, and the call to supplement. */
export const eligibilityKit = defineCaseStage({
  name: "eligibility",
  title: { pl: "Ocena formalna", en: "Eligibility" },
  section: eligibilitySection,
  options: z.strictObject({
    supplements: z.int(),
    incurable: z.enum(["reject", "leaveUnconsidered"]),
    silence: z.enum(["reject", "leaveUnconsidered"]),
    checklist: z.boolean(),
    signUp: z.boolean(),
  }),
  slice: z.strictObject({
    supplementsLeft: countSchema,
    /** What the running call to supplement unlocks. */
    supplementPaths: pointersSchema,
    findingsVersion: countSchema,
    /** How often a person ruled on what the rules left open. */
    rulingsVersion: countSchema,
    /** The facts of the last supplement; null as long as those submitted stand. */
    supplemented: keyFactsSchema.nullable(),
    /** What terms take from what an officer found; missing as long as that says no more than the application. */
    found: foundTermFactsSchema.optional(),
    /** Points that a person gave for scoring rules whose points nobody could tell; missing when nobody had to. */
    points: givenPointsSchema.optional(),
    /** What was before the application, as the last formal check found it; missing where the programme does not ask. */
    earlier: earlierFactsSchema.optional(),
    /** Answers that persons gave in the checklist and that stand; missing as long as there are none. */
    checklist: givenAnswersSchema.optional(),
    /** How often answers were given, and how often the check was completed with a checklist; the last record of each. */
    checklistVersion: countSchema.optional(),
    rowsVersion: countSchema.optional(),
    /** That it was given a place from the waiting list of a sign-up. */
    placed: z.literal(true).optional(),
    /** What a supplement would bring that was filed with a request to restore its term; missing where none was, or it counts. */
    asked: keyFactsSchema.extend({ reopened: reopenedSchema }).optional(),
    /** Who had a part in its decisions; missing where they cannot be appealed. */
    decidedBy: numbersSchema.optional(),
  }),
  events: {
    "checklist.answer": described(
      z.strictObject({ answers: givenAnswersSchema, before: givenAnswersSchema.optional(), ...byMember }),
      "odpowiedzi w karcie oceny formalnej",
      "rows of the checklist answered",
    ),
    "formalCheck.complete": described(
      z.strictObject({
        outcome: z.enum(formalOutcomes),
        supplementPaths: pointersSchema,
        findingsVersion: countSchema,
        rulings: rulingsSchema,
        points: givenPointsSchema.optional(),
        /** Numbers of the applications that go before it, by limit. */
        others: z.record(z.string(), numbersSchema).optional(),
        earlier: earlierFactsSchema.optional(),
        found: foundTermFactsSchema.optional(),
        /** The checklist as the check found it; only where the programme has one. */
        rows: foundAnswersSchema.optional(),
        /** Whether one that passes has a place of the sign-up; left out where its call gives money. */
        place: z.enum(["has", "awaits"]).optional(),
        ...byMember,
      }),
      "ocena formalna",
      "formal check",
    ),
    "application.supplement": described(
      keyFactsSchema.extend({ late: z.boolean(), reopened: reopenedSchema }),
      "uzupełnienie wniosku",
      "application supplemented",
    ),
    /** `filedOn` is the day by which it is in time. */
    "application.recordSupplement": described(
      keyFactsSchema.extend({ filedOn: filedOnMember, reopened: reopenedSchema }),
      "uzupełnienie wniosku spoza systemu",
      "application supplemented from outside",
    ),
    "delivery.record": deliveryEvent,
    ...placesTold,
  },
  effects: { notifyApplicant: eligibilityLetters },
  deadlines: {
    supplement: {
      title: { pl: "Termin uzupełnienia", en: "Deadline for the supplement" },
      startsAt: "formalCheck.complete",
      stated: {
        words: {
          pl: "Od wezwania do uzupełnienia wniosku; potrzebny, gdy są uzupełnienia.",
          en: "From the call to supplement to the supplement; needed when there are supplements.",
        },
        option: "eligibility.supplements",
        act: "application.supplement",
      },
    },
  },
  reads: { submission: submission.nouns.slice },
  hears: {
    "application.withdraw": withdrawalEvent,
    "appeal.uphold": upheldEvent,
    "restoration.request": restorationRequested,
    "restoration.grant": restorationGranted,
    "restoration.refuse": restorationRefused,
  },
  tells: [callHearer],
  sets: { reviews: reviewRow, passed: passedRow, appeals: appealRow },
  uses: { applicants: applicantRow, parties: partyRow, queue: queueRow, places: placeRow, waiting: placeRow },
  shows: {
    slice: {
      supplementsLeft: "course",
      supplementPaths: "course",
      findingsVersion: "course",
      rulingsVersion: "course",
      supplemented: "answers",
      found: "findings",
      earlier: "verdicts",
      points: "points",
      checklist: "checklist",
      checklistVersion: "checklist",
      rowsVersion: "course",
      placed: "course",
      asked: "answers",
      decidedBy: "actors",
    },
    events: {
      "checklist.answer": { $itself: "checklist", answers: "checklist", before: "checklist", by: "actors" },
      "formalCheck.complete": {
        outcome: "course",
        supplementPaths: "course",
        findingsVersion: "course",
        rulings: "course",
        points: "points",
        others: "others",
        found: "findings",
        earlier: "verdicts",
        rows: "findings",
        place: "course",
        by: "actors",
      },
      "application.supplement": { late: "course", reopened: "checklist", ...keyFactsShown },
      "application.recordSupplement": { filedOn: "course", reopened: "checklist", ...keyFactsShown },
      "delivery.record": "letters",
      "place.given": "course",
      "signUp.closed": "course",
    },
    effects: { notifyApplicant: "letters" },
    records: {
      findings: "findings",
      rulings: "findings",
      rows: "findings",
      checklist: "checklist",
    },
  },
});
